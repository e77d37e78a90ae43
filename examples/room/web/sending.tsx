// What somebody asks for goes out under a key of its own and stays on the device until it is answered: without a network it waits, and sent
// again it is done once.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { type CommandType, type FieldsIn, RequestFailed } from 'yishi/react';
import { detailOf } from './asking.js';
import { useRoom } from './room.js';
import { useSettings } from './settings.js';
import { type Beside, changeUnsent as change, subscribeUnsent, type Unsent, unsentNow } from './unsent.js';
import type { WebWords } from './words.js';

export type { Beside };

/** What came of it. Only what the server said is kept as it was said; all else is put into words where it is shown, in whatever language is read then. */
export type Said = { ok: true } | { ok: false; waits?: true; detail?: string };

export function saidIn(words: WebWords, said: Said): string {
  if (said.ok) return words.done;
  return said.waits ? words.waits : (said.detail ?? words.unreached);
}

/** What is not tried again by itself. */
export function notDone(error: unknown): Said {
  const detail = detailOf(error);
  return { ok: false, ...(detail !== undefined && { detail }) };
}

interface Sending {
  /** What waits, and what was not taken when it went out at last. */
  unsent: readonly Unsent[];
  send(type: string, label: string, fields: object, beside?: Beside): Promise<Said>;
  /** Somebody thought better of it before it went out, or has read why it was not taken. */
  drop(key: string): void;
}

const Context = createContext<Sending | undefined>(undefined);

/** What is on its way at this moment, whichever part of the page sent it. */
const under = new Set<string>();

/** So soon what waits is sent again, in milliseconds. */
const AGAIN = 15_000;

export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface Given {
  /** Something was asked for and is done, or waits for the network. */
  onSent?(said: Said): void;
  children: ReactNode;
}

export function SendingProvider({ onSent, children }: Given) {
  const { consulted, seat, look, away, whom } = useRoom();
  const { words } = useSettings();
  const unsent = useSyncExternalStore(subscribeUnsent, unsentNow);
  const { submit, status } = consulted;
  const person = seat?.person ?? '';

  const deliver = useCallback(
    async ({ key, type, fields, beside }: Unsent): Promise<Said> => {
      under.add(key);
      try {
        change((all) => all.map((one) => (one.key === key ? { ...one, tried: true } : one)));
        // The form it was filled in by is the command's own; what comes of it the engine judges.
        const answer = await submit(type as CommandType, fields as FieldsIn<CommandType>, { key, ...beside });
        change((all) => all.filter((one) => one.key !== key));
        look();
        return answer.ok ? { ok: true } : { ok: false, detail: answer.detail };
      } catch (error) {
        if (!(error instanceof RequestFailed)) throw error;
        // No answer at all: it waits. A server that said no will say so again.
        if (error.status === undefined || error.status >= 500 || error.status === 429)
          return { ok: false, waits: true };
        change((all) => all.filter((one) => one.key !== key));
        return { ok: false, ...(error.detail !== undefined && { detail: error.detail }) };
      } finally {
        under.delete(key);
      }
    },
    [submit, look],
  );

  const waits = unsent.some((one) => one.person === person && one.refused === undefined);
  useEffect(() => {
    if (status !== 'live' || away || !waits) return;
    // One after another, as they were asked for; whoever asked may have gone on to something else, or closed the page.
    const all = async () => {
      for (const one of unsentNow()) {
        if (one.person !== person || one.refused !== undefined || under.has(one.key)) continue;
        const said = await deliver(one);
        if (said.ok) continue;
        if (said.waits) return;
        change((others) => [...others, { ...one, fields: {}, refused: saidIn(words, said) }]);
      }
    };
    void all();
    // A server that was too busy says nothing when it is no longer.
    const timer = setInterval(() => void all(), AGAIN);
    return () => clearInterval(timer);
  }, [status, away, waits, person, deliver, words]);

  const ask = useCallback(
    async (type: string, label: string, fields: object, beside: Beside): Promise<Said> => {
      // The same thing asked for again while it waits is the same thing: two taps are one.
      const same = JSON.stringify([type, fields, beside]);
      const waiting = unsentNow().find(
        (one) =>
          one.person === person &&
          one.refused === undefined &&
          JSON.stringify([one.type, one.fields, one.beside]) === same,
      );
      const one = waiting ?? { key: newKey(), type, label, fields, beside, person };
      if (waiting && under.has(waiting.key)) return { ok: false, waits: true };
      // A ballot that has not gone out yet is filled in anew, and not cast twice.
      const isReplaced = (other: Unsent): boolean =>
        other.key !== one.key &&
        [other.type, one.type].every((it) => it === 'ballot.cast') &&
        [other.person, other.beside.by, other.beside.for].join('\n') === [person, beside.by, beside.for].join('\n') &&
        !other.tried;
      change((all) => [...all.filter((other) => other.key !== one.key && !isReplaced(other)), one]);
      if (away && status !== 'live') return { ok: false, waits: true };
      return deliver(one);
    },
    [person, deliver, away, status],
  );
  const helping = useCallback(
    (given: Beside): Beside => (whom === undefined ? given : { by: whom, assisted: true, ...given }),
    [whom],
  );

  const sending = useMemo<Sending>(
    () => ({
      // Who is helped sees what is theirs; what else waits is for whoever helps.
      unsent: unsent.filter((one) => one.person === person && (whom === undefined || one.beside.by === whom)),
      async send(type, label, fields, given = {}) {
        const said = await ask(type, label, fields, helping(given));
        if (said.ok || said.waits) onSent?.(said);
        return said;
      },
      drop: (key) => change((all) => all.filter((one) => one.key !== key)),
    }),
    [unsent, person, whom, ask, helping, onSent],
  );
  return <Context value={sending}>{children}</Context>;
}

export function useSending(): Sending {
  const sending = useContext(Context);
  if (!sending) throw new Error('useSending is for what stands inside of SendingProvider');
  return sending;
}
