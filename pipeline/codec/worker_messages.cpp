#include "pipeline/codec/worker_messages.h"

#include "pipeline/codec/json.h"

namespace candour {
namespace {

using codec::Json;

Json from_opened(const OpenedDocument& opened) {
  Json texts = Json::array();
  for (const DocumentText& text : opened.texts) {
    texts.push_back(codec::from(text));
  }
  Json parts = Json::array();
  for (const ContainedFile& part : opened.parts) {   // their bytes travel beside
    parts.push_back({{"name", part.name}, {"problem", part.problem}});
  }
  return {{"status", to_string(opened.status)}, {"reason", opened.reason}, {"advice", opened.advice},
          {"pages", opened.pages}, {"outside_pages", opened.outside_pages},
          {"typed_pages", opened.typed_pages}, {"seconds", opened.seconds}, {"pixels_wide", opened.pixels_wide}, {"pixels_high", opened.pixels_high}, {"texts", std::move(texts)}, {"parts", std::move(parts)}, {"marks", codec::list_of(opened.marks)}};
}

OpenedDocument opened_in(const Json& json) {
  OpenedDocument opened;
  opened.status = document_status_from(json.at("status").get<std::string>());
  opened.reason = json.at("reason").get<std::string>();
  opened.advice = json.at("advice").get<std::string>();
  opened.pages = json.at("pages").get<int>();
  opened.outside_pages = json.at("outside_pages").get<int>();
  opened.typed_pages = json.at("typed_pages").get<int>();
  opened.seconds = json.at("seconds").get<long>();
  opened.pixels_wide = json.at("pixels_wide").get<int>();
  opened.pixels_high = json.at("pixels_high").get<int>();
  for (const Json& text : json.at("texts")) {
    opened.texts.push_back(codec::document_text_in(text));
  }
  for (const Json& part : json.at("parts")) {
    opened.parts.push_back({part.at("name").get<std::string>(), {}, part.at("problem").get<std::string>()});
  }
  opened.marks = codec::covered_texts_in(json.at("marks"));
  return opened;
}

}  // namespace

std::string to_json(const WorkerJob& job) {
  Json texts = Json::array();
  for (const DocumentText& text : job.texts) {
    texts.push_back(codec::from(text));
  }
  Json marks = Json::array();
  for (const PageMarks& page : job.marks) {
    marks.push_back(codec::from(page));
  }
  return codec::dump(Json{{"op", job.op}, {"document", job.document}, {"kind", to_string(job.kind)},
                          {"append_outside_texts", job.append_outside_texts}, {"texts", std::move(texts)}, {"mappings", job.mappings},
                          {"typed", job.typed}, {"pages", job.pages}, {"dpi", job.dpi}, {"parts", codec::from(job.parts)}, {"marks", std::move(marks)},
                          {"force_raster", job.force_raster}, {"plan", job.plan}});
}

WorkerJob worker_job_from_json(std::string_view text) {
  const Json json = codec::parse(text, "a job for the worker");
  WorkerJob job;
  job.op = json.at("op").get<std::string>();
  job.document = json.at("document").get<std::string>();
  job.kind = file_kind_from(json.at("kind").get<std::string>());
  job.append_outside_texts = json.at("append_outside_texts").get<bool>();
  for (const Json& one : json.at("texts")) {
    job.texts.push_back(codec::document_text_in(one));
  }
  job.mappings = json.at("mappings").get<std::vector<std::string>>();
  job.typed = json.at("typed").get<std::string>();
  job.pages = json.at("pages").get<std::vector<int>>();
  job.dpi = json.at("dpi").get<double>();
  job.parts = codec::boxes_in(json.at("parts"));
  for (const Json& page : json.at("marks")) {
    job.marks.push_back(codec::page_marks_in(page));
  }
  job.force_raster = json.at("force_raster").get<std::vector<int>>();
  job.plan = json.at("plan").get<std::string>();
  return job;
}

std::string to_json(const WorkerReply& reply) {
  Json pages = Json::array();
  for (const Page& page : reply.pages) {
    pages.push_back(codec::from(page));
  }
  Json redacted = Json::array();
  for (const RedactedPage& page : reply.redacted) {
    redacted.push_back(codec::from(page));
  }
  return codec::dump(Json{{"ok", reply.ok}, {"reason", reply.reason}, {"advice", reply.advice},
                          {"opened", from_opened(reply.opened)}, {"print_as", reply.print_as}, {"pages", std::move(pages)}, {"covered", codec::list_of(reply.covered)},
                          {"redacted", std::move(redacted)}});
}

WorkerReply worker_reply_from_json(std::string_view text) {
  const Json json = codec::parse(text, "an answer of the worker");
  WorkerReply reply;
  reply.ok = json.at("ok").get<bool>();
  reply.reason = json.at("reason").get<std::string>();
  reply.advice = json.at("advice").get<std::string>();
  reply.opened = opened_in(json.at("opened"));
  reply.print_as = json.at("print_as").get<std::string>();
  for (const Json& page : json.at("pages")) {
    reply.pages.push_back(codec::page_in(page));
  }
  reply.covered = codec::covered_texts_in(json.at("covered"));
  for (const Json& page : json.at("redacted")) {
    reply.redacted.push_back(codec::redacted_page_in(page));
  }
  return reply;
}

}  // namespace candour
