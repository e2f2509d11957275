// The row of tools above the page.
import {hint, keyOf, keysOn} from '../../state/keys';
import {documents, may, nameOf, openCase, rows} from '../../state/current_case';
import {letGo} from '../../parts/let_go';
import {shortDay, withoutDay} from '../../state/words';
import {redoLast, undoLast} from '../../state/decide';
import type {Page} from '../../api/schemas';
import {dialog, flip, mayDecide, tool, useTool, view, zoom, type View, type Zoom} from './reading';

const kViews: [View, string][] = [['record', 'As it came'], ['recipient', 'As it would leave'], ['both', 'Side by side']];
const kZooms: [Zoom, string][] = [['width', 'Fit width'], ['page', 'Whole page'], ['1.5', '150%'], ['2', '200%'], ['3', '300%']];

function Tool({name, label, keyHint, onClick, pressed, disabled, title}: {name: string; label?: string; keyHint?: string; onClick: () => void; pressed?: boolean; disabled?: boolean; title?: string}) {
  return (
    <button type="button" class={`tool${name ? '' : ' tool--bare'}`} aria-label={label} aria-pressed={pressed} disabled={disabled} title={title} aria-keyshortcuts={keyHint || undefined} onClick={onClick}>
      {name}{keyHint && <kbd aria-hidden="true">{keyHint}</kbd>}
    </button>
  );
}

// "Letter, 6 June 2013" -> "Letter, 6 Jun 2013"
function shortName(document: number): string {
  const date = documents.value?.find((one) => one.document === document)?.date ?? '';
  const name = nameOf(document);
  const bare = withoutDay(name, date);
  return bare === name ? name : `${bare}, ${shortDay(date)}`;
}

export function PageTools({page}: {page: Page}) {
  const count = rows.value.filter((row) => row.document === page.document).length;
  const now = openCase.value;
  return (
    <div class="page-tools">
      <div class="page-tools__row" role="toolbar" aria-label="Which page">
        <h2 class="page-name" title={page.file}>{shortName(page.document)}</h2>
        <span class="page-number">page {page.page} of {count}</span>
        <Tool name="‹ Previous" keyHint={hint('previous-page')} onClick={() => flip(-1)} />
        <Tool name="Next ›" keyHint={hint('next-page')} onClick={() => flip(1)} />
        <Tool name="Go to" keyHint={hint('go-to-page')} onClick={() => { dialog.value = 'go'; }} />
        {mayDecide.value && <>
          <Tool name="Undo" keyHint={hint('undo')} disabled={!now?.can_undo} title={now?.can_undo || 'Nothing to undo'} onClick={() => void undoLast()} />
          <Tool name="Redo" disabled={!now?.can_redo} title={now?.can_redo || 'Nothing to do again'} onClick={() => void redoLast()} />
        </>}
        <Tool name={keysOn.value ? '' : 'Keys'} label="Keys" keyHint={keysOn.value ? keyOf('help') : ''} onClick={() => { dialog.value = 'keys'; }} />
      </div>
      <div class="page-tools__row" role="toolbar" aria-label="Page">
        <span class="tool-group">
          {kViews.map(([one, name]) => <Tool key={one} name={name} pressed={view.value === one} onClick={() => { view.value = one; }}
            {...(one === 'recipient' ? {keyHint: hint('recipient-view')} : {})} />)}
        </span>
        <label class="govuk-visually-hidden" for="zoom">Size of the page</label>
        <select id="zoom" class="tool tool--select" value={zoom.value} onChange={(event) => { zoom.value = event.currentTarget.value as Zoom; letGo(event.currentTarget); }}>
          {kZooms.map(([one, name]) => <option key={one} value={one} selected={zoom.value === one}>{name}</option>)}
        </select>
        {mayDecide.value && <>
          <Tool name="Draw box" keyHint={hint('draw')} pressed={tool.value === 'draw'} onClick={() => useTool('draw')} />
          <Tool name="Select text" keyHint={hint('select-text')} pressed={tool.value === 'text'} onClick={() => useTool('text')} />
        </>}
        {!may('decide') && <span class="page-tools__note">You may look, but not decide, in this case.</span>}
      </div>
    </div>
  );
}
