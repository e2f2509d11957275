#include "pipeline/codec/bundle_plan.h"

#include "pipeline/codec/json.h"

namespace candour {
namespace {

using codec::Json;
using codec::OrderedJson;

template <typename AnyJson>
AnyJson file_json(const std::optional<SeparateFile>& file) {
  return !file ? AnyJson()
               : AnyJson{{"name", file->name}, {"form", file->form}, {"what", file->what}, {"sha256", file->sha256}, {"bytes", file->bytes},
                         {"seconds", file->seconds}, {"pixels_wide", file->pixels_wide}, {"pixels_high", file->pixels_high}};
}

std::optional<SeparateFile> file_in(const Json& json) {
  if (!json.is_object()) {
    return std::nullopt;
  }
  return SeparateFile{json.at("name").get<std::string>(), json.at("form").get<std::string>(), json.at("what").get<std::string>(), json.at("sha256").get<std::string>(),
                      json.at("bytes").get<std::uint64_t>(), json.at("seconds").get<long>(), json.at("pixels_wide").get<int>(), json.at("pixels_high").get<int>()};
}

Json from(const BundleItem& item) {
  Json pages = Json::array();
  for (const BundlePage& page : item.pages) {
    pages.push_back({{"source_page", page.source_page}, {"mode", to_string(page.mode)}, {"label", page.withheld_label},
                     {"ground", page.withheld_ground}});
  }
  return {{"file", file_json<Json>(item.file)}, {"number", item.number}, {"section", item.section}, {"title", item.title}, {"status", to_string(item.status)},
          {"status_label", item.status_label}, {"first_page", item.first_page}, {"pages", std::move(pages)},
          {"section_letter", item.section_letter}, {"first_in_section", item.first_in_section}, {"twin_number", item.twin_number},
          {"ground", item.ground}};
}

BundleItem item_in(const Json& json) {
  BundleItem item;
  item.number = json.at("number").get<int>();
  item.section = json.at("section").get<std::string>();
  item.title = json.at("title").get<std::string>();
  const std::string status = json.at("status").get<std::string>();
  item.status = status == "withheld" ? ItemStatus::withheld : status == "duplicate" ? ItemStatus::duplicate : ItemStatus::disclosed;
  item.status_label = json.at("status_label").get<std::string>();
  item.first_page = json.at("first_page").get<int>();
  item.section_letter = json.at("section_letter").get<std::string>();
  item.first_in_section = json.at("first_in_section").get<int>();
  item.twin_number = json.at("twin_number").get<int>();
  item.ground = json.at("ground").get<std::string>();
  item.file = file_in(json.at("file"));
  for (const Json& page : json.at("pages")) {
    item.pages.push_back({page.at("source_page").get<int>(), page_mode_from(page.at("mode").get<std::string>()), page.at("label").get<std::string>(),
                          page.at("ground").get<std::string>()});
  }
  return item;
}

OrderedJson manifest_document(const BundleItem& item) {
  OrderedJson removed = OrderedJson::array();
  for (const ScheduleEntry& entry : item.removed) {
    removed.push_back({{"page", entry.bundle_page}, {"boxes", entry.boxes}, {"ground", entry.ground}});
  }
  int vector = 0, raster = 0, withheld = 0;
  for (const BundlePage& page : item.pages) {
    vector += page.mode == PageMode::vector || page.mode == PageMode::untouched ? 1 : 0;
    raster += page.mode == PageMode::raster ? 1 : 0;
    withheld += page.mode == PageMode::withheld ? 1 : 0;
  }
  const SourceDocument& d = item.document;
  OrderedJson json = {{"source", d.source}, {"sha256", d.sha256}, {"kind", to_string(d.type)}, {"date", d.date.empty() ? OrderedJson() : OrderedJson(d.date)},
                      {"owner_agency", to_string(d.owner_agency)}, {"restricted", d.restricted}, {"handwriting_pages", item.handwriting_pages},
                      {"outside_pages", item.outside_pages}, {"typed_pages", item.typed_pages}, {"file", file_json<OrderedJson>(item.file)},
                      {"duplicate_of", item.twin_source.empty() ? OrderedJson() : OrderedJson(item.twin_source)},
                      {"status", to_string(item.status)}, {"first_page", item.first_page}, {"pages", item.pages.size()}, {"removed", std::move(removed)}};
  json["pages_by_mode"] = {{"vector", vector}, {"raster", raster}, {"withheld", withheld}};
  return json;
}

std::string cell(const std::string& text) {
  std::string out = text.find_first_of("=+-@") == 0 ? "'" + text : text;
  if (out.find_first_of(",\"\r\n") == std::string::npos) {
    return out;
  }
  std::string quoted = "\"";
  for (const char c : out) {
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  }
  return quoted + "\"";
}

}  // namespace

std::string to_json(const Bundle& bundle) {
  Json items = Json::array();
  for (const BundleItem& item : bundle.items) {
    items.push_back(from(item));
  }
  Json glossary = Json::array();
  for (const GlossaryEntry& entry : bundle.glossary) {
    glossary.push_back({{"term", entry.term}, {"meaning", entry.meaning}});
  }
  return codec::dump(Json{{"reference", bundle.reference}, {"profile", bundle.profile}, {"reviewed", bundle.reviewed}, {"date", bundle.date},
                          {"controller", bundle.controller}, {"subject", bundle.subject}, {"items", std::move(items)},
                          {"grounds", bundle.grounds}, {"glossary", std::move(glossary)},
                          {"pages_in", bundle.pages_in}, {"pages_out", bundle.pages_out}});
}

Bundle bundle_from_json(std::string_view text) {
  const Json json = codec::parse(text, "a bundle plan");
  Bundle bundle;
  bundle.reference = json.at("reference").get<std::string>();
  bundle.profile = json.at("profile").get<std::string>();
  bundle.reviewed = json.at("reviewed").get<bool>();
  bundle.date = json.at("date").get<std::string>();
  bundle.controller = json.at("controller").get<std::string>();
  bundle.subject = json.at("subject").get<std::string>();
  bundle.pages_in = json.at("pages_in").get<int>();
  bundle.pages_out = json.at("pages_out").get<int>();
  for (const Json& item : json.at("items")) {
    bundle.items.push_back(item_in(item));
  }
  bundle.grounds = json.at("grounds").get<std::vector<std::string>>();
  for (const Json& entry : json.at("glossary")) {
    bundle.glossary.push_back({entry.at("term").get<std::string>(), entry.at("meaning").get<std::string>()});
  }
  return bundle;
}

std::string manifest_json(const Bundle& bundle, const std::string& sha256) {
  OrderedJson documents = OrderedJson::array();
  for (const BundleItem& item : bundle.items) {
    documents.push_back(manifest_document(item));
  }
  return codec::dump(OrderedJson{{"candour", CANDOUR_VERSION}, {"reference", bundle.reference}, {"profile", bundle.profile},
                                 {"reviewed", bundle.reviewed}, {"pages", bundle.pages_out}, {"sha256", sha256},
                                 {"documents", std::move(documents)}}, 1) + "\n";
}

std::vector<SeparateFile> files_in_manifest(std::string_view manifest) {
  std::vector<SeparateFile> files;
  const Json json = codec::parse(manifest, "manifest.json");
  for (const Json& document : json.at("documents")) {
    if (std::optional<SeparateFile> file = document.contains("file") ? file_in(document.at("file")) : std::nullopt) {
      files.push_back(std::move(*file));
    }
  }
  return files;
}

std::string schedule_csv(const Bundle& bundle) {
  std::string out = "bundle page,document,title,boxes,ground,reason,decided by,decided at\r\n";
  for (const BundleItem& item : bundle.items) {
    for (const ScheduleEntry& entry : item.removed) {
      out += std::to_string(entry.bundle_page) + "," + cell(entry.document) + "," + cell(item.title) + "," + std::to_string(entry.boxes) + "," +
             cell(entry.ground) + "," + cell(entry.reason) + "," + cell(entry.decided_by) + "," + cell(entry.decided_at) + "\r\n";
    }
  }
  return out;
}

}  // namespace candour
