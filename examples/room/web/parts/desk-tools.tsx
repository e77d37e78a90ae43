// What a desk does besides the procedure: slips to come in by, rolls from a spreadsheet, papers to print, and the clock of a drill.
import { type FormEvent, useState } from 'react';
import type { PaperKindSeen } from '../../wire.js';
import { post, read } from '../asking.js';
import { useRoom } from '../room.js';
import { notDone, type Said, saidIn } from '../sending.js';
import { useSettings } from '../settings.js';
import { instantIn } from '../time.js';
import { RollIn } from './roll-in.js';
import { Slips } from './slips.js';

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
  const { words, lang } = useSettings();
  const say = words.desk;
  const [local, setLocal] = useState('');
  const [said, setSaid] = useState<Said>();
  const set = async (to: string | undefined) => {
    if (to === undefined) return;
    try {
      await post(`/room/clock?as=${encodeURIComponent(seat?.person ?? '')}&lang=${lang}`, { to });
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
