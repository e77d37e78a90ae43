// The desk: what a facilitator or clerk needs at this moment, and everything they may do. One laptop may speak for several offices: its head
// says for which.
import { useRef, useState } from 'react';
import type { Suggested } from '../../wire.js';
import { useBack } from '../parts/back.js';
import { Clock, Connection, Lines, SettingsPanel, Where } from '../parts/common.js';
import { Acts } from '../parts/desk-acts.js';
import { DeskRoll } from '../parts/desk-roll.js';
import { DeskTools } from '../parts/desk-tools.js';
import { ActForm } from '../parts/form.js';
import { Leave, Left } from '../parts/leaving.js';
import { Seats } from '../parts/seats.js';
import { Speaking } from '../parts/speaking.js';
import { useWayBack } from '../parts/way-back.js';
import { RoomProvider, useRoom } from '../room.js';
import { type Said, SendingProvider, useSaid } from '../sending.js';
import { useSettings } from '../settings.js';
import '../style/desk.css';
import { ComingIn } from './coming-in.js';

export default function DeskFace() {
  const [left, setLeft] = useState(false);
  if (left) return <Left />;
  return (
    <RoomProvider
      face="desk"
      waiting={<p className="wait">…</p>}
      signedOut={(seats) => <ComingIn to="desk" seats={seats} />}
      ended={<ComingIn to="desk" ended />}
    >
      <SendingProvider>
        <Page onLeft={() => setLeft(true)} />
      </SendingProvider>
    </RoomProvider>
  );
}

/** A command somebody is about to ask for. */
export interface Asking {
  type: string;
  filled?: Readonly<Record<string, unknown>>;
  /** Whose it is, where it is entered for somebody. */
  by?: string;
}

function Page({ onLeft }: { onLeft(): void }) {
  const { now } = useRoom();
  const { words } = useSettings();
  const [asking, ask] = useState<Asking>();
  /** One more with each form that is opened: the next of the same kind is another. */
  const [opening, setOpening] = useState(0);
  const [said, setSaid] = useState<Said>();
  const told = useSaid(said);
  const status = useRef<HTMLParagraphElement>(null);
  const back = useWayBack(asking !== undefined, status);
  useBack(asking !== undefined, () => ask(undefined));
  const start = (next: Asking) => {
    back.from();
    setSaid(undefined);
    setOpening(opening + 1);
    ask(next);
  };
  return (
    <main className="desk">
      <nav className="skip" aria-label={words.desk.goTo}>
        <a href="#find-act">{words.desk.acts}</a>
        <a href="#find-person">{words.desk.roll}</a>
      </nav>
      <div className="desk-head">
        <Where now={now} />
        <div className="desk-seat">
          <Seats />
          <Clock />
          <a className="button" href="/in">
            {words.desk.another}
          </a>
          <a className="button" href="/help">
            {words.help.title}
          </a>
          <a className="button" href="/screen" target="_blank" rel="noopener">
            {words.desk.screen}
          </a>
        </div>
      </div>
      <Connection />
      <div className="columns">
        <div className="column">
          <Suggestion start={start} />
          <Floor start={start} />
          <Polling />
          <Deadlines />
        </div>
        <div className="column">
          <p ref={status} role="status" tabIndex={-1} className="done">
            {told}
          </p>
          {asking && (
            <section className="card important">
              <ActForm
                key={opening}
                type={asking.type}
                {...(asking.filled && { filled: asking.filled })}
                {...(asking.by !== undefined && { beside: { by: asking.by } })}
                onDone={setSaid}
                onClose={() => ask(undefined)}
              />
            </section>
          )}
          <Acts start={start} />
          <Log start={start} />
        </div>
        <div className="column">
          <DeskRoll start={start} />
          <DeskTools />
          <SettingsPanel>
            <div className="buttons">
              <Leave onLeft={onLeft} />
            </div>
          </SettingsPanel>
        </div>
      </div>
    </main>
  );
}

interface Starting {
  start(next: Asking): void;
}

