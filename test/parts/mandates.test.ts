// 代办授权: nobody acts for another but by a mandate in the record, or with a clerk who says that they were helped.
import { describe, expect, it } from 'vitest';
import { type CommandType, decide, type Snapshot } from 'yishi';
import { community } from 'yishi/community';
import { language } from 'yishi/language';
import { at, type Given, inCommunity, plus, staff } from 'yishi/testing';
import { namesOf } from '../../src/engine/names.js';
import type { Refusals } from '../../src/parts/mandates/words.js';
import { chartOf } from '../../src/procedure/chart.js';
import { judge } from '../../src/procedure/decide.js';
import { refuses } from './provoke.js';

const { convener, recorder, teller } = staff;
const gathering = () => at('topics.gathering');
const topic = { topic: 'bench', title: 'A bench', text: 'To sit on', channel: 'visit' };
const raised = (given = gathering()) => given.when('topic.submit', topic, 'r1').then();
const helper = { from: 'o3', to: 'r1', as: 'helper' } as const;
const helped = (given: Given = raised()) => given.when('mandate.give', helper, 'o3').then();
const second = (given: Given, by: Parameters<Given['when']>[2]) => given.when('topic.second', { topic: 'bench' }, by);

const en = language('en');
const zhHans = language('zh-Hans');

describe('mandates', () => {
  refuses<Refusals>({
    'mandate.exists': ['it is given twice', () => helped().when('mandate.give', helper, 'o3')],
    'mandate.none': ['there is none to end', () => raised().when('mandate.end', { from: 'o3', to: 'r1' }, 'o3')],
    'mandate.oneself': ['it is to oneself', () => raised().when('mandate.give', { ...helper, to: 'o3' }, 'o3')],
    'mandate.not-yours': ['somebody takes it', () => raised().when('mandate.give', { ...helper, basis: 'x' }, 'r1')],
    'mandate.no-basis': ['a clerk does not say why', () => raised().when('mandate.give', helper, recorder)],
    'mandate.over': [
      'it would be over as it is given',
      () => raised().when('mandate.give', { ...helper, until: raised().now }, 'o3'),
    ],
  });

  it('are written down by nobody who gains by them', () => {
    raised()
      .when('mandate.give', { ...helper, to: recorder }, { by: 'o3', enteredBy: recorder })
      .refused('mandate.not-yours');
    raised().when('mandate.give', helper, { by: 'o3', enteredBy: recorder }).then();
    const notice = at('vote.noticed');
    const grant = { from: 'o1', to: teller };
    notice.when('proxy.grant', grant, teller).refused('proxy.not-yours');
    notice
      .when('proxy.grant', { from: 'o1', to: recorder }, { by: 'o1', enteredBy: recorder })
      .refused('proxy.not-yours');
    notice.when('proxy.grant', grant, 'o1').then();
    notice.when('proxy.grant', { from: 'o1', to: 'o2' }, teller).then();
  });

  it('are given by whoever is represented, or entered by convener and recorder with what they rest on, and never to themselves', () => {
    helped();
    const enter = (fields: object, by: string) =>
      raised().when('mandate.give', { ...helper, basis: 'A paper', ...fields }, by);
    enter({}, recorder).then();
    enter({}, convener).then();
    enter({}, teller).refused('mandate.not-yours');
    enter({ to: recorder }, recorder).refused('mandate.not-yours');
    enter({ to: 'nobody' }, recorder).refused('person.unknown');
    enter({ from: 'nobody' }, recorder).refused('person.unknown');
  });

  it('of a guardian or the head of a household are not one’s own to give', () => {
    for (const as of ['guardian', 'household'] as const) {
      const own = { ...helper, as, basis: 'I say so' };
      raised().when('mandate.give', own, 'o3').refused('mandate.not-yours');
      raised().when('mandate.give', own, recorder).then();
    }
    raised()
      .when('mandate.give', { ...helper, as: 'delegate' }, 'o3')
      .then();
  });

  it('are ended by either of the two, or by whoever keeps the book, and by nobody else', () => {
    for (const by of ['o3', 'r1', recorder, convener]) {
      const ended = helped().when('mandate.end', { from: 'o3', to: 'r1' }, by).then();
      ended
        .when('topic.withdraw', { topic: 'bench', reason: 'x' }, { by: 'r1', for: 'o3' })
        .refused('principal.no-mandate');
    }
    helped().when('mandate.end', { from: 'o3', to: 'r1' }, 'r2').refused('mandate.not-yours');
  });
});

