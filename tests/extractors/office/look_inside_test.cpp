#include "extractors/office/look_inside.h"
#include <catch2/catch.hpp>
using namespace candour;
TEST_CASE("A file that is none is damaged") { CHECK(look_inside("", FileKind::docx).reason == "damaged"); }
