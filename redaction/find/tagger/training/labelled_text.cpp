#include "redaction/find/tagger/training/labelled_text.h"

#include <map>

#include "pipeline/base/files.h"

namespace candour {
namespace {

// The label that begins a name of that type; kOutside for types that are none of ours.
Label beginning_of(const std::string& type) {
  static const std::map<std::string, Label> kTypes = {{"PER", kPersonBegins},  {"person", kPersonBegins},      {"LOC", kPlaceBegins},
                                                      {"location", kPlaceBegins}, {"ORG", kOrganisationBegins}, {"group", kOrganisationBegins},
                                                      {"corporation", kOrganisationBegins}};
  const auto found = kTypes.find(type);
  return found == kTypes.end() ? kOutside : found->second;
}

Label inside_of(Label beginning) { return beginning == kOutside ? kOutside : static_cast<Label>(beginning + 1); }

class Reader {
 public:
  explicit Reader(std::size_t sequences) : sequences_(sequences) {}

  void line(const std::string& line) {
    const std::size_t blank = line.find_last_of(" \t");
    if (blank == std::string::npos || blank == 0) {
      end_sequence();
      return;
    }
    const std::string token = line.substr(0, line.find_first_of(" \t"));
    const std::string tag = line.substr(blank + 1);
    const bool begins = tag.rfind("B-", 0) == 0;
    const Label own = tag.size() > 2 ? beginning_of(tag.substr(2)) : kOutside;
    const Label before = open_.labels.empty() ? kOutside : open_.labels.back();
    const bool goes_on = !begins && own != kOutside && (before == own || before == inside_of(own));
    open_.tokens.push_back({{}, token, open_.tokens.empty()});
    open_.labels.push_back(goes_on ? inside_of(own) : own);
  }

  void end_sequence() {
    if (open_.tokens.empty()) {
      return;
    }
    if (documents.empty() || documents.back().size() >= sequences_) {
      documents.emplace_back();
    }
    documents.back().push_back(std::move(open_));
    open_ = {};
  }

  std::vector<LabelledDocument> documents;

 private:
  std::size_t sequences_;
  LabelledSequence open_;
};

}  // namespace

std::vector<TokenSequence> sequences_of(const LabelledDocument& document) {
  std::vector<TokenSequence> sequences;
  for (const LabelledSequence& sequence : document) {
    sequences.push_back(sequence.tokens);
  }
  return sequences;
}

std::vector<LabelledDocument> read_conll(const std::filesystem::path& file, std::size_t sequences) {
  const std::string text = read_file(file);
  Reader reader(sequences);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    end = end == std::string::npos ? text.size() : end;
    std::string line = text.substr(at, end - at);
    if (!line.empty() && line.back() == '\r') {
      line.pop_back();
    }
    reader.line(line);
    at = end + 1;
  }
  reader.end_sequence();
  return std::move(reader.documents);
}

}  // namespace candour
