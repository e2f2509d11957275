#include "pipeline/typeset/typeset_text.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <fstream>

#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/typeset/page_author.h"
#include "pipeline/typeset/printable.h"

using namespace candour;

namespace {

std::string through(const std::string& program, const std::string& pdf, const std::string& more) {
  const auto path = std::filesystem::temp_directory_path() / ("candour-typeset-" + to_hex(random_bytes(4)) + ".pdf");
  write_file_atomically(path, pdf);
  std::string out;
  FILE* pipe = ::popen((program + " " + path.string() + more).c_str(), "r");
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    out.push_back(static_cast<char>(c));
  }
  ::pclose(pipe);
  std::filesystem::remove(path);
  return out;
}

std::string pdftotext(const std::string& pdf) { return through("pdftotext -layout", pdf, " -"); }
std::string fonts_in(const std::string& pdf) { return through("pdffonts", pdf, ""); }

}  // namespace

TEST_CASE("Welsh and Polish names are set and can be searched for") {
  const auto result = typeset_text({{BlockKind::heading, "Visit to Ŵyn Prys"},
                                    {BlockKind::paragraph, "Seen with Łukasz Żak — all well. “Fine,” said Siân."}});
  const std::string text = pdftotext(result.pdf);
  CHECK(text.find("Ŵyn Prys") != std::string::npos);
  CHECK(text.find("Łukasz Żak — all well. “Fine,” said Siân.") != std::string::npos);
  CHECK(result.pages == 1);
}

TEST_CASE("No word is lost when text runs over many lines and pages, nor when one word is wider than the page") {
  std::string paragraph;
  for (int i = 0; i < 3000; ++i) {
    paragraph += "word" + std::to_string(i) + " ";
  }
  const std::string wide(300, 'W');
  const auto result = typeset_text({{BlockKind::paragraph, paragraph}, {BlockKind::fixed, wide}});
  const std::string text = pdftotext(result.pdf);
  CHECK(result.pages > 3);
  for (const int i : {0, 1, 777, 2999}) {
    CHECK(text.find("word" + std::to_string(i)) != std::string::npos);
  }
  CHECK(std::count(text.begin(), text.end(), 'W') == 300);
}

TEST_CASE("A marking of the whole paper stands at the top of every page but the first") {
  const std::vector<TypesetBlock> blocks(120, {BlockKind::paragraph, "a line"});
  const auto result = typeset_text(blocks, "Restricted, continued");
  const std::string text = pdftotext(result.pdf);
  std::size_t marked = 0;
  for (std::size_t at = text.find("Restricted, continued"); at != std::string::npos; at = text.find("Restricted, continued", at + 1)) {
    CHECK(at > 0);
    CHECK(text[text.find_last_not_of(' ', at - 1)] == '\f');
    ++marked;
  }
  CHECK(result.pages == 3);
  CHECK(marked == 2);
}

TEST_CASE("A character that no font has is replaced visibly, not dropped") {
  const std::string text = pdftotext(typeset_text({{BlockKind::paragraph, "a\xF3\xB0\x80\x80z"}}).pdf);
  CHECK(text.find("a\xEF\xBF\xBDz") != std::string::npos);
}

TEST_CASE("A long line with columns is broken between words, never inside one") {
  const auto result = typeset_text({{BlockKind::fixed, "2010        Jean went to the hospice. Kyle moved to his aunt's sister-in-law, Beverley Tandyworth, of 6 Mere View."}});
  const std::string text = pdftotext(result.pdf);
  CHECK(text.find("Beverley") != std::string::npos);
  CHECK(text.find("Tandyworth") != std::string::npos);
}

TEST_CASE("A smile in a message is set in words that can be read aloud, searched and removed") {
  CHECK(picture_letters_in_words("Fine 😂😂👍🏽 see you") == "Fine [face with tears of joy × 2; thumbs up sign] see you");
  CHECK(picture_letters_in_words("👨‍👩‍👧home") == "[man; woman; girl] home");
  CHECK(picture_letters_in_words("love🇬🇧") == "love [flag GB]");
  CHECK(picture_letters_in_words("✅ done, ♥ and “quotes” – 5€, 漢字") == "[white heavy check mark] done, ♥ and “quotes” – 5€, 漢字");
  const std::string text = pdftotext(typeset_text({{BlockKind::paragraph, "Kel: night nan 😘"}}).pdf);
  CHECK(text.find("Kel: night nan [face throwing a kiss]") != std::string::npos);
}

TEST_CASE("Chinese and Japanese names are set with their own letters") {
  const std::string text = pdftotext(typeset_text({{BlockKind::paragraph, "Mrs Wong 黃美玲 and 田中"}}).pdf);
  CHECK(text.find("黃美玲 and 田中") != std::string::npos);
}

TEST_CASE("Arabic and Hebrew are set from right to left and can be searched for") {
  const std::string text = pdftotext(typeset_text({{BlockKind::paragraph, "Message from שרה כהן today"}}).pdf);
  CHECK(text.find("שרה") != std::string::npos);
  CHECK(visual_line("abc 1") == "abc 1");
  CHECK(visual_line("שרה").find("הרש") != std::string::npos);
  CHECK(visual_line("سلام") == "\xEF\xBB\xA1\xEF\xBB\xBC\xEF\xBA\xB3");   // meem final-isolated, lam-alef, seen: joined and turned round
}

TEST_CASE("Scripts whose letters change beside each other are shaped, each in a font of its own, and every word can be searched for") {
  std::vector<TypesetBlock> blocks;
  const std::vector<std::string> lines = {"আমার মায়ের কাছে ক্ষমা", "அம்மா கொடுத்த கடிதம்", "ਮੇਰੀ ਮਾਂ", "મારી માતા", "मेरी माँ की चिट्ठी।", "ሰላም ኣደይ፡ ትግርኛ", "แม่ของฉัน", "මගේ අම්මා", "నా తల్లి ఉత్తరం", "എന്റെ അമ്മ"};
  for (const std::string& words : lines) {
    blocks.push_back({BlockKind::paragraph, "Mum wrote " + words + " to me"});
  }
  const std::string pdf = typeset_text(blocks).pdf;
  const std::string text = pdftotext(pdf);
  for (const std::string& words : lines) {
    INFO(words);
    CHECK(text.find("Mum wrote " + words + " to me") != std::string::npos);
  }
  const std::string shown = fonts_in(pdf);
  CHECK(std::count(shown.begin(), shown.end(), '+') == static_cast<std::ptrdiff_t>(lines.size()) + 1);   // and Liberation
}
