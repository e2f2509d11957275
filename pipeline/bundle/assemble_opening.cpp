#include "pipeline/bundle/assemble_opening.h"

#include <algorithm>

#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/bundle/plan_layout.h"

namespace candour {
namespace {

void explain_to_a_person(Drawer& draw, const Bundle& bundle) {
  draw.paragraph("This is what we hold about you and may give you. The documents are in sections, and in each section in the order of their dates, so that "
                 "you can follow what happened. The index on the next pages takes you to each one.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Black marks stand where something has been taken out. The letters on them say why; the next page explains the letters. A mark without "
                 "letters was too small for them: ask us, and we will tell you why it is there.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Reading your records can be hard. You do not have to read everything at once, or alone. If something is unclear, missing or wrong, "
                 "please ask us: you may ask for it to be corrected or for your own account to be added.", 11.5, 17);
  if (!bundle.glossary.empty()) {
    draw.y += 8;
    draw.paragraph("A short guide before the index explains the abbreviations that you will meet.", 11.5, 17);
  }
}

void explain_to_a_court(Drawer& draw) {
  draw.paragraph("The documents are in lettered sections, and in each section in the order of their dates. Pages are numbered within their section: A1, A2, "
                 "B1, B2. The index takes you to each document.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Black marks stand where something has been taken out; the letters on them name the ground, which the next page sets out. A mark without "
                 "letters was too small for them; its ground is in the schedule.", 11.5, 17);
}

void draw_cover(Drawer& draw, const Bundle& bundle) {
  draw.page();
  draw.author_.rectangle({0, 0, kA4Width, 14}, kAccent);
  const int files = static_cast<int>(std::count_if(bundle.items.begin(), bundle.items.end(), [](const BundleItem& item) { return item.file.has_value(); }));
  const auto count = [](int number, const char* what) { return std::to_string(number) + " " + what + (number == 1 ? "" : "s"); };
  draw.line(bundle.controller.empty() ? "Subject access request" : bundle.controller, 12, FontStyle::regular, kQuiet, 90);
  const bool court = bundle.profile == "court";
  draw.line(court ? "Disclosure bundle" : "Your records", 34, FontStyle::bold, kInk, 34);
  draw.line(court ? "records concerning " + bundle.subject : "prepared for " + bundle.subject, 16, FontStyle::regular, kInk, 54);
  draw.line("Reference: " + bundle.reference, 12, FontStyle::regular, kInk, 19);
  draw.line("Date: " + date_in_words(bundle.date), 12, FontStyle::regular, kInk, 19);
  draw.line(count(static_cast<int>(bundle.items.size()), "document") + ", " + count(bundle.pages_out, "page") + (files == 0 ? std::string() : ", " + count(files, "file") + " beside this one"), 12, FontStyle::regular, kInk, 44);
  court ? explain_to_a_court(draw) : explain_to_a_person(draw, bundle);
  if (!bundle.reviewed) {
    draw.y += 16;
    draw.line("Draft: no person has reviewed this bundle. It must not be sent.", 12, FontStyle::bold, {0.6, 0.1, 0.1}, 18);
  }
  draw.author_.text(kLeft, kA4Height - 60, 9, FontStyle::regular, court ? "OFFICIAL-SENSITIVE. For the court and the parties as it directs." : "OFFICIAL-SENSITIVE. For the person named above only.", kQuiet);
}

bool has_withheld_page(const Bundle& bundle, bool on_a_ground) {
  return std::any_of(bundle.items.begin(), bundle.items.end(), [&](const BundleItem& item) {
    return std::any_of(item.pages.begin(), item.pages.end(),
                       [&](const BundlePage& page) { return page.mode == PageMode::withheld && page.withheld_ground.empty() != on_a_ground; });
  });
}

void note(Drawer& draw, const char* heading, const std::string& text) {
  draw.line(heading, 13, FontStyle::bold, kInk, 18);
  draw.paragraph(text, 11, 16);
  draw.y += 8;
}

void add_person_notes(Drawer& draw, const Bundle& bundle) {
  if (has_withheld_page(bundle, true)) {
    note(draw, "Pages that are not here", "Where a whole page has been left out, a page in its place says so and why.");
  }
  if (has_withheld_page(bundle, false)) {
    note(draw, "Pages that are not here yet", "Some pages say that they are not yet read: nobody could make out the handwriting or the copy in time. That is not "
         "a refusal. Ask us, and we will look at them with you.");
  }
  note(draw, "If you want to ask something", "Write to " + (bundle.controller.empty() ? std::string("whoever sent you these records") : bundle.controller) +
       " and give the reference " + bundle.reference + ". Say which page you mean; the number is at its foot. You may ask why something was taken out, for help "
       "with reading, and for what is wrong to be put right.");
  note(draw, "If you are not content", "You have a right to complain to us (Data Protection Act 2018, section 164A). We must tell you within 30 days that we have "
       "your complaint, and look at our decision again.");
  draw.paragraph("You may also complain to the Information Commissioner (section 165): www.ico.org.uk, telephone 0303 123 1113. And you may ask a court to "
                 "decide (section 167).", 11, 16);
}

void add_court_note(Drawer& draw) {
  draw.line("Pages that are withheld", 13, FontStyle::bold, kInk, 18);
  draw.paragraph("A page that is withheld, or that nobody could yet read, is represented by one that says so and keeps its place in the numbering.", 11, 16);
}

// The code as on the marks; a person is told what it means and which law allows it, a court the law.
void draw_ground(Drawer& draw, const KeyEntry& entry, bool court) {
  constexpr double kIndent = 88;
  draw.author_.rectangle({kLeft, draw.y - 11, kLeft + 74, draw.y + 4}, {0, 0, 0});
  draw.author_.text(kLeft + 37 - draw.author_.text_width(9, FontStyle::bold, entry.code) / 2, draw.y - 0.5, 9, FontStyle::bold, entry.code, {1, 1, 1});
  if (court) {   // the label speaks to the person whose records they are
    draw.line(entry.law, 11, FontStyle::regular, kInk, kKeyLabel + kKeyAfter, kIndent);
    return;
  }
  for (std::size_t i = 0; i < entry.label.size(); ++i) {
    draw.line(entry.label[i] + (i + 1 == entry.label.size() ? "." : ""), 11, FontStyle::regular, kInk, kKeyLabel, kIndent);
  }
  draw.line(entry.law, 8.5, FontStyle::regular, kQuiet, kKeyAfter, kIndent);
}

void draw_key(Drawer& draw, const Bundle& bundle) {
  const bool court = bundle.profile == "court";
  bool first = true;
  for (const KeyPage& page : key_pages(bundle)) {
    draw.page();
    const std::string heading = court ? "Grounds of redaction" : "Why something is taken out";
    draw.line(first ? heading : heading + ", continued", 22, FontStyle::bold, kInk, 34);
    if (first && bundle.grounds.empty()) {
      draw.paragraph("Nothing has been taken out of the pages in this bundle.", 11, 16);
    } else if (first) {
      draw.paragraph(court ? "The letters on each black mark refer to these provisions."
                           : "These are all the reasons for which something is not here, the letters that stand for them, and the law that allows it.", 11, 16);
    }
    first = false;
    draw.y += 12;
    for (const KeyEntry& entry : page.entries) {
      draw_ground(draw, entry, court);
    }
    draw.y += 8;
    if (page.notes) {
      court ? add_court_note(draw) : add_person_notes(draw, bundle);
    }
  }
}

void draw_guide(Drawer& draw, const Bundle& bundle) {
  bool first = true;
  for (const std::vector<GlossaryEntry>& entries : guide_pages(bundle)) {
    draw.page();
    draw.line(first ? "Abbreviations in your records" : "Abbreviations, continued", 22, FontStyle::bold, kInk, 30);
    if (first) {
      draw.paragraph("The people who wrote your records used short forms. These are the ones on the pages you have been given, and what they usually mean.", 11, 16);
      draw.y += 6;
    }
    first = false;
    for (const GlossaryEntry& entry : entries) {
      draw.author_.text(kLeft, draw.y, 11, FontStyle::bold, entry.term, kInk);
      draw.paragraph(entry.meaning, 11, 14, 76);
      draw.y += 8;
    }
  }
}

}  // namespace

void draw_opening(Drawer& draw, const Bundle& bundle) {
  draw_cover(draw, bundle);
  draw_key(draw, bundle);
  draw_guide(draw, bundle);
}

}  // namespace candour
