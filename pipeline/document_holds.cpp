#include "pipeline/document_holds.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace candour {
namespace {

Hold hold_of(HoldKind kind, const SourceDocument& document, int page, const char* why, const char* lifted_by) {
  Hold hold;
  hold.kind = kind;
  hold.source = document.source;
  hold.page = page;
  hold.why = why;
  hold.lifted_by = lifted_by;
  return hold;
}

Hold document_hold(HoldKind kind, const SourceDocument& document) {
  switch (kind) {
    case HoldKind::health:
      return hold_of(kind, document, 0, "Health data may not go out until a health professional has said that it does no serious harm (DPA 2018 Sch 3 para 6).",
                     "the opinion of the appropriate health professional, not older than six months, or that the person knows it already");
    case HoldKind::court:
      return hold_of(kind, document, 0, "Court papers: rules of court limit who may see them.", "a decision of the legal team");
    case HoldKind::privilege:
      return hold_of(kind, document, 0, "Legal advice may be privileged (DPA 2018 Sch 2 para 19).", "a decision of the legal team");
    case HoldKind::adoption:
      return hold_of(kind, document, 0, "Adoption records have a process of their own (DPA 2018 Sch 4 para 3).", "a decision of the adoption team");
    default:
      return hold_of(kind, document, 0, "This document comes from a partner agency, which is to be consulted.", "the agency's reply, or the officer's decision without one");
  }
}

// Pages of our own papers on which a partner agency's contribution stands, each agency once.
void add_shared_holds(const SourceDocument& document, const DocumentCues& cues, std::vector<Hold>& holds) {
  std::set<std::pair<int, OwnerAgency>> told;
  for (const AgencyOnPage& shared : cues.shared) {
    if (told.insert({shared.page, shared.passage.agency}).second) {
      holds.push_back(hold_of(HoldKind::partner_agency, document, shared.page, "", "the agency's reply, or the officer's decision without one; passages can be taken out singly"));
      holds.back().why = std::string("This page holds what a partner agency (") + to_string(shared.passage.agency) + ") contributed, " +
                         (shared.passage.score > 0.8 ? "as its heading says" : "as a label seems to say") + "; the agency is to be consulted.";
    }
  }
}

// Each page once, with the reasons that its passages give.
void add_restricted_holds(const SourceDocument& document, const DocumentCues& cues, std::vector<Hold>& holds) {
  std::map<int, std::set<RestrictionGround>> grounds;
  for (const RestrictedPassage& passage : cues.passages) {
    grounds[passage.page].insert(passage.ground);
  }
  for (auto& [page, given] : grounds) {
    if (given.size() > 1) {
      given.erase(RestrictionGround::not_given);
    }
    holds.push_back(hold_of(HoldKind::restricted, document, page, "A passage is marked as restricted from the user.",
                            "a manager's decision whether the reason still holds, the originator having been consulted"));
    for (const RestrictionGround ground : given) {
      holds.back().why += std::string(" ") + explained(ground);
    }
  }
}

constexpr std::size_t kWordsOfAPicture = 12;   // fewer are a caption, not a scanned paper

std::size_t words_in_text(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    words += !blank && !inside ? 1U : 0U;
    inside = !blank;
  }
  return words;
}

// A signature is not to be transcribed but to be put down to somebody: it identifies who signed.
Hold hold_of_unread_ink(const SourceDocument& document, const Page& page) {
  Hold hold = hold_of(HoldKind::unread, document, page.number, "There is ink on this page that no machine could read.",
                      "a transcript of it, line for line as it stands, clearing it after reading it, or withholding the page");
  const auto dated = std::count_if(page.signatures.begin(), page.signatures.end(), [](const Signature& one) { return !one.dated.empty(); });
  const std::string with_date = dated > 0 ? " A date stands beside " + std::string(page.signatures.size() == 1 ? "it." : "some.") : "";
  if (!page.signatures.empty() && page.signatures.size() == page.unread_regions.size()) {
    hold.why = (page.signatures.size() == 1 ? "Somebody has signed here." : "Signatures stand here.") + with_date + " A signature says who signed: decide whose it is and whether it may be seen.";
    hold.lifted_by = "a transcript with the name of who signed, a line for each signature, so that it goes or stays as the person does; clearing it when it may be seen; or withholding the page";
  } else if (!page.signatures.empty()) {
    hold.why += " " + std::string(page.signatures.size() == 1 ? "One piece of it is a signature" : std::to_string(page.signatures.size()) + " pieces of it are signatures") + ": decide whose." + with_date;
  }
  hold.regions = page.unread_regions;
  return hold;
}

