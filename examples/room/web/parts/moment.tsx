// What somebody sees of this moment and may do: on their own phone, and at a tablet where they are helped.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { acts as askActs } from '../asking.js';
import { useRoom } from '../room.js';
import { notDone, type Said, saidIn, useSaid } from '../sending.js';
import { useSettings } from '../settings.js';
import { useWaiting } from '../waiting.js';
import { useBack } from './back.js';
import { Ballot, pollKey } from './ballot.js';
import { Lines } from './common.js';
import { ActForm } from './form.js';
import { Shares } from './shares.js';
import { Speaking } from './speaking.js';

/** This moment from the ballot down; `children` stand between what may be done and what is announced. */
export function Moment({ children }: { children?: ReactNode }) {
  const { now } = useRoom();
  return (
    <>
      {now.poll?.open && <Ballot key={pollKey(now.poll)} poll={now.poll} />}
      {now.meeting && <Meeting />}
      {now.result && <Result />}
      <Doing />
      {children}
      <Notices />
      <Deadlines />
    </>
  );
}

/** All of it as text, to be read aloud. */
export function useAloud(): () => string {
  const { now } = useRoom();
  return () =>
    [now.title, now.place.label, ...now.sections.flatMap(({ title, lines }) => [title, ...lines])].join('。');
}

function Notices() {
  const { now } = useRoom();
  const { words } = useSettings();
  if (now.notices.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.phone.notices}</h2>
      <Lines
        most={2}
        lines={now.notices.map(({ line, at }) => (
          <>
            <span className="small">{at}</span>
            <br />
            {line}
          </>
        ))}
      />
    </section>
  );
}

function Deadlines() {
  const { now } = useRoom();
  const { words } = useSettings();
  if (now.deadlines.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.phone.deadlines}</h2>
      <Lines
        lines={now.deadlines.map(({ label, mine }) => (
          <>
            {label} {mine && <span className="tag">{words.phone.mine}</span>}
          </>
        ))}
      />
    </section>
  );
}

function Meeting() {
  const { now } = useRoom();
  const { words } = useSettings();
  const { meeting } = now;
  if (!meeting) return null;
  const say = words.phone;
  const mine = meeting.waiting.findIndex(({ me }) => me);
  const turn = (): string => {
    const { next, waiting } = meeting;
    const at = waiting.findIndex(({ person }) => person === next?.person);
    if (at >= 0 && at === mine) return say.youAreNext;
    return next && (at > mine || waiting[mine]?.later) ? say.others(next.name) : say.ahead(mine);
  };
  return (
    <section className="card">
      <h2>{say.meeting}</h2>
      <p>{meeting.quorum.line}</p>
      {meeting.item !== undefined && <p>{meeting.item}</p>}
      {meeting.speaking && <Speaking speaking={meeting.speaking} />}
      <div aria-live="polite">{mine >= 0 && <p className="notice">{turn()}</p>}</div>
      {!meeting.speaking && meeting.waiting.length === 0 && <p className="small">{say.nobody}</p>}
      {meeting.motions.length > 0 && (
        <>
          <h3>{say.motions}</h3>
          <Lines lines={meeting.motions.map(({ line }) => line)} />
        </>
      )}
    </section>
  );
}

function Result() {
  const { now } = useRoom();
  const { words } = useSettings();
  return (
    <section className="card">
      <h2>{words.phone.result}</h2>
      {now.result?.items.map(({ item, title, outcome, passed, bars, lines }) => (
        <div key={item}>
          <h3>
            {title} <span className={passed ? 'tag done' : 'tag'}>{outcome}</span>
          </h3>
          <Shares bars={bars} />
          <details>
            <summary>{words.screen.arithmetic}</summary>
            <Lines lines={lines} />
          </details>
        </div>
      ))}
    </section>
  );
}

/** What stands first among what somebody may do: what a meeting asks of whoever sits in it. */
const FIRST = [
  'floor.request',
  'motion.second',
  'topic.second',
  'comment.submit',
  'rating.give',
  'objection.file',
  'motion.move',
];

const rank = (type: string): number => (FIRST.indexOf(type) + FIRST.length + 1) % (FIRST.length + 1);

function Doing() {
  const { now, seat, away, whom } = useRoom();
  const { lang, words } = useSettings();
  const say = words.phone;
  const [open, setOpen] = useState<string>();
  const [not, setNot] = useState<{ lang: string; lines: string[] }>();
  const [said, setSaid] = useState<Said>();
  const told = useSaid(said);
  const head = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setSaid(undefined);
    setOpen(undefined);
    head.current?.focus();
  };
  useBack(open !== undefined, close);
  // A ballot has a form of its own above.
  const may = (now.acts ?? [])
    .filter(({ type }) => type !== 'ballot.cast')
    .sort((one, other) => rank(one.type) - rank(other.type));
  const mayWait = useWaiting();
  const cannot = away ? may.filter(({ type }) => mayWait(type) !== 'yes') : [];
  const labelsOf = (why: 'form' | 'hall'): string =>
    new Intl.ListFormat(lang).format(cannot.flatMap(({ type, label }) => (mayWait(type) === why ? [label] : [])));
  const why = async () => {
    try {
      const all = await askActs({ lang, as: seat?.person, by: whom });
      setNot({ lang, lines: [...new Set(all.flatMap((one) => (one.ok ? [] : [words.colon(one.label, one.why)])))] });
    } catch (error) {
      setNot({ lang, lines: [saidIn(words, notDone(error))] });
    }
  };
  const isOther = not !== undefined && not.lang !== lang;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once more where another language is read
  useEffect(() => {
    if (isOther) void why();
  }, [isOther]);
  return (
    <section className="card">
      <h2 ref={head} tabIndex={-1}>
        {say.mayDo}
      </h2>
      <p role="status" className={said?.ok ? 'done' : ''}>
        {told}
      </p>
      {open === undefined ? (
        <div className="grid-buttons">
          {may.map(({ type, label }) => (
            <button
              key={type}
              type="button"
              data-act={type}
              disabled={cannot.some((one) => one.type === type)}
              className={FIRST.includes(type) ? 'main' : ''}
              onClick={() => {
                setSaid(undefined);
                setOpen(type);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      ) : (
        <ActForm key={open} type={open} onDone={setSaid} onClose={close} />
      )}
      {labelsOf('hall') !== '' && <p className="small">{say.needsHall(labelsOf('hall'))}</p>}
      {labelsOf('form') !== '' && <p className="small">{say.needsForm(labelsOf('form'))}</p>}
      <details onToggle={({ currentTarget }) => currentTarget.open && void why()}>
        <summary>{say.mayNot}</summary>
        {not && <Lines lines={not.lines} most={100} />}
      </details>
    </section>
  );
}
