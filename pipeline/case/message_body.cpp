#include "pipeline/case/message_body.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "pipeline/base/utf8.h"
#include "pipeline/page_comparison.h"
#include "pipeline/page_tokens.h"

namespace candour {
namespace {

constexpr double kBlankLine = 0.8;              // of a line's height
constexpr std::size_t kLinesOfLongSubject = 4;  // that our print may break a subject over

struct PrintedLine {
  BodyLine line;
  std::string text;
  Box box;
  double first_word = 0;   // its width
};

void add_word(std::vector<PrintedLine>& lines, const Page& page, const Word& word, bool begins) {
  if (begins) {
    lines.push_back({{page.number, word.span, {}, {}}, "", word.box, word.box.right - word.box.left});
  }
  PrintedLine& line = lines.back();
  line.line.span.end = word.span.end;
  line.box = united(line.box, word.box);
  line.text.append(line.text.empty() ? "" : " ").append(word.text);
}

std::vector<PrintedLine> lines_of(const Page& page) {
  std::vector<PrintedLine> lines;
  const PageTokens tokens = tokens_of(page);
  std::size_t token = 0;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    add_word(lines, page, page.words[i], i == 0 || page.words[i].line != page.words[i - 1].line);
    if (token < tokens.places.size() && tokens.places[token] == &page.words[i]) {
      lines.back().line.words.push_back(tokens.words[token++]);
    }
  }
  return lines;
}

bool is_blank_between(const PrintedLine& a, const PrintedLine& b) { return b.box.top - a.box.bottom > kBlankLine * a.box.height(); }

// Where the text of our print of a message begins: behind the head, and behind what is left of a subject that did not fit.
std::size_t begin_of_text(const std::vector<PrintedLine>& lines, std::size_t head) {
  for (std::size_t i = std::max<std::size_t>(head, 1); i < std::min(lines.size(), head + kLinesOfLongSubject); ++i) {
    if (is_blank_between(lines[i - 1], lines[i])) {
      return i;
    }
  }
  return std::min(head, lines.size());
}

// What our print of a message says behind its text (extractors/email/email_page.h).
std::size_t end_of_text(const std::vector<PrintedLine>& lines) {
  std::size_t end = lines.size();
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (lines[i].text == "Attachments:") {
      end = i;
      break;
    }
  }
  const bool fetched = end > 0 && lines[end - 1].text.starts_with("The message refers to ") && lines[end - 1].text.ends_with(" not fetched.");
  return fetched ? end - 1 : end;
}

// Whether the next line's first word would not have fitted behind this line.
bool goes_on(const PrintedLine& line, const PrintedLine& next, double right) {
  const bool near = line.line.page == next.line.page && next.box.top > line.box.top && !is_blank_between(line, next);
  return near && line.box.right + line.box.height() / 4 + next.first_word > right;
}

double right_of(const Page& page, const std::vector<PrintedLine>& lines) {
  double left = page.width;
  double right = 0;
  for (const PrintedLine& line : lines) {
    left = std::min(left, line.box.left);
    right = std::max(right, line.box.right);
  }
  return std::max(right, page.width - left);
}

}  // namespace

std::vector<PassageWord> MessageBody::words_of(const std::vector<std::size_t>& some) const {
  std::vector<PassageWord> words;
  for (const std::size_t line : some) {
    words.insert(words.end(), lines[line].words.begin(), lines[line].words.end());
  }
  return words;
}

std::vector<PassageWord> MessageBody::own_words() const {
  std::vector<char> others(lines.size(), 0);
  for (const QuotedMessage& one : quoted) {
    for (const std::size_t line : one.above) {
      others[line] = 1;
    }
    for (const std::size_t line : one.lines) {
      others[line] = 1;
    }
  }
  std::vector<std::size_t> own;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (others[i] == 0) {
      own.push_back(i);
    }
  }
  return words_of(own);
}

MessageBody body_of(CaseStore& store, const Transcripts& transcripts, const SourceDocument& document, const RecordMessage& message) {
  MessageBody body;
  std::vector<PrintedLine> all;
  std::vector<MessageLine> texts;
  const int last = document.pages - document.outside_pages - document.typed_pages;
  for (const int number : store.pages_read(document.id)) {
    if (number > last) {
      break;
    }
    const Page page = transcripts.page(store, document, number);
    body.by_ocr = body.by_ocr || page.source == TextSource::ocr;
    std::vector<PrintedLine> lines = lines_of(page);
    const double right = right_of(page, lines);
    const std::size_t head = number > 1 ? 0 : is_message(document) ? begin_of_text(lines, message.head_ends) : message.head_ends;
    for (std::size_t i = head; i < lines.size(); ++i) {
      texts.push_back({lines[i].text, i > 0 && goes_on(lines[i - 1], lines[i], right)});
      all.push_back(std::move(lines[i]));
    }
  }
  const std::size_t end = is_message(document) ? end_of_text(all) : all.size();
  all.resize(end);
  texts.resize(end);
  for (PrintedLine& one : all) {
    one.line.text = std::move(one.text);
    body.lines.push_back(std::move(one.line));
  }
  body.quoted = quoted_messages(texts);
  return body;
}

}  // namespace candour
