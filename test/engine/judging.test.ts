// What waits together is judged together: a rule that breaks on one command leaves nothing of it, and nothing is lost beside it.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { permitted, persist } from 'yishi';
import { at, fakeEntropy } from 'yishi/testing';
import { GENESIS } from '../../src/engine/chain.js';
import { judgeAll } from '../../src/engine/judging.js';
import { commands as rules } from '../../src/parts/all.js';

const { snapshot, now } = at('vote.polling');
const before = { snapshot, hash: GENESIS };
const ballot = (by: string) => ({
  command: { type: 'ballot.cast', fields: { choices: { lift: 'for' }, channel: 'online' }, asker: { by } },
});
const judged = (...people: string[]) =>
  judgeAll('c1', before, people.map(ballot), { now: () => new Date(now), entropy: fakeEntropy('judging') });

afterEach(() => {
  vi.restoreAllMocks();
});

/** The rule of ballots breaks for this person, once it has written. */
function breakFor(person: string): void {
  const { changes } = rules['ballot.cast'];
  vi.spyOn(rules['ballot.cast'], 'changes').mockImplementation((draft, fact, subject) => {
    changes?.(draft, fact, subject);
    if (fact.by === person) throw new Error('a bug');
  });
}

describe('a rule that breaks while it writes', () => {
  it.each([[['o1', 'o2', 'o3']], [['o2', 'o1', 'o3']], [['o1', 'o3', 'o2']], [['o2']], [['o1', 'o2', 'o2', 'o3']]])(
    'leaves the state as if it had not been asked: %s',
    (people) => {
      const others = people.filter((person) => person !== 'o2');
      const without = judged(...others);
      breakFor('o2');
      const all = judged(...people);
      expect(all.outcomes.map((outcome) => outcome instanceof Error)).toEqual(people.map((person) => person === 'o2'));
      expect(all.entries.map(({ by, seq, type }) => [by, seq, type])).toEqual(
        without.entries.map(({ by, seq, type }) => [by, seq, type]),
      );
      expect(persist(all.snapshot)).toEqual(persist(without.snapshot));
      expect(permitted(all.snapshot, 'o4')).toEqual(permitted(without.snapshot, 'o4'));
      expect(snapshot.context.vote.current?.box.ballots.size).toBe(0);
    },
  );
});

it('a rule that breaks with something that is no error fails its own command alone', () => {
  const { changes } = rules['ballot.cast'];
  vi.spyOn(rules['ballot.cast'], 'changes').mockImplementation((draft, fact, subject) => {
    changes?.(draft, fact, subject);
    if (fact.by === 'o2') throw 'a word';
  });
  const { outcomes } = judged('o1', 'o2', 'o3');
  expect(outcomes[1]).toEqual(new Error('a word'));
  expect([outcomes[0], outcomes[2]]).toMatchObject([{ ok: true }, { ok: true }]);
});
