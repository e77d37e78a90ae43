// The procedure as an XState actor: with createActor, with the inspector, kept and restored, and in React.
import { useActor, useActorRef, useSelector } from '@xstate/react';
import type { ReactElement } from 'react';
import { act, create, type ReactTestRenderer } from 'react-test-renderer';
import { describe, expect, it } from 'vitest';
import { type Actor, createActor, type InspectionEvent, waitFor } from 'xstate';
import {
  type CommandEvent,
  consultationLogic,
  type Fact,
  permitted,
  placeOf,
  type Refusal,
  replay,
  type Stamper,
  unopened,
  verify,
} from 'yishi';
import { quickPoll } from 'yishi/charters';
import { type FakeClock, fakeClock, fakeEntropy, recordOf } from 'yishi/testing';
import { bodies, items, notice, roll } from '../examples/poll.js';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const command = {
  open: {
    type: 'consultation.open',
    by: 'ann',
    fields: {
      edition: '0',
      mode: 'live',
      title: 'Lift',
      charter: quickPoll,
      people: [{ person: 'ann', name: 'Ann' }],
      offices: [{ office: 'convener', person: 'ann' }],
      bodies,
      items,
    },
  },
  enter: { type: 'roll.enter', by: 'ann', fields: roll },
  post: { type: 'notice.post', by: 'ann', fields: { ...notice, closes: '2026-03-02T09:00:00.000Z' } },
  vote: (by: string): CommandEvent => ({
    type: 'ballot.cast',
    by,
    fields: { choices: { lift: 'for' }, channel: 'online' },
  }),
  count: { type: 'count.make', by: 'ann' },
} satisfies Record<string, CommandEvent | ((by: string) => CommandEvent)>;

/** What comes over a wire may be anything, whatever the compiler was told. */
const anything = (event: { type: string; by: string; fields?: unknown }): CommandEvent => event as CommandEvent;

const stamper = (clock: FakeClock): Stamper => {
  const entropy = fakeEntropy();
  return () => {
    clock.forward({ minutes: 1 });
    return { at: clock.moment, salt: entropy() };
  };
};

/** A started actor with everything it emits. */
function started() {
  const clock = fakeClock();
  const logic = consultationLogic('c1', stamper(clock));
  const inspected: InspectionEvent[] = [];
  const actor = createActor(logic, { inspect: (event) => inspected.push(event) });
  const facts: Fact[] = [];
  const refusals: { command: string; refusal: Refusal }[] = [];
  actor.on('admitted', ({ fact }) => facts.push(fact));
  actor.on('refused', ({ command, refusal }) => refusals.push({ command, refusal }));
  actor.start();
  return { actor, clock, logic, facts, refusals, inspected };
}

const polling = { open: { vote: 'polling' } } as const;

const openPoll = (actor: Pick<Actor<ReturnType<typeof consultationLogic>>, 'send'>): void => {
  for (const asked of [command.open, command.enter, command.post]) actor.send(asked);
};

