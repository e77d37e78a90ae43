// Whoever sits at this device, and this moment as they see it, kept up: events and commands go by `yishi/react`, words come from the
// room's server for each seq.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Consulted, createClient, useConsultation } from 'yishi/react';
import type { Me, Now, Seat } from '../wire.js';
import { me as askMe, now as askNow, pace as askPace, NoAnswer } from './asking.js';
import { forget, type Kept, keepState, keptState } from './kept.js';
import { toldOfLeaving } from './leaving.js';
import { Lost, NotHere } from './parts/lost.js';
import { keepSeat, keptSeat } from './seat.js';
import { useSettings } from './settings.js';

export interface Room {
  me: Me;
  /** For whom this device speaks now; none on the screen. */
  seat: Seat | undefined;
  sit(person: string): void;
  /** Another seat was taken, and what is for it is still on its way: what is shown is of the one before. */
  before: boolean;
  /** Who is helped at this device: what is asked for is theirs, and entered by whoever sits here. */
  whom: string | undefined;
  now: Now;
  consulted: Consulted;
  /** Nothing comes from the server: what is shown may have passed. */
  away: boolean;
  /** What is shown was kept on the device: nothing was heard since this page opened. */
  stale: boolean;
  /** How far the server's clock is ahead of this device's, in milliseconds. */
  ahead: number;
  look(): void;
}

const Context = createContext<Room | undefined>(undefined);

export function useRoom(): Room {
  const room = useContext(Context);
  if (!room) throw new Error('useRoom is for what stands inside of RoomProvider');
  return room;
}

/** Looks of many phones are spread as wide as the server says, so that not all of them ask at the same moment; the desk and the screen are few. */
function gatherOf(now: Now | undefined, face: string): number {
  if (face !== 'phone') return 150;
  return 200 + Math.random() * (now?.gather ?? 800);
}

interface Given {
  face: 'desk' | 'phone' | 'screen' | 'help';
  /** On the face that helps: whom, once that was said. */
  whom?: string | undefined;
  waiting: ReactNode;
  /** Where this is not for whoever came in on this device: nobody, or these. */
  signedOut(seats: readonly Seat[]): ReactNode;
  /** Where somebody was signed in and is no longer. */
  ended: ReactNode;
  children: ReactNode;
}

/** About so often a phone asks how many it is one of, and what time it is, in milliseconds; desk and screen are few, and ask sooner. */
const PACE = 20_000;
const NEAR = 4000;
/** So far, in milliseconds, the server's time is another than it went by: its clock was set, and no answer was merely late. */
const SET = 5000;

const placeOf = (face: Given['face']): 'resident' | 'desk' => (face === 'phone' ? 'resident' : 'desk');

/** For whom this device speaks to begin with: the seat taken last, or the first. */
function lastSeat({ seats }: Me, face: Given['face']): string | undefined {
  // Whoever opens the desk acts from there, whatever else came in on it.
  const first = (face === 'phone' ? undefined : seats.find(({ role }) => role === 'desk')) ?? seats[0];
  const kept = keptSeat(placeOf(face));
  return (seats.find(({ person }) => person === kept) ?? first)?.person;
}

/** Whether the device says that it has a network: sooner than a connection that breaks. */
function useOnline(): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const names = ['online', 'offline'];
    for (const name of names) window.addEventListener(name, listener);
    return () => {
      for (const name of names) window.removeEventListener(name, listener);
    };
  }, []);
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

/** So long an answer is waited for until what was kept is shown, in milliseconds. */
const PATIENCE = 4000;
/** So soon it looks again where a look failed, in milliseconds, and as much again by chance. */
const AGAIN = 5000;

