// 签到表: who is due at a meeting, with room to sign; once it was held, who came, when, and for whom. Pure.

import { unitOf } from '../../names.js';
import { columnsIn, fieldsIn, type Maker, numbered, sheetsOf, signaturesOf } from '../maker.js';
import { type Meeting, meetingsOf, membersOf } from '../meetings.js';
import type { Draft } from '../paper.js';
import type { Source } from '../source.js';

/** Rows to write in for those nobody expected. */
const SPARE = 5;

function sheet(source: Source, { number, call, state, came }: Meeting): Draft {
  const words = sheetsOf(source);
  const say = source.say(state);
  const members = membersOf(state);
  const { invited, opens, place, items } = call.fact.fields;
  const arrived = new Map(came.map((one) => [one.proxyFor ?? one.person, one]));
  const others = [...new Set([...invited, ...came.map(({ person, proxyFor }) => proxyFor ?? person)])].filter(
    (person) => !members.includes(person),
  );
  const here = members.filter((person) => arrived.has(person)).length;
  const row = (identity: string) => (person: string, index: number) => {
    const there = arrived.get(person);
    return {
      cells: [
        numbered(index),
        say.person(person),
        unitOf(state, person) ?? state.people.get(person)?.kinds?.join(' ') ?? identity,
        there ? (say.when(there.in).split(' ').at(-1) ?? '') : '',
        there?.proxyFor === undefined ? '' : say.person(there.person),
        '',
      ],
      from: there?.from,
    };
  };
  const columns = columnsIn(words)('no', 'name', 'unitOrRole', 'signedInAt', 'proxyName', 'signature');
  const wide = [2, 4, 5, 3, 4, 5];
  return {
    about: { session: String(number), item: items.join(' ') },
    subtitle: words.rounds(number),
    blocks: [
      fieldsIn(words)(
        ['theme', say.list(items.map(say.item)), call.fact.seq],
        ['time', say.when(opens)],
        ['place', place],
        ['due', say.heads(members.length)],
        ['present', came.length === 0 ? undefined : words.ofDue(here, members.length)],
      ),
      { is: 'heading', text: words.due(say.body(state.charter.deliberation.body)) },
      { is: 'table', columns, wide, tall: true, rows: members.map(row(words.labels.member)) },
      { is: 'heading', text: words.labels.others },
      {
        is: 'table',
        columns,
        wide,
        tall: true,
        rows: [
          ...others.map(row(words.labels.guest)),
          ...Array.from({ length: came.length === 0 ? SPARE : 0 }, () => ({ cells: columns.map(() => '') })),
        ],
      },
      signaturesOf(source, state, ['recorder']),
    ],
  };
}

export const signIn: Maker = {
  reader: 'office',
  of: 'consultation',
  make: (source) =>
    meetingsOf(source)
      .filter(({ call }) => call.fact.fields.form === 'session')
      .map((meeting) => sheet(source, meeting)),
};
