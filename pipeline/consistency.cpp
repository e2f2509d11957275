#include "pipeline/consistency.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>
#include <tuple>

#include "pipeline/base/utf8.h"
#include "pipeline/carry.h"
#include "pipeline/page_tokens.h"
#include "pipeline/pages_apart.h"
#include "pipeline/transcripts.h"
#include "redaction/alike/passage_search.h"

namespace candour {
namespace {

constexpr std::size_t kPassageWords = 5;     // fewer are met by chance
constexpr std::size_t kPassageLetters = 25;
constexpr std::size_t kPageWords = 20;       // of a withheld page
constexpr double kMostOfPage = 0.8;          // so much of a page in common, and the page is withheld; less, and the words go

bool is_inside(const Word& word, const std::vector<Box>& boxes) {
  const double x = (word.box.left + word.box.right) / 2;
  const double y = (word.box.top + word.box.bottom) / 2;
  return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom; });
}

struct Passage {
  DecidedPlace place;
  Decision decision;
  bool whole_page = false;   // withheld
};

enum class Pages { that_leave, withheld };

class Comparison {
 public:
  Comparison(CaseStore& store, const ReviewState& state) : store_(store), state_(state), transcripts_(store), pages_apart_(store, state.documents) {
    for (const Proposal& proposal : state.proposals) {
      proposals_[{proposal.document, proposal.page}].push_back(&proposal);
    }
  }

