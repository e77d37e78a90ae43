// Slips to come in by, printed for all or for one, and taken back.
import { useRef, useState } from 'react';
import { NoAnswer, post } from '../asking.js';
import { usePeople } from '../people.js';
import { useRoom } from '../room.js';
import { notDone, type Said, saidIn } from '../sending.js';
import { useSettings } from '../settings.js';

/** For whom: these; or all who have none; or once more all who have not come in. */
type Whose = { people: readonly string[] } | { all: true; anew?: true };

/** Somebody's slip printed anew, or everybody's; the codes are in the page that comes back and nowhere else. */
export function Slips() {
  const { people, asking, find, again } = usePeople();
  const { seat } = useRoom();
  const { words, lang } = useSettings();
  const say = words.desk;
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState<'allHaveSlips' | 'slipsShut' | 'revoked' | Said>();
  const [printing, setPrinting] = useState(false);
  const busy = useRef(false);
  const notIn = people.filter(({ code }) => code === 'issued').length;
  const at = (path: string): string => `${path}?as=${encodeURIComponent(seat?.person ?? '')}&lang=${lang}`;
  const print = async (whose: Whose) => {
    // Two presses are one: a second would end the codes of the first.
    if (busy.current) return;
    setSaid(undefined);
    // Of all only those get one who have none; whoever lost theirs is given another by name.
    const left = people.some(({ code }) => code === 'none' || code === 'revoked');
    if ('all' in whose && !whose.anew && !left) return setSaid('allHaveSlips');
    const page = window.open('', '_blank');
    // Codes are told once: nobody is given one that is shown nowhere.
    if (!page) return setSaid('slipsShut');
    busy.current = true;
    setPrinting(true);
    try {
      const response = await fetch(at('/room/slips'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(whose),
      });
      if (!response.ok) throw new NoAnswer(response.status, await response.json().catch(() => ({})));
      if (response.status === 204) {
        page.close();
        setSaid('allHaveSlips');
        return;
      }
      const url = URL.createObjectURL(await response.blob());
      page.location.href = url;
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    } catch (error) {
      page.close();
      setSaid(notDone(error));
    } finally {
      busy.current = false;
      setPrinting(false);
      // Also where no answer came: there may be codes all the same.
      again();
    }
  };
  const revoke = async (person: string, name: string) => {
    if (!window.confirm(say.revokeSure(name))) return;
    try {
      await post(at('/room/codes/revoke'), { person });
      setSaid('revoked');
      again();
    } catch (error) {
      setSaid(notDone(error));
    }
  };
  return (
    <details className="card">
      <summary>{say.codes}</summary>
      <div className="buttons">
        <button type="button" disabled={asking} aria-disabled={printing} onClick={() => void print({ all: true })}>
          {say.slipsAll}
        </button>
        {said === 'allHaveSlips' && notIn > 0 && (
          <button
            type="button"
            aria-disabled={printing}
            onClick={() => {
              if (window.confirm(say.slipsAnewSure(notIn))) void print({ all: true, anew: true });
            }}
          >
            {say.slipsAnew(notIn)}
          </button>
        )}
      </div>
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
                aria-disabled={printing}
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
          : said && { allHaveSlips: say.allHaveSlips, slipsShut: say.slipsShut, revoked: say.code.revoked }[said]}
      </p>
    </details>
  );
}
