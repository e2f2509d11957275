// How wide the page of an HTML file has to be that its tables and pictures stand on it whole: a print cuts
// off what is wider.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// Points, on the large side, without the page's margins: of the widest table or picture, 0 without any. Takes
// UTF-8, never fails, linear in its length.
double html_width(std::string_view html);

// The file, in whatever encoding, set on a page that is `points` wide between its margins.
std::string on_wider_page(const std::string& bytes, double points);

}  // namespace candour
