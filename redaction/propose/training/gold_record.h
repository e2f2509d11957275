// A record whose gold stands in its texts as [[class|words]] (tests/gold/README.md): what is learnt from, and measured on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/model/page.h"
#include "pipeline/model/request.h"

namespace candour {

enum class GoldClass { third, detail, official, relation, fact, subject, subjects_detail, professional, either };

struct GoldMark {
  GoldClass gold;
  Span span;   // code points of the plain text
};

struct GoldPaper {
  std::string text;   // without marks
  std::vector<GoldMark> marks;
};

struct GoldRecord {
  std::string name;
  Request request;
  std::vector<GoldPaper> papers;
};

// Throws Error(input_unreadable) for marks of no class.
GoldPaper read_gold_paper(const std::string& marked);
GoldRecord read_gold_record(const std::filesystem::path& folder);   // request.json and texts/*.txt

}  // namespace candour
