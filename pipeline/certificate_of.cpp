#include "pipeline/certificate_of.h"

#include <algorithm>

namespace candour {

Certificate certificate_of(const Bundle& bundle, const std::map<std::pair<std::int64_t, int>, RedactedPage>& claims, const std::string& sha256) {
  Certificate certificate{CANDOUR_VERSION, bundle.reference, bundle.date, sha256, {}, {}};
  certificate.checks = {"survivors are the original minus the decided places", "every tile is a tile", "pixels away from touched lines unchanged",
                        "no removed string in text, strings, names or streams", "only whitelisted keys", "one revision, nothing unreachable"};
  if (std::any_of(bundle.items.begin(), bundle.items.end(), [](const BundleItem& item) { return item.file.has_value(); })) {
    certificate.checks.emplace_back("nothing but picture and sound in the files beside the bundle");
  }
  for (const BundleItem& item : bundle.items) {
    for (std::size_t i = 0; i < item.pages.size(); ++i) {
      const auto claim = claims.find({item.document.id, item.pages[i].source_page});
      CertificatePage page{item.first_page + static_cast<int>(i), to_string(item.pages[i].mode), {}, 0, {}};
      if (claim != claims.end() && item.pages[i].mode != PageMode::withheld) {
        page.reason = claim->second.reason;
        page.width_told_bits = claim->second.width_told_bits;
        page.tiles = claim->second.tiles;
      }
      certificate.pages.push_back(std::move(page));
    }
  }
  return certificate;
}

}  // namespace candour
