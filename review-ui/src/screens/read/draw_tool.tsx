// Drawing a box with the mouse or a pen, or with the arrow keys: Shift makes it larger or smaller, Enter takes it.
import {useRef, useState} from 'preact/hooks';
import type {Box, Page} from '../../api/schemas';
import {say} from '../../state/announce';
import {boxBetween, grown, isLargeEnough, moved, rectOf} from './boxes';
import {pointIn} from './pointer';
import {pending, tool} from './reading';
import {useFocusOnce} from '../../parts/use_focus_once';

const kStep = 6;
const kArrows: Record<string, [number, number]> = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

export function DrawTool({page}: {page: Page}) {
  const layer = useFocusOnce<SVGSVGElement>();
  const start = useRef<{x: number; y: number} | null>(null);
  const [box, setBox] = useState<Box>([page.width * 0.3, page.height * 0.3, page.width * 0.5, page.height * 0.3 + 20]);

  const take = (fresh: Box) => {
    if (!isLargeEnough(fresh)) { say('That box is too small.'); return; }
    pending.value = [fresh];
    tool.value = 'look';
  };
  const onKey = (event: KeyboardEvent) => {
    const arrow = kArrows[event.key];
    if (arrow) {
      const [dx, dy] = arrow.map((each) => each * (event.ctrlKey ? 1 : kStep)) as [number, number];
      const fresh = (event.shiftKey ? grown : moved)(box, dx, dy, page.width, page.height);
      setBox(fresh);
      const {x, y, width, height} = rectOf(fresh);
      say(`${Math.round(x)} from the left, ${Math.round(y)} from the top, ${Math.round(width)} wide, ${Math.round(height)} high`);
    } else if (event.key === 'Enter') take(box);
    else if (event.key === 'Escape') tool.value = 'look';
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <svg ref={layer} class="overlay overlay--draw" viewBox={`0 0 ${page.width} ${page.height}`} tabindex={0} role="application"
      aria-label="Draw a box. Arrow keys move it, Shift and arrow keys change its size, Enter takes it, Escape leaves." onKeyDown={onKey}
      onPointerDown={(event) => { start.current = pointIn(event); event.currentTarget.setPointerCapture(event.pointerId); }}
      onPointerMove={(event) => { if (start.current) setBox(boxBetween(start.current, pointIn(event), page.width, page.height)); }}
      onPointerUp={(event) => { const from = start.current; start.current = null; if (from) take(boxBetween(from, pointIn(event), page.width, page.height)); }}>
      <rect class="place__pending" {...rectOf(box)} />
    </svg>
  );
}
