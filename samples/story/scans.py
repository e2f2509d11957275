"""What was scanned: print letters, a fax, a typed letter with a poor text layer, handwriting."""

# source -> (theme, meta, blocks, how it is scanned)
LETTER_6_JUNE = ("letter", {"head": "Brackwell Council\nChildren's Services", "foot": "Larkmoor Area Office, 1 Sessions Road"}, [
  "6 June 2013", "Dear Ms Whittle",
  "Thank you for seeing me on Tuesday. I know that it was hard to come into the office with the blinds up.",
  "Corin will see you at the family centre on Fridays at four. Nadia Sobol will be there and will make the tea. Please come by the back way if you think that anybody has followed you; Gary Dunn has been told by the court that he may not come near.",
  "Tyler will be brought by your mother when her breathing allows. Her new mobile is {R:phone|07700 900233}.",
  "Corin asks if you still have the Stegosaurus. He says it does not matter if you do not.",
  "Yours sincerely", "Mary Osei\nSocial worker", "Please ring 020 7946 0318 if you cannot come."])

PHOTO = ("letter", {"head": "Fellgate Academy", "foot": "Fellgate Academy, Fellgate Road, Larkmoor. Principal: Judith Birkett from 2021"}, [
  "4 July 2018", "Dear Ms Lowry", "Corin Ashdown, {K:subject_age|Year 9}",
  "I have found the form. It was filled in for another boy: the name at the top is Corin's and the rest of it describes {R:other_child|Connor Ashe}, who {R:descriptive|has a statement for moderate learning difficulties}. It has followed Corin since February.",
  "He has been in the top set for three weeks. He came ninth. I have apologised to him. He asked for it in writing, and whether the other boy had been given his.",
  "Yours sincerely", "Judith Birkett\nHead of Year 9"])

FAX = ("fax", {"head": "FAX   3 pages incl. this one", "foot": "Larkmoor CSC -> Hollin House   14/02/18 11:42"}, [
  "To: Greg Tattersall, Hollin House. From: Beth Lowry. Date: 14 February 2018. Re: Corin Ashdown 11/03/2004",
  "Greg, as agreed on the telephone. Placement request and section 20 agreement to follow. We leave Aberllwyd at one and should be with you by six. He does not eat egg. Please make sure that somebody he's been told the name of opens the door.",
  "Beth", ("page",),
  ("h", "PLACEMENT REQUEST"), "Reason: special guardianship has broken down. {R:descriptive|Domestic incident involving alcohol} (partner, Łukasz Nowicki). No concern about Siân Ashdown's care.",
  "Strengths: bright, funny, mends things. Likes: pianos, pasta, knowing what comes next. Risks: sleeps badly; will look after younger or weaker children to his own cost; easily led by anybody who asks him something.",
  "Health: no medication. Glasses. GP to be Dr P Rao. Next of kin for emergencies: Siân, {R:phone|07700 900456}.",
  ("page",),
  ("h", "SECTION 20 AGREEMENT"), "I, Siân Ashdown, special guardian, agree to Corin Ashdown being accommodated by Brackwell Council from 14 February 2018. I understand that I may take him home at any time. I want it known that I would if I could.",
  "Signed by e-mail 13/02/2018. Witness: Val Corrigan, EDT.",
  "The other special guardian {R:descriptive|was not fit to sign}."])

OCR_LAYER = ("typed", {"head": "", "foot": ""}, [
  "{R:address|Tŷ Uchaf}, Aberllwyd\n3 September 2013", "Dear Mrs Oyelaran",
  "You asked me to set down what I can about Corin and his father. Rhodri was my younger brother. He was not a great talker. When Corin was born he drove all night from Milford to sit in a hospital corridor because it was not visiting time.",
  "He had Corin to us for a week each summer from two years old. Corin walked on this hill before he walked to school. My mother kept his wellingtons by the door, all four sizes, in a row, and they are there now.",
  "I wrote to Karen after the funeral and I do not blame her that she did not answer. I had a telephone call from {R:partner|Gary Dunn} instead. He told me that the boy had a dad. I should have got into the car that day and I did not.",
  "I have a partner, {R:partner|Łukasz Nowicki}, who is {R:descriptive|a quarry fitter and a Catholic}, and a little girl, Ffion. We have talked about it until the milk boiled over. We would have Corin tomorrow. I know about the baby too and I have asked myself about the baby, and with {R:descriptive|another of our own coming in March} I do not think that I could do right by all of them.",
  ("page",),
  "I enclose the watch. It does not go. Rhodri said that a stopped watch is right twice a day, which is more than you could say for him.",
  "If he is not to come to us then I would like him to have: the watch, the wellingtons in the largest size, and to be told that his father could whistle two notes at once and that it is done with the tongue behind the teeth.",
  "You may show this to anybody who decides anything. Please do not let {R:partner|Mr Dunn} have the address.",
  "Yours sincerely", "Siân Ashdown"])

# Handwriting: (source, font, size, lines of pages)
HAND = [
 ("Scans/2013-04-03 Visit note.tif", "/usr/share/fonts/truetype/fifthhorseman/dkgIt.ttf", 40,
  ["3/4/13  h/v Mill Lane  5.40", "no reply. curtains. van there", "spoke to lady at no 14 (V.P.)", "coat still on fence. told her", "leave it he might come for it", "kids seen Tues, ok-ish", "back Thurs w. PC Hughes   MO"], "V.P."),
 ("Scans/2013-05-16 Telephone note.tif", "/usr/share/fonts/truetype/kristi/Kristi.ttf", 62,
  ["t/c MGM 6.10pm", "breathing v bad. can do 1 not 2", "which one?  she said dont ask me", "G round again banging on door", "told her ring 999 then me", "C heard all of it, on stairs", "-> court tmrw, ask ICO for C"], "G round"),
 ("Scans/2018-06-16 Note of visit to Jean.tif", "/usr/share/fonts/truetype/femkeklaver/femkeklaver.ttf", 42,
  ["Sat 16 June. St Clare's day room", "Corin + Jean, 2 hrs. BL in corridor", "J knew him. called him Rhodri once", "he didnt correct her", "J: have you seen our Tyler", "C: he's got a dog", "J asleep 3.30. C did her nails"], "Tyler"),
 ("Scans/2014-08-31 List for Ty.tif", "/usr/share/fonts/truetype/sjfonts/SteveHand.ttf", 46,
  ["1. Strawberries NO", "2. he does not like the hoover", "3. he is called Ty when he is good", "4. sing the bus one", "5. he can have my bed time", "from Corin (big brother)"], "Ty"),
]
