// A conversation of the small invented record, and what its messages quote.
import type {components} from '../../src/api/types';

type Schemas = components['schemas'];
type Message = Schemas['Thread']['messages'][number];

const message = (document: number, depth: number, answers: number, more: Partial<Message> = {}): Message =>
  ({document, depth, answers, from: '', sent: '', pages: 1, own_words: 0, copies: [], guess: false, why: 'Its header names the message that it answers.', ...more});

export const threads: Schemas['Thread'][] = [{subject: 'Corin W / Aberllwyd: panel on Thursday', messages: [
  message(1, 0, -1, {from: 'Mary Osei <mary.osei@brackwell.example>', sent: '2013-04-02 16:40', pages: 3, own_words: 212, why: ''}),
  message(7, 1, 0, {from: 'Priya Nair', sent: '2015-05-19 08:55', own_words: 62, guess: true, why: 'A guess: the same subject, and an earlier message to or from whoever sent this one.'}),
  message(0, 1, 0, {why: 'Other messages name it as one that came before.', pages: 0}),
  message(2, 2, 2, {from: 'The Old Schoolhouse Residential and Therapeutic Fostering Partnership (Northern Division) <duty.northern.division@theoldschoolhousepartnership.example>', sent: '2013-06-11 09:10', pages: 2, own_words: 31, copies: [6]}),
]}];

const kQuotes: Record<number, Schemas['Quotation'][]> = {
  2: [{document: 1, how: 'with-differences', words: 212, words_not_there: 3, differs: true, from: 'Mary Osei', sent: '2013-04-02 16:40', head_differs: [], also_in: 0, pages: [1, 2]}],
  7: [{document: 1, how: 'whole', words: 212, words_not_there: 0, differs: false, from: 'Mary Osei', sent: '2013-04-02 16:40', head_differs: ['time'], also_in: 0, pages: [1]},
    {document: 0, how: 'not-in-record', words: 57, words_not_there: 57, differs: false, from: 'Sandra Pell <pellsandtom@post.example>', sent: '2015-05-17 21:04', head_differs: [], also_in: 0, pages: [1]}],
};

export const quotesOf = (document: number): Schemas['Quotation'][] => kQuotes[document] ?? [];
