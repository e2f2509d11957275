// What was searched for last. It is words of the record, so it is kept here and never in the address.
import {signal} from '@preact/signals';

export type SearchMode = 'words' | 'forms' | 'fuzzy' | 'pattern';
export const asked = signal<{words: string; mode: SearchMode}>({words: '', mode: 'words'});
