// What is said to the person: a line read out by screen readers, and a message that stays on the screen for a while.
import {signal} from '@preact/signals';

export interface Message { kind: 'done' | 'problem'; words: string; number: number }

export const spoken = signal('');
export const message = signal<Message | null>(null);

let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(words: string): void {
  spoken.value = spoken.value === words ? words + '\u00a0' : words;   // the same words twice are read twice
}

function show(kind: Message['kind'], words: string, seconds: number): void {
  clearTimeout(timer);
  message.value = {kind, words, number: ++count};
  if (seconds > 0) timer = setTimeout(hideMessage, seconds * 1000);
}

export function showDone(words: string): void { show('done', words, 6); say(words); }
export function showProblem(words: string): void { show('problem', words, 0); }   // its box is an alert: it is read by itself
export function hideMessage(): void { message.value = null; }

// Words of the record are among them: they go when the session does.
export function forgetWords(): void { message.value = null; spoken.value = ''; }
