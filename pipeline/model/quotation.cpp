#include "pipeline/model/quotation.h"

#include <array>

namespace candour {

const char* to_string(QuotedHow how) {
  static constexpr std::array kNames = {"whole", "part", "with-differences", "not-in-record"};
  return kNames[static_cast<std::size_t>(how)];
}

const char* to_string(QuotedHeadField field) {
  static constexpr std::array kNames = {"sender", "time", "recipients", "subject"};
  return kNames[static_cast<std::size_t>(field)];
}

namespace {

std::string how_words(const Quotation& one) {
  switch (one.how) {
    case QuotedHow::whole: return "whole, word for word";
    case QuotedHow::part: return "in part, word for word";
    case QuotedHow::with_differences: break;
    case QuotedHow::not_in_record: return "it is not in the record: these words have to be read here";
  }
  const std::string words = std::to_string(one.words_not_there) + (one.words_not_there == 1 ? " word is" : " words are");
  return std::string("with differences") + (one.matters ? ", a name, figure or turning word among them" : "") + (one.words_not_there > 0 ? ": " + words + " not there" : "");
}

std::string head_words(const Quotation& one) {
  std::string words;
  for (std::size_t i = 0; i < one.head_differs.size(); ++i) {
    words += (i == 0 ? "; its head says another " : i + 1 == one.head_differs.size() ? " and " : ", ") + std::string(to_string(one.head_differs[i]));
  }
  return words;
}

}  // namespace

std::string quoted_words(const Quotation& one) { return how_words(one) + head_words(one); }

}  // namespace candour
