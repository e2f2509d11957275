// train_names CORPORA OUT     trains the names tagger from CORPORA (the folders that MODEL-CARD.md names) and the texts of this
//                             folder, writes the weights to OUT and prints how they do on what was held back
// train_names --score CORPORA the same figures for the weights that are built in
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "redaction/find/tagger/names_tagger.h"
#include "redaction/find/tagger/neighbours.h"
#include "redaction/find/tagger/token_features.h"
#include "redaction/find/tagger/training/care_text.h"
#include "redaction/find/tagger/training/gold_text.h"
#include "redaction/find/tagger/training/learn.h"

namespace {

using namespace candour;
using Documents = std::vector<LabelledDocument>;

constexpr std::size_t kCareDocuments = 550;
constexpr std::size_t kHeldBackCareDocuments = 550;

const std::filesystem::path kGold = std::filesystem::path(CANDOUR_SOURCE_DIR) / "tests/gold";
const std::string kTexts = std::string(CANDOUR_SOURCE_DIR) + "/redaction/find/tagger/training";

void append(Documents& to, Documents from, double begin = 0, double end = 1) {
  const auto at = [&](double share) { return from.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(from.size())); };
  std::move(at(begin), at(end), std::back_inserter(to));
}

std::size_t tokens_of(const Documents& documents) {
  std::size_t tokens = 0;
  for (const LabelledDocument& document : documents) {
    for (const LabelledSequence& sequence : document) {
      tokens += sequence.tokens.size();
    }
  }
  return tokens;
}

struct HeldBack {
  const char* name;
  Documents documents;
};

std::vector<HeldBack> held_back(const std::filesystem::path& corpora) {
  std::vector<HeldBack> all;
  all.push_back({"wikigold, last fifth", {}});
  append(all.back().documents, read_conll(corpora / "wikigold/wikigold.conll.txt", 20), 0.8, 1);
  all.push_back({"Broad Twitter h, second half", {}});
  append(all.back().documents, read_conll(corpora / "btc/h.conll", 1), 0.5, 1);
  all.push_back({"records with gold, held back, people alone", {}});
  for (const std::string& name : held_back_gold(kGold)) {
    append(all.back().documents, gold_documents(kGold / name, {}, [](const auto& document, std::size_t sequence) { return std::vector<Label>(document[sequence].size(), kOutside); }));
  }
  all.push_back({"WNUT 2017 dev", read_conll(corpora / "wnut17/emerging.dev.conll", 1)});
  all.push_back({"care text of our own, names and templates not trained on", care_documents(kTexts, Part::held_back, kHeldBackCareDocuments, 2)});
  return all;
}

Documents to_train_on(const std::filesystem::path& corpora) {
  Documents all;
  append(all, read_conll(corpora / "wikigold/wikigold.conll.txt", 20), 0, 0.8);
  for (const char* section : {"a", "b", "e", "g"}) {
    append(all, read_conll(corpora / "btc" / (std::string(section) + ".conll"), 1));
  }
  append(all, read_conll(corpora / "btc/h.conll", 1), 0, 0.5);
  append(all, read_conll(corpora / "wnut17/wnut17train.conll", 1));
  const std::size_t of_others = tokens_of(all);
  append(all, care_documents(kTexts, Part::train, kCareDocuments, 1));
  std::printf("%zu tokens of the corpora, %zu of our own\n", of_others, tokens_of(all) - of_others);
  return all;
}

// Places and organisations of records with gold, which mark people alone, as the weights say that were learnt without them.
std::vector<Label> places_told(const TaggerWeights& weights, const std::vector<TokenSequence>& document, std::size_t sequence) {
  const Marginals marginals = marginals_of(weights.scores(features_of(document[sequence], words_of_document(document))), weights.transitions);
  std::vector<Label> labels;
  for (const auto& own : marginals.label) {
    const auto likeliest = static_cast<Label>(std::max_element(own.begin(), own.end()) - own.begin());
    labels.push_back(likeliest == kPersonBegins || likeliest == kPerson ? kOutside : likeliest);
  }
  return labels;
}

