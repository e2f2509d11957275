"""What systems give out: tables of case notes, an extract, a conversation, and the mail with its attachments."""

# Date, time, type, created by, contact with, seen, alone, restricted, note, actions
LIQUIDLOGIC = ("Case system/Case notes 2016-2017.csv", [
    ("14/01/2016", "15:30", "Visit", "Beth Lowry", "Corin; Siân Ashdown", "Yes", "Yes", "No", "Corin showed me the hen house. He has put a bolt on it, on the inside of the wire, and told me that it is for foxes and \"{K:own_words|it is a different sort of bolt}\". Ffion came in twice to see who I was.", "Visit in March."),
    ("11/03/2016", "16:00", "Telephone call", "Beth Lowry", "Corin", "No", "No", "No", "His twelfth birthday. He rang me, from the landline {R:phone|01632 960871}. Three cards: his mum, Sandra, and one with a dinosaur that he says is from Jean Whittle though she cannot write now.", "None."),
    ("02/09/2016", "10:15", "Telephone call", "Beth Lowry", "School", "No", "No", "No", "The new school has put Corin in the bottom set because of a form. I asked which form. They will look. He is said to be \"{K:own_words|not bothered}\", which I doubt.", "Ring again on Friday."),
    ("21/11/2016", "17:45", "Visit", "Beth Lowry", "Siân Ashdown", "Yes", "No", "No", "Siân was alone in the kitchen. Łukasz {R:descriptive|has been put on short time at the quarry}. She says Corin has noticed and has stopped asking for a school trip. I have found the money for the trip.", "Trip form to school."),
    ("08/02/2017", "09:05", "Restricted", "Beth Lowry", "Professionals", "No", "No", "Yes", "Corin may know that somebody rang to say that they were worried about shouting, and that I came and he was well. {R:source_fact|The caller delivers the post to the farm} and {R:source_fact|asked twice not to be named}.", "Restricted from user."),
    ("30/06/2017", "14:20", "Visit", "Beth Lowry", "Corin", "Yes", "Yes", "No", "Last visit under the support plan. Corin walked me to the gate and said, \"{K:own_words|you can come without a reason you know}\". Kacper waved from the tractor.", "Close to support plan."),
])
MOSAIC = ("Case system/Extract 2018.xml", [
    ("2018-08-21", "16:00", "Visit", "Beth Lowry", "Corin; Marva Bright", "yes", "no", "Corin has been at Marva's for two weeks. He has found the piano and the key of the piano. He asked where Jaydon is and I said that I am not able to tell him. He said, \"{K:own_words|then he's alive}\".", "Weekly visits."),
    ("2018-09-06", "12:10", "Telephone call", "Tunde Afolabi", "Mrs Birkett", "no", "no", "School has had two boys at the gate asking for Corin. One was Dean Foyle, who {R:descriptive|is living in his sister's car}. Mrs Birkett has fed him and rung his worker.", "Tell DS Callow."),
    ("2018-12-19", "17:30", "Visit", "Tunde Afolabi", "Corin; Jean Whittle", "yes", "yes", "St Clare's, the day room. Corin had made Jean a calendar with large numbers. She called him by his own name. He kept looking at the door, and on the way home he said, \"{K:own_words|that was a good one, write that one down}\".", "Photograph of the calendar for the life story book."),
])
JSON = ("Case system/Extract 2021.json", [
    ("2021-05-11", "11:00", "Visit", "Shazia Karim", "Corin Ashdown", "Corin is {K:history|seventeen} and has had his first pay packet from the repair shop. He asked whether he must tell me what he spends it on. I said that he must not. He told me: felt.", "None."),
    ("2021-10-04", "15:00", "Telephone call", "Shazia Karim", "Karen Whittle", "Karen rang to ask what to give Corin for college. She {R:descriptive|has started at the bakery in Seaholme} and would like it to be from her wages. We settled on a lamp.", "Lamp: say nothing."),
])
# Date and time, who, what
CHAT = ("Foster care/WhatsApp chat with Marva Bright.txt", [
    ("03/09/2018", "07:12", "Marva Bright", "Morning Tunde. Corin up at 5 to practise. I said nothing, I only sighed"),
    ("03/09/2018", "07:15", "Tunde Afolabi", "He told me you would. Is he going in today?"),
    ("03/09/2018", "07:16", "Marva Bright", "Gone already. Shirt ironed by himself"),
    ("03/09/2018", "19:40", "Marva Bright", "Somebody called CB rang the house phone from {R:phone|07700 900733}. I put it down"),
    ("03/09/2018", "19:44", "Tunde Afolabi", "Thank you. I have told DS Callow. Does Corin know?"),
    ("03/09/2018", "19:52", "Marva Bright", "He heard. He said {K:own_words|he can ring, I'm doing my scales}"),
    ("04/09/2018", "08:01", "Marva Bright", "{R:descriptive|My sickle cell is bad this week} so Sandra is having him Saturday. He is pleased, there is a dog"),
    ("04/09/2018", "08:03", "Tunde Afolabi", "Rest please. I will drive him over"),
])

