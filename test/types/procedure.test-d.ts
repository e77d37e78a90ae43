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
  type Head,
  type Permission,
  type PersistentMap,
  type permitted,
  type Snapshot,
  type State,
  type Store,
  type View,
} from 'yishi';
import * as z from 'zod/mini';
import type { CodeOf } from '../../src/kernel/command.js';
import * as topics from '../../src/parts/1-topics/gathering.js';
import { study } from '../../src/parts/1-topics/screening.js';
import * as poll from '../../src/parts/3-vote/rules/poll.js';
import { commands as rules } from '../../src/parts/all.js';
import { obeys, procedure } from '../../src/parts/chart.js';
import { admitted, command, found, refuse } from '../../src/parts/command.js';

const fields = z.strictObject({ topic: z.string() });
const back = { never: 'clock' } as const;

describe('a command', () => {
  it('finds what it judges to be so, and writes that down', () => {
    command({
      type: 'thing.count',
      fields,
      who: ['teller'],
      back,
      judge: (_state, { at }) => found({ at }),
      changes: (_draft, { finding }) => expectTypeOf(finding).toEqualTypeOf<{ at: string }>(),
    });
    command({
      type: 'thing.count',
      fields,
      who: ['teller'],
      back,
      // @ts-expect-error whatever is neither refused nor found is no answer: nothing is admitted in silence
      judge: () => undefined,
    });
  });

  it('finds nothing where there is nothing to find', () => {
    command({
      type: 'thing.note',
      fields,
      who: ['anyone'],
      back,
      changes: (_draft, { finding }) => expectTypeOf(finding).toEqualTypeOf<undefined>(),
    });
    command({
      type: 'thing.note',
      fields,
      who: ['anyone'],
      back,
      judge: () => admitted,
      changes: (_draft, { finding }) => expectTypeOf(finding).toEqualTypeOf<undefined>(),
    });
  });

  it('is about what its subject found, never about a refusal', () => {
    command({
      type: 'thing.end',
      fields,
      who: ['anyone'],
      back,
      subject: (state, { fields: { topic } }) => state.items[topic] ?? refuse('item.unknown', { item: topic }),
      judge: (_state, _claim, item) => {
        expectTypeOf(item).toEqualTypeOf<State['items'][string]>();
        return admitted;
      },
      changes: (_draft, _fact, item) => {
        item.status = 'shelved';
      },
    });
  });

  it('knows its fields, and the offices there are', () => {
    command({
      type: 'thing.say',
      fields,
      who: ['anyone'],
      back,
      judge: (_state, claim) => {
        expectTypeOf(claim.fields).toEqualTypeOf<{ topic: string }>();
        return admitted;
      },
    });
    // @ts-expect-error nobody holds such an office
    command({ type: 'thing.say', fields, who: ['mayor'], back });
  });

  it('says how it is put right, from fields there are', () => {
    const said = { type: 'topic.second', fields, who: ['anyone'] } as const;
    command({ ...said, back: { by: { 'second.withdraw': ['topic'] }, until: 'screening' } });
    // @ts-expect-error it says nothing of it
    command({ type: 'topic.second', fields, who: ['anyone'] });
    // @ts-expect-error nor has it such a field
    command({ ...said, back: { by: { 'second.withdraw': ['title'] }, until: 'screening' } });
    // @ts-expect-error nor is there such a field here
    command({ ...said, back: { by: { 'second.withdraw': { topic: 'subject' } }, until: 'screening' } });
    // @ts-expect-error nor such a moment
    command({ ...said, back: { by: { 'second.withdraw': ['topic'] }, until: 'doomsday' } });
  });

  it('is refused with the codes of its subject, its `may` and its judge', () => {
    const declared = command({
      type: 'thing.say',
      fields,
      who: ['anyone'],
      back,
      subject: (state, { fields: { topic } }) => state.items[topic] ?? refuse('item.unknown', { item: topic }),
      may: (_state, person) => (person === 'p1' ? refuse('stranger', { person }) : undefined),
      judge: (_state, { by }, { item }) => (by === item ? refuse('topic.not-yours', { topic: item }) : admitted),
    });
    expectTypeOf<CodeOf<typeof declared>>().toEqualTypeOf<'item.unknown' | 'stranger' | 'topic.not-yours'>();
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
      on: { 'study.decide': { ...obeys(study), guard: ({ event }) => event.finding.next === 'agenda' } },
    });
    procedure.createStateConfig({
      // @ts-expect-error a study leads nowhere else
      on: { 'study.decide': { ...obeys(study), guard: ({ event }) => event.finding.next === 'vote' } },
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
    expectTypeOf(actor.getSnapshot()).toExtend<Snapshot>();
    actor.on('admitted', ({ fact }) => expectTypeOf(fact).toEqualTypeOf<Fact>());
    actor.on('refused', ({ refusal }) => expectTypeOf(refusal.code).toBeString());
    // @ts-expect-error it emits nothing else
    actor.on('ignored', () => {});
    // @ts-expect-error somebody has to ask
    actor.send({ type: 'poll.close' });
  });

  it('takes each command with its own fields, and says of commands whether it can', () => {
    const actor = createActor(consultationLogic('c1', () => ({ at: '', salt: '' })));
    const snapshot = actor.getSnapshot();
    actor.send({ type: 'poll.close', by: 'ann' });
    actor.send({ type: 'ballot.cast', by: 'ann', fields: { choices: { lift: 'for' }, channel: 'online' } });
    snapshot.can({ type: 'ballot.cast', by: 'ann', fields: { choices: { lift: 'for' }, channel: 'online' } });
    // @ts-expect-error nobody knows this word
    actor.send({ type: 'anything', by: 'ann', fields: {} });
    // @ts-expect-error a ballot says something
    actor.send({ type: 'ballot.cast', by: 'ann' });
    // @ts-expect-error nobody can vote so
    actor.send({ type: 'ballot.cast', by: 'ann', fields: { choices: { lift: 'fore' }, channel: 'online' } });
    // @ts-expect-error the fields of another command
    actor.send({ type: 'topic.second', by: 'ann', fields: { choices: {}, channel: 'online' } });
    // @ts-expect-error nor can it be asked of any other word
    snapshot.can({ type: 'anything', by: 'ann', fields: {} });
    // @ts-expect-error nor of a ballot that says nothing
    snapshot.can({ type: 'ballot.cast', by: 'ann' });
  });
});

