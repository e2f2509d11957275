"""Everybody in the record, as the gold sees them: who must be taken out wherever the name stands, and who must stay.
Whole words, as written. What a name list cannot say is marked in the texts: {R:category|text} must go, {K:category|text} must stay."""

REMOVE = {
    "brother": ["Tyler Whittle", "TYLER WHITTLE", "Tyler", "tyler", "Ty", "WHITTLE Tyler"],
    "family": ["Mark Whittle", "Uncle Mark", "WHITTLE Mark", "Mark", "Ffion", "Kacper", "Ffi"],
    "partner": ["Gary Dunn", "Gary", "gary", "Gaz", "gaz", "DUNN Gary", "Mr Dunn", "G. Dunn", "Łukasz Nowicki", "Łukasz", "Lukasz", "Mr Nowicki"],
    "victim": ["Michelle Hurst", "Michelle", "HURST Michelle", "Bailey Hurst", "Bailey"],
    "other_child": ["Max Dunne", "Max", "Kieran Moult", "Kieran", "kieran", "Imogen Pell", "Imogen", "Immy", "Jaydon Pryce", "Jaydon", "jaydon", "Dean Foyle", "Dean",
                    "Aleesha", "Aleesha Mbeki", "Ruby Tranter", "Oscar Lund", "Gwion Harries"],
    "associate": ["Curtis Boyle", "Curtis", "BOYLE Curtis", "CB", "Shaz Boyle"],
    "source": ["Violet Prentice", "Mrs Prentice", "Violet", "Denise Kettley", "Mrs Kettley", "Stu Kettley", "Ron"],
    "adoption": ["Theo Harcourt", "Theo", "Mr and Mrs Harcourt", "the Harcourts", "Alison Harcourt", "Jonty"],
}
KEEP = {
    "subject": ["Corin Whittle", "CORIN WHITTLE", "Corin Ashdown", "WHITTLE Corin", "Corin", "corin", "Cory", "Master C Whittle", "Mr Ashdown", "ASHDOWN Corin"],
    "subject_dob": ["11/03/2004", "11 March 2004", "11.03.04", "11-03-2004", "2004-03-11"],
    "subject_id": ["2209451", "999 000 0018", "9990000018", "B823 4410 9004"],
    "subject_address": ["12 Mill Lane"],
    "family_consented": ["Karen Whittle", "Karen", "Kaz", "Ms Whittle", "Miss K Whittle", "WHITTLE Karen", "Siân Ashdown", "Siân", "Sian Ashdown", "Sian", "Sandra Pell", "Tom Pell",
                         "Sandra", "sandra", "Tom", "Mr and Mrs Pell", "Marva Bright", "Marva"],
    "family_deceased": ["Jean Whittle", "Jean", "Rhodri Ashdown", "Rhodri", "Mrs J Whittle"],
    "professional": ["Mary Osei", "M Osei", "Paul Adeyemi", "Helen Marsh", "Ann Lacey", "Mrs Lacey", "Mr Okafor", "Daniel Okafor", "Priya Nair", "Joan Tressider", "Keith Bramall", "Dr P Rao",
                     "Dr Rao", "Beth Lowry", "Tunde Afolabi", "Shazia Karim", "Shazia", "Lorna Fisk", "Lorna", "Greg Tattersall", "Dr Elin Prosser", "Dr Prosser", "Frances Oyelaran",
                     "Colin Yates", "Mr Dhillon", "Mrs Birkett", "Judith Birkett", "Val Corrigan", "Tunde", "Beth", "Mary", "Priya", "Wyn Parfitt", "Nadia Sobol", "Harriet Cole"],
    "official": ["PC 4471 Hughes", "PC Hughes", "DC Alan Whittle", "DC Whittle", "DS Ruth Callow", "DS Callow", "Her Honour Judge Merrow", "PC Jennings"],
}
