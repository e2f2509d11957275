#include "pipeline/bundle/assemble_opening.h"

#include <set>

#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/bundle/plan_layout.h"
#include "pipeline/model/grounds.h"

namespace candour {
namespace {

void explain_to_a_person(Drawer& draw, const Bundle& bundle) {
  draw.paragraph("This is what we hold about you and may give you. The documents are in sections, and in each section in the order of their dates, so that "
                 "you can follow what happened. The index on the next pages takes you to each one.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Black marks stand where something has been taken out. The letters on them say why; the next page explains the letters. All marks are "
                 "the same size, so their length says nothing.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Reading your records can be hard. You do not have to read everything at once, or alone. If something is unclear, missing or wrong, "
                 "please ask us: you may ask for it to be corrected or for your own account to be added.", 11.5, 17);
  if (!bundle.glossary.empty()) {
    draw.y += 8;
    draw.paragraph("A short guide after the next page explains the abbreviations that you will meet.", 11.5, 17);
  }
}

void explain_to_a_court(Drawer& draw) {
  draw.paragraph("The documents are in lettered sections, and in each section in the order of their dates. Pages are numbered within their section: A1, A2, "
                 "B1, B2. The index takes you to each document.", 11.5, 17);
  draw.y += 8;
  draw.paragraph("Black marks stand where something has been taken out; the letters on them name the ground, which the next page sets out. All marks are the "
                 "same size.", 11.5, 17);
}

void draw_cover(Drawer& draw, const Bundle& bundle) {
  draw.page();
  draw.author_.rectangle({0, 0, kA4Width, 14}, kAccent);
  draw.line(bundle.controller.empty() ? "Subject access request" : bundle.controller, 12, FontStyle::regular, kQuiet, 90);
  const bool court = bundle.profile == "court";
  draw.line(court ? "Disclosure bundle" : "Your records", 34, FontStyle::bold, kInk, 34);
  draw.line(court ? "records concerning " + bundle.subject : "prepared for " + bundle.subject, 16, FontStyle::regular, kInk, 54);
  draw.line("Reference: " + bundle.reference, 12, FontStyle::regular, kInk, 19);
  draw.line("Date: " + date_in_words(bundle.date), 12, FontStyle::regular, kInk, 19);
  draw.line(std::to_string(bundle.items.size()) + " documents, " + std::to_string(bundle.pages_out) + " pages", 12, FontStyle::regular, kInk, 44);
  court ? explain_to_a_court(draw) : explain_to_a_person(draw, bundle);
  if (!bundle.reviewed) {
    draw.y += 16;
    draw.line("Draft: no person has reviewed this bundle. It must not be sent.", 12, FontStyle::bold, {0.6, 0.1, 0.1}, 18);
  }
  draw.author_.text(kLeft, kA4Height - 60, 9, FontStyle::regular, court ? "OFFICIAL-SENSITIVE. For the court and the parties as it directs." : "OFFICIAL-SENSITIVE. For the person named above only.", kQuiet);
}

void add_person_notes(Drawer& draw) {
  draw.line("Pages that are not here yet", 13, FontStyle::bold, kInk, 18);
  draw.paragraph("Some pages say that they are not yet read: nobody could make out the handwriting or the copy in time. That is not a refusal. Ask us, and "
                 "we will look at them with you.", 11, 16);
  draw.y += 8;
  draw.line("If you are not content", 13, FontStyle::bold, kInk, 18);
  draw.paragraph("Tell us first, so that we can look again: you have a right to complain to us (Data Protection Act 2018 s.164A). You may also complain to "
                 "the Information Commissioner (s.165), or ask a court.", 11, 16);
}

void add_court_note(Drawer& draw) {
  draw.line("Pages that are withheld", 13, FontStyle::bold, kInk, 18);
  draw.paragraph("A page that is withheld, or that nobody could yet read, is represented by one that says so and keeps its place in the numbering.", 11, 16);
}

void draw_key(Drawer& draw, const Bundle& bundle) {
  const bool court = bundle.profile == "court";
  draw.page();
  draw.line(court ? "Grounds of redaction" : "Why something is taken out", 22, FontStyle::bold, kInk, 34);
  draw.paragraph(court ? "The letters on each black mark refer to these provisions." : "Each black mark carries letters. This is what they mean and which law allows it.", 11, 16);
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
    if (court) {   // the label speaks to the person whose records they are
      draw.line(std::string(ground.law), 11, FontStyle::regular, kInk, 22, 76);
      continue;
    }
    draw.line(std::string(ground.label) + ".", 11, FontStyle::regular, kInk, 14, 76);
    draw.line(std::string(ground.law), 8.5, FontStyle::regular, kQuiet, 22, 76);
  }
  draw.y += 8;
  court ? add_court_note(draw) : add_person_notes(draw);
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
