// Inside this room only: what messages quote, as the command tells it.
#pragma once

#include <vector>

#include "pipeline/codec/json.h"
#include "pipeline/model/quotation.h"

namespace candour::codec {

OrderedJson quotations_json(const std::vector<Quotation>& quotations);

}  // namespace candour::codec
