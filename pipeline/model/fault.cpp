#include "pipeline/model/fault.h"

#include <array>
#include <utility>

#include "pipeline/model/names.h"

namespace candour {
namespace {

constexpr std::array<std::pair<Stage, const char*>, 9> kStageNames{{
    {Stage::intake, "intake"},
    {Stage::open, "open"},
    {Stage::read, "read"},
    {Stage::find, "find"},
    {Stage::register_people, "register-people"},
    {Stage::propose, "propose"},
    {Stage::remove, "remove"},
    {Stage::prove, "prove"},
    {Stage::assemble, "assemble"},
}};

}  // namespace

const char* to_string(Stage value) { return name_of(kStageNames, value); }

}  // namespace candour
