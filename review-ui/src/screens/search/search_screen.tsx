// Search and redact: every place of some words in the whole record, ticked, taken out with one ground and one reason.
import {useState} from 'preact/hooks';
import {search} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {Hit, Hits} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Check, Radios, TextField} from '../../parts/fields';
import {GroundSelect, ReasonBox} from '../../parts/ground_fields';
import {Heading} from '../../parts/heading';
import {StandingMark} from '../../parts/marks';
import {Empty} from '../../parts/notices';
import {Snippet} from '../../parts/snippet';
import {Thumbnail} from '../../parts/thumbnail';
import {say} from '../../state/announce';
import {key, may, nameOf} from '../../state/current_case';
import {decideInCase} from '../../state/decide';
import {address} from '../../state/route';
import {plural} from '../../state/words';
import {decisionsFor} from './hit_decisions';
import {asked, type SearchMode} from './search_state';
import {useEffect} from 'preact/hooks';

const kModes: {value: SearchMode; label: string}[] = [
  {value: 'words', label: 'These words'}, {value: 'forms', label: 'Forms of a word or name'}, {value: 'fuzzy', label: 'Nearly these (misread or misspelt)'}, {value: 'pattern', label: 'Pattern'},
];

function HitRow({hit, index, ticked, onTick}: {hit: Hit; index: number; ticked: boolean; onTick: (on: boolean) => void}) {
  return (
    <tr class={ticked ? 'hit--ticked' : ''}>
      <td><Check id={`hit-${index}`} label={`${nameOf(hit.document)}, page ${hit.page}: ${hit.snippet.text}`} hidden checked={ticked} onChange={onTick} /></td>
      <td><Thumbnail document={hit.document} page={hit.page} boxes={hit.boxes} /></td>
      <td><a class="govuk-link" href={address.page(key.value, hit.document, hit.page, hit.proposals[0] ?? '')}>{nameOf(hit.document)}, page {hit.page}</a><br /><Snippet snippet={hit.snippet} /></td>
      <td class="nowrap">{hit.state === 'none' ? <span class="quiet">Nothing proposed</span> : <StandingMark standing={hit.state} />}</td>
    </tr>
  );
}

function Apply({hits, onApplied}: {hits: Hit[]; onApplied: () => void}) {
  const [verdict, setVerdict] = useState('redact');
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const apply = async () => {
    if (hits.length === 0) { setProblem('Tick at least one place'); return; }
    if (verdict === 'redact' && !ground) { setProblem('Choose a ground'); return; }
    if (!reason.trim()) { setProblem('Write the reason'); return; }
    setProblem('');
    if (await decideInCase(decisionsFor(hits, verdict === 'redact' ? 'redact' : 'release', ground, reason.trim()))) onApplied();
  };
  return (
    <form class="panel apply" onSubmit={(event) => { event.preventDefault(); void apply(); }}>
      <h2 class="govuk-heading-s">{plural(hits.length, 'place')} ticked</h2>
      {problem && <p class="card__problem" role="alert">{problem}</p>}
      <Radios name="apply-verdict" legend="Do with them" inline value={verdict} onChange={(value) => { setVerdict(value); setReason(''); }} choices={[{value: 'redact', label: 'Remove'}, {value: 'release', label: 'Keep'}]} />
      {verdict === 'redact' && <GroundSelect id="apply-ground" ground={ground} onChange={(code, usual) => { setGround(code); setReason(usual); }} />}
      <ReasonBox id="apply-reason" reason={reason} onInput={setReason} keeping={verdict === 'release'} />
      <Button submit disabled={hits.length === 0}>{verdict === 'redact' ? 'Remove' : 'Keep'} {plural(hits.length, 'place')}</Button>
      <p class="quiet">It is one step: one Undo takes all of it back.</p>
    </form>
  );
}

export function SearchScreen() {
  const [words, setWords] = useState(asked.value.words);
  const [mode, setMode] = useState<SearchMode>(asked.value.mode);
  const [hits, setHits] = useState<Hits | null>(null);
  const [ticked, setTicked] = useState<Set<number>>(new Set());
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const find = async () => {
    if (!words.trim()) { setProblem('Enter what to search for'); return; }
    asked.value = {words, mode};
    setBusy(true);
    try {
      const told = await search(key.value, words.trim(), mode, 1000);
      setHits(told);
      setTicked(new Set(told.hits.flatMap((hit, index) => hit.state === 'none' || hit.state === 'undecided' ? [index] : [])));
      setProblem('');
      say(`${plural(told.total, 'place')} on ${plural(told.pages, 'page')}`);
    } catch (failure) { setProblem(messageOf(failure)); setHits(null); }
    setBusy(false);
  };
  useEffect(() => { if (asked.value.words) void find(); }, []);
  const tick = (index: number, on: boolean) => { const fresh = new Set(ticked); if (on) fresh.add(index); else fresh.delete(index); setTicked(fresh); };
  const all = hits?.hits ?? [];
  return (
    <>
      <Heading>Search</Heading>
      <form class="search-form" role="search" onSubmit={(event) => { event.preventDefault(); void find(); }}>
        <div class="search-form__words"><TextField id="search-words" label="Search the whole record for" type="search" value={words} onInput={setWords}  error={problem} /><Button submit disabled={busy}>Search</Button></div>
        <Radios name="search-mode" legend="Find" value={mode} inline choices={kModes} onChange={(value) => setMode(value as SearchMode)} />
      </form>
      {hits && hits.total === 0 && <Empty>Nothing like that stands in what could be read. Pages that are not yet read are in the Transcribe tab.</Empty>}
      {hits && hits.total > 0 && (
        <div class="search-results">
          <div>
            <p class="search-results__count" role="status"><strong>{plural(hits.total, 'place')} on {plural(hits.pages, 'page')}.</strong>{hits.hits.length < hits.total && ` The first ${hits.hits.length} are shown.`}{' '}
              <button type="button" class="link-button" onClick={() => setTicked(new Set(all.map((_, index) => index)))}>Tick all</button>{' '}<button type="button" class="link-button" onClick={() => setTicked(new Set())}>Untick all</button></p>
            <table class="govuk-table compact hits">
              <caption class="govuk-visually-hidden">Places found</caption>
              <thead><tr><th scope="col"><span class="govuk-visually-hidden">Ticked</span></th><th scope="col">Picture</th><th scope="col">Words</th><th scope="col">State</th></tr></thead>
              <tbody>{all.map((hit, index) => <HitRow key={index} hit={hit} index={index} ticked={ticked.has(index)} onTick={(on) => tick(index, on)} />)}</tbody>
            </table>
          </div>
          {may('decide') && <Apply hits={all.filter((_, index) => ticked.has(index))} onApplied={() => void find()} />}
        </div>
      )}
    </>
  );
}
