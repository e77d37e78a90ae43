// Where the keyboard was before something was opened: it goes back there when that is closed, so that nobody has to look for their place.
import { type RefObject, useEffect, useRef } from 'react';

interface WayBack {
  /** Remembers where it is; to be called before it is opened. */
  from(): void;
}

/** @param otherwise where it goes if that is no longer there */
export function useWayBack(open: boolean, otherwise: RefObject<HTMLElement | null>): WayBack {
  const place = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const before = place.current;
    if (open || !before) return;
    place.current = undefined;
    before.focus();
    if (document.activeElement !== before) otherwise.current?.focus();
  }, [open, otherwise]);
  return {
    from() {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && !activeElement.closest('form.act')) place.current = activeElement;
    },
  };
}
