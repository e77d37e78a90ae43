// 异议及答复: what somebody objected, what was answered, in time or not, and how it ended; one for each. Pure.

import type { FactOf } from '../../../procedure/vocabulary.js';
import { fieldsIn, type Maker, sealOf, sheetsOf } from '../maker.js';
import type { Block } from '../paper.js';
import { pollsOf } from '../polls.js';
import type { Moment } from '../source.js';

const ANSWERS = [
  'objection.reply',
  'objection.mediate',
  'objection.withdraw',
  'objection.note',
  'objection.uphold',
] as const;

type Answer = { [T in (typeof ANSWERS)[number]]: FactOf<T> }[(typeof ANSWERS)[number]];

const isAnswer = (moment: Moment): moment is Moment<Answer> =>
  (ANSWERS as readonly string[]).includes(moment.fact.type);

export const objection: Maker = {
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const { language } = source;
    const stages = new Map(pollsOf(source).flatMap((poll) => poll.moments.map(({ fact }) => [fact.seq, poll.number])));
    const answers = source.moments.filter(isAnswer);
    return source.all('objection.file').map(({ fact, state }) => {
      const say = source.say(state);
      const { objection: id, item, text } = fact.fields;
      const due = fact.finding.replyDue;
      const stage = stages.get(fact.seq);
      const answered = answers.filter((one) => one.fact.fields.objection === id);
      const last = answered.at(-1)?.fact;
      const lines = answered.map((one) => ({
        text: `${source.day(one.fact.on ?? one.fact.at)} ${language.fact(one.fact, source.say(one.state).names)}`,
        from: one.fact.seq,
      }));
      const reply: Block[] =
        lines.length === 0
          ? [fieldsIn(words)(['answer', undefined])]
          : [
              { is: 'heading', text: words.labels.answer },
              { is: 'list', lines },
            ];
      return {
        about: { objection: id, item, ...(stage !== undefined && { stage: String(stage) }) },
        subtitle: say.names.item(item),
        blocks: [
          fieldsIn(words)(
            ['objector', say.who(fact), fact.seq],
            ['date', source.day(fact.on ?? fact.at)],
            ['item', say.item(item)],
            ['objected', say.quote(text)],
            ['replyDue', due === null ? words.none : say.until(due)],
          ),
          ...reply,
          sealOf(source, last && (last.on ?? last.at)),
          { is: 'signatures', lines: [words.signed(words.labels.objector, undefined)] },
        ],
      };
    });
  },
};
