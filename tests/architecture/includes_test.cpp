// Holds the house's plan: which room may include which, and which room may name which library.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// A room and the rooms it may include besides itself.
const std::map<std::string, std::set<std::string>>& may_include() {
  static const std::set<std::string> kFloor = {"pipeline/base", "pipeline/model"};
  static const auto with = [](std::set<std::string> more) {
    more.insert(kFloor.begin(), kFloor.end());
    return more;
  };
  static const auto together = [](std::set<std::string> one, const std::set<std::string>& other) {
    one.insert(other.begin(), other.end());
    return one;
  };
  static const std::set<std::string> kUnderTheFlow = {"pipeline/codec", "pipeline/store", "pipeline/request", "pipeline/bundle", "pipeline/worker",
                                                      "extractors/intake", "redaction/find", "redaction/find/tagger", "redaction/people", "redaction/alike", "redaction/propose"};
  static const std::map<std::string, std::set<std::string>> kRooms = {
      {"pipeline/base", {}},
      {"pipeline/model", {"pipeline/base"}},
      {"pipeline/codec", kFloor},
      {"pipeline/typeset", kFloor},
      {"pipeline/store", with({"pipeline/codec"})},
      {"pipeline/request", with({"pipeline/codec"})},
      {"pipeline/bundle", with({"pipeline/codec", "pipeline/typeset"})},
      {"pipeline/worker", with({"pipeline/codec", "pipeline/bundle", "pipeline/typeset", "extractors/pdf",
                                "extractors/image", "extractors/ocr", "extractors/text", "extractors/archive", "extractors/email",
                                "extractors/office", "extractors/export", "extractors/media", "redaction/remove"})},
      {"extractors/intake", kFloor},
      {"extractors/pdf", with({"pipeline/typeset"})},
      {"extractors/image", with({"pipeline/typeset"})},
      {"extractors/ocr", with({"extractors/image"})},
      {"extractors/text", with({"pipeline/typeset"})},
      {"extractors/archive", kFloor},
      {"extractors/email", with({"pipeline/typeset", "extractors/text"})},
      {"extractors/office", with({"extractors/archive"})},
      {"extractors/office_print", kFloor},
      {"extractors/media", with({"pipeline/typeset"})},
      {"extractors/export", with({"pipeline/typeset", "extractors/text"})},
      {"redaction/chain", {"pipeline/base"}},
      {"redaction/chain/training", {"pipeline/base", "redaction/chain"}},
      {"redaction/find", kFloor},
      {"redaction/find/tagger", with({"redaction/find", "redaction/chain"})},
      {"redaction/find/tagger/training", with({"redaction/chain", "redaction/chain/training", "redaction/find", "redaction/find/tagger"})},
      {"redaction/people", with({"redaction/chain", "redaction/find", "redaction/find/tagger"})},
      {"redaction/alike", kFloor},
      {"redaction/propose", with({"redaction/chain", "redaction/find", "redaction/people"})},
      {"redaction/propose/training", with({"pipeline/codec", "redaction/chain", "redaction/chain/training", "redaction/find", "redaction/people", "redaction/propose"})},
      {"redaction/remove", kFloor},
      {"redaction/prove", with({"pipeline/codec"})},
      {"pipeline/flow", with(kUnderTheFlow)},
      {"pipeline/case", with(together(kUnderTheFlow, {"pipeline/flow"}))},
      {"pipeline/desk", with(together(kUnderTheFlow, {"pipeline/flow", "pipeline/case"}))},
      {"pipeline/roof", with(together(kUnderTheFlow, {"pipeline/flow", "pipeline/case", "pipeline/desk"}))},
  };
  return kRooms;
}

// A third-party header's start and the rooms that may include it.
const std::vector<std::pair<std::string, std::set<std::string>>>& may_use() {
  static const std::vector<std::pair<std::string, std::set<std::string>>> kLibraries = {
      {"qpdf/", {"extractors/pdf", "redaction/remove", "pipeline/bundle", "redaction/prove"}},
      {"poppler", {"extractors/pdf", "redaction/remove", "redaction/prove"}},
      {"podofo", {"redaction/remove", "pipeline/typeset"}},
      {"tesseract", {"extractors/ocr", "redaction/prove"}},
      {"leptonica", {"extractors/image", "extractors/ocr", "redaction/remove", "redaction/prove"}},
      {"allheaders.h", {}},
      {"LibreOfficeKit/", {"extractors/office_print"}},
      {"libheif", {"extractors/image"}},
      {"hb", {"redaction/remove", "pipeline/typeset"}},
      {"ft2build", {"redaction/remove"}},
      {"re2/", {"redaction/find", "redaction/find/tagger/training", "redaction/people", "redaction/propose", "extractors/export"}},
      {"archive.h", {"extractors/archive"}},
      {"archive_entry.h", {"extractors/archive"}},
      {"gmime/", {"extractors/email"}},
      {"pugixml", {"extractors/office", "extractors/export"}},
      {"unicode/", {"extractors/text", "extractors/pdf", "pipeline/typeset", "redaction/find", "redaction/prove"}},
      {"sqlite3", {"pipeline/store"}},
      {"tbb/", {"pipeline/flow"}},
      {"seccomp", {"pipeline/base"}},
      {"linux/landlock", {"pipeline/base"}},
      {"nlohmann", {"pipeline/codec", "extractors/export"}},
      {"zlib.h", {"redaction/chain"}},
      {"sodium", {"pipeline/base", "pipeline/store", "pipeline/bundle", "pipeline/desk"}},
      {"boost/", {"pipeline/desk"}},
      {"openssl/", {"pipeline/desk"}},
      {"CLI/", {"pipeline/roof"}},
      {"fmt/", {"pipeline/roof", "pipeline/base"}},
  };
  return kLibraries;
}

