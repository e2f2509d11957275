// The places over the picture of the page. Their state is a pattern, a sign and a colour; the list beside says the same in words.
import type {Box, Page, Proposal} from '../../api/schemas';
import {standingOf} from '../../state/optimistic';
import {pending, select, selected} from './reading';
import {rectOf} from './boxes';

function Patterns() {
  return (
    <defs>
      <pattern id="hatch-removed" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" class="fill-removed" /><rect width="2.2" height="5" class="line-removed" />
      </pattern>
      <pattern id="hatch-withheld" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="14" class="line-withheld" /></pattern>
      <pattern id="dots-undecided" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" class="fill-undecided" /><circle cx="1.5" cy="1.5" r="0.8" class="dot-undecided" /></pattern>
      <pattern id="waves-unread" width="8" height="6" patternUnits="userSpaceOnUse"><path d="M0 3q2-3 4 0t4 0" class="wave-unread" /></pattern>
    </defs>
  );
}

const kSigns = {undecided: '?', removed: '–', kept: '✓'} as const;

function Place({proposal, number}: {proposal: Proposal; number: number}) {
  const standing = standingOf(proposal);
  const isSelected = selected.value === proposal.id;
  return (
    <g id={`place-${proposal.id}`} class={`place place--${standing}${isSelected ? ' place--selected' : ''}${proposal.verdict === 'keep' ? ' place--to-keep' : ''}`} onClick={() => select(proposal.id)}>
      {proposal.boxes.map((box, index) => <rect key={index} class="place__box" {...padded(box)} />)}
      {proposal.boxes[0] && <Label box={proposal.boxes[0]} words={`${kSigns[standing]}${number}`} />}
      {isSelected && proposal.boxes.map((box, index) => <rect key={`s${index}`} class="place__focus" {...padded(box, 3)} />)}
    </g>
  );
}

function padded(box: Box, by = 1) {
  const {x, y, width, height} = rectOf(box);
  return {x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by};
}

// Small, above the top left corner, where it hides no letter of the line itself.
function Label({box, words}: {box: Box; words: string}) {
  const {x, y} = rectOf(box);
  const width = 4 + words.length * 4;
  return (
    <g class="place__label" transform={`translate(${x - 1} ${Math.max(y - 7.2, 0)})`}>
      <rect width={width} height="7" rx="1" /><text x={width / 2} y="5.6" text-anchor="middle">{words}</text>
    </g>
  );
}

export function Overlay({page}: {page: Page}) {
  return (
    <svg class="overlay" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true" focusable="false">
      <Patterns />
      {page.unread_regions.map((box, index) => <g key={`u${index}`} class="place place--unread"><rect class="place__box" {...padded(box)} /><Label box={box} words="not read" /></g>)}
      {page.passages.flatMap((passage, at) => passage.boxes.map((box, index) => (
        <g key={`p${at}-${index}`} class="place place--removed place--passage"><rect class="place__box" {...padded(box)} />{index === 0 && <Label box={box} words={`–${passage.ground}`} />}</g>
      )))}
      {page.proposals.map((proposal, index) => <Place key={proposal.id} proposal={proposal} number={index + 1} />)}
      {page.withheld && <g class="place place--withheld"><rect x="0" y="0" width={page.width} height={page.height} /><text x={page.width / 2} y="30" text-anchor="middle">Page withheld</text></g>}
      {pending.value?.map((box, index) => <rect key={`n${index}`} class="place__pending" {...padded(box)} />)}
    </svg>
  );
}