describe('a view', () => {
  /** What JSON has no form for, by its name; a field that is left out has none either. */
  type Strange<V, Name> = V extends string | number | boolean | null | undefined
    ? never
    : V extends bigint | symbol | Date | PersistentMap<unknown> | ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>
      ? Name
      : V extends (...given: never[]) => unknown
        ? Name
        : V extends readonly (infer Each)[]
          ? Strange<Each, Name>
          : V extends Iterable<unknown>
            ? Name
            : { [N in keyof V]-?: Strange<V[N], N> }[keyof V];

  it('is JSON to the last name in it', () => {
    expectTypeOf<Strange<View, 'view'>>().toBeNever();
    expectTypeOf<Strange<{ of: { topics: Iterable<string> }[] }, 'view'>>().toEqualTypeOf<'topics'>();
    expectTypeOf<Strange<{ held: PersistentMap<true> }, 'view'>>().toEqualTypeOf<'held'>();
    expectTypeOf<Strange<Head, 'head'>>().toBeNever();
    expectTypeOf<Strange<Permission, 'permission'>>().toBeNever();
  });
});

describe('a permission', () => {
  it('says why where it says no', () => {
    const why = (permission: Permission) => (permission.ok ? undefined : permission.refusal.code);
    expectTypeOf(why).parameter(0).toEqualTypeOf<ReturnType<typeof permitted>[number]>();
  });
});

describe('a store', () => {
  it('has every method but those that only some media can keep to', () => {
    type Method = Exclude<keyof Store, 'checkpoints' | 'feed' | 'listen' | 'claim' | 'clock'>;
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
