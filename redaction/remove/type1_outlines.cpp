#include "redaction/remove/type1_outlines.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <map>
#include <vector>

#include "redaction/remove/glyph_naming.h"

namespace candour {
namespace {

constexpr std::uint16_t kProgramKey = 55665;
constexpr std::uint16_t kCharstringKey = 4330;
constexpr std::size_t kRandomBytes = 4;
constexpr std::size_t kNoughts = 512;

std::string decrypted(const std::string& bytes, std::uint16_t key) {
  std::string out;
  for (const char byte : bytes) {
    const auto cipher = static_cast<unsigned char>(byte);
    out.push_back(static_cast<char>(cipher ^ (key >> 8U)));
    key = static_cast<std::uint16_t>((cipher + key) * 52845U + 22719U);
  }
  return out;
}

std::string encrypted(const std::string& bytes, std::uint16_t key) {
  std::string out;
  for (const char byte : bytes) {
    const auto cipher = static_cast<unsigned char>(static_cast<unsigned char>(byte) ^ (key >> 8U));
    out.push_back(static_cast<char>(cipher));
    key = static_cast<std::uint16_t>((cipher + key) * 52845U + 22719U);
  }
  return out;
}

bool blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
bool digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// Reads words of the program one after the other.
class Words {
 public:
  Words(const std::string& text, std::size_t at) : text_(text), at_(at) {}
  std::size_t at() const { return at_; }
  void skip(std::size_t count) { at_ = std::min(at_ + count, text_.size()); }
  std::string next() {
    while (at_ < text_.size() && blank(text_[at_])) {
      ++at_;
    }
    const std::size_t start = at_;
    at_ += at_ < text_.size() ? 1U : 0U;
    while (at_ < text_.size() && !blank(text_[at_]) && text_[at_] != '/') {
      ++at_;
    }
    return text_.substr(start, at_ - start);
  }

 private:
  const std::string& text_;
  std::size_t at_;
};

struct Charstring {
  std::string text;     // its entry as it stands, name and ND too
  std::string bytes;    // encrypted
};

struct Charstrings {
  std::size_t start = 0, end = 0;   // of the entries
  std::size_t count_at = 0, count_length = 0;
  std::map<std::string, Charstring> by_name;
};

std::optional<unsigned> number_in(const std::string& word) {
  const bool is_number = !word.empty() && word.size() < 7 && std::all_of(word.begin(), word.end(), digit);
  return is_number ? std::optional(static_cast<unsigned>(std::stoul(word))) : std::nullopt;
}

std::optional<Charstrings> charstrings_in(const std::string& open) {
  const std::size_t start = open.find("/CharStrings");
  if (start == std::string::npos) {
    return std::nullopt;
  }
  Charstrings found;
  Words words(open, start + std::string("/CharStrings").size());
  const std::string count = words.next();
  found.count_length = count.size();
  found.count_at = words.at() - count.size();
  for (std::string word = words.next(); word != "begin"; word = words.next()) {
    if (word.empty() || word[0] == '/') {
      return std::nullopt;
    }
  }
  found.start = words.at();
  for (;;) {
    const std::size_t from = words.at();
    const std::string name = words.next();
    if (name == "end") {
      found.end = from;
      return number_in(count) ? std::optional(found) : std::nullopt;
    }
    const std::optional<unsigned> length = number_in(words.next());
    words.next();   // RD
    if (name.size() < 2 || name[0] != '/' || !length || words.at() + 1 + *length > open.size()) {
      return std::nullopt;
    }
    words.skip(1);
    const std::string bytes = open.substr(words.at(), *length);
    words.skip(*length);
    words.next();   // ND, or noaccess def
    const std::size_t end_of_word = words.at();
    if (open.substr(from, end_of_word - from).ends_with("noaccess")) {
      words.next();
    }
    found.by_name[name.substr(1)] = {open.substr(from, words.at() - from), bytes};
  }
}

// What `seac` puts together: the last two numbers before it are codes of StandardEncoding.
std::set<std::string> parts_of(const std::string& charstring, std::size_t random_bytes) {
  const std::string plain = decrypted(charstring, kCharstringKey);
  std::vector<int> numbers;
  for (std::size_t i = random_bytes; i < plain.size(); ++i) {
    const auto v = static_cast<unsigned char>(plain[i]);
    const auto next = [&] { return ++i < plain.size() ? static_cast<unsigned char>(plain[i]) : 0; };
    if (v >= 32 && v <= 246) {
      numbers.push_back(v - 139);
    } else if (v >= 247 && v <= 254) {
      numbers.push_back(v < 251 ? (v - 247) * 256 + next() + 108 : -(v - 251) * 256 - next() - 108);
    } else if (v == 255) {
      i += 4;
      numbers.push_back(0);
    } else if (v == 12 && next() == 6 && numbers.size() >= 2) {
      std::set<std::string> parts;
      for (const int code : {numbers[numbers.size() - 1], numbers[numbers.size() - 2]}) {
        const std::set<std::string> names = standard_names(static_cast<unsigned>(code));
        parts.insert(names.begin(), names.end());
      }
      return parts;
    }
  }
  return {};
}

std::set<std::string> with_parts(const Charstrings& charstrings, std::set<std::string> names, std::size_t random_bytes) {
  names.insert(".notdef");
  const std::set<std::string> asked = names;
  for (const std::string& name : asked) {
    if (const auto found = charstrings.by_name.find(name); found != charstrings.by_name.end()) {
      const std::set<std::string> parts = parts_of(found->second.bytes, random_bytes);
      names.insert(parts.begin(), parts.end());
    }
  }
  return names;
}

std::size_t random_bytes_of(const std::string& open) {
  const std::size_t at = open.find("/lenIV");
  return at == std::string::npos ? kRandomBytes : number_in(Words(open, at + std::string("/lenIV").size()).next()).value_or(kRandomBytes);
}

// Without "dup 75 /K put" of names that went.
std::string cut_encoding(const std::string& clear, const std::set<std::string>& names) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = clear.find("dup "); at != std::string::npos; at = clear.find("dup ", at + 1)) {
    Words words(clear, at + 4);
    const bool code = number_in(words.next()).has_value();
    const std::string name = words.next();
    if (code && name.size() > 1 && name[0] == '/' && words.next() == "put" && names.count(name.substr(1)) == 0) {
      out += clear.substr(copied, at - copied);
      copied = words.at();
    }
  }
  return out + clear.substr(copied);
}

}  // namespace

