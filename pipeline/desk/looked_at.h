// Nobody overwrites what they have not seen: an answer bears a tag (ETag), a change says which it was made on (If-Match).
#pragma once

#include <string>

#include "pipeline/desk/route.h"

namespace candour {

HttpResponse with_etag(HttpResponse response, const std::string& etag);

// Refused 428 when the change does not say.
std::string tag_looked_at(const HttpRequest& request);

// Of a short list that is changed as one: its tag is that of what it tells (JSON).
HttpResponse list_answer(const std::string& told);
// Refused 428, or 412 when the list tells something else by now. To be asked where nobody else can change it meanwhile.
void require_list_looked_at(const HttpRequest& request, const std::string& told);

}  // namespace candour
