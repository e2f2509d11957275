#include "pipeline/codec/json.h"

#include "pipeline/base/error.h"

namespace candour::codec {
namespace {

constexpr int kDeepest = 64;

// Saying false to an inner value is not enough to stop a deep parse, so the depth is checked before parsing.
bool too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      i += c == '\\' ? 1U : 0U;
      in_string = c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepest) {
        return true;
      }
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

Json parse(std::string_view text, const char* what) {
  if (too_deep(text)) {
    throw Error(ExitCode::configuration, std::string(what) + " nests too deep");
  }
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) {
    throw Error(ExitCode::configuration, std::string(what) + " is not valid JSON");
  }
  return json;
}

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string dump(const OrderedJson& json, int indent) {
  return json.dump(indent, ' ', false, OrderedJson::error_handler_t::replace);
}

Json from(const Box& box) { return Json::array({box.left, box.top, box.right, box.bottom}); }

Json from(const std::vector<Box>& boxes) {
  Json list = Json::array();
  for (const Box& box : boxes) {
    list.push_back(from(box));
  }
  return list;
}

Box box_in(const Json& json) {
  return {json.at(0).get<double>(), json.at(1).get<double>(), json.at(2).get<double>(), json.at(3).get<double>()};
}

std::vector<Box> boxes_in(const Json& json) {
  std::vector<Box> boxes;
  for (const Json& entry : json) {
    boxes.push_back(box_in(entry));
  }
  return boxes;
}

}  // namespace candour::codec
