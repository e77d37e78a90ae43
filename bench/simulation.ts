// Consultations as a simulation runs them: in sessions, on one state that changes in place. What is asked for is known beforehand, so
// that what is timed is the procedure and nothing else.
import type { Fact } from 'yishi';
import { createSession, type Said, type Session } from 'yishi/simulation';
import { hundred } from './consultation.js';
import { atMost, each, type Topic, told } from './figures.js';
import { inTurn, usual } from './measure.js';

interface Asked {
  type: Fact['type'];
  fields: object;
  said: Said;
}

export const askedIn = (facts: readonly Fact[]): Asked[] =>
  facts
    .filter(({ by }) => by !== 'clock')
    .map(({ type, fields, at, by, on, enteredBy, for: principal, key }) => ({
      type,
      fields: fields as object,
      said: {
        at,
        by,
        ...(on !== undefined && { on }),
        ...(enteredBy !== undefined && { enteredBy }),
        ...(principal !== undefined && { for: principal }),
        ...(key !== undefined && { key }),
      },
    }));

export function lived(asked: readonly Asked[], keep: 'facts' | 'nothing'): Session {
  const session = createSession({ id: 'c1', seed: 'bench', keep });
  for (const { type, fields, said } of asked) {
    // Fact and fields were admitted under this type once.
    const answer = session.submit(type, fields as never, said);
    if (!answer.ok) throw new Error(`${type} was refused: ${answer.refusal.code}`);
  }
  return session;
}

export const simulation: Topic = {
  name: 'simulation',
  async figures() {
    const { facts, place } = hundred();
    const asked = askedIn(facts);
    const ended = lived(asked, 'facts');
    if (ended.place !== place) throw new Error(`the session ended at ${ended.place}`);
    const people = [...ended.state.people.keys()];
    const times = await inTurn(
      {
        inPlace: () => () => lived(asked, 'nothing'),
        chained: () => () => lived(asked, 'facts').record(),
        views: () => () => {
          for (let round = 0; round < 10; round += 1) for (const person of people) ended.view(person);
        },
      },
      { rounds: 150, warm: 150 },
    );
    return [
      atMost(`a consultation of 100 people in place, ${facts.length} facts`, usual(times.inPlace), 'ms', 5),
      atMost('the same with its record, chained', usual(times.chained), 'ms', 9),
      atMost('a view, not looked at', each(10 * people.length, usual(times.views)), 'us', 2),
    ];
  },
};
