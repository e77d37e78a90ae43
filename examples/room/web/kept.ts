// The last state a resident's phone saw, kept on the device so that it opens without a network: one, under the seat it is of, and nothing of how
// anybody voted. What may be filled in meanwhile lies beside it.
import type { Form, Me, Now } from '../wire.js';

export interface Kept {
  person: string;
  me: Me;
  now: Now;
  /** How far the server's clock was ahead of this device's, in milliseconds. */
  ahead: number;
}

interface Storing {
  getItem(place: string): string | null;
  setItem(place: string, text: string): void;
  removeItem(place: string): void;
}

/** The device's own; one that is forbidden throws where it is looked at. */
const device = globalThis as unknown as { localStorage: Storing; sessionStorage: Storing };

const STATE = 'room.last';
const FORMS = 'room.last.forms';
const DRAFT = 'room.draft.';
/** What a page of another shape kept is not read: one more wherever `wire.ts` says it otherwise. */
const SHAPE = 1;
/** Characters; a browser gives a site some five million. */
const MOST = 250_000;

/** A storage that is full or forbidden changes nothing: then nothing is kept, not what was before either. */
function put(place: string, value: object): boolean {
  try {
    const text = JSON.stringify({ shape: SHAPE, ...value });
    if (text.length <= MOST) {
      device.localStorage.setItem(place, text);
      return true;
    }
  } catch {
    // As where it is too much.
  }
  drop(place);
  return false;
}

function drop(place: string): void {
  try {
    device.localStorage.removeItem(place);
  } catch {
    // There is none.
  }
}

function get(place: string): Record<string, unknown> | undefined {
  try {
    const found = JSON.parse(device.localStorage.getItem(place) ?? 'null') as Record<string, unknown> | null;
    return found?.['shape'] === SHAPE ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what a seat sees. What they did last, and whoever else came in on this device, are left out. */
export function keepState({ person, me, now, ahead }: Kept): void {
  if (left.has(person)) return;
  const { last: _last, head: _head, ...seen } = now;
  const own = { ...me, seats: me.seats.filter((seat) => seat.person === person) };
  const state = { person, me: own, ahead };
  // What is read aloud stands in the page as well.
  if (!put(STATE, { ...state, now: seen })) put(STATE, { ...state, now: { ...seen, sections: [] } });
}

export function keptState(): Kept | undefined {
  const found = get(STATE);
  if (!found) return undefined;
  const { person, me, now, ahead } = found;
  const isWhole = typeof person === 'string' && typeof ahead === 'number' && Boolean(me) && Boolean(now);
  // A page of this shape wrote it.
  return isWhole ? { person, ahead, me: me as Me, now: { head: '', ...(now as Omit<Now, 'head'>) } } : undefined;
}

export const keepForms = (person: string, forms: readonly Form[]): boolean =>
  !left.has(person) && put(FORMS, { person, forms });

/** Forms that this seat may fill in without a network. */
export function keptForms(person: string | undefined): readonly Form[] {
  const found = get(FORMS);
  return found && found['person'] === person && Array.isArray(found['forms']) ? (found['forms'] as Form[]) : [];
}

/** Whoever left on this page: an answer that was on its way then is not kept. */
const left = new Set<string>();

/** Nobody sits here any more, or somebody else. */
export function forget(leaving?: string): void {
  if (leaving !== undefined) left.add(leaving);
  drop(STATE);
  drop(FORMS);
}

/** Whatever is half written on this page. */
export function forgetDrafts(): void {
  try {
    const { sessionStorage } = device;
    for (const place of Object.keys(sessionStorage)) if (place.startsWith(DRAFT)) sessionStorage.removeItem(place);
  } catch {
    // Then there are none.
  }
}

export const draftPlace = (...of: readonly string[]): string => DRAFT + of.join('.');
