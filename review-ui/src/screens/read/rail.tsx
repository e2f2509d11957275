// The rail of all pages, by document: what is left on each and what is special about it. Arrows move, Enter opens.
import {useEffect, useMemo, useRef, useState} from 'preact/hooks';
import {letGo} from '../../parts/let_go';
import {documents, key, rows} from '../../state/current_case';
import {others} from '../../state/events';
import {allRows, filtered, kFilterNames, kFlags, type PageRow, type RailFilter} from '../../state/rail_rows';
import {address, go} from '../../state/route';
import {initials, plural, shortDay, withoutDay} from '../../state/words';
import {heightOf, kHeadHeight, kRowHeight, topOf, windowOf} from './rail_window';
import {filter, here} from './reading';

const kSigns: [number, string, string][] = [
  [kFlags.highRisk, '!', 'high risk to decide'], [kFlags.unread, 'H', 'handwriting or not read'], [kFlags.restricted, 'R', 'restricted'],
  [kFlags.lowConfidence, '~', 'low confidence'], [kFlags.changed, 'Δ', 'changed since sign-off'], [kFlags.outside, 'O', 'what the file holds outside its pages'], [kFlags.withheld, 'W', 'withheld'],
];

const kMostPeople = 3;   // shown by their initials; all are said

function Left({row}: {row: PageRow}) {
  if (row.flags & kFlags.withheld) return <span class="rail__left" aria-hidden="true">withheld</span>;
  if (row.undecided > 0) return <span class="rail__left rail__left--open" aria-hidden="true">{row.undecided} left</span>;
  return <span class="rail__left" aria-hidden="true">{row.proposals > 0 ? '✓ done' : row.flags & kFlags.seen ? '✓ read' : '–'}</span>;
}

function Row({row, top, index, count, active, current, people}: {row: PageRow; top: number; index: number; count: number; active: boolean; current: boolean; people: string[]}) {
  const signs = kSigns.filter(([flag]) => (row.flags & flag) !== 0 && flag !== kFlags.withheld);
  const spoken = [`Page ${row.page}`, row.flags & kFlags.withheld ? 'withheld' : row.undecided > 0 ? `${row.undecided} left of ${row.proposals}` : 'nothing left', ...signs.map(([, , words]) => words), row.flags & kFlags.seen ? '' : 'not looked at', ...people.map((name) => `${name} is here`)].filter(Boolean).join(', ');
  return (
    <div id={`rail-${row.document}-${row.page}`} role="option" aria-selected={current} aria-setsize={count} aria-posinset={index + 1}
      class={`rail__row${active ? ' rail__row--active' : ''}${row.flags & kFlags.seen ? '' : ' rail__row--new'}`} style={{top: `${top}px`, height: `${kRowHeight}px`}}
      onClick={() => go(address.page(key.value, row.document, row.page))}>
      <span class="govuk-visually-hidden">{spoken}</span>
      <span class="rail__page" aria-hidden="true">{row.page}</span><Left row={row} />
      {people.length > 0 && <span class="rail__people" aria-hidden="true">{people.slice(0, kMostPeople).map((name) => <abbr key={name} title={name} class="rail__person">{initials(name)}</abbr>)}{people.length > kMostPeople && `+${people.length - kMostPeople}`}</span>}
      <span class="rail__signs" aria-hidden="true">{signs.map(([, sign, words]) => <abbr key={sign} title={words} class={`rail__sign${sign === '!' ? ' rail__sign--risk' : ''}`}>{sign}</abbr>)}</span>
    </div>
  );
}

// Who else looks at the page.
const peopleAt = (row: PageRow) => [...new Set(others.value.filter((one) => one.document === row.document && one.page === row.page).map((one) => one.name))];

function Progress() {
  const all = rows.value;
  const done = all.filter((row) => row.undecided === 0 && (row.flags & (kFlags.seen | kFlags.withheld)) !== 0).length;
  return (
    <div class="rail__progress">
      <progress max={Math.max(all.length, 1)} value={done} aria-label="Pages finished">{done}</progress>
      <span>{done.toLocaleString('en-GB')} of {plural(all.length, 'page')} finished</span>
    </div>
  );
}

export function Rail() {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({scrolled: 0, height: 600});
  const at = here();
  const shown = useMemo(() => filtered(documents.value ?? [], filter.value), [documents.value, filter.value]);
  const list = useMemo(() => allRows(shown), [shown]);
  const [active, setActive] = useState({document: at.document, page: at.page});

  const reveal = (document: number, page: number) => {
    const box = scroller.current;
    const top = topOf(shown, document, page);
    if (!box || top < 0) return;
    if (top < box.scrollTop + kHeadHeight || top + kRowHeight > box.scrollTop + box.clientHeight) box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  };
  useEffect(() => { setActive(at); reveal(at.document, at.page); }, [at.document, at.page, shown.length]);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = () => setView({scrolled: box.scrollTop, height: box.clientHeight});
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  const onKey = (event: KeyboardEvent) => {
    const index = list.findIndex((row) => row.document === active.document && row.page === active.page);
    const steps: Record<string, number> = {ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -list.length, End: list.length};
    const step = steps[event.key];
    if (step !== undefined) {
      const row = list[Math.min(Math.max(index + step, 0), list.length - 1)];
      if (row) { setActive(row); reveal(row.document, row.page); }
    } else if (event.key === 'Enter' || event.key === ' ') go(address.page(key.value, active.document, active.page));
    else return;
    event.preventDefault();
  };
  return (
    <aside class="rail" aria-label="Pages">
      <Progress />
      <label class="govuk-visually-hidden" for="rail-filter">Show</label>
      <select id="rail-filter" class="govuk-select rail__filter" value={filter.value} onChange={(event) => { filter.value = event.currentTarget.value as RailFilter; letGo(event.currentTarget); }}>
        {(Object.keys(kFilterNames) as RailFilter[]).map((one) => <option key={one} value={one} selected={filter.value === one}>{kFilterNames[one]}</option>)}
      </select>
      {list.length === 0 && <p class="rail__none">No page is like that.</p>}
      <div class="rail__list" ref={scroller} role="listbox" aria-label="Pages" tabIndex={0} aria-activedescendant={`rail-${active.document}-${active.page}`} onKeyDown={onKey}
        onScroll={(event) => { const box = event.currentTarget; setView({scrolled: box.scrollTop, height: box.clientHeight}); }}>
        <div class="rail__all" role="presentation" style={{height: `${heightOf(shown)}px`}}>
          {windowOf(shown, view.scrolled, view.height).map((one) => (
            <div key={one.document} role="group" aria-label={one.name} class="rail__document">
              <div class="rail__head" style={{top: `${one.top}px`, height: `${kHeadHeight}px`}} title={one.file} aria-hidden="true">
                <span class="rail__name">{withoutDay(one.name, one.date)}</span><span class="rail__date">{shortDay(one.date)}</span>
              </div>
              {one.rows.map(({row, top, index}) => (
                <Row key={row.page} row={row} top={top} index={index} count={list.length} people={peopleAt(row)} current={row.document === at.document && row.page === at.page}
                  active={row.document === active.document && row.page === active.page} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <details class="rail__legend">
        <summary>What the signs mean</summary>
        <ul>{kSigns.map(([, sign, words]) => <li key={sign}><abbr class="rail__sign" title={words}>{sign}</abbr> {words}</li>)}<li><abbr class="rail__person" title="initials">AB</abbr> somebody else is on the page: their initials</li><li><strong>Bold</strong> not looked at by you</li></ul>
      </details>
    </aside>
  );
}
