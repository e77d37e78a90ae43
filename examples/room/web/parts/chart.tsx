// Shares against their thresholds, drawn: how much there is, and the line that has to be reached. What is drawn stands above it as text; the
// library comes with the first chart, so that a phone never loads it.
import { barX, plot, tickX } from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import type { Bar } from '../../wire.js';
import { useSettings } from '../settings.js';
import { Shares } from './shares.js';

/** One bar as SVG. Its colours are the page's: classes, and no style of its own, which the page may not have. */
function drawn({ share, threshold, met }: Bar, width: number, height: number): Element {
  const svg = plot({
    ...{ width, height },
    ...{ marginTop: 1, marginBottom: 1, marginLeft: 0, marginRight: 0 },
    axis: null,
    x: { domain: [0, 1] },
    marks: [
      barX([1], { x1: 0, x2: 1, insetTop: height / 5, insetBottom: height / 5, className: 'ground' }),
      barX([share], {
        x1: 0,
        x2: share,
        insetTop: height / 5,
        insetBottom: height / 5,
        className: `part${met ? ' met' : ''}`,
      }),
      // Light on either side, so that it stands out on what is filled.
      tickX([threshold], { x: threshold, className: 'beside' }),
      tickX([threshold], { x: threshold, className: 'needed' }),
    ],
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Its parts are no things of their own to whoever has it read out.
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return svg;
}

function Drawing({ bar }: { bar: Bar }) {
  const { words } = useSettings();
  const frame = useRef<HTMLDivElement>(null);
  const { label, said, met } = bar;
  const title = words.colon(label, `${said} · ${words.publicPage.met(met)}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn anew where what it shows is another, however often the bar is told
  useEffect(() => {
    const place = frame.current;
    if (!place) return;
    const seen = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = place;
      if (width === 0 || height === 0) return;
      const svg = drawn(bar, width, height);
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', title);
      place.replaceChildren(svg);
    });
    seen.observe(place);
    return () => seen.disconnect();
  }, [bar.share, bar.threshold, title]);
  return <div className="drawing" ref={frame} />;
}

const drawing = (bar: Bar) => <Drawing bar={bar} />;

export function Chart({ bars }: { bars: readonly Bar[] }) {
  return <Shares bars={bars} drawing={drawing} />;
}
