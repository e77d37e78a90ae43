// Text that is to be seen whole: as large as its place lets it be. What does not fit at the smallest size goes by slowly, or page by page
// where motion is not wanted.
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

/** From largest to smallest, in the size of what stands around it; smaller nobody at the back can read. */
const SIZES = [2.6, 2.2, 1.9, 1.6, 1.4, 1.2, 1] as const;

const TICK = 50;
const REST = 5000;
const PAGE = 12_000;
/** Pixels a tick, as a share of the height of the place: a line every two seconds or so. */
const PACE = 1 / 600;

/** @param largest the size it begins with */
export function Fit({ children, largest = SIZES[0] }: { children: ReactNode; largest?: number }) {
  const box = useRef<HTMLDivElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  const measure = useRef(() => {});
  measure.current = () => {
    const [place, text] = [box.current, inside.current];
    if (!place || !text) return;
    for (const size of SIZES.filter((one) => one <= largest)) {
      text.style.fontSize = `${size}em`;
      text.style.setProperty('--fit', String(size));
      if (text.scrollHeight <= place.clientHeight && text.scrollWidth <= place.clientWidth) return;
    }
  };
  // What stands in it is another with every look at the consultation.
  useLayoutEffect(() => measure.current());
  useEffect(() => {
    const place = box.current;
    if (!place) return;
    const seen = new ResizeObserver(() => measure.current());
    seen.observe(place);
    // A chart comes after the text around it.
    if (inside.current) seen.observe(inside.current);
    const moves = matchMedia('(prefers-reduced-motion: no-preference)');
    let rest = REST;
    let at = 0;
    const timer = setInterval(() => {
      const far = place.scrollHeight - place.clientHeight;
      rest -= TICK;
      if (far <= 1) at = 0;
      else if (rest <= 0) {
        const isEnd = at >= far - 1;
        const on = moves.matches ? place.clientHeight * PACE : place.clientHeight * 0.85;
        at = isEnd ? 0 : Math.min(far, at + on);
        if (!moves.matches) rest = PAGE;
        else if (isEnd || at >= far - 1) rest = REST;
      }
      place.scrollTop = at;
    }, TICK);
    return () => {
      seen.disconnect();
      clearInterval(timer);
    };
  }, []);
  return (
    <div className="fit" ref={box}>
      <div ref={inside}>{children}</div>
    </div>
  );
}
