// What somebody asks for goes out under a key of its own and stays on the device until it is answered: without a network it waits, and sent
// again it is done once.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { CommandType, FieldsIn } from 'yishi/react';
import { detailOf } from './asking.js';
import { deliver, isOutdone, isSamePaper, isUnder, type Said, stillWaits } from './outgoing.js';
import { useRoom } from './room.js';
import { useSettings } from './settings.js';
import { type Beside, changeUnsent as change, subscribeUnsent, type Unsent, unsentNow } from './unsent.js';
import type { WebWords } from './words.js';

export type { Beside, Said };

export function saidIn(words: WebWords, said: Said): string {
  if (said.ok) return words.done;
  return said.waits === undefined ? (said.detail ?? words.unreached) : words.waits;
}

/** The same as it is by now: that something waits is not said any more once it went out, or nobody wants it. */
export function useSaid(said: Said | undefined): string | undefined {
  const { words } = useSettings();
  // Drawn anew with whatever waits.
  useSyncExternalStore(subscribeUnsent, unsentNow);
  const isOver = said?.ok === false && said.waits !== undefined && !stillWaits(said.waits);
  return said === undefined || isOver ? undefined : saidIn(words, said);
}

/** It is done, or will be: nobody need hold on to what was filled in. */
export const isTaken = (said: Said): boolean => said.ok || (said.waits !== undefined && stillWaits(said.waits));

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

  const go = useCallback(
    async (waiting: Unsent): Promise<Said> => {
      const said = await deliver(waiting, ({ key, type, fields, beside }, signal) =>
        // The form it was filled in by is the command's own; what comes of it the engine judges.
        submit(type as CommandType, fields as FieldsIn<CommandType>, { key, signal, ...beside }),
      );
      // What somebody took back while it was on its way may have been done all the same.
      if (said.ok || said.waits === undefined || !stillWaits(said.waits)) look();
      return said;
    },
    [submit, look],
  );

  const waits = unsent.some((one) => one.person === person && one.refused === undefined);
  useEffect(() => {
    if (status !== 'live' || away || !waits) return;
    let current = true;
    // One after another, as they were asked for; whoever asked may have gone on to something else, or closed the page.
    const all = async () => {
      for (const one of unsentNow()) {
        // Each is looked at again when its turn comes: what is on its way takes long, and meanwhile somebody may have thought better of the next.
        if (!current) return;
        if (one.person !== person || !stillWaits(one.key)) continue;
        const isOurs = !isUnder(one.key);
        const said = await go(one);
        if (said.ok) continue;
        if (said.waits === undefined) {
          if (isOurs) change((others) => [...others, { ...one, fields: {}, refused: saidIn(words, said) }]);
        } else if (stillWaits(one.key)) return;
      }
    };
    void all();
    // A server that was too busy says nothing when it is no longer.
    const timer = setInterval(() => void all(), AGAIN);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [status, away, waits, person, go, words]);

  const ask = useCallback(
    async (type: string, label: string, fields: object, beside: Beside): Promise<Said> => {
      // The same thing asked for again while it waits is the same thing: two taps are one.
      const same = JSON.stringify([type, fields, beside]);
      const waiting = unsentNow().find(
        (one) =>
          one.person === person &&
          one.refused === undefined &&
          JSON.stringify([one.type, one.fields, one.beside]) === same &&
          !isOutdone(one),
      );
      const one = waiting ?? { key: newKey(), type, label, fields, beside, person };
      // A ballot that waits is filled in anew, and not cast twice.
      const isReplaced = (other: Unsent): boolean =>
        other.refused === undefined && isSamePaper(one, other) && !isUnder(other.key);
      if (!isUnder(one.key))
        change((all) => [...all.filter((other) => other.key !== one.key && !isReplaced(other)), one]);
      if (away && status !== 'live') return { ok: false, waits: one.key };
      return go(one);
    },
    [person, go, away, status],
  );
  /** Who is helped by now; `null` once this is gone. */
  const helped = useRef<string | undefined | null>(null);
  useEffect(() => {
    helped.current = whom;
    return () => {
      helped.current = null;
    };
  }, [whom]);
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
        // Whoever is helped by now is told nothing of what the one before asked for.
        if (helped.current === whom && isTaken(said)) onSent?.(said);
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
