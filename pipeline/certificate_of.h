// What certificate.json says of a proved bundle.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "pipeline/codec/proof_messages.h"
#include "pipeline/model/bundle.h"

namespace candour {

// `claims`: what the remover says of each page, by document and source page. `sha256` is bundle.pdf's.
Certificate certificate_of(const Bundle& bundle, const std::map<std::pair<std::int64_t, int>, RedactedPage>& claims, const std::string& sha256);

}  // namespace candour