describe('an actor', () => {
  it('starts unopened, and takes commands from there', () => {
    const { actor, facts } = started();
    expect(actor.getSnapshot().matches('unopened')).toBe(true);
    openPoll(actor);
    expect(actor.getSnapshot().matches(polling)).toBe(true);
    expect(actor.getSnapshot().matches('suspended')).toBe(false);
    expect(facts.map(({ type, seq }) => `${seq} ${type}`)).toEqual([
      '1 consultation.open',
      '2 roll.enter',
      '3 notice.post',
    ]);
  });

  it('tells a refusal and stays where it is, the very same snapshot', () => {
    const { actor, facts, refusals } = started();
    openPoll(actor);
    const before = actor.getSnapshot();
    actor.send(command.count);
    actor.send(anything({ type: 'count.burn', by: 'ann' }));
    actor.send(anything({ type: 'ballot.cast', by: 'bo' }));
    actor.send(command.vote('eve'));
    expect(actor.getSnapshot()).toBe(before);
    expect(facts).toHaveLength(3);
    expect(refusals.map(({ command, refusal }) => [command, refusal.code])).toEqual([
      ['count.make', 'not-now'],
      ['count.burn', 'command.unknown'],
      ['ballot.cast', 'malformed'],
      ['ballot.cast', 'stranger'],
    ]);
  });

  it.each([
    ['undefined', undefined],
    ['null', null],
    ['a text', 'ballot.cast'],
    ['a number', 7],
    ['a list', []],
    ['an object without a type', {}],
    ['a type that is no text', { type: 7, by: 'bo' }],
    ['a key that is no text', { ...command.vote('bo'), key: Symbol('k') }],
    ['nobody who asks', { ...command.vote('bo'), by: undefined, key: 'k' }],
    ['fields that are nothing', { ...command.vote('bo'), fields: null }],
    [
      'fields that throw',
      {
        ...command.vote('bo'),
        fields: {
          get choices() {
            throw new Error('mine');
          },
        },
      },
    ],
  ])('refuses what is no command, and lives on: %s', (_what, event) => {
    const { actor, refusals } = started();
    openPoll(actor);
    const given = event as CommandEvent;
    expect(actor.getSnapshot().can(given)).toBe(false);
    actor.send(given);
    expect(refusals.map(({ refusal }) => refusal.code)).toEqual([
      expect.stringMatching(/^(malformed|command.unknown)$/),
    ]);
    expect(actor.getSnapshot().status).toBe('active');
    actor.send(command.vote('bo'));
    expect(actor.getSnapshot().context.seq).toBe(4);
  });

  it('says whether it can, of a command with its fields, as it would answer it', () => {
    const { actor, clock, refusals } = started();
    expect(actor.getSnapshot().can(command.open)).toBe(true);
    expect(actor.getSnapshot().can(command.vote('bo'))).toBe(false);
    openPoll(actor);
    const open = actor.getSnapshot();
    expect(open.can(command.vote('bo'))).toBe(true);
    expect(open.can(command.vote('eve'))).toBe(false);
    expect(open.can({ type: 'ballot.cast', by: 'bo', fields: { choices: { roof: 'for' }, channel: 'online' } })).toBe(
      false,
    );
    expect(open.can(anything({ type: 'ballot.cast', by: 'bo', fields: {} }))).toBe(false);
    expect(open.can(anything({ type: 'count.burn', by: 'bo' }))).toBe(false);
    expect(actor.getSnapshot()).toBe(open);
    actor.send(command.vote('bo'));
    expect(actor.getSnapshot().can({ type: 'proxy.grant', by: 'ann', fields: { from: 'ann', to: 'eve' } })).toBe(false);
    expect(actor.getSnapshot().can(command.vote('ann'))).toBe(true);
    clock.set('2026-03-02T09:30:00.000Z');
    expect(actor.getSnapshot().can(command.vote('ann'))).toBe(false);
    expect(refusals).toEqual([]);
  });

  it('can take again what was admitted under the same key', () => {
    const { actor } = started();
    openPoll(actor);
    const vote = { ...command.vote('bo'), key: 'k1' };
    actor.send(vote);
    const before = actor.getSnapshot();
    expect(before.can(vote)).toBe(true);
    actor.send(vote);
    expect(actor.getSnapshot()).toBe(before);
  });

  it('lets overdue deadlines pass before the command that came late', () => {
    const { actor, clock, facts, refusals } = started();
    openPoll(actor);
    clock.set('2026-03-02T09:30:00.000Z');
    actor.send(command.vote('ann'));
    expect(facts.at(-1)).toMatchObject({ type: 'deadline.pass', by: 'clock', on: '2026-03-02T09:00:00.000Z' });
    expect(refusals.map(({ refusal }) => refusal.code)).toEqual(['ballot.late']);
    expect(actor.getSnapshot().matches({ open: { vote: 'closed' } })).toBe(true);
  });

  it('has moved on when it tells what it admitted', () => {
    const { actor } = started();
    const places: string[] = [];
    actor.on('admitted', ({ fact }) => places.push(`${fact.seq} of ${actor.getSnapshot().context.seq}`));
    openPoll(actor);
    expect(places).toEqual(['1 of 1', '2 of 2', '3 of 3']);
  });

  it('keeps who asked, for whom, who entered it and under which key', () => {
    const { actor, facts } = started();
    openPoll(actor);
    actor.send({ type: 'note.add', by: 'bo', fields: { text: 'x' }, enteredBy: 'ann', key: 'k1' });
    expect(facts.at(-1)).toMatchObject({ type: 'note.add', by: 'bo', enteredBy: 'ann', key: 'k1' });
  });

  it('can be waited for and subscribed to like any other', async () => {
    const { actor } = started();
    const seen: string[] = [];
    const subscription = actor.subscribe((snapshot) => seen.push(placeOf(snapshot)));
    const opened = waitFor(actor, (snapshot) => snapshot.matches(polling));
    openPoll(actor);
    expect((await opened).context.seq).toBe(3);
    expect(seen).toEqual(['vote.preparing', 'vote.preparing', 'vote.polling']);
    subscription.unsubscribe();
    expect(permitted(actor.getSnapshot(), 'bo')).toContainEqual({ type: 'ballot.cast', ok: true });
  });

  it('admits facts that make a record, and the record verifies', async () => {
    const { actor, facts } = started();
    openPoll(actor);
    for (const by of ['ann', 'bo']) actor.send(command.vote(by));
    actor.send({ type: 'poll.close', by: 'ann' });
    actor.send(command.count);
    const record = recordOf(facts);
    expect(await verify(record, record.at(-1)?.hash)).toMatchObject({ ok: true, entries: 7, place: 'vote.counted' });
    expect(replay(unopened('c1'), facts).context).toEqual(actor.getSnapshot().context);
  });
});

