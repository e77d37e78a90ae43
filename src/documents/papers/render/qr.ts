// A QR code as dark and light squares, and as a drawing. Pure.
import encodeQR from 'qr';

/** Light squares around it, without which no camera finds it. */
const QUIET = 2;

/** Row by row, dark ones true. */
export const squaresOf = (text: string): boolean[][] => encodeQR(text, 'raw', { border: QUIET, ecc: 'low' });

/** As SVG, as large as its frame. */
export function qrSvg(text: string, label: string): string {
  const squares = squaresOf(text);
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return `<svg class="qr" viewBox="0 0 ${squares.length} ${squares.length}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
