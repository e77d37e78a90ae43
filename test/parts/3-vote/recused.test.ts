// Step 3 民主表决: whoever is recused from an item has no vote on it, by whichever door it comes.
import { describe, expect, it } from 'vitest';
import { at, council, covenant, type Given, plus } from 'yishi/testing';
import {
  ballot,
  cast,
  chair,
  closed,
  convener,
  counted,
  few,
  notice,
  on,
  opened,
  present,
  recorder,
  scrutineer,
  secondTeller,
  show,
  teller,
} from './ballots.js';

const members = council.map((person) => (person === 'c9' ? { person, coOwners: ['r9'] } : { person }));

/** The council's vote on the covenant; c9 shares its place on the roll with r9, and has r1 for a proxy. */
const polling = (charter: Given['state']['charter'] = few): Given => {
  const given = at('vote.preparing', { charter, items: [covenant()] })
    .when('roll.enter', { body: 'council', members }, recorder)
    .then();
  return opened(given.when('notice.post', notice(given, { items: ['covenant'] }), convener).then())
    .when('proxy.grant', { from: 'c9', to: 'r1' }, 'c9')
    .then();
};

const recuse = (given: Given, person = 'c9') =>
  given.when('recusal.record', { item: 'covenant', person, reason: 'Plays the trumpet' }, chair).then();

const forIt = ballot('for', 'covenant');
const paper = (person: string, date?: string) => ({
  person,
  choices: on('for', 'covenant'),
  ...(date !== undefined && { on: date }),
});

/** What was asked, by whichever command. */
interface Asked {
  then(): Given;
  refused(code: 'recused', numbers: { item: string; person: string }): Given;
}

/** The doors by which the vote of c9 comes, each with the person whose recusal shuts it. */
const DOORS: Record<string, [aside: string, ask: (given: Given) => Asked]> = {
  'in person': ['c9', (given) => given.when('ballot.cast', forIt, 'c9')],
  'by a co-owner': ['c9', (given) => given.when('ballot.cast', forIt, 'r9')],
  'by a co-owner who stands aside': ['r9', (given) => given.when('ballot.cast', forIt, 'r9')],
  'by a proxy': ['c9', (given) => given.when('ballot.cast', forIt, { by: 'r1', for: 'c9' })],
  'by a proxy who stands aside': ['r1', (given) => given.when('ballot.cast', forIt, { by: 'r1', for: 'c9' })],
  'in a batch': ['c9', (given) => given.when('batch.enter', { batch: 'b1', papers: [paper('c9')] }, teller)],
  'in a batch, signed by a co-owner': [
    'c9',
    (given) => given.when('batch.enter', { batch: 'b1', papers: [paper('r9')] }, teller),
  ],
  'in a batch, signed by a co-owner who stands aside': [
    'r9',
    (given) => given.when('batch.enter', { batch: 'b1', papers: [paper('r9')] }, teller),
  ],
};

describe('a vote of somebody recused', () => {
  for (const [door, [aside, ask]] of Object.entries(DOORS)) {
    it(`${door} is refused, and admitted once the recusal is taken back`, () => {
      const back = ask(recuse(polling(), aside)).refused('recused', { item: 'covenant', person: aside });
      ask(back.when('recusal.correct', { item: 'covenant', person: aside, reason: 'Sold it' }, chair).then()).then();
    });

    it(`${door} is admitted where the recusal is another’s, or takes no vote`, () => {
      ask(recuse(polling(), 'c1')).then();
      const { charter } = at('vote.preparing').state;
      const recusal = { ...charter.deliberation.recusal, mayVote: true };
      ask(recuse(polling({ ...charter, deliberation: { ...charter.deliberation, recusal } }), aside)).then();
    });
  }

  it('entered by a first hand before the recusal is not counted by the second', () => {
    const once = polling()
      .when('batch.enter', { batch: 'b1', papers: [paper('c9')] }, teller)
      .then();
    recuse(once)
      .when('batch.enter', { batch: 'b1', papers: [paper('c9')] }, secondTeller)
      .refused('recused');
  });

  it('is not put right afterwards, and may be taken out', () => {
    const given = recuse(cast(polling(), 'c9', 'against', 'covenant'));
    const correction = { person: 'c9', reason: 'Misread', witness: scrutineer };
    given.when('ballot.correct', { ...correction, choices: on('for', 'covenant') }, teller).refused('recused');
    given.when('ballot.correct', correction, teller).then();
  });

  it('is not brought in by a recount, neither as the head’s nor as a co-owner’s', () => {
    const bring = (aside: string, person: string) => {
      const given = counted(recuse(polling(), aside));
      const add = [paper(person, plus(given.state.vote.current?.openedAt ?? '', {}))];
      return given.when('count.recount', { reason: 'Found', strike: [], add, witness: scrutineer }, teller);
    };
    bring('c9', 'c9').refused('recused', { person: 'c9' });
    bring('c9', 'r9').refused('recused', { person: 'c9' });
    bring('r9', 'r9').refused('recused', { person: 'r9' });
    bring('c1', 'c9').then({ finding: { ballots: 1 } });
  });

  it('is not among the hands that may be raised, whoever came for them', () => {
    const shown = (given: Given, hands: number) => given.when('tally.enter', show(hands, 0), teller);
    const there = present(polling(), ['c1', 'c2', 'c9']);
    shown(there, 3).then({ finding: { present: 3 } });
    shown(recuse(there), 3).refused('votes.over-attendance', { votes: 3, present: 2 });
    shown(recuse(there), 2).then({ finding: { present: 2, among: ['c1', 'c2'] } });
    const represented = polling().when('attendance.check-in', { person: 'r1', proxyFor: 'c9' }, recorder).then();
    shown(represented, 1).then({ finding: { among: ['c9'] } });
    shown(recuse(represented), 1).refused('votes.over-attendance', { present: 0 });
  });

  it('leaves what it says of other items as it was', () => {
    const recused = recuse(cast(polling(), 'c9', 'for', 'covenant'));
    const done = counted(recused).state.vote.current?.counts.at(-1);
    expect(done).toMatchObject({ ballots: 1, items: [{ for: { heads: 0 }, base: { heads: 8 }, recused: ['c9'] }] });
    expect(closed(recused).state.vote.current?.box.ballots.has('c9')).toBe(true);
  });
});

describe('a motion', () => {
  const decide = (given: Given, ayes: number) =>
    given.when('motion.decide', { motion: 'm1', for: ayes, against: 0, abstain: 0 }, chair);
  const pending = () =>
    at('deliberation.session')
      .when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', text: 'Let us build it' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm1' }, 'c2')
      .then();

  it('is decided by those present, less whoever is recused from its item', () => {
    const size = council.length;
    decide(pending(), size).then();
    decide(pending(), size + 1).refused('votes.over-attendance', { votes: size + 1, present: size });
    const recused = pending().when('recusal.record', { item: 'lift', person: 'c9', reason: 'x' }, chair).then();
    decide(recused, size).refused('votes.over-attendance', { present: size - 1 });
    decide(recused, size - 1).then();
    const other = pending().when('recusal.record', { item: 'lamps', person: 'c9', reason: 'x' }, chair).then();
    decide(other, size).then();
  });
});
