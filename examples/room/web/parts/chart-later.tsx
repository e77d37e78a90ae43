// A chart where there is one to be drawn: until it is loaded the same as text, with room for it, so that nothing moves below; and where it cannot be, without.
import { lazy, Suspense } from 'react';
import type { Bar } from '../../wire.js';
import '../style/chart.css';
import { Shares } from './shares.js';

const Chart = lazy(() =>
  import('./chart.js').then(
    ({ Chart }) => ({ default: Chart }),
    () => ({ default: Shares }),
  ),
);

const place = () => <div className="drawing" />;

export function LazyChart({ bars }: { bars: readonly Bar[] }) {
  if (bars.length === 0) return null;
  return (
    <Suspense fallback={<Shares bars={bars} drawing={place} />}>
      <Chart bars={bars} />
    </Suspense>
  );
}
