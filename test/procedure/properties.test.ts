// What holds of every walk through the procedure. Set FC_RUNS and FC_SEED to look further than a usual run does.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { decide, type Entry, hashOf, PersistentMap, persist, placeOf, replay, restore, unopened, verify } from 'yishi';
import { at, fakeEntropy, PLACES, recordOf, type Stride, type Walk, walk } from 'yishi/testing';
import { withoutSeals } from '../../src/adapters/entries.js';
import { canonical } from '../../src/digest.js';
import { Edit } from '../../src/edit.js';
import { GENESIS } from '../../src/engine/chain.js';
import { coverage } from '../../src/engine/erasure.js';
import { judgeAll } from '../../src/engine/judging.js';
import { decideWithin, passDeadlines } from '../../src/procedure/decide.js';
import { apply } from '../../src/procedure/replay.js';
import { placeToJson } from '../../src/procedure/snapshot.js';
import { frozen } from '../../src/testing/frozen.js';
import { wrongs } from './invariants.js';

// Long runs are for whoever looks for something; how long they take is not what is tested.
vi.setConfig({ testTimeout: 600_000 });

const runs = Number(process.env['FC_RUNS'] ?? 120);
const seed = Number(process.env['FC_SEED'] ?? 20_260_302);

const starts = PLACES.filter((place) => place !== 'unopened' && !place.startsWith('closed.'));

/** Checks random walks of at most so many steps. A failure names the place and the numbers of the steps that matter. */
const property = (most: number, holds: (walked: Walk) => void | Promise<void>, share = 1) =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.array(fc.nat(), { maxLength: most, size: 'max' }),
      async (place, seeds) => {
        await holds(walk(at(place), seeds));
      },
    ),
    { numRuns: Math.ceil(runs * share), seed },
  );

