#include "redaction/find/tagger/training/care_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"

namespace candour {
namespace {

constexpr unsigned kHeldBackShare = 8;   // one template and one name in so many
constexpr std::size_t kPlainLines = 4;   // one document's sentences without names, at least

std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::istringstream in(read_file(file));
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) {
      lines.push_back(line);
    }
  }
  return lines;
}

unsigned hash_of(const std::string& text) {
  unsigned hash = 2166136261U;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  }
  return hash ^ (hash >> 15U);
}

bool belongs(const std::string& text, Part part) { return (hash_of(text) % kHeldBackShare == 0) == (part == Part::held_back); }

std::vector<std::string> of_part(std::vector<std::string> all, Part part) {
  all.erase(std::remove_if(all.begin(), all.end(), [&](const std::string& one) { return !belongs(one, part); }), all.end());
  return all;
}

char32_t capital(char32_t c) {
  const bool latin = (c >= U'a' && c <= U'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
  const bool odd = (c >= 0x13A && c <= 0x148) || (c >= 0x17A && c <= 0x17E);
  return latin ? c - 32U : c >= 0x100 && c < 0x180 && (c % 2 == 1) != odd ? c - 1U : c;
}

std::string with_capitals(const std::string& word) {
  bool begins = true;
  std::u32string points = to_code_points(word);
  for (char32_t& c : points) {
    c = begins ? capital(c) : c;
    begins = c == U'-' || c == U'\'';
  }
  return to_utf8(points);
}

std::string first_letter(const std::string& name) { return substring(name, 0, 1); }

using Words = std::vector<std::string>;

const Words& towns() {
  static const Words kTowns = {"Brackwell", "Larkmoor", "Thornby", "Eastmarsh", "Harrowgate Bay", "Milfield", "Oakhampton", "Penhallow", "St Brannock", "Wexcombe", "Kirkdale", "Aldermoor",
                               "Llanfair Isaf", "Coventry", "Leeds", "Swansea", "Derby", "Luton", "Hull", "Bolton", "Newport", "Stoke-on-Trent", "Croydon", "Hackney"};
  return kTowns;
}
const Words& streets() {
  static const Words kStreets = {"Larch Close", "Station Road", "Mill Lane", "Victoria Street", "Church View", "Alder Court", "Queens Drive", "Moor Crescent", "Park Avenue", "Old Barn Way",
                                 "Foundry Row", "Chapel Hill", "Bramble Walk", "Elm Grove", "Sandpiper Terrace", "Priory Gardens"};
  return kStreets;
}
const Words& schools() {
  static const Words kSchools = {"St Anne's Primary", "Larkmoor Academy", "Hillside Junior School", "Oak Bank School", "Thornby High", "Brackwell Infants", "Holy Cross RC Primary",
                                 "The Willows PRU", "Eastmarsh Community College", "Milfield Special School"};
  return kSchools;
}
const Words& bodies(const std::string& slot) {
  static const std::map<std::string, Words> kBodies = {
      {"nursery", {"Little Acorns", "Busy Bees Nursery", "Rainbow Day Nursery", "Tiny Steps", "Happy Days Pre-School"}},
      {"hospital", {"Brackwell General", "Larkmoor Infirmary", "St Jude's Hospital", "Royal Eastmarsh Hospital", "Thornby Children's Hospital"}},
      {"council", {"Brackwell Council", "Larkmoor County Council", "Eastmarsh City Council", "Thornby Borough Council", "Wexcombe MBC"}},
      {"team", {"Duty and Assessment Team", "Larkmoor Area Office", "Looked After Children Team", "North Locality Team", "Leaving Care Team", "Emergency Duty Team"}},
      {"company", {"Harbour Housing", "Kestrel Cleaning Ltd", "Brightside Care", "Hallmark Foster Care", "Sterling Security"}},
      {"court", {"Brackwell Family Court", "Eastmarsh County Court", "Larkmoor Magistrates' Court", "Thornby Crown Court"}},
      {"charity", {"Safe Harbour", "The Lantern Project", "Stepping Stones", "Home Start Larkmoor", "Young Voices"}},
      {"police", {"West Moor Police", "Eastmarsh Constabulary", "Larkmoor CID", "Brackwell Police Station"}},
      {"home", {"Larch House", "The Beeches", "Hillcrest", "Orchard View", "Number 9", "Rowan Lodge"}},
      {"county", {"Warwickshire", "Kent", "Devon", "West Yorkshire", "Gwent", "Essex", "Cumbria"}},
      {"country", {"Poland", "Nigeria", "Jamaica", "Ireland", "Wales", "Pakistan", "Romania", "Spain"}}};
  const auto found = kBodies.find(slot);
  static const Words kNone;
  return found == kBodies.end() ? kNone : found->second;
}

struct CastMember {
  std::string given, surname, nick;
};

class Writer {
 public:
  Writer(const std::filesystem::path& folder, Part part, unsigned seed)
      : templates_(of_part(lines_of(folder / "care_templates.txt"), part)), plain_(of_part(lines_of(folder / "no_names.txt"), part)),
        given_(of_part(lines_of(folder / "../lists/given.txt"), part)), surnames_(of_part(lines_of(folder / "../lists/surnames.txt"), part)),
        common_given_(of_part(lines_of(folder / "common_given.txt"), part)), common_surnames_(of_part(lines_of(folder / "common_surnames.txt"), part)), pick_(seed) {}

  LabelledDocument document() {
    cast_.clear();
    for (int i = 0; i < 5; ++i) {
      cast_.push_back(member());
    }
    LabelledDocument out;
    for (std::size_t i = 0, count = 8 + below(10); i < count; ++i) {
      write(one(templates_), out);
    }
    for (std::size_t i = 0, count = kPlainLines + below(8); i < count; ++i) {
      write(one(plain_), out);
    }
    shuffle(out);
    return out;
  }

 private:
  std::size_t below(std::size_t limit) { return pick_() % limit; }
  const std::string& one(const Words& words) { return words.at(below(words.size())); }
  void shuffle(LabelledDocument& document) {
    for (std::size_t i = document.size(); i > 1; --i) {
      std::swap(document[i - 1], document[below(i)]);
    }
  }

  CastMember member() {
    CastMember who;
    who.given = with_capitals(one(below(3) != 0 ? common_given_ : given_));
    if (below(9) == 0) {
      who.given += "-" + with_capitals(one(common_given_));
    }
    who.surname = with_capitals(one(below(3) != 0 ? common_surnames_ : surnames_));
    who.nick = substring(who.given, 0, std::min<std::size_t>(code_point_count(who.given), 3 + below(2)));
    static const Words kEndings = {"", "y", "s", "zy", "z"};
    who.nick += one(kEndings);
    return who;
  }

  const CastMember& somebody(bool second) { return cast_.at(second ? 3 + below(2) : below(3)); }

  std::string digits(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
      out.push_back(static_cast<char>('0' + below(10)));
    }
    return out;
  }

  struct Filled {
    std::string text;
    Label label = kOutside;   // the one that begins
  };

  Filled fill(const std::string& slot) {
    const bool second = !slot.empty() && slot.back() == '2';
    const std::string name = second ? slot.substr(0, slot.size() - 1) : slot;
    Filled out = filled_person(name, second);
    if (out.label == kOutside) {
      out = filled_place(name);
    }
    if (out.label == kOutside) {
      out = filled_other(name);
    }
    if (out.text.empty()) {
      throw Error(ExitCode::configuration, "care_templates.txt: there is no slot {" + slot + "}");
    }
    return out;
  }

  Filled filled_person(const std::string& name, bool second) {
    const CastMember& who = somebody(second);
    if (name == "full") return {who.given + " " + who.surname, kPersonBegins};
    if (name == "given" || name == "given_s") return {who.given + (name == "given" ? "" : "'s"), kPersonBegins};
    if (name == "surname" || name == "surname_s") return {who.surname + (name == "surname" ? "" : "'s"), kPersonBegins};
    if (name == "nick") return {who.nick, kPersonBegins};
    if (name == "initial") return {first_letter(who.given) + (below(2) != 0 ? "." : ""), kPersonBegins};
    if (name == "initials") return {first_letter(who.given) + (below(2) != 0 ? "" : "-") + first_letter(who.surname), kPersonBegins};
    if (name == "double") return {who.given + " " + who.surname + "-" + with_capitals(one(common_surnames_)), kPersonBegins};
    return {};
  }

  Filled filled_place(const std::string& name) {
    if (name == "town") return {one(towns()), kPlaceBegins};
    if (name == "street") return {one(streets()), kPlaceBegins};
    if (name == "address") return {std::to_string(1 + below(180)) + " " + one(streets()) + (below(2) != 0 ? ", " + one(towns()) : ""), kPlaceBegins};
    if (name == "postcode") return {std::string(1, static_cast<char>('A' + below(26))) + static_cast<char>('A' + below(26)) + digits(1) + " " + digits(1) + static_cast<char>('A' + below(26)) + static_cast<char>('A' + below(26)), kPlaceBegins};
    if (name == "school") return {one(schools()), kOrganisationBegins};
    const Words& body = bodies(name);
    if (!body.empty()) return {one(body), name == "county" || name == "country" ? kPlaceBegins : kOrganisationBegins};
    return {};
  }

  Filled filled_other(const std::string& name) {
    static const Words kMonths = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
    static const Words kDays = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const std::string year = "20" + std::to_string(below(2)) + digits(1);
    if (name == "date") return {below(2) != 0 ? std::to_string(1 + below(28)) + "/" + std::to_string(1 + below(12)) + "/" + year : std::to_string(1 + below(28)) + " " + one(kMonths) + " " + year, kOutside};
    if (name == "time") return {std::to_string(1 + below(23)) + (below(2) != 0 ? ":" : ".") + "3" + digits(1), kOutside};
    if (name == "age") return {std::to_string(2 + below(60)), kOutside};
    if (name == "number") return {std::to_string(2 + below(5000)), kOutside};
    if (name == "phone") return {"07700 900" + digits(3), kOutside};
    if (name == "email") return {"duty@brackwell.example", kOutside};
    if (name == "ref") return {"LM/" + digits(5), kOutside};
    if (name == "weekday") return {one(kDays), kOutside};
    if (name == "month") return {one(kMonths), kOutside};
    if (name == "year") return {year, kOutside};
    return {};
  }

  struct Named {
    std::size_t start, end;   // code points of the line
    Label label;
  };

  void write(const std::string& pattern, LabelledDocument& out) {
    std::string line;
    std::vector<Named> names;
    for (std::size_t at = 0; at < pattern.size();) {
      const std::size_t close = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
      if (close == std::string::npos) {
        line.push_back(pattern[at++]);
        continue;
      }
      const Filled filled = fill(pattern.substr(at + 1, close - at - 1));
      if (filled.label != kOutside) {
        const std::size_t start = code_point_count(line);
        names.push_back({start, start + code_point_count(filled.text), filled.label});
      }
      line += filled.text;
      at = close + 1;
    }
    for (TokenSequence& tokens : token_sequences(line)) {
      out.push_back(labelled(std::move(tokens), names));
    }
  }

  static LabelledSequence labelled(TokenSequence tokens, const std::vector<Named>& names) {
    LabelledSequence out;
    for (const TextToken& token : tokens) {
      Label label = kOutside;
      for (const Named& name : names) {
        const bool possessive = token.text == "'s";
        if (token.span.start >= name.start && token.span.end <= name.end && !possessive && token.text != ",") {
          const bool begins = out.labels.empty() || (out.labels.back() != name.label && out.labels.back() != name.label + 1) || token.span.start == name.start;
          label = begins ? name.label : static_cast<Label>(name.label + 1);
        }
      }
      out.labels.push_back(label);
    }
    out.tokens = std::move(tokens);
    return out;
  }

  const Words templates_, plain_, given_, surnames_, common_given_, common_surnames_;
  std::mt19937 pick_;
  std::vector<CastMember> cast_;
};

