// 派单（吹哨报到）: what is called out about, to whom, by when each step is due, and what came of it. Pure.
import { fieldsIn, type Maker, sealOf, sheetsOf } from '../maker.js';

export const dispatch: Maker = {
  reader: 'office',
  of: 'both',
  make(source) {
    const words = sheetsOf(source);
    const { last, language } = source;
    const say = source.say(last);
    return source.all('callout.raise').map(({ fact, state }) => {
      const { callout, matter, place, kind } = fact.fields;
      const one = last.callOuts[callout];
      const hours = state.charter.implementation?.callout;
      const course = source.moments.filter(
        (moment) =>
          moment.fact.type.startsWith('callout.') &&
          moment.fact.seq > fact.seq &&
          'callout' in moment.fact.fields &&
          moment.fact.fields.callout === callout,
      );
      return {
        about: { callout, ...(one?.item !== undefined && { item: one.item }) },
        subtitle: say.plain(matter),
        blocks: [
          fieldsIn(words)(
            ['serial', callout, fact.seq],
            ['matter', say.plain(matter)],
            ['place', place === undefined ? undefined : say.plain(place)],
            kind === undefined ? undefined : ['category', kind],
            one?.risk === undefined ? undefined : ['risk', words.risks[one.risk]],
            ['raisedBy', source.say(state).who(fact)],
            ['raisedOn', say.when(fact.on ?? fact.at)],
            ['assignedTo', one?.to === undefined ? undefined : say.party(one.to)],
            hours && ['within', words.within(hours.arriveHours, hours.resolveHours)],
            ['status', one && words.callOutStatus(one.status)],
            ['outcome', one?.result === undefined ? undefined : say.plain(one.result)],
          ),
          { is: 'heading', text: words.labels.course },
          {
            is: 'list',
            lines: course.map((moment) => ({
              text: `${say.when(moment.fact.on ?? moment.fact.at)} ${language.fact(moment.fact, source.say(moment.state).names)}`,
              from: moment.fact.seq,
            })),
          },
          {
            is: 'signatures',
            lines: [
              words.signed(words.labels.dispatchedBy, undefined),
              words.signed(words.labels.receivedBy, undefined),
            ],
          },
          sealOf(source, fact.on ?? fact.at),
        ],
      };
    });
  },
};