  std::vector<Inconsistency> run() {
    each_page(Pages::that_leave, [&](const SourceDocument& document, const Page& page) {
      add_words(document, page);
      add_passages(document, page);
    });
    each_page(Pages::withheld, [&](const SourceDocument& document, const Page& page) { add_withheld(document, page); });
    left_.resize(passages_.size());
    std::vector<Inconsistency> all = words_apart();
    add_copies(all);
    if (!passages_.empty()) {
      each_page(Pages::that_leave, [&](const SourceDocument& document, const Page& page) { find_passages(document, page); });
    }
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (!left_[i].places.empty()) {
        left_[i].kind = passages_[i].whole_page ? "page" : "passage";
        left_[i].places.insert(left_[i].places.begin(), passages_[i].place);
        all.push_back(std::move(left_[i]));
      }
    }
    return all;
  }

 private:
  void each_page(Pages which, const std::function<void(const SourceDocument&, const Page&)>& look) {
    for (const SourceDocument& document : state_.documents) {
      const auto whole = state_.by_document.find(document.source);
      if (document.duplicate_of != 0 || (whole != state_.by_document.end() && !whole->second.decision.duplicate_of.empty())) {
        continue;
      }
      for (const int number : store_.pages_read(document.id)) {
        if ((withheld_by(document, number) != nullptr) == (which == Pages::withheld)) {
          look(document, transcripts_.page(store_, document, number));
        }
      }
    }
  }

  const Decision* withheld_by(const SourceDocument& document, int page) const {
    if (const auto whole = state_.by_document.find(document.source); whole != state_.by_document.end()) {
      return &whole->second.decision;
    }
    const auto ruling = state_.by_page.find({document.source, page});
    return ruling != state_.by_page.end() && ruling->second.withheld ? &ruling->second.decision : nullptr;
  }

  void add_withheld(const SourceDocument& document, const Page& page) {
    PageTokens tokens = tokens_of(page);
    if (tokens.words.size() >= kPageWords) {
      search_.add(std::move(tokens.words));
      passages_.push_back({{"", "", document.source, page.number, true, {{0, 0, page.width, page.height}}}, *withheld_by(document, page.number), true});
    }
  }

  bool is_out(const Proposal& proposal) const {
    const auto ruling = state_.by_proposal.find(proposal.id);
    return ruling != state_.by_proposal.end() && ruling->second.decided ? ruling->second.decision.verdict != DecisionVerdict::release : proposal.verdict != Verdict::keep;
  }

  // Single names, ages and dates are compared person by person; whole names, numbers and facts whoever they were given to.
  void add_words(const SourceDocument& document, const Page& page) {
    for (const Proposal* proposal : proposals_[{document.id, page.number}]) {
      const bool whole_name = proposal->kind == FindingKind::person && substring(page.text, proposal->span.start, proposal->span.end).find_first_of(" \n") != std::string::npos;
      const bool by_person = (proposal->kind == FindingKind::person && !whole_name) || proposal->kind == FindingKind::age || proposal->kind == FindingKind::date_of_birth;
      const std::string words = bare_word(substring(page.text, proposal->span.start, proposal->span.end));
      if (!words.empty() && proposal->kind != FindingKind::covered_text && proposal->kind != FindingKind::marked_passage) {
        places_[{to_string(proposal->kind), by_person ? proposal->person : "", words}].push_back({proposal->id, proposal->person, document.source, page.number, is_out(*proposal), proposal->boxes});
      }
    }
  }

  std::vector<Inconsistency> words_apart() const {
    std::vector<Inconsistency> apart;
    for (const auto& [key, places] : places_) {
      const auto out = static_cast<std::size_t>(std::count_if(places.begin(), places.end(), [](const DecidedPlace& place) { return place.out; }));
      if (out > 0 && out < places.size()) {
        const bool one = std::all_of(places.begin(), places.end(), [&](const DecidedPlace& place) { return place.person == places.front().person; });
        apart.push_back({std::get<0>(key), one ? places.front().person : "", places, {}});
      }
    }
    return apart;
  }

  // Copies of a decided place that nobody has decided on.
  void add_copies(std::vector<Inconsistency>& apart) {
    for (const Proposal& proposal : state_.proposals) {
      const auto ruling = state_.by_proposal.find(proposal.id);
      if (ruling != state_.by_proposal.end() && ruling->second.decided && ruling->second.decision.target == DecisionTarget::proposal && ruling->second.decision.carried_from == 0) {
        carried_by_place_.push_back(ruling->second.decision);
      }
    }
    std::map<std::int64_t, std::size_t> entries;   // by the decision that is carried
    for (const CopyToDecide& copy : copies_to_decide(store_, state_, carried_by_place_)) {
      const auto [entry, is_new] = entries.try_emplace(copy.from.id, apart.size());
      if (is_new) {
        apart.push_back({"copy", "", {place_of(copy.from)}, {}});
      }
      Inconsistency& one = apart[entry->second];
      one.places.push_back({copy.decision.proposal, "", source_of(copy.document), copy.page, false, copy.boxes, 1, copy.differs});
      if (!copy.differs) {
        one.carried.push_back(copy.decision);
      }
    }
  }

  std::string source_of(std::int64_t document) const {
    const auto found = std::find_if(state_.documents.begin(), state_.documents.end(), [&](const SourceDocument& one) { return one.id == document; });
    return found == state_.documents.end() ? std::string() : found->source;
  }

  DecidedPlace place_of(const Decision& decision) const {
    const bool out = decision.verdict != DecisionVerdict::release;
    const auto found = std::find_if(state_.proposals.begin(), state_.proposals.end(), [&](const Proposal& one) { return one.id == decision.proposal; });
    return found == state_.proposals.end() ? DecidedPlace{"", "", decision.source, decision.page, out, decision.boxes}
                                           : DecidedPlace{found->id, found->person, source_of(found->document), found->page, out, found->boxes};
  }

  void add_passages(const SourceDocument& document, const Page& page) {
    const auto ruling = state_.by_page.find({document.source, page.number});
    if (ruling == state_.by_page.end()) {
      return;
    }
    const PageTokens tokens = tokens_of(page);
    for (const Decision& decision : ruling->second.passages) {
      std::vector<PassageWord> words;
      std::size_t letters = 0;
      for (std::size_t i = 0; i < tokens.words.size(); ++i) {
        if (is_inside(*tokens.places[i], decision.boxes)) {
          words.push_back(tokens.words[i]);
          letters += tokens.words[i].bare.size();
        }
      }
      if (words.size() >= kPassageWords && letters >= kPassageLetters) {
        search_.add(std::move(words));
        passages_.push_back({{"", "", document.source, page.number, true, decision.boxes}, decision});
      } else if (decision.carried_from == 0) {
        carried_by_place_.push_back(decision);   // too few words to be sought everywhere
      }
    }
  }

  void find_passages(const SourceDocument& document, const Page& page) {
    const PageTokens tokens = tokens_of(page);
    const std::vector<Box> out = taken_out(document, page);
    for (const PassageStanding& standing : search_.in(tokens.words)) {
      meet(standing, document, page, tokens, out);
    }
  }

  std::vector<Box> taken_out(const SourceDocument& document, const Page& page) {
    std::vector<Box> out;
    if (const auto ruling = state_.by_page.find({document.source, page.number}); ruling != state_.by_page.end()) {
      for (const Decision& passage : ruling->second.passages) {
        out.insert(out.end(), passage.boxes.begin(), passage.boxes.end());
      }
    }
    for (const Proposal* proposal : proposals_[{document.id, page.number}]) {
      if (is_out(*proposal)) {
        out.insert(out.end(), proposal->boxes.begin(), proposal->boxes.end());
      }
    }
    return out;
  }

  // The passage's words stand here: unless they go here too, one decision a line would take them out. Where a name or a figure
  // differs it may be about somebody else: that is shown, and a person decides.
  void meet(const PassageStanding& standing, const SourceDocument& document, const Page& page, const PageTokens& tokens, const std::vector<Box>& out) {
    const std::size_t i = standing.passage;
    std::vector<Box> lines;
    int line = -1;
    bool left = false;
    for (std::size_t k = standing.first; k < standing.first + standing.count; ++k) {
      const Word& word = *tokens.places[k];
      left = left || !is_inside(word, out);
      if (word.line != line || lines.empty()) {
        lines.push_back(word.box);
      } else {
        lines.back() = united(lines.back(), word.box);
      }
      line = word.line;
    }
    if (!left) {
      return;
    }
    const DecidedPlace& from = passages_[i].place;
    const bool differs = standing.matters || pages_apart_.are_apart({from.source, from.page}, {document.source, page.number});
    left_[i].places.push_back({"", "", document.source, page.number, false, lines, standing.alike, differs});
    if (differs) {
      return;
    }
    Decision decision = passages_[i].decision;
    decision.id = 0;
    decision.source = document.source;
    decision.page = page.number;
    decision.carried_from = passages_[i].decision.id;
    if (passages_[i].whole_page && static_cast<double>(standing.count) >= kMostOfPage * static_cast<double>(tokens.words.size())) {
      decision.target = DecisionTarget::page;
      decision.verdict = DecisionVerdict::withhold;
      decision.boxes.clear();
      left_[i].carried.push_back(std::move(decision));
      return;
    }
    if (decision.ground.empty()) {
      return;   // a withheld page without a ground (a hold): shown, and a person decides what of this page goes
    }
    decision.target = DecisionTarget::passage;
    decision.verdict = DecisionVerdict::redact;
    for (const Box& box : lines) {
      decision.boxes = {box};
      left_[i].carried.push_back(decision);
    }
  }

  CaseStore& store_;
  const ReviewState& state_;
  const Transcripts transcripts_;
  const PagesApart pages_apart_;
  std::map<std::pair<std::int64_t, int>, std::vector<const Proposal*>> proposals_;
  std::map<std::tuple<std::string, std::string, std::string>, std::vector<DecidedPlace>> places_;   // kind, person, words
  std::vector<Decision> carried_by_place_;                   // decisions that are carried along the lines of whole pages
  std::vector<Passage> passages_;
  std::vector<Inconsistency> left_;                          // by passage: where it still stands
  PassageSearch search_;                                     // their words
};

}  // namespace

std::vector<Inconsistency> inconsistencies(CaseStore& store, const ReviewState& state) { return Comparison(store, state).run(); }

}  // namespace candour
