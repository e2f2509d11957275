#include "redaction/propose/training/gold_record.h"

#include <algorithm>
#include <map>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/utf8.h"
#include "pipeline/codec/case_files.h"

namespace candour {
namespace {

GoldClass gold_class_of(const std::string& name) {
  static const std::map<std::string, GoldClass> kClasses = {{"third", GoldClass::third},       {"detail", GoldClass::detail},   {"official", GoldClass::official},
                                                            {"relation", GoldClass::relation}, {"fact", GoldClass::fact},       {"subject", GoldClass::subject},
                                                            {"sdetail", GoldClass::subjects_detail}, {"prof", GoldClass::professional}, {"either", GoldClass::either}};
  const auto found = kClasses.find(name);
  if (found == kClasses.end()) {
    throw Error(ExitCode::input_unreadable, "a gold mark has a class that there is not: " + name);
  }
  return found->second;
}

}  // namespace

GoldPaper read_gold_paper(const std::string& marked) {
  GoldPaper paper;
  std::size_t at = 0;
  for (std::size_t open = marked.find("[["); open != std::string::npos; open = marked.find("[[", at)) {
    open += marked.compare(open, 3, "[[[") == 0 ? 1U : 0U;   // a bracket of the text before a mark
    const std::size_t bar = marked.find('|', open);
    const std::size_t close = marked.find("]]", open);
    if (bar == std::string::npos || close == std::string::npos || bar > close) {
      throw Error(ExitCode::input_unreadable, "a gold mark is not closed");
    }
    paper.text += marked.substr(at, open - at);
    const std::size_t start = code_point_count(paper.text);
    paper.text += marked.substr(bar + 1, close - bar - 1);
    paper.marks.push_back({gold_class_of(marked.substr(open + 2, bar - open - 2)), {start, code_point_count(paper.text)}});
    at = close + 2;
  }
  paper.text += marked.substr(at);
  return paper;
}

GoldRecord read_gold_record(const std::filesystem::path& folder) {
  GoldRecord record;
  record.name = folder.filename().string();
  record.request = request_from_json(read_file(folder / "request.json"));
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "texts")) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& file : files) {
    record.papers.push_back(read_gold_paper(read_file(file)));
  }
  return record;
}

}  // namespace candour
