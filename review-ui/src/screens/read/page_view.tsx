// The page as it came with its places, the page as it would leave, or both side by side.
import {useEffect, useRef, useState} from 'preact/hooks';
import {messageOf, Refused} from '../../api/client';
import {getRecipient} from '../../api/case_calls';
import type {Page} from '../../api/schemas';
import {key, rows} from '../../state/current_case';
import {pageImage, recipientPictures} from '../../state/images';
import {neighbour} from '../../state/rail_rows';
import {plural} from '../../state/words';
import {DrawTool} from './draw_tool';
import {Overlay} from './overlay';
import {selected, tool, view, zoom} from './reading';
import {TextTool} from './text_tool';

const dpiNow = () => (zoom.value === '2' || zoom.value === '3' ? 200 : 110);

function prefetchNeighbours(page: Page, dpi: number): void {
  for (const step of [1, -1] as const) {
    const row = neighbour(rows.value, () => true, page.document, page.page, step);
    if (row) pageImage(key.value, row.document, row.page, dpi).catch(() => undefined);
  }
}

function useImage(fetchOne: () => Promise<string>, needs: unknown[]): {url: string; problem: string} {
  const [state, setState] = useState({url: '', problem: ''});
  useEffect(() => {
    let wanted = true;
    setState({url: '', problem: ''});
    fetchOne().then((url) => { if (wanted) setState({url, problem: ''}); }, (problem: unknown) => { if (wanted) setState({url: '', problem: messageOf(problem)}); });
    return () => { wanted = false; };
  }, needs);
  return state;
}

// Moves the picture so that the selected place is on the screen.
function useSelectedInSight(page: Page, url: string) {
  const scroller = useRef<HTMLDivElement>(null);
  const id = selected.value;
  useEffect(() => {
    const box = scroller.current;
    const place = id ? document.getElementById(`place-${id}`)?.getBoundingClientRect() : undefined;
    if (!box || !place) return;
    const frame = box.getBoundingClientRect();
    const margin = 40;
    if (place.top < frame.top + margin || place.bottom > frame.bottom - margin) box.scrollTop += place.top - frame.top - frame.height / 3;
    if (place.left < frame.left || place.right > frame.right) box.scrollLeft += place.left - frame.left - frame.width / 3;
  }, [id, url, zoom.value, view.value]);
  useEffect(() => { scroller.current?.scrollTo({top: 0, left: 0}); }, [page.document, page.page]);
  return scroller;
}

function Sheet({page, url, problem, alt, children}: {page: Page; url: string; problem: string; alt: string; children?: preact.ComponentChildren}) {
  return (
    <div class={`sheet sheet--${zoom.value === 'page' ? 'page' : 'width'}`} style={{aspectRatio: `${page.width} / ${page.height}`, width: /^[\d.]+$/.test(zoom.value) ? `${Number(zoom.value) * 100}%` : undefined}}>
      {url && <img src={url} alt={alt} draggable={false} />}
      {!url && !problem && <p class="sheet__note" role="status">Fetching the picture of the page…</p>}
      {problem && <p class="sheet__note" role="alert">{problem}</p>}
      {children}
    </div>
  );
}

function Record({page}: {page: Page}) {
  const dpi = dpiNow();
  const {url, problem} = useImage(() => pageImage(key.value, page.document, page.page, dpi), [page.document, page.page, dpi]);
  const scroller = useSelectedInSight(page, url);
  useEffect(() => { if (url) prefetchNeighbours(page, dpi); }, [url]);
  return (
    <div class="page-view__scroll" ref={scroller} tabIndex={0} role="region" aria-label="The page as it came">
      {view.value === 'both' && <p class="recipient-note"><strong>As it came.</strong></p>}
      <Sheet page={page} url={url} problem={problem} alt={`${page.name}, page ${page.page}, as it came. What stands on it is in the list of places.`}>
        {url && <Overlay page={page} />}
        {tool.value === 'draw' && <DrawTool page={page} />}
        {tool.value === 'text' && <TextTool page={page} />}
      </Sheet>
    </div>
  );
}

interface Made { url: string; mode: string; undecided: number }
const made = new Map<string, Made>();

function Recipient({page}: {page: Page}) {
  const name = `${key.value}/${page.document}/${page.page}/${page.version}`;
  const {url, problem} = useImage(() => recipientPictures.get(name, async () => {
    const {blob, headers} = await getRecipient(key.value, page.document, page.page).catch((problem: unknown) => {
      if (problem instanceof Refused && problem.code === 'withheld') return {blob: new Blob(), headers: new Headers({'X-Candour-Mode': 'withheld'})};
      throw problem;
    });
    const fresh = blob.size > 0 && blob.type.startsWith('image/') ? URL.createObjectURL(blob) : 'data:,';
    made.set(name, {url: fresh, mode: headers.get('X-Candour-Mode') ?? '', undecided: Number(headers.get('X-Candour-Undecided') ?? 0)});
    return fresh;
  }), [name]);
  const how = made.get(name);
  const empty = url === 'data:,';
  return (
    <div class="page-view__scroll page-view__scroll--recipient" tabIndex={0} role="region" aria-label="The page as it would leave">
      <p class="recipient-note" role="status">
        {problem ? 'This page could not be made.' : !url ? 'Removing and proving this page…' : <><strong>As it would leave.</strong> {recipientWords(how)}</>}
      </p>
      <Sheet page={page} url={empty ? '' : url} problem={problem || (empty ? 'This page does not go out.' : '')} alt={`${page.name}, page ${page.page}, as it would leave`} />
    </div>
  );
}

function recipientWords(how: Made | undefined): string {
  if (!how) return '';
  const modes: Record<string, string> = {
    untouched: 'Nothing is removed from it.', vector: 'Proved by the second program.', raster: 'Leaves as a picture. Proved by the second program.', withheld: 'The page stays back; these words stand in its place.',
  };
  return `${modes[how.mode] ?? ''}${how.undecided > 0 ? ` ${plural(how.undecided, 'undecided place')} shown as proposed.` : ''}`;
}

// Side by side, both are looked at in the same place.
function scrollTogether(event: Event): void {
  const moved = event.target as HTMLElement;
  for (const other of (event.currentTarget as HTMLElement).children) {
    if (other !== moved && Math.abs(other.scrollTop - moved.scrollTop) > 1) other.scrollTop = moved.scrollTop;
  }
}

export function PageView({page}: {page: Page}) {
  return (
    <div class={`page-view page-view--${view.value}`} onScrollCapture={scrollTogether}>
      {view.value !== 'recipient' && <Record page={page} />}
      {view.value !== 'record' && <Recipient page={page} />}
    </div>
  );
}
