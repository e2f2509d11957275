// What somebody must settle before the bundle: restricted material, partner agencies' papers, other holds.
import {listHolds} from '../../api/case_calls';
import {listConsultations} from '../../api/consultation_calls';
import type {Hold} from '../../api/schemas';
import {Heading} from '../../parts/heading';
import {Empty, Problem, Waiting} from '../../parts/notices';
import {useLoad} from '../../parts/use_load';
import {caseVersion, consultationsVersion, key} from '../../state/current_case';
import {address} from '../../state/route';
import {plural} from '../../state/words';
import {ConsultationsOf} from './consultations';
import {HoldItem} from './hold_item';
import {RestrictedItem} from './restricted_item';

const kQueues: [string, string, string, (hold: Hold) => boolean][] = [
  ['restricted', 'Restricted from the data subject', 'A manager says whether the reason still holds, after asking whoever asked for it.', (hold) => hold.kind === 'restricted'],
  ['partner', 'Partner agencies’ material', 'Ask the agency before it goes out and write down what they said. Their wish is weighed; the decision is ours.', (hold) => hold.kind === 'partner-agency'],
  ['other', 'Other holds', 'Health, court, adoption, legal advice, files that could not be read.', (hold) => !['restricted', 'partner-agency', 'unread'].includes(hold.kind)],
];

export function QueuesScreen() {
  const {value, problem, reload} = useLoad(async () => ({...await listHolds(key.value), ...await listConsultations(key.value)}), [key.value, caseVersion.value, consultationsVersion.value]);
  const {holds, consultations} = value ?? {holds: [], consultations: []};
  const unread = holds.filter((hold) => hold.kind === 'unread' && hold.open).length;
  return (
    <>
      <Heading>Queues</Heading>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the queues" />}
      {value && kQueues.map(([id, title, help, belongs]) => {
        const open = holds.filter((hold) => belongs(hold) && hold.open);
        const settled = holds.filter((hold) => belongs(hold) && !hold.open);
        return (
          <section key={id} class="queue" aria-labelledby={`queue-${id}`}>
            <h2 class="govuk-heading-m" id={`queue-${id}`}>{title} <span class="queue__count">{open.length} open</span></h2>
            <p class="govuk-body">{help}</p>
            {open.length === 0 && <Empty>Nothing waits here.</Empty>}
            {open.map((hold) => hold.kind === 'restricted' ? <RestrictedItem key={nameOfHold(hold)} hold={hold} consultations={consultations} onDone={reload} /> : <HoldItem key={nameOfHold(hold)} hold={hold} consultations={consultations} onDone={reload} />)}
            {settled.length > 0 && (
              <details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">{plural(settled.length, 'one', 'ones')} settled</span></summary>
                <ul class="govuk-list">{settled.map((hold) => <li key={nameOfHold(hold)}><a class="govuk-link" href={address.page(key.value, hold.document, Math.max(hold.page, 1))}>{hold.name}{hold.page > 0 ? `, page ${hold.page}` : ''}</a><ConsultationsOf hold={hold} consultations={consultations} onDone={reload} /></li>)}</ul></details>
            )}
          </section>
        );
      })}
      {unread > 0 && <p class="govuk-inset-text">{plural(unread, 'page is', 'pages are')} not yet read: see <a class="govuk-link" href={address.screen(key.value, 'transcribe')}>Transcribe</a>.</p>}
    </>
  );
}

function nameOfHold(hold: Hold): string { return `${hold.kind}/${hold.document}/${hold.page}`; }
