// The read model in the memory of the process: for tests, trials, and hosts of a few hundred consultations.
import { inOrder } from '../adapters/entries.js';
import type { Asked, Listing, Row, Tables } from './row.js';

const isIn = (place: string, asked: string): boolean => place === asked || place.startsWith(`${asked}.`);

function answers(row: Row, asked: Asked): boolean {
  const { step, place, body, charter, person, role, overdue, dueBefore, text, now, after } = asked;
  const how = person === undefined ? undefined : row.people.get(person);
  return (
    inOrder(row, { id: after }) > 0 &&
    (step === undefined || row.step === step) &&
    (place === undefined || isIn(row.place, place)) &&
    (body === undefined || row.bodies.includes(body)) &&
    (charter === undefined || row.charter === charter) &&
    (person === undefined || (how !== undefined && (how & role) === role)) &&
    (overdue === undefined || overdue === (row.overdue > 0 || (row.due !== null && row.due <= now))) &&
    (dueBefore === undefined || (row.due !== null && row.due <= dueBefore)) &&
    (text === undefined || row.text.includes(text.toLowerCase()))
  );
}

export const listingOf = (row: Omit<Row, 'people' | 'figures' | 'text'>, now: string): Listing => ({
  id: row.id,
  seq: row.seq,
  title: row.title,
  step: row.step === '' ? undefined : row.step,
  place: row.place,
  charter: row.charter,
  openedAt: row.openedAt,
  due: row.due ?? undefined,
  overdue: row.overdue > 0 || (row.due !== null && row.due <= now),
  bodies: [...row.bodies],
});

export function memoryTables(): Tables {
  const rows = new Map<string, Row>();
  let reached: string | undefined;
  return {
    cursor: async () => reached,
    async seqs(ids) {
      return new Map(ids.flatMap((id) => (rows.has(id) ? [[id, rows.get(id)?.seq ?? 0] as const] : [])));
    },
    async write({ rows: changed, gone, cursor }) {
      for (const row of changed) if ((rows.get(row.id)?.seq ?? 0) < row.seq) rows.set(row.id, row);
      for (const id of gone) rows.delete(id);
      if (cursor !== undefined) reached = cursor;
    },
    async clear() {
      rows.clear();
      reached = undefined;
    },
    async list(asked) {
      const found = [...rows.values()].filter((row) => answers(row, asked));
      found.sort(inOrder);
      return found.slice(0, asked.limit).map((row) => listingOf(row, asked.now));
    },
    async counted(body) {
      return [...rows.values()].filter((row) => body === undefined || row.bodies.includes(body));
    },
  };
}
