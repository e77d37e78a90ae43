// An address as a QR code.
import encodeQR from 'qr';
import { useMemo } from 'react';

/** Dark on light in every theme: cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const squares = encodeQR(text, 'raw', { border: 2, ecc: 'low' });
    const dark = squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: squares.length, path: dark.join('') };
  }, [text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect className="ground" width={size} height={size} />
      <path d={path} />
    </svg>
  );
}
