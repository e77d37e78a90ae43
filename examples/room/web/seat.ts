// The seat that was taken last in this window, so that a reload changes nobody's office, and whoever came in last is who acts. The desk has one of its own:
// a slip that comes in on a laptop makes nobody else act there.
const PLACES = { resident: 'room.seat', desk: 'room.seat.desk' } as const;

export function keptSeat(at: keyof typeof PLACES): string | null {
  try {
    return sessionStorage.getItem(PLACES[at]);
  } catch {
    return null;
  }
}

export function keepSeat(at: keyof typeof PLACES, person: string): void {
  try {
    sessionStorage.setItem(PLACES[at], person);
  } catch {
    // Then it is the first again.
  }
}

/** Whoever left sat nowhere. */
export function forgetSeats(): void {
  try {
    for (const place of Object.values(PLACES)) sessionStorage.removeItem(place);
  } catch {
    // Then there are none.
  }
}
