#include "pipeline/case/record_quotations.h"

#include <algorithm>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

#include "pipeline/case/message_body.h"
#include "pipeline/case/quoted_candidates.h"
#include "redaction/alike/head_difference.h"
#include "redaction/alike/quotation_match.h"
#include "redaction/alike/sent_moment.h"

namespace candour {
namespace {

constexpr std::size_t kKept = 200;         // messages whose own words are at hand
constexpr std::size_t kMostTied = 200;     // quotations of one message: more are told, not compared, and so have to be read
constexpr std::size_t kFewestAtAnotherTime = 12;
constexpr std::size_t kFewestToName = 4;   // words of a quotation that is told again by where it stood first

struct Tied {
  std::size_t message = kNoMessage;
  QuotationMatch match;
};

class Quoting {
 public:
  Quoting(CaseStore& store, const Transcripts& transcripts, std::vector<RecordMessage>& messages, std::vector<DescribedDocument>& documents)
      : store_(store), transcripts_(transcripts), messages_(messages), documents_(documents), candidates_(messages) {}

  void run() {
    std::vector<std::size_t> quoting;
    for (std::size_t i = 0; i < messages_.size(); ++i) {
      const MessageBody read = body(i);
      const std::vector<PassageWord> own = read.own_words();
      messages_[i].own_words = static_cast<int>(own.size());
      candidates_.add(i, own);
      if (!read.quoted.empty()) {
        quoting.push_back(i);
      }
    }
    candidates_.ready();
    for (const std::size_t i : quoting) {
      const MessageBody read = body(i);
      keep(i, read);   // the next one often quotes it
      enter(i, read);
    }
  }

 private:
  MessageBody body(std::size_t i) { return body_of(store_, transcripts_, documents_[messages_[i].paper].document, messages_[i]); }

  std::shared_ptr<const PageToCompare> own_words(std::size_t i) {
    if (const auto known = own_.find(i); known != own_.end()) {
      return known->second;
    }
    return keep(i, body(i));
  }

  std::shared_ptr<const PageToCompare> keep(std::size_t i, const MessageBody& read) {
    if (own_.size() >= kKept) {
      own_.clear();
    }
    auto made = std::make_shared<PageToCompare>();
    made->words = read.own_words();
    made->by_ocr = read.by_ocr;
    return own_[i] = std::move(made);
  }

  // A head may be wrong about the time, or copied by hand: then every word has to stand there as quoted, and there have to be enough of them.
  Tied tied(std::size_t i, const QuotedMessage& quoted, const PageToCompare& words) {
    const Tied as_said = tied(i, quoted, words, SentTime::as_quoted);
    if (as_said.message != kNoMessage || !quoted.head.sent || words.words.size() < kFewestAtAnotherTime) {
      return as_said;
    }
    const Tied other = tied(i, quoted, words, SentTime::any);
    return other.match.exact || other.match.whole ? other : Tied();
  }

  Tied tied(std::size_t i, const QuotedMessage& quoted, const PageToCompare& words, SentTime time) {
    Tied best;
    for (const std::size_t candidate : candidates_.of(i, quoted, words.words, time)) {
      const QuotationMatch match = match_quotation(words, *own_words(candidate));
      const bool better = std::tuple(match.whole, match.exact, match.met) > std::tuple(best.match.whole, best.match.exact, best.match.met);
      if (match.met * 2 > words.words.size() && better) {
        best = {candidate, match};
      }
      if (best.match.whole) {
        break;   // no other can be nearer
      }
    }
    return best;
  }

  void enter(std::size_t i, const MessageBody& read) {
    DescribedDocument& paper = documents_[messages_[i].paper];
    for (const QuotedMessage& quoted : read.quoted) {
      const PageToCompare words{read.words_of(quoted.lines), read.by_ocr, true, true};
      if (words.words.empty()) {
        continue;
      }
      const Tied found = paper.quotations.size() < kMostTied ? tied(i, quoted, words) : Tied();
      Quotation one = quotation(quoted, words, found);
      one.also_in = found.message == kNoMessage ? first_quoted_in(words.words, paper.document.source) : "";
      if (messages_[i].placed.quotes == kNoMessage && quoted.level == 1) {
        messages_[i].placed.quotes = found.message;
      }
      enter_places(read, quoted, one, paper, static_cast<double>(found.match.met) / static_cast<double>(words.words.size()));
      paper.quotations.push_back(std::move(one));
    }
  }

  Quotation quotation(const QuotedMessage& quoted, const PageToCompare& words, const Tied& found) const {
    Quotation one;
    one.words = static_cast<int>(words.words.size());
    one.words_not_there = one.words - static_cast<int>(found.match.met);
    one.from = quoted.head.from;
    one.sent = quoted.head.sent ? moment_words(*quoted.head.sent) : "";
    one.matters = found.match.matters;
    if (found.message != kNoMessage) {
      one.head_differs = head_differences(quoted.head, messages_[found.message].placed);
      one.of = documents_[messages_[found.message].paper].document.source;
      one.how = found.match.whole ? QuotedHow::whole : found.match.exact ? QuotedHow::part : QuotedHow::with_differences;
    }
    return one;
  }

  std::string first_quoted_in(const std::vector<PassageWord>& words, const std::string& source) {
    std::string all;
    for (const PassageWord& word : words) {
      all += word.bare + " ";
    }
    const auto known = words.size() < kFewestToName ? first_.end() : first_.try_emplace(std::move(all), source).first;
    return known == first_.end() || known->second == source ? "" : known->second;
  }

  // One for each run of lines of a page.
  static void enter_places(const MessageBody& read, const QuotedMessage& quoted, Quotation& one, DescribedDocument& paper, double alike) {
    std::vector<std::size_t> lines = quoted.above;
    lines.insert(lines.end(), quoted.lines.begin(), quoted.lines.end());
    std::sort(lines.begin(), lines.end());
    const std::string why = one.of.empty() ? "Quotes a message that is not in the record." : "Quotes " + one.of + ", " + quoted_words(one) + ".";
    std::size_t before = lines.front();
    for (const std::size_t line : lines) {
      const BodyLine& here = read.lines[line];
      const bool goes_on = !one.places.empty() && line == before + 1 && one.places.back().page == here.page;
      if (goes_on) {
        one.places.back().span.end = here.span.end;
        paper.passages.back().span.end = here.span.end;
        paper.passages.back().text += "\n" + here.text;
      } else {
        one.places.push_back({here.page, here.span});
        paper.passages.push_back({here.page, here.span, here.text, PassageKind::quoted, one.of, one.of.empty() ? 0.9 : alike, why});
      }
      before = line;
    }
  }

  CaseStore& store_;
  const Transcripts& transcripts_;
  std::vector<RecordMessage>& messages_;
  std::vector<DescribedDocument>& documents_;
  QuotedCandidates candidates_;
  std::map<std::size_t, std::shared_ptr<const PageToCompare>> own_;
  std::unordered_map<std::string, std::string> first_;   // words that are not in the record, and the paper that quotes them first
};

}  // namespace

void enter_quotations(CaseStore& store, const Transcripts& transcripts, std::vector<RecordMessage>& messages, std::vector<DescribedDocument>& documents) {
  Quoting(store, transcripts, messages, documents).run();
}

}  // namespace candour
