// train_from_gold GOLD CAPACITY TOLD [--without NAME]...   learns from the records in GOLD (tests/gold) and writes the weights
// train_from_gold --across GOLD [NAME]... [--without NAME]... judges each record, or those named, by weights learnt from the others, and prints how it did;
//                                                          from those left out nothing is learnt
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "redaction/propose/judge.h"
#include "redaction/propose/training/gold_score.h"
#include "redaction/propose/training/learn_from_gold.h"

namespace {

using namespace candour;

using Records = std::vector<const GoldRecord*>;

std::vector<GoldRecord> read_all(const std::filesystem::path& folder) {
  std::vector<GoldRecord> records;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_directory()) {
      records.push_back(read_gold_record(entry.path()));
    }
  }
  std::sort(records.begin(), records.end(), [](const GoldRecord& a, const GoldRecord& b) { return a.name < b.name; });
  return records;
}

Records but(const std::vector<GoldRecord>& all, const std::set<std::string>& left_out) {
  Records records;
  for (const GoldRecord& record : all) {
    if (left_out.count(record.name) == 0) {
      records.push_back(&record);
    }
  }
  return records;
}

GoldScore score_of(const GoldRecord& record, const CapacityWeights* capacities, const ToldWeights* told) {
  RecordTexts texts({});
  for (const GoldPaper& paper : record.papers) {
    texts.add(paper.text);
  }
  const PeopleRegister people = PeopleRegister::build(record.request, texts, {}, capacities);
  GoldScore score;
  for (const GoldPaper& paper : record.papers) {
    score.add(paper, judge_text(paper.text, people, record.request, nullptr, told));
  }
  return score;
}

void print(const std::string& name, const char* by, const GoldScore& score) {
  std::printf("%-10s %-14s", name.c_str(), by);
  for (const GoldClass gold : {GoldClass::third, GoldClass::detail, GoldClass::fact, GoldClass::official, GoldClass::subject, GoldClass::subjects_detail, GoldClass::professional}) {
    std::printf(" %6.1f", 100 * score.share_right(gold));
  }
  std::printf(" %6.1f\n", 100 * score.precision());
  std::fflush(stdout);
}

void across(const std::vector<GoldRecord>& all, const std::set<std::string>& judged, const std::set<std::string>& left_out) {
  std::printf("%-10s %-14s %6s %6s %6s %6s %6s %6s %6s %6s\n", "record", "judged by", "names", "detail", "facts", "office", "own", "own d.", "work", "precis");
  for (const GoldRecord& record : all) {
    if (!judged.empty() && judged.count(record.name) == 0) {
      continue;
    }
    std::set<std::string> without = left_out;
    without.insert(record.name);
    const Records others = but(all, without);
    const CapacityWeights capacities = learn_capacities(others);
    const ToldWeights told = learn_told(others, capacities);
    print(record.name, "rules alone", score_of(record, nullptr, nullptr));
    print(record.name, "and learnt", score_of(record, &capacities, &told));
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<std::string> words(argv + 1, argv + argc);
    std::set<std::string> left_out;
    for (std::size_t i = 0; i + 1 < words.size();) {
      if (words[i] == "--without") {
        left_out.insert(words[i + 1]);
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i) + 2);
      } else {
        ++i;
      }
    }
    if (words.size() >= 2 && words[0] == "--across") {
      across(read_all(words[1]), {words.begin() + 2, words.end()}, left_out);
      return 0;
    }
    if (words.size() != 3) {
      std::fprintf(stderr, "train_from_gold GOLD CAPACITY TOLD [--without NAME]... | --across GOLD [NAME]... [--without NAME]...\n");
      return 1;
    }
    const std::vector<GoldRecord> all = read_all(words[0]);
    const Records records = but(all, left_out);
    const CapacityWeights capacities = learn_capacities(records);
    write_file_atomically(words[1], write_weights(capacities));
    write_file_atomically(words[2], write_weights(learn_told(records, capacities)));
    std::printf("learnt from %zu records\n", records.size());
    return 0;
  } catch (const Error& error) {
    std::fprintf(stderr, "train_from_gold: %s\n", error.what());
    return static_cast<int>(error.code());
  }
}
