"""2004 to 2012: birth, nursery, a first assessment, a death in the family."""

DOCUMENTS = [
 ("Volume 1 (2004-2012)/2004-03-25 New birth visit.pdf", "nhs", {"head": "Larkmoor Primary Care Trust\nHealth Visiting, Nettlecombe Clinic", "foot": "Larkmoor PCT. Clinic Road, Nettlecombe. Investor in People 2003"}, [
  "25 March 2004", "Dear Dr Rao",
  "Re: Corin Whittle, born 11 March 2004 at 39+2, normal delivery, 3.16 kg. NHS number 999 000 0018.\nMother: Miss K Whittle, born {R:dob|2 September 1985}, NHS number {R:identifier|999 000 0042}.",
  "I made the new birth visit yesterday at {K:history|3 Brook Street}, where Karen and the baby live with the maternal grandmother, Mrs J Whittle. It is a warm, busy two-bedroomed house. Corin sleeps in a crib beside his mother and the advice on cot death was already known to her; Jean had the leaflet on the fridge.",
  "Corin is a contented, alert baby. He fixes and follows. Weight today 3.40 kg, head circumference 35.1 cm, hips stable, cord off and clean. He is being bottle fed after four days of trying at the breast. Karen handles him tenderly though she asks her own mother before she does anything.",
  "The father is Rhodri Ashdown, 22, who works away on the pipeline and is home one weekend in three. He is on the birth certificate. He telephoned while I was there and asked me to hold the receiver to the baby.",
  ("page",),
  ("h", "Maternal health (copy for GP only)"),
  "Karen completed the Edinburgh scale at my request. {R:descriptive|She scored 17} and {R:descriptive|answered item ten with \"hardly ever\"}. I have arranged four listening visits and would be glad if you would see her. She {R:descriptive|was prescribed an antidepressant at fifteen} and stopped it by herself.",
  "She said that her older brother, Mark Whittle, {R:descriptive|is in prison} and will want to stay when he is out. Jean has told him that he cannot, and I have noted this as a family decision and not as a referral.",
  ("h", "Plan"),
  ("bullets", ["Weekly weighing at Nettlecombe Clinic until eight weeks", "Primary immunisations from 6 May", "Listening visits x 4, Thursdays", "Book Start pack given; Jean has read him the bus book twice already"]),
  "Yours sincerely", "Joan Tressider\nHealth Visitor", "cc Child health records; family held record",
 ]),
 ("Volume 1 (2004-2012)/2006-05-16 Contact and referral record.pdf", "referral", {"head": "CONTACT AND REFERRAL RECORD", "foot": "Brackwell Council Social Services. CR1 (2005). Completed on paper and typed by duty admin"}, [
  ("fields", [("Child", "Corin Whittle"), ("Date of birth", "11.03.04"), ("Date of contact", "16/05/2006 14:10"), ("Taken by", "Val Corrigan, duty"), ("Referrer", "Wyn Parfitt, nursery officer in charge"),
              ("Agency", "Little Acorns Nursery"), ("Referrer anonymous?", "No"), ("Parents told?", "Yes, mother")]),
  ("h", "Household"),
  ("table", [120, 75, 110, 176], [["Name", "Born", "Relationship", "Address"],
    ["Corin Whittle", "11.03.04", "Subject", "{K:history|3 Brook Street}, Nettlecombe"], ["Karen Whittle", "{R:dob|02.09.85}", "Mother", "as above"],
    ["Jean Whittle", "1958", "MGM", "as above"], ["Mark Whittle", "{R:dob|19.01.82}", "Mat. uncle", "{R:address|Flat 6, Tanner House, Larkmoor}"], ["Rhodri Ashdown", "1981", "Father, PR", "Works away; parents' address not known"]]),
  ("h", "Reason for contact"),
  "Wyn rang because Corin came in this morning with a bruise to the left cheek, about the size of a ten pence piece, with a small scratch. Mother said that he fell on the fireplace at the week end. Nursery had no bruise noted on Friday. Corin is walking and climbing and Wyn says he is \"a proper tumbler\", but mother seemed flustered and {R:descriptive|smelt of drink} at drop off (9.20 am).",
  "Wyn also says that he is hungry when he comes in, has two breakfasts, and that mother's brother collected him once last week without being on the list. Nursery did not let him go with Mark Whittle and rang Jean, who came in her slippers.",
  ("page",),
  ("h", "Checks made"),
  ("table", [90, 391], [["Agency", "Result"], ["Health", "Joan Tressider: seen regularly, immunised, developmental check normal, speech a little ahead. MGM is \"the rock\". No previous injuries."],
    ["Police", "{R:descriptive|Mark Whittle: two convictions for supplying, released March 2006 on licence}. Nothing recorded for Karen Whittle or Rhodri Ashdown."],
    ["Housing", "Jean Whittle is the tenant. No arrears. Application by Karen for a flat of her own, 240 points."], ["Education", "Not of school age."]]),
  ("h", "Team manager's decision"),
  "Not a s47 on what we have. The explanation fits a toddler and a fireplace but drink at nine in the morning, the hunger and the uncle are enough for an initial assessment. Mother to be told today, by phone and then by letter. Keith Bramall to allocate to himself. See the child awake and with his clothes off for the bath if mother agrees.",
  "Outcome: Initial assessment, 7 working days.",
 ]),
 ("Volume 1 (2004-2012)/2006-06-09 Core assessment.pdf", "assessment", {"head": "Core Assessment Record", "foot": "Framework for the Assessment of Children in Need. 0-2 years"}, [
  ("form", "1. Family details", [("Child's full name", "Corin Whittle"), ("Likes to be called", "Corin"), ("Date of birth", "11/03/2004"), ("Person ID", "2209451"), ("First language", "English (father's family: Welsh)"),
                                 ("Mother", "Karen Whittle"), ("Father", "Rhodri Ashdown"), ("Father's sister", "Siân Ashdown, Aberllwyd"), ("Her partner", "Łukasz Nowicki"),
                                 ("Mother's telephone", "{R:phone|07700 900145}"), ("Mother's NI number", "{R:identifier|QQ 12 34 56 C}"), ("Worker", "Keith Bramall")]),
  "I began this on 23 May and closed it on 9 June. I saw Corin five times, twice at the nursery. I thank Karen, who could have shut the door and did not.",
  ("h", "Child's developmental needs"),
  "Corin is a sturdy, chatty boy of {K:subject_age|two and a quarter}. He puts three words together and has a name for every vehicle. When I knelt down he brought me, one after another, eleven toy cars, and told me which was mine (the red one; it has no wheels). He looks to Jean when he is hurt and to Karen when he is pleased. He has a fading bruise and two scabbed knees. I saw him in the bath and there was nothing else.",
  ("page",),
  ("form", "2. Parenting capacity", [("Basic care", "Met, by MGM more than mother"), ("Emotional warmth", "Good; mother is playful when well"), ("Stability", "Fair")]),
  "Karen is twenty. She told me about {R:descriptive|the two bottles of cider a night} after Rhodri's last leave ended badly, and she cried about the bruise, which she did not see happen because {R:descriptive|she was asleep on the settee}. Jean was at the bingo. I believe her. She has not drunk in the daytime since 16 May and {R:descriptive|goes to the Thursday group at the Methodist hall}.",
  "Rhodri drove up to see me on his Saturday off. He is quiet and worried and wants Corin to know his Welsh grandparents. He would not discuss Karen. He had a photograph of Corin in the sun visor of his van.",
  "Mark Whittle slept on the sofa for nine nights. {R:descriptive|A set of scales and bags were found by Jean in the airing cupboard}. She put him out on 28 May and he has not been back.",
  ("page",),
  ("form", "3. Family and environmental factors", [("Housing", "Overcrowded, clean"), ("Income", "{R:descriptive|Income Support; catalogue debt of £640}"), ("Wider family", "MGM; PGPs by post")]),
  ("h", "Analysis"),
  "The risk here is not cruelty; it is a very young mother who drinks when she is sad, and an uncle with a use for a house with a baby in it. The strength is Jean. If Jean were not there I would be writing something else. In my view the needs can be met by nursery five mornings, the Thursday group and a written agreement about Mark Whittle.",
  ("h", "What Corin would say"),
  "He is two. What he did say, when I got up to leave on the last visit, was \"{K:own_words|man gone? red car gone?}\", and he put the red car in my pocket. I gave it back to Jean for him.",
  "Outcome: child in need plan, three months, then close. Keith Bramall, social worker, 9 June 2006.",
 ]),
 ("Volume 1 (2004-2012)/2010-11-03 Letter to Ms Whittle.txt", "text", {}, """BRACKWELL COUNCIL
Children's Services, Larkmoor Area Office

3 November 2010

Our reference: 2209451/KB

Dear Ms Whittle

I was very sorry to hear from Mrs Lacey at Mill Lane Primary that
Corin's dad died on 16 October. She told me that it was a road
accident on the A-road near Aberllwyd and that you had to tell Corin
by yourself.

He is six, and he will ask the same question many times. It helps to
give the same short answer. The school nurse can see him if you would
like that.

Rhodri's sister, Sian Ashdown, has written to us. She would like Corin
to have his father's watch and to come to Wales for the stone in the
spring. She asked me not to give you her number but said that I may
pass letters on, so I enclose hers unopened.

You said on the telephone that Gary Dunn has moved in with you at
12 Mill Lane and is "a help". I do not need to do anything about that,
but please tell me if Mark Whittle comes back, as we agreed in 2006.

I am not opening a case. This is only to say that we are here.

Yours sincerely

Keith Bramall
Senior Social Worker
"""),
]
