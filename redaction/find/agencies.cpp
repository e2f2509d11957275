#include "redaction/find/agencies.h"

#include <set>
#include <string>

#include "redaction/find/name_words.h"

namespace candour {
namespace {

using Names = std::set<std::string>;

const Names& care_agencies() {
  static const Names kNames = {
      "nspcc", "rsspcc", "nch", "barnardo's", "barnardos", "dr barnardo's", "action for children", "family action", "the children's society", "children's society", "childline", "cafcass", "cafcass cymru",
      "camhs", "mash", "yot", "yos", "yjs", "edt", "women's aid", "womens aid", "home-start", "homestart", "home start", "sure start", "surestart", "victim support", "rape crisis", "turning point", "addaction",
      "change grow live", "cgl", "we are with you", "mencap", "connexions", "catch22", "young minds", "youngminds", "early help", "social care", "children's social care", "childrens social care",
      "csc", "cypmhs", "social services", "children's services", "childrens services", "adult services", "adult social care", "fostering", "adoption", "leaving care", "probation", "youth justice", "youth offending", "virtual school",
      "health", "health visiting", "midwifery", "school nursing", "education", "education welfare", "school", "nhs", "hospital social work", "family support", "drug services", "advocacy", "nyas", "coram voice"};
  return kNames;
}

const Names& offices() {
  static const Names kNames = {"police", "the police", "british transport police", "cid", "ppu", "caiu", "cait", "pvp", "housing", "housing options", "housing benefit", "homelessness", "court", "cps", "home office", "dwp", "jobcentre",
                               "job centre", "jobcentre plus", "hmrc", "border force", "immigration", "fire service", "court service", "trading standards", "environmental health"};
  return kNames;
}

const Names& firms() {
  static const Names kNames = {"kfc", "tesco", "asda", "aldi", "lidl", "greggs", "primark", "argos", "wetherspoons", "mcdonalds", "mcdonald's", "sainsbury's", "sainsburys", "morrisons", "superdrug", "poundland", "wilko", "halfords",
                               "screwfix", "ikea", "starbucks", "nando's", "nandos", "facebook", "instagram", "snapchat", "whatsapp", "tiktok", "youtube", "google", "xbox", "playstation", "netflix", "minecraft", "fortnite", "roblox"};
  return kNames;
}

// In small letters, with plain apostrophes, without stops and spaces at its edges.
std::string plain(std::string_view name) {
  std::string out = small_letters(name);
  for (std::size_t at = out.find("’"); at != std::string::npos; at = out.find("’")) {
    out.replace(at, std::string_view("’").size(), "'");
  }
  std::erase(out, '.');
  const std::size_t first = out.find_first_not_of(" \t");
  return first == std::string::npos ? std::string() : out.substr(first, out.find_last_not_of(" \t") + 1 - first);
}

}  // namespace

std::optional<PersonClass> class_of_agency(std::string_view name) {
  const std::string words = plain(name);
  if (offices().count(words) != 0) {
    return PersonClass::official;
  }
  return care_agencies().count(words) != 0 ? std::optional(PersonClass::professional) : std::nullopt;
}

bool is_agency_of_many(std::string_view name) {
  static const Names kNames = {"school", "health", "education", "adoption", "fostering", "nhs", "early help", "advocacy", "family support", "virtual school", "leaving care", "court", "immigration", "homelessness", "housing benefit"};
  return kNames.count(plain(name)) != 0;
}

bool is_agency_or_firm(std::string_view name) { return firms().count(plain(name)) != 0 || (class_of_agency(name) && !is_agency_of_many(name)); }

}  // namespace candour
