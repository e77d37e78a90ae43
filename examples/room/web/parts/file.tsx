// A file handed in: the server keeps it and says what it is told apart by, which is all that goes into the record.
import { createContext, useContext, useEffect, useId, useRef, useState } from 'react';
import type { FormLine } from 'yishi/desk';
import { NoAnswer } from '../asking.js';
import { useRoom } from '../room.js';
import { notDone, type Said, saidIn } from '../sending.js';
import { useSettings } from '../settings.js';
import type { FileNamed, Typed } from './fields.js';

/** Tells the form how many more of its files are on their way: it goes out with them or not at all. */
export const Uploads = createContext<(more: number) => void>(() => {});

interface Given {
  field: FormLine;
  value: Typed | undefined;
  change(value: Typed): void;
}

export function FileField({ field: { path, label, optional }, value, change }: Given) {
  const id = useId();
  const { seat } = useRoom();
  const { lang, words } = useSettings();
  const [said, setSaid] = useState<'busy' | 'tooLarge' | Said>();
  // What else stands in the form by the time the file is there is kept.
  const latest = useRef(change);
  latest.current = change;
  const underWay = useContext(Uploads);
  /** The file chosen last: the answer to an earlier one, or to one whose form is gone, changes nothing. */
  const last = useRef<AbortController>(undefined);
  useEffect(() => () => last.current?.abort(), []);
  const upload = async (file: File | undefined) => {
    last.current?.abort();
    // Whatever comes of this one, it is no longer the one before.
    change('');
    setSaid(undefined);
    if (!file) return;
    const ending = new AbortController();
    last.current = ending;
    const { signal } = ending;
    setSaid('busy');
    underWay(1);
    const query = new URLSearchParams({ name: file.name.slice(0, 200), type: file.type, as: seat?.person ?? '', lang });
    try {
      const response = await fetch(`/room/attach?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
        signal,
      });
      if (response.status === 413) return setSaid('tooLarge');
      if (!response.ok) throw new NoAnswer(response.status, await response.json().catch(() => ({})));
      const named = (await response.json()) as FileNamed;
      if (signal.aborted) return;
      latest.current(named);
      setSaid(undefined);
    } catch (error) {
      if (!signal.aborted) setSaid(notDone(error));
    } finally {
      underWay(-1);
    }
  };
  const name = typeof value === 'object' && 'name' in value ? String(value.name) : '';
  return (
    <div className="field" data-field={path}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="small"> {words.optional}</span>}
      </label>
      <input
        id={id}
        type="file"
        // The same file chosen once more is one to be tried again.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ target }) => void upload(target.files?.[0])}
      />
      <span className="small" role="status">
        {said === undefined ? name : said === 'busy' ? '…' : said === 'tooLarge' ? words.tooLarge : saidIn(words, said)}
      </span>
    </div>
  );
}
