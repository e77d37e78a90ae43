// 协商公告: what is consulted on, when, where and how, and how anybody takes part; one for each round. Pure.

import { itemLines } from '../items.js';
import { fieldsIn, type Maker, sealOf, sheetsOf } from '../maker.js';
import { meetingsOf } from '../meetings.js';

export const consultationNotice: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const fields = fieldsIn(words);
    return meetingsOf(source).map(({ number, call: { fact, state } }) => {
      const say = source.say(state);
      const { form, items, opens, closes, place, invited, materials = [] } = fact.fields;
      const { body } = state.charter.deliberation;
      const who = [say.body(body), ...new Set(invited.map(say.person))];
      return {
        about: { session: String(number), item: items.join(' ') },
        subtitle: words.rounds(number),
        blocks: [
          { is: 'paragraph', text: words.calls(say.quote(state.title), items.length), from: fact.seq },
          ...itemLines(source, state, items),
          fields(
            ['time', closes === undefined ? say.when(opens) : words.span(say.when(opens), say.until(closes)), fact.seq],
            ['place', place],
            ['form', words.forms[form]],
            ['participants', say.list(who)],
            materials.length === 0 ? undefined : ['materials', words.materials(materials.length)],
            ['howToSpeak', form === 'session' ? words.howToSpeak : words.howToWrite],
            ['contact', undefined],
          ),
          { is: 'paragraph', text: words.welcome },
          sealOf(source, fact.on ?? fact.at),
        ],
      };
    });
  },
};
