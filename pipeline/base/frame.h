// The framing that the jailed programs speak on their pipes: a JSON header and any number of byte blobs.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace candour {

struct Frame {
  std::string header;
  std::vector<std::string> blobs;
};

constexpr int kWaitForever = -1;

// Throws Error(internal) when the other side is gone.
void write_frame(int fd, const Frame& frame);

// nullopt when the other side closed between frames. Throws Error(internal) on damage or when no whole frame
// came within timeout_ms.
std::optional<Frame> read_frame(int fd, int timeout_ms);

}  // namespace candour
