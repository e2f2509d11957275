// The disclosure bundle: what stands where, and one schedule row for every removal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/model/redaction.h"

namespace candour {

enum class ItemStatus { disclosed, withheld, duplicate };

struct ScheduleEntry {
  int page = 0;             // within its document, from 1
  std::string document;     // the index number of the document, never its name
  int boxes = 0;
  std::string ground;
  std::string reason;       // the decision's plain-English reason
  std::string decided_by;
  std::string decided_at;
  int bundle_page = 0;
};

struct BundlePage {
  int source_page = 1;
  PageMode mode = PageMode::untouched;
  std::string withheld_label;           // of a withheld page: what the requester reads
  std::string withheld_ground;          // its code; empty for a page that is not yet read
};

// A picture or recording that leaves beside bundle.pdf, without anything its file said beyond picture and sound.
struct SeparateFile {
  std::string name;                     // "files/recording-03.mp3": our own, never the record's; set when the bundle is planned
  std::string form;                     // jpg | png | wav | mp3 | flac | m4a | mp4: its ending, and what it is proved as
  std::string what;                     // "picture" | "sound recording" | "video recording"
  std::string sha256;
  std::uint64_t bytes = 0;
  long seconds = 0;                     // of a recording; 0: not told
  int pixels_wide = 0;                  // of a picture
  int pixels_high = 0;
};

// "picture, 640 x 480 pixels, 0.1 MB" · "sound recording, 2 minutes 5 seconds, 1.2 MB"
std::string described(const SeparateFile& file);

// "2 minutes, 5 seconds"; "less than a second" for 0.
std::string length_in_words(long seconds);

struct GlossaryEntry {
  std::string term;                     // "LAC"
  std::string meaning;                  // plain words
};

struct BundleItem {
  SourceDocument document;
  int number = 0;                       // in the index, from 1
  std::string section;                  // "Case notes", "Letters and e-mail"...
  std::string section_letter;           // profile court: "A"...; else empty
  int first_in_section = 0;             // profile court: the number of its first page within the section
  std::string title;                    // kind and date; never the file's name
  ItemStatus status = ItemStatus::disclosed;
  std::string status_label;             // of a withheld document: why, in the index
  std::string ground;                   // of a withheld document: the code; may be empty
  std::string twin_source;              // of a duplicate: the source it is a copy of (never printed)
  int twin_number = 0;                  // its number in the index
  int first_page = 0;                   // PDF page of bundle.pdf, from 1; 0 when it has none
  std::vector<BundlePage> pages;
  std::vector<int> handwriting_pages;
  std::vector<int> outside_pages;       // pages of ours that show what the file held outside its own
  std::vector<int> typed_pages;         // pages of ours with what a person typed of a recording or picture
  std::optional<SeparateFile> file;
  std::vector<ScheduleEntry> removed;
};

struct Bundle {
  std::string reference;
  std::string profile = "sar";          // sar | court | support
  bool reviewed = true;
  std::string date;                     // of the sign-off
  std::string controller;
  std::string subject;
  std::vector<BundleItem> items;
  std::vector<std::string> grounds;     // codes of all that were used, in the order of the list of grounds
  std::vector<GlossaryEntry> glossary;  // profile support: the terms of its guide
  int pages_in = 0;
  int pages_out = 0;
};

const char* to_string(ItemStatus status);

}  // namespace candour
