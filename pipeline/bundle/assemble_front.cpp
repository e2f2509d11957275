#include "pipeline/bundle/assemble_front.h"

#include <set>

#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/bundle/plan_layout.h"
#include "pipeline/model/grounds.h"
#include "pipeline/typeset/page_author.h"

namespace candour {
namespace {

constexpr double kLeft = 62;
constexpr double kRight = kA4Width - 62;
constexpr Colour kInk{0.1, 0.12, 0.16};
constexpr Colour kQuiet{0.38, 0.4, 0.45};
constexpr Colour kAccent{0.07, 0.33, 0.42};

class Drawer {
 public:
  explicit Drawer(PageAuthor& author) : author_(author) {}

  void page() {
    author_.begin_page(kA4Width, kA4Height);
    y = 90;
  }

  void line(const std::string& text, double size, FontStyle style, Colour colour, double leading, double indent = 0) {
    author_.text(kLeft + indent, y, size, style, text, colour);
    y += leading;
  }

  // A paragraph broken at the right margin.
  void paragraph(const std::string& text, double size, double leading, double indent = 0, Colour colour = kInk) {
    std::string current;
    std::size_t at = 0;
    while (at <= text.size()) {
      const std::size_t space = std::min(text.find(' ', at), text.size());
      const std::string word = text.substr(at, space - at);
      const std::string longer = current.empty() ? word : current + " " + word;
      if (!current.empty() && author_.text_width(size, FontStyle::regular, longer) > kRight - kLeft - indent) {
        line(current, size, FontStyle::regular, colour, leading, indent);
        current = word;
      } else {
        current = longer;
      }
      at = space + 1;
    }
    line(current, size, FontStyle::regular, colour, leading, indent);
  }

  PageAuthor& author_;
  double y = 90;
};

void draw_cover(Drawer& draw, const Bundle& bundle) {
  draw.page();
  draw.author_.rectangle({0, 0, kA4Width, 14}, kAccent);
  draw.line(bundle.controller.empty() ? "Subject access request" : bundle.controller, 12, FontStyle::regular, kQuiet, 90);
  draw.line("Your records", 34, FontStyle::bold, kInk, 34);
  draw.line("prepared for " + bundle.subject, 16, FontStyle::regular, kInk, 54);
  draw.line("Reference: " + bundle.reference, 12, FontStyle::regular, kInk, 19);
  draw.line("Date: " + date_in_words(bundle.date), 12, FontStyle::regular, kInk, 19);
  draw.line(std::to_string(bundle.items.size()) + " documents, " + std::to_string(bundle.pages_out) + " pages", 12, FontStyle::regular, kInk, 44);
  draw.paragraph("This is what we hold about you and may give you. The documents are in sections, and in each section in the order of their dates, so that "
                 "you can follow what happened. The index on the next pages takes you to each one.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Black marks stand where something has been taken out. The letters on them say why; the next page explains the letters. All marks are "
                 "the same size, so their length says nothing.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Reading your records can be hard. You do not have to read everything at once, or alone. If something is unclear, missing or wrong, "
                 "please ask us: you may ask for it to be corrected or for your own account to be added.", 11.5, 17);
  if (!bundle.reviewed) {
    draw.y += 16;
    draw.line("Draft: no person has reviewed this bundle. It must not be sent.", 12, FontStyle::bold, {0.6, 0.1, 0.1}, 18);
  }
  draw.author_.text(kLeft, kA4Height - 60, 9, FontStyle::regular, "OFFICIAL-SENSITIVE. For the person named above only.", kQuiet);
}

void draw_key(Drawer& draw, const Bundle& bundle) {
  draw.page();
  draw.line("Why something is taken out", 22, FontStyle::bold, kInk, 34);
  draw.paragraph("Each black mark carries letters. This is what they mean and which law allows it.", 11, 16);
  draw.y += 10;
  std::set<std::string> used;
  for (const BundleItem& item : bundle.items) {
    for (const ScheduleEntry& entry : item.removed) {
      used.insert(entry.ground);
    }
  }
  for (const Ground& ground : grounds()) {
    const std::string code(ground.code);
    const bool shown = used.empty() ? code.rfind("TP-", 0) == 0 : used.count(code) != 0;
    if (!shown) {
      continue;
    }
    draw.author_.rectangle({kLeft, draw.y - 11, kLeft + 62, draw.y + 4}, {0, 0, 0});
    draw.author_.text(kLeft + 7, draw.y, 9, FontStyle::bold, code, {1, 1, 1});
    draw.line(std::string(ground.label) + ".", 11, FontStyle::regular, kInk, 14, 76);
    draw.line(std::string(ground.law), 8.5, FontStyle::regular, kQuiet, 22, 76);
  }
  draw.y += 8;
  draw.line("Pages that are not here yet", 13, FontStyle::bold, kInk, 18);
  draw.paragraph("Some pages say that they are not yet read: nobody could make out the handwriting or the copy in time. That is not a refusal. Ask us, and "
                 "we will look at them with you.", 11, 16);
  draw.y += 8;
  draw.line("If you are not content", 13, FontStyle::bold, kInk, 18);
  draw.paragraph("Tell us first, so that we can look again: you have a right to complain to us (Data Protection Act 2018 s.164A). You may also complain to "
                 "the Information Commissioner (s.165), or ask a court.", 11, 16);
}

void draw_index(Drawer& draw, const Bundle& bundle, FrontMatter& front, int first_page) {
  int page = first_page;
  for (const auto& lines : index_pages(bundle)) {
    draw.page();
    draw.line(page == first_page ? "Index" : "Index, continued", 22, FontStyle::bold, kInk, 34);
    for (const IndexLine& entry : lines) {
      if (entry.heading) {
        draw.y += 4;
        draw.line(entry.text, 12, FontStyle::bold, kAccent, 22);
        continue;
      }
      const BundleItem& item = bundle.items[entry.item];
      const std::string number = item.first_page > 0 ? std::to_string(item.first_page) : "";
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
  draw_cover(draw, bundle);
  draw_key(draw, bundle);
  draw_index(draw, bundle, front, 3);
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
