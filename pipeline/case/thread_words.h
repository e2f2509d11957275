// A conversation as lines of words for the command line.
#pragma once

#include <string>

#include "pipeline/model/message_thread.h"

namespace candour {

// Its subject, and under it each message in a line, indented under the one it answers; from the twelfth step on the depth is a number.
std::string thread_words(const MessageThread& thread);

}  // namespace candour
