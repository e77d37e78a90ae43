// The scenes of the projector: the floor with its clock, the text that is decided on, the poll, a meeting that was called, how it stands.
import type { ReactNode } from 'react';
import type { Now } from '../../wire.js';
import { useRoom } from '../room.js';
import { useSettings } from '../settings.js';
import { minutes, useServerTime } from '../time.js';
import { LazyChart } from './chart-later.js';
import { Fit } from './fit.js';

type Held = NonNullable<Now['meeting']>;

/** What stands beside whatever is shown large while a meeting is held: quorum, queue, agenda. */
function Beside({ meeting, children }: { meeting: Held; children: ReactNode }) {
  const { words } = useSettings();
  const say = words.screen;
  const { quorum, guests, item, motions, text, agenda } = meeting;
  const others = motions.filter((one) => one.text !== text?.body);
  return (
    <div className="with-side">
      <div className="large">{children}</div>
      <aside>
        <Fit largest={1.2}>
          <section>
            <h2>{say.quorum}</h2>
            <p className={quorum.present >= quorum.needed ? 'done' : 'short'}>{quorum.line}</p>
            {guests > 0 && <p>{say.guests(guests)}</p>}
          </section>
          {item !== undefined && <Queue meeting={meeting} />}
          <section>
            <h2>{say.agenda}</h2>
            <ol className="agenda">
              {agenda.map((one) => (
                <li key={one.item} aria-current={one.atHand ? 'true' : undefined}>
                  {one.title}
                </li>
              ))}
            </ol>
          </section>
          {others.length > 0 && (
            <section>
              <h2>{say.others}</h2>
              {others.map(({ motion, line }) => (
                <p key={motion}>{line}</p>
              ))}
            </section>
          )}
        </Fit>
      </aside>
    </div>
  );
}

function Queue({ meeting }: { meeting: Held }) {
  const { words } = useSettings();
  const say = words.screen;
  const { waiting, next } = meeting;
  return (
    <section>
      <h2>{say.waiting}</h2>
      {waiting.length === 0 && <p>{say.noneWaiting}</p>}
      {next && (
        <div className="next">
          <p>
            {say.next} <strong>{next.name}</strong> <Side stance={next.stance} />
          </p>
          <p>{next.why}</p>
        </div>
      )}
      <ol className="queue">
        {waiting
          .filter(({ person }) => person !== next?.person)
          .map(({ person, name, stance }) => (
            <li key={person}>
              {name} <Side stance={stance} />
            </li>
          ))}
      </ol>
    </section>
  );
}

const Side = ({ stance }: { stance: string }) => <span className="tag">{stance}</span>;

/** Seconds before its end from which on a speech is shown to come to it. */
const SOON = 30;

/** Whoever speaks, with the clock of their speech as large as it gets. */
function Speech({ speaking }: { speaking: NonNullable<Held['speaking']> }) {
  const { ahead } = useRoom();
  const { words } = useSettings();
  const at = useServerTime(ahead);
  const { name, stance, since, seconds } = speaking;
  const left = seconds - (since === undefined ? 0 : Math.floor((at - Date.parse(since)) / 1000));
  const clock = minutes(Math.abs(left));
  return (
    <div className={`speech${left < 0 ? ' over' : left <= SOON ? ' soon' : ''}`}>
      <p className="who">
        <strong>{name}</strong> <Side stance={stance} />
      </p>
      <p className="clock" role="timer">
        <span className="label">{left < 0 ? words.screen.over : words.screen.left}</span> {clock}
      </p>
    </div>
  );
}

export function Floor() {
  const { meeting } = useRoom().now;
  if (!meeting?.speaking) return null;
  return (
    <Beside meeting={meeting}>
      <Speech speaking={meeting.speaking} />
      {meeting.text ? (
        <Text meeting={meeting} />
      ) : (
        <Fit largest={1.4}>
          <p>{meeting.item}</p>
        </Fit>
      )}
    </Beside>
  );
}

function Text({ meeting }: { meeting: Held }) {
  const { words } = useSettings();
  if (!meeting.text) return null;
  return (
    <Fit>
      <h2>
        {words.screen.text} · {meeting.text.title}
      </h2>
      <p className="pre">{meeting.text.body}</p>
    </Fit>
  );
}

export function Deciding() {
  const { meeting } = useRoom().now;
  if (!meeting) return null;
  return (
    <Beside meeting={meeting}>
      <Text meeting={meeting} />
    </Beside>
  );
}

/** Called, or in session and nobody speaks. */
export function Meeting() {
  const { now } = useRoom();
  const { words } = useSettings();
  const { meeting, notices } = now;
  if (!meeting) return null;
  const { item, waiting, next } = meeting;
  return (
    <Beside meeting={meeting}>
      <Fit>
        <h2>{item === undefined ? now.place.label : words.screen.agenda}</h2>
        <p>{item ?? notices[0]?.line ?? words.screen.nothing}</p>
        {item !== undefined && waiting.length === 0 && <p className="done">{words.screen.floorFree}</p>}
        {next && (
          <p>
            {words.screen.next} <strong>{next.name}</strong> <Side stance={next.stance} />
          </p>
        )}
      </Fit>
    </Beside>
  );
}

/** Turnout, and never a choice. */
export function Polling() {
  const { poll } = useRoom().now;
  const { words } = useSettings();
  const say = words.screen;
  if (!poll) return null;
  return (
    <div className="with-side">
      <div className="large">
        <Fit>
          <h2>
            {poll.open ? say.open : say.shut} · {poll.body}
          </h2>
          {poll.items.map(({ item, title, text }) => (
            <div key={item}>
              <h3>{title}</h3>
              {text !== title && <p className="pre">{text}</p>}
            </div>
          ))}
        </Fit>
        <p className="soft">{poll.rule}</p>
      </div>
      <aside>
        <Fit largest={1.2}>
          <h2>{say.turnout}</h2>
          <LazyChart bars={poll.turnout} />
          {poll.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Fit>
      </aside>
    </div>
  );
}

/** The result with its arithmetic: shares against their thresholds, and how each was worked out. */
export function Result() {
  const { result } = useRoom().now;
  const { words } = useSettings();
  return result?.items.map(({ item, title, outcome, passed, bars, lines }) => (
    <section key={item} className="outcome">
      <h2>
        {title} <strong className={passed ? 'done' : 'refused'}>{outcome}</strong>
      </h2>
      <div className="halves">
        <Fit largest={1.4}>
          <LazyChart bars={bars} />
        </Fit>
        <Fit largest={1.4}>
          <h3>{words.screen.arithmetic}</h3>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Fit>
      </div>
    </section>
  ));
}

export function Standing() {
  const { now } = useRoom();
  const { words } = useSettings();
  const { items, deadlines, notices } = now;
  const sections: [string, string[]][] = [
    [words.screen.items, items.map(({ line }) => line)],
    [words.screen.deadlines, deadlines.map(({ label }) => label)],
    [words.phone.notices, notices.slice(0, 1).map(({ line }) => line)],
  ];
  return (
    <Fit largest={1.6}>
      <p>
        <strong>{now.place.label}</strong>
      </p>
      {sections
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <section key={title}>
            <h2>{title}</h2>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
    </Fit>
  );
}
