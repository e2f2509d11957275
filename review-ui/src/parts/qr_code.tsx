// A QR code as a drawing of our own: one path of black runs on white, four modules of margin as the standard asks.
import qrcode from 'qrcode-generator';

const kMargin = 4;

export function runsOf(text: string): {size: number; path: string} {
  const code = qrcode(0, 'M');   // as large as the text needs
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; ++row) {
    for (let from = 0; from < size; ++from) {
      let to = from;
      while (to < size && code.isDark(row, to)) ++to;
      if (to > from) path += `M${from} ${row}h${to - from}v1h${from - to}z`;
      from = to;
    }
  }
  return {size, path};
}

export function QrCode({text, label}: {text: string; label: string}) {
  const {size, path} = runsOf(text);
  const side = size + 2 * kMargin;
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`${-kMargin} ${-kMargin} ${side} ${side}`} shape-rendering="crispEdges">
      <rect x={-kMargin} y={-kMargin} width={side} height={side} fill="#fff" /><path d={path} fill="#000" />
    </svg>
  );
}
