#include "redaction/propose/own_address.h"

#include <catch2/catch.hpp>

using candour::is_own_address;

TEST_CASE("A part of the data subject's own address, and it with more behind it, is theirs") {
  const std::string own = "12 Mill Lane, Brackwell BR1 1AA";
  for (const char* told : {"12 Mill Lane", "12 MILL LANE", "Mill Lane", "12, Mill Lane", "br1 1aa", "BR11AA", "12 Mill Lane, Brackwell", "12 Mill Lane, Brackwell, Mercia"}) {
    INFO(told);
    CHECK(is_own_address(told, own));
  }
  CHECK(is_own_address("Brook St", "3 Brook Street, Nettlecombe"));
  CHECK(is_own_address("3 Brook Street", "3 Brook St., Nettlecombe"));
  CHECK_FALSE(is_own_address("13 Brook St", "3 Brook Street, Nettlecombe"));
  CHECK(is_own_address("10 Rose Street", "Flat 2, 10 Rose Street, Brackwell"));
  CHECK(is_own_address("Flat 2, 10 Rose Street, Mercia", "Flat 2, 10 Rose Street, Brackwell"));
  CHECK(is_own_address("Ty Gwyn, Heol y Bryn", "T\xC5\xB7 Gwyn, Heol y Bryn, Llanfair"));
  CHECK(is_own_address("Ty Gwyn", "T\xC5\xB7 Gwyn, Heol y Bryn, Llanfair"));
}

TEST_CASE("A neighbour's number, another house's flat and a longer number are not theirs") {
  for (const char* told : {"2 Mill Lane", "112 Mill Lane", "12 Mill Laneside", "12", "BR1 1A"}) {
    INFO(told);
    CHECK_FALSE(is_own_address(told, "12 Mill Lane, Brackwell BR1 1AA"));
  }
  for (const char* told : {"Flat 2, 7 Oak Road", "Flat 20, 10 Rose Street", "Flat 21", "0 Rose Street"}) {
    INFO(told);
    CHECK_FALSE(is_own_address(told, "Flat 2, 10 Rose Street, Brackwell"));
  }
}
