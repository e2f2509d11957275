#include "pipeline/model/bundle.h"

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<ItemStatus, const char*>, 3> kItemStatusNames{{
    {ItemStatus::disclosed, "disclosed"},
    {ItemStatus::withheld, "withheld"},
    {ItemStatus::duplicate, "duplicate"},
}};

}  // namespace

const char* to_string(ItemStatus value) { return name_of(kItemStatusNames, value); }

}  // namespace candour
