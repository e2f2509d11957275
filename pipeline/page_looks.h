// What the pages of documents look like, drawn small by jailed workers and kept in the case: asked for only
// of papers with the same words.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/helpers.h"
#include "pipeline/store/case_store.h"

namespace candour {

// One thread, which may hold the case in a transaction.
class PageLooks {
 public:
  PageLooks(CaseStore& store, int jobs) : store_(store), jobs_(jobs) {}

  // Those not drawn before are drawn, side by side; only they are held in memory then.
  void hold(const std::vector<const SourceDocument*>& documents);
  // Of two that are held. Pages that cannot be drawn are like nothing.
  bool alike(const SourceDocument& one, const SourceDocument& other);

  // Draws what was not drawn before and keeps it in the case, side by side; nothing is held afterwards.
  void draw_ahead(const std::vector<const SourceDocument*>& documents);
  // Of a page, held or not; drawn when it was not before. Empty: it cannot be drawn. Valid until the next call.
  const std::string& look(const SourceDocument& document, int page);

 private:
  struct Drawing;
  void draw(std::vector<Drawing>& drawings);
  void load(const std::map<std::string, int>& pages);

  CaseStore& store_;
  int jobs_;
  std::unique_ptr<Helpers> helpers_;                       // made when something is to draw
  std::map<std::string, std::vector<std::string>> looks_;  // by what the document is normalised to
};

}  // namespace candour
