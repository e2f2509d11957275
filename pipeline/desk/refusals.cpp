#include "pipeline/desk/refusals.h"

#include "pipeline/base/error.h"
#include "pipeline/codec/desk_questions.h"

namespace candour {
namespace {

Refused refused_by_error(const Error& error) {
  switch (error.code()) {
    case ExitCode::usage:
    case ExitCode::configuration: return {422, "invalid", error.what()};
    case ExitCode::review_incomplete: return {409, "not-allowed-now", error.what()};
    case ExitCode::input_unreadable:
    case ExitCode::proof_failed: return {422, "cannot-be-made", error.what()};
    case ExitCode::store_problem: return {503, "busy", error.what()};
    default: return {500, "internal", "Something went wrong. Nothing was changed."};
  }
}

}  // namespace

HttpResponse refusal_answer(const Refused& refused) {
  HttpResponse response = json_answer(desk::refusal(refused.code, refused.message, refused.field, refused.retry_after), refused.status);
  if (refused.retry_after > 0) {
    response.headers.emplace_back("Retry-After", std::to_string(refused.retry_after));
  }
  return response;
}

Refused refused_by(const std::exception_ptr& failure) {
  try {
    std::rethrow_exception(failure);
  } catch (const Refused& refused) {
    return refused;
  } catch (const desk::Invalid& invalid) {
    return {422, "invalid", invalid.what(), invalid.field()};
  } catch (const Error& error) {
    return refused_by_error(error);
  } catch (...) {
    return {500, "internal", "Something went wrong. Nothing was changed."};
  }
}

}  // namespace candour
