#include "pipeline/bundle/assemble_front.h"

#include "pipeline/bundle/assemble_drawer.h"
#include "pipeline/bundle/assemble_opening.h"
#include "pipeline/bundle/plan_layout.h"
#include "pipeline/model/grounds.h"

namespace candour {
namespace {

constexpr double kTitleIndent = 28;

void draw_document(Drawer& draw, const Bundle& bundle, const IndexLine& entry, IndexLink& link) {
  const BundleItem& item = bundle.items[entry.item];
  const std::string number = item.first_page > 0 ? page_label(bundle, item.first_page) : "";
  link = {0, {kLeft, draw.y - 12, kRight, 0}, item.first_page};
  draw.author_.text(kLeft, draw.y, 10.5, FontStyle::regular, std::to_string(item.number), kQuiet);
  const double end = kRight - draw.author_.text_width(10.5, FontStyle::regular, number);
  const double title = kLeft + kTitleIndent + draw.author_.text_width(10.5, FontStyle::regular, entry.text.front());
  draw.author_.text(end, draw.y, 10.5, FontStyle::regular, number, kInk);
  if (!number.empty() && end - title > 24) {
    draw.author_.line(title + 8, draw.y - 1, end - 8, draw.y - 1, 0.4, kFaint);
  }
  for (const std::string& line : entry.text) {
    draw.line(line, 10.5, FontStyle::regular, kInk, kIndexTitle, kTitleIndent);
  }
  for (const std::string& line : entry.note) {
    draw.line(line, 9, FontStyle::italic, kQuiet, kIndexNote, kTitleIndent);
  }
  link.box.bottom = draw.y - 8;
  draw.y += kIndexAfter;
}

void draw_index(Drawer& draw, const Bundle& bundle, FrontMatter& front, int first_page) {
  int page = first_page;
  for (const auto& lines : index_pages(bundle)) {
    draw.page();
    draw.author_.text(kRight - draw.author_.text_width(9, FontStyle::regular, "page"), draw.y + 22, 9, FontStyle::regular, "page", kQuiet);
    draw.line(page == first_page ? "Index" : "Index, continued", 22, FontStyle::bold, kInk, 40);
    for (const IndexLine& entry : lines) {
      if (entry.heading) {
        draw.y += 6;
        const std::string& letter = bundle.items[entry.item].section_letter;
        draw.line(letter.empty() ? entry.text.front() : letter + "  " + entry.text.front(), 12, FontStyle::bold, kAccent, kIndexHeading - 6);
        continue;
      }
      IndexLink link;
      draw_document(draw, bundle, entry, link);
      link.page = page;
      if (link.to > 0) {
        front.links.push_back(link);
      }
    }
    ++page;
  }
}

void draw_notice(Drawer& draw, const Notice& notice, const Bundle& bundle, std::string& words) {
  const auto say = [&](const std::string& text, double size, FontStyle style, Colour colour, double leading) {
    draw.line(text, size, style, colour, leading, 20);
    words += text + " ";
  };
  const auto explain = [&](const std::string& text, double size, double leading, Colour colour) {
    draw.paragraph(text, size, leading, 20, colour);
    words += text + " ";
  };
  draw.page();
  draw.y = 250;
  const double top = draw.y - 22;
  say("This page is not here", 22, FontStyle::bold, kInk, 26);
  explain(notice.page, 11, 16, kQuiet);
  draw.y += 14;
  if (const Ground* ground = find_ground(notice.ground); ground != nullptr && bundle.profile != "court") {
    explain(std::string(ground->label) + ".", 12, 18, kInk);
  }
  draw.paragraph(notice.reason, 12, 18, 20);
  if (const Ground* ground = find_ground(notice.ground); ground != nullptr) {
    draw.y += 4;
    say(notice.ground + "  ·  " + std::string(ground->law), 9, FontStyle::regular, kQuiet, 16);
  }
  if (bundle.profile != "court") {
    draw.y += 14;
    explain("You can ask us about this page, and you can complain. Page " + std::to_string(1 + key_pages(bundle).size()) + " of this bundle says how.", 11, 16, kInk);
  }
  draw.author_.rectangle({kLeft, top, kLeft + 4, draw.y - 10}, kAccent);
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

Notices draw_notices(const std::vector<Notice>& notices, const Bundle& bundle) {
  PageAuthor author;
  Drawer draw(author);
  Notices drawn;
  for (const Notice& notice : notices) {
    draw_notice(draw, notice, bundle, drawn.words);
  }
  drawn.pdf = author.finish();
  return drawn;
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
