// The case's documents: what was received, and what opening made of it.
#include "pipeline/store/case_store.h"

#include "pipeline/codec/nouns.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

}  // namespace

std::vector<SourceDocument> CaseStore::documents() {
  const Guard guard(mutex_);
  std::vector<SourceDocument> documents;
  Statement rows = database_.prepare("SELECT id, source, sha256, bytes, kind, status, reason, pages, duplicate_of, type, owner_agency, owner_why, "
                                     "restricted, date, outside_pages, covered, cover_checked, container, typed_pages, seconds, pixels_wide, pixels_high FROM document ORDER BY id");
  while (rows.step()) {
    SourceDocument d;
    d.id = rows.integer(0);
    d.source = rows.text(1);
    d.sha256 = rows.text(2);
    d.bytes = static_cast<std::uint64_t>(rows.integer(3));
    d.kind = file_kind_from(rows.text(4));
    d.status = document_status_from(rows.text(5));
    d.reason = rows.text(6);
    d.pages = static_cast<int>(rows.integer(7));
    d.duplicate_of = rows.integer(8);
    d.type = document_type_from(rows.text(9));
    d.owner_agency = owner_agency_from(rows.text(10));
    d.owner_why = rows.text(11);
    d.restricted = rows.integer(12) != 0;
    d.date = rows.text(13);
    d.outside_pages = static_cast<int>(rows.integer(14));
    d.covered = covered_texts_from_json(rows.text(15));
    d.cover_checked = rows.integer(16) != 0;
    d.container = rows.integer(17);
    d.typed_pages = static_cast<int>(rows.integer(18));
    d.seconds = static_cast<long>(rows.integer(19));
    d.pixels_wide = static_cast<int>(rows.integer(20));
    d.pixels_high = static_cast<int>(rows.integer(21));
    documents.push_back(std::move(d));
  }
  return documents;
}

bool CaseStore::add_document(SourceDocument d, const std::string& actor) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  Statement known = database_.prepare("SELECT 1 FROM document WHERE source = ? AND sha256 = ?");
  if (known.bind(d.source).bind(d.sha256).step()) {
    return false;
  }
  known.run();
  if (!d.sha256.empty()) {   // what could not be read before is here now
    database_.prepare("DELETE FROM hold WHERE document IN (SELECT id FROM document WHERE source = ? AND sha256 = '')").bind(d.source).run();
    database_.prepare("DELETE FROM document WHERE source = ? AND sha256 = ''").bind(d.source).run();
  }
  Statement twin = database_.prepare("SELECT min(id) FROM document WHERE sha256 = ? AND sha256 <> '' AND duplicate_of = 0");
  const std::int64_t duplicate_of = twin.bind(d.sha256).step() ? twin.integer(0) : 0;
  twin.run();
  database_.prepare("INSERT INTO document VALUES (NULL, ?, ?, ?, ?, ?, ?, 0, ?, 'other', 'own', '', 0, '', '', '[]', 0, '[]', 0, ?, 0, 0, 0, 0)")
      .bind(d.source).bind(d.sha256).bind(static_cast<std::int64_t>(d.bytes)).bind(std::string(to_string(d.kind)))
      .bind(std::string(to_string(d.status))).bind(d.reason).bind(duplicate_of).bind(d.container).run();
  write_audit(actor, "document-received", "document " + std::to_string(database_.last_id()) + " sha256 " + d.sha256);
  transaction.commit();
  return true;
}

void CaseStore::update_document(const SourceDocument& d) {
  const Guard guard(mutex_);
  database_.prepare("UPDATE document SET status = ?, reason = ?, pages = ?, duplicate_of = ?, type = ?, owner_agency = ?, owner_why = ?, "
                    "restricted = ?, date = ?, outside_pages = ?, covered = ?, cover_checked = ?, typed_pages = ?, seconds = ?, pixels_wide = ?, pixels_high = ? WHERE id = ?")
      .bind(std::string(to_string(d.status))).bind(d.reason).bind(d.pages).bind(d.duplicate_of).bind(std::string(to_string(d.type)))
      .bind(std::string(to_string(d.owner_agency))).bind(d.owner_why).bind(static_cast<std::int64_t>(d.restricted)).bind(d.date).bind(d.outside_pages)
      .bind(to_json(d.covered)).bind(static_cast<std::int64_t>(d.cover_checked)).bind(d.typed_pages).bind(static_cast<std::int64_t>(d.seconds))
      .bind(d.pixels_wide).bind(d.pixels_high).bind(d.id).run();
}

void CaseStore::set_opened(const SourceDocument& d, const std::string& normalised_key, const std::vector<DocumentText>& texts) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  update_document(d);
  database_.prepare("UPDATE document SET normalised = ?, texts = ? WHERE id = ?").bind(normalised_key).bind(to_json(texts)).bind(d.id).run();
  transaction.commit();
}

std::string CaseStore::normalised_key(std::int64_t document) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT normalised FROM document WHERE id = ?");
  return row.bind(document).step() ? row.text(0) : std::string();
}

std::vector<DocumentText> CaseStore::document_texts(std::int64_t document) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT texts FROM document WHERE id = ?");
  return row.bind(document).step() ? document_texts_from_json(row.text(0)) : std::vector<DocumentText>();
}

}  // namespace candour
