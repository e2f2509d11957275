"""The fictional record of Corin Ashdown (born Corin Whittle). Everybody is invented; numbers are from the ranges kept for drama and tests.

Marks: {R:category|text} must be taken out, {K:category|text} must stay. The rest is not scored."""

SUBJECT = "{K:subject|Corin}"
NOTES = [
    ("04/03/2013", "Home visit", "Home visit to {K:subject_address|12 Mill Lane}. Seen: {K:subject|Corin}, {R:family|Karen} and the baby, {R:family|Tyler}. {R:partner|Gary} was not there; {R:family|Karen} said that he is working nights. {K:subject|Corin} showed me his bedroom, which was cold but tidy. He has a shelf of dinosaur books and knows all their names. He told me that he likes school dinners best on a Friday."),
    ("11/03/2013", "Telephone call", "Telephone call from {K:professional|Helen Marsh}, health visitor. {R:family|Tyler} has missed two weight checks. She asked whether {R:family|Karen} had moved. I said that the address had not changed and that I would ask about it at the next visit."),
    ("19/03/2013", "School visit", "Seen {K:subject|Corin} alone at school. He was quiet at first and then talked about a model he is building. He said he does not like it when {R:partner|Gaz} shouts. He said, \"{K:own_words|I put the telly up so Tyler doesn't hear}\". {K:professional|Mr Okafor} says that {K:subject|Corin} is often tired on Mondays."),
    ("02/04/2013", "Telephone call", "{R:source|Violet Prentice} of {R:source_address|14 Mill Lane} rang. She heard shouting at about eleven at night and a child crying. Her number is {R:phone|01632 960144}. She does not want the family to know that she rang."),
    ("09/04/2013", "Home visit", "Unannounced visit. {R:partner|Gary Dunn} opened the door and would not let me in. His van, {R:vehicle|LR63 WZN}, was outside. I spoke to {R:family|Karen} by telephone on {R:phone|07700 900145} and she said that she and the boys were at the shops."),
    ("15/04/2013", "Management oversight", "Case discussed with {K:professional|Paul Adeyemi}, team manager. Agreed that the threshold for a strategy discussion is met. {K:professional|Mary Osei} to arrange it for this week. {K:subject|Corin} to be seen alone first."),
    ("23/04/2013", "Visit", "I saw {K:subject|Corin} at his grandmother's. {R:family|Jean Whittle} has offered to have both boys. She lives at {R:address|3 Brook Street, Nettlecombe}. {K:subject|Corin} asked if he could take his books. I said yes and we packed them together."),
    ("07/05/2013", "Contact", "Supervised contact at the family centre. {R:family|Karen} was late and tearful. {K:subject|Corin} had drawn a picture for her, and she put it in her bag. {R:family|Tyler} slept through most of it. {K:subject|Corin} asked when they could all go home."),
    ("21/05/2013", "Placement visit", "First visit to the foster home. {R:carer|Sandra Pell} and {R:carer|Tom Pell} have put a lamp by his bed because he does not like the dark. {K:subject|Corin} has slept through four nights out of seven. Their daughter {R:carer|Imogen} has lent him a bicycle."),
    ("18/06/2013", "School visit", "{K:subject|Corin} has settled in his class. {K:professional|Mrs Lacey} says he reads aloud now, which he would not do before. He wants to know why {R:family|Tyler} lives with Nan and he does not. I said that I would write down the answer for him to keep."),
    ("10/09/2013", "Telephone call", "{R:family|Jean Whittle} rang to say that {R:family|Karen} has gone to stay with a friend and cannot be reached. She asked me to tell {K:subject|Corin} that his mum is safe. I told him after school and he nodded and went out to the bicycle."),
    ("14/01/2014", "Visit", "{K:subject|Corin} is ten in March. He would like a cake in the shape of a stegosaurus. He asked me whether {R:partner|Gary} will be at contact. I said that he will not, and that this has been decided. He said, \"{K:own_words|Good. You can write that down}\"."),
]
MORE = ["He has joined the Saturday club and likes it. {K:professional|Mary Osei} will bring the form for the trip.",
        "We talked about what he wants at the next review. He would like to see {R:family|Tyler} more often, on Sundays if possible.",
        "He showed me a certificate for swimming fifty metres. He asked me to send a copy to Nan.",
        "{K:subject|Corin} was cross today and would not talk. We sat in the car and listened to the radio. He said it was nothing to do with school.",
        "Life-story work with {K:professional|Priya Nair}. We looked at the photographs that {R:family|Jean Whittle} gave us and wrote names on the back."]
