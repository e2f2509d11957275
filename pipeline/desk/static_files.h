// The built page (review-ui/dist), read once: no path of a request ever reaches the disk.
#pragma once

#include <map>
#include <string>

#include "pipeline/desk/http.h"

namespace candour {

class StaticFiles {
 public:
  // What lies in the folder, whole. An empty table when there is no such folder: the page was not built.
  explicit StaticFiles(const std::string& folder);

  bool empty() const { return files_.empty(); }
  // The file of a path, index.html for "/", or 404. Sent compressed where the build left a compressed one beside it and the browser takes it.
  HttpResponse answer(const HttpRequest& request) const;

 private:
  std::map<std::string, std::string> files_;   // by path: "/index.html"
};

// Beside the program, where the build and the installation put it, or where CANDOUR_REVIEW_UI says.
std::string review_page_folder();

}  // namespace candour
