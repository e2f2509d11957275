// Where a person stands in the record, with the words around.
import {useEffect, useState} from 'preact/hooks';
import {listMentions} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {Mention, PersonLine} from '../../api/schemas';
import {Button} from '../../parts/button';
import {StandingMark} from '../../parts/marks';
import {Snippet} from '../../parts/snippet';
import {Problem} from '../../parts/notices';
import {caseVersion, key, nameOf} from '../../state/current_case';
import {address} from '../../state/route';

const kCount = 50;

export function MentionRows({mentions, caption}: {mentions: Mention[]; caption: string}) {
  return (
    <table class="govuk-table compact mentions">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">Page</th><th scope="col">Words</th><th scope="col">State</th></tr></thead>
      <tbody>
        {mentions.map((one) => (
          <tr key={one.proposal}>
            <td class="mentions__page"><a class="govuk-link" href={address.page(key.value, one.document, one.page, one.proposal)}>{nameOf(one.document)}, p{'\u00a0'}{one.page}</a></td>
            <td><Snippet snippet={one.snippet} /></td>
            <td class="nowrap"><StandingMark standing={!one.decided ? 'undecided' : one.decided.verdict === 'release' ? 'kept' : 'removed'} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function MentionsOf({person}: {person: PersonLine}) {
  const [mentions, setMentions] = useState<Mention[]>([]);
  const [total, setTotal] = useState(-1);
  const [problem, setProblem] = useState('');
  const load = async (from: number, count: number) => {
    try {
      const told = await listMentions(key.value, person.id, from, count);
      setMentions((before) => from === 0 ? told.mentions : [...before, ...told.mentions]);
      setTotal(told.total);
    } catch (failure) { setProblem(messageOf(failure)); }
  };
  useEffect(() => { void load(0, Math.max(kCount, Math.min(mentions.length, 200))); }, [person.id, caseVersion.value]);
  if (problem) return <Problem>{problem}</Problem>;
  return (
    <section aria-labelledby="mentions-title">
      <h3 class="govuk-heading-s" id="mentions-title">Where they stand{total >= 0 ? ` (${total.toLocaleString('en-GB')})` : ''}</h3>
      {total === 0 && <p class="govuk-body quiet">Nowhere in what could be read.</p>}
      {mentions.length > 0 && <MentionRows mentions={mentions} caption={`Places of ${person.name}`} />}
      {mentions.length < total && <Button kind="secondary" onClick={() => void load(mentions.length, kCount)}>Show {Math.min(kCount, total - mentions.length)} more</Button>}
    </section>
  );
}
