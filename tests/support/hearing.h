// Hears an event stream of the desk, without a line.
#pragma once

#include <string>
#include <vector>

#include "pipeline/desk/http.h"

namespace candour::test {

class Hearing : public EventStream {
 public:
  void send(std::string_view event, std::string_view data) override { told.emplace_back(std::string(event) + " " + std::string(data)); }
  void close() override { is_open = false; }
  bool open() const override { return is_open; }

  std::vector<std::string> told;
  bool is_open = true;
};

}  // namespace candour::test
