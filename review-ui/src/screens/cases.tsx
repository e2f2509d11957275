// The cases one is a member of, the one that is due first on top.
import {listCases} from '../api/session_calls';
import type {CaseLine} from '../api/schemas';
import {Heading} from '../parts/heading';
import {Tag} from '../parts/marks';
import {Empty, Problem, Waiting} from '../parts/notices';
import {useLoad} from '../parts/use_load';
import {day, daysLeft, kStateNames, plain} from '../state/words';
import {BreakGlass} from './break_glass';

function Line({line}: {line: CaseLine}) {
  const reachable = line.state !== 'unavailable';
  return (
    <tr>
      <th scope="row" class="nowrap">{reachable ? <a class="govuk-link" href={`#/case/${line.key}/read`}>{line.reference}</a> : line.reference}</th>
      <td>{line.subject}</td>
      <td>{kStateNames[line.state]}{line.conflict && <> <Tag kind="attention">Conflict of interest</Tag></>}</td>
      <td class="nowrap">{day(line.due)}</td>
      <td>{line.state === 'disclosed' ? <span class="quiet">Done</span> : <Tag kind={line.days_left <= 5 ? 'attention' : 'plain'}>{daysLeft(line.days_left)}</Tag>}</td>
      <td class="number">{line.undecided.toLocaleString('en-GB')}</td>
      <td>{plain(line.role)}</td>
    </tr>
  );
}

export function CasesScreen() {
  const {value, problem, reload} = useLoad(listCases, []);
  const lines = [...value?.cases ?? []].sort((a, b) => a.due.localeCompare(b.due));
  return (
    <main id="main" class="screen">
      <Heading>Cases</Heading>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="your cases" />}
      {value && lines.length === 0 && <Empty>You are not a member of any case. Ask a manager or the administrator for access.</Empty>}
      {lines.length > 0 && (
        <div class="scroll-x" tabIndex={0} role="region" aria-label="Cases">
          <table class="govuk-table">
            <caption class="govuk-visually-hidden">Your cases, by due date</caption>
            <thead><tr><th scope="col">Reference</th><th scope="col">Data subject</th><th scope="col">State</th><th scope="col">Due</th><th scope="col">Time left</th><th scope="col" class="number">Undecided</th><th scope="col">Your role</th></tr></thead>
            <tbody>{lines.map((line) => <Line key={line.key} line={line} />)}</tbody>
          </table>
        </div>
      )}
      <BreakGlass />
    </main>
  );
}
