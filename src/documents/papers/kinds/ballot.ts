// 表决票, one for everybody on the frozen roll, with door number and area already printed: two on a page. Pure.

import type { Member } from '../../../count/roll.js';
import { fieldsIn, type Maker, sheetsOf } from '../maker.js';
import type { Block, Draft } from '../paper.js';
import { aboutPoll, type Poll, pollsOf } from '../polls.js';
import type { Source } from '../source.js';
import { volumesOf } from '../volumes.js';

/** What is asked on a ballot of every item: a line of boxes, or the options with a place to mark. */
function asked(source: Source, { state, frozen }: Poll): Block[] {
  const words = sheetsOf(source);
  const say = source.say(state);
  const { questions } = frozen;
  if (!questions)
    return [
      {
        is: 'table',
        columns: [words.labels.item, ...frozen.answers.map((answer) => say.answer('', answer))],
        wide: [6, ...frozen.answers.map(() => 2)],
        tall: true,
        rows: frozen.items.map((item) => ({
          cells: [
            [say.names.item(item), say.chosen(item, undefined)].filter(Boolean).join(words.colon),
            ...frozen.answers.map(() => '□'),
          ],
        })),
      },
    ];
  return frozen.items.flatMap((item): Block[] => {
    const question = questions[item];
    return [
      {
        is: 'table',
        columns: [say.names.item(item), words.marks(question?.form.marks ?? 'names', question?.seats ?? 1)],
        wide: [6, 2],
        tall: true,
        rows: (question?.candidates ?? []).map((option) => ({ cells: [say.option(item, option), ''] })),
      },
    ];
  });
}

function slip(source: Source, poll: Poll, member: Member, serial: string, head: readonly Block[]): Block[] {
  const words = sheetsOf(source);
  const { state, frozen } = poll;
  const say = source.say(state);
  const { area, weight, unit, person, coOwners = [] } = member;
  return [
    { is: 'slip', text: words.kinds.ballot.title },
    fieldsIn(words)(
      ['serial', serial],
      ['unit', unit],
      ['voter', say.list([person, ...coOwners].map(say.person))],
      area === undefined ? undefined : ['area', say.area(area, frozen.roll.areaDecimals)],
      weight === undefined ? undefined : ['weight', String(weight)],
      ['deadline', say.until(frozen.closes)],
    ),
    ...head,
    { is: 'notes', lines: [frozen.questions ? words.howToMarkChoice : words.howToMark] },
    {
      is: 'signatures',
      lines: [words.signed(words.labels.voter, undefined), words.signed(words.labels.date, undefined)],
    },
  ];
}

export const ballot: Maker = {
  reader: 'office',
  of: 'consultation',
  make: (source) =>
    pollsOf(source)
      .filter(({ frozen }) => frozen.held === 'here')
      .flatMap((poll): Draft[] => {
        const head = asked(source, poll);
        const issued = new Map([...poll.stage.papers.entries()].map(([paper, { person }]) => [person, paper]));
        return volumesOf(source, poll.frozen.roll, (member, index) => {
          const serial = issued.get(member.person) ?? `${poll.number}-${String(index + 1).padStart(4, '0')}`;
          return [
            ...slip(source, poll, member, serial, head),
            index % 2 === 0 ? { is: 'cut' as const } : { is: 'page' as const },
          ];
        }).map((draft) => ({ ...draft, about: aboutPoll(poll) }));
      }),
};
