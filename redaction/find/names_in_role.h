// Names that stand in a role, as one pattern or another meets them in a text. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"

#define TITLED R"((?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Sr|Nurse|Matron|mr|mrs|ms|miss|dr)\.? )?)"
#define LETTERS R"((?:,? (?:RGN|RHV|RN|RM|SRN|MBBS|MRCGP|FRCP|FRCPCH|BSc|BA|MA|MSc|PhD|DClinPsy|PGCE|QTS|CQSW|DipSW|B\.Ed\.|B\.A\.|M\.A\.))*)"

namespace candour {

// What a pattern makes of the names it meets.
struct RoleCue {
  PersonClass shows;
  bool one_word;       // one word alone may be the name
  double score;
  const char* rule;
};

class NamesInRole {
 public:
  explicit NamesInRole(std::string_view text) : text_(text), map_(text) {}   // the text must live as long

  // The names of a part of the text: one, or a list of them.
  void take(std::string_view value, const RoleCue& cue);
  void take_one(std::string_view value, std::string title, const RoleCue& cue);
  void take_letters(std::string_view value, const RoleCue& cue);   // "E.B.", as it stands

  std::vector<FoundName>& names() { return names_; }

 private:
  bool is_private(std::string_view value, std::string_view name, const RoleCue& cue) const;
  void add(std::string_view name, std::string title, const RoleCue& cue);

  std::string_view text_;
  OffsetMap map_;
  std::vector<FoundName> names_;
};

}  // namespace candour
