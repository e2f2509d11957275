#include "extractors/media/open_recording.h"

#include "extractors/media/recording_length.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {
namespace {

std::string counted(long count, const char* unit) { return std::to_string(count) + " " + unit + (count == 1 ? "" : "s"); }

std::string length_in_words(long seconds) {
  std::string words;
  for (const auto& [size, unit] : {std::pair<long, const char*>{3600, "hour"}, {60, "minute"}, {1, "second"}}) {
    const long count = seconds / size;
    seconds %= size;
    words += count == 0 ? "" : (words.empty() ? "" : ", ") + counted(count, unit);
  }
  return words.empty() ? "less than a second" : words;
}

}  // namespace

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
                                     {BlockKind::paragraph, std::string("The record holds this recording. It cannot be printed. Ask us if you would like to ") + (sound ? "hear" : "see") + " it."}});
  opened.status = DocumentStatus::read;
  opened.pdf = std::move(page.pdf);
  opened.pages = page.pages;
  return opened;
}

}  // namespace candour