std::vector<fs::path> source_files(const std::vector<const char*>& tops = {"pipeline", "extractors", "redaction"}) {
  std::vector<fs::path> files;
  for (const char* top : tops) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CANDOUR_SOURCE_DIR) / top)) {
      const auto extension = entry.path().extension();
      if (extension == ".h" || extension == ".cpp") {
        files.push_back(entry.path());
      }
    }
  }
  return files;
}

// A file's folder; the files of pipeline/ itself are two rooms, the flow and the roof over everything.
std::string room_of(const std::string& path) {
  const std::size_t cut = path.rfind('/');
  const std::string folder = cut == std::string::npos ? std::string() : path.substr(0, cut);
  if (folder != "pipeline") {
    return folder;
  }
  static const std::set<std::string> kRoof = {"main", "commands", "user_commands", "say", "caseless", "serve"};
  const std::string stem = path.substr(cut + 1, path.find('.', cut) - cut - 1);
  return kRoof.count(stem) != 0 ? "pipeline/roof" : "pipeline/flow";
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
  }
  return lines;
}

std::string from_root(const fs::path& file) { return file.lexically_relative(CANDOUR_SOURCE_DIR).generic_string(); }

}  // namespace

TEST_CASE("Includes go one way through the house") {
  std::vector<std::string> wrong;
  for (const fs::path& file : source_files()) {
    const std::string room = room_of(from_root(file));
    const auto allowed = may_include().find(room);
    if (allowed == may_include().end()) {
      wrong.push_back(from_root(file) + ": no room of that name in the plan");
      continue;
    }
    for (const std::string& line : lines_of(file)) {
      if (line.rfind("#include \"", 0) != 0) {
        continue;
      }
      const std::string target = room_of(line.substr(10, line.find('"', 10) - 10));
      if (target != room && allowed->second.count(target) == 0) {
        wrong.push_back(from_root(file) + ": " + line);
      }
    }
  }
  CAPTURE(wrong);
  CHECK(wrong.empty());
}

TEST_CASE("A library is named only in its rooms, and in no header that another room includes") {
  std::vector<std::string> wrong;
  for (const fs::path& file : source_files()) {
    const std::string room = room_of(from_root(file));
    for (const std::string& line : lines_of(file)) {
      for (const auto& [start, rooms] : may_use()) {
        const bool names_it = line.rfind("#include <" + start, 0) == 0;
        if (names_it && rooms.count(room) == 0) {
          wrong.push_back(from_root(file) + ": " + line);
        }
      }
    }
  }
  CAPTURE(wrong);
  CHECK(wrong.empty());
}

TEST_CASE("No file of the product has grown past four hundred lines") {
  std::vector<std::string> long_files;
  for (const fs::path& file : source_files()) {
    if (lines_of(file).size() > 400) {
      long_files.push_back(from_root(file));
    }
  }
  CAPTURE(long_files);
  CHECK(long_files.empty());
}

TEST_CASE("A source file includes its own header first") {
  std::vector<std::string> wrong;
  for (const fs::path& file : source_files()) {
    fs::path header = file;
    header.replace_extension(".h");
    if (file.extension() != ".cpp" || !fs::exists(header)) {
      continue;
    }
    const auto lines = lines_of(file);
    const auto first = std::find_if(lines.begin(), lines.end(), [](const std::string& l) { return l.rfind("#include", 0) == 0; });
    if (first == lines.end() || first->find(from_root(header)) == std::string::npos) {
      wrong.push_back(from_root(file));
    }
  }
  CAPTURE(wrong);
  CHECK(wrong.empty());
}

TEST_CASE("The officer's command links no parser of the record") {
  const std::string program = std::string(CANDOUR_BINARY_DIR) + "/bin/candour";
  if (!fs::exists(program)) {
    FAIL("candour has not been built");
  }
  std::ifstream in(program, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  for (const char* library : {"libpoppler", "libpodofo", "libtesseract", "liblept", "libqpdf"}) {
    CHECK(bytes.str().find(library) == std::string::npos);
  }
}

// CMake cuts a list at semicolons: half a name runs no test, and that half always passes.
TEST_CASE("No test's name has a semicolon in it") {
  std::vector<std::string> wrong;
  for (const fs::path& file : source_files({"tests"})) {
    for (const std::string& line : lines_of(file)) {
      if (line.rfind("TEST_CASE(\"", 0) == 0 && line.substr(0, line.find('"', 11)).find(';') != std::string::npos) {
        wrong.push_back(from_root(file) + ": " + line);
      }
    }
  }
  CAPTURE(wrong);
  CHECK(wrong.empty());
}
