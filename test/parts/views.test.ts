// What a view tells a person of their own: what they may second, rate and say, who stands in for whom, and who has the floor.
import { describe, expect, it } from 'vitest';
import { type View, view } from 'yishi';
import { at, type Given, staff } from 'yishi/testing';

const seen = (given: Given, person: string): View => view(given.snapshot, person);
const { chair, convener } = staff;

describe('topics', () => {
  const gathered = at('topics.gathering')
    .when('topic.submit', { topic: 't1', title: 'A bench', text: 'By the gate', channel: 'courtyard' }, 'r1')
    .then()
    .when('topic.second', { topic: 't1' }, 'r2')
    .then();
  const [topic] = seen(gathered, 'r2').topics;

  it('say how many stand behind them, and whether one does oneself', () => {
    expect(topic).toMatchObject({ topic: 't1', title: 'A bench', by: 'r1', seconds: 1, seconded: true });
    expect([...seen(gathered, 'o1').topics]).toMatchObject([{ seconds: 1, seconded: false }]);
  });

  it('name nobody who seconded, and nothing at all to strangers', () => {
    expect(JSON.stringify(topic)).not.toContain('r2');
    expect([...seen(gathered, 'nobody').topics]).toEqual([]);
  });
});

describe('the floor', () => {
  const asked = at('deliberation.session')
    .when('floor.request', { item: 'lift', stance: 'for' }, 'c3')
    .then()
    .when('floor.request', { item: 'lift', stance: 'against' }, 'c1')
    .then();
  const speaking = asked.when('floor.grant', { person: 'c3' }, chair).then();
  const spoken = speaking.when('speech.make', { person: 'c3', text: 'Up', seconds: 60 }, 'c3').then();

  it('shows who waits in the order they asked, who speaks on which side, and who spoke how often', () => {
    expect(seen(asked, 'c2').deliberation.floor).toEqual({
      speaking: undefined,
      waiting: [
        { person: 'c3', item: 'lift', stance: 'for' },
        { person: 'c1', item: 'lift', stance: 'against' },
      ],
      spoke: [],
      lastSide: {},
    });
    expect(seen(speaking, 'c2').deliberation.floor.speaking).toEqual({ person: 'c3', item: 'lift', stance: 'for' });
    expect(seen(spoken, 'c2').deliberation.floor).toMatchObject({
      waiting: [{ person: 'c1' }],
      spoke: [{ person: 'c3', item: 'lift', speeches: 1 }],
      lastSide: { lift: 'for' },
    });
  });

  it('is nothing to strangers', () => {
    expect(seen(speaking, 'nobody').deliberation.floor).toEqual({ waiting: [], spoke: [], lastSide: {} });
  });
});

describe('motions', () => {
  const moved = at('deliberation.session')
    .when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', text: 'Build it' }, 'c1')
    .then();
  const motions = (given: Given, person: string) => seen(given, person).deliberation.motions;

  it('say to each whether they may second, until somebody did', () => {
    expect(motions(moved, 'c2')).toEqual([
      {
        motion: 'm1',
        kind: 'main',
        item: 'lift',
        option: undefined,
        text: 'Build it',
        by: 'c1',
        seconded: false,
        next: false,
        maySecond: true,
      },
    ]);
    expect(motions(moved, 'c1')).toMatchObject([{ maySecond: false }]);
    expect(motions(moved, 'r1')).toMatchObject([{ maySecond: false }]);
    const seconded = moved.when('motion.second', { motion: 'm1' }, 'c2').then();
    expect(motions(seconded, 'c3')).toMatchObject([{ seconded: true, next: true, maySecond: false }]);
  });

  it('say so truly: whoever may is admitted, whoever may not is refused', () => {
    for (const person of ['c1', 'c2', 'c9', 'r1', chair, convener]) {
      const [motion] = motions(moved, person);
      const asked = moved.when('motion.second', { motion: 'm1' }, person);
      expect({ person, may: motion?.maySecond }).toEqual({ person, may: asked.refusal === undefined });
    }
  });

  it('are gone once decided or withdrawn, and strangers see none', () => {
    expect(motions(moved.when('motion.withdraw', { motion: 'm1' }, 'c1').then(), 'c2')).toEqual([]);
    expect(motions(moved, 'nobody')).toEqual([]);
  });
});

describe('attendance', () => {
  it('tells each of their own: whether they are there, and who comes for whom', () => {
    const called = at('deliberation.called').when('attendance.entrust', { from: 'c9', to: 'c8' }, 'c9');
    const entrusted = called.refusal ? undefined : called.then();
    if (!entrusted) throw new Error(called.refusal?.code);
    expect(seen(entrusted, 'c9').attendance).toMatchObject({ present: false, entrustedTo: 'c8', entrustedBy: [] });
    expect(seen(entrusted, 'c8').attendance).toMatchObject({ entrustedTo: undefined, entrustedBy: ['c9'] });
    expect(seen(entrusted, 'c7').attendance).toMatchObject({ entrustedTo: undefined, entrustedBy: [] });
    const met = at('deliberation.session');
    const signed = met.state.presence.get('c2')?.in;
    expect(seen(met, 'c2').attendance).toMatchObject({ present: true, in: signed, there: met.state.presence.size });
    const left = met.when('attendance.check-out', { person: 'c2' }, 'c2').then();
    expect(seen(left, 'c2').attendance).toMatchObject({ present: false, there: met.state.presence.size - 1 });
  });
});

describe('a vote', () => {
  const granted = at('vote.polling').when('proxy.grant', { from: 'o1', to: 'o2' }, 'o1').then();

  it('tells who votes in whose stead, to those two alone', () => {
    expect(seen(granted, 'o1').poll).toMatchObject({ proxy: { to: 'o2' }, principals: [] });
    expect(seen(granted, 'o2').poll?.principals).toEqual(['o1']);
    expect(seen(granted, 'o2').poll?.proxy).toBeUndefined();
    for (const person of ['o3', 'c1', 'nobody']) expect(seen(granted, person).poll).toMatchObject({ principals: [] });
  });

  it('shows nobody a choice while it goes on, whoever looks at whatever', () => {
    const cast = granted
      .when('ballot.cast', { choices: { lift: 'against' }, channel: 'online' }, 'o3')
      .then()
      .when('ballot.cast', { choices: { lift: 'against' }, channel: 'online' }, { by: 'o2', for: 'o1' })
      .then();
    for (const person of ['o1', 'o2', 'o3', ...Object.values(staff), 'nobody'])
      expect(JSON.stringify(seen(cast, person))).not.toContain('"against"');
  });
});

describe('surveys', () => {
  it('say whether one is asked, and no longer once one has answered', () => {
    const open = at('evaluation.rating')
      .when('survey.open', { survey: 's9', about: { of: 'consultation' }, days: 7 }, convener)
      .then();
    const shown = (given: Given, person: string) => seen(given, person).surveys.find(({ survey }) => survey === 's9');
    // 和平路 asks its residents.
    expect(shown(open, 'r1')).toMatchObject({ open: true, rated: false, mayRate: true });
    for (const person of ['o1', 'nobody']) expect(shown(open, person)).toMatchObject({ mayRate: false });
    const scores = Object.fromEntries(open.state.charter.evaluation.dimensions.map(({ id, max }) => [id, max]));
    const rated = open.when('rating.give', { survey: 's9', scores }, 'r1').then();
    expect(shown(rated, 'r1')).toMatchObject({ rated: true, mayRate: false });
  });
});
