#include "pipeline/bundle/assemble_front.h"

#include "pipeline/bundle/assemble_drawer.h"
#include "pipeline/bundle/assemble_opening.h"
#include "pipeline/bundle/plan_layout.h"

namespace candour {
namespace {

void draw_index(Drawer& draw, const Bundle& bundle, FrontMatter& front, int first_page) {
  int page = first_page;
  for (const auto& lines : index_pages(bundle)) {
    draw.page();
    draw.line(page == first_page ? "Index" : "Index, continued", 22, FontStyle::bold, kInk, 34);
    for (const IndexLine& entry : lines) {
      if (entry.heading) {
        draw.y += 4;
        const std::string& letter = bundle.items[entry.item].section_letter;
        draw.line(letter.empty() ? entry.text : letter + "  " + entry.text, 12, FontStyle::bold, kAccent, 22);
        continue;
      }
      const BundleItem& item = bundle.items[entry.item];
      const std::string number = item.first_page > 0 ? page_label(bundle, item.first_page) : "";
      draw.author_.text(kLeft, draw.y, 10.5, FontStyle::regular, std::to_string(item.number), kQuiet);
      draw.author_.text(kLeft + 28, draw.y, 10.5, FontStyle::regular, item.title, kInk);
      const std::string& status = item.status_label;
      if (item.status != ItemStatus::disclosed) {
        draw.author_.text(kLeft + 260, draw.y, 9, FontStyle::italic, item.status == ItemStatus::duplicate ? "the same as " + status : status, kQuiet);
      }
      draw.author_.text(kRight - draw.author_.text_width(10.5, FontStyle::regular, number), draw.y, 10.5, FontStyle::regular, number, kInk);
      if (item.first_page > 0) {
        front.links.push_back({page, {kLeft, draw.y - 12, kRight, draw.y + 5}, item.first_page});
      }
      draw.y += 22;
    }
    ++page;
  }
}

}  // namespace

FrontMatter draw_front_matter(const Bundle& bundle) {
  PageAuthor author;
  Drawer draw(author);
  FrontMatter front;
  draw_opening(draw, bundle);
  draw_index(draw, bundle, front, front_page_count(bundle) - static_cast<int>(index_pages(bundle).size()) + 1);
  front.words = author.words();
  front.pdf = author.finish();
  return front;
}

std::string draw_withheld_pages(const std::vector<std::string>& labels) {
  PageAuthor author;
  Drawer draw(author);
  for (const std::string& label : labels) {
    draw.page();
    draw.y = 300;
    draw.author_.rectangle({kLeft, 262, kLeft + 4, 380}, kAccent);
    draw.line("This page is not here", 20, FontStyle::bold, kInk, 32, 20);
    draw.paragraph(label, 12, 18, 20);
  }
  return author.finish();
}

std::string draw_stamps(const std::vector<StampPage>& pages) {
  PageAuthor author;
  for (const StampPage& page : pages) {
    author.begin_page(page.width, page.height);
    constexpr double kSize = 8;
    const double width = author.text_width(kSize, FontStyle::regular, page.text);
    const double x = (page.width - width) / 2;
    author.rectangle({x - 6, page.height - 19, x + width + 6, page.height - 5}, {1, 1, 1});
    author.text(x, page.height - 9, kSize, FontStyle::regular, page.text, kQuiet);
  }
  return author.finish();
}

}  // namespace candour
