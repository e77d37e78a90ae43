// The key under which a device tries to come in: where the answer was lost on the way, the same slip in another tab is the same try, and no other device. It is
// made by chance, says nothing of the code, and goes with whoever has come in.

const PLACE = 'room.attempt';

/** Where nothing may be kept on the device it is this page's. */
let own: string | undefined;

/** @param fresh where there is none yet */
export function attemptKey(fresh: string): string {
  try {
    own = localStorage.getItem(PLACE) ?? own ?? fresh;
    localStorage.setItem(PLACE, own);
  } catch {
    own ??= fresh;
  }
  return own;
}

export function dropAttempt(): void {
  own = undefined;
  try {
    localStorage.removeItem(PLACE);
  } catch {
    // There is none.
  }
}
