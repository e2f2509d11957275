// How the state of a place is shown: a sign, a word and a colour, never the colour alone.
import type {Standing} from '../state/optimistic';

export const kStandingNames: Record<Standing, string> = {undecided: 'To decide', removed: 'Removed', kept: 'Kept'};

function Sign({standing}: {standing: Standing}) {
  return (
    <svg class="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {standing === 'undecided' && <><circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="3 2" /><path d="M6 6.3a2 2 0 1 1 2.6 1.9c-.4.2-.6.4-.6 1M8 11v1.2" fill="none" stroke="currentColor" stroke-width="1.4" /></>}
      {standing === 'removed' && <rect x="1" y="4.5" width="14" height="7" fill="currentColor" />}
      {standing === 'kept' && <path d="M2.5 8.5l3.6 3.6 7.4-8" fill="none" stroke="currentColor" stroke-width="2" />}
    </svg>
  );
}

export function StandingMark({standing, words}: {standing: Standing; words?: string}) {
  return <span class={`mark mark--${standing}`}><Sign standing={standing} />{words ?? kStandingNames[standing]}</span>;
}

export function Tag({children, kind = 'plain'}: {children: string; kind?: 'plain' | 'attention' | 'quiet'}) {
  return <strong class={`tag tag--${kind}`}>{children}</strong>;
}
