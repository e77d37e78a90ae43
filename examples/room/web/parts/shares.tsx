// Shares against their thresholds as text and a mark: for phones, and wherever a chart is not drawn.
import type { ReactNode } from 'react';
import type { Bar } from '../../wire.js';
import { useSettings } from '../settings.js';

/** What a share is of, what has to be reached, and whether it is. */
function Share({ bar: { label, said, met, rounded } }: { bar: Bar }) {
  const { words } = useSettings();
  return (
    <div className="meter-head">
      <span>{label}</span>
      <strong className={met ? 'done' : 'short'}>
        <span aria-hidden="true">{met ? '✓' : '○'} </span>
        {said}
        {!rounded && <span className="hidden"> {words.publicPage.met(met)}</span>}
      </strong>
    </div>
  );
}

/** @param drawing a share drawn, below what is said of it */
export function Shares({ bars, drawing }: { bars: readonly Bar[]; drawing?: (bar: Bar) => ReactNode }) {
  const { words } = useSettings();
  return (
    <>
      <ul className="chart">
        {bars.map((bar) => (
          <li key={bar.label}>
            <Share bar={bar} />
            {!bar.rounded && drawing?.(bar)}
          </li>
        ))}
      </ul>
      {drawing && bars.some(({ rounded }) => !rounded) && <p className="small needed-line">{words.publicPage.chart}</p>}
    </>
  );
}
