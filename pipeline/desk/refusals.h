// What a refusal looks like outside: the one error shape, and nothing of why the program itself stumbled.
#pragma once

#include <exception>

#include "pipeline/desk/http.h"
#include "pipeline/desk/route.h"

namespace candour {

HttpResponse refusal_answer(const Refused& refused);

// The refusal that an exception of a handler stands for; what is none of ours becomes "internal" without its text.
Refused refused_by(const std::exception_ptr& failure);

}  // namespace candour