describe('the inspector', () => {
  it('sees the chart, every command and where it led', () => {
    const { actor, inspected, logic } = started();
    openPoll(actor);
    expect(logic.config).toMatchObject({ id: 'consultation', states: { open: { states: { vote: {} } } } });
    const events = inspected.flatMap((one) => (one.type === '@xstate.event' ? [one.event.type] : []));
    expect(events).toEqual(['xstate.init', 'consultation.open', 'roll.enter', 'notice.post']);
    const values = inspected.flatMap((one) =>
      one.type === '@xstate.snapshot' && 'value' in one.snapshot ? [one.snapshot.value] : [],
    );
    expect(values.at(-1)).toEqual({ open: { vote: 'polling' } });
    expect(inspected.filter(({ type }) => type === '@xstate.actor')).toHaveLength(1);
  });
});

describe('a persisted actor', () => {
  it('goes on from text, as if it had never stopped', () => {
    const { actor, clock } = started();
    openPoll(actor);
    actor.send(command.vote('ann'));
    const kept: string = JSON.stringify(actor.getPersistedSnapshot());
    actor.stop();
    const again = createActor(consultationLogic('c1', stamper(clock)), { snapshot: JSON.parse(kept) });
    again.start();
    expect(again.getSnapshot().context).toEqual(actor.getSnapshot().context);
    expect(again.getSnapshot().matches(polling)).toBe(true);
    again.send(command.vote('bo'));
    again.send({ type: 'poll.close', by: 'ann' });
    again.send(command.count);
    expect(again.getSnapshot().context.vote.current?.counts[0]?.items[0]?.for.heads).toBe(2);
  });

  it('goes on from exactly where it was suspended', () => {
    const { actor, clock } = started();
    openPoll(actor);
    actor.send({ type: 'consultation.suspend', by: 'ann', fields: { reason: 'Rain' } });
    const kept = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const again = createActor(consultationLogic('c1', stamper(clock)), { snapshot: kept }).start();
    expect(again.getSnapshot().can({ type: 'consultation.resume', by: 'ann' })).toBe(true);
    expect(again.getSnapshot().can(command.vote('ann'))).toBe(false);
    expect(again.getSnapshot().matches('suspended')).toBe(true);
    again.send({ type: 'consultation.resume', by: 'ann' });
    expect(again.getSnapshot().matches(polling)).toBe(true);
  });
});

type Logic = ReturnType<typeof consultationLogic>;

function Place({ logic }: { logic: Logic }) {
  const [snapshot, send] = useActor(logic);
  return (
    <button type="button" onClick={() => openPoll({ send })}>
      {placeOf(snapshot)}
    </button>
  );
}

function Ballots({ logic, rendered }: { logic: Logic; rendered: (actor: Actor<Logic>) => void }) {
  const actor = useActorRef(logic);
  const ballots = useSelector(actor, ({ context }) => context.vote.current?.box.ballots.size ?? 0);
  rendered(actor);
  return <p>{ballots}</p>;
}

describe('in React', () => {
  const shown = async (element: ReactElement): Promise<ReactTestRenderer> => {
    const screens: ReactTestRenderer[] = [];
    await act(async () => {
      screens.push(create(element));
    });
    const [screen] = screens;
    if (!screen) throw new Error('nothing was rendered');
    return screen;
  };

  it('renders anew with every fact, by useActor', async () => {
    const screen = await shown(<Place logic={consultationLogic('c1', stamper(fakeClock()))} />);
    const button = () => screen.root.findByType('button');
    expect(button().children).toEqual(['unopened']);
    await act(async () => button().props.onClick());
    expect(button().children).toEqual(['vote.polling']);
  });

  it('renders anew only where what is selected has changed, by useSelector', async () => {
    const actors: Actor<Logic>[] = [];
    const logic = consultationLogic('c1', stamper(fakeClock()));
    const screen = await shown(<Ballots logic={logic} rendered={(actor) => actors.push(actor)} />);
    const send = (...asked: CommandEvent[]) =>
      act(async () => {
        for (const one of asked) actors[0]?.send(one);
      });
    await send(command.open, command.enter, command.post);
    const renders = actors.length;
    await send(command.vote('eve'), { type: 'note.add', by: 'bo', fields: { text: 'Hurry' } });
    expect(actors).toHaveLength(renders);
    await send(command.vote('bo'));
    expect(screen.root.findByType('p').children).toEqual(['1']);
  });
});
