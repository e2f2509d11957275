#include "pipeline/codec/case_answers.h"

#include <initializer_list>
#include <utility>

#include "pipeline/codec/json.h"

namespace candour {
namespace {

using codec::OrderedJson;

// One flat object, a space after every colon and comma.
std::string spaced(std::initializer_list<std::pair<const char*, OrderedJson>> fields) {
  std::string out;
  for (const auto& [name, value] : fields) {
    out += (out.empty() ? "{\"" : ", \"") + std::string(name) + "\": " + codec::dump(value);
  }
  return out + "}";
}

}  // namespace

std::string ingest_answer(int added, int known, const std::vector<std::string>& changed, const std::vector<std::string>& gone, const std::vector<SourceDocument>& covered) {
  OrderedJson documents = OrderedJson::array();
  for (const SourceDocument& document : covered) {
    documents.push_back({{"source", document.source}, {"pages", codec::pages_of(document.covered)}});
  }
  return spaced({{"added", added}, {"known", known}, {"changed", changed}, {"gone", gone}, {"covered", std::move(documents)}});
}

std::string prepare_answer(int documents, int pages, int proposals, std::size_t faults) {
  return spaced({{"documents", documents}, {"pages", pages}, {"proposals", proposals}, {"faults", faults}});
}

std::string decide_answer(std::size_t taken, std::size_t open, std::size_t carried, std::size_t differing) {
  return spaced({{"decisions", taken}, {"open", open}, {"carried", carried}, {"copies_that_differ", differing}});
}

std::string correction_answer(std::int64_t correction, std::size_t mentions, std::size_t open, const std::vector<OtherwiseAnswer>& otherwise) {
  OrderedJson list = OrderedJson::array();
  for (const OtherwiseAnswer& one : otherwise) {
    list.push_back({{"id", one.proposal}, {"source", one.source}, {"page", one.page}, {"decided", one.decided}, {"proposed", one.proposed}});
  }
  return spaced({{"correction", correction}, {"mentions", mentions}, {"open", open}, {"decided_otherwise", std::move(list)}});
}

std::string consistency_answer(std::size_t carried, const std::vector<ApartAnswer>& apart) {
  OrderedJson list = OrderedJson::array();
  for (const ApartAnswer& one : apart) {
    OrderedJson places = OrderedJson::array();
    for (const ApartAnswer::Place& place : one.places) {
      places.push_back({{"id", place.proposal.empty() ? OrderedJson() : OrderedJson(place.proposal)}, {"source", place.source}, {"page", place.page}, {"out", place.out}, {"alike", place.alike}, {"differs", place.differs}, {"boxes", codec::from(place.boxes)}});
    }
    list.push_back({{"kind", one.kind}, {"person", one.person.empty() ? OrderedJson() : OrderedJson(one.person)}, {"places", std::move(places)}});
  }
  return spaced({{"carried", carried}, {"apart", std::move(list)}});
}

std::string sign_off_answer(std::size_t apart) { return spaced({{"signed_off", true}, {"decided_differently", apart}}); }

std::string disclose_answer(int pages, const std::string& sha256) {
  return spaced({{"bundle", true}, {"pages", pages}, {"sha256", sha256}});
}

std::string disclose_refusal_answer(const std::vector<Refusal>& refusals) {
  OrderedJson places = OrderedJson::array();
  for (const Refusal& one : refusals) {
    places.push_back({{"source", one.source}, {"page", one.page}, {"reason", one.reason}, {"advice", one.advice}});
  }
  return codec::dump(OrderedJson{{"bundle", false}, {"refusals", std::move(places)}});
}

std::string audit_answer(const std::vector<AuditEvent>& events) {
  OrderedJson rows = OrderedJson::array();
  for (const AuditEvent& event : events) {
    rows.push_back({{"sequence", event.sequence}, {"at", event.at}, {"actor", event.actor}, {"action", event.action}, {"detail", event.detail}});
  }
  return codec::dump(OrderedJson{{"events", std::move(rows)}});
}

std::string audit_check_answer(bool holds) { return spaced({{"holds", holds}}); }

}  // namespace candour
