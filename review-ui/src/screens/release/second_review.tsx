// What the second person looks at: every high-risk page and some at random, or everything. A page not agreed with goes back.
import {useState} from 'preact/hooks';
import {getSecondReview, reviewPage} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {SecondReview} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Check, TextField} from '../../parts/fields';
import {Problem, Waiting} from '../../parts/notices';
import {useLoad} from '../../parts/use_load';
import {showDone, showProblem} from '../../state/announce';
import {caseVersion, changes, key, may} from '../../state/current_case';
import {address} from '../../state/route';
import {plural} from '../../state/words';

type Row = SecondReview['pages'][number];
const kWhy: Record<Row['why'], string> = {'high-risk': 'High risk', 'sample': 'Drawn at random', 'everything': 'Every page', 'changed': 'Changed since it was looked at'};

function PageRow({row, onAnswer}: {row: Row; onAnswer: (agrees: boolean, note: string) => Promise<void>}) {
  const [disagreeing, setDisagreeing] = useState(false);
  const [note, setNote] = useState('');
  const name = `${row.name}, page ${row.page}`;
  return (
    <tr>
      <td><a class="govuk-link" href={address.page(key.value, row.document, row.page)}>{name}</a><div class="quiet">{kWhy[row.why]}</div></td>
      <td>{row.state === 'agreed' ? '✓ Agreed' : row.state === 'disagreed' ? <><strong>✗ Not agreed</strong>{row.note && <div class="quiet">{row.note}</div>}</> : <span class="quiet">To look at</span>}</td>
      <td>
        {may('sign-off') && !disagreeing && <span class="answer-buttons"><Button kind="quiet" label={`Agree with ${name}`} onClick={() => void onAnswer(true, '')}>Agree</Button><Button kind="quiet" label={`Disagree with ${name}`} onClick={() => setDisagreeing(true)}>Disagree</Button></span>}
        {disagreeing && (
          <form onSubmit={(event) => { event.preventDefault(); if (note.trim()) void onAnswer(false, note.trim()).then(() => setDisagreeing(false)); }}>
            <TextField id={`note-${row.document}-${row.page}`} label="What is wrong" value={note} onInput={setNote} />
            <div class="govuk-button-group"><Button kind="secondary" submit disabled={!note.trim()}>Send back</Button><Button kind="quiet" onClick={() => setDisagreeing(false)}>Cancel</Button></div>
          </form>
        )}
      </td>
    </tr>
  );
}

export function SecondReviewSection({onReviewed}: {onReviewed: () => Promise<void>}) {
  const [everything, setEverything] = useState(false);
  const {value, problem, reload} = useLoad(() => getSecondReview(key.value, everything), [key.value, everything, caseVersion.value, changes.value]);
  const answer = async (row: Row, agrees: boolean, note: string) => {
    try {
      await reviewPage(key.value, {document: row.document, page: row.page, agrees, ...(note ? {note} : {})});
      showDone(agrees ? 'Agreed.' : 'Sent back to the first person.');
      await Promise.all([reload(), onReviewed()]);
    } catch (failure) { showProblem(messageOf(failure)); }
  };
  return (
    <section class="panel" aria-labelledby="second-title">
      <h2 class="govuk-heading-m" id="second-title">Second review</h2>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the pages for the second person" />}
      {value && (
        <>
          <p class="govuk-body">{value.mode === 'everything' ? `Every page: ${plural(value.pages.length, 'page')}.` : `${plural(value.high_risk, 'high-risk page')} and ${value.sample} of ${plural(value.sample_of, 'other page')} drawn at random.`}{' '}
            <strong>{value.agreed} agreed, {value.disagreed} not agreed{value.agreed + value.disagreed > 0 ? ` (${(value.disagreement_rate * 100).toFixed(1)}% disagreement)` : ''}.</strong></p>
          <Check id="everything" label="Look at everything" checked={everything} onChange={setEverything} />
          {value.pages.length === 0 ? <p class="govuk-body quiet">There is nothing to look at yet.</p> : (
            <div class="scroll-y" tabIndex={0} role="region" aria-label="Pages to look at">
              <table class="govuk-table compact">
                <caption class="govuk-visually-hidden">Pages to look at</caption>
                <thead><tr><th scope="col">Page</th><th scope="col">State</th><th scope="col">Answer</th></tr></thead>
                <tbody>{value.pages.map((row) => <PageRow key={`${row.document}/${row.page}`} row={row} onAnswer={(agrees, note) => answer(row, agrees, note)} />)}</tbody>
              </table>
            </div>
          )}
        </>
      )}
    </section>
  );
}
