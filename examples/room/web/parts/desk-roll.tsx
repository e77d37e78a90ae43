// Whoever is on the rolls: found, checked in, and spoken for where they have no phone.
import { useRef, useState } from 'react';
import type { Known } from '../../wire.js';
import type { Asking } from '../faces/desk.js';
import { usePeople } from '../people.js';
import { useRoom } from '../room.js';
import { type Said, useSaid, useSending } from '../sending.js';
import { useSettings } from '../settings.js';
import { isEnter } from './keys.js';

/** So many stand there unless somebody is looked for. */
const SHOWN = 12;

/** What is entered for somebody who has no phone, most often. */
const FOR_OTHERS = [
  'floor.request',
  'motion.second',
  'motion.move',
  'option.propose',
  'ballot.cast',
  'topic.submit',
  'objection.file',
  'rating.give',
];

export function DeskRoll({ start }: { start(next: Asking): void }) {
  const { now } = useRoom();
  const { words } = useSettings();
  const { people, asking, find, meant } = usePeople();
  const { send } = useSending();
  const say = words.desk;
  const [query, setQuery] = useState('');
  const [chosen, choose] = useState<string>();
  const [said, setSaid] = useState<'several' | { name: string; answer: Said }>();
  const told = useSaid(typeof said === 'object' ? said.answer : undefined);
  const search = useRef<HTMLInputElement>(null);
  const checkIn = now.acts?.find(({ type }) => type === 'attendance.check-in');
  const mayCheckIn = checkIn?.ok === true;
  const found = query === '' ? people.filter(({ present }) => !mayCheckIn || !present) : find(query);
  const label = checkIn?.label ?? say.checkIn;
  const enter = async ({ person, name }: Known) => {
    // At once: whoever comes next is typed in while this one is on its way.
    setQuery('');
    search.current?.focus();
    const answer = await send('attendance.check-in', `${label} ${name}`, { person });
    setSaid({ name, answer });
  };
  return (
    <section className="card roll">
      <h2>{say.roll}</h2>
      <input
        id="find-person"
        ref={search}
        type="search"
        aria-label={words.findPerson}
        placeholder={words.findPerson}
        value={query}
        onChange={({ target }) => {
          setQuery(target.value);
          if (said === 'several') setSaid(undefined);
        }}
        onKeyDown={(event) => {
          if (!isEnter(event) || found.length === 0 || query === '') return;
          const one = meant(query);
          // 301 is the door of two: which of them came in is for whoever sees them to say.
          if (!one) return setSaid('several');
          if (mayCheckIn && !one.present) void enter(one);
          else choose(one.person);
        }}
      />
      <p role="status" className="small">
        {said === 'several' ? words.severalFound : said && told !== undefined && words.colon(said.name, told)}
      </p>
      <ul className={asking ? 'lines people to-come' : 'lines people'}>
        {found.slice(0, SHOWN).map((one) => (
          <li key={one.person}>
            <div className="bar-top">
              <button
                type="button"
                className="plain"
                aria-expanded={chosen === one.person}
                onClick={() => choose(chosen === one.person ? undefined : one.person)}
              >
                {one.name} <span className="small">{one.door ?? one.person}</span>
                {one.present && <span className="tag done">✓</span>}
              </button>
              {mayCheckIn && !one.present && (
                <button type="button" aria-label={`${label} ${one.name}`} onClick={() => void enter(one)}>
                  {label}
                </button>
              )}
            </div>
            {chosen === one.person && (
              <fieldset className="buttons">
                <legend className="small">{say.enterFor}</legend>
                {FOR_OTHERS.flatMap((type) => {
                  const act = now.acts?.find((it) => it.type === type);
                  return act ? [act] : [];
                }).map((act) => (
                  <button
                    key={act.type}
                    type="button"
                    data-act={act.type}
                    onClick={() => start({ type: act.type, by: one.person })}
                  >
                    {act.label}
                  </button>
                ))}
              </fieldset>
            )}
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className="small">{`+ ${found.length - SHOWN}`}</p>}
    </section>
  );
}
