// One page, line by line: the picture of the line, and what it says.
import {useState} from 'preact/hooks';
import type {NewDecision, UnreadPage} from '../../api/schemas';
import {Button} from '../../parts/button';
import {GroundSelect, ReasonBox} from '../../parts/ground_fields';
import {key, may} from '../../state/current_case';
import {decideInCase} from '../../state/decide';
import {address} from '../../state/route';
import {BlockField} from './block_field';
import {LineField} from './line_field';
import {isLines, linesFor, textOf} from './transcript_lines';

export function TranscribePage({page, names, onDone}: {page: UnreadPage; names: string[]; onDone: () => Promise<void>}) {
  const byLine = isLines(page.regions) && page.regions.length > 0;
  const [lines, setLines] = useState(() => byLine ? linesFor(page.text, page.regions.length) : [page.text]);
  const [at, setAt] = useState(0);
  const [withholding, setWithholding] = useState(false);
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const place = {document: page.document, page: page.page};
  const decide = async (decision: NewDecision) => { if (await decideInCase([decision])) await onDone(); };
  const save = () => {
    if (!textOf(lines)) { setProblem('Write what the lines say, or say that there is no writing here'); return; }
    setProblem('');
    void decide({what: 'transcript', ...place, text: textOf(lines), reason: 'Transcribed from the page.'});
  };
  const withhold = () => {
    if (!ground || !reason.trim()) { setProblem(!ground ? 'Choose a ground' : 'Write the reason'); return; }
    void decide({what: 'page', ...place, verdict: 'withhold', ground, reason: reason.trim()});
  };
  const pick = (name: string) => {
    setLines(lines.map((line, index) => index === at ? `${line}${line && !/\s$/.test(line) ? ' ' : ''}${name} ` : line));
    document.getElementById(`line-${at}`)?.focus();
  };
  return (
    <section class="transcribe__page" aria-labelledby="transcribe-title">
      <h2 class="govuk-heading-m" id="transcribe-title">{page.name}, page {page.page} <a class="govuk-link govuk-!-font-size-16" href={address.page(key.value, page.document, page.page)}>See the whole page</a></h2>
      {problem && <p class="card__problem" role="alert">{problem}</p>}
      <datalist id="register-names">{names.map((name) => <option key={name} value={name} />)}</datalist>
      <form onSubmit={(event) => { event.preventDefault(); save(); }}>
        {!byLine && <BlockField page={page} value={lines[0] ?? ''} onInput={(value) => setLines([value])} />}
        {byLine && page.regions.map((region, index) => <LineField key={index} page={page} region={region} index={index} value={lines[index] ?? ''} onFocus={() => setAt(index)} onInput={(value) => setLines(lines.map((line, which) => which === index ? value : line))} />)}
        {names.length > 0 && (
          <div class="name-picks" role="group" aria-label={byLine ? `Names of the register, put into line ${at + 1}` : 'Names of the register'}>
            <span class="quiet">{byLine ? `Names for line ${at + 1}:` : 'Names:'}</span>{names.slice(0, 24).map((name) => <button key={name} type="button" class="name-pick" onClick={() => pick(name)}>{name}</button>)}
          </div>
        )}
        {may('decide') && (
          <div class="govuk-button-group">
            <Button submit>Save the transcript</Button>
            <Button kind="secondary" onClick={() => void decide({what: 'cleared', ...place, reason: 'Looked at: there is no writing here.'})}>No writing here</Button>
            <Button kind="secondary" onClick={() => setWithholding(!withholding)} pressed={withholding}>Withhold page</Button>
          </div>
        )}
      </form>
      {withholding && (
        <form class="panel" onSubmit={(event) => { event.preventDefault(); withhold(); }}>
          <GroundSelect id="unread-ground" ground={ground} onChange={(code, usual) => { setGround(code); setReason(usual); }} />
          <ReasonBox id="unread-reason" reason={reason} onInput={setReason} />
          <Button submit kind="warning">Withhold this page</Button>
        </form>
      )}
    </section>
  );
}