/** The last commands before a state, for a message that says what went wrong. */
const story = (strides: readonly Stride[], index: number): string =>
  strides
    .slice(Math.max(0, index - 12), index + 1)
    .map(({ step, before, refusal }) =>
      [placeOf(before), step.at, JSON.stringify(step.asker), step.type, JSON.stringify(step.fields), refusal?.code]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    .join('\n');

/** A state with its place. Which key was set first is no part of it. */
const written = (snapshot: Walk['snapshot']): string =>
  canonical({
    place: placeToJson(snapshot),
    state: JSON.parse(
      JSON.stringify(snapshot.context, (_key, value) =>
        value instanceof PersistentMap ? { crowd: [...value] } : value,
      ),
    ),
  });

/** The record once everything it orders to be erased is gone. */
const erased = (entries: readonly Entry[]): Entry[] => {
  const ordered = coverage(entries);
  return entries.map((entry, index) =>
    withoutSeals(
      entry,
      Object.keys(entry.seals ?? {}).filter((path) => ordered[index]?.(path)),
    ),
  );
};

it('every state keeps to what must hold: notice, roll, totals, money, findings and answers', () =>
  property(
    90,
    ({ strides }) => {
      for (const [index, { snapshot }] of strides.entries()) {
        const wrong = wrongs(snapshot);
        if (wrong.length > 0) throw new Error(`${wrong.join('\n')}\nafter\n${story(strides, index)}`);
      }
    },
    3,
  ));

it('time and seq never run backwards', () =>
  property(60, ({ facts }) => {
    for (const [index, fact] of facts.entries()) {
      expect(fact.seq).toBe(index + 1);
      expect(fact.at >= (facts[index - 1]?.at ?? '')).toBe(true);
    }
  }));

it('a refusal changes nothing but what fell due by itself', () =>
  property(60, ({ strides }) => {
    for (const { before, snapshot, refusal, facts, step } of strides) {
      if (!refusal) continue;
      expect(facts.every(({ type }) => type === 'deadline.pass')).toBe(true);
      if (facts.length === 0) expect(snapshot).toBe(before);
      else expect(written(snapshot)).toBe(written(passDeadlines(before, { at: step.at, salt: '' }).snapshot));
    }
  }));

it('a record folded in one draft, stepped through and lived through comes to the same state', () =>
  property(70, ({ facts, snapshot }) => {
    const stepped = facts.reduce(apply, unopened('c1'));
    const folded = replay(unopened('c1'), facts);
    expect(written(stepped)).toBe(written(snapshot));
    expect(written(folded)).toBe(written(snapshot));
    expect(folded.historyValue).toEqual(snapshot.historyValue);
  }));

it('no step writes to the state before it: what it changes it has copied, alone and as one of many', () =>
  property(70, ({ strides }) => {
    for (const { step, before, facts, refusal, snapshot } of strides) {
      frozen(before);
      const [was, then] = [written(before), written(snapshot)];
      const stamp = { ...step.asker, at: step.at, salt: 'again' };
      const edit = new Edit();
      for (const answer of [
        decide(before, step.type, step.fields, stamp),
        decideWithin(edit, before, step.type, step.fields, stamp),
        // Once more from the same state, by an edit that has copies of it already.
        decideWithin(edit, before, step.type, step.fields, stamp),
      ]) {
        expect(answer.refusal).toEqual(refusal);
        expect(answer.facts.map(({ type, seq }) => ({ type, seq }))).toEqual(
          facts.map(({ type, seq }) => ({ type, seq })),
        );
        // The salt of a frozen roll is fresh in each telling.
        if (step.type !== 'notice.post') expect(written(answer.snapshot)).toBe(then);
      }
      expect(written(before)).toBe(was);
    }
  }));

it('commands judged as one batch, in batches and one by one become the same entries and leave the same state', () =>
  property(70, ({ strides }) => {
    const [first] = strides;
    if (!first) return;
    const told = (sizes: readonly number[]) => {
      let left = strides.map(({ step: { type, fields, asker, at } }) => ({ command: { type, fields, asker }, at }));
      let judged = { snapshot: first.before, hash: GENESIS };
      const entropy = fakeEntropy('batches');
      const entries: Entry[] = [];
      const outcomes: unknown[] = [];
      for (let turn = 0; left.length > 0; turn += 1) {
        const batch = left.slice(0, sizes[turn % sizes.length]);
        left = left.slice(batch.length);
        const moments = batch.map(({ at }) => new Date(at));
        const now = () => moments.shift() ?? new Date(0);
        const next = judgeAll('c1', judged, batch, { now, entropy });
        entries.push(...next.entries);
        outcomes.push(...next.outcomes);
        judged = next;
      }
      return { entries, outcomes, state: written(judged.snapshot) };
    };
    const alone = told([1]);
    expect(told([strides.length])).toEqual(alone);
    expect(told([7, 2, 1, 13])).toEqual(alone);
  }));

it('a record can be folded from any checkpoint', () =>
  property(60, ({ facts, snapshot }) => {
    const half = Math.floor(facts.length / 2);
    const checkpoint = restore(persist(replay(unopened('c1'), facts.slice(0, half))));
    expect(written(replay(checkpoint, facts.slice(half)))).toBe(written(snapshot));
  }));

it('a restored state answers the commands that follow as the first one does', () =>
  property(60, ({ strides }) => {
    const [middle] = strides.slice(Math.floor(strides.length / 2));
    if (!middle) return;
    let restored = restore(persist(middle.before));
    for (const { step, facts, refusal, snapshot } of strides.slice(strides.indexOf(middle))) {
      const answer = decide(restored, step.type, step.fields, { ...step.asker, at: step.at, salt: 'again' });
      expect(answer.refusal).toEqual(refusal);
      expect(answer.facts.map(({ type, seq }) => ({ type, seq }))).toEqual(
        facts.map(({ type, seq }) => ({ type, seq })),
      );
      // The salt of a frozen roll is fresh in each telling, so go on from the one that is told.
      restored = restore(persist(snapshot));
    }
  }));

it('the chain verifies, also after what it orders to be erased is gone', () =>
  property(
    50,
    async ({ facts, snapshot }) => {
      const entries = recordOf(facts);
      expect(await verify(entries, entries.at(-1)?.hash)).toMatchObject({ ok: true, place: placeOf(snapshot) });
      const left = erased(entries);
      const verified = await verify(left);
      expect(verified).toMatchObject({ ok: true, head: entries.at(-1)?.hash });
      expect(left.every((entry) => hashOf(entry) === entry.hash)).toBe(true);
    },
    1 / 2,
  ));
