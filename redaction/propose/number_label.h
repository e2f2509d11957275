// What a number, an address or a date of somebody's own is called in a form or a sentence: "NI no.",
// "hospital number", "D.O.B.". A piece of patterns in which case is ignored. Inside this room only.
#pragma once

#define NUMBER_LABEL \
  R"((?:tel(?:ephone)?|mob(?:ile)?|phone|land ?line|e-?mail|n\.?i\.?|nino|nat(?:ional|\.)? ?ins(?:urance|\.)?|n\.?h\.?s\.?|chi|h&c|u\.?p\.?n\.?|u\.?l\.?n\.?|pupil|p\.?n\.?c\.?|c\.?r\.?o\.?|crn|urn|brp|biometric residence permit|prison(?:er)?|noms|custody(?: record)?|candidate|arrest.summons|asn|utr|age|case(?: file)?|file|mosaic|liquid ?logic|lcs|ics|lac|protocol|care ?first|swift|paris|id|person id|hospital|hosp\.?|patient|mrn|unit|passport|(?:driving )?licen[cs]e|(?:(?:bank|rent|savings) )?account|bank details|a/c|sort ?code|s/c|card|child benefit|universal credit|tenancy|council tax|rent|library|address|post ?code|d[./]?o[./]?b\.?|d\.? of b\.?|date of birth|birth ?date|birthday|born|reg(?:istration)?)(?:[ ./](?:no|number|id|address|ref(?:erence)?|account|claim|card)\b){0,2}\.?)"
