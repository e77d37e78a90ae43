// A roll brought in from a spreadsheet: first what was read and what could not be, then it is entered by the ordinary command.
import { useEffect, useState } from 'react';
import type { RollRead } from '../../wire.js';
import { NoAnswer } from '../asking.js';
import { useRoom } from '../room.js';
import { notDone, type Said, useSaid, useSending } from '../sending.js';
import { useSettings } from '../settings.js';

async function read(file: File, query: URLSearchParams): Promise<RollRead> {
  const response = await fetch(`/room/roll/preview?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw new NoAnswer(response.status, await response.json().catch(() => ({})));
  return (await response.json()) as RollRead;
}

export function RollIn() {
  const { seat, now } = useRoom();
  const { words, lang } = useSettings();
  const { send } = useSending();
  const say = words.desk;
  const act = now.acts?.find(({ type }) => type === 'roll.enter');
  const [file, setFile] = useState<File>();
  const [preview, setPreview] = useState<RollRead>();
  const [body, setBody] = useState('');
  const [said, setSaid] = useState<Said>();
  const told = useSaid(said);
  const as = seat?.person ?? '';
  // Read once more where another language is read, or for whom it is is another.
  useEffect(() => {
    setPreview(undefined);
    if (!file) return;
    let current = true;
    // What was wrong with the one before, or with this one in another language.
    setSaid(undefined);
    const query = new URLSearchParams({ name: file.name.slice(0, 200), as, body, lang });
    read(file, query).then(
      (found) => current && setPreview(found),
      (error: unknown) => current && setSaid(notDone(error)),
    );
    return () => {
      current = false;
    };
  }, [file, as, body, lang]);
  if (!act?.ok) return null;
  return (
    <details className="card">
      <summary>{say.rollIn}</summary>
      <div className="field">
        <label htmlFor="roll-body">{act.label}</label>
        <select id="roll-body" value={body} onChange={({ target }) => setBody(target.value)}>
          <option value="">{words.choose}</option>
          {now.bodies?.map(({ body: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <input
        type="file"
        accept=".csv,.xlsx"
        aria-label={say.rollIn}
        disabled={body === ''}
        onClick={({ currentTarget }) => {
          // A file of the same name, put right meanwhile, is no change to a browser.
          currentTarget.value = '';
          setFile(undefined);
        }}
        onChange={({ target }) => setFile(target.files?.[0])}
      />
      {preview && (
        <>
          <ul className="lines plain">
            {preview.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {[...new Set(preview.problems)].map((line) => (
              <li key={line} className="refused">
                {line}
              </li>
            ))}
          </ul>
          {preview.fields && (
            <button
              type="button"
              className="main"
              onClick={() => {
                const { fields } = preview;
                if (fields) void send('roll.enter', act.label, fields).then(setSaid);
                setFile(undefined);
              }}
            >
              {act.label}
            </button>
          )}
        </>
      )}
      <p role="status">{told}</p>
    </details>
  );
}