/** The last moment of a mandate, and the first after it. */
it('a mandate holds to its last moment', () => {
  const given = gathering().when('topic.submit', topic, 'o5').then();
  const until = plus(given.now, { hours: 1 });
  const entrusted = given.when('mandate.give', { ...helper, until }, 'o3').then();
  second(entrusted, { by: 'r1', for: 'o3', at: until }).then();
  second(entrusted, { by: 'r1', for: 'o3', at: plus(until, { minutes: 1 }) }).refused('principal.no-mandate');
});

describe('acting for somebody else', () => {
  const stamp = (given: { now: string }, more: object) => ({ at: given.now, salt: 's', by: 'r1', for: 'o3', ...more });
  const asked = (snapshot: Snapshot, type: string, more: object) => {
    const answer = judge(snapshot, type as CommandType, {}, stamp(gathering(), { at: snapshot.context.at, ...more }));
    return 'code' in answer ? answer.code : 'admitted';
  };
  /** What the door says of the one who acts, whatever the rest of the command says. */
  const turnsAway = ['principal.no-mandate', 'principal.not-allowed', 'clerk.not-entitled', 'malformed', 'stranger'];
  const places: [string, Snapshot, Snapshot][] = [
    ['a consultation', raised().snapshot, helped().snapshot],
    ['a community', inCommunity({}).snapshot, inCommunity({}).when('mandate.give', helper, 'o3').then().snapshot],
  ];
  const walked = places.flatMap(([of, before, given]) =>
    Object.values(chartOf(before).commands)
      .filter(({ type, forOthers }) => forOthers !== undefined && type !== chartOf(before).opening)
      .map(({ type, forOthers }) => ({ of, type, forOthers, before, given })),
  );
  const others = places.flatMap(([of, before]) =>
    Object.values(chartOf(before).commands)
      .filter(({ forOthers }) => forOthers === undefined)
      .map(({ type }) => ({ of, type, before })),
  );

  it('is walked through for every command that lets it', () => {
    expect(walked.length).toBeGreaterThan(70);
    expect(walked.filter(({ forOthers }) => forOthers === 'judged').map(({ type }) => type)).toEqual(['ballot.cast']);
    expect(walked.filter(({ forOthers }) => forOthers === 'brought').map(({ type }) => type)).toEqual(['topic.submit']);
  });

  it('is not needed to bring in somebody’s topic, as a grid worker does; it stays theirs', () => {
    const topic = { topic: 'wires', title: 'Wires on the stairs', text: 'They smoked last month.', channel: 'visit' };
    const brought = gathering().when('topic.submit', topic, { by: 'r1', for: 'o3' }).then();
    brought
      .when('topic.withdraw', { topic: 'wires', reason: 'x' }, { by: 'r1', for: 'o3' })
      .refused('principal.no-mandate');
    brought.when('topic.withdraw', { topic: 'wires', reason: 'x' }, { by: 'r1' }).refused('topic.not-yours');
    brought.when('topic.withdraw', { topic: 'wires', reason: 'x' }, { by: 'o3' }).then();
  });

  it.each(walked.filter(({ forOthers }) => forOthers === true))(
    'in $of $type wants a mandate, or a clerk',
    ({ type, before, given }) => {
      expect(asked(before, type, {})).toBe('principal.no-mandate');
      // Not the other way round, and not of a third.
      expect(asked(given, type, { by: 'o3', for: 'r1' })).toBe('principal.no-mandate');
      expect(asked(given, type, { for: 'o4' })).toBe('principal.no-mandate');
      expect(turnsAway).not.toContain(asked(given, type, {}));
      const clerk = before.context.offices.convener?.[0];
      expect(turnsAway).not.toContain(asked(before, type, { enteredBy: clerk, assisted: true }));
      // Who typed it in is no reason, and nobody helps at their own word.
      expect(asked(before, type, { enteredBy: clerk })).toBe('principal.no-mandate');
      expect(asked(before, type, { assisted: true })).toBe('malformed');
      expect(asked(before, type, { enteredBy: 'r1', assisted: true })).toBe('clerk.not-entitled');
      expect(asked(before, type, { enteredBy: clerk, assisted: 'yes' })).toBe('malformed');
    },
  );

  it.each(others)('in $of $type is not done for others, with a mandate or without', ({ type, before }) => {
    const clerk = before.context.offices.convener?.[0];
    expect(asked(before, type, {})).toBe('principal.not-allowed');
    expect(asked(before, type, { enteredBy: clerk, assisted: true })).toBe('principal.not-allowed');
  });

  it('is not asked in records that were opened before', () => {
    const { snapshot } = raised();
    const before = { ...snapshot, context: { ...snapshot.context, revision: 2 } };
    expect(asked(before, 'topic.withdraw', {})).not.toBe('principal.no-mandate');
  });

  it('by ballot wants a proxy: neither a helper nor a clerk’s help is one', () => {
    const polling = at('vote.polling').when('mandate.give', helper, 'o3').then();
    const ballot = { choices: { lift: 'for' as const }, channel: 'online' };
    polling.when('ballot.cast', ballot, { by: 'r1', for: 'o3' }).refused('proxy.none');
    polling
      .when('ballot.cast', ballot, { by: 'r1', for: 'o3', enteredBy: recorder, assisted: true })
      .refused('proxy.none');
    polling
      .when('proxy.grant', { from: 'o3', to: 'r1' }, 'o3')
      .then()
      .when('ballot.cast', ballot, { by: 'r1', for: 'o3' })
      .then();
  });

  it('is told on paper, with what it was by', () => {
    const line = (given: Given, said = en) => {
      const fact = given.facts.at(-1);
      if (!fact) throw new Error('nothing was recorded');
      return said.fact(fact, namesOf(given.state));
    };
    const of = (as: 'helper' | 'delegate' | 'guardian' | 'household') =>
      second(
        gathering()
          .when('topic.submit', topic, 'o5')
          .then()
          .when('mandate.give', { ...helper, as, basis: 'A paper' }, recorder)
          .then(),
        { by: 'r1', for: 'o3' },
      ).then();
    const texts = (['helper', 'delegate', 'guardian', 'household'] as const).map((as) => line(of(as)));
    expect(new Set(texts).size).toBe(4);
    expect(texts[0]).toMatch(/\(helper of /);
    const counter = second(gathering().when('topic.submit', topic, 'o5').then(), {
      by: 'r1',
      for: 'o3',
      enteredBy: recorder,
      assisted: true,
    }).then();
    expect(line(counter)).toMatch(/\(helping .*entered by/s);
    expect(line(counter, zhHans)).toMatch(/协助.*办理/);
  });
});

it('the five samples of the attack are turned away', () => {
  const posted = at('vote.posted');
  const filed = posted.when('objection.file', { objection: 'j1', item: 'lift', text: 'Wrong' }, 'o3').then();
  filed.when('objection.withdraw', { objection: 'j1' }, { by: 'r1', for: 'o3' }).refused('principal.no-mandate');
  const own = raised();
  second(own, { by: 'r1', for: 'o4' }).refused('principal.no-mandate');
  own.when('topic.withdraw', { topic: 'bench', reason: 'x' }, { by: 'o3', for: 'r1' }).refused('principal.no-mandate');
  const answer = decide(
    own.snapshot,
    'topic.second',
    { topic: 'bench' },
    { at: own.now, salt: 's', by: 'r1', for: 'r2' },
  );
  expect(answer.refusal?.code).toBe('principal.no-mandate');
  expect(answer.facts).toEqual([]);
});

it('a community has mandates as well', () => {
  const given = inCommunity({ needs: {} });
  expect(chartOf(given.snapshot)).toBe(community);
  given.when('need.post', { need: 'n', title: 'A lamp' }, { by: 'r1', for: 'r2' }).refused('principal.no-mandate');
  given
    .when('mandate.give', { from: 'r2', to: 'r1', as: 'helper' }, 'r2')
    .then()
    .when('need.post', { need: 'n', title: 'A lamp' }, { by: 'r1', for: 'r2' })
    .then();
});
