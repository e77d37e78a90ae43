// One's own ballot, and those of whom one stands for: what is voted on, what may be chosen, and that it is in. What was chosen is shown to nobody
// again, not even here.
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Now } from '../../wire.js';
import { useRoom } from '../room.js';
import { isTaken, type Said, useSaid, useSending } from '../sending.js';
import { useSettings } from '../settings.js';
import { useServerTime } from '../time.js';
import { useBack } from './back.js';
import { ActForm } from './form.js';

type Poll = NonNullable<Now['poll']>;

/** Which vote it is: a phone that slept may wake in the next. */
export const pollKey = ({ body, opens, items }: Poll): string =>
  [body, opens, ...items.map(({ item }) => item)].join(' ');

export function Ballot({ poll }: { poll: Poll }) {
  const { now, away } = useRoom();
  const { words } = useSettings();
  const may = now.acts?.some(({ type }) => type === 'ballot.cast') ?? false;
  return (
    <section className="card important">
      <h2>{words.phone.vote}</h2>
      {poll.items.map(({ item, title, text }) => (
        <div key={item}>
          <h3>{title}</h3>
          {text !== title && <p className="pre">{text}</p>}
        </div>
      ))}
      {away && <PerhapsClosed closes={poll.closes} />}
      {may && <Paper poll={poll} voted={poll.voted} />}
      {may &&
        poll.principals?.map(({ person, name, voted }) => (
          <Paper key={person} poll={poll} voted={voted} principal={{ person, name }} />
        ))}
      <ul className="lines plain small">
        {poll.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Without a network nobody says that it is over: only the time that was announced has passed. */
function PerhapsClosed({ closes }: Pick<Poll, 'closes'>) {
  const { ahead } = useRoom();
  const { words } = useSettings();
  const at = useServerTime(ahead);
  return at < Date.parse(closes) ? null : <p className="notice">{words.phone.perhapsClosed}</p>;
}

/** The way by which it comes in, which nobody need write here. */
const ONLINE = { channel: 'online' } as const;

interface Given {
  poll: Poll;
  /** Nothing where it is not told here. */
  voted: boolean | undefined;
  /** For whom, where it is not one's own. */
  principal?: { person: string; name: string };
}

function Paper({ poll, voted: isIn, principal }: Given) {
  const { whom } = useRoom();
  const { words } = useSettings();
  const { send } = useSending();
  const say = words.phone;
  const [said, setSaid] = useState<Said>();
  const told = useSaid(said);
  const [busy, setBusy] = useState(false);
  const [again, setAgain] = useState(false);
  /** One more with each that was sent: the next begins empty, whoever fills it in. */
  const [round, setRound] = useState(0);
  // A choice among options has what stands on its paper: a form of its own.
  const isForm = poll.items.some(({ choices }) => choices.length === 0);
  const voted = isIn || said?.ok === true;
  const shut = voted && !again;
  useBack(again, () => setAgain(false));
  // The form goes when it is in, and what was pressed with it.
  const paper = useRef<HTMLDivElement>(null);
  const shown = useRef(`${shut} ${round}`);
  useEffect(() => {
    const showing = `${shut} ${round}`;
    if (shown.current === showing) return;
    shown.current = showing;
    if (document.activeElement === document.body)
      paper.current?.querySelector<HTMLElement>(shut || isForm ? '[role="status"]' : 'input')?.focus();
  }, [shut, round, isForm]);
  const cast = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = event.currentTarget;
    const form = new FormData(sent);
    const choices = Object.fromEntries(
      poll.items.flatMap(({ item }) => {
        const choice = form.get(item);
        return typeof choice === 'string' ? [[item, choice]] : [];
      }),
    );
    setBusy(true);
    const answer = await send(
      'ballot.cast',
      principal ? say.voteInStead(principal.name) : say.vote,
      { choices, ...ONLINE },
      principal ? { for: principal.person } : {},
    );
    setBusy(false);
    setSaid(answer);
    // What was chosen is nothing to whoever takes up the device next.
    if (isTaken(answer)) sent.reset();
    if (answer.ok) setAgain(false);
  };
  const secret = <p className="small">{whom === undefined ? say.secret : words.help.secret}</p>;
  return (
    <div className="paper" data-for={principal?.person} ref={paper}>
      {principal && <h3>{say.voteInStead(principal.name)}</h3>}
      {(voted || isIn !== undefined) && (
        <p className={voted ? 'done' : ''} role="status" tabIndex={-1}>
          <strong>{voted ? say.votedIn : say.notVoted}</strong>
        </p>
      )}
      {shut ? (
        poll.anew && (
          <button type="button" onClick={() => setAgain(true)}>
            {say.castAnew}
          </button>
        )
      ) : isForm ? (
        <>
          <ActForm
            key={round}
            type="ballot.cast"
            filled={ONLINE}
            about={pollKey(poll)}
            quiet={!again}
            {...(principal && { beside: { for: principal.person } })}
            {...(again && { onClose: () => setAgain(false) })}
            onDone={(answer) => {
              setSaid(answer);
              setAgain(false);
              setRound(round + 1);
            }}
          />
          {secret}
        </>
      ) : (
        <form className="act" onSubmit={cast} aria-busy={busy}>
          {poll.items.map(({ item, title, choices }) => (
            <fieldset key={item}>
              <legend>{poll.items.length > 1 ? title : say.voteFor}</legend>
              {choices.map(({ value, label }) => (
                <label key={value} className="choice">
                  <input type="radio" name={item} value={value} required />
                  <span>{label}</span>
                </label>
              ))}
            </fieldset>
          ))}
          <button type="submit" className="main" disabled={busy}>
            {voted ? say.castAnew : say.cast}
          </button>
          {secret}
        </form>
      )}
      {said?.ok === false && told !== undefined && (
        <p role="alert" className="refused">
          {told}
        </p>
      )}
    </div>
  );
}
