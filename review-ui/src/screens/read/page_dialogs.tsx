// Dialogs over a page: going to another one, and withholding this one.
import {useState} from 'preact/hooks';
import type {Page} from '../../api/schemas';
import {Button} from '../../parts/button';
import {Dialog} from '../../parts/dialog';
import {SelectField, TextField} from '../../parts/fields';
import {GroundSelect, ReasonBox} from '../../parts/ground_fields';
import {documents, key} from '../../state/current_case';
import {decideAndLook} from '../../state/decide';
import {address, go} from '../../state/route';
import {CarryCheck} from './carry_check';
import {dialog, here} from './reading';

const close = () => { dialog.value = ''; };

export function GoToDialog() {
  const at = here();
  const [document, setDocument] = useState(String(at.document));
  const [page, setPage] = useState('');
  const [problem, setProblem] = useState('');
  const chosen = documents.value?.find((one) => String(one.document) === document);
  const open = () => {
    const number = Number(page || chosen?.rows[0]?.page);
    if (!chosen?.rows.some((row) => row.page === number)) { setProblem(`This document has pages 1 to ${chosen?.rows.length ?? 0}`); return; }
    close();
    go(address.page(key.value, chosen.document, number));
  };
  return (
    <Dialog title="Go to a page" onClose={close}>
      <form onSubmit={(event) => { event.preventDefault(); open(); }}>
        <TextField id="go-page" label="Page" value={page} onInput={(value) => { setPage(value); setProblem(''); }} inputmode="numeric" width="govuk-input--width-4" error={problem}
          hint={`Of ${chosen?.rows.length ?? 0}`} />
        <SelectField id="go-document" label="Document" value={document} onChange={setDocument}
          choices={(documents.value ?? []).map((one) => ({value: String(one.document), label: `${one.document}. ${one.name}${one.date ? `, ${one.date}` : ''}`}))} />
        <div class="govuk-button-group"><Button submit>Go</Button><Button kind="secondary" onClick={close}>Cancel</Button></div>
      </form>
    </Dialog>
  );
}

export function WithholdDialog({page}: {page: Page}) {
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const withhold = async () => {
    if (!ground || !reason.trim()) { setProblem(!ground ? 'Choose a ground' : 'Write the reason'); return; }
    close();
    await decideAndLook([{what: 'page', document: page.document, page: page.page, verdict: 'withhold', ground, reason: reason.trim()}]);
  };
  return (
    <Dialog title="Withhold this whole page" onClose={close}>
      <form onSubmit={(event) => { event.preventDefault(); void withhold(); }}>
        <p class="govuk-body">Nothing of the page goes out. In its place the bundle says that a page was withheld, and why. Often it is enough to remove some places.</p>
        {problem && <p class="card__problem" role="alert">{problem}</p>}
        <GroundSelect id="withhold-ground" ground={ground} onChange={(code, usual) => { setGround(code); setReason(usual); setProblem(''); }} />
        <ReasonBox id="withhold-reason" reason={reason} onInput={setReason} rows={3} />
        {page.copies.length > 0 && <CarryCheck id="withhold-carry" words="Withhold its copies too" />}
        <div class="govuk-button-group"><Button submit>Withhold page</Button><Button kind="secondary" onClick={close}>Cancel</Button></div>
      </form>
    </Dialog>
  );
}
