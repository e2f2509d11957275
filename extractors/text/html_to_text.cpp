#include "extractors/text/html_to_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "extractors/text/html_columns.h"
#include "extractors/text/html_controls.h"
#include "extractors/text/html_entities.h"
#include "extractors/text/html_lists.h"
#include "extractors/text/html_style.h"
#include "extractors/text/html_text_writer.h"
#include "extractors/text/html_tokens.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool is_one_of(const std::string& name, const std::set<std::string, std::less<>>& names) { return names.count(name) != 0; }

bool is_void(const std::string& name) {
  static const std::set<std::string, std::less<>> kVoid = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link",
                                                          "meta", "param", "source", "track", "wbr", "bgsound", "o:p", "st1:place"};
  return is_one_of(name, kVoid);
}

bool is_block(const std::string& name) {
  static const std::set<std::string, std::less<>> kBlocks = {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset",
                                                             "figure", "footer", "form", "header", "html", "legend", "li", "main", "nav", "ol", "option",
                                                             "section", "ul", "caption", "hr", "title"};
  return is_one_of(name, kBlocks);
}

bool is_paragraph(const std::string& name) {
  static const std::set<std::string, std::less<>> kParagraphs = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"};
  return is_one_of(name, kParagraphs);
}

bool is_row(const std::string& name) { return name == "tr" || name == "table" || name == "thead" || name == "tbody" || name == "tfoot"; }

// Elements that another of their kind ends.
bool ends_its_like(const std::string& name) {
  return name == "p" || name == "li" || name == "tr" || name == "td" || name == "th" || name == "dt" || name == "dd" || name == "option";
}

// An address as a reader would write it, for comparing.
std::string bare(std::string_view address) {
  std::string small = ascii_small(trimmed(address));
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:", "www."}) {
    if (small.starts_with(scheme)) {
      small.erase(0, scheme.size());
    }
  }
  while (small.ends_with('/')) {
    small.pop_back();
  }
  return small;
}

bool leads_somewhere(std::string_view address) {
  const std::string small = ascii_small(address.substr(0, 12));
  const bool inside = small.empty() || small.starts_with('#') || small.starts_with("cid:") || small.starts_with("javascript:") || small.starts_with("data:");
  return !inside && small.find(':') != std::string::npos;
}

class Reader {
 public:
  explicit Reader(std::string_view html, bool in_comment) : tokens_(html), in_comment_(in_comment) {}

  HtmlText read() {
    for (HtmlToken token = tokens_.next(); token.kind != HtmlTokenKind::done; token = tokens_.next()) {
      take(token);
    }
    end_select();
    end_link();
    end_struck();
    end_hidden();
    out_.text = writer_.finish();
    return std::move(out_);
  }

 private:
  struct Open {
    std::string name;
    HtmlLook look;
  };
  struct Link {
    std::string address;
    std::size_t start = 0;
  };

  HtmlLook look() const { return open_.empty() ? HtmlLook{} : open_.back().look; }

  void take(const HtmlToken& token) {
    switch (token.kind) {
      case HtmlTokenKind::text: text(token.text); break;
      case HtmlTokenKind::start: start(token); break;
      case HtmlTokenKind::end: end(token.name); break;
      case HtmlTokenKind::comment: comment(token.text); break;
      case HtmlTokenKind::raw: out_.remote_references += token.name == "style" ? remote_addresses_in_style(token.text) : 0; break;
      case HtmlTokenKind::done: break;
    }
  }

  void text(std::string_view raw) {
    const std::string visible = visible_text(decode_entities(raw));
    const HtmlLook now = look();
    if (is_unseen(now)) {
      hidden_run_ += visible;
    } else if (select_) {
      select_->text(visible);
    } else {
      show(visible, now);
    }
  }

