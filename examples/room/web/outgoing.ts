// What is on its way at this moment, whichever part of the page sent it. Only what waits is on its way: whoever takes it back, or leaves, ends it.
import { RequestFailed } from 'yishi/react';
import { changeUnsent as change, subscribeUnsent, type Unsent, unsentNow } from './unsent.js';

/** What came of it. Only what the server said is kept as it was said; all else is put into words where it is shown, in whatever language is read then. */
export type Said =
  | { ok: true }
  | {
      ok: false;
      /** It is not sent yet: the key it waits under. */
      waits?: string;
      detail?: string;
    };

/** Sends it, under its own key, for as long as nobody ends it. */
export type Submit = (one: Unsent, signal: AbortSignal) => Promise<{ ok: true } | { ok: false; detail?: string }>;

const under = new Map<string, { said: Promise<Said>; ending: AbortController }>();

subscribeUnsent(() => {
  for (const [key, { ending }] of under) if (!stillWaits(key)) ending.abort();
});

/** Whether it is still to be sent: nobody took it back, and no answer came. */
export const stillWaits = (key: string): boolean =>
  unsentNow().some((one) => one.key === key && one.refused === undefined);

export const isUnder = (key: string): boolean => under.has(key);

/** The paper a ballot is on: whose, whoever enters it at this device, and for whom. Nothing where it is no ballot. */
const paperOf = ({ type, person, beside }: Unsent): string | undefined =>
  type === 'ballot.cast' ? [beside.by ?? person, beside.for].join('\n') : undefined;

export function isSamePaper(one: Unsent, other: Unsent): boolean {
  const paper = paperOf(one);
  return one.key !== other.key && paper !== undefined && paper === paperOf(other);
}

/** Whether the voter has filled in another since: then it is not sent any more. */
export function isOutdone(one: Unsent): boolean {
  const all = unsentNow();
  return all
    .slice(all.findIndex(({ key }) => key === one.key) + 1)
    .some((other) => other.refused === undefined && isSamePaper(one, other));
}

async function answered(one: Unsent, submit: Submit, signal: AbortSignal): Promise<Said> {
  const { key } = one;
  try {
    change((all) => all.map((it) => (it.key === key ? { ...it, tried: true } : it)));
    const answer = await submit(one, signal);
    change((all) => all.filter((it) => it.key !== key));
    return answer.ok ? { ok: true } : { ok: false, ...(answer.detail !== undefined && { detail: answer.detail }) };
  } catch (error) {
    // Whoever ended it has no need to be told.
    if (signal.aborted) return { ok: false, waits: key };
    if (!(error instanceof RequestFailed)) throw error;
    // No answer at all, or none of the room's: it waits. A server that said no will say so again.
    const { status = 0, code } = error;
    const isForeign = code === 'unreadable' && (status < 400 || status === 401 || status === 403);
    if (isForeign || status === 0 || status >= 500 || status === 429) return { ok: false, waits: key };
    change((all) => all.filter((it) => it.key !== key));
    return { ok: false, ...(error.detail !== undefined && { detail: error.detail }) };
  } finally {
    under.delete(key);
  }
}

/** Sends what waits, unless it is on its way already or nobody wants it any more. Ballots of one voter go out one after another, and only the last that waits. */
export async function deliver(one: Unsent, submit: Submit): Promise<Said> {
  const { key } = one;
  for (;;) {
    const same = under.get(key);
    if (same) return same.said;
    if (!stillWaits(key) || isOutdone(one)) return { ok: false, waits: key };
    const before = unsentNow().find((other) => isUnder(other.key) && isSamePaper(one, other));
    if (!before) break;
    await under.get(before.key)?.said;
    // Where no answer came to it, it is not sent again behind this one.
    if (stillWaits(key))
      change((all) => all.filter((other) => other.key !== before.key || other.refused !== undefined));
  }
  const ending = new AbortController();
  const said = answered(one, submit, ending.signal);
  under.set(key, { said, ending });
  return said;
}