/** Who this device is; asked anew once it is online again. */
function useMe(lang: string): { me: Me | undefined; lost: boolean; slow: boolean; again(): void } {
  const [me, setMe] = useState<Me>();
  const [lost, setLost] = useState(false);
  const [slow, setSlow] = useState(false);
  const [tries, setTries] = useState(0);
  const [asked, ask] = useState(0);
  const again = useCallback(() => ask((n) => n + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it asks anew whenever somebody wants to know
  useEffect(() => {
    let current = true;
    let timer: ReturnType<typeof setTimeout>;
    const patience = setTimeout(() => setSlow(true), PATIENCE);
    // Whoever has left is nobody any more.
    const asked = toldOfLeaving().then(() => askMe(lang));
    asked.then(
      (found) => {
        clearTimeout(patience);
        if (!current) return;
        setMe(found);
        setLost(false);
      },
      () => {
        if (!current) return;
        setLost(true);
        timer = setTimeout(() => setTries(tries + 1), Math.min(30_000, 1000 * 2 ** tries));
      },
    );
    return () => {
      current = false;
      clearTimeout(timer);
      clearTimeout(patience);
    };
  }, [tries, lang, asked]);
  return { me, lost, slow, again };
}

export function RoomProvider({ face, whom, waiting, signedOut, ended, children }: Given) {
  const { lang } = useSettings();
  const { me: told, lost, slow, again } = useMe(lang);
  const [before] = useState(() => (face === 'phone' ? keptState() : undefined));
  useEffect(() => {
    if (face === 'phone' && told && !told.seats.some(({ person }) => person === keptState()?.person)) forget();
  }, [face, told]);
  const kept = !told && (lost || slow) ? before : undefined;
  const me = told ?? kept?.me;
  if (!me) return lost ? <Lost /> : waiting;
  const isDesk = me.role === 'desk';
  const fits = face === 'screen' ? me.role === 'screen' || isDesk : face === 'phone' ? me.seats.length > 0 : isDesk;
  return fits ? (
    <Seated {...{ face, whom, me, kept, waiting, signedOut, ended }} onUnseated={again}>
      {children}
    </Seated>
  ) : (
    signedOut(me.seats)
  );
}

interface Seen {
  /** As whom it was asked for. */
  of: string | undefined;
  now: Now;
  ahead: number;
  /** Whose state it is that was kept. */
  kept?: string;
  /** Who is helped with it. */
  whom?: string | undefined;
}

interface SeatedGiven extends Given {
  me: Me;
  kept: Kept | undefined;
  /** The seat that was taken is no seat of this device any more: others may be. */
  onUnseated(): void;
}

/** What the room's own server says where nobody is signed in, and where a seat is none of this device. A portal or a proxy says what it likes with a 401. */
const SIGNED_OUT = 'signed-out';
const UNSEATED = 'not-your-seat';

/** No answer, or one that will be another later. */
const isPassing = ({ status }: NoAnswer): boolean => status === undefined || status === 429 || status >= 500;

function Seated({ face, whom, me, kept, waiting, ended, onUnseated, children }: SeatedGiven) {
  const { lang } = useSettings();
  const [taken, take] = useState(() => (face === 'screen' ? undefined : (kept?.person ?? lastSeat(me, face))));
  // Whoever was kept may have left meanwhile.
  const person = taken === undefined || me.seats.some((one) => one.person === taken) ? taken : lastSeat(me, face);
  const sit = useCallback(
    (one: string) => {
      keepSeat(placeOf(face), one);
      take(one);
    },
    [face],
  );
  const online = useOnline();
  const seat = me.seats.find((one) => one.person === person);
  const latest = useRef<Now>(undefined);
  const ahead = useRef(0);
  // Nobody closes it: what is on its way goes on when another seat is taken, and it listens only while somebody looks.
  const client = useMemo(
    () =>
      createClient('/api', () => ({
        language: lang,
        headers: () => (person === undefined ? {} : { 'x-as': person }),
        gather: gatherOf(latest.current, face),
        // What there is to see comes in words, with this moment.
        look: 'seq',
      })),
    [lang, person, face],
  );
  const consulted = useConsultation(client, me.consultation);
  const [seen, setSeen] = useState<Seen | undefined>(
    () => kept && { now: kept.now, ahead: kept.ahead, of: kept.person, kept: kept.person },
  );
  const [stirred, stir] = useState(0);
  const [failed, setFailed] = useState<NoAnswer>();
  const seq = consulted.seq ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again whenever the consultation has moved on, or somebody asks for it
  useEffect(() => {
    let current = true;
    const isOpen = face === 'screen' || face === 'help';
    askNow({ lang, as: person, by: whom, ...(isOpen && { face }) }).then(
      (now) => {
        if (!current) return;
        latest.current = now;
        ahead.current = Date.parse(now.now) - Date.now();
        setSeen({ now, ahead: ahead.current, of: person, whom });
        setFailed(undefined);
        if (face === 'phone' && seat?.role === 'resident')
          keepState({ person: seat.person, me, now, ahead: ahead.current });
      },
      (error: unknown) => current && error instanceof NoAnswer && setFailed(error),
    );
    return () => {
      current = false;
    };
  }, [seq, lang, person, face, whom, stirred]);
  useEffect(() => {
    const timer = setInterval(
      () =>
        askPace({ lang, as: person }).then(
          ({ gather, now }) => {
            if (!latest.current) return;
            latest.current = { ...latest.current, gather };
            if (Math.abs(Date.parse(now) - Date.now() - ahead.current) > SET) stir((n) => n + 1);
          },
          () => {},
        ),
      face === 'phone' ? PACE * (0.75 + Math.random() / 2) : NEAR,
    );
    return () => clearInterval(timer);
  }, [face, lang, person]);
  const { status, error, retry } = consulted;
  const stopped = status === 'failed';
  const stale = seen?.kept !== undefined;
  const said = [failed?.body['code'], error?.code];
  const unseated = said.includes(UNSEATED);
  // A slip that was taken back; or this one of several on the device.
  const over = said.includes(SIGNED_OUT) || (unseated && face === 'phone');
  useEffect(() => {
    if (unseated && !over) onUnseated();
  }, [unseated, over, onUnseated]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked before it was over may be answered, and kept, after
  useEffect(() => {
    if (over && face === 'phone') forget();
  }, [over, face, seen]);
  useEffect(() => {
    if (!(failed || stopped) || over || !online) return;
    const timer = setTimeout(
      () => {
        stir((n) => n + 1);
        // Whatever stood before the server may be gone, and the stream asks nobody by itself after a no.
        if (stopped) retry();
      },
      AGAIN * (1 + Math.random()),
    );
    return () => clearTimeout(timer);
  }, [failed, stopped, over, online, retry]);
  const isCut = status === 'reconnecting' || (stopped && !over && !unseated);
  const away = !online || stale || isCut || (failed !== undefined && isPassing(failed));
  const room = useMemo(
    () =>
      // Nobody sees what was there for whoever was helped before, nor what was kept of another.
      seen && seen.whom === whom && (seen.kept === undefined || seen.kept === person)
        ? {
            ...{ ...seen, me, whom, seat, sit, consulted, away, stale, look: () => stir((n) => n + 1) },
            before: seen.of !== person,
          }
        : undefined,
    [seen, person, me, whom, seat, sit, consulted, away, stale],
  );
  if (over) return ended;
  if (failed?.status === 403 && !unseated && face === 'help')
    return <NotHere why={String(failed.body['detail'] ?? '')} />;
  return room ? <Context value={room}>{children}</Context> : waiting;
}
