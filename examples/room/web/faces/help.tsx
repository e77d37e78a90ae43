// A tablet at which whoever sits at the desk helps somebody: asks whom, shows that person what anybody may see and what they may do, and closes by
// itself, so that the next sees nothing of the one before.
import { useCallback, useEffect, useState } from 'react';
import type { Known } from '../../wire.js';
import { forgetDrafts } from '../kept.js';
import { useBack } from '../parts/back.js';
import { Clock, Connection, ReadAloud, SettingsPanel, Where } from '../parts/common.js';
import { Moment, useAloud } from '../parts/moment.js';
import { usePeople } from '../people.js';
import { RoomProvider, useRoom } from '../room.js';
import { type Said, SendingProvider, useSaid } from '../sending.js';
import { useSettings } from '../settings.js';
import '../style/phone.css';
import { unsentNow } from '../unsent.js';
import { ComingIn } from './coming-in.js';

export default function Help() {
  const [whom, help] = useState<Known>();
  const [said, setSaid] = useState<Said>();
  const { words } = useSettings();
  const told = useSaid(said);
  // What waited and does no more was refused, and is told where they are helped, or it is recorded.
  const isRefused = said?.ok === false && told === undefined && unsentNow().some(({ key }) => key === said.waits);
  const choose = useCallback((one: Known | undefined) => {
    setSaid(undefined);
    help(one);
  }, []);
  const leave = useCallback(() => {
    forgetDrafts();
    choose(undefined);
    scrollTo(0, 0);
  }, [choose]);
  useBack(whom !== undefined, leave);
  return (
    <RoomProvider
      face="help"
      whom={whom?.person}
      waiting={<p className="wait">…</p>}
      signedOut={(seats) => <ComingIn to="help" seats={seats} />}
      ended={<ComingIn to="help" ended />}
    >
      <SendingProvider onSent={setSaid}>
        {whom === undefined ? (
          <Whom choose={choose} />
        ) : said && !isRefused ? (
          <Done
            told={told ?? words.done}
            done={said.ok || told === undefined}
            stay={() => setSaid(undefined)}
            leave={leave}
          />
        ) : (
          <Helped name={whom.name} leave={leave} />
        )}
      </SendingProvider>
    </RoomProvider>
  );
}

/** So many are offered of those who may be meant. */
const OFFERED = 6;

function Whom({ choose }: { choose(one: Known): void }) {
  const { now } = useRoom();
  const { words } = useSettings();
  const { find } = usePeople();
  const say = words.help;
  const [query, setQuery] = useState('');
  const found = query.trim() === '' ? [] : find(query).slice(0, OFFERED);
  return (
    <main className="page phone">
      <Where now={now} />
      <Connection />
      <section className="card important">
        <h2>
          <label htmlFor="whom">{say.whom}</label>
        </h2>
        <p className="small">{say.how}</p>
        <input
          id="whom"
          type="search"
          autoComplete="off"
          placeholder={words.findPerson}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={({ key }) => {
            const [first, ...more] = found;
            if (key === 'Enter' && first && more.length === 0) choose(first);
          }}
        />
        <ul className="found">
          {found.map((one) => (
            <li key={one.person}>
              <button type="button" data-person={one.person} onClick={() => choose(one)}>
                {one.door === undefined ? one.name : `${one.name} · ${one.door}`}
              </button>
            </li>
          ))}
        </ul>
        <p role="status">{query.trim() !== '' && found.length === 0 ? say.nobody : ''}</p>
      </section>
      <SettingsPanel>
        <a className="button" href="/desk">
          {words.desk.title}
        </a>
      </SettingsPanel>
    </main>
  );
}

function Helped({ name, leave }: { name: string; leave(): void }) {
  const { now, seat, away } = useRoom();
  const { words } = useSettings();
  const aloud = useAloud();
  return (
    <main className="page phone" data-away={away || undefined}>
      <div className="bar-top">
        <button type="button" onClick={leave}>
          {words.help.next}
        </button>
        <Clock />
      </div>
      <Leaving after={IDLE} warned={WARNED} leave={leave} />
      <p>
        <strong>{words.help.hello(name)}</strong>
      </p>
      <p className="small">{words.help.enters(seat?.name ?? '')}</p>
      <Where now={now} />
      <Connection />
      <Moment />
      <SettingsPanel>
        <div className="buttons">
          <ReadAloud text={aloud} />
        </div>
      </SettingsPanel>
    </main>
  );
}

interface Finished {
  told: string;
  done: boolean;
  stay(): void;
  leave(): void;
}

function Done({ told, done, stay, leave }: Finished) {
  const { words } = useSettings();
  return (
    <main className="page phone">
      <section className="card important">
        <div role="status">
          <h1 className={done ? 'done' : ''}>{told}</h1>
        </div>
        <button type="button" className="main" onClick={leave}>
          {words.help.next}
        </button>
        <button type="button" onClick={stay}>
          {words.help.stay}
        </button>
        <Leaving after={DONE} warned={DONE} leave={leave} />
      </section>
    </main>
  );
}

/** Seconds that nobody touches it until it closes: after something was done, and while somebody reads; and for how long it says so before. */
const DONE = 30;
const IDLE = 240;
const WARNED = 30;

/** Closes once nobody has touched the screen for so many seconds, and says so before. */
function Leaving({ after, warned, leave }: { after: number; warned: number; leave(): void }) {
  const { words } = useSettings();
  const [left, setLeft] = useState(after);
  useEffect(() => {
    const touched = () => setLeft(after);
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    const names = ['pointerdown', 'keydown', 'input', 'wheel'];
    for (const name of names) addEventListener(name, touched);
    return () => {
      clearInterval(timer);
      for (const name of names) removeEventListener(name, touched);
    };
  }, [after]);
  useEffect(() => {
    if (left <= 0) leave();
  }, [left, leave]);
  return left <= warned ? (
    <p className="notice" role="timer">
      {words.help.leaves(Math.max(0, left))}
    </p>
  ) : null;
}
