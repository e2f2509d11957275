// A small invented record. In the lines, {words|person|verdict|ground|rule} is a place that is proposed.
export interface Paper {
  name: string; file: string; date: string; type: string; agency: string; author: string; scanned?: boolean; restricted?: boolean; holds?: string[];
  duplicateOf?: number; near?: number; pages: string[][]; unread?: Record<number, number[][]>;
}

const kVisit = [
  'Brackwell Council Children’s Services', 'Case note: home visit', 'Date of visit: 2 April 2013     Worker: Mary Osei, social worker', '',
  'I visited {12 Mill Lane|subject|keep||address} unannounced at 4.15 pm. {Karen Whittle|p1|redact|TP-FAM|request-person} opened the door after', 'some minutes. {Corin|subject|keep||request-subject} was in the front room with {Tyler Whittle|p2|redact|TP-FAM|request-person}, watching television.',
  '{Kaz|p1|redact|TP-FAM|request-alias} said that {Gary Dunn|p3|redact|TP-OTH|request-person} had not been to the house since Friday. On the table I saw', 'a letter addressed to {Mr G Dunn|p3|redact|TP-OTH|titled-name} at this address.', '',
  '{Karen|p1|redact|TP-FAM|first-name} told me that she {has not taken her tablets for a week|p1|redact|HLTH-SH|sensitive-fact}. She gave', 'a new telephone number, {01632 960 147|p1|redact|TP-FAM|phone}, and asked that it is not passed on.', '',
  '{Corin|subject|keep||request-subject} showed me his drawing of {Nan|p4|review|TP-FAM|request-alias} and asked when he could see her again.', 'I told him that I would ask {Jean|p4|review|TP-FAM|first-name}.', '',
  'The neighbour at number 14, {Violet Prentice|p9|redact|TP-SRC|source-identity}, came to the fence as I left and said that', 'there had been shouting on Sunday night. {She does not want the family to know|p9|redact|TP-SRC|source-passage}', '{that she had spoken to us.|p9|redact|TP-SRC|source-passage}', '',
  'Plan: I will see {Corin|subject|keep||request-subject} at school on Thursday. Paul Adeyemi to be told today.',
];

const kMeeting = Array.from({length: 30}, (_, index) => {
  const names = [['Karen Whittle', 'p1', 'TP-FAM'], ['Tyler', 'p2', 'TP-FAM'], ['Gaz', 'p3', 'TP-OTH'], ['Sandra Pell', 'p10', 'TP-OTH'], ['Łukasz Nowicki', 'p7', 'TP-REF'], ['Siân Ashdown', 'p6', 'TP-FAM']];
  const [name, person, ground] = names[index % names.length]!;
  return `${index + 1}. {${name}|${person}|redact|${ground}|request-person} ${['was told of the meeting', 'sent apologies', 'agrees with the plan', 'asked for a copy', 'did not come'][index % 5]}.`;
});

const kLetter = (page: number) => [
  'The Old Schoolhouse Residential and Therapeutic Fostering Partnership (Northern Division)', '{Flat 3, Coopers Wharf|p10|redact|TP-OTH|address}', '{27–29 Tannery Approach|p10|redact|TP-OTH|address}', '{Nettlecombe ZZ9 9ZZ|p10|redact|TP-OTH|postcode}', '',
  `Page ${page}`, '', 'Dear Ms Osei,', '', 'Thank you for your letter about {Corin Ashdown|subject|keep||request-subject}, who has lived with', '{Sandra Pell|p10|redact|TP-OTH|request-person} and {Tom Pell|p11|redact|TP-OTH|request-person} since May. {Tom|p11|redact|TP-OTH|first-name} is', '{waiting for an operation|p11|redact|TP-OTH|sensitive-fact} and we would like to talk about respite.', '',
  'Yours sincerely,', '{Bartholomew Featherstonehaugh-Cholmondeley, Deputy Registered Manager|p17|keep||professional}',
];

const kPlain = (title: string) => [title, '', 'This page tells how the council keeps records and how to ask for yours.', 'It names nobody.'];

export const papers: Paper[] = [
  {name: 'Case note', file: 'Case system/Case notes 2013 (1).pdf', date: '2013-04-02', type: 'case-note', agency: 'Brackwell Council', author: 'Mary Osei', pages: [kVisit, kMeeting, kPlain('Notes on recording')]},
  {name: 'Letter from a foster carer agency', file: 'Letters/2013-06-11 The Old Schoolhouse Residential and Therapeutic Fostering Partnership.pdf', date: '2013-06-11', type: 'letter', agency: 'The Old Schoolhouse Partnership', author: '', near: 6, pages: [kLetter(1), kLetter(2)]},
  {name: 'Handwritten note', file: 'Scans/contact book 2013.tif', date: '2013-07-20', type: 'note', agency: 'Brackwell Council', author: 'Sandra Pell', scanned: true, holds: ['unread'], unread: {1: [[54, 104, 424, 124], [54, 126, 424, 146], [54, 148, 424, 168]]},
    pages: [['Contact book', '', '~Kaz rang at six, wanted to say good night', '~C. would not come to the phone. Told me T. is', '~with his dad now'], ['Contact book, continued', '', '{Kaz|p1|redact|TP-FAM|request-alias} came on Sunday.']]},
  {name: 'Restricted note', file: 'Case system/2014-09-01 Restricted note.txt', date: '2014-09-01', type: 'case-note', agency: 'Brackwell Council', author: 'Mary Osei', restricted: true, holds: ['restricted'], pages: [['RESTRICTED FROM THE SERVICE USER', '', 'Reported by {Violet Prentice|p9|redact|TP-SRC|source-identity}.']]},
  {name: 'Health visitor’s report', file: 'Health/2013-04-30 Health visitor.pdf', date: '2013-04-30', type: 'report', agency: 'Brackwell NHS Trust', author: 'Helen Ward', holds: ['health', 'partner-agency'], pages: [['Health visitor’s report', '', '{Karen Whittle|p1|redact|TP-FAM|request-person} was seen at home.'], kPlain('About this service')]},
  {name: 'Letter from a foster carer agency (copy)', file: 'Letters/copy of 2013-06-11.pdf', date: '2013-06-11', type: 'letter', agency: 'The Old Schoolhouse Partnership', author: '', duplicateOf: 2, pages: [kLetter(1)]},
  {name: 'E-mail', file: 'E-mail/2015-05-19 RE Corin W.pdf', date: '', type: 'e-mail', agency: '', author: '', pages: [['RE: Corin W', '', '{Priya|p18|review|TP-OTH|first-name} wrote: can {Ty|p2|redact|TP-FAM|request-alias} come too?']]},
];
