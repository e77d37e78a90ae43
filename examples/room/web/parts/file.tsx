// A file handed in: the server keeps it and says what it is told apart by, which is all that goes into the record.
import { useId, useState } from 'react';
import type { FormLine } from 'yishi/desk';
import { useRoom } from '../room.js';
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
  const { words } = useSettings();
  const [said, setSaid] = useState<'busy' | 'tooLarge' | 'lost'>();
  const upload = async (file: File | undefined) => {
    if (!file) return change('');
    setSaid('busy');
    const query = new URLSearchParams({ name: file.name.slice(0, 200), type: file.type, as: seat?.person ?? '' });
    try {
      const response = await fetch(`/room/attach?${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
      if (!response.ok) return setSaid(response.status === 413 ? 'tooLarge' : 'lost');
      change((await response.json()) as FileNamed);
      setSaid(undefined);
    } catch {
      setSaid('lost');
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
        {said === undefined ? name : said === 'busy' ? '…' : words[said]}
      </span>
    </div>
  );
}
