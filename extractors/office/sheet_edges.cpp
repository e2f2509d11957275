#include "extractors/office/sheet_edges.h"

#include <algorithm>

#include "extractors/office/found.h"

namespace candour {
namespace {

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string edge_words(std::string_view edge) {
  std::string out;
  for (std::size_t i = 0; i < edge.size(); ++i) {
    if (edge[i] != '&') {
      out += edge[i];
      continue;
    }
    const char sign = ++i < edge.size() ? edge[i] : ' ';
    if (sign == '&') {
      out += '&';
    } else if (sign == '"') {
      i = std::min(edge.find('"', i + 1), edge.size());
    } else if (sign == 'K') {
      i += 6;
    } else if (sign == 'L' || sign == 'C' || sign == 'R') {
      out += out.empty() ? "" : "\n";
    } else {
      while (i + 1 < edge.size() && is_figure(sign) && is_figure(edge[i + 1])) {
        ++i;
      }
    }
  }
  return has_words(out) ? out : std::string();
}

std::string edge_for_print(std::string_view edge) {
  std::string out;
  for (std::size_t i = 0; i < edge.size(); ++i) {
    const char sign = edge[i] == '&' && i + 1 < edge.size() ? edge[i + 1] : ' ';
    if (sign == 'D' || sign == 'T') {
      out += sign == 'D' ? "[day not stored]" : "[time not stored]";
      ++i;
    } else if (sign == 'F' || sign == 'Z') {
      ++i;
      out += i + 1 < edge.size() && is_figure(edge[i + 1])
                 ? " "
                 : "";  // figures behind a sign for a size are its own
    } else if (sign == '"') {
      const std::size_t end = std::min(edge.find('"', i + 2), edge.size() - 1);
      out += edge.substr(i, end + 1 - i);
      i = end;
    } else {
      out += edge.substr(i, edge[i] == '&' ? 2 : 1);
      i += edge[i] == '&' ? 1U : 0U;
    }
  }
  return out;
}

}  // namespace candour