  void show(const std::string& visible, const HtmlLook& now) {
    if (!trimmed(visible).empty()) {
      end_hidden();
      if (now.struck != struck_) {
        end_struck();
      }
    }
    writer_.set_marks(now.marks);
    if (now.struck && !struck_ && !trimmed(visible).empty()) {
      writer_.text(" [struck out: ", false);
      struck_ = true;
    }
    writer_.text(visible, now.preformatted);
  }

  void end_struck() {
    if (std::exchange(struck_, false)) {
      writer_.suffix("]");
    }
  }

  void end_select() {
    if (!select_) {
      return;
    }
    const ControlWords words = select_->finish();
    select_.reset();
    put_control(words, false);
  }

  // Words of a control with its references decoded; those of one that is not drawn are told.
  void put_control(const ControlWords& words, bool unseen) {
    const std::string shown = visible_text(decode_entities(words.shown));
    if (unseen) {
      whisper(words.shown);
    } else if (!shown.empty()) {
      HtmlLook now = look();
      now.preformatted = shown.find('\n') != std::string::npos;
      show(now.preformatted ? shown : " " + shown + " ", now);
    }
    whisper(words.told);
  }

  void start(const HtmlToken& tag) {
    if (ends_its_like(tag.name) && !open_.empty() && open_.back().name == tag.name) {
      pop();
    }
    if (select_ && (is_paragraph(tag.name) || is_row(tag.name) || tag.name == "td" || tag.name == "th" || tag.name == "div")) {
      end_select();   // it was never closed
    }
    const HtmlLook next = look_of(tag, look());
    attributes(tag, next);
    if (tag.name == "a") {
      begin_link(tag);
    }
    lay_out(tag, !is_unseen(next));
    choices(tag, next);
    if (!is_void(tag.name)) {
      ++counts_[tag.name];
      open_.push_back({tag.name, next});
    }
  }

  void choices(const HtmlToken& tag, const HtmlLook& next) {
    if (tag.name == "select" && !is_unseen(next)) {
      end_select();
      select_.emplace(tag);
    } else if (tag.name == "option" && select_) {
      select_->option(tag);
    }
  }

  void end(const std::string& name) {
    if (name == "a") {
      end_link();
    }
    if (name == "select") {
      end_select();
    }
    if (name == "td" || name == "th" || name == "tr") {
      writer_.end_cell();
    }
    const auto count = counts_.find(name);
    if (name == "p" || (count != counts_.end() && count->second > 0)) {
      lay_out_end(name);
    }
    if (count == counts_.end() || count->second == 0) {
      return;   // it was never opened
    }
    while (open_.back().name != name) {
      pop();
    }
    pop();
  }

  void pop() {
    const bool unseen = is_unseen(open_.back().look);
    if (open_.back().name == "table") {
      columns_.end_table();
    } else if (HtmlLists::is_list(open_.back().name)) {
      lists_.close();
    }
    --counts_[open_.back().name];
    open_.pop_back();
    hidden_run_ += unseen && !is_unseen(look()) ? " " : "";
  }

  void lay_out(const HtmlToken& tag, bool seen) {
    const std::string& name = tag.name;
    if (HtmlLists::is_list(name)) {
      lists_.open(tag);
    }
    if (seen) {
      lay_out_seen(tag);
    } else {
      hidden_run_ += is_block(name) || is_paragraph(name) || is_row(name) || name == "td" || name == "br" ? " " : "";
    }
    if (name == "table") {
      columns_.begin_table();
    }
  }

  void lay_out_seen(const HtmlToken& tag) {
    const std::string& name = tag.name;
    lay_out_end(name);
    if (name == "br") {
      writer_.line_break();
    } else if (name == "li") {
      writer_.set_marks(look().marks);
      writer_.text(lists_.label(tag), false);
    } else if (name == "td" || name == "th") {
      end_struck();
      columns_.begin_cell(tag);
    } else if (name == "hr") {
      writer_.text("----------", false);
      writer_.block();
    } else if (name == "thead" || name == "tbody" || name == "tfoot") {
      columns_.begin_group();
    }
  }

