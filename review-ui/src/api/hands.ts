// Whether somebody is there: what the page asks by itself (after an event, ahead of time) must not keep a session open.
const kRecent = 10_000;   // milliseconds: what is asked so soon after a key or a click comes of it

let last = -Infinity;
let byPointer = false;

export function handsMoved(now = Date.now()): void { last = now; }
export function handsMovedWithin(milliseconds: number, now = Date.now()): boolean { return now - last <= milliseconds; }
export function isByItself(now = Date.now()): boolean { return !handsMovedWithin(kRecent, now); }

export function lastWasPointer(): boolean { return byPointer; }

export function watchHands(): void {
  for (const event of ['keydown', 'pointerdown', 'wheel', 'touchmove']) {
    addEventListener(event, () => { handsMoved(); byPointer = event !== 'keydown'; }, {capture: true, passive: true});
  }
}
