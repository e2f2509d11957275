#include "tests/redaction/battery/battery.h"

#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/redaction/battery/leak_search.h"
#include "tests/support/hostile_pdf.h"
#include "tests/support/shell.h"

namespace candour::test {
namespace {

constexpr long kFewPixels = 120;  // at a tile's edge, where a JPEG mixes black and paper; a line of letters as regular as stripes

struct Tally {
  std::array<int, 3> by_outcome{};
};
Tally tally;

class TallyPrinter : public Catch::TestEventListenerBase {
 public:
  using TestEventListenerBase::TestEventListenerBase;
  void testRunEnded(Catch::TestRunStats const&) override {
    std::printf("battery: %d clean as vectors, %d clean as images, %d refused\n", tally.by_outcome[0], tally.by_outcome[1], tally.by_outcome[2]);
  }
};
CATCH_REGISTER_LISTENER(TallyPrinter)

const char* name_of(Outcome outcome) {
  return outcome == Outcome::vector ? "vector" : outcome == Outcome::raster ? "raster" : "refused";
}

struct Run {
  Outcome outcome = Outcome::refused;
  std::string reason;
  std::string answer;
};

Run redact(const std::string& in, const std::string& out, const std::string& marks) {
  const std::string program = std::string(CANDOUR_BINARY_DIR) + "/bin/candour redact ";
  Run run;
  run.answer = output_of(program + in + " " + out + " --marks " + marks + " --json --jobs 1");
  const auto json = nlohmann::json::parse(run.answer, nullptr, false);
  if (json.is_discarded()) {
    run.reason = "no answer";
    return run;
  }
  if (!json.value("proved", false)) {
    run.reason = json.value("reason", "");
    return run;
  }
  run.outcome = json.at("pages").at(0).at("mode") == "raster" ? Outcome::raster : Outcome::vector;
  if (json.at("pages").at(0).at("reason").is_string()) {
    run.reason = json.at("pages").at(0).at("reason").get<std::string>();
  }
  return run;
}

std::string second_page_pixels(const std::string& path) { return output_of("pdftoppm -r 60 -gray -f 2 -l 2 " + path); }

void check_released(const BatteryCase& one, const std::string& in, const std::string& out) {
  std::vector<std::string> needles = one.traces;
  needles.insert(needles.begin(), kCanary);
  const bool kept_elsewhere = std::any_of(one.second_stays.begin(), one.second_stays.end(), [](const std::string& stays) { return stays.find(kCanary) != std::string::npos; });
  if (kept_elsewhere) {
    CHECK(output_of("pdftotext -l 1 " + out + " -").find(kCanary) == std::string::npos);
  } else {
    CHECK(leaks_in(out, needles) == std::vector<std::string>());
  }
  if (one.picture != Picture::none) {
    CHECK(patch_pixels(in, one.picture) > 10 * kFewPixels);
    CHECK(patch_pixels(out, one.picture) <= kFewPixels);
  }
  const std::string first = output_of("pdftotext -l 1 " + out + " -");
  CAPTURE(first);
  for (const std::string& word : one.stays) {
    INFO(word);
    CHECK(first.find(word) != std::string::npos);
  }
  const std::string second = output_of("pdftotext -f 2 " + out + " -");
  for (const std::string& word : one.second_stays) {
    INFO(word);
    CHECK(second.find(word) != std::string::npos);
  }
  CHECK((second_page_pixels(out) == second_page_pixels(in)));
}

// For tests/bench/engines.py, and to look at: the files before and after and what the case asks, where CANDOUR_BATTERY_KEEP says.
void keep(const BatteryCase& one, const std::string& in, const std::string& out) {
  const char* folder = std::getenv("CANDOUR_BATTERY_KEEP");
  if (folder == nullptr) {
    return;
  }
  std::string name = one.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  std::replace(name.begin(), name.end(), '/', '_');
  const std::string path = (std::filesystem::path(folder) / name).string();
  std::error_code refused;   // leaves no file
  std::filesystem::copy_file(in, path + ".in.pdf", std::filesystem::copy_options::overwrite_existing, refused);
  std::filesystem::copy_file(out, path + ".out.pdf", std::filesystem::copy_options::overwrite_existing, refused);
  std::vector<std::string> needles = one.traces;
  needles.insert(needles.begin(), kCanary);
  const std::array<const char*, 4> pictures = {"none", "red_patch", "dark_patch", "striped_patch"};
  write_file_atomically(path + ".json", nlohmann::json{{"name", one.name},
                                                       {"marks", nlohmann::json::parse(one.marks).at("marks")},
                                                       {"needles", needles},
                                                       {"stays", one.stays},
                                                       {"second_stays", one.second_stays},
                                                       {"outcome", name_of(one.outcome)},
                                                       {"picture", pictures.at(static_cast<std::size_t>(one.picture))}}
                                            .dump(1));
}

void run_case(const BatteryCase& one) {
  const TemporaryFolder folder;
  const std::string in = (folder / "in.pdf").string();
  const std::string out = (folder / "out.pdf").string();
  write_file_atomically(in, one.file());
  write_file_atomically(folder / "marks.json", one.marks);
  const Run run = redact(in, out, (folder / "marks.json").string());
  keep(one, in, out);
  INFO("the program answered: " << run.answer);
  CHECK(std::string(name_of(run.outcome)) == name_of(one.outcome));
  ++tally.by_outcome[static_cast<std::size_t>(run.outcome)];
  if (run.outcome == Outcome::refused) {
    CHECK_FALSE(std::filesystem::exists(out));
    CHECK(run.reason == one.reason);
    return;
  }
  check_released(one, in, out);
}

}  // namespace

std::string box_mark(double left, double top, double right, double bottom) {
  return R"({"marks": [{"page": 1, "box": [)" + std::to_string(left) + ", " + std::to_string(top) + ", " + std::to_string(right) + ", " +
         std::to_string(bottom) + "]}]}";
}

void run_cases(const std::vector<BatteryCase>& cases) {
  for (const BatteryCase& one : cases) {
    DYNAMIC_SECTION(one.name) { run_case(one); }
  }
}

}  // namespace candour::test
