// train_from_gold GOLD NAMESAKE CAPACITY TOLD TOLD-AGAIN [--without NAME]...   learns from the records in GOLD (tests/gold) and writes the weights
// train_from_gold --across GOLD [NAME]... [--groups NUMBER] [--missed CLASS]... [--without NAME]...
//   judges each record, or those named, by weights learnt from the others, and prints how it did; from those left out nothing is learnt, nor are they judged
//   unless named. Groups: the records are dealt out to so many, and each is judged by weights learnt from the other groups, which is quicker.
//   Missed: what of each class (names, detail, facts, office, own, own d., work; precis: proposals that meet nothing) was judged wrongly is listed.
#include <algorithm>
#include <array>
#include <cstdio>
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

GoldScore score_of(const GoldRecord& record, const NamesakeWeights* namesakes, const CapacityWeights* capacities, const ToldWeights* told) {
  RecordTexts texts({});
  for (const GoldPaper& paper : record.papers) {
    texts.add(paper.text);
  }
  const PeopleRegister people = PeopleRegister::build(record.request, texts, {}, capacities, namesakes);
  GoldScore score;
  for (const GoldPaper& paper : record.papers) {
    score.add(paper, judge_text(paper.text, people, record.request, nullptr, told));
  }
  return score;
}

using Shares = std::array<double, 8>;

constexpr std::array<const char*, 8> kColumns = {"names", "detail", "facts", "office", "own", "own d.", "work", "precis"};
constexpr std::array<GoldClass, 8> kClasses = {GoldClass::third, GoldClass::detail, GoldClass::fact, GoldClass::official, GoldClass::subject, GoldClass::subjects_detail, GoldClass::professional,
                                               GoldClass::either};

void print_misses(const std::string& record, const GoldScore& score, const std::set<std::string>& missed) {
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    for (const GoldMiss& miss : score.misses()) {
      if (missed.count(kColumns.at(i)) != 0 && miss.gold == kClasses.at(i)) {
        const char* kind = miss.gold == GoldClass::either ? to_string(miss.kind) : "";
        std::printf("  %s %s %s\t%s\n", record.c_str(), kColumns.at(i), kind, miss.line.c_str());
      }
    }
  }
}

Shares shares_of(const GoldScore& score) {
  Shares shares{};
  for (std::size_t i = 0; i < shares.size(); ++i) {
    shares.at(i) = 100 * (kClasses.at(i) == GoldClass::either ? score.precision() : score.share_right(kClasses.at(i)));
  }
  return shares;
}

Shares mean_of(const std::vector<GoldScore>& scores) {
  Shares mean{};
  for (const GoldScore& score : scores) {
    const Shares own = shares_of(score);
    for (std::size_t i = 0; i < mean.size(); ++i) {
      mean.at(i) += own.at(i) / static_cast<double>(scores.size());
    }
  }
  return mean;
}

void print(const std::string& name, const char* by, const Shares& shares) {
  std::printf("%-10s %-14s", name.c_str(), by);
  for (const double share : shares) {
    std::printf(" %6.1f", share);
  }
  std::printf("\n");
  std::fflush(stdout);
}

// Each group by weights learnt from all others.
void across(const std::vector<GoldRecord>& all, const std::vector<Records>& groups, const std::set<std::string>& left_out, const std::set<std::string>& missed) {
  std::printf("%-10s %-14s", "record", "judged by");
  for (const char* column : kColumns) {
    std::printf(" %6s", column);
  }
  std::printf("\n");
  std::vector<GoldScore> alone;
  std::vector<GoldScore> learnt;
  for (const Records& group : groups) {
    std::set<std::string> without = left_out;
    for (const GoldRecord* record : group) {
      without.insert(record->name);
    }
    const Records others = but(all, without);
    const NamesakeWeights namesakes = learn_namesakes(others);
    const CapacityWeights capacities = learn_capacities(others, namesakes);
    const ToldWeights told = learn_told(others, namesakes, capacities);
    for (const GoldRecord* record : group) {
      alone.push_back(score_of(*record, nullptr, nullptr, nullptr));
      learnt.push_back(score_of(*record, &namesakes, &capacities, &told));
      print(record->name, "rules alone", shares_of(alone.back()));
      print(record->name, "and learnt", shares_of(learnt.back()));
      print_misses(record->name, learnt.back(), missed);
    }
  }
  print("mean", "rules alone", mean_of(alone));
  print("mean", "and learnt", mean_of(learnt));
}

// Takes the option and its value out of the words.
std::vector<std::string> taken(const std::string& option, std::vector<std::string>& words) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i + 1 < words.size();) {
    if (words[i] != option) {
      ++i;
      continue;
    }
    values.push_back(words[i + 1]);
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(i) + 2);
  }
  return values;
}

// The records judged, dealt out to so many groups; none: each is a group.
std::vector<Records> dealt(const Records& judged, std::size_t groups) {
  std::vector<Records> dealt(groups == 0 ? judged.size() : std::min(groups, judged.size()));
  for (std::size_t i = 0; i < judged.size(); ++i) {
    dealt[i % dealt.size()].push_back(judged[i]);
  }
  return dealt;
}

void judge_across(const std::filesystem::path& folder, const std::set<std::string>& names, const std::set<std::string>& left_out, std::size_t groups,
                  const std::set<std::string>& missed) {
  const std::vector<GoldRecord> all = read_all(folder);
  Records judged;
  for (const GoldRecord& record : all) {
    if (names.empty() ? left_out.count(record.name) == 0 : names.count(record.name) != 0) {
      judged.push_back(&record);
    }
  }
  across(all, dealt(judged, groups), left_out, missed);
}

void learn_all(const std::vector<std::string>& words, const std::set<std::string>& left_out) {
  const std::vector<GoldRecord> all = read_all(words[0]);
  const Records records = but(all, left_out);
  const NamesakeWeights namesakes = learn_namesakes(records);
  const CapacityWeights capacities = learn_capacities(records, namesakes);
  write_file_atomically(words[1], write_weights(namesakes));
  write_file_atomically(words[2], write_weights(capacities));
  const ToldWeights told = learn_told(records, namesakes, capacities);
  write_file_atomically(words[3], write_weights(told.chain));
  write_file_atomically(words[4], write_trees(told.again));
  std::printf("learnt from %zu records\n", records.size());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::vector<std::string> words(argv + 1, argv + argc);
    const std::vector<std::string> without = taken("--without", words);
    const std::vector<std::string> groups = taken("--groups", words);
    const std::vector<std::string> missed = taken("--missed", words);
    const std::set<std::string> left_out(without.begin(), without.end());
    if (words.size() >= 2 && words[0] == "--across") {
      judge_across(words[1], {words.begin() + 2, words.end()}, left_out, groups.empty() ? 0 : std::stoul(groups[0]), {missed.begin(), missed.end()});
    } else if (words.size() == 5) {
      learn_all(words, left_out);
    } else {
      std::fprintf(stderr, "train_from_gold GOLD NAMESAKE CAPACITY TOLD TOLD-AGAIN [--without NAME]... | --across GOLD [NAME]... [--groups NUMBER] [--missed CLASS]... [--without NAME]...\n");
      return 1;
    }
    return 0;
  } catch (const Error& error) {
    std::fprintf(stderr, "train_from_gold: %s\n", error.what());
    return static_cast<int>(error.code());
  }
}
