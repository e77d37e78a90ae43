// What waits to be sent, kept on the device: a page that is closed or opens without a network loses none of it.

/** For whom, where it is not for whoever sits there; `by` where a clerk enters it for them. */
export interface Beside {
  by?: string;
  for?: string;
  assisted?: boolean;
  on?: string;
}

export interface Unsent {
  key: string;
  type: string;
  label: string;
  fields: object;
  beside: Beside;
  person: string;
  /** It went out, and no answer came. */
  tried?: true;
  /** Why it was not taken, where nobody was there to be told; what it said is gone. */
  refused?: string;
}

const PLACE = 'room.unsent';

function kept(): Unsent[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(found)
      ? (found as Unsent[]).filter(({ key, type }) => typeof key === 'string' && typeof type === 'string')
      : [];
  } catch {
    return [];
  }
}

let all: readonly Unsent[] = kept();
/** Whoever left on this page: what was on its way then comes to no list any more. */
const left = new Set<string>();
const listeners = new Set<() => void>();

/** All of it, of whoever sits at this device: one list for the page, whoever of its parts comes and goes. */
export const unsentNow = (): readonly Unsent[] => all;

export function subscribeUnsent(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeUnsent(of: (before: readonly Unsent[]) => readonly Unsent[]): void {
  all = of(all).filter(({ person }) => !left.has(person));
  try {
    localStorage.setItem(PLACE, JSON.stringify(all));
  } catch {
    // Then it waits for as long as the page is open.
  }
  for (const listener of listeners) listener();
}

/** Whoever leaves leaves nothing behind that could be sent in their name. */
export function forgetUnsent(person: string): void {
  left.add(person);
  changeUnsent((before) => before);
}
