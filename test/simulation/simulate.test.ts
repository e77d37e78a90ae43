// What researchers rely on: every charter's consultation runs to an end among made-up people, and what comes of it is an ordinary record.

import { describe, expect, it } from 'vitest';
import { verify } from 'yishi';
import * as charters from 'yishi/charters';
import { simulate } from 'yishi/simulation';
import { everybodySincere, itemsFor, peopleFor } from './people.js';

const catalogue = charters.charters();

const run = (charter: charters.Charter, seed = '1', traits: Record<string, number> = {}, items = itemsFor(charter)) => {
  return simulate({ charter, items, people: peopleFor(charter, items, { traits }), seed, behaving: everybodySincere });
};

describe('a simulated consultation', () => {
  it.each(catalogue.map((charter) => [charter.id, charter] as const))(
    'under %s ends, and its record verifies',
    async (_id, charter) => {
      const { record, end } = run(charter);
      expect(end).toMatch(/^closed\./);
      const { entries } = record();
      expect(await verify(entries)).toMatchObject({ ok: true, place: end });
      expect(entries[0]).toMatchObject({ type: 'consultation.open', fields: { mode: 'simulated' } });
    },
  );

  it('is the same to the byte under the same seed, and another under another', () => {
    const linesOf = (seed: string) => run(charters.hepingRoad, seed).record().lines;
    expect(linesOf('1')).toEqual(linesOf('1'));
    expect(linesOf('1')).not.toEqual(linesOf('2'));
  });

  it('is not formed where nobody votes, after as many calls and extensions as the charter lets', () => {
    const { end, facts } = run(
      charters.hepingRoad,
      '1',
      { votes: 0, reminded: 0 },
      itemsFor(charters.hepingRoad).slice(0, 1),
    );
    expect(end).toBe('closed.not-formed');
    const { maxCalls, extensions } = charters.hepingRoad.vote;
    const notices = facts.filter(({ type }) => type === 'notice.post').length;
    expect(notices).toBeGreaterThanOrEqual(maxCalls);
    expect(facts.filter(({ type }) => type === 'poll.extend').length).toBe(notices * extensions.max);
  });

  it('counts what the procedure refused, by its code', () => {
    const { refusals } = run(charters.hepingRoad, '1', { speaks: 0.5 });
    expect(refusals['floor.newcomer-first']).toBeGreaterThan(0);
  });

  it('stays as it is for everybody when one more fact is asked of some: what each draws is theirs', () => {
    const votesUnder = (seconds: number) => {
      const charter = { ...charters.hepingRoad, topics: { ...charters.hepingRoad.topics, secondsNeeded: seconds } };
      const { facts } = run(charter, '7', { seconds: 1 });
      return facts.flatMap((fact) => (fact.type === 'ballot.cast' ? [[fact.by, fact.fields.choices] as const] : []));
    };
    expect(votesUnder(1)).toEqual(votesUnder(3));
  });
});
