#include "redaction/find/statements.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <memory>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"
#include "redaction/find/sentences.h"

namespace candour {
namespace {

struct Cue {
  StatementKind kind;
  double score;
  const char* words;   // alternatives, whole words
};

#define SAYS R"((?:says?|said|stated|reported|alleges?|alleged|claims?|claimed|disclosed|mentioned))"

// The first that meets a sentence names it.
constexpr std::array<Cue, 8> kCues = {{
    {StatementKind::hearsay, 0.9, R"(reported(?:ly)? that|(?:it is|was|were|is) (?:said|alleged|reported|understood|rumoured|believed) (?:that|to have)|alleg(?:es|ed|edly)|according to|(?:I|we) (?:was|were|am|have been|had been|understand|understood) (?:informed|told|advised|from)|(?:was|were) (?:informed|told|advised) (?:by|that)|told (?:me|us|staff|the (?:school|worker|social worker|police|officer|nurse))|heard (?:from|that)|the rumour is|hearsay|second[- ]hand)"},
    {StatementKind::fact, 0.9, R"((?:child|young person|he|she|they|\p{Lu}\p{Ll}+) (?:said|told me|asked)[:,]? ["“‘]\S*)"},
    {StatementKind::hearsay, 0.6, SAYS R"( (?:that|to (?:me|us)|he|she|they|his|her|there)|(?:school|police|mother|father|mum|dad|neighbours?|carers?|nursery|hospital|nan|referrer|caller) )" SAYS R"(|apparently|is said to)"},
    {StatementKind::opinion, 0.9, R"(in (?:my|our) (?:view|opinion|judgement|assessment|professional \w+)|(?:I|we) (?:believe|think|feel|felt|consider|suspect|would assess|am concerned|are concerned|am worried|are worried|remain concerned)|it is (?:felt|thought|considered|my view|our view|my opinion)|assessed as|(?:my|our|the) (?:opinion|view|impression|assessment|feeling) (?:is|was|of)|formed the (?:view|impression))"},
    {StatementKind::opinion, 0.6, R"(appear(?:s|ed)|seem(?:s|ed)|presents? as|presented as|(?:likely|unlikely) (?:that|to)|probably|may well|lacks insight|is capable of|struggles to|good enough|concerns? (?:that|about|remain)|minimis(?:es|ed|ing)|manipulative|attention[- ]seeking|not (?:credible|truthful)|clearly)"},
    {StatementKind::fact, 0.9, R"((?:I|we|worker|writer|staff) (?:saw|observed|noted|noticed|found|measured|counted|photographed|checked|recorded)|(?:was|were) (?:observed|seen) (?:to|by|at|in|with|on)|on (?:arrival|examination)|body map|weigh(?:ed|s|t)|measured|quote)"},
    {StatementKind::fact, 0.6, R"((?:attended|visited|collected|arrived|left|telephoned|rang|returned|dropped off|picked up) (?:at|by|home|the|his|her|from|on)|at \d{1,2}[:.]\d{2}|\d{1,2}[:.]\d{2} ?(?:hrs|hours|am|pm)|present(?: were| at|:)|saw|observed)"},
    {StatementKind::fact, 0.6, R"((?:was|were) (?:born|admitted|discharged|arrested|placed|registered|convicted|made|granted|seen)|moved to|started (?:at|school))"},
}};

const RE2& regex_of(std::size_t i) {
  static const std::vector<std::unique_ptr<RE2>> kCompiled = [] {
    std::vector<std::unique_ptr<RE2>> all;
    for (const Cue& cue : kCues) {
      std::string words = cue.words;
      RE2::GlobalReplace(&words, " ", R"([ \\n])");   // over a line's end too
      all.push_back(std::make_unique<RE2>(R"((?i)(?:^|[^\p{L}\d]))" "(?:" + words + R"()(?:[^\p{L}\d]|$))", large_options()));
      require(all.back()->ok(), "the words that tell a statement are no pattern");
    }
    return all;
  }();
  return *kCompiled[i];
}

std::string explained(StatementKind kind, double score) {
  const std::string sure = score > 0.8 ? "Its words say that it is " : "Its words suggest ";
  switch (kind) {
    case StatementKind::fact: return sure + "what the writer saw or did, or a child's words as spoken.";
    case StatementKind::opinion: return sure + "what the writer thinks.";
    case StatementKind::hearsay: return sure + "what somebody else told the writer.";
  }
  return {};
}

}  // namespace

std::vector<RecordedStatement> statements(std::string_view text) {
  const OffsetMap map(text);
  std::vector<RecordedStatement> found;
  for (const Span sentence : Sentences(to_code_points(text)).all()) {
    const std::size_t from = map.byte_at(sentence.start);
    const re2::StringPiece words(text.data() + from, map.byte_at(sentence.end) - from);
    for (std::size_t i = 0; i < kCues.size(); ++i) {
      if (RE2::PartialMatch(words, regex_of(i))) {
        found.push_back({sentence, kCues[i].kind, kCues[i].score, explained(kCues[i].kind, kCues[i].score)});
        break;
      }
    }
  }
  return found;
}

const char* to_string(StatementKind kind) {
  static constexpr std::array kNames = {"fact", "opinion", "hearsay"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace candour
