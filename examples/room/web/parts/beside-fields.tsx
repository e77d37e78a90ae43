// The part of a form at the desk where a clerk says for whom it is asked and when it happened.
import { useState } from 'react';
import { useSettings } from '../settings.js';
import { ASSISTED, FOR, ON } from './beside.js';
import type { TypedMap } from './fields.js';
import { PersonField } from './person.js';

export function BesideFields({ typed, change }: { typed: TypedMap; change(path: string, value: string): void }) {
  const { words } = useSettings();
  const say = words.desk.beside;
  const textIn = (path: string): string => {
    const value = typed[path];
    return typeof value === 'string' ? value : '';
  };
  // What goes out with it is seen.
  const [open] = useState(() => [FOR, ON].some((path) => textIn(path) !== '') || textIn(ASSISTED) === 'true');
  return (
    <details className="beside" open={open}>
      <summary>{say.title}</summary>
      <div className="act">
        <PersonField
          id="beside-for"
          path="asked-for"
          label={say.for}
          optional
          list={false}
          value={textIn(FOR)}
          change={(value) => change(FOR, value)}
        />
        <label className="choice" data-field="asked-assisted">
          <input
            type="checkbox"
            checked={textIn(ASSISTED) === 'true'}
            onChange={({ target }) => change(ASSISTED, String(target.checked))}
          />
          {say.assisted}
        </label>
        <div className="field" data-field="asked-on">
          <label htmlFor="beside-on">{say.on}</label>
          <input
            id="beside-on"
            type="datetime-local"
            value={textIn(ON)}
            onChange={({ target }) => change(ON, target.value)}
          />
        </div>
      </div>
    </details>
  );
}
