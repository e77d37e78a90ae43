// What a desk does besides the procedure: slips to come in by, rolls from a spreadsheet, papers to print, and the clock of a drill.
import { type FormEvent, useState } from 'react';
import type { PaperKindSeen } from '../../wire.js';
import { NoAnswer, post, read } from '../asking.js';
import { usePeople } from '../people.js';
import { useRoom } from '../room.js';
import { notDone, type Said, saidIn } from '../sending.js';
import { useSettings } from '../settings.js';
import { instantIn } from '../time.js';
import { RollIn } from './roll-in.js';

export function DeskTools() {
  const { now } = useRoom();
  return (
    <>
      <Slips />
      <RollIn />
      <Papers />
      {now.mode === 'drill' && <TrainingClock />}
    </>
  );
}

/** Somebody's slip printed anew, or everybody's; the codes are in the page that comes back and nowhere else. */
function Slips() {
  const { people, find, again } = usePeople();
  const { seat } = useRoom();
  const { words, lang } = useSettings();
  const say = words.desk;
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState<'allHaveSlips' | 'revoked' | Said>();
  const print = async (whose: { people: readonly string[] } | { all: true }) => {
    setSaid(undefined);
    // Of all only those get one who have none; whoever lost theirs is given another by name.
    const left = people.some(({ code }) => code === 'none' || code === 'revoked');
    if ('all' in whose && !left) return setSaid('allHaveSlips');
    const page = window.open('', '_blank');
    try {
      const response = await fetch(`/room/slips?as=${encodeURIComponent(seat?.person ?? '')}&lang=${lang}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(whose),
      });
      if (!response.ok) throw new NoAnswer(response.status, await response.json().catch(() => ({})));
      const url = URL.createObjectURL(await response.blob());
      if (page) page.location.href = url;
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      again();
    } catch (error) {
      page?.close();
      setSaid(notDone(error));
    }
  };
  const revoke = async (person: string, name: string) => {
    if (!window.confirm(say.revokeSure(name))) return;
    try {
      await post(`/room/codes/revoke?as=${encodeURIComponent(seat?.person ?? '')}`, { person });
      setSaid('revoked');
      again();
    } catch (error) {
      setSaid(notDone(error));
    }
  };
  return (
    <details className="card">
      <summary>{say.codes}</summary>
      <button type="button" onClick={() => void print({ all: true })}>
        {say.slipsAll}
      </button>
      <input
        type="search"
        aria-label={words.findPerson}
        placeholder={words.findPerson}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <ul className="lines">
        {(query === '' ? [] : find(query).slice(0, 6)).map(({ person, name, door, code }) => (
          <li key={person} className="bar-top">
            <span>
              {name} <span className="small">{door}</span> <span className="tag">{say.code[code]}</span>
            </span>
            <span className="buttons">
              <button
                type="button"
                onClick={() => {
                  const has = code === 'issued' || code === 'used';
                  if (!has || window.confirm(say.slipsSure(name))) void print({ people: [person] });
                }}
              >
                {say.slips}
              </button>
              {(code === 'issued' || code === 'used') && (
                <button type="button" onClick={() => void revoke(person, name)}>
                  {say.revoke}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p role="status">
        {typeof said === 'object'
          ? saidIn(words, said)
          : said && { allHaveSlips: say.allHaveSlips, revoked: say.code.revoked }[said]}
      </p>
    </details>
  );
}

function Papers() {
  const { seat } = useRoom();
  const { words, lang } = useSettings();
  const [papers, setPapers] = useState<PaperKindSeen[]>();
  const [said, setSaid] = useState<Said>();
  const as = seat?.person;
  const ask = () =>
    read<PaperKindSeen[]>('/room/papers', { lang, as }).then(
      (found) => {
        setPapers(found);
        setSaid(undefined);
      },
      (error: unknown) => setSaid(notDone(error)),
    );
  return (
    <details className="card papers" onToggle={({ currentTarget }) => currentTarget.open && void ask()}>
      <summary>{words.desk.papers}</summary>
      <ul className="lines">
        {papers?.map(({ kind, label, count }) => (
          <li key={kind}>
            <a
              href={`/room/paper/${kind}?as=${encodeURIComponent(as ?? '')}&lang=${lang}`}
              target="_blank"
              rel="noopener"
            >
              {count > 1 ? `${label} (${count})` : label}
            </a>
          </li>
        ))}
      </ul>
      <p role="status">{said && saidIn(words, said)}</p>
    </details>
  );
}

function TrainingClock() {
  const { seat, me, now, look } = useRoom();
  const { words } = useSettings();
  const say = words.desk;
  const [local, setLocal] = useState('');
  const [said, setSaid] = useState<Said>();
  const set = async (to: string | undefined) => {
    if (to === undefined) return;
    try {
      await post(`/room/clock?as=${encodeURIComponent(seat?.person ?? '')}`, { to });
      setSaid({ ok: true });
      look();
    } catch (error) {
      setSaid(notDone(error));
    }
  };
  return (
    <details className="card training-clock">
      <summary>{say.clock}</summary>
      <p className="small">{say.clockHint}</p>
      <form
        className="act"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void set(instantIn(local, me.zone));
        }}
      >
        <label htmlFor="clock-to">{say.clockTo}</label>
        <input
          id="clock-to"
          type="datetime-local"
          value={local}
          required
          onChange={({ target }) => setLocal(target.value)}
        />
        <button type="submit">{say.clockTo}</button>
      </form>
      <div className="buttons">
        {now.deadlines.map(({ id, label, due }) => (
          <button key={id} type="button" onClick={() => void set(due)}>
            {label}
          </button>
        ))}
      </div>
      <p role="status">{said && saidIn(words, said)}</p>
    </details>
  );
}
