// 会议议程: what a meeting goes through, in the order its rules ask for. Pure.
import { columnsIn, fieldsIn, type Maker, sheetsOf } from '../maker.js';
import { meetingsOf } from '../meetings.js';

export const agenda: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const fields = fieldsIn(words);
    const { roles } = source.language.words;
    return meetingsOf(source)
      .filter(({ call }) => call.fact.fields.form === 'session')
      .map(({ number, call: { fact, state } }) => {
        const say = source.say(state);
        const { opens, place, items } = fact.fields;
        const { oath, speech, quorum } = state.charter.deliberation;
        const chair = roles.chair;
        const rows: (readonly [string, string])[] = [
          [words.agenda.signIn(say.threshold(quorum)), roles.recorder],
          ...(oath ? [[words.agenda.oath, chair] as const] : []),
          ...items.flatMap((id) => [
            [words.agenda.introduce(say.item(id)), roles.convener] as const,
            [
              words.agenda.debate(say.item(id), say.span(Math.ceil(speech.maxSeconds / 60)), speech.maxPerItem),
              chair,
            ] as const,
            [words.agenda.settle(say.item(id)), chair] as const,
          ]),
          [words.agenda.sum, chair],
          [words.agenda.sign, roles.recorder],
        ];
        return {
          about: { session: String(number), item: items.join(' ') },
          subtitle: words.rounds(number),
          blocks: [
            fields(
              ['time', say.when(opens), fact.seq],
              ['place', place],
              ['chair', (state.offices.chair ?? []).map(say.person).join(' ') || undefined],
            ),
            {
              is: 'table',
              columns: columnsIn(words)('no', 'content', 'inCharge', 'clock'),
              wide: [1, 7, 2, 2],
              rows: rows.map(([what, who], index) => ({ cells: [String(index + 1), what, who, ''] })),
            },
          ],
        };
      });
  },
};
