// The papers of the record: what they are, whose, when, what holds them, and withholding one whole.
import {useState} from 'preact/hooks';
import {listDocuments} from '../../api/case_calls';
import type {Document} from '../../api/schemas';
import {Heading} from '../../parts/heading';
import {Tag} from '../../parts/marks';
import {SelectField, TextField} from '../../parts/fields';
import {Empty, Problem, Waiting} from '../../parts/notices';
import {useLoad} from '../../parts/use_load';
import {decideInCase} from '../../state/decide';
import {caseVersion, key, may, nameOf} from '../../state/current_case';
import {address} from '../../state/route';
import {plain, plural, shortDay} from '../../state/words';
import {Quotations} from './quotations';
import {Threads} from './threads';
import {WithholdDocument} from './withhold_document';

type Only = 'all' | 'undecided' | 'restricted' | 'holds' | 'duplicates' | 'withheld' | 'faults';
const kOnly: [Only, string][] = [['all', 'All documents'], ['undecided', 'With something to decide'], ['restricted', 'Restricted'], ['holds', 'On hold'], ['duplicates', 'Copies and near copies'], ['withheld', 'Withheld'], ['faults', 'Could not be read']];

function shows(one: Document, only: Only): boolean {
  switch (only) {
    case 'all': return true;
    case 'undecided': return one.undecided > 0;
    case 'restricted': return one.restricted;
    case 'holds': return one.holds.length > 0;
    case 'duplicates': return one.duplicate_of > 0 || one.near.length > 0;
    case 'withheld': return one.withheld !== null;
    case 'faults': return one.reason !== '';
  }
}

function Related({one}: {one: Document}) {
  const link = (document: number) => <a class="govuk-link" href={address.page(key.value, document, 1)}>{document}. {nameOf(document)}</a>;
  return (
    <>
      {one.duplicate_of > 0 && <div>Copy of {link(one.duplicate_of)}</div>}
      {one.near.map((near) => <div key={near.document}>Nearly {link(near.document)} ({plural(near.pages, 'page')}{near.differs ? ', a name or figure differs' : ''})</div>)}
      {one.answers > 0 && <div>Answers {link(one.answers)}</div>}
      <Quotations of={one} />
    </>
  );
}

function Row({one, onWithhold, onRelease}: {one: Document; onWithhold: () => void; onRelease: () => void}) {
  const when = one.event_date || one.date;
  return (
    <tr>
      <td class="number">{one.document}</td>
      <th scope="row" class="document-name">
        {one.pages > 0 ? <a class="govuk-link" href={address.page(key.value, one.document, 1)}>{one.name}</a> : one.name}
        <div class="quiet wrap-anywhere">{one.file}</div>
        {one.reason && <div class="card__problem">{one.reason}</div>}
      </th>
      <td>{plain(one.type)}</td>
      <td class="nowrap" title={one.date_why}>{when ? shortDay(when) : <span class="quiet">No date</span>}</td>
      <td title={one.agency_why}>{one.agency === 'own' ? 'Ours' : plain(one.agency)}{one.author && <div class="quiet">{one.author}</div>}</td>
      <td>
        {one.restricted && <Tag kind="attention">Restricted</Tag>} {one.withheld && <Tag kind="attention">Withheld</Tag>}
        {one.holds.filter((hold) => hold !== 'restricted').map((hold) => <Tag key={hold}>{plain(hold)}</Tag>)}
        <Related one={one} />
      </td>
      <td class="number">{one.pages}</td>
      <td class="number">{one.undecided > 0 ? <strong>{one.undecided}</strong> : 0} <span class="quiet">of {one.proposals}</span></td>
      <td>{may('decide') && (one.withheld
        ? <button type="button" class="link-button" aria-label={`Let document ${one.document} go out`} onClick={onRelease}>Let it go out</button>
        : <button type="button" class="link-button" aria-label={`Withhold document ${one.document}`} onClick={onWithhold}>Withhold</button>)}</td>
    </tr>
  );
}

export function DocumentsScreen() {
  const {value, problem, reload} = useLoad(() => listDocuments(key.value), [key.value, caseVersion.value]);
  const [only, setOnly] = useState<Only>('all');
  const [words, setWords] = useState('');
  const [withholding, setWithholding] = useState<Document | null>(null);
  const release = (one: Document) => decideInCase([{what: 'document', document: one.document, verdict: 'release', reason: 'The document goes out after another look.'}]).then(reload);
  const wanted = words.trim().toLowerCase();
  const shown = (value?.documents ?? []).filter((one) => shows(one, only) && (!wanted || `${one.name} ${one.file} ${one.agency} ${one.author} ${one.type}`.toLowerCase().includes(wanted)));
  return (
    <>
      <Heading>Documents</Heading>
      {problem && <Problem again={() => void reload()}>{problem}</Problem>}
      {!value && !problem && <Waiting what="the documents" />}
      {value && <Threads threads={value.threads} documents={value.documents} />}
      {value && (
        <div class="filters">
          <SelectField id="documents-only" label="Show" value={only} onChange={(fresh) => setOnly(fresh as Only)} choices={kOnly.map(([one, label]) => ({value: one, label}))} />
          <TextField id="documents-words" label="Words in name, file or agency" value={words} onInput={setWords} width="govuk-input--width-20" />
          <p class="filters__count" role="status">{plural(shown.length, 'document')}</p>
        </div>
      )}
      {value && shown.length === 0 && <Empty>No document is like that.</Empty>}
      {shown.length > 0 && (
        <div class="scroll-x" tabIndex={0} role="region" aria-label="Documents">
          <table class="govuk-table compact documents">
            <caption class="govuk-visually-hidden">Documents in the order of the bundle</caption>
            <thead><tr><th scope="col" class="number">No.</th><th scope="col">Document</th><th scope="col">Kind</th><th scope="col">Date</th><th scope="col">Agency, author</th><th scope="col">Marks</th><th scope="col" class="number">Pages</th><th scope="col" class="number">To decide</th><th scope="col"><span class="govuk-visually-hidden">Withhold</span></th></tr></thead>
            <tbody>{shown.map((one) => <Row key={one.document} one={one} onWithhold={() => setWithholding(one)} onRelease={() => void release(one)} />)}</tbody>
          </table>
        </div>
      )}
      {withholding && <WithholdDocument document={withholding} onClose={() => setWithholding(null)} onDone={() => { setWithholding(null); void reload(); }} />}
    </>
  );
}
