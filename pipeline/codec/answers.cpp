#include "pipeline/codec/answers.h"

#include <map>

#include "pipeline/codec/json.h"
#include "pipeline/codec/quotation_json.h"
#include "pipeline/codec/thread_json.h"

namespace candour {

using codec::Json;
using codec::OrderedJson;

namespace {

OrderedJson list(const Box& box) { return OrderedJson::array({box.left, box.top, box.right, box.bottom}); }

OrderedJson list(const std::vector<Box>& boxes) {
  OrderedJson out = OrderedJson::array();
  for (const Box& box : boxes) {
    out.push_back(list(box));
  }
  return out;
}

OrderedJson nothing_or(const std::string& text) { return text.empty() ? OrderedJson() : OrderedJson(text); }

}  // namespace

std::string read_answer(const std::string& file, const std::vector<Page>& pages, const std::vector<DocumentText>& texts,
                        const std::vector<CoveredText>& covered) {
  OrderedJson out = OrderedJson::array();
  for (const Page& page : pages) {
    OrderedJson words = OrderedJson::array();
    for (const Word& word : page.words) {
      words.push_back({{"text", word.text}, {"box", list(word.box)}, {"confidence", word.confidence}});
    }
    OrderedJson others = OrderedJson::array();
    for (const Word& word : page.other_words) {
      others.push_back({{"text", word.text}, {"box", list(word.box)}});
    }
    OrderedJson signatures = OrderedJson::array();
    for (const Signature& one : page.signatures) {
      signatures.push_back({{"box", list(one.box)}, {"dated", nothing_or(one.dated)}});
    }
    out.push_back({{"number", page.number}, {"width", page.width}, {"height", page.height}, {"source", to_string(page.source)},
                   {"unread", page.unread}, {"unread_regions", list(page.unread_regions)}, {"words", std::move(words)}, {"other_reading", std::move(others)},
                   {"signatures", std::move(signatures)}, {"double_page", page.double_page}});
  }
  OrderedJson elsewhere = OrderedJson::array();
  for (const DocumentText& text : texts) {
    elsewhere.push_back({{"place", text.place}, {"page", text.page}, {"text", text.text}, {"visible", text.visible},
                         {"label", nothing_or(text.label)}});
  }
  OrderedJson places = OrderedJson::array();
  for (const CoveredText& one : covered) {
    places.push_back({{"page", one.page}, {"box", list(one.box)}, {"characters", one.characters}, {"cover", to_string(one.cover)}});
  }
  return codec::dump(OrderedJson{{"file", file}, {"pages", std::move(out)}, {"elsewhere", std::move(elsewhere)}, {"covered", std::move(places)}});
}

std::string find_answer(const std::string& file, const std::vector<Finding>& findings) {
  OrderedJson out = OrderedJson::array();
  for (const Finding& f : findings) {
    out.push_back({{"start", f.span.start}, {"end", f.span.end}, {"text", f.text}, {"kind", to_string(f.kind)}, {"person", nothing_or(f.person)},
                   {"score", f.score}, {"proposal", to_string(f.proposal)}, {"ground", nothing_or(f.ground)}, {"rule", f.rule}, {"high_risk", f.high_risk}, {"why", f.why}});
  }
  return codec::dump(OrderedJson{{"file", file}, {"findings", std::move(out)}});
}

std::string redact_answer(const std::vector<RedactedPage>& pages) {
  OrderedJson out = OrderedJson::array();
  int removed = 0;
  for (const RedactedPage& page : pages) {
    removed += page.removed;
    out.push_back({{"number", page.page}, {"mode", to_string(page.mode)}, {"reason", nothing_or(page.reason)}, {"width_told_bits", page.width_told_bits}});
  }
  return codec::dump(OrderedJson{{"proved", true}, {"removed", removed}, {"pages", std::move(out)}});
}

std::string refusal_answer(const std::string& reason, const std::string& message) {
  return codec::dump(OrderedJson{{"proved", false}, {"reason", reason}, {"message", message}});
}

std::string status_answer(const StatusAnswer& status) {
  OrderedJson documents = OrderedJson::array();
  for (const SourceDocument& d : status.documents) {
    documents.push_back({{"source", d.source}, {"status", d.status == DocumentStatus::registered ? "registered" : to_string(d.status)},
                         {"reason", nothing_or(d.reason)}, {"pages", d.pages}});
    if (!d.covered.empty()) {
      documents.back()["covered"] = codec::pages_of(d.covered);
    }
  }
  OrderedJson blocks = OrderedJson::array();
  for (const StatusAnswer::Block& block : status.blocks) {
    blocks.push_back({{"what", block.what}, {"where", block.where}, {"lifted_by", block.lifted_by}, {"why", nothing_or(block.why)}});
  }
  return codec::dump(OrderedJson{{"reference", status.reference}, {"state", status.state}, {"pages", status.pages}, {"documents", std::move(documents)},
                                 {"blocks", std::move(blocks)}, {"due", status.due}, {"due_cautious", status.due_cautious},
                                 {"days_left", status.days_left}, {"jail", {{"landlock", status.landlock}, {"seccomp", true}}}});
}

std::string documents_answer(const DescribedRecord& record) {
  const auto judged = [](const Judged& one) {
    return one.value.empty() ? OrderedJson() : OrderedJson{{"value", one.value}, {"score", one.score}, {"why", one.why}};
  };
  OrderedJson out = OrderedJson::array();
  for (const DescribedDocument& d : record.documents) {
    OrderedJson passages = OrderedJson::array();
    for (const Passage& one : d.passages) {
      passages.push_back({{"page", one.page}, {"start", one.span.start}, {"end", one.span.end}, {"kind", to_string(one.kind)}, {"detail", nothing_or(one.detail)},
                          {"score", one.score}, {"why", one.why}, {"text", one.text}});
    }
    OrderedJson near = OrderedJson::array();
    for (const NearDocument& one : d.near) {
      near.push_back({{"source", one.source}, {"pages", one.pages}, {"alike", one.alike}, {"name_or_figure_differs", one.matters}});
    }
    OrderedJson volumes = OrderedJson::array();
    for (const VolumeCover& cover : d.provenance.covers) {
      volumes.push_back({{"page", cover.page}, {"volume", cover.volume}, {"covers", nothing_or(cover.covers)}});
    }
    out.push_back({{"source", d.document.source}, {"status", to_string(d.document.status)}, {"pages", d.document.pages}, {"kind", judged(d.type)}, {"date", judged(d.date)},
                   {"event_date", nothing_or(d.provenance.event_date)}, {"recorded_date", nothing_or(d.provenance.recorded_date)}, {"author", judged(d.provenance.author)},
                   {"volume", nothing_or(d.provenance.volume)}, {"volume_covers", nothing_or(d.provenance.volume_covers)},
                   {"volume_from", nothing_or(d.provenance.volume_from)}, {"volumes", std::move(volumes)}, {"owner_agency", judged(d.owner)},
                   {"restricted", d.document.restricted}, {"holds", d.holds}, {"answers", nothing_or(d.answers)}, {"nearly_the_same", std::move(near)},
                   {"quotes", codec::quotations_json(d.quotations)},
                   {"passages", std::move(passages)}});
    const auto number_or_null = [](long number) { return number == 0 ? OrderedJson() : OrderedJson(number); };
    if (is_recording(d.document.kind) || is_picture_file(d.document.kind)) {
      out.back()["media"] = {{"what", is_picture_file(d.document.kind) ? "picture" : to_string(d.document.kind)}, {"needs", nothing_or(d.needs)}, {"seconds", number_or_null(d.document.seconds)},
                             {"pixels_wide", number_or_null(d.document.pixels_wide)}, {"pixels_high", number_or_null(d.document.pixels_high)},
                             {"bytes", d.document.bytes}, {"typed_pages", d.document.typed_pages}};
    }
  }
  return codec::dump(OrderedJson{{"documents", std::move(out)}, {"threads", codec::threads_json(record.threads)}});
}

std::string proposals_answer(const std::vector<Proposal>& proposals, const std::vector<SourceDocument>& documents, const std::map<std::string, ProposalRuling>& rulings) {
  std::map<std::int64_t, std::string> sources;
  for (const SourceDocument& document : documents) {
    sources[document.id] = document.source;
  }
  OrderedJson out = OrderedJson::array();
  for (const Proposal& p : proposals) {
    const auto found = rulings.find(p.id);
    const ProposalRuling ruling = found == rulings.end() ? ProposalRuling{} : found->second;
    out.push_back({{"id", p.id}, {"source", sources[p.document]}, {"page", p.page}, {"boxes", list(p.boxes)}, {"kind", to_string(p.kind)},
                   {"verdict", to_string(p.verdict)}, {"ground", nothing_or(p.ground)}, {"person", nothing_or(p.person)}, {"why", p.why},
                   {"high_risk", p.high_risk}, {"text_source", to_string(p.text_source)}, {"decided", nothing_or(ruling.verdict)}, {"copies", ruling.copies},
                   {"copies_that_differ", ruling.copies_that_differ}, {"applied_to", ruling.applied_to}, {"carried_from", nothing_or(ruling.carried_from)}});
  }
  return codec::dump(OrderedJson{{"proposals", std::move(out)}});
}

std::string people_answer(const PeopleAnswer& people) {
  OrderedJson all = OrderedJson::array();
  for (const PersonMentions& entry : people.people) {
    const Person& p = entry.person;
    OrderedJson written = OrderedJson::array();
    for (const NameAsWritten& one : entry.written) {
      written.push_back({{"as", one.words}, {"rule", one.rule}, {"times", one.times}});
    }
    all.push_back({{"id", p.id}, {"name", p.name}, {"known_as", p.known_as}, {"role", p.role}, {"class", to_string(p.person_class)},
                   {"class_is_guess", p.class_is_guess}, {"class_why", p.class_why}, {"consent", to_string(p.consent)}, {"consent_covers", p.consent_covers},
                   {"known_to_subject", p.known_to_subject}, {"letters_naming", p.letters_naming}, {"mentions", entry.mentions}, {"written", std::move(written)}});
  }
  OrderedJson corrections = OrderedJson::array();
  for (const PeopleCorrection& one : people.corrections) {
    corrections.push_back({{"id", one.id}, {"kind", to_string(one.kind)}, {"person", one.person}, {"other", nothing_or(one.other)}, {"reason", nothing_or(one.reason)},
                           {"words", nothing_or(one.words)}, {"class", one.kind == CorrectionKind::person_class ? OrderedJson(to_string(one.person_class)) : OrderedJson()},
                           {"consent", one.kind == CorrectionKind::consent ? OrderedJson(to_string(one.consent)) : OrderedJson()}, {"covers", nothing_or(one.covers)}, {"by", one.by}, {"at", one.at}});
  }
  OrderedJson unnamed = OrderedJson::array();
  for (const UnnamedPerson& one : people.unnamed) {
    unnamed.push_back({{"id", one.id}, {"relation", one.relation}, {"of", nothing_or(one.of)}, {"times", one.times}});
  }
  OrderedJson check = OrderedJson::array();
  for (const WordsToCheck& one : people.to_check) {
    check.push_back({{"words", one.words}, {"times", one.times}, {"probability", one.probability}});
  }
  return codec::dump(OrderedJson{{"people", std::move(all)}, {"unnamed", std::move(unnamed)}, {"check", std::move(check)}, {"corrections", std::move(corrections)}});
}

std::string deadlines_answer(const std::vector<DeadlineAnswer>& deadlines) {
  OrderedJson out = OrderedJson::array();
  for (const DeadlineAnswer& d : deadlines) {
    out.push_back({{"reference", d.reference}, {"due", d.due}, {"due_cautious", d.due_cautious}, {"days_left", d.days_left}, {"why", d.why}});
  }
  return codec::dump(OrderedJson{{"deadlines", std::move(out)}});
}

}  // namespace candour
