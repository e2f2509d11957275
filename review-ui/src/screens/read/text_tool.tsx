// Selecting text: what is chosen snaps to whole words. With keys: arrows go word by word, Shift and arrows choose, Enter takes.
import {useEffect, useState} from 'preact/hooks';
import {getWords} from '../../api/case_calls';
import {messageOf} from '../../api/client';
import type {Page, Word} from '../../api/schemas';
import {say, showProblem} from '../../state/announce';
import {key} from '../../state/current_case';
import {boxesOfWords, rectOf, wordAt} from './boxes';
import {pointIn} from './pointer';
import {pending, tool} from './reading';
import {useFocusOnce} from '../../parts/use_focus_once';

function step(words: Word[], at: number, name: string): number {
  if (name === 'ArrowRight') return Math.min(at + 1, words.length - 1);
  if (name === 'ArrowLeft') return Math.max(at - 1, 0);
  const here = words[at];
  if (!here) return at;
  const line = here.line + (name === 'ArrowDown' ? 1 : -1);
  const middle = (word: Word) => rectOf(word.box).x + rectOf(word.box).width / 2;
  const near = words.map((word, index) => ({index, word})).filter(({word}) => word.line === line);
  near.sort((a, b) => Math.abs(middle(a.word) - middle(here)) - Math.abs(middle(b.word) - middle(here)));
  return near[0]?.index ?? at;
}

export function TextTool({page}: {page: Page}) {
  const layer = useFocusOnce<SVGSVGElement>();
  const [words, setWords] = useState<Word[]>([]);
  const [range, setRange] = useState<[number, number]>([0, 0]);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    getWords(key.value, page.document, page.page).then(({words: told}) => {
      setWords(told);
      if (told.length === 0) { showProblem('This page has no words that could be read. Draw a box instead.'); tool.value = 'look'; }
    }, (problem: unknown) => { showProblem(messageOf(problem)); tool.value = 'look'; });
  }, [page.document, page.page]);

  const take = ([from, to]: [number, number]) => {
    if (words.length === 0) return;
    pending.value = boxesOfWords(words, from, to);
    tool.value = 'look';
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow')) {
      const to = step(words, range[1], event.key);
      setRange([event.shiftKey ? range[0] : to, to]);
      say(words[to]?.text ?? '');
    } else if (event.key === 'Enter') take(range);
    else if (event.key === 'Escape') tool.value = 'look';
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const wordUnder = (event: PointerEvent & {currentTarget: EventTarget | null}) => { const {x, y} = pointIn(event); return wordAt(words, x, y); };
  return (
    <svg ref={layer} class="overlay overlay--text" viewBox={`0 0 ${page.width} ${page.height}`} tabindex={0} role="application"
      aria-label="Select text. Arrow keys go from word to word, Shift and arrow keys choose, Enter takes what is chosen, Escape leaves." onKeyDown={onKey}
      onPointerDown={(event) => { const at = wordUnder(event); setRange([at, at]); setDragging(true); event.currentTarget.setPointerCapture(event.pointerId); }}
      onPointerMove={(event) => { if (dragging) setRange([range[0], wordUnder(event)]); }}
      onPointerUp={(event) => { if (dragging) { setDragging(false); take([range[0], wordUnder(event)]); } }}>
      {words.map((word, index) => <rect key={index} class="word" {...rectOf(word.box)} />)}
      {boxesOfWords(words, range[0], range[1]).map((box, index) => <rect key={`r${index}`} class="place__pending" {...rectOf(box)} />)}
    </svg>
  );
}
