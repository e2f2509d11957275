// What of a mailbox was not taken out is counted.
#include "pipeline/worker/outlook_files.h"

#include <catch2/catch.hpp>

using namespace candour;

TEST_CASE("Items that readpst skips are counted over all folders, whatever a folder is called") {
  CHECK(skipped_items("Opening PST file and indexes...\nProcessing Folder \"Inbox\"\n\t\"Inbox\" - 47 items done, 2 items skipped.\n\t\"9 items done, \" - 1 items done, 1 items skipped.\n") == 3);
  CHECK(skipped_items("\t\"x items done, -3 \" - 4 items done, 2 items skipped.\n\t\"y\" - 1 items done, some items skipped.\n") == 3);
  CHECK(skipped_items("Processing Folder \"Deleted Items\"\n") == 0);
}
