#include "pipeline/model/redaction.h"

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<PageMode, const char*>, 4> kPageModeNames{{
    {PageMode::untouched, "untouched"},
    {PageMode::vector, "vector"},
    {PageMode::raster, "raster"},
    {PageMode::withheld, "withheld"},
}};

}  // namespace

const char* to_string(PageMode value) { return name_of(kPageModeNames, value); }

PageMode page_mode_from(const std::string& name) { return value_of(kPageModeNames, name).value_or(PageMode::withheld); }

}  // namespace candour
