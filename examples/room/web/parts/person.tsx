// Somebody of the rolls: at the desk found by two letters of the name, by the first letters of its pinyin, by door or by number; elsewhere by their name.
import { useEffect, useRef, useState } from 'react';
import { type Named, useFinder } from '../people.js';
import { saidIn } from '../sending.js';
import { useSettings } from '../settings.js';
import { isEnter, isEscape } from './keys.js';

interface Given {
  id: string;
  path: string;
  label: string;
  optional: boolean;
  list: boolean;
  value: string;
  change(value: string): void;
}

const called = ({ name, door }: Named): string => (door === undefined ? name : `${name} · ${door}`);

export function PersonField({ id, path, label, optional, list, value, change }: Given) {
  const { words } = useSettings();
  const [query, setQuery] = useState('');
  const chosen = value.split('\n').filter(Boolean);
  const { found: all, meant, isNobody, said, nameOf, whole } = useFinder(query);
  // Of several who fit as well the return key takes none: a query that it was pressed at.
  const [unsure, setUnsure] = useState<string>();
  const found = all.slice(0, 8);
  // What was pressed is gone once somebody was found or taken out: the keyboard stays in the field.
  const field = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const { length: many } = chosen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when there are more or fewer
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const places = field.current?.querySelectorAll<HTMLElement>('input, .chip button');
    places?.[places.length - 1]?.focus();
  }, [many]);
  const several = unsure === query && found.length > 0 ? words.severalFound : '';
  const nobody = isNobody ? (whole ? words.noNeighbour : words.help.nobody) : '';
  const told = said ? saidIn(words, said) : several || nobody;
  const take = (person: string) => {
    moved.current = true;
    change(list ? [...chosen.filter((one) => one !== person), person].join('\n') : person);
    setQuery('');
  };
  return (
    <div className="field person" data-field={path} ref={field}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="small"> {words.optional}</span>}
      </label>
      {chosen.map((person) => (
        <span key={person} className="chip">
          {nameOf(person)}
          <button
            type="button"
            aria-label={words.remove(nameOf(person))}
            onClick={() => {
              moved.current = true;
              change(chosen.filter((one) => one !== person).join('\n'));
            }}
          >
            ×
          </button>
        </span>
      ))}
      {(list || chosen.length === 0) && (
        <input
          id={id}
          autoComplete="off"
          placeholder={whole ? words.findNeighbour : words.findPerson}
          value={query}
          required={!optional && chosen.length === 0}
          onChange={({ target }) => setQuery(target.value)}
          onKeyDown={(event) => {
            if (isEscape(event) && query !== '') {
              event.stopPropagation();
              return setQuery('');
            }
            if (!isEnter(event) || query === '') return;
            event.preventDefault();
            if (meant) take(meant.person);
            else setUnsure(query);
          }}
        />
      )}
      {told !== '' && (
        <p className="small" aria-live="polite">
          {told}
        </p>
      )}
      {found.length > 0 && (
        <ul className="found">
          {found.map((one) => (
            <li key={one.person}>
              <button type="button" onClick={() => take(one.person)}>
                {called(one)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
