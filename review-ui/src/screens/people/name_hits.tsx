// Where a name stands, shown while it is being entered: before it is made somebody's, one sees what that touches.
import {useEffect, useState} from 'preact/hooks';
import {search} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {Hits} from '../../api/schemas';
import {Snippet} from '../../parts/snippet';
import {key, nameOf} from '../../state/current_case';
import {address} from '../../state/route';
import {plural} from '../../state/words';

const kShown = 8;
const kPause = 300;   // milliseconds without a key

export function NameHits({name}: {name: string}) {
  const [hits, setHits] = useState<Hits | null>(null);
  const [problem, setProblem] = useState('');
  const words = name.trim();
  useEffect(() => {
    let wanted = words.length >= 2;
    setHits(null);
    setProblem('');
    if (!wanted) return;
    const soon = setTimeout(() => {
      search(key.value, words, 'words', kShown).then((told) => { if (wanted) setHits(told); }, (failure: unknown) => { if (wanted) setProblem(messageOf(failure)); });
    }, kPause);
    return () => { wanted = false; clearTimeout(soon); };
  }, [words]);
  if (problem) return <p class="card__problem" role="alert">{problem}</p>;
  if (!hits) return null;
  return (
    <div class="name-hits">
      <p class="govuk-body" role="status">{hits.total === 0 ? 'It stands nowhere in what could be read.' : <>It stands in <strong>{plural(hits.total, 'place')} on {plural(hits.pages, 'page')}</strong>{hits.total > hits.hits.length ? `; the first ${hits.hits.length}:` : ':'}</>}</p>
      <ul class="govuk-list">{hits.hits.map((hit, index) => <li key={index}><a class="govuk-link" href={address.page(key.value, hit.document, hit.page, hit.proposals[0] ?? '')}>{nameOf(hit.document)}, page {hit.page}</a>: <Snippet snippet={hit.snippet} /></li>)}</ul>
    </div>
  );
}
