// The leak battery: hostile files through the real programs. A case says what the file is, what is marked, and what
// must come of it; the battery looks for the name in every byte, by two readers and in the pixels.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace candour::test {

enum class Outcome { vector, raster, refused };

enum class Picture { none, red_patch, dark_patch, striped_patch };  // how a name in pixels is told

struct BatteryCase {
  std::string name = {};
  std::function<std::string()> file = {};
  Outcome outcome = Outcome::vector;
  std::string marks = R"({"marks": [{"text": "Quillfeather"}]})";
  std::string reason = {};                                       // of a refusal
  std::vector<std::string> stays = {"Marigold", "Bluebell"};     // read by pdftotext on the first page
  std::vector<std::string> traces = {};                            // more strings that may be nowhere (codes of unusual fonts)
  Picture picture = Picture::none;
  std::vector<std::string> second_stays = {"Bramble"};
};

// A mark by its place: left, top, right, bottom as displayed on page 1.
std::string box_mark(double left, double top, double right, double bottom);

// Runs each as a section of the calling test.
void run_cases(const std::vector<BatteryCase>& cases);

}  // namespace candour::test
