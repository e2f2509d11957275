// How counts, days and names of things are said.
export function plural(count: number, one: string, many = one + 's'): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

const kMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

// "2026-12-02" -> "2 December 2026"; what is no date is given back.
export function day(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts ? `${Number(parts[3])} ${kMonths[Number(parts[2]) - 1] ?? ''} ${parts[1]}` : iso;
}

export function shortDay(iso: string): string {
  return day(iso).replace(/([A-Z][a-z]{2})[a-z]*/, '$1');
}

// "Letter, 6 June 2013" of that day -> "Letter": the day stands beside it.
export function withoutDay(name: string, iso: string): string {
  const end = `, ${day(iso)}`;
  return iso !== '' && name.endsWith(end) ? name.slice(0, -end.length) : name;
}

// "2026-11-20T14:03:00Z" -> "20 Nov 2026, 14:03"
export function moment(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return shortDay(iso) + (time ? `, ${time}` : '');
}

export function daysLeft(days: number): string {
  if (days === 0) return 'due today';
  return days < 0 ? `${plural(-days, 'day')} overdue` : `${plural(days, 'day')} left`;
}

// "third-party" -> "Third party"
export function plain(code: string): string {
  if (code === 'e-mail') return 'E-mail';
  const words = code.replaceAll('-', ' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// "Rhian Pascoe" -> "RP"; of a longer name the first and the last word's.
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word));
  return [...new Set([words[0], words.at(-1)])].map((word) => [...word ?? ''][0] ?? '').join('').toLocaleUpperCase('en-GB') || '?';
}

export const kClassNames: Record<string, string> = {
  'subject': 'Data subject', 'family': 'Family', 'third-party': 'Third party', 'professional': 'Professional in role',
  'official': 'Official outside their role', 'source': 'Gave information',
};
export const kConsentNames: Record<string, string> = {
  'not-asked': 'Not asked', 'asked': 'Asked, no answer yet', 'given': 'Given', 'refused': 'Refused', 'not-capable': 'Cannot give consent',
};
export const kStateNames: Record<string, string> = {
  'open': 'Being read', 'review': 'In review', 'decided': 'Decided', 'signed-off': 'Signed off', 'disclosed': 'Disclosed', 'unavailable': 'Cannot be opened',
};
export const kReadNames: Record<string, string> = {'text-layer': 'from the file’s text', 'ocr': 'by reading the scan', 'transcript': 'from a transcript'};
