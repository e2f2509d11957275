// Pieces of the patterns for addresses. Inside this room only.
#pragma once

#define STREET_TYPE \
  R"((?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Crescent|Cres|Court|Ct|Steps|Place|Pl|Terrace|Gardens|Gdns|Grove|Way|Row|Walk|Square|Sq|Hill|Rise|View|Green|Mews|Park|Parade|Croft|Fold|Bank|Mount|Yard|Gate|Wharf|Quay|Vale|Meadow|Meadows|Heights|Bridge|Passage|Approach|Cliff|Esplanade|Promenade|Boulevard|Circus|Loan|Brae|Causeway|Embankment|Alley|Arcade|Villas|Towers|Drove|Chase|Dene|Dell|Garth|Common|Copse|Cross|Glade|Glen|Hollow|Holt|Knoll|Lawn|Leys|Link|Orchard|Paddock|Path|Precinct|Ridge|Ridings|Spinney|Strand|Warren|Wynd|Buildings|Bldgs|Tce|Terr|Brow|Lade|Nook|Ginnel|Mansions|House|Cottages?|Court))"
#define POSTCODE \
  R"((?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]))(?: {0,2}|[.\-\n])[0-9][ABD-HJLNP-UW-Z]{2})"
#define HOUSE_NUMBER R"(\d{1,4}[A-Za-z]?(?:[/\-]\d{1,3}[A-Za-z]?)?)"
// A street by a word that is hardly anything else, with or without a number.
#define NAMED_STREET \
  R"((?:\p{Lu}[\p{L}'’\-]+[ \n]){1,2}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Row|Walk|Rise|Mews|Croft|Fold|Yard|Wharf|Quay|Place|Square|St|Rd|Ave|Ln|Cl|Cres|Gdns|Terr|Tce))"
#define WELSH_STREET \
  R"((?:Heol|Ffordd|Stryd|Lôn|Lon|Rhodfa|Clos|Cwrt|Maes|Rhes|Teras|Llwybr|Gerddi|Cilgant|Tai)(?: (?:y|yr|Y|Yr|\p{Lu}[\p{L}'’\-]+)){1,2})"
// Places behind an address: each behind a comma, or a town with its postcode.
#define TOWNS \
  R"((?:\.?,[ \n]?(?: ?\p{Lu}[\p{L}'’\-]+){1,2}){0,3}(?:,?[ \n](?:\p{Lu}[\p{L}'’\-]+[ \n])?)" POSTCODE R"()?)"