function Suggestion({ start }: Starting) {
  const { now, me, seat, sit } = useRoom();
  const { words } = useSettings();
  const { suggestion } = now;
  /** As whoever it falls to, where they sit here. */
  const follow = ({ people, type, fields }: Suggested) => {
    const mine = people.some(({ person }) => person === seat?.person);
    const other = me.seats.find((one) => people.some(({ person }) => person === one.person));
    if (!mine && other) sit(other.person);
    start({ type, filled: fields });
  };
  return (
    <section className="card important">
      <h2>{words.desk.suggestion}</h2>
      {suggestion ? (
        <>
          {suggestion.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <div className="buttons">
            <button type="button" className="main" disabled={!suggestion.ok} onClick={() => follow(suggestion)}>
              {suggestion.label}
            </button>
          </div>
        </>
      ) : (
        <p>{words.desk.nothing}</p>
      )}
    </section>
  );
}

function Floor({ start }: Starting) {
  const { now } = useRoom();
  const { words } = useSettings();
  const { meeting } = now;
  if (!meeting) return null;
  const say = words.desk;
  const may = (type: string): boolean => now.acts?.some((one) => one.type === type && one.ok) ?? false;
  return (
    <section className="card">
      <h2>{say.floor}</h2>
      <p>{meeting.quorum.line}</p>
      {meeting.missing.length > 0 && <p className="notice">{say.missing(meeting.missing.join('、'))}</p>}
      {meeting.speaking && (
        <>
          <Speaking speaking={meeting.speaking} />
          {may('speech.make') && (
            <button
              type="button"
              onClick={() =>
                start({
                  type: 'speech.make',
                  filled: { person: meeting.speaking?.person },
                })
              }
            >
              {say.speech}
            </button>
          )}
        </>
      )}
      {meeting.waiting.length > 0 && <h3>{say.queue}</h3>}
      <ol className="lines">
        {meeting.waiting.map(({ person, name, stance }) => {
          const isNext = meeting.next?.person === person;
          return (
            <li key={person} className="bar-top">
              <span>
                {name} <span className="small">{stance}</span>{' '}
                {isNext && <span className="tag">{meeting.next?.why}</span>}
              </span>
              {isNext && may('floor.grant') && !meeting.speaking && (
                <button
                  type="button"
                  className="main"
                  onClick={() => start({ type: 'floor.grant', filled: { person } })}
                >
                  {say.grant}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {meeting.motions.length > 0 && (
        <>
          <h3>{words.phone.motions}</h3>
          <Lines lines={meeting.motions.map(({ line }) => line)} />
        </>
      )}
    </section>
  );
}

function Polling() {
  const { now } = useRoom();
  const { words } = useSettings();
  const outstanding = now.sections.find(({ key }) => key === 'outstanding');
  if (!now.poll) return null;
  return (
    <section className="card">
      <h2>{words.desk.turnout}</h2>
      <p className="small">
        {now.poll.body} · {now.poll.rule}
      </p>
      <Lines lines={now.poll.lines} />
      {outstanding && (
        <>
          <h3>{outstanding.title}</h3>
          <Lines lines={outstanding.lines} />
        </>
      )}
    </section>
  );
}

function Deadlines() {
  const { now } = useRoom();
  const { words } = useSettings();
  if (now.deadlines.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.desk.deadlines}</h2>
      <Lines lines={now.deadlines.map(({ label }) => label)} />
    </section>
  );
}

function Log({ start }: Starting) {
  const { now } = useRoom();
  const { words } = useSettings();
  if (!now.last || now.last.length === 0) return null;
  return (
    <section className="card log">
      <h2>{words.desk.log}</h2>
      <ul className="lines">
        {now.last.map(({ seq, line, at, ways }) => (
          <li key={seq}>
            <span className="small">{at}</span> {line}
            <div className="buttons">
              {ways
                .filter(({ open }) => open)
                .map(({ type, label, fields }) => (
                  <button key={type} type="button" onClick={() => start({ type, filled: fields })}>
                    {words.colon(words.desk.putRight, label)}
                  </button>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
