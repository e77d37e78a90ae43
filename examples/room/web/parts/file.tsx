// A file handed in: the server keeps it and says what it is told apart by, which is all that goes into the record.
import { useId, useRef, useState } from 'react';
import type { FormLine } from 'yishi/desk';
import { NoAnswer } from '../asking.js';
import { useRoom } from '../room.js';
import { notDone, type Said, saidIn } from '../sending.js';
import { useSettings } from '../settings.js';
import type { FileNamed, Typed } from './fields.js';

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
  const upload = async (file: File | undefined) => {
    if (!file) return change('');
    setSaid('busy');
    const query = new URLSearchParams({ name: file.name.slice(0, 200), type: file.type, as: seat?.person ?? '', lang });
    try {
      const response = await fetch(`/room/attach?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
      if (response.status === 413) return setSaid('tooLarge');
      if (!response.ok) throw new NoAnswer(response.status, await response.json().catch(() => ({})));
      const named = (await response.json()) as FileNamed;
      latest.current(named);
      setSaid(undefined);
    } catch (error) {
      setSaid(notDone(error));
    }
  };
  const name = typeof value === 'object' && 'name' in value ? String(value.name) : '';
  return (
    <div className="field" data-field={path}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="small"> {words.optional}</span>}
      </label>
      <input id={id} type="file" onChange={({ target }) => void upload(target.files?.[0])} />
      <span className="small" role="status">
        {said === undefined ? name : said === 'busy' ? '…' : said === 'tooLarge' ? words.tooLarge : saidIn(words, said)}
      </span>
    </div>
  );
}
