// 逾期催告: what somebody owes and has not done in time, a notice each: by when it was due, and what they are asked to do. Pure.
import { fieldsIn, type Maker, sealOf, sheetsOf } from '../maker.js';

export const overdue: Maker = {
  reader: 'office',
  of: 'both',
  make(source) {
    const words = sheetsOf(source);
    const { last, language } = source;
    const say = source.say(last);
    return Object.values(last.overdue).map(({ id, kind, due, subject }) => {
      const clock = language.words.clocks[kind];
      const passed = source.all('deadline.pass').findLast(({ fact }) => fact.fields.deadline === id);
      const title = clock?.title ?? (passed ? language.fact(passed.fact, source.say(passed.state).names) : subject);
      return {
        about: {},
        subtitle: title,
        blocks: [
          { is: 'paragraph', text: words.overdue(title, say.until(due)), from: passed?.fact.seq },
          fieldsIn(words)(
            ['addressee', undefined],
            ['what', title],
            ['about', clock === undefined ? subject : say.thing(clock.register, subject)],
            ['dueOn', say.until(due)],
            ['newDue', undefined],
            ['contact', undefined],
          ),
          { is: 'paragraph', text: words.pleaseDo },
          sealOf(source, source.at),
          { is: 'signatures', lines: [words.signed(words.labels.receivedBy, undefined)] },
        ],
      };
    });
  },
};
