"""Office papers: what word processors, tables and presentations left behind. (source, blocks of the pages, blocks of what the file hides.)
A hidden text stands on the page behind the paper's own."""

DELETED = "Mother says the fall in November was {R:descriptive|a push on the stairs}."
COMMENT = "Ask Helen Marsh before this goes to panel: {R:descriptive|Karen is on tablets for her nerves}."
ASSESSMENT = ("Volume 1 (2004-2012)/2012-02-07 Core assessment update.docx", [
    ("h", "Core assessment: update"),
    "Child: Corin Whittle, born 11 March 2004, Person ID 2209451. Written by Keith Bramall, social worker, 7 February 2012.",
    "Corin is {K:history|seven} and reads above his age. He came to the door before his mother did and told me which chair was the good one.",
    "Karen had a second son, Tyler, on {R:dob|14 November 2011}. Corin warms the bottles and said, \"{K:own_words|I do the half past ten one}\". His mother laughed and then said it was true.",
    ("delete", "Tyler was four weeks early. ", DELETED, "Corin had made him a card."),
    ("comment", "Gary Dunn was at work. He {R:descriptive|has two court fines that he does not pay} and Karen asked me not to raise them.", COMMENT),
    "Views: no role for us at present. Health visitor to go on seeing both boys. School to ring if Corin is late again.",
], ["The text that was deleted", DELETED, COMMENT])

LETTER = ("Volume 1 (2004-2012)/2009-06-03 Letter to Miss Whittle.doc", [
    "Brackwell Council, Children's Services, Sessions Road, Larkmoor. Telephone 020 7946 0300.",
    "3 June 2009",
    "Dear Ms Whittle",
    "Thank you for telephoning about Corin's place at Mill Lane Primary School. The school has confirmed that he may start in Year R full days from Monday, and that a uniform will be lent.",
    "You asked whether your brother Mark Whittle may collect him. {R:descriptive|As he is on bail} he may not, and Mrs Lacey has been told only that the list has two names on it: yours and Jean Whittle's.",
    "You said that Corin had asked, \"{K:own_words|do they have a bell or does somebody shout}\". They have a bell.",
    "Yours sincerely",
    "Keith Bramall, social worker",
], [])

PLAN = ("Foster care/2018-08-08 Placement plan.odt", [
    ("h", "Placement plan"),
    "Young person: Corin Ashdown, born 11/03/2004. Carer: Marva Bright. Social worker: Beth Lowry. From 8 August 2018.",
    "Corin asked for a door that shuts and a key to the house. He has both. He said, \"{K:own_words|if I practise early will you say so or just sigh}\". Marva said that she would say so.",
    "Bedtime on school nights is half past ten. Phone downstairs at ten, by agreement. Pocket money is £9.00 and £4.00 is saved.",
    "Family: Siân Ashdown by video on Sundays. Her children Ffion and Kacper may join. Łukasz Nowicki {R:descriptive|is at a clinic until September}, so no visits to Aberllwyd yet. Jean Whittle at St Clare's every other Sunday.",
    "Marva's private number is {R:phone|07700 900644}. Out of hours: 020 7946 0399.",
    "Not to be told where he lives: Curtis Boyle or anybody from Cooper Street.",
], [])

# Rows of cells; a row that begins with "hidden" is hidden in the table.
SCHEDULE = ("Foster care/2013-2014 Contact schedule.xlsx", [
    ["Date", "With", "Where", "How it went"],
    ["26/05/2013", "Jean and Tyler", "3 Brook Street", "Corin did the feed"],
    ["07/06/2013", "Karen", "Family centre", "Nadia Sobol made the tea"],
    ["14/06/2013", "Karen", "Family centre", "Did not come"],
    ["hidden", "21/06/2013", "Karen", "Family centre", "Came {R:descriptive|with a black eye}, left early"],
    ["16/10/2013", "Tyler", "Library", "Bus book, twice"],
    ["18/05/2014", "Siân", "Aberllwyd", "Dog, hill, cockerel"],
])
SPENDING = ("Leaving care/2020-2021 Spending.ods", [
    ["Date", "What for", "Pounds", "Agreed by"],
    ["02/03/2020", "Set of tuning levers for Corin", "84.50", "Tunde Afolabi"],
    ["19/06/2020", "Bus pass, Corin", "61.00", "Shazia Karim"],
    ["03/09/2020", "Mattress, Marva Bright", "140.00", "Colin Yates"],
    ["10/12/2020", "Travel to Aberllwyd, Christmas", "38.20", "Shazia Karim"],
    ["10/12/2020", "Taxi for Imogen Pell", "12.00", "Shazia Karim"],
])

NOTES = "Do not read out: {R:adoption_fact|the letterbox comes from Pendry}. Ask Tunde Afolabi to stay."
SLIDES = ("Leaving care/2020-03-09 Pathway presentation.pptx", [
    ("What is a pathway plan?", ["For Corin Ashdown, and whoever he asks to come", "Shazia Karim, personal adviser, 9 March 2020"]),
    ("Who was asked", ["Corin: \"{K:own_words|less slides please}\"", "Marva Bright and Sandra Pell", "His friend Oscar Lund {R:descriptive|is leaving care in May}"]),
], NOTES)

SUMMARY = ("Case system/2016-01-18 Case summary.html", "Case summary", [
    "Corin Ashdown. Born 11/03/2004. Person ID 2209451. Printed by Beth Lowry on 18 January 2016.",
    "Corin is {K:history|eleven} and lives with his aunt Siân Ashdown in Wales under a special guardianship order. He has a cockerel to mind and minds it.",
    "His brother Tyler was adopted in 2014. The yearly letter goes by the adoption team; {R:adoption_fact|Theo is settled at his infant school}.",
    "His mother Karen Whittle rings on Sundays. Her number is {R:phone|07700 900821} and may not be given to anybody.",
    "Wishes: \"{K:own_words|I would like the same social worker for a whole year}\".",
], [["Who", "What for"], ["Siân Ashdown", "Special guardian"], ["Łukasz Nowicki", "Special guardian, {R:descriptive|works nights}"], ["Beth Lowry", "Support until January 2017"]])

REPORT = ("report.rtf", [
    "Fellgate Academy. Leaver's report: Corin Ashdown, {K:subject_age|Year 11}, July 2020.",
    "Corin arrived in the bottom set by a mistake on a form and leaves with a prize for music. Judith Birkett asked that the mistake be written down here, and it is.",
    "He worked through the year with Oscar Lund, {R:descriptive|who has a statement for his hearing}. When asked what he would like to be remembered for, Corin said, \"{K:own_words|the piano in the hall is in tune}\".",
    "Mr Dhillon, designated teacher",
])
