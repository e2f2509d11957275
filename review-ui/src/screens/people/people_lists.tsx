// What belongs to the register besides people with names: relations without one, words to check, corrections made.
import {correctPeople} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {People} from '../../api/schemas';
import {showDone, showProblem} from '../../state/announce';
import {key, may} from '../../state/current_case';
import {address, go} from '../../state/route';
import {moment, plural} from '../../state/words';
import {asked} from '../search/search_state';

const search = (words: string) => { asked.value = {words, mode: 'words'}; go(address.screen(key.value, 'search')); };

export function Unnamed({people}: {people: People}) {
  if (people.unnamed.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="unnamed-title">
      <h2 class="govuk-heading-s" id="unnamed-title">People without a name</h2>
      <p class="govuk-body">Told of only by what they are to somebody.</p>
      <ul class="govuk-list columns">{people.unnamed.map((one) => <li key={one.id}>{one.of ? `${one.of}’s ${one.relation}` : one.relation} <span class="quiet">{plural(one.times, 'time')}</span></li>)}</ul>
    </section>
  );
}

export function ToCheck({people}: {people: People}) {
  if (people.to_check.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="check-title">
      <h2 class="govuk-heading-s" id="check-title">Words that may be names</h2>
      <p class="govuk-body">The program is not sure. Look at them and remove what is somebody’s name.</p>
      <ul class="govuk-list columns">{people.to_check.map((one) => <li key={one.words}><button type="button" class="link-button" onClick={() => search(one.words)}>{one.words}</button> <span class="quiet">{plural(one.times, 'time')}</span></li>)}</ul>
    </section>
  );
}

export function Corrections({people, onChanged}: {people: People; onChanged: () => Promise<void>}) {
  if (people.corrections.length === 0) return null;
  const undo = async (correction: number) => {
    try {
      await correctPeople(key.value, {kind: 'undo', correction});
      showDone('The correction is taken back. Proposals have followed.');
      await onChanged();
    } catch (problem) { showProblem(messageOf(problem)); }
  };
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{plural(people.corrections.length, 'correction')} of the register</span></summary>
      <table class="govuk-table compact">
        <caption class="govuk-visually-hidden">Corrections</caption>
        <thead><tr><th scope="col">What</th><th scope="col">Why</th><th scope="col">Who and when</th><th scope="col">Undo</th></tr></thead>
        <tbody>
          {people.corrections.map((one) => (
            <tr key={one.id}><td>{one.words}</td><td>{one.reason}</td><td>{one.by}, {moment(one.at)}</td>
              <td>{may('correct-people') && <button type="button" class="link-button" aria-label={`Undo: ${one.words}`} onClick={() => void undo(one.id)}>Undo</button>}</td></tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
