// 表决结果公示: what came out, by which shares, by which rule, and how and until when anybody objects. Pure.
import { answersTable, countOf } from '../counted.js';
import { fieldsIn, type Maker, sealOf, sheetsOf, signaturesOf } from '../maker.js';
import type { Block, Draft } from '../paper.js';
import { aboutPoll, pollsOf } from '../polls.js';

export const result: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    return pollsOf(source).flatMap((poll): Draft[] => {
      const { frozen, stage, moments, number, overturned } = poll;
      const made = countOf(poll);
      if (!made || overturned) return [];
      const { finding: count, seq } = made.fact;
      const say = source.say(made.state);
      // Taken down, or of a count that turned since, it is to be posted anew.
      const post =
        stage.postedUntil === undefined ? undefined : moments.findLast(({ fact }) => fact.type === 'result.post');
      const posted = post?.fact.type === 'result.post' ? post.fact : undefined;
      const shares = count.items.flatMap(({ participation, consent }) => [...participation, ...consent]);
      const each = count.items.flatMap((item): Block[] => {
        const option = say.chosen(item.item, undefined);
        const wording = say.wording(item.item);
        return [
          { is: 'heading', text: say.names.item(item.item) },
          { is: 'paragraph', text: words.outcome(source.language.words.outcomes[item.outcome]), from: seq },
          ...(option === undefined || wording === undefined
            ? []
            : [{ is: 'paragraph' as const, text: source.language.tidy(words.votedOn(option, wording)) }]),
          answersTable(source, say, count, item, seq),
          {
            is: 'list',
            lines: [
              ...item.participation.map((one) => ({ text: words.share('participation', say, one), from: seq })),
              ...item.consent.map((one) => ({ text: words.share('consent', say, one), from: seq })),
            ],
          },
        ];
      });
      return [
        {
          about: aboutPoll(poll),
          subtitle: words.polls(number),
          blocks: [
            {
              is: 'paragraph',
              text: words.resultOf(say.body(frozen.body), source.day(made.fact.on ?? made.fact.at)),
              from: seq,
            },
            { is: 'paragraph', text: words.received(count), from: seq },
            ...each,
            { is: 'heading', text: words.labels.objections },
            {
              is: 'paragraph',
              text: posted ? words.objectUntil(say.until(posted.finding.until)) : words.objectWhenPosted,
              from: posted?.seq,
            },
            fieldsIn(words)(
              ['postedOn', posted && source.day(posted.on ?? posted.at), posted?.seq],
              ['postedAt', posted?.fields.place],
              ['rule', words.byRule(say.text(frozen.law.title), say.text(frozen.law.source))],
              ['contact', undefined],
            ),
            { is: 'notes', lines: [...words.arithmetic(say, shares), ...words.lawNotes(say, frozen.law)] },
            signaturesOf(source, made.state, ['teller', 'scrutineer']),
            sealOf(source, posted && (posted.on ?? posted.at)),
          ],
        },
      ];
    });
  },
};
