"""E-mail, printed and re-printed, and plain text from the case system."""

THREAD = """From: Priya Nair <priya.nair@brackwell.example>
Sent: 19 May 2015 08:55
To: Beth Lowry
Cc: Paul Adeyemi
Subject: RE: RE: Corin W / Aberllwyd - panel Thursday

Beth,

Fine by me, with the cockerel. Two things before panel. I want the paragraph about Łukasz to say what we know and not what we feel, and I want Corin's "ok with" in his words.

Please don't send {R:email|siân.ashdown.home@post.example} to panel, {R:descriptive|she uses it from her GP surgery job}. Use the PO box.

Priya
Independent Reviewing Officer, Brackwell Council, 020 7946 0340

> From: Beth Lowry
> Sent: 18 May 2015 17:31
> To: Priya Nair
> Subject: RE: Corin W / Aberllwyd - panel Thursday
>
> Priya - back from Wales. Good house. Ffion (6) showed Corin the hens
> and Kacper (3) bit him, both welcomed as attention. Lukasz Nowicki
> cooked. He was open about the 2007 caution and about {R:descriptive|his dad's drinking}.
> He is loud. Corin flinched twice and then did an impression of him,
> to his face, and they both laughed, Łukasz longest.
> Mob for Siân {R:phone|07700 900456}, landline {R:phone|01632 960871}.
>
>> From: Sandra Pell <{R:email|pellsandtom@post.example}>
>> Sent: 17 May 2015 21:04
>> To: Beth Lowry
>> Subject: Corin W
>>
>> Hi beth, he's packed already its only a visit. Kieran is
>> {R:descriptive|in bits, he's had enough of people going}. Immy asks can
>> he keep the bike. He can keep the bike.
>> Tom's {R:descriptive|had the letter from the hospital, its his heart again}
>> so sooner is better than later for all of us but don't tell C.
>> Sandra
"""

DOCUMENTS = [
 ("E-mail/2015-05-19 RE Corin W.pdf", "mail", {"head": "Lowry, Beth", "foot": "Printed by Lowry, Beth on 19/05/2015"}, [
  ("mono", THREAD), ("page",),
  ("mono", """>>> From: Beth Lowry
>>> Sent: 15 May 2015 12:10
>>> To: Sandra Pell
>>> Subject: Corin W
>>>
>>> Dear Sandra
>>> The train is at 9.12 on Saturday. Corin has the tickets as he
>>> trusts himself most. Siân meets us at the halt with the van.
>>> If Gary Dunn's solicitors ring you again (they have no business to)
>>> please say nothing and give them my number. He is
>>> {R:descriptive|out on tag from the 29th} and not allowed past the ring road.
>>> Best wishes, Beth
>>> --
>>> Beth Lowry, Social Worker, Permanence Team
>>> 020 7946 0355 | beth.lowry@brackwell.example

This message is for the person it was sent to. If that is not you, please tell us and delete it. Brackwell Council may monitor e-mail.
"""),
 ]),
 ("E-mail/2015-05-19 RE Corin W (Priya's copy).txt", "text", {}, THREAD.split("> From: Sandra")[0].rstrip("> \n") + "\n"),
 ("E-mail/2021-03-02 Savings.txt", "text", {}, """From: Shazia Karim <shazia.karim@brackwell.example>
Sent: 2 March 2021 10:14
To: Corin Ashdown
Subject: Your savings, as you asked

Hi Corin,

You were right and Finance were wrong: the £412 from 2014 was never moved
over from the Pells' account. It's in now with six years' interest,
£1,204.16. They sent the sorry to the wrong house, {R:address|19 Pilot Court},
which upset your mum, and I have told them off about that.

Siân says the statement for your dad's money is in the post.

I can't tell you anything about Curtis Boyle's dates by e-mail, ring me.

Shazia
Personal Adviser, 020 7946 0362
"""),
 ("Case system/2013-04-02 Duty note - source.txt", "text", {}, """DUTY NOTE                                   2 April 2013, 09:20
Taken by: Val Corrigan

Child: Corin Whittle ({K:subject_age|9})
Referrer: Violet Prentice
Relationship to child: neighbour
Telephone: {R:phone|01632 960144}
Wishes to remain anonymous: YES

She has seen Corin on the front step after dark on three evenings and
last night in the yard. He was counting out loud. She has a key to
number 12 from {R:descriptive|when old Mr Tuck had the house} and did not dare to use it.

She said of Corin "he always says good morning, whatever the night was".
She would like somebody to tell him that the coat was no trouble.

Her husband Ron {R:descriptive|has been threatened in the bookmaker's}.
"""),
 ("Case system/2014-09-01 Restricted note.txt", "text", {}, """Case note
Date of event: 01/09/2014        Created by: Mary Osei

Saw Corin at school gate after his first day of Year 6. He was carrying
the bag that Tyler had used for nappies, with his PE kit in it. He said
it was a good bag. We walked to the car the long way.

RESTRICTED FROM USER
Karen rang today. {R:restricted|She is in Seaholme, in a flat over a chemist's},
and has a new number, {R:phone|07700 900821}. She has asked that nobody be told
because {R:restricted|Gary's cousin works at the housing office}.
She {R:restricted|is five weeks pregnant and has not decided}. She asked if
Corin had eaten.
END OF RESTRICTED ENTRY

Rang Sandra to say he was on his way. M Osei
"""),
]
