// 计票单: the papers counted and how each item came out, signed by who counted and who watched; before the count, one to tally on. Pure.
import { answersTable, countOf } from '../counted.js';
import { columnsIn, fieldsIn, type Maker, sheetsOf, signaturesOf } from '../maker.js';
import type { Block } from '../paper.js';
import { aboutPoll, pollsOf } from '../polls.js';

export const countSheet: Maker = {
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    return pollsOf(source)
      .filter(({ frozen }) => frozen.held === 'here')
      .map((poll) => {
        const { frozen, state, number } = poll;
        const say = source.say(state);
        const made = countOf(poll);
        const blank: Block[] = frozen.items.flatMap((item): Block[] => [
          { is: 'heading', text: say.names.item(item) },
          {
            is: 'table',
            columns: columnsIn(words)('choices', 'strokes', 'heads', 'area'),
            wide: [2, 6, 2, 3],
            tall: true,
            rows: (
              frozen.questions?.[item]?.candidates.map((one) => say.option(item, one)) ??
              frozen.answers.map((one) => say.answer(item, one))
            )
              .concat(source.language.words.choices.invalid)
              .map((answer) => ({ cells: [answer, '', '', ''] })),
          },
        ]);
        const counted: Block[] = made
          ? [
              { is: 'paragraph', text: words.received(made.fact.finding), from: made.fact.seq },
              ...made.fact.finding.items.flatMap((item): Block[] => [
                { is: 'heading', text: say.names.item(item.item) },
                answersTable(source, say, made.fact.finding, item, made.fact.seq),
                {
                  is: 'paragraph',
                  text: words.outcome(source.language.words.outcomes[item.outcome]),
                  from: made.fact.seq,
                },
              ]),
            ]
          : blank;
        return {
          about: aboutPoll(poll),
          subtitle: words.polls(number),
          blocks: [
            fieldsIn(words)(
              ['voters', say.measures(frozen.roll), poll.notice.fact.seq],
              ['countedOn', made && say.when(made.fact.on ?? made.fact.at), made?.fact.seq],
            ),
            ...counted,
            signaturesOf(source, made?.state ?? state, ['teller', 'scrutineer', 'supervisor']),
          ],
        };
      });
  },
};
