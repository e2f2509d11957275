// A page with its proposals, and what is found on pages.
#include "pipeline/codec/desk_json.h"
#include "pipeline/model/grounds.h"

namespace candour::desk {

using codec::dump;
using codec::OrderedJson;

OrderedJson box_json(const Box& box) { return OrderedJson::array({box.left, box.top, box.right, box.bottom}); }

OrderedJson boxes_json(const std::vector<Box>& boxes) {
  OrderedJson all = OrderedJson::array();
  for (const Box& box : boxes) {
    all.push_back(box_json(box));
  }
  return all;
}

OrderedJson decided_json(const std::optional<DecidedView>& decided) {
  if (!decided || decided->decision == nullptr) {
    return {};
  }
  const Decision& d = *decided->decision;
  return {{"verdict", to_string(d.verdict)}, {"ground", d.ground}, {"reason", d.reason}, {"by", d.by}, {"at", d.at}, {"through", decided->through}};
}

std::string default_reason(const Proposal& proposal) {
  if (proposal.verdict == Verdict::keep) {
    return proposal.why;
  }
  const Ground* ground = find_ground(proposal.ground);
  return ground == nullptr ? "Information about another person." : std::string(ground->label) + ".";
}

OrderedJson hold_json(const HoldView& view) {
  return {{"document", view.document}, {"page", view.hold.page}, {"kind", to_string(view.hold.kind)}, {"why", view.hold.why}, {"lifted_by", view.hold.lifted_by},
          {"name", view.name}, {"file", view.file}, {"open", view.open}};
}

std::string to_json(const std::vector<HoldView>& holds) { return listed("holds", holds, hold_json); }

namespace {

OrderedJson proposal_json(const ProposalView& view) {
  const Proposal& p = *view.proposal;
  return {{"id", p.id}, {"boxes", boxes_json(p.boxes)}, {"kind", to_string(p.kind)}, {"text", view.text}, {"person", p.person}, {"person_name", view.person_name},
          {"verdict", to_string(p.verdict)}, {"ground", p.ground.empty() ? "TP-OTH" : p.ground}, {"why", p.why}, {"rule", p.rule}, {"score", p.score}, {"high_risk", p.high_risk},
          {"read_by", to_string(p.text_source)}, {"reason", default_reason(p)}, {"elsewhere", view.elsewhere}, {"copies", view.copies}, {"copies_that_differ", view.copies_that_differ}, {"decided", decided_json(view.decided)}};
}

OrderedJson hit_json(const HitView& one) {
  return {{"document", one.document}, {"page", one.page}, {"boxes", boxes_json(one.boxes)}, {"snippet", snippet_json(one.snippet)}, {"proposals", one.proposals}, {"state", one.state}};
}

OrderedJson unread_page_json(const UnreadView& one) {
  return {{"document", one.document}, {"page", one.page}, {"name", one.name}, {"file", one.file}, {"regions", boxes_json(one.regions)}, {"text", one.text}, {"open", one.open}};
}

}  // namespace

OrderedJson document_json(const DocumentView& view) {
  const DescribedDocument& d = view.described;
  OrderedJson near = OrderedJson::array();
  for (const auto& [document, pages] : view.near) {
    near.push_back({{"document", document}, {"pages", pages.first}, {"differs", pages.second}});
  }
  OrderedJson passages = OrderedJson::array();
  for (const Passage& one : d.passages) {
    passages.push_back({{"page", one.page}, {"kind", to_string(one.kind)}, {"detail", one.detail}, {"why", one.why}});
  }
  return {{"document", d.document.id}, {"file", d.document.source}, {"name", view.name}, {"type", to_string(d.document.type)}, {"status", to_string(d.document.status)},
          {"reason", d.document.reason}, {"pages", d.document.pages}, {"date", d.document.date}, {"date_why", d.date.why}, {"event_date", d.provenance.event_date},
          {"recorded_date", d.provenance.recorded_date}, {"author", d.provenance.author.value}, {"agency", to_string(d.document.owner_agency)}, {"agency_why", d.owner.why},
          {"restricted", d.document.restricted}, {"volume", d.provenance.volume}, {"holds", d.holds}, {"duplicate_of", d.document.duplicate_of}, {"near", std::move(near)},
          {"answers", view.answers}, {"withheld", decided_json(view.withheld)}, {"proposals", view.proposals}, {"undecided", view.undecided}, {"passages", std::move(passages)}};
}

std::string to_json(const PageView& view) {
  OrderedJson proposals = OrderedJson::array();
  for (const ProposalView& one : view.proposals) {
    proposals.push_back(proposal_json(one));
  }
  OrderedJson passages = OrderedJson::array();
  for (const Decision& one : view.passages) {
    passages.push_back({{"boxes", boxes_json(one.boxes)}, {"ground", one.ground}, {"reason", one.reason}, {"by", one.by}});
  }
  OrderedJson holds = OrderedJson::array();
  for (const HoldView& one : view.holds) {
    holds.push_back(hold_json(one));
  }
  OrderedJson copies = OrderedJson::array();
  for (const PageCopy& one : view.copies) {
    copies.push_back({{"document", one.other_document}, {"page", one.other_page}, {"differs", one.differs}});
  }
  const Page& page = view.page;
  return dump(OrderedJson{{"document", view.document}, {"page", page.number}, {"name", view.name}, {"file", view.file}, {"width", page.width}, {"height", page.height},
                          {"version", view.version}, {"scanned", page.scanned}, {"source", to_string(page.source)}, {"proposals", std::move(proposals)},
                          {"passages", std::move(passages)}, {"unread_regions", boxes_json(page.unread_regions)}, {"holds", std::move(holds)},
                          {"withheld", decided_json(view.withheld)}, {"outside", view.outside}, {"copies", std::move(copies)}});
}

std::string words_json(const Page& page) {
  return listed("words", page.words, [](const Word& word) { return OrderedJson{{"text", word.text}, {"box", box_json(word.box)}, {"line", word.line}}; });
}

OrderedJson snippet_json(const SnippetView& snippet) { return {{"before", snippet.before}, {"text", snippet.text}, {"after", snippet.after}}; }

std::string hits_json(std::size_t total, std::size_t pages, const std::vector<HitView>& hits) {
  OrderedJson all = OrderedJson::array();
  for (const HitView& one : hits) {
    all.push_back(hit_json(one));
  }
  return dump(OrderedJson{{"total", total}, {"pages", pages}, {"hits", std::move(all)}});
}

std::string unread_json(const std::vector<UnreadView>& pages, const std::vector<std::string>& names) {
  OrderedJson all = OrderedJson::array();
  for (const UnreadView& one : pages) {
    all.push_back(unread_page_json(one));
  }
  return dump(OrderedJson{{"pages", std::move(all)}, {"names", names}});
}

}  // namespace candour::desk
