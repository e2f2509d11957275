// Orders the documents so that the story can be followed and gives every page its number.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/bundle.h"

namespace candour {

// Sorts bundle.items by section of the record and date within it (undated last, then by the order of the record),
// numbers them, writes their titles, and sets first_page, pages_out, the grounds used and every ScheduleEntry's
// bundle_page. The result depends on nothing but its input; planning again gives the same.
void plan_bundle(Bundle& bundle);

// What the officer should know of a planned bundle before it goes anywhere, in plain words.
std::vector<std::string> warnings_of(const Bundle& bundle);

// "Health letter, 12 March 2014": never the name of a file, which is text of the record.
std::string title_of(const SourceDocument& document);

// "2014-03-12" as "12 March 2014"; anything else comes back as it is.
std::string date_in_words(const std::string& iso_date);

}  // namespace candour