// What only a person can take in: recordings of which nobody has typed what is said, and pictures that are no scanned papers.
void add_media_holds(const SourceDocument& document, const std::vector<Page>& pages, std::vector<Hold>& holds) {
  if (is_recording(document.kind) && document.typed_pages == 0) {
    const bool sound = document.kind == FileKind::audio;
    holds.push_back(hold_of(HoldKind::recording, document, 0, sound ? "This needs listening to: no machine here hears what is said in it." : "This needs looking at: no machine here sees what is in it.",
                            "a transcript of it, the officer's decision after hearing or seeing it, or withholding it; released, the bundle says that the recording is there"));
  }
  for (const Page& page : pages) {
    if (!page.unread && is_mostly_picture(document, page)) {
      holds.push_back(hold_of(HoldKind::picture, document, page.number, "This needs looking at: other people may be in the picture, or writing, that no machine here knows.",
                              "the officer's decision after looking at it, or withholding the page"));
    }
  }
}

// Files inside the document that nobody can read here, told by their numbers.
void add_attachment_hold(const SourceDocument& document, const std::vector<DocumentText>& texts, std::vector<Hold>& holds) {
  std::string unread;
  for (const DocumentText& text : texts) {
    unread += text.place == "unread" ? (unread.empty() ? "" : ", ") + text.text : "";
  }
  if (!unread.empty()) {
    holds.push_back(hold_of(HoldKind::attachment, document, 0, "",
                            "adding what the file holds as files of their own and releasing this hold, or withholding it: it stays out of the bundle"));
    holds.back().why = "Kind not read yet: " + unread + ". It is not in the bundle, whose outside pages say so.";
  }
}

// An attachment is a document of its own: one from the police or a clinic is held on the pages that show it, whoever's
// file it came in.
void add_holds_of_attachments(const SourceDocument& document, const std::vector<DocumentText>& texts, const Request& request, std::vector<Hold>& holds) {
  std::set<HoldKind> kinds;
  for (const DocumentText& text : texts) {
    if (text.place == "attachment" && text.label.empty()) {
      const DocumentCues cues = judge_document({text.text}, request);
      kinds.insert(cues.holds.begin(), cues.holds.end());
    }
  }
  for (const HoldKind kind : kinds) {
    for (int page = document.pages - document.outside_pages + 1; page <= document.pages; ++page) {
      Hold hold = document_hold(kind, document);
      hold.page = page;
      hold.why = "An attachment is shown here. " + hold.why;
      holds.push_back(std::move(hold));
    }
  }
}

}  // namespace

bool is_mostly_picture(const SourceDocument& document, const Page& page) {
  return is_picture_file(document.kind) && page.number <= document.pages - document.typed_pages && words_in_text(page.text) < kWordsOfAPicture;
}

std::vector<Hold> holds_of(const SourceDocument& document, const std::vector<Page>& pages, const DocumentCues& cues,
                           const std::vector<DocumentText>& texts, const Request& request) {
  std::vector<Hold> holds;
  for (const Page& page : pages) {
    if (page.unread && page.transcript_words == 0) {
      holds.push_back(hold_of_unread_ink(document, page));
    }
  }
  add_media_holds(document, pages, holds);
  add_restricted_holds(document, cues, holds);
  for (const HoldKind kind : cues.holds) {
    holds.push_back(document_hold(kind, document));
  }
  add_shared_holds(document, cues, holds);
  add_attachment_hold(document, texts, holds);
  add_holds_of_attachments(document, texts, request, holds);
  return holds;
}

std::optional<Hold> hold_of_misfiled(const SourceDocument& document, const DocumentCues& cues, const std::vector<Proposal>& proposals) {
  const bool named = std::any_of(proposals.begin(), proposals.end(), [](const Proposal& proposal) { return proposal.person == "subject"; });
  if (named || cues.about.empty() || document.type == DocumentType::handwritten_note) {
    return std::nullopt;
  }
  return hold_of(HoldKind::misfiled, document, 0, "Nothing in this paper names the data subject, and its heading names somebody else: it may have been filed here by mistake.",
                 "the officer's decision that it belongs to this file; if not, withhold it, put it where it belongs and tell the data protection officer");
}

Hold hold_of_unreadable(const SourceDocument& document) {
  return hold_of(HoldKind::fault, document, 0, "This file could not be read.", "withholding it, or adding a copy that can be read");
}

}  // namespace candour
