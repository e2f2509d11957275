#include "redaction/find/volumes.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <optional>

namespace candour {
namespace {

constexpr std::size_t kHeading = 600;      // bytes of a page in which its heading stands
constexpr int kMostCoverWords = 70;        // more is no cover but a paper that names a volume
constexpr int kMostCoverPages = 2;         // a sheet of card and what is stuck on its back

#define NUMBER R"((\d{1,3}|[IVX]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
#define VOLUME R"((?:vol(?:ume|\.)? ?(?:no\.? ?|number ?)?|(?:case ?)?file,? (?:no\.? ?\d+,? )?part ?(?:no\.? ?)?))"
#define DAY R"((?:\d{1,2}(?:st|nd|rd|th)?[/. \-]{1,2}(?:\d{1,2}|[A-Za-z]{3,9})[/. ,\-]{1,2}(?:19|20)?\d{2}\b|(?:[A-Za-z]{3,9} )?(?:19|20)\d{2}\b))"

// "Volume 1 (2004-2012)", "Vol. 2 of 3 - 01/02/2004 to 03/04/2012" on one line or in a folder's name.
std::string span_on_line(const std::string& rest) {
  static const RE2 kCovers("(?i)(" DAY "(?: ?(?:-|–|to) ?(?:" DAY "|present|date))?)");
  std::string covers;
  RE2::PartialMatch(rest, kCovers, &covers);
  return covers;
}

// The same where both ends stand there; empty otherwise.
std::string whole_span_on_line(const std::string& rest) {
  static const RE2 kSpan("(?i)(" DAY " ?(?:-|–|to) ?(?:" DAY "|present|date))");
  std::string covers;
  RE2::PartialMatch(rest, kSpan, &covers);
  return covers;
}

// "File opened 12/03/2007 - closed 01/09/2009", "From: 12 March 2007 To: present", on a line or some lines apart.
std::string span_by_labels(const std::string& text) {
  static const RE2 kOpened(R"((?i)\b(?:opened|open|from|start(?:ed|s)?|begins?|commenc(?:ed|es)|date of first (?:paper|entry))(?: on)?(?: date)? ?[:\-]?\s*)" "(" DAY ")");
  static const RE2 kClosed(R"((?i)\b(?:closed|close|to|until|end(?:ed|s)?|date of last (?:paper|entry))(?: on)?(?: date)? ?[:\-]?\s*)" "(" DAY "|present|date|current)");
  std::string opened;
  std::string closed;
  RE2::PartialMatch(text, kOpened, &opened);
  RE2::PartialMatch(text, kClosed, &closed);
  return opened.empty() && closed.empty() ? "" : opened.empty() ? "to " + closed : closed.empty() ? "from " + opened : opened + " - " + closed;
}

int words_of(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = std::isspace(static_cast<unsigned char>(c)) != 0;
    words += !blank && !inside ? 1 : 0;
    inside = !blank;
  }
  return words;
}

std::string figures_of(const std::string& number) {
  static constexpr const char* kWords[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  std::string small = number;
  std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    if (small == kWords[i]) {
      return std::to_string(i + 1);
    }
  }
  std::transform(small.begin(), small.end(), small.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return small;
}

std::optional<VolumeCover> cover_on(const std::string& text, int page) {
  static const RE2 kVolume("(?im)^[^\\p{L}\\n]{0,6}" VOLUME NUMBER "([^\\n]{0,100})");
  VolumeCover cover;
  cover.page = page;
  std::string rest;
  if (words_of(text) > kMostCoverWords || !RE2::PartialMatch(text, kVolume, &cover.volume, &rest)) {
    return std::nullopt;
  }
  cover.volume = figures_of(cover.volume);
  for (const std::string& covers : {whole_span_on_line(rest), span_by_labels(text), span_on_line(rest)}) {
    cover.covers = cover.covers.empty() ? covers : cover.covers;
  }
  return cover;
}

std::string folder_of(const std::string& source) { return source.substr(0, source.find_last_of('/') + 1); }

}  // namespace

std::vector<VolumeCover> volume_covers(const std::vector<std::string>& page_texts) {
  std::vector<VolumeCover> covers;
  for (std::size_t i = 0; i < page_texts.size(); ++i) {
    if (std::optional<VolumeCover> cover = cover_on(page_texts[i], static_cast<int>(i) + 1)) {
      covers.push_back(std::move(*cover));
    }
  }
  return covers;
}

void set_volume(Provenance& provenance, const std::vector<std::string>& page_texts, const std::string& source) {
  static const RE2 kVolume("(?i)\\b" VOLUME NUMBER "([^\\n]{0,60})");
  provenance.covers = volume_covers(page_texts);
  const std::string folder = folder_of(source);
  const std::string names = folder + "\n" + source.substr(folder.size());
  const std::string heading = page_texts.empty() ? std::string() : page_texts.front().substr(0, kHeading);
  std::string rest;
  const bool named = RE2::PartialMatch(names, kVolume, &provenance.volume, &rest);
  if (!named && !provenance.covers.empty() && provenance.covers.front().page == 1) {
    provenance.volume = provenance.covers.front().volume;
    provenance.volume_covers = provenance.covers.front().covers;
  } else if (named || RE2::PartialMatch(heading, kVolume, &provenance.volume, &rest)) {
    provenance.volume = figures_of(provenance.volume);
    provenance.volume_covers = span_on_line(rest);
    const bool own_cover = !provenance.covers.empty() && provenance.covers.front().volume == provenance.volume;
    if (provenance.volume_covers.empty() && own_cover) {
      provenance.volume_covers = provenance.covers.front().covers;
    }
  }
}

void carry_volumes_on(std::vector<DescribedDocument>& documents) {
  std::vector<DescribedDocument*> in_order;
  for (DescribedDocument& one : documents) {
    in_order.push_back(&one);
  }
  std::sort(in_order.begin(), in_order.end(), [](const DescribedDocument* a, const DescribedDocument* b) { return a->document.source < b->document.source; });
  const DescribedDocument* cover = nullptr;
  for (DescribedDocument* one : in_order) {
    Provenance& own = one->provenance;
    const bool is_cover = !own.covers.empty() && own.covers.front().page == 1 && one->document.pages - one->document.outside_pages <= kMostCoverPages;
    if (cover != nullptr && folder_of(cover->document.source) != folder_of(one->document.source)) {
      cover = nullptr;
    }
    if (is_cover) {
      cover = one;
    } else if (cover != nullptr && (own.volume.empty() || (own.volume == cover->provenance.volume && own.volume_covers.empty()))) {
      own.volume = cover->provenance.volume;
      own.volume_covers = cover->provenance.volume_covers;
      own.volume_from = cover->document.source;
    }
  }
}

}  // namespace candour
