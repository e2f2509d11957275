// Who did what when. The log is a chain: whether it is whole is said on top.
import {useState} from 'preact/hooks';
import {getAudit} from '../api/case_calls';
import {SelectField, TextField} from '../parts/fields';
import {Heading} from '../parts/heading';
import {Empty, Problem, Waiting} from '../parts/notices';
import {useLoad} from '../parts/use_load';
import {caseVersion, key} from '../state/current_case';
import {moment, plain, plural} from '../state/words';

const kMost = 300;
const kProgram = 'The program';

export function HistoryScreen() {
  const {value, problem, reload} = useLoad(() => getAudit(key.value), [key.value, caseVersion.value]);
  const [who, setWho] = useState('');
  const [words, setWords] = useState('');
  const events = value?.events ?? [];
  const actors = [...new Set(events.map((event) => event.actor))].sort();
  const shown = events.filter((event) => (!who || (event.actor || kProgram) === who) && (!words || `${event.action} ${event.detail}`.toLowerCase().includes(words.toLowerCase())));
  return (
    <>
      <Heading>History</Heading>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the audit log" />}
      {value && (
        <>
          <p class={`govuk-inset-text${value.holds ? '' : ' inset-problem'}`}>{value.holds ? 'The log is whole: nothing was changed or taken out of it.' : 'The log is not whole: a row was changed or is missing. Tell the information governance lead now.'}</p>
          <div class="filters">
            <SelectField id="who" label="Who" value={who} onChange={setWho} choices={[{value: '', label: 'Everybody'}, ...actors.map((one) => ({value: one || kProgram, label: one || kProgram}))]} />
            <TextField id="audit-words" label="Words" value={words} onInput={setWords} width="govuk-input--width-20" />
          </div>
          {shown.length === 0 ? <Empty>Nothing like that stands in the log.</Empty> : (
            <table class="govuk-table compact">
              <caption class="govuk-table__caption">{shown.length > kMost ? `The latest ${kMost} of ${plural(shown.length, 'entry', 'entries')}` : plural(shown.length, 'entry', 'entries')}, latest first</caption>
              <thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Did</th><th scope="col">Detail</th></tr></thead>
              <tbody>{shown.slice(0, kMost).map((event, index) => <tr key={index}><td class="nowrap">{moment(event.at)}</td><td>{event.actor || kProgram}</td><td>{plain(event.action)}</td><td class="wrap-anywhere">{event.detail}</td></tr>)}</tbody>
            </table>
          )}
        </>
      )}
    </>
  );
}
