// The way back of the browser, or of the phone's own key: it closes what was opened last, and leaves the page where nothing is open. Each thing that is open has
// an entry of the history of its own, which goes with it however it is closed.
import { useEffect, useRef } from 'react';

/** What is open, one on another; each closes itself. */
const opened: { close(): void }[] = [];
/** A step back of our own is on its way. */
let going = false;
let planned = false;

/** How many things were open when this entry was made; nothing where a link inside of the page made it. */
const depth = (): number | undefined => (history.state as { opened?: number } | null)?.opened;

function mark(): void {
  history.replaceState({ ...(history.state as object | null), opened: opened.length }, '');
}

function settle(): void {
  planned = false;
  if (going) return;
  const at = depth();
  if (at !== undefined && at > opened.length) {
    going = true;
    history.go(opened.length - at);
    return;
  }
  for (let next = (at ?? 0) + 1; next <= opened.length; next += 1) {
    if (depth() === undefined) history.replaceState({ ...(history.state as object | null), opened: next - 1 }, '');
    // Whoever comes back is where the page puts them, and not where it was scrolled to.
    history.scrollRestoration = 'manual';
    history.pushState({ opened: next }, '');
  }
}

/** What is closed and opened in one go is settled once. */
function plan(): void {
  if (planned) return;
  planned = true;
  setTimeout(settle);
}

addEventListener('popstate', () => {
  const at = depth();
  if (going) {
    going = false;
    // Where the address has a place in the page, the browser moves the focus there once this is over.
    const before = document.activeElement;
    setTimeout(() => before instanceof HTMLElement && before.isConnected && before.focus({ preventScroll: true }));
  } else if (at === undefined) mark();
  else for (const one of opened.splice(at).reverse()) one.close();
  if ((at ?? 0) === 0) history.scrollRestoration = 'auto';
  plan();
});
// A page that was opened anew has nothing open.
plan();

/** While something is open, going back closes it. */
export function useBack(open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return;
    const own = { close: () => latest.current() };
    opened.push(own);
    plan();
    return () => {
      const at = opened.indexOf(own);
      if (at >= 0) opened.splice(at, 1);
      plan();
    };
  }, [open]);
}