LETTERS = {
    "Letters/2013-04-30 Health visitor.pdf": ("Larkmoor Community NHS Trust\nHealth Visiting Service", "30 April 2013", "Dear Colleague",
        ["Re: {K:subject|Corin Whittle}, date of birth {K:subject_dob|11/03/2004}, NHS No {K:subject_id|999 000 0018}",
         "I saw {K:subject|Corin} with his mother on 26 April. His weight and height are on the twenty-fifth centile. He has had all his immunisations. He told me that he has bad dreams, and I have suggested a referral to the school nurse.",
         "His brother {R:family|Tyler Whittle}, NHS No {R:third_party_id|999 000 0026}, was also seen. {R:family|Tyler} has reflux and is under the care of the hospital.",
         "Yours sincerely", "{K:professional|Helen Marsh}, health visitor"]),
    "Letters/2013-07-12 School report.pdf": ("Mill Lane Primary School", "12 July 2013", "School report for {K:subject|Corin Whittle}",
        ["Attendance: 94 per cent. Head teacher: {K:professional|Ann Lacey}", "{K:subject|Corin} has had a hard year and has worked well. He is a gifted reader and a kind partner to younger children.",
         "He sits with {R:other_child|Max Dunne}, and the two have to be reminded to finish their work. In mathematics he needs time and quiet.", "{K:professional|Mr Okafor}, class teacher"]),
    "Letters/2014-03-03 Letter to Corin.pdf": ("Brackwell Council\nChildren's Services", "3 March 2014", "Dear {K:subject|Corin}",
        ["You asked me why you live with Sandra and Tom and not at home. I promised to write it down so that you can read it again when you want to.",
         "The grown-ups who look after you have to keep you safe. At Mill Lane that was not happening, and it was never because of anything you did.",
         "You told me that you want to be asked before things are decided. I will do that.", "With best wishes", "{K:professional|Mary Osei}, social worker"]),
    "Police/2013-04-02 Notification.pdf": ("North Larkshire Constabulary\nPublic Protection Unit", "2 April 2013", "Police notification: child coming to notice",
        ["Incident reference {R:police|NL/2013/004471}. Officer in the case: PC 4471 Hughes.",
         "Officers attended {K:subject_address|12 Mill Lane}, Brackwell at 23:20. {R:partner|DUNN Gary} was intoxicated. He has a previous conviction for battery.",
         "Two children were seen asleep upstairs: {K:subject|Corin Whittle} and {R:family|Tyler Whittle}. {R:family|Karen Whittle} declined to make a statement."]),
    "Court/2013-05-17 Order.pdf": ("IN THE FAMILY COURT AT LARKMOOR", "17 May 2013", "Case No: LM13C00123",
        ["IN THE MATTER OF THE CHILDREN ACT 1989", "AND IN THE MATTER OF {K:subject|Corin Whittle}, a child", "UPON HEARING the solicitors for the parties IT IS ORDERED that the child be placed in the interim care of Brackwell Council until further order.",
         "The respondent mother, {R:family|Karen Whittle}, shall have contact as the local authority may arrange."]),
    "Letters/2015-02-10 Change of name.pdf": ("Brackwell Council\nChildren's Services", "10 February 2015", "To whom it may concern",
        ["{K:subject|Corin Whittle} has from today been known as {K:subject|Corin Ashdown}. His date of birth is {K:subject_dob|11/03/2004}.", "Please change your records.", "{K:professional|Paul Adeyemi}, team manager"]),
}
MEETINGS = {
    "Meetings/2013-04-18 Strategy discussion.pdf": ("Record of strategy discussion", "18 April 2013",
        ["Present: {K:professional|Paul Adeyemi} (chair), {K:professional|Mary Osei} (social worker), {K:professional|Helen Marsh} (health visitor), {K:professional|Ann Lacey} (head teacher)", "Apologies: none",
         "Information shared by Health", "{K:subject|Corin} is up to date with immunisations. There are worries about {R:family|Tyler}, who has not been brought to two appointments.",
         "Information shared by Education", "{K:subject|Corin} is tired and watchful. He has told staff that he looks after the baby at night.",
         "Information shared by Police", "{R:partner|Gary Dunn}, born {R:dob|03/12/1980}, is known for violence to a former partner.",
         "Decision", "Joint enquiries under section 47. {K:professional|Mary Osei} will see {K:subject|Corin} alone at school."]),
    "Meetings/2013-10-08 Looked after review.pdf": ("Looked after child review", "8 October 2013",
        ["Present: {K:professional|Priya Nair} (independent reviewing officer), {K:professional|Mary Osei} (social worker), {R:carer|Sandra Pell} (foster carer)",
         "{K:subject|Corin}'s views", "He likes his room. He would like to see his brother every week. He does not want a taxi with a stranger in it.",
         "Health", "Health assessment done. Glasses ordered; he chose green ones.", "Education", "He is reading above his age and has a place in the choir.",
         "Contact", "{R:family|Karen} has come to two of eight contacts. {R:family|Jean Whittle} has come to all."]),
    "Meetings/2014-04-22 Looked after review.pdf": ("Looked after child review", "22 April 2014",
        ["Present: {K:professional|Priya Nair} (independent reviewing officer), {K:professional|Mary Osei} (social worker), {K:subject|Corin} for part of the meeting",
         "{K:subject|Corin} spoke about moving to long-term care with the same carers. He had written three points on a card and read them out.",
         "The plan is agreed. {R:carer|Tom Pell} will apply for his passport."]),
}
TEXTS = {
    "Case system/2014-06-02 E-mail.txt": "From: Mary Osei <mary.osei@brackwell.example>\nSent: 2 June 2014 10:14\nTo: Priya Nair\nSubject: Review\n\nDear Priya,\n\nCorin would like his review after half term. Jean Whittle can come by bus if it is on a Tuesday; her number is 07700 900233.\n\nBest wishes\nMary\n",
    "Case system/2013-03-28 Referral.txt": "Referral\n\nDate: 28 March 2013\nReferrer: Violet Prentice\nRelationship: neighbour\nTelephone: 01632 960144\n\nThe referrer wishes to remain anonymous. She has seen Corin on the front step after dark on three evenings.\n",
    "Case system/2014-09-01 Restricted note.txt": "Case note\nDate of event 01/09/2014\n\nMary Osei spoke to Corin about starting at the new school.\n\nRestricted from user\nKaren Whittle has told us where she now lives and has asked that nobody be told. She is at a refuge.\n",
}
TEXT_GOLD = [
    ("Case system/2014-06-02 E-mail.txt", "remove", "Jean Whittle", "family"), ("Case system/2014-06-02 E-mail.txt", "remove", "07700 900233", "phone"),
    ("Case system/2014-06-02 E-mail.txt", "keep", "Mary Osei", "professional"), ("Case system/2014-06-02 E-mail.txt", "keep", "Corin", "subject"),
    ("Case system/2013-03-28 Referral.txt", "remove", "Violet Prentice", "source"), ("Case system/2013-03-28 Referral.txt", "remove", "01632 960144", "phone"),
    ("Case system/2013-03-28 Referral.txt", "keep", "Corin", "subject"), ("Case system/2014-09-01 Restricted note.txt", "remove", "Karen Whittle", "family"),
    ("Case system/2014-09-01 Restricted note.txt", "remove", "refuge", "restricted"), ("Case system/2014-09-01 Restricted note.txt", "keep", "Corin", "subject"),
]
HAND = {
    "Scans/Visit note 1.tif": ["T/c from Nan 6.10pm", "Corin upset, wants Tyler", "to come for tea. Gary has", "been round again, banging", "on door. Told her ring 999", "M.O."],
    "Scans/Visit note 2.tif": ["h/v Mill Lane - no reply", "curtains shut, van there", "spoke to lady at no 14", "kids seen Tues ok", "back Thurs w. PC Hughes"],
    "Scans/Contact note.tif": ["Contact 2-3pm. Karen late", "C drew stegosaurus", "Tyler asleep. K cried", "C: can we go home now", "ended early 2.50"],
}
