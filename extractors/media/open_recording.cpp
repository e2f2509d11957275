#include "extractors/media/open_recording.h"

#include "extractors/media/recording_length.h"
#include "pipeline/model/bundle.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {
OpenedDocument open_recording(std::string_view bytes, FileKind kind) {
  OpenedDocument opened;
  if (bytes.empty()) {
    opened.reason = "empty";
    opened.advice = "This file is empty. Ask for another copy, or withhold it.";
    return opened;
  }
  const bool sound = kind == FileKind::audio;
  const std::optional<long> seconds = recording_seconds(bytes);
  TypesetResult page = typeset_text({{BlockKind::heading, sound ? "Sound recording" : "Video recording"},
                                     {BlockKind::paragraph, "Length: " + (seconds ? length_in_words(*seconds) : std::string("not told by the file"))},
                                     {BlockKind::paragraph, std::string("The record holds this recording. It cannot be printed. Where it is given to you as a file, the foot of this page names that file; if none is named, ask us if you would like to ") + (sound ? "hear" : "see") + " it."}});
  opened.status = DocumentStatus::read;
  opened.pdf = std::move(page.pdf);
  opened.pages = page.pages;
  opened.seconds = seconds.value_or(0);
  return opened;
}

}  // namespace candour
