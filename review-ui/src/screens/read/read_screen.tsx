// Read and decide: the rail, the page, its places.
import {useEffect} from 'preact/hooks';
import {Heading} from '../../parts/heading';
import {KeysHelp} from '../../parts/keys_help';
import {Problem, Waiting} from '../../parts/notices';
import {documents, key, look, nameOf, pageProblem, seen} from '../../state/current_case';
import {redoLast, undoLast} from '../../state/decide';
import {address, go, replace} from '../../state/route';
import {GoToDialog, WithholdDialog} from './page_dialogs';
import {onAction, useKeys} from '../../state/page_keys';
import {PageSide} from './page_side';
import {PageTools} from './page_tools';
import {PageView} from './page_view';
import {Rail} from './rail';
import {acceptRest, arrive, dialog, firstPage, flip, here, showBoth, showRecipient, stepOnPage, useTool} from './reading';

function usePageActions(): void {
  useKeys();
  onAction('next', () => stepOnPage(1));
  onAction('previous', () => stepOnPage(-1));
  onAction('next-page', () => flip(1));
  onAction('previous-page', () => flip(-1));
  onAction('go-to-page', () => { dialog.value = 'go'; });
  onAction('ground', () => document.getElementById('ground')?.focus());
  onAction('rest', acceptRest);
  onAction('draw', () => useTool('draw'));
  onAction('select-text', () => useTool('text'));
  onAction('recipient-view', showRecipient);
  onAction('side-by-side', showBoth);
  onAction('undo', () => void undoLast());
  onAction('redo', () => void redoLast());
  onAction('search', () => go(address.screen(key.value, 'search')));
  onAction('help', () => { dialog.value = 'keys'; });
}

export function ReadScreen({rest}: {rest: string[]}) {
  const at = here();
  const wanted = rest[2] ?? '';
  const ready = documents.value !== null;   // as it was drawn: an effect that runs late would otherwise read the page twice
  usePageActions();
  useEffect(() => {
    if (!ready) return;
    if (at.document > 0) { void look(at.document, at.page).then(() => { if (seen.value?.page.document === at.document && seen.value.page.page === at.page) arrive(seen.value.page, wanted); }); return; }
    const row = firstPage();
    if (row) replace(address.page(key.value, row.document, row.page));
  }, [at.document, at.page, wanted, ready]);
  useEffect(() => () => { dialog.value = ''; }, []);

  const page = seen.value?.page.document === at.document && seen.value.page.page === at.page ? seen.value.page : null;
  if (documents.value?.length === 0) return <div class="screen"><Heading>Read and decide</Heading><Problem>This case has no pages yet. Its files have to be taken in and prepared first.</Problem></div>;
  return (
    <div class="reading">
      <Heading hidden title={page ? `${nameOf(page.document)}, page ${page.page}` : 'Read and decide'}>Read and decide</Heading>
      <Rail />
      <section class="reading__page" aria-label="Page">
        {page && <><PageTools page={page} /><PageView page={page} /></>}
        {!page && pageProblem.value && <Problem again={() => void look(at.document, at.page)}>{pageProblem.value}</Problem>}
        {!page && !pageProblem.value && <Waiting what="the page" />}
      </section>
      <section class="reading__side" aria-label="Places and decisions">{page && <PageSide page={page} />}</section>
      {dialog.value === 'go' && <GoToDialog />}
      {dialog.value === 'withhold' && page && <WithholdDialog page={page} />}
      {dialog.value === 'keys' && <KeysHelp onClose={() => { dialog.value = ''; }} />}
    </div>
  );
}
