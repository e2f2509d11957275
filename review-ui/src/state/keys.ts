// Single keys for those who decide all day. Everybody may switch them off or give them other letters; they are dead while one types.
import {computed, signal} from '@preact/signals';
import {getSettings, putSettings} from '../api/session_calls';
import type {Settings} from '../api/schemas';

export const kActions = {
  'remove': ['A', 'Remove: as proposed, or with the ground chosen; among people, everything of the person'],
  'keep': ['R', 'Keep: refuse the removal; among people, everything of the person'],
  'next': ['J', 'Next place on this page, or next person'],
  'previous': ['K', 'Previous place on this page, or person before'],
  'next-page': ['N', 'Next page'],
  'previous-page': ['P', 'Previous page'],
  'go-to-page': ['G', 'Go to a page'],
  'ground': ['E', 'Choose the ground'],
  'rest': ['Shift+A', 'Accept what is proposed, for the rest of this page or for the person'],
  'draw': ['D', 'Draw a box'],
  'select-text': ['T', 'Select text'],
  'recipient-view': ['V', 'Show the page as it would leave'],
  'side-by-side': ['Shift+V', 'Show both side by side'],
  'undo': ['U', 'Undo my last decision'],
  'redo': ['Shift+U', 'Do it again'],
  'search': ['S', 'Search the case'],
  'help': ['?', 'This list of keys'],
} as const satisfies Record<string, readonly [string, string]>;

export type Action = keyof typeof kActions;
export const kActionNames = Object.keys(kActions) as Action[];

export const settings = signal<Settings>({keys_on: true, keys: {}});
export const keysOn = computed(() => settings.value.keys_on);
export const keyOf = (action: Action): string => settings.value.keys[action] ?? kActions[action][0];
export const hint = (action: Action): string => keysOn.value ? keyOf(action) : '';

let came = false;   // the desk has told them

export async function loadSettings(): Promise<void> {
  settings.value = await getSettings();
  came = true;
}

// What is kept when `change` is made to the settings the desk has, which are asked for first when they have not come yet: nothing
// kept earlier is lost to a hand that was faster than the desk.
export async function changeSettings(change: (kept: Settings) => Settings): Promise<void> {
  if (!came) await loadSettings();
  await keepSettings(change(settings.value));
}

export async function keepSettings(fresh: Settings): Promise<void> {
  await putSettings(fresh);
  settings.value = fresh;
}

// "Shift+A", "?" ; empty for what is no single key.
export function keyName(event: {key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean}): string {
  if (event.ctrlKey || event.altKey || event.metaKey || [...event.key].length !== 1 || event.key === ' ') return '';
  const letter = event.key.toUpperCase();
  return event.shiftKey && letter !== event.key.toLowerCase() ? `Shift+${letter}` : letter;
}

// Two actions with one key: both are told.
export function clashes(keys: Record<string, string>): string[] {
  const owners = new Map<string, Action[]>();
  for (const action of kActionNames) {
    const name = keys[action] ?? kActions[action][0];
    owners.set(name, [...owners.get(name) ?? [], action]);
  }
  return [...owners].filter(([, actions]) => actions.length > 1).map(([name]) => name);
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [role=application], dialog') !== null;
}

export function actionOf(event: KeyboardEvent): Action | undefined {
  if (!keysOn.value || event.defaultPrevented || isTyping(event.target)) return undefined;
  const name = keyName(event);
  return name === '' ? undefined : kActionNames.find((action) => keyOf(action) === name);
}
