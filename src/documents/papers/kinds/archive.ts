// 归档目录: the papers a record gives and where each comes from, and what each step left behind, to be filed together. Pure.

import { STEPS } from '../../../charters/charter.js';
import { apply } from '../../../procedure/replay.js';
import { placeOf, type Snapshot, unopened } from '../../../procedure/snapshot.js';
import { columnsIn, fieldsIn, type Maker, sheetsOf } from '../maker.js';
import type { Row } from '../paper.js';
import type { Source } from '../source.js';

/** What each step was from and to, as often as it was entered. */
function stepRows(source: Source): Row[] {
  const rows: { step: string; first: number; last: number; from: string; until: string }[] = [];
  let snapshot: Snapshot = unopened(source.id);
  for (const fact of source.facts) {
    const [place = ''] = placeOf(snapshot).split('.');
    snapshot = apply(snapshot, fact);
    if (!(STEPS as readonly string[]).includes(place)) continue;
    const last = rows.at(-1);
    if (last?.step === place) {
      last.last = fact.seq;
      last.until = fact.at;
    } else rows.push({ step: place, first: fact.seq, last: fact.seq, from: fact.at, until: fact.at });
  }
  const words = sheetsOf(source);
  const steps: Readonly<Record<string, string>> = source.language.words.steps;
  return rows.map(({ step, first, last, from, until }) => ({
    cells: [steps[step] ?? step, source.day(from), source.day(until), words.entries(first, last)],
    from: first,
  }));
}

/** Numbers of documents that facts carry: 文号. */
const documentsIn = (source: Source): Row[] =>
  source.moments.flatMap(({ fact, state }) => {
    const { fields } = fact;
    return 'document' in fields && typeof fields.document === 'string'
      ? [
          {
            cells: [
              fields.document,
              source.language.words.commands[fact.type],
              source.day(fact.on ?? fact.at),
              source.say(state).who(fact),
            ],
            from: fact.seq,
          },
        ]
      : [];
  });

export const archive = (others: (source: Source) => readonly { title: string; from: number | undefined }[]): Maker => ({
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const say = source.say(source.last);
    const items = Object.values(source.last.items);
    const documents = documentsIn(source);
    return [
      {
        about: {},
        blocks: [
          fieldsIn(words)(
            ['consultation', say.quote(source.last.title)],
            ['charter', say.text(source.last.charter.title)],
            ['openedOn', source.day(source.last.openedAt)],
            ['status', say.place(source.place)],
            ['entryCount', String(source.entries)],
            ['keeper', undefined],
          ),
          { is: 'heading', text: words.labels.index },
          {
            is: 'table',
            columns: columnsIn(words)('no', 'paper', 'pages', 'remarks'),
            wide: [1, 7, 2, 3],
            rows: others(source).map(({ title, from }, index) => ({ cells: [String(index + 1), title, '', ''], from })),
          },
          { is: 'heading', text: words.labels.steps },
          { is: 'table', columns: columnsIn(words)('step', 'begunOn', 'endedOn', 'entries'), rows: stepRows(source) },
          { is: 'heading', text: words.labels.items },
          {
            is: 'table',
            columns: columnsIn(words)('item', 'status', 'closing'),
            wide: [5, 2, 5],
            rows: items.map(({ item, status, reply }) => ({
              cells: [say.names.item(item), say.itemStatus(status), reply === undefined ? '' : say.plain(reply)],
            })),
          },
          ...(documents.length === 0
            ? []
            : [
                { is: 'heading' as const, text: words.labels.documents },
                {
                  is: 'table' as const,
                  columns: columnsIn(words)('documentNo', 'what', 'date', 'by'),
                  rows: documents,
                },
              ]),
          {
            is: 'signatures',
            lines: [words.signed(words.labels.keeper, undefined), words.signed(words.labels.checkedBy, undefined)],
          },
        ],
      },
    ];
  },
});
