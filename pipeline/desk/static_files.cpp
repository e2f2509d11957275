#include "pipeline/desk/static_files.h"

#include <array>
#include <cstdlib>
#include <filesystem>

#include "pipeline/base/files.h"

namespace candour {
namespace {

namespace fs = std::filesystem;

const char* type_of(const std::string& path) {
  static constexpr std::array<std::pair<const char*, const char*>, 8> kTypes = {{{".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"},
                                                                                 {".css", "text/css; charset=utf-8"}, {".svg", "image/svg+xml"}, {".png", "image/png"},
                                                                                 {".json", "application/json"}, {".ico", "image/x-icon"}, {".txt", "text/plain; charset=utf-8"}}};
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) {
      return type;
    }
  }
  return "application/octet-stream";
}

bool takes_gzip(const HttpRequest& request) {
  const auto accepted = request.headers.find("accept-encoding");
  return accepted != request.headers.end() && accepted->second.find("gzip") != std::string::npos;
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder) {
  std::error_code failed;
  for (fs::recursive_directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry->is_regular_file()) {
      files_["/" + fs::relative(entry->path(), folder).generic_string()] = read_file(entry->path());
    }
  }
}

HttpResponse StaticFiles::answer(const HttpRequest& request) const {
  const std::string path = request.path == "/" ? "/index.html" : request.path;
  const auto found = files_.find(path);
  HttpResponse response;
  if (found == files_.end() || path.ends_with(".gz")) {
    response.status = 404;
    response.headers.emplace_back("Content-Type", "text/plain; charset=utf-8");
    response.body = files_.empty() ? "The review page was not built with this program; review-ui/build builds it.\n" : "There is nothing here.\n";
    return response;
  }
  response.headers.emplace_back("Content-Type", type_of(path));
  response.headers.emplace_back("Cache-Control", path == "/index.html" ? "no-cache" : "public, max-age=31536000, immutable");
  const auto packed = files_.find(path + ".gz");
  const bool gzip = packed != files_.end() && takes_gzip(request);
  response.body = gzip ? packed->second : found->second;
  if (packed != files_.end()) {
    response.headers.emplace_back("Vary", "Accept-Encoding");
  }
  if (gzip) {
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  return response;
}

std::string review_page_folder() {
  if (const char* told = std::getenv("CANDOUR_REVIEW_UI"); told != nullptr) {
    return told;
  }
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return (program.parent_path() / "../share/candour/review-ui").lexically_normal().string();
}

}  // namespace candour
