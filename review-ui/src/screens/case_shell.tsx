// What is around every screen of a case: whose it is, when it is due, what is left, and the ways to its screens.
import type {ComponentChildren} from 'preact';
import {useEffect} from 'preact/hooks';
import {Heading} from '../parts/heading';
import {StandingMark} from '../parts/marks';
import {Problem, Waiting} from '../parts/notices';
import {enterCase, isLookedAt, key, leaveCase, may, openCase, problem} from '../state/current_case';
import {connected, follow, others, unfollow} from '../state/events';
import {address, type CaseScreen} from '../state/route';
import {asked} from './search/search_state';
import {day, daysLeft, plural} from '../state/words';

const kTabs: [CaseScreen, string, string?][] = [
  ['read', 'Read and decide'], ['people', 'People'], ['search', 'Search'], ['documents', 'Documents'], ['queues', 'Queues'], ['transcribe', 'Transcribe'],
  ['release', 'Second review and disclosure'], ['history', 'History', 'audit'], ['members', 'Members', 'members'],
];

function Deadline() {
  const clock = openCase.value!.clock;
  const share = Math.min(Math.max(clock.day / Math.max(clock.days, 1), 0), 1);
  return (
    <div class={`deadline${clock.days_left <= 5 ? ' deadline--near' : ''}`} title={clock.why}>
      <span class="deadline__words">Day {clock.day} of {clock.days} · due {day(clock.due)} · <strong>{daysLeft(clock.days_left)}</strong></span>
      <svg class="deadline__strip" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="deadline__all" width="100" height="4" /><rect class="deadline__gone" width={share * 100} height="4" /></svg>
    </div>
  );
}

function Totals() {
  const totals = openCase.value!.totals;
  return (
    <p class="totals">
      <StandingMark standing="undecided" words={`${totals.undecided.toLocaleString('en-GB')} to decide`} />
      <StandingMark standing="removed" words={`${totals.removed.toLocaleString('en-GB')} removed`} />
      <StandingMark standing="kept" words={`${totals.kept.toLocaleString('en-GB')} kept`} />
      {totals.holds > 0 && <a class="totals__holds" href={address.screen(key.value, 'queues')}>{plural(totals.holds, 'hold')}</a>}
    </p>
  );
}

function Others() {
  if (!connected.value) return <p class="others others--lost" role="status">Connection lost. Trying again…</p>;
  const here = others.value.filter((one) => isLookedAt(one.document, one.page)).map((one) => one.name);
  const names = [...new Set([...here, ...others.value.map((one) => one.name)])].map((name) => here.includes(name) ? `${name} (on this page)` : name);
  return names.length > 0 ? <p class="others" title={names.join(', ')}>Also here: {names.join(', ')}</p> : null;   // read where it stands: moving about is not announced
}

export function CaseShell({caseKey, screen, children}: {caseKey: string; screen: CaseScreen; children: ComponentChildren}) {
  useEffect(() => {
    void enterCase(caseKey);
    follow(caseKey);
    return () => { unfollow(); leaveCase(); asked.value = {words: '', mode: 'words'}; };
  }, [caseKey]);
  const now = openCase.value;
  if (problem.value) return <main id="main" class="screen"><Heading>Case</Heading><Problem again={() => void enterCase(caseKey)}>{problem.value}</Problem></main>;
  if (!now || now.key !== caseKey) return <main id="main" class="screen"><Heading>Case</Heading><Waiting what="the case" /></main>;
  return (
    <>
      <div class="case-bar" role="region" aria-label="Case">
        <p class="case-bar__who"><strong>{now.reference}</strong> <span class="case-bar__subject" title={now.subject}>{now.subject}</span></p>
        <Deadline /><Totals /><Others />
      </div>
      <nav class="tabs" aria-label="Case">
        <ul>
          {kTabs.filter(([, , needed]) => needed === undefined || may(needed as 'audit')).map(([name, words]) => (
            <li key={name}><a href={address.screen(caseKey, name)} aria-current={name === screen ? 'page' : undefined}>{words}</a></li>
          ))}
        </ul>
      </nav>
      <main id="main" class={screen === 'read' ? 'main-reading' : 'screen'} key={screen}>{children}</main>
    </>
  );
}
