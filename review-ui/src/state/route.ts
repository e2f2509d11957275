// Where one is: the part of the address behind '#'. Only keys and numbers stand in it, never words of the record.
import {computed, signal} from '@preact/signals';

export type CaseScreen = 'read' | 'people' | 'search' | 'documents' | 'queues' | 'transcribe' | 'release' | 'history' | 'members';
export const kCaseScreens: CaseScreen[] = ['read', 'people', 'search', 'documents', 'queues', 'transcribe', 'release', 'history', 'members'];

export type Route =
  | {at: 'cases' | 'settings' | 'sessions' | 'password' | 'codes' | 'users' | 'statement' | 'missing'}
  | {at: 'case'; key: string; screen: CaseScreen; rest: string[]};

const kPlain = ['cases', 'settings', 'sessions', 'password', 'codes', 'users', 'statement'] as const;

export function routeOf(hash: string): Route {
  const parts = hash.replace(/^#\/?/, '').split('/').filter((part) => part !== '').map(decodeURIComponent);
  if (parts.length === 0) return {at: 'cases'};
  const [first = '', key = '', screen = 'read', ...rest] = parts;
  if (first === 'case' && /^[a-z0-9-]{1,64}$/.test(key)) {
    const known = kCaseScreens.find((name) => name === screen);
    return known ? {at: 'case', key, screen: known, rest} : {at: 'missing'};
  }
  const plain = kPlain.find((name) => name === first);
  return plain && parts.length === 1 ? {at: plain} : {at: 'missing'};
}

export const address = {
  screen: (key: string, screen: CaseScreen) => `#/case/${key}/${screen}`,
  page: (key: string, document: number, page: number, proposal = '') => `#/case/${key}/read/${document}/${page}${proposal ? `/${proposal}` : ''}`,
  person: (key: string, person: string) => `#/case/${key}/people/${encodeURIComponent(person)}`,
};

const hash = signal(typeof location === 'undefined' ? '' : location.hash);
export const route = computed(() => routeOf(hash.value));

export function followAddress(): void {
  addEventListener('hashchange', () => { hash.value = location.hash; });
  hash.value = location.hash;
}

export function go(to: string): void {
  if (location.hash === to) return;
  location.hash = to;
  hash.value = to;
}

// Changes the address without a step in the browser's history.
export function replace(to: string): void {
  history.replaceState(null, '', to);
  hash.value = to;
}
