// Everything that may be asked for from the desk, found by a few letters; greyed, why the rest may not.
import { useState } from 'react';
import type { Asking } from '../faces/desk.js';
import { useRoom } from '../room.js';
import { useSettings } from '../settings.js';
import { isEnter } from './keys.js';

export function Acts({ start }: { start(next: Asking): void }) {
  const { now } = useRoom();
  const { words } = useSettings();
  const say = words.desk;
  const [query, setQuery] = useState('');
  const acts = (now.acts ?? []).filter(
    ({ label, type }) => label.includes(query) || type.includes(query.toLowerCase()),
  );
  const open = acts.filter(({ ok }) => ok);
  const [first] = open;
  return (
    <section className="card">
      <h2>{say.acts}</h2>
      <input
        id="find-act"
        type="search"
        aria-label={say.find}
        placeholder={say.find}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          if (!isEnter(event) || !first || query === '') return;
          setQuery('');
          start({ type: first.type });
        }}
      />
      <div className="act-grid">
        {open.map(({ type, label }) => (
          <button key={type} type="button" data-act={type} onClick={() => start({ type })}>
            {label}
          </button>
        ))}
      </div>
      <details open={query !== '' && open.length === 0}>
        <summary>{say.notYet}</summary>
        <ul className="lines small">
          {acts.map((one) => one.ok || <li key={one.type}>{words.colon(one.label, one.why)}</li>)}
        </ul>
      </details>
    </section>
  );
}
