import {lastWasPointer} from '../api/hands';

// A list chosen from with the mouse gives the focus up again, so that single keys work on; with the keyboard it keeps it.
export function letGo(element: HTMLElement): void {
  if (lastWasPointer()) element.blur();
}
