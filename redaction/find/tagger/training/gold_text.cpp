#include "redaction/find/tagger/training/gold_text.h"

#include <re2/re2.h>

#include <algorithm>
#include <sstream>

#include "pipeline/base/files.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

struct Paper {
  std::string text;
  std::vector<Span> people;   // code points
};

// Of a name's mark; numbers, addresses and places of work are none.
bool names_somebody(const std::string& gold, const std::string& words) {
  static const std::set<std::string> kNaming = {"third", "official", "subject", "prof"};
  static const RE2 kNoName(R"((?i)[\d@]|\b(?:road|street|lane|house|centre|center|surgery|hospital|school|office|court|unit|team|avenue|close|clinic|station|chambers|college|hall|ward)\b|,.*,)");
  return kNaming.count(gold) != 0 && !RE2::PartialMatch(words, kNoName);
}

Paper unmarked(const std::string& marked) {
  static const RE2 kMark(R"(\[\[([a-z]+)\|([^\]]*)\]\])");
  Paper paper;
  std::size_t at = 0;   // code points of the text so far
  std::string gold, words;
  re2::StringPiece mark[3];
  const re2::StringPiece all(marked);
  for (std::size_t from = 0; from <= marked.size();) {
    const bool found = kMark.Match(all, from, marked.size(), RE2::UNANCHORED, mark, 3);
    const std::size_t to = found ? static_cast<std::size_t>(mark[0].data() - marked.data()) : marked.size();
    paper.text.append(marked, from, to - from);
    at += code_point_count(std::string_view(marked).substr(from, to - from));
    if (!found) {
      break;
    }
    const std::size_t length = code_point_count(std::string_view(mark[2].data(), mark[2].size()));
    if (names_somebody(std::string(mark[1].data(), mark[1].size()), std::string(mark[2].data(), mark[2].size()))) {
      paper.people.push_back({at, at + length});
    }
    paper.text.append(mark[2].data(), mark[2].size());
    at += length;
    from = to + mark[0].size();
  }
  return paper;
}

bool is_title(const std::string& token) {
  static const std::set<std::string> kTitles = {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "pc", "dc", "ds", "di", "dci", "sgt", "ps", "cllr", "rev", "revd", "fr", "sister", "sr", "nurse", "matron", "judge", "hhj",
                                                "insp", "inspector", "sergeant", "constable", "doctor", "messrs", "master", "and", "&", "the"};
  std::string small = ascii_small(token);
  small.erase(std::remove(small.begin(), small.end(), '.'), small.end());
  return kTitles.count(small) != 0;
}

bool is_name_token(const TextToken& token) {
  return std::any_of(token.text.begin(), token.text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }) && !is_title(token.text) && token.text != "'s";
}

LabelledSequence labelled(const TokenSequence& tokens, const std::vector<Span>& people, std::vector<Label> labels) {
  const Span* before = nullptr;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto mark = std::find_if(people.begin(), people.end(), [&](const Span& span) { return tokens[i].span.start < span.end && tokens[i].span.end > span.start; });
    const bool is_name = mark != people.end() && is_name_token(tokens[i]);
    if (is_name) {
      labels[i] = before == &*mark ? kPerson : kPersonBegins;
    } else if (labels[i] == kPersonBegins || labels[i] == kPerson || mark != people.end()) {
      labels[i] = kOutside;
    }
    before = is_name ? &*mark : nullptr;
  }
  return {tokens, std::move(labels)};
}

}  // namespace

std::set<std::string> held_back_gold(const std::filesystem::path& folder) {
  std::istringstream lines(read_file(folder / "held-back"));
  std::set<std::string> names;
  for (std::string name; lines >> name;) {
    names.insert(name);
  }
  return names;
}

std::vector<LabelledDocument> gold_documents(const std::filesystem::path& folder, const std::set<std::string>& without,
                                             const std::function<std::vector<Label>(const std::vector<TokenSequence>& document, std::size_t sequence)>& other) {
  std::set<std::filesystem::path> papers;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const bool of_texts = entry.path().parent_path().filename() == "texts" && entry.path().extension() == ".txt";
    if (of_texts && without.count(entry.path().parent_path().parent_path().filename().string()) == 0) {
      papers.insert(entry.path());
    }
  }
  std::vector<LabelledDocument> documents;
  for (const std::filesystem::path& path : papers) {
    const Paper paper = unmarked(read_file(path));
    const std::vector<TokenSequence> sequences = token_sequences(paper.text);
    documents.emplace_back();
    for (std::size_t i = 0; i < sequences.size(); ++i) {
      documents.back().push_back(labelled(sequences[i], paper.people, other(sequences, i)));
    }
  }
  return documents;
}

}  // namespace candour
