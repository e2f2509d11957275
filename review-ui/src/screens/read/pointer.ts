// Where the pointer is, in points of the page.
export function pointIn(event: PointerEvent & {currentTarget: EventTarget | null}): {x: number; y: number} {
  const layer = event.currentTarget as SVGSVGElement;
  const matrix = layer.getScreenCTM();
  if (!matrix) return {x: 0, y: 0};
  const {x, y} = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return {x, y};
}
