#include "pipeline/bundle/plan_sections.h"

#include <algorithm>
#include <vector>

namespace candour {
namespace {

struct Entry {
  const char* name;
  const char* letter;
  std::vector<DocumentType> types;
};

const std::vector<Entry>& sections_for_a_person() {
  using enum DocumentType;
  static const std::vector<Entry> kSections = {
      {"Case notes and chronologies", "", {case_notes, chronology}},
      {"Referrals, assessments and plans", "", {referral, assessment, care_plan}},
      {"Meetings, conferences and reviews", "", {strategy_minutes, conference_minutes, review}},
      {"Letters and e-mails", "", {letter, email}},
      {"Health", "", {health_letter}},
      {"School and education", "", {school_report}},
      {"Police", "", {police_report}},
      {"Court and legal", "", {court_order, court_report, legal_advice}},
      {"Handwritten notes", "", {handwritten_note}},
      {"Foster and residential homes", "", {placement_record}},
      {"Other documents", "", {other}},
  };
  return kSections;
}

const std::vector<Entry>& sections_for_a_court() {
  using enum DocumentType;
  static const std::vector<Entry> kSections = {
      {"Preliminary documents", "A", {chronology}},
      {"Applications and orders", "B", {court_order}},
      {"Statements and affidavits", "C", {court_report}},
      {"Care plans and reviews", "D", {review, conference_minutes, care_plan}},
      {"Experts' and other reports", "E", {assessment, health_letter, school_report, police_report}},
      {"Other documents", "F", {other, case_notes, referral, strategy_minutes, letter, email, handwritten_note, legal_advice, placement_record}},
  };
  return kSections;
}

const std::vector<Entry>& sections(const std::string& profile) { return profile == "court" ? sections_for_a_court() : sections_for_a_person(); }

}  // namespace

std::size_t section_index(DocumentType type, const std::string& profile) {
  const auto& all = sections(profile);
  const auto found = std::find_if(all.begin(), all.end(), [&](const Entry& entry) {
    return std::find(entry.types.begin(), entry.types.end(), type) != entry.types.end();
  });
  return found == all.end() ? all.size() - 1 : static_cast<std::size_t>(found - all.begin());
}

Section section_of(DocumentType type, const std::string& profile) {
  const Entry& entry = sections(profile)[section_index(type, profile)];
  return {entry.name, entry.letter};
}

}  // namespace candour
