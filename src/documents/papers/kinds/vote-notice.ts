// 表决公告: what is voted on, word for word and with its price, by whom, by which rule, when and how. Pure.

import { needed, type Requirement } from '../../../law/index.js';
import { capOf } from '../../../parts/3-vote/rules/proxies.js';
import type { Stage } from '../../../parts/3-vote/slice.js';
import { itemLines } from '../items.js';
import { columnsIn, fieldsIn, type Maker, sealOf, sheetsOf } from '../maker.js';
import type { Block } from '../paper.js';
import { aboutPoll, pollsOf } from '../polls.js';
import type { Source } from '../source.js';

const shareOf = (source: Source, stage: Stage, { measure, base, threshold, group }: Requirement): string[] => {
  const words = sheetsOf(source);
  const say = source.say(source.last);
  const total = { heads: stage.roll.heads, area: stage.roll.area, weight: stage.roll.weight }[measure];
  const least = needed(total, threshold);
  const amount =
    measure === 'area'
      ? say.area(least, stage.roll.areaDecimals)
      : measure === 'heads'
        ? say.heads(least)
        : String(least);
  const known = base === 'roll' && group === undefined;
  return [words.measures[measure], words.bases(base, group), say.threshold(threshold), known ? amount : ''];
};

export const voteNotice: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const fields = fieldsIn(words);
    return pollsOf(source).map((poll) => {
      const { notice, frozen, number } = poll;
      const { fact, state } = notice;
      const say = source.say(state);
      const { vote } = state.charter;
      const law = frozen.law;
      const cap = capOf(state, frozen);
      const shares: Block = {
        is: 'table',
        columns: columnsIn(words)('what', 'measure', 'base', 'threshold', 'least'),
        wide: [2, 4, 4, 3, 4],
        rows: [
          ...law.participation.map((one) => ({ cells: [words.labels.participation, ...shareOf(source, frozen, one)] })),
          ...law.consent.map((one) => ({ cells: [words.labels.consent, ...shareOf(source, frozen, one)] })),
        ],
      };
      return {
        about: aboutPoll(poll),
        subtitle: words.polls(number),
        blocks: [
          { is: 'paragraph', text: words.votes(say.body(frozen.body), frozen.items.length), from: fact.seq },
          ...itemLines(source, state, frozen.items),
          fields(
            [
              'voters',
              frozen.held === 'here' ? words.frozenRoll(say.measures(frozen.roll)) : words.elsewhere,
              fact.seq,
            ],
            ['polling', words.span(say.when(frozen.opens), say.until(frozen.closes))],
            ['channels', say.list(vote.channels.map((one) => source.language.chosen('ballot.cast', 'channel', one)))],
            [
              'choices',
              frozen.questions ? words.choiceAmong : say.list(frozen.answers.map((one) => say.answer('', one))),
            ],
            ['proxy', cap > 0 ? words.mayEntrust(cap, vote.proxies.written) : words.noProxy],
            ['place', fact.fields.place],
            ['rule', words.byRule(say.text(law.title), say.text(law.source)), fact.seq],
            ['contact', undefined],
          ),
          ...(shares.rows.length === 0 ? [] : [shares]),
          ...(frozen.held === 'here' ? [{ is: 'notes' as const, lines: [words.rollHash(frozen.rollHash)] }] : []),
          sealOf(source, fact.on ?? fact.at),
        ],
      };
    });
  },
};
