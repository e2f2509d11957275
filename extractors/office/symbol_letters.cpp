#include "extractors/office/symbol_letters.h"

#include <algorithm>
#include <map>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

using Signs = std::map<char32_t, char32_t>;

const Signs& wingdings() {
  static const Signs kSigns = {
      {0x22, U'✂'}, {0x28, U'☎'}, {0x29, U'✆'}, {0x2A, U'✉'}, {0x3F, U'✍'}, {0x41, U'✌'}, {0x43, U'👍'},
      {0x44, U'👎'}, {0x46, U'☞'}, {0x47, U'☝'}, {0x48, U'☟'}, {0x4A, U'☺'}, {0x4C, U'☹'}, {0x4E, U'☠'},
      {0x52, U'☼'}, {0x58, U'✠'}, {0x59, U'✡'}, {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'☐'},
      {0x70, U'☐'}, {0x71, U'❑'}, {0x72, U'❒'}, {0x73, U'⬧'}, {0x74, U'◆'}, {0x75, U'◆'}, {0x76, U'❖'},
      {0x78, U'☒'}, {0x9F, U'•'}, {0xA0, U'▪'}, {0xA1, U'○'}, {0xA7, U'▪'}, {0xA8, U'☐'}, {0xAB, U'★'},
      {0xD8, U'➢'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'}, {0xE2, U'↓'}, {0xE8, U'➔'}, {0xF0, U'⇨'},
      {0xFB, U'✘'}, {0xFC, U'✔'}, {0xFD, U'☒'}, {0xFE, U'☑'}};
  return kSigns;
}

const Signs& wingdings_2() {
  static const Signs kSigns = {{0x4F, U'✗'}, {0x50, U'✓'}, {0x51, U'☒'}, {0x52, U'☑'},
                               {0x53, U'☒'}, {0x54, U'☒'}, {0x55, U'⊗'}, {0x95, U'•'},
                               {0x97, U'●'}, {0xA2, U'■'}, {0xA3, U'☐'}};
  return kSigns;
}

const Signs& wingdings_3() {
  static const Signs kSigns = {{0x66, U'←'}, {0x67, U'→'}, {0x68, U'↑'}, {0x69, U'↓'}, {0x7D, U'▶'}};
  return kSigns;
}

const Signs& webdings() {
  static const Signs kSigns = {{0x59, U'♥'}, {0x61, U'✔'}, {0x63, U'☐'},
                               {0x67, U'■'}, {0x6E, U'●'}, {0x72, U'✘'}};
  return kSigns;
}

const Signs* signs_in(const std::string& font) {
  static const std::map<std::string, const Signs&> kFonts = {{"wingdings", wingdings()},
                                                             {"wingdings 2", wingdings_2()},
                                                             {"wingdings 3", wingdings_3()},
                                                             {"webdings", webdings()}};
  const auto found = kFonts.find(ascii_small(font));
  return found == kFonts.end() ? nullptr : &found->second;
}

std::string font_of(Node run) {
  const Node fonts = path_of(run, {"rPr", "rFonts"});
  const std::string first = attribute_of(fonts, "ascii");
  return first.empty() ? attribute_of(fonts, "hAnsi") : first;
}

}  // namespace

bool is_font_of_signs(const std::string& font) {
  return signs_in(font) != nullptr;
}

std::string signs_of(const std::string& font, const std::string& letters) {
  const Signs* signs = signs_in(font);
  if (signs == nullptr) {
    return letters;
  }
  std::string out;
  for (const char32_t c : to_code_points(letters)) {
    const auto sign = signs->find(c >= 0xF020 && c <= 0xF0FF ? c - 0xF000 : c);
    append_utf8(out, sign == signs->end() ? c : sign->second);
  }
  return out;
}

void letters_to_signs(Node story) {
  for (Node run : all_named(story, {"r"})) {
    const std::string font = font_of(run);
    if (!is_font_of_signs(font)) {
      continue;
    }
    bool changed = false;
    for (Node words : children_of(run, "t")) {
      const std::string letters = words.text().get();
      const std::string signs = signs_of(font, letters);
      changed = changed || signs != letters;
      words.text().set(signs.c_str());
    }
    if (changed) {
      remove_all(child_of(run, "rPr"), {"rFonts"});
    }
  }
}

}  // namespace candour
