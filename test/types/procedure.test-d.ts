// What the compiler says to whoever writes a rule, a part of the chart, a store or a screen.
import { describe, expectTypeOf, it } from 'vitest';
import { createActor } from 'xstate';
import type { StoreUnavailable } from 'yishi';
import {
  type Command,
  type CommandEvent,
  type CommandType,
  consultationLogic,
  type Entry,
  type Fact,
  type Permission,
  type permitted,
  type Snapshot,
  type State,
  type Store,
} from 'yishi';
import * as topics from '../../src/parts/1-topics/rules.js';
import * as poll from '../../src/parts/3-vote/rules/poll.js';
import { obeys, refuse, rule } from '../../src/procedure/rule.js';
import { rules } from '../../src/procedure/rules.js';
import { procedure } from '../../src/procedure/setup.js';

describe('a rule', () => {
  it('finds what its command has to find', () => {
    rule({ type: 'poll.close', who: ['teller'], finds: (_state, { at }) => ({ at }), changes: () => {} });
    // @ts-expect-error when it closed has to be found
    rule({ type: 'poll.close', who: ['teller'], changes: () => {} });
    // @ts-expect-error and nothing else
    rule({ type: 'poll.close', who: ['teller'], finds: () => ({ when: '' }), changes: () => {} });
  });

  it('finds nothing where there is nothing to find', () => {
    rule({ type: 'topic.second', who: ['anyone'], changes: () => {} });
    // @ts-expect-error a second is not counted, drawn or timed
    rule({ type: 'topic.second', who: ['anyone'], finds: () => ({ seconds: 1 }), changes: () => {} });
  });

  it('may find where it only sometimes has to', () => {
    rule({ type: 'ballot.cast', who: ['anyone'], changes: () => {} });
    rule({ type: 'ballot.cast', who: ['anyone'], finds: () => undefined, changes: () => {} });
  });

  it('knows its command’s fields and finding, and the offices there are', () => {
    rule({
      type: 'topic.second',
      who: ['anyone'],
      refuses: (_state, { fields }) => {
        expectTypeOf(fields).toEqualTypeOf<{ topic: string }>();
        return undefined;
      },
      changes: (_draft, fact) => expectTypeOf(fact.finding).toEqualTypeOf<undefined>(),
    });
    // @ts-expect-error nobody holds such an office
    rule({ type: 'topic.second', who: ['mayor'], changes: () => {} });
    // @ts-expect-error there is no such command
    rule({ type: 'topic.third', who: ['anyone'], changes: () => {} });
  });

  it('refuses with a code there is, and with its numbers', () => {
    refuse('topic.unknown', { topic: 't1' });
    // @ts-expect-error nobody is told so
    refuse('topic.silly', { topic: 't1' });
    // @ts-expect-error the topic is missing
    refuse('topic.unknown', {});
    // @ts-expect-error a person is no topic
    refuse('topic.unknown', { person: 'p1' });
  });

  it('is there for every command, under its own name', () => {
    expectTypeOf<keyof typeof rules>().toEqualTypeOf<CommandType>();
    // @ts-expect-error another command's rule
    rules satisfies { 'topic.submit': { type: 'topic.second' } };
    expectTypeOf<Command['type']>().toEqualTypeOf<Fact['type']>();
  });
});

describe('the chart', () => {
  it('obeys a rule under its own event only', () => {
    procedure.createStateConfig({ on: { 'topic.second': obeys(topics.second) } });
    // @ts-expect-error a rule of submitting under seconding
    procedure.createStateConfig({ on: { 'topic.second': obeys(topics.submit) } });
    procedure.createStateConfig({ on: { 'poll.close': [{ ...obeys(poll.closePoll), target: 'closed' }] } });
    // @ts-expect-error behind a target too
    procedure.createStateConfig({ on: { 'poll.close': [{ ...obeys(poll.openPoll), target: 'closed' }] } });
  });

  it('guards by what its own event found', () => {
    procedure.createStateConfig({
      on: { 'study.decide': { ...obeys(topics.study), guard: ({ event }) => event.finding.next === 'agenda' } },
    });
    procedure.createStateConfig({
      // @ts-expect-error a study leads nowhere else
      on: { 'study.decide': { ...obeys(topics.study), guard: ({ event }) => event.finding.next === 'vote' } },
    });
  });

  it('is somewhere it can be', () => {
    const at = (snapshot: Snapshot) => {
      snapshot.matches('suspended');
      snapshot.matches({ open: { vote: 'polling' } });
      snapshot.matches({ open: 'vote' });
      // @ts-expect-error there is no such place
      snapshot.matches('nowhere');
      // @ts-expect-error nor in the vote
      snapshot.matches({ open: { vote: 'nowhere' } });
      // @ts-expect-error polling is no place of the deliberation
      snapshot.matches({ open: { deliberation: 'polling' } });
      expectTypeOf(snapshot.context).toEqualTypeOf<State>();
    };
    expectTypeOf(at).toBeFunction();
  });
});

describe('an actor', () => {
  it('takes commands, and emits what became of them', () => {
    const actor = createActor(consultationLogic('c1', () => ({ at: '', salt: '' })));
    expectTypeOf(actor.send).parameter(0).toEqualTypeOf<CommandEvent>();
    expectTypeOf(actor.getSnapshot()).toEqualTypeOf<Snapshot>();
    actor.on('admitted', ({ fact }) => expectTypeOf(fact).toEqualTypeOf<Fact>());
    actor.on('refused', ({ refusal }) => expectTypeOf(refusal.code).toBeString());
    // @ts-expect-error it emits nothing else
    actor.on('ignored', () => {});
    // @ts-expect-error somebody has to ask
    actor.send({ type: 'poll.close' });
  });
});

describe('a permission', () => {
  it('says why where it says no', () => {
    const why = (permission: Permission) => (permission.ok ? undefined : permission.refusal.code);
    expectTypeOf(why).parameter(0).toEqualTypeOf<ReturnType<typeof permitted>[number]>();
  });
});

describe('a store', () => {
  it('has every method but those for checkpoints', () => {
    type Method = Exclude<keyof Store, 'checkpoints'>;
    expectTypeOf<Method>().toEqualTypeOf<
      'read' | 'append' | 'head' | 'list' | 'erase' | 'purge' | 'tombstone' | 'close'
    >();
    const whole = {} as Pick<Store, Method>;
    expectTypeOf(whole).toExtend<Store>();
    expectTypeOf<Omit<Store, 'erase'>>().not.toExtend<Store>();
    expectTypeOf<Omit<Store, 'append'>>().not.toExtend<Store>();
    expectTypeOf<Omit<Store, 'purge'>>().not.toExtend<Store>();
    const { append: _append, ...rest } = whole;
    // @ts-expect-error it cannot append
    rest satisfies Store;
  });

  it('hands out entries, which say nothing of their types', () => {
    expectTypeOf<Entry['fields']>().not.toBeAny();
    // @ts-expect-error the record's hash is no option
    ({ v: 0, id: 'c1', seq: 1, at: '', type: 'note.add', by: 'p1', fields: {}, prev: '' }) satisfies Entry;
    expectTypeOf<StoreUnavailable['code']>().toEqualTypeOf<'store-unavailable'>();
  });
});