Type1Parts type1_parts(const std::string& program) {
  const std::size_t word = program.find("eexec");
  if (word == std::string::npos) {
    return {program.size(), 0, 0};
  }
  std::size_t start = word + 5;
  start += start < program.size() && program[start] == '\r' && start + 1 < program.size() && program[start + 1] == '\n' ? 2U : 1U;
  start = std::min(start, program.size());
  std::size_t end = program.rfind("cleartomark");
  if (end == std::string::npos || end < start) {
    return {start, program.size() - start, 0};
  }
  // 512 noughts in lines; what stands before the first is encrypted, whatever it looks like.
  for (std::size_t noughts = 0; end > start && noughts < kNoughts && (program[end - 1] == '0' || blank(program[end - 1])); --end) {
    noughts += program[end - 1] == '0' ? 1U : 0U;
  }
  return {start, end - start, program.size() - end};
}

std::optional<std::string> cut_type1(const std::string& program, const std::set<std::string>& names) {
  const Type1Parts parts = type1_parts(program);
  const std::string open = decrypted(program.substr(parts.clear, parts.encrypted), kProgramKey);
  const std::optional<Charstrings> charstrings = charstrings_in(open);
  if (!charstrings) {
    return std::nullopt;
  }
  const std::set<std::string> kept = with_parts(*charstrings, names, random_bytes_of(open));
  std::string entries;
  std::size_t count = 0;
  for (const auto& [name, charstring] : charstrings->by_name) {
    if (kept.count(name) != 0) {
      entries += charstring.text;
      ++count;
    }
  }
  const std::string before = open.substr(0, charstrings->count_at) + std::to_string(count) +
                             open.substr(charstrings->count_at + charstrings->count_length, charstrings->start - charstrings->count_at - charstrings->count_length);
  return cut_encoding(program.substr(0, parts.clear), kept) + encrypted(before + entries + open.substr(charstrings->end), kProgramKey) +
         program.substr(parts.clear + parts.encrypted);
}

}  // namespace candour