// Twice: with the corpora and the templates, then with the records too.
TaggerWeights learnt(const std::filesystem::path& corpora, const LearningOptions& options) {
  const Documents others = to_train_on(corpora);
  const TaggerWeights first = read_weights<kLabels>(write_weights(learn(others, options)), kTaggerBuckets);
  Documents all = others;
  for (int again = 1; again < 3; ++again) {   // thrice: the records are many, and names elsewhere look otherwise
    append(all, read_conll(corpora / "wikigold/wikigold.conll.txt", 20), 0, 0.8);
  }
  append(all, gold_documents(kGold, held_back_gold(kGold), [&](const auto& document, std::size_t sequence) { return places_told(first, document, sequence); }));
  std::printf("%zu tokens of records with gold\n", tokens_of(all) - tokens_of(others));
  return read_weights<kLabels>(write_weights(learn(all, options)), kTaggerBuckets);
}

bool is_person(Label label) { return label == kPersonBegins || label == kPerson; }

struct Count {
  double right = 0, found = 0, all = 0;   // person tokens told as any name; tokens told as a person; person tokens
  double person_right = 0;                // tokens told as a person that are
};

// Person tokens, at one threshold.
Count counted(const Documents& documents, const TaggerWeights& weights, double least, double& tokens) {
  Count count;
  for (const LabelledDocument& document : documents) {
    const DocumentWords words = words_of_document(sequences_of(document));
    for (const LabelledSequence& sequence : document) {
      Marginals marginals = marginals_of(weights.scores(features_of(sequence.tokens, words)), weights.transitions);
      lower_by_neighbours(sequence.tokens, marginals);
      tokens += static_cast<double>(sequence.tokens.size());
      for (std::size_t i = 0; i < sequence.labels.size(); ++i) {
        const auto& own = marginals.label[i];
        const double person = own[kPersonBegins] + own[kPerson];
        const bool told = person >= least;
        const bool any = told || 1 - own[kOutside] >= least;
        const bool is = is_person(sequence.labels[i]);
        count.all += is ? 1 : 0;
        count.right += is && any ? 1 : 0;
        count.found += told ? 1 : 0;
        count.person_right += is && told ? 1 : 0;
      }
    }
  }
  return count;
}

void score(const TaggerWeights& weights, const std::filesystem::path& corpora) {
  std::printf("%-58s   p >= %.2f recall precision   p >= %.2f recall precision\n", "person tokens, held back", kProposeName, kCheckName);
  double tokens = 0;
  double seconds = 0;
  for (const HeldBack& set : held_back(corpora)) {
    std::printf("%-58s", set.name);
    for (const double least : {kProposeName, kCheckName}) {
      const auto start = std::chrono::steady_clock::now();
      const Count count = counted(set.documents, weights, least, tokens);
      seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      std::printf("       %9.3f %9.3f", count.right / count.all, count.person_right / count.found);
    }
    std::printf("\n");
  }
  std::printf("%.0f tokens/s on one core, features and marginals\n", tokens / seconds);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc == 3 && std::strcmp(argv[1], "--score") == 0) {
      score(built_in_weights(), argv[2]);
      return 0;
    }
    if (argc != 3) {
      std::fprintf(stderr, "train_names CORPORA OUT | --score CORPORA\n");
      return 1;
    }
    LearningOptions options;
    options.least_seen = 2;
    options.told = [](int round, double loss) { std::printf("round %d: loss %.4f a sequence\n", round, loss); };
    const TaggerWeights weights = learnt(argv[1], options);
    write_file_atomically(argv[2], write_weights(weights));
    score(weights, argv[1]);
    return 0;
  } catch (const Error& error) {
    std::fprintf(stderr, "train_names: %s\n", error.what());
    return static_cast<int>(error.code());
  }
}