  void lay_out_end(const std::string& name) {
    if (select_) {
      return;   // only options stand in it
    }
    if (is_row(name) || is_paragraph(name) || is_block(name)) {
      end_struck();
    }
    if (is_row(name)) {
      columns_.end_row();
      writer_.row();
    } else if (is_paragraph(name)) {
      writer_.paragraph();
    } else if (is_block(name)) {
      writer_.block();
    }
  }

  void attributes(const HtmlToken& tag, const HtmlLook& next) {
    for (const char* name : {"alt", "title", "aria-label", "summary"}) {
      whisper(tag.attribute(name));
    }
    if (tag.name == "input") {
      end_select();
      put_control(words_of_input(tag), is_unseen(next));
    }
    const bool fetched = tag.name != "a" && tag.name != "area" && tag.name != "form";
    for (const char* name : {"src", "background", "srcset", "poster", "data"}) {
      out_.remote_references += fetched && is_remote(tag.attribute(name)) ? 1 : 0;
    }
    out_.remote_references += tag.name == "link" && is_remote(tag.attribute("href")) ? 1 : 0;
    out_.remote_references += remote_addresses_in_style(tag.attribute("style"));
  }

  // Said without being shown.
  void whisper(std::string_view raw) {
    const std::string words = visible_text(decode_entities(raw));
    if (has_word(words)) {
      out_.hidden.emplace_back(trimmed(words));
    }
  }

  // A comment may hold markup, as those for one program's sake do; its words are kept, not its tags.
  void comment(std::string_view inside) {
    if (in_comment_ || inside.empty()) {
      return;
    }
    if (inside.starts_with("[if")) {
      inside.remove_prefix(std::min(inside.find(']') + 1, inside.size()));
      inside.remove_suffix(inside.ends_with("<![endif]") ? 9 : 0);
    }
    const HtmlText within = Reader(inside, true).read();
    if (has_word(within.text)) {
      out_.hidden.push_back(within.text);
    }
    out_.hidden.insert(out_.hidden.end(), within.hidden.begin(), within.hidden.end());
  }

  void begin_link(const HtmlToken& tag) {
    end_link();
    const std::string address = visible_text(decode_entities(tag.attribute("href")));
    if (leads_somewhere(trimmed(address))) {
      link_ = {std::string(trimmed(address)), writer_.size()};
    }
  }

  void end_link() {
    if (link_.address.empty()) {
      return;
    }
    const Link link = std::exchange(link_, {});
    const std::string_view words = writer_.since(link.start);
    const bool same = words.size() <= link.address.size() + 64 && bare(words) == bare(link.address);
    if (same) {
      return;
    }
    const bool mail = ascii_small(link.address.substr(0, 7)) == "mailto:";
    const std::string shown = mail ? link.address.substr(7) : link.address;
    if (is_unseen(look())) {
      hidden_run_ += " [" + shown + "] ";
    } else if (!words.empty() || !in_comment_) {
      writer_.text(" [" + shown + "]", false);
    }
  }

  void end_hidden() {
    const std::string run = std::exchange(hidden_run_, {});
    if (!has_word(run)) {
      return;
    }
    HtmlTextWriter one_line;
    one_line.text(run, false);
    out_.hidden.push_back(one_line.finish());
  }

  HtmlTokens tokens_;
  bool in_comment_;
  HtmlText out_;
  HtmlTextWriter writer_;
  std::vector<Open> open_;
  std::map<std::string, std::size_t, std::less<>> counts_;
  Link link_;
  HtmlLists lists_;
  HtmlColumns columns_{writer_};
  std::optional<HtmlSelect> select_;
  bool struck_ = false;
  std::string hidden_run_;
};

}  // namespace

HtmlText html_to_text(std::string_view html) { return Reader(html, false).read(); }

}  // namespace candour