char look_alike(char c, std::mt19937& pick) {
  static const std::map<char, std::string> kLooks = {{'l', "1I"}, {'o', "0"}, {'O', "0"}, {'I', "l1"}, {'e', "c"}, {'h', "b"}, {'i', "l"}, {'S', "5"}, {'n', "u"}};
  const auto found = kLooks.find(c);
  return found == kLooks.end() ? c : found->second[pick() % found->second.size()];
}

void make_small(std::string& text) { text = small_letters(text); }

}  // namespace

std::vector<LabelledDocument> care_documents(const std::filesystem::path& folder, Part part, std::size_t documents, unsigned seed) {
  Writer writer(folder, part, seed);
  std::vector<LabelledDocument> out;
  for (std::size_t i = 0; i < documents; ++i) {
    out.push_back(writer.document());
  }
  return out;
}

LabelledSequence roughened(LabelledSequence sequence, std::mt19937& pick) {
  const unsigned how = static_cast<unsigned>(pick() % 4);
  for (std::size_t i = 0; i < sequence.tokens.size(); ++i) {
    std::string& text = sequence.tokens[i].text;
    if (how == 0 || (how == 2 && sequence.labels[i] != kOutside)) {
      make_small(text);
    } else if (how == 1) {
      std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    } else if (how == 3 && !text.empty() && pick() % 3 == 0) {
      char& c = text[pick() % text.size()];
      c = look_alike(c, pick);
    }
  }
  return sequence;
}

}  // namespace candour
