#include "extractors/email/message_content.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extractors/email/attachment_words.h"
#include "extractors/email/body_text.h"
#include "extractors/email/charset.h"
#include "extractors/email/header_fields.h"
#include "extractors/email/signed_content.h"
#include "extractors/email/winmail.h"
#include "extractors/email/word_difference.h"
#include "extractors/text/card_text.h"
#include "extractors/text/html_to_text.h"
#include "extractors/text/visible_text.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr const char* kHidden = "hidden-text";
constexpr const char* kPgpMessage = "-----BEGIN PGP MESSAGE-----";
constexpr std::size_t kWhereCharsetStands = 2048;

template <class T>
void move_behind(std::vector<T>& all, std::vector<T>&& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// The character set a page names in its own <meta>, for a part that declares none.
std::string charset_of_page(const MimePart& part) {
  const std::string head = ascii_small(part.content.substr(0, kWhereCharsetStands));
  const std::size_t at = head.find("charset=");
  if (!part.charset.empty() || at == std::string::npos) {
    return part.charset;
  }
  const std::size_t from = std::min(head.find_first_not_of("\"' ", at + 8), head.size());
  return head.substr(from, std::min(head.find_first_of("\"' ;/>", from), head.size()) - from);
}

bool is_winmail(const MimePart& part) {
  return part.is("application", "ms-tnef") || part.is("application", "vnd.ms-tnef") || ascii_small(part.name) == "winmail.dat";
}

bool is_secure(const MimePart& part) { return part.is("application", "pkcs7-mime") || part.is("application", "x-pkcs7-mime"); }

bool is_locked(const MimePart& part) {
  return part.is("multipart", "encrypted") || (is_secure(part) && (is_enveloped(part.content) || part.secure_type.ends_with("enveloped-data")));
}

std::string joined(std::string one, std::string_view other) {
  const bool both = !trimmed(one).empty() && !trimmed(other).empty();
  return both ? one + "\n\n" + std::string(other) : trimmed(one).empty() ? std::string(other) : one;
}

class Walker {
 public:
  explicit Walker(std::size_t& parts) : parts_(parts) {}

  MessageContent walk(MimePart&& part, bool root) {
    if (!root) {
      describe(part);   // the whole message's fields are told with the message
    }
    if (is_locked(part)) {
      locked(part, root);
    } else if (part.is("multipart", "alternative") && !part.children.empty()) {
      alternatives(std::move(part));
    } else if (part.type == "multipart") {
      several(std::move(part));
    } else if (is_body(part, root)) {
      body(part);
    } else if (is_winmail(part)) {
      package(std::move(part));
    } else if (is_secure(part)) {
      enclosed(std::move(part));
    } else {
      file(std::move(part));
    }
    return std::move(out_);
  }

 private:
  MessageContent inner(MimePart&& part) { return Walker(parts_).walk(std::move(part), false); }

  void describe(const MimePart& part) {
    for (const MessageField& field : part.fields) {
      if (!is_of_machines(field.name) && has_word(field.value)) {
        out_.texts.push_back({"header", 0, field.value, false, field.name});
      }
    }
  }

  static bool is_body(const MimePart& part, bool root) {
    const bool words = part.is("text", "plain") || part.is("text", "html") || part.is("text", "enriched") || (root && part.type == "text" && part.name.empty());
    return words && !part.attachment && (part.name.empty() || root);
  }

  void locked(const MimePart& part, bool root) {
    out_.encrypted = root;
    out_.parts.push_back({file_name_of(part, ++parts_), {}, "needs-password"});
    out_.kinds.emplace_back("an encrypted part");
  }

  void body(MimePart& part) {
    if (part.is("text", "html")) {
      web_page(to_utf8_from(part.content, charset_of_page(part)));
      return;
    }
    std::string text = visible_text(to_utf8_from(part.content, part.charset));
    for (ContainedFile& found : take_uuencoded(text)) {
      out_.kinds.push_back(kind_in_words(found.name, ""));
      found.name = safe_file_name(found.name, "attachment " + std::to_string(++parts_));
      out_.parts.push_back(std::move(found));
    }
    if (std::optional<CardText> cards = card_text(text)) {
      text = put_cards(std::move(*cards));
    }
    out_.text = part.flowed ? unwrapped(text, part.delete_spaces) : text;
    out_.encrypted = trimmed(out_.text).starts_with(kPgpMessage);
  }

  // A body that is nothing but a calendar entry or contact card.
  std::string put_cards(CardText&& cards) {
    for (ContainedFile& found : cards.files) {
      ++parts_;
      out_.kinds.push_back(kind_in_words(found.name, ""));
      out_.parts.push_back(std::move(found));
    }
    std::string text;
    for (const CardLine& line : cards.lines) {
      text += (line.heading && !text.empty() ? "\n" : "") + line.text + "\n";
    }
    return text;
  }

  void web_page(const std::string& html) {
    HtmlText page = html_to_text(html);
    std::string hidden;
    for (const std::string& words : page.hidden) {
      hidden.append(hidden.empty() ? "" : "\n").append(words);
    }
    hidden = lines_with_new_words(hidden, words_of(page.text));
    if (!hidden.empty()) {
      out_.texts.push_back({kHidden, 0, std::move(hidden), false, "hidden in the HTML"});
    }
    out_.text = std::move(page.text);
    out_.from_html = true;
    out_.remote_references = page.remote_references;
  }

  void outside(const MimePart& part) {
    for (const std::string* text : {&part.before, &part.after}) {
      const std::string words = visible_text(to_utf8_from(*text, ""));
      const bool of_programs = ascii_small(words.substr(0, 400)).find("mime") != std::string::npos || ascii_small(words).starts_with("this is a cryptographically signed");
      if (has_word(words) && !of_programs) {
        out_.texts.push_back({kHidden, 0, std::string(trimmed(words)), false, "text outside the message's parts"});
      }
    }
  }

  void several(MimePart&& part) {
    if (part.children.empty()) {   // its boundary never came: what there is stands in front of it
      out_.text = visible_text(to_utf8_from(part.before.empty() ? part.content : part.before, part.charset));
      return;
    }
    outside(part);
    const bool is_signed = part.subtype == "signed";
    bool first = true;
    for (MimePart& child : part.children) {
      const bool signature = is_signed && !first;
      child.attachment = child.attachment || signature;
      append(inner(std::move(child)));
      first = false;
    }
  }

  // The plain version when it has words, else the last with any; what the others say beyond it is told.
  void alternatives(MimePart&& part) {
    outside(part);
    std::vector<MessageContent> versions;
    for (MimePart& child : part.children) {
      versions.push_back(inner(std::move(child)));
    }
    std::size_t chosen = versions.size();
    for (std::size_t i = 0; i < versions.size(); ++i) {
      const bool says = has_word(versions[i].text);
      const bool plain_stands = chosen < versions.size() && !versions[chosen].from_html;
      chosen = says && !plain_stands ? i : chosen;
    }
    const std::string text = chosen < versions.size() ? versions[chosen].text : std::string();
    const bool from_html = chosen < versions.size() && versions[chosen].from_html;
    const std::set<std::string> words = words_of(text);
    for (std::size_t i = 0; i < versions.size(); ++i) {
      std::string more = i == chosen ? std::string() : lines_with_new_words(versions[i].text, words);
      if (!more.empty()) {
        out_.texts.push_back({kHidden, 0, std::move(more), false, versions[i].from_html ? "HTML version" : "other version"});
      }
      versions[i].text.clear();
      append(std::move(versions[i]));
    }
    out_.text = text;
    out_.from_html = from_html;
  }

  void package(MimePart&& part) {
    Winmail winmail = read_winmail(part.content);
    if (!winmail.package || winmail.damaged || winmail.too_many) {
      file(std::move(part));   // it becomes a document of its own, which says what is wrong
      return;
    }
    for (ContainedFile& found : winmail.files) {
      ++parts_;
      out_.kinds.push_back(kind_in_words(found.name, ""));
      out_.parts.push_back(std::move(found));
    }
    out_.winmail_head += lines_of_head(winmail.head);
    const bool web = !has_word(winmail.text) && !winmail.html.empty();
    out_.winmail_text = web ? html_to_text(winmail.html).text : visible_text(winmail.text);
    if (!has_word(out_.winmail_text) && !winmail.rich_text.empty()) {
      ++parts_;
      out_.winmail_rich_text = true;
      out_.kinds.emplace_back("a rich-text document");
      out_.parts.push_back({"message.rtf", std::move(winmail.rich_text), {}});
    }
  }

  void enclosed(MimePart&& part) {
    const auto content = signed_content(part.content);
    MimeMessage message = content ? read_entity(*content) : MimeMessage{};
    if (content && message.problem == MessageProblem::none) {
      append(inner(std::move(message.body)));
    }
    file(std::move(part));
  }

  void file(MimePart&& part) {
    std::string name = file_name_of(part, ++parts_);
    out_.kinds.push_back(kind_in_words(name, part.type + "/" + part.subtype));
    out_.parts.push_back({std::move(name), std::move(part.content), {}});
  }

  void append(MessageContent&& more) {
    out_.from_html = out_.text.empty() ? more.from_html : out_.from_html && more.from_html;
    out_.text = joined(std::move(out_.text), more.text);
    out_.winmail_text = joined(std::move(out_.winmail_text), more.winmail_text);
    out_.winmail_head += more.winmail_head;
    move_behind(out_.parts, std::move(more.parts));
    move_behind(out_.kinds, std::move(more.kinds));
    move_behind(out_.texts, std::move(more.texts));
    out_.winmail_rich_text = out_.winmail_rich_text || more.winmail_rich_text;
    out_.remote_references += more.remote_references;
  }

  std::size_t& parts_;
  MessageContent out_;
};

}  // namespace

MessageContent content_of(MimePart&& body) {
  std::size_t parts = 0;
  MessageContent content = Walker(parts).walk(std::move(body), true);
  if (!has_word(content.text)) {
    content.text = content.winmail_text;
  }
  std::string more = lines_with_new_words(content.winmail_text, words_of(content.text));
  if (!more.empty()) {
    content.texts.push_back({kHidden, 0, std::move(more), false, "text of the Outlook package"});
  }
  return content;
}

}  // namespace candour