# File, from, to, date, subject, body, attachments
TRIP = "2016-11-22 School trip"
MAILS = [
    ("E-mail/%s 1.eml" % TRIP, "Beth Lowry <beth.lowry@brackwell.example>", "Siân Ashdown <sian.ashdown.home@post.example>", "Tue, 22 Nov 2016 09:14:00 +0000", "Corin's school trip",
     "Dear Siân\n\nI have found the money for the trip to the slate museum. Corin need not know where it came from unless he asks, and he will ask.\n\nThe plan is attached. Please sign page one.\n\nBeth Lowry\nSocial worker, Brackwell Council\n020 7946 0318", ["plan.docx"]),
    ("E-mail/%s 2.eml" % TRIP, "Siân Ashdown <sian.ashdown.home@post.example>", "Beth Lowry <beth.lowry@brackwell.example>", "Tue, 22 Nov 2016 20:31:00 +0000", "RE: Corin's school trip",
     "Dear Beth\n\nSigned. He asked. He said to tell you \"{K:own_words|I will bring back a slate so it is fair}\".\n\nŁukasz {R:descriptive|has had his notice from the quarry} and I would be glad if it was not talked of at school. My mobile is {R:phone|07700 900456}.\n\nA photograph of the cockerel, since you asked.\n\nSiân", ["cockerel.jpg"]),
    ("E-mail/%s 3.eml" % TRIP, "Beth Lowry <beth.lowry@brackwell.example>", "Siân Ashdown <sian.ashdown.home@post.example>", "Wed, 23 Nov 2016 08:50:00 +0000", "RE: Corin's school trip",
     "Dear Siân\n\nThank you. I am sorry about the notice, and it will stay between us. The cockerel is on my wall.\n\nPlease tell Corin that I shall hold him to the slate.\n\nBeth", []),
]
TRIP_PLAN = ("plan.docx", [
    ("h", "Plan for the trip"),
    "Corin Ashdown, {K:subject_age|Year 8}, slate museum, 9 December 2016. Leader: Wyn Parfitt. Cost £18.00, paid by Brackwell Council.",
    "He sits by the window. He is not to be asked about his family for the worksheet called My Village. He shares a packed lunch table with Gwion Harries, {R:descriptive|who has fits}.",
    "If he would like to come home early, ring Siân Ashdown on {R:phone|07700 900456}.",
], [])
MBOX = ("E-mail/2019 Hospice.mbox", [
    ("Judith Birkett <j.birkett@fellgate.example>", "Tunde Afolabi <tunde.afolabi@brackwell.example>", "Thu, 14 Feb 2019 11:02:00 +0000", "Corin today",
     "Dear Tunde\n\nWe have heard. He need not come in before the half term and there is no work to make up. His form have signed a card; Oscar Lund {R:descriptive|lost his own mother at Christmas} and wrote most of it.\n\nJudith Birkett"),
    ("Tunde Afolabi <tunde.afolabi@brackwell.example>", "Judith Birkett <j.birkett@fellgate.example>", "Thu, 14 Feb 2019 16:40:00 +0000", "RE: Corin today",
     "Dear Judith\n\nThank you. I read him the card. He said, \"{K:own_words|tell them I'm coming in tomorrow, the practice room is booked}\".\n\nTunde Afolabi"),
])
ZIP = "School/2020-07 Fellgate leavers.zip"
# What the officer typed of the voicemail (samples/policy.json has the same words).
VOICEMAIL = ["Karen Whittle: Shazia, it is Karen.", "{K:own_words|It is his birthday today and I wanted to say it to him myself.}", "Tell Corin {K:own_words|that I have kept the kite he made}.",
             "Tyler asked after him in the letter.", "I am on {R:phone|07700 900618} until Sunday."]

# Letters that stand as pictures: (name, the letter as for a scan)
CERTIFICATE = ("typed", {}, ["FELLGATE ACADEMY", "Music prize 2020", "This prize for music was given to Corin Ashdown in {K:subject_age|Year 11}. The hall piano was tuned by him in March and has stayed in tune.", "He shares the ensemble prize with Oscar Lund, and played the last piece alone.", "Judith Birkett, head of year"])
SLIP = ("typed", {}, ["MESSAGE SLIP 22 October 2015", "For Beth Lowry from the school in Aberllwyd. Corin Ashdown has left his glasses on the bus again and has asked that nobody ring his aunt.", "He can see the board from the front. Ask Kacper at home time, he has the other pair."])
