// Streets that the record gives as somebody's address are found again where they stand without a number: "Christmas at Cinder
// Court". Streets of every town ("High Street") are not.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// Small letters, as `find_known_streets` wants them. Thread-safe.
std::set<std::string> streets_of_addresses(std::string_view text);

// Whole words, in capitals or with them, not before a school's or a firm's word ("Mill Lane Primary"). Kind address, rule
// "known-street". Thread-safe.
std::vector<Finding> find_known_streets(std::string_view text, const std::set<std::string>& streets);

}  // namespace candour
