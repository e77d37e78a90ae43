// A whole consultation of a hundred people, from the first topic to the last rating, by the pure core alone: what a simulation
// runs ten thousand times.
import { decide, unopened } from 'yishi';
import { at, council, type Given, given, itemsUnder, rehearsed, staff, ways } from 'yishi/testing';
import { atMost, each, type Topic, told } from './figures.js';
import { inTurn, usual } from './measure.js';

const PEOPLE = 100;

/** The community of the tests, with owners until there are a hundred. */
const crowded = (start: Given): Given => {
  const more = Array.from({ length: PEOPLE - council.length - 8 }, (_, index) => `o${index + 9}`);
  const members = more.map((person) => ({ person, name: `Owner ${person}`, unit: `Flat ${person}`, area: 8000 }));
  return start
    .when('roll.enter', { body: 'owners', members, more: true }, staff.recorder)
    .then()
    .whenEach(
      'topic.submit',
      more
        .slice(0, 20)
        .map(
          (person) =>
            [
              { topic: `t-${person}`, title: `What ${person} needs`, text: 'It is time', channel: 'online' },
              person,
            ] as const,
        ),
    )
    .whenEach(
      'topic.second',
      more.slice(20, 80).map((person, index) => [{ topic: `t-${more[index % 20]}` }, person] as const),
    );
};

const answered = (gathered: Given): Given =>
  gathered.whenEach(
    'topic.screen',
    [...gathered.state.topics.topics.values()]
      .filter(({ topic }) => topic.startsWith('t-o'))
      .map(({ topic }) => [{ topic, decision: 'answer', reply: 'Done already' }, staff.convener] as const),
  );

const debated = (met: Given): Given =>
  council.reduce(
    (debate, person, index) =>
      debate
        .when('floor.request', { item: 'lift', stance: index % 2 === 0 ? 'for' : 'against' }, person)
        .then()
        .when('floor.grant', { person }, staff.chair)
        .then()
        .when('speech.make', { person, text: 'I have said it', seconds: 90 }, person)
        .then(),
    met,
  );

/** A consultation of a hundred people, from the first topic to the last rating. */
export function hundred(): Given {
  const about = { charter: rehearsed, items: itemsUnder(rehearsed) };
  const consulted = [
    crowded,
    ways.gather,
    answered,
    ways.screen,
    ways.pastStudy,
    ways.setAgenda,
    ways.call,
    ways.meet,
    debated,
    ways.agree,
    ways.notice,
    ways.openPoll,
    ways.voteFor,
    ways.closePoll,
    ways.count,
    ways.post,
    ways.restOfTheVote,
    ways.draft,
    ways.approve,
    ways.carryOut,
    ways.rate(),
  ].reduce((now, way) => way(now, about), given(at('topics.gathering')));
  const ended = consulted.when('evaluation.conclude', { way: 'done' }, staff.convener).then();
  if (ended.place !== 'closed.done') throw new Error(`the consultation ended at ${ended.place}`);
  return ended;
}

export const consultation: Topic = {
  name: 'consultation',
  async figures() {
    const { facts } = hundred();
    const asked = facts.filter(({ by }) => by !== 'clock');
    const times = await inTurn(
      {
        decide: () => () => {
          let snapshot = unopened('c1');
          for (const { type, fields, at: moment, by, on, for: principal, enteredBy } of asked) {
            const stamp = { at: moment, by, on, for: principal, enteredBy, salt: '0'.repeat(32) };
            const { snapshot: after, refusal } = decide(snapshot, type, fields, stamp);
            if (refusal) throw new Error(`${type} was refused: ${refusal.code}`);
            snapshot = after;
          }
        },
      },
      { rounds: 150, warm: 150 },
    );
    return [
      atMost(`a whole consultation of ${PEOPLE} people, ${facts.length} facts`, usual(times.decide), 'ms', 7),
      told('the same, a fact', each(facts.length, usual(times.decide)), 'us'),
    ];
  },
};
