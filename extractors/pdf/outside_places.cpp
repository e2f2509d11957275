#include "extractors/pdf/outside_places.h"

#include <map>
#include <set>

namespace candour {
namespace {

struct Known {
  const char* heading;
  bool unless_shown;
  bool own_page;
};

const std::map<std::string, Known>& known_places() {
  static const std::map<std::string, Known> kKnown = {
      {"comment", {"comment", false, true}},
      {"tracked-change", {"change", true, true}},
      {"hidden-text", {"hidden text", true, true}},
      {"hidden-row", {"hidden row", true, true}},
      {"hidden-column", {"hidden column", true, true}},
      {"hidden-sheet", {"hidden sheet", true, true}},
      {"hidden-slide", {"hidden slide", true, true}},
      {"speaker-notes", {"speaker's notes", true, true}},
      {"header-footer", {"header or footer of pages that are not there", true, true}},
      {"alternative-text", {"description of a picture", true, true}},
      {"custom-xml", {"data kept with the file", true, true}},
      {"embedded", {"file inside the file", false, true}},
      {"data-connection", {"connection to other data", true, true}},
      {"pivot-cache", {"data kept behind a table", true, true}},
      {"defined-name", {"hidden name of cells", true, true}},
      {"revision", {"earlier version", true, true}},
      {"macro", {"program in the file", false, false}},
      {"external", {"link", true, false}},
  };
  return kKnown;
}

// Of a message's header only who else wrote or is to be answered; the rest is of machines.
bool names_somebody(const std::string& field) {
  static const std::set<std::string> kFields = {"Reply-To", "Sender", "Disposition-Notification-To", "Resent-From", "Resent-To", "Resent-Cc"};
  return kFields.count(field) != 0;
}

}  // namespace

OutsidePlace outside_place(const DocumentText& text) {
  if (text.place == "header") {
    return names_somebody(text.label) ? OutsidePlace{"the message's header (" + text.label + ")", true, true} : OutsidePlace{};
  }
  const auto found = known_places().find(text.place);
  if (found == known_places().end()) {
    return {};
  }
  return {std::string(found->second.heading) + (text.label.empty() ? "" : " (" + text.label + ")"), found->second.unless_shown, found->second.own_page};
}

}  // namespace candour
