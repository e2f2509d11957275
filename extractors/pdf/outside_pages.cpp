#include "extractors/pdf/outside_pages.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "extractors/pdf/outside_places.h"
#include "extractors/pdf/page_words.h"
#include "extractors/pdf/read_pdf.h"
#include "extractors/pdf/xmp_texts.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr int kWordsOfATitle = 3;

// Without control, direction and zero-width characters; every kind of line end is one.
std::string cleaned(const std::string& text) {
  std::string out;
  char32_t last = 0;
  for (const char32_t c : to_code_points(text)) {
    const bool line = c == U'\n' || c == U'\r' || c == U'\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    const bool unseen = c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
    if (line) {
      out += c == U'\n' && last == U'\r' ? "" : "\n";
    } else if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      out += ' ';
    } else if (!unseen) {
      append_utf8(out, c);
    }
    last = c;
  }
  const std::size_t from = out.find_first_not_of(" \n");
  return from == std::string::npos ? std::string() : out.substr(from, out.find_last_not_of(" \n") - from + 1);
}

std::string small(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

int spoken_words(const std::string& text) {
  int words = 0;
  int letters = 0;
  for (const char32_t c : to_code_points(text + " ")) {
    const bool letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c >= 0xC0;
    words += !letter && letters >= 2 ? 1 : 0;
    letters = letter ? letters + 1 : 0;
  }
  return words;
}

// A file's title or author as a person said it: without the program's name in front and the file's ending.
std::string without_program(std::string text) {
  static constexpr std::array<std::string_view, 6> kPrograms = {"microsoft word - ", "microsoft powerpoint - ", "microsoft excel - ",
                                                                "microsoft outlook - ", "print ", "untitled"};
  static constexpr std::array<std::string_view, 9> kEndings = {".docx", ".doc", ".pdf", ".rtf", ".odt", ".xlsx", ".xls", ".tif", ".jpg"};
  for (const std::string_view program : kPrograms) {
    if (small(text).rfind(program, 0) == 0) {
      text.erase(0, program.size());
    }
  }
  for (const std::string_view ending : kEndings) {
    if (small(text).ends_with(ending)) {
      text.erase(text.size() - ending.size());
    }
  }
  return text;
}

// What programs put where nobody wrote anything.
bool is_filler(const std::string& text) {
  static const std::set<std::string> kFillers = {"unspecified", "anonymous", "untitled", "unknown", "none", "default", "title", "author", "subject", "keywords",
                                                 "user", "owner", "admin", "administrator", "windows user", "microsoft office user", "microsoft account"};
  std::string bare = small(text);
  bare.erase(std::remove_if(bare.begin(), bare.end(), [](char c) { return c == '(' || c == ')' || c == '[' || c == ']'; }), bare.end());
  return kFillers.count(bare) != 0;
}

std::string on_page(int page) { return page > 0 ? " on page " + std::to_string(page) : ""; }

class Composer {
 public:
  explicit Composer(const std::vector<std::string>& pages) : pages_(pages) {}

  std::vector<TypesetBlock> compose(const std::vector<DocumentText>& texts) {
    for (const DocumentText& text : texts) {
      take(text);
    }
    if (!makes_a_page_) {
      return {};
    }
    std::vector<TypesetBlock> blocks = {{BlockKind::heading, kOutsideHeading}};
    int number = 0;
    for (const Entry& entry : entries_) {
      blocks.push_back({BlockKind::label, kOutsideEntry + std::to_string(++number) + ": " + entry.place});
      for (const std::string& line : entry.lines) {
        blocks.push_back({BlockKind::paragraph, line});
      }
    }
    return blocks;
  }

 private:
  struct Entry {
    std::string place;
    std::vector<std::string> lines;
  };

  void take(const DocumentText& text) {
    const std::string said = cleaned(text.text);
    if (said.empty()) {
      return;
    }
    if (text.place == "annotation") {
      annotation(text, said);
    } else if (text.place == "form-field") {
      add_unless_shown("form values that the pages do not show", 0, said);
    } else if (text.place == "attachment") {
      attachment(text, said);
    } else if (text.place == "unread") {
      begin(said + on_page(text.page));
      line("This could not be read and is not shown. This is not a refusal; ask us.");
      makes_a_page_ = true;
    } else if (text.place == "outline") {
      add_unless_shown("bookmarks", 0, said);
    } else if (text.place == "structure") {
      add_unless_shown("text kept for screen readers" + on_page(text.page), 0, said);
    } else if (text.place == "info") {
      property(text.label, said);
    } else if (text.place == "xmp") {
      for (const auto& [label, value] : xmp_texts(text.text)) {
        property(label, cleaned(value));
      }
    } else if (text.place == "javascript") {
      once("a script", "A program in the file was removed.");
    } else if (text.place == "hidden-layer") {
      once("switched-off layers", said);
      makes_a_page_ = true;
    } else if (const OutsidePlace place = outside_place(text); !place.heading.empty()) {
      of_other_kinds(place, text, said);
    }
  }

  void of_other_kinds(const OutsidePlace& place, const DocumentText& text, const std::string& said) {
    if (place.unless_shown && (pages_.stands_on(said, text.page) || !told_.insert(place.heading + "\n" + said).second)) {
      return;
    }
    begin_or_join(place.heading);
    lines(said);
    makes_a_page_ = makes_a_page_ || place.own_page;
  }

  void annotation(const DocumentText& text, const std::string& said) {
    static const std::set<std::string> kOfPrograms = {"sticky note", "note", "highlight", "comment on text", "text box", "typewritten text",
                                                      "comment", "inserted text", "cross-out", "strikethrough", "underline", "pencil", "rectangle"};
    if (text.label.empty()) {
      notes_open_ = !(text.visible && pages_.stands_on(said, text.page));
      if (notes_open_) {
        begin("note" + on_page(text.page));
        lines(said);
        makes_a_page_ = true;
      }
      note_page_ = text.page;
    } else if (text.label == "author" && notes_open_ && note_page_ == text.page) {
      line("Written by " + said);
    } else if (text.label == "subject" && notes_open_ && note_page_ == text.page && kOfPrograms.count(small(said)) == 0) {
      line("Subject: " + said);
    } else if (text.label == "link") {
      const bool personal = small(said).rfind("mailto:", 0) == 0 || small(said).rfind("tel:", 0) == 0;
      if (personal) {
        add_unless_shown("links", 0, said.substr(said.find(':') + 1));
      }
      notes_open_ = false;
    }
  }

  void attachment(const DocumentText& text, std::string said) {
    makes_a_page_ = true;
    if (text.label == "number") {
      begin(said + on_page(text.page));
    } else if (text.label == "name") {
      std::replace(said.begin(), said.end(), '_', ' ');   // so that a name in a file's name is a word
      line("Named: " + said);
    } else {
      lines(said);
    }
  }

  void property(const std::string& label, const std::string& said) {
    static const std::set<std::string> kOfPeople = {"title", "author", "subject", "keywords", "description", "comments", "category", "last modified by", "manager", "company"};
    if (kOfPeople.count(small(label)) == 0 || said.empty() || is_filler(said) || pages_.stands_on(said, 0) || !told_.insert(said).second) {
      return;
    }
    const int words = spoken_words(without_program(said));
    const std::string kind = small(label);
    const bool weak = kind == "title" || kind == "author" || kind == "last modified by" || kind == "company" || kind == "manager";
    makes_a_page_ = makes_a_page_ || words >= (weak ? kWordsOfATitle : 1);
    if (words == 0) {
      return;
    }
    begin_or_join("properties of the file");
    lines(label + ": " + said);
  }

  void add_unless_shown(const std::string& place, int page, const std::string& said) {
    if (spoken_words(said) == 0 && said.find_first_of("0123456789") == std::string::npos) {
      return;   // no word, no number: a mark
    }
    if (!pages_.stands_on(said, page) && told_.insert(place + "\n" + said).second) {
      begin_or_join(place);
      lines(said);
      makes_a_page_ = true;
    }
  }

  void once(const std::string& place, const std::string& words) {
    if (told_.insert(words).second) {
      begin(place);
      line(words);
    }
  }

  void begin(const std::string& place) { entries_.push_back({place, {}}); }
  void begin_or_join(const std::string& place) {
    if (entries_.empty() || entries_.back().place != place) {
      begin(place);
    }
  }
  void line(const std::string& text) { entries_.back().lines.push_back(text); }
  void lines(const std::string& text) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      line(text.substr(at, end - at));
      at = end + 1;
    }
  }

  PageWords pages_;
  std::vector<Entry> entries_;
  std::set<std::string> told_;
  bool makes_a_page_ = false;
  bool notes_open_ = false;
  int note_page_ = 0;
};

}  // namespace

std::vector<TypesetBlock> outside_blocks(const std::vector<DocumentText>& texts, const std::vector<std::string>& page_texts) {
  return Composer(page_texts).compose(texts);
}

TypesetResult typeset_outside_texts(const std::vector<DocumentText>& texts, const std::string& normalised_pdf) {
  if (outside_blocks(texts, {}).empty()) {
    return {};   // nothing to show whatever the pages say: they need not be read for it
  }
  std::vector<std::string> pages;
  PdfReader reader(normalised_pdf);
  for (int number = 1; number <= reader.pages(); ++number) {
    try {
      pages.push_back(reader.read_page(number).text);
    } catch (const std::exception&) {
      pages.emplace_back();   // nothing is known to stand there: everything is shown
    }
  }
  const std::vector<TypesetBlock> blocks = outside_blocks(texts, pages);
  return blocks.empty() ? TypesetResult{} : typeset_text(blocks);
}

}  // namespace candour
