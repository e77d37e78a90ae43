// Folding in place: the state changes, and nothing else does. Neither what a fact says nor a charter that others share.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Entry, type Fact, replay, type Snapshot, toFact, unopened } from 'yishi';
import { at, PLACES, walk } from 'yishi/testing';
import { Edit } from '../../src/edit.js';
import { deepFrozen as frozen } from '../../src/handed.js';
import { applyWithin } from '../../src/procedure/replay.js';
import { begun, directory } from '../golden/recording.js';
import { stateHash } from '../golden/state.js';

vi.setConfig({ testTimeout: 600_000 });

/** Folds facts in place. What each says is frozen before: whoever writes to it throws. */
function foldedInPlace(start: Snapshot, facts: readonly Fact[]): Snapshot {
  const edit = new Edit(true);
  return facts.reduce((snapshot, fact) => {
    try {
      return applyWithin(edit, snapshot, frozen(fact));
    } catch (error) {
      throw new Error(`fact ${fact.seq}, ${fact.type}: ${error instanceof Error ? error.stack : error}`);
    }
  }, start);
}

const names = readdirSync(directory).filter((file) => file.endsWith('.jsonl'));

describe.each(names)('the golden record %s, folded in place', (file) => {
  it('comes to the same state, and none of its facts is written to', () => {
    const entries = readFileSync(`${directory}${file}`, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): Entry => JSON.parse(line));
    const name = file.slice(0, -'.jsonl'.length);
    const facts = entries.map(toFact);
    const folded = foldedInPlace(begun(name, entries[0]), facts);
    expect(stateHash(folded)).toBe(stateHash(replay(begun(name, entries[0]), facts)));
  });
});

const starts = PLACES.filter((place) => place !== 'unopened' && !place.startsWith('closed.'));
const runs = Number(process.env['FC_RUNS'] ?? 120);
const seed = Number(process.env['FC_SEED'] ?? 20_260_302);

it('walks through the procedure come to the same state in place, after every fact', () =>
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.array(fc.nat(), { maxLength: 80, size: 'max' }), (place, seeds) => {
      const { facts, snapshot } = walk(at(place), seeds);
      expect(stateHash(foldedInPlace(unopened('c1'), facts))).toBe(stateHash(snapshot));
    }),
    { numRuns: runs, seed },
  ));
