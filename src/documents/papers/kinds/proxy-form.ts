// 授权委托书, one for everybody on the frozen roll: who entrusts whom with what, and until when. Pure.
import { capOf } from '../../../parts/3-vote/rules/proxies.js';
import { fieldsIn, type Maker, sheetsOf } from '../maker.js';
import type { Draft } from '../paper.js';
import { aboutPoll, pollsOf } from '../polls.js';
import { volumesOf } from '../volumes.js';

export const proxyForm: Maker = {
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    return pollsOf(source)
      .filter(({ frozen, state }) => frozen.held === 'here' && capOf(state, frozen) > 0)
      .flatMap((poll): Draft[] => {
        const { frozen, state } = poll;
        const say = source.say(state);
        return volumesOf(source, frozen.roll, ({ person, unit, area }) => {
          const given = frozen.proxies.get(person) ?? poll.stage.proxies.get(person);
          return [
            { is: 'slip', text: words.kinds['proxy-form'].title },
            fieldsIn(words)(
              ['principal', say.person(person)],
              ['unit', unit],
              area === undefined ? undefined : ['area', say.area(area, frozen.roll.areaDecimals)],
              ['agent', given && say.person(given.to)],
              ['idOfAgent', undefined],
              ['matters', say.list((given?.items ?? frozen.items).map(say.item))],
              ['powers', words.boxes(words.powers)],
              [
                'term',
                given?.until === undefined ? words.untilClose(say.until(frozen.closes)) : say.until(given.until),
              ],
            ),
            { is: 'notes', lines: [words.proxyNote] },
            {
              is: 'signatures',
              lines: [
                words.signed(words.labels.principal, undefined),
                words.signed(words.labels.agent, undefined),
                words.signed(words.labels.date, undefined),
              ],
            },
            { is: 'page' },
          ];
        }).map((draft) => ({ ...draft, about: aboutPoll(poll) }));
      });
  },
};
