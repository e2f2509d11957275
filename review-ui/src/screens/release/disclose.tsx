// Making the bundle: each page is cleaned and proved; how far it is comes with the events.
import {useState} from 'preact/hooks';
import {bundleAddress, disclose, getDisclosure} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {Disclosure} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Radios} from '../../parts/fields';
import {useLoad} from '../../parts/use_load';
import {key, may} from '../../state/current_case';
import {disclosure} from '../../state/events';
import {address} from '../../state/route';
import {plural} from '../../state/words';

type Profile = 'sar' | 'court' | 'support';
const kProfiles: {value: Profile; label: string}[] = [{value: 'sar', label: 'For the person who asked'}, {value: 'court', label: 'For a court'}, {value: 'support', label: 'With a guide for a support worker'}];

function Refusals({now}: {now: Disclosure}) {
  return (
    <ul class="quality">
      {now.refusals.map((one) => (
        <li class="quality__item" key={`${one.file} ${one.page} ${one.reason}`}>
          <p class="quality__words"><strong>{one.file === '' ? 'The bundle as a whole' : one.file}{one.page > 0 && <>, {one.document > 0 ? <a class="govuk-link" href={address.page(key.value, one.document, one.page)}>page {one.page}</a> : `page ${one.page}`}</>}</strong>: {one.reason}.</p>
          <p class="quality__places">What to do: {one.advice}.</p>
        </li>
      ))}
    </ul>
  );
}

function State({now}: {now: Disclosure}) {
  if (now.state === 'running') {
    return (
      <div class="disclose__progress">
        <label for="disclose-progress">Redacting and proving: {now.done.toLocaleString('en-GB')} of {plural(now.of, 'page')}</label>
        <progress id="disclose-progress" max={Math.max(now.of, 1)} value={now.done} />
      </div>
    );
  }
  if (now.state === 'ready') {
    return <p class="govuk-body">✓ The bundle is ready and proved: {plural(now.pages, 'page')}. {may('download') && <a class="govuk-link" href={bundleAddress(key.value)} download="bundle.pdf">Download the bundle (PDF)</a>}</p>;
  }
  if (now.state === 'failed') {
    return (
      <>
        <p class="card__problem" role="alert">The bundle was not made. {now.message}</p>
        {now.refusals.length > 0 && <Refusals now={now} />}
      </>
    );
  }
  if (now.state === 'stale') return <p class="govuk-body"><strong>Something was decided after the bundle was made.</strong> It has to be signed off and made again. {now.message}</p>;
  return null;
}

export function DiscloseSection({ready}: {ready: boolean}) {
  const told = useLoad(() => getDisclosure(key.value), [key.value]);
  const [begun, setBegun] = useState<Disclosure | null>(null);
  const [profile, setProfile] = useState<Profile>('sar');
  const [problem, setProblem] = useState('');
  const now = disclosure.value ?? begun ?? told.value;
  const begin = async () => {
    setProblem('');
    try { disclosure.value = null; setBegun(await disclose(key.value, profile)); } catch (failure) { setProblem(messageOf(failure)); }
  };
  return (
    <section class="panel" aria-labelledby="disclose-title">
      <h2 class="govuk-heading-m" id="disclose-title">Bundle</h2>
      {(problem || (may('download') && told.problem)) && <p class="card__problem" role="alert">{problem || told.problem}</p>}
      <div role="status">{now && <State now={now} />}</div>
      {may('disclose') && now?.state !== 'running' && (
        <form onSubmit={(event) => { event.preventDefault(); void begin(); }}>
          <Radios name="profile" legend="Kind of bundle" value={profile} choices={kProfiles} onChange={(value) => setProfile(value as Profile)} />
          <Button submit disabled={!ready}>Make the bundle</Button>
          {!ready && <p class="quiet">It can be made when nothing above stops it.</p>}
        </form>
      )}
      {!may('disclose') && now?.state !== 'ready' && <p class="govuk-body quiet">You may not make the bundle of this case.</p>}
    </section>
  );
}
