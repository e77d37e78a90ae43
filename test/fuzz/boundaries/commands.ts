// Commands of a consultation and of a community: in any state, with fields and askers that nobody should send.
import { decide, declarations, persist, placeOf, replay, type Snapshot } from 'yishi';
import { method } from 'yishi/methods';
import { at, inCommunity, PLACES, type PlaceName, plus, walk } from 'yishi/testing';
import { chartOf } from '../../../src/procedure/chart.js';
import type { Fact } from '../../../src/procedure/vocabulary.js';
import * as registers from '../../../src/registers/catalogue.js';
import { frozen } from '../../../src/testing/frozen.js';
import type { Dice } from '../../../src/testing/plausible/dice.js';
import { stepFrom } from '../../../src/testing/walk.js';
import { type Boundary, hold } from '../boundary.js';
import { odd, oddText, type Recipe, revived, spoilt } from '../recipe.js';
import { fieldsFor, type Schema, textsIn } from './from-schema.js';

const places = PLACES.filter((place) => place !== 'unopened');
const TYPES = Object.keys(declarations);
/** So many different beginnings of a walk: each is kept, so that the next input need not walk again. */
const WALKS = 12;

interface Standing {
  snapshot: Snapshot;
  facts: readonly Fact[];
  now: string;
  pool: readonly string[];
}

const kept = new Map<string, Standing>();

/** Where a walk of a few steps from a place leads. */
function standing(place: PlaceName, nth: number): Standing {
  const key = `${place} ${nth}`;
  const known = kept.get(key);
  if (known) return known;
  const given = at(place);
  const { snapshot, facts, now } = walk(
    given,
    Array.from({ length: nth * 4 }, (_, step) => nth * 7_919 + step),
  );
  const made = { snapshot: frozen(snapshot), facts, now, pool: textsIn(facts) };
  kept.set(key, made);
  return made;
}

const STAFF = [
  'convener',
  'recorder',
  'chair',
  'teller',
  'executor',
  'supervisor',
  'o1',
  'r1',
  'c1',
  'clock',
  'system',
];

function askerFor(dice: Dice, pool: readonly string[]): Recipe {
  const asker: { [key: string]: Recipe } = {
    by: dice.once(30) ? odd(dice) : (dice.maybe(dice.once(2) ? STAFF : pool) ?? ''),
  };
  for (const name of ['enteredBy', 'for', 'on', 'key', 'if'])
    if (dice.once(12)) asker[name] = dice.once(3) ? odd(dice) : dice.once(2) ? oddText(dice) : (dice.maybe(pool) ?? '');
  return asker;
}

/** What is asked of a command wherever it is asked: a refusal changes nothing, and a fact replays to what is there. */
function judged(
  before: Snapshot,
  type: string,
  fields: unknown,
  asker: Record<string, unknown>,
  stamp: { at: string },
): void {
  const decision = decide(before, type, fields, {
    at: stamp.at,
    by: asker.by as string,
    enteredBy: asker.enteredBy as string | undefined,
    for: asker.for as string | undefined,
    on: asker.on as string | undefined,
    key: asker.key as string | undefined,
    salt: 'salt',
    methods: method,
  });
  if (decision.refusal) {
    hold(typeof decision.refusal.code === 'string', 'a refusal has a code');
    hold(
      decision.facts.every((fact) => fact.type === 'deadline.pass'),
      'a refusal is no fact',
    );
    hold(decision.facts.length > 0 || decision.snapshot === before, 'a refusal changes nothing');
    return;
  }
  hold(decision.facts.length > 0, 'what is not refused is a fact');
  const again = replay(before, decision.facts);
  hold(placeOf(again) === placeOf(decision.snapshot), 'it replays to where it led');
  hold(persist(again).join() === persist(decision.snapshot).join(), 'it replays to what it led to');
}

const commands: Boundary = {
  name: 'commands',
  draw(dice) {
    const place = dice.maybe(places) ?? 'topics.gathering';
    const nth = dice.below(WALKS);
    const { snapshot, now, pool } = standing(place, nth);
    const asked = dice.once(2) ? stepFrom(snapshot, now, dice.below(1_000_000_000)) : undefined;
    if (asked) {
      const { type, fields, asker, at: moment } = asked;
      const written = JSON.parse(JSON.stringify({ fields, asker })) as { fields: Recipe; asker: Recipe };
      const some = dice.once(6);
      return {
        ...{ place, nth, type, at: moment },
        fields: some ? written.fields : spoilt(dice, written.fields),
        asker: some ? spoilt(dice, written.asker) : written.asker,
      };
    }
    const type = dice.once(50) ? oddText(dice) : (dice.maybe(TYPES) ?? '');
    const declared = Object.hasOwn(declarations, type) ? declarations[type as keyof typeof declarations] : undefined;
    const fields = declared ? fieldsFor(declared.fields as unknown as Schema, dice, pool) : odd(dice);
    const moment = plus(now, { minutes: dice.pick([0, 1, 60, 60 * 24, 60 * 24 * 40]) });
    return { place, nth, type, at: moment, fields, asker: askerFor(dice, pool) };
  },
  attempt(input) {
    const { place, nth, type, at: moment, fields, asker } = input as Record<string, Recipe>;
    const { snapshot } = standing(place as PlaceName, Number(nth));
    judged(snapshot, String(type), revived(fields ?? null), (revived(asker ?? {}) ?? {}) as Record<string, unknown>, {
      at: String(moment),
    });
  },
};

const opened = inCommunity(Object.fromEntries(Object.keys(registers).map((name) => [name, {}])));
const frozenCommunity = frozen(opened.snapshot);
const communityCommands = chartOf(frozenCommunity).commands as unknown as Record<string, { fields: Schema }>;
const communityPool = [
  'n1',
  'r1',
  'o1',
  'c1',
  'fund',
  'g1',
  ...STAFF,
  ...textsIn(persist(frozenCommunity).slice(0, 1)),
];

/** A course of several commands: what the first ones made the others may be about. */
const registersOf: Boundary = {
  name: 'registers',
  draw(dice) {
    const types = Object.keys(communityCommands);
    const family = (dice.maybe(types) ?? '').split('.')[0];
    return Array.from({ length: 1 + dice.below(5) }, () => {
      const type =
        (dice.once(6) ? dice.maybe(types) : dice.maybe(types.filter((one) => one.startsWith(`${family}.`)))) ?? '';
      const declared = communityCommands[type];
      const fields = declared ? fieldsFor(declared.fields, dice, communityPool) : odd(dice);
      return { type, fields, asker: askerFor(dice, communityPool) };
    });
  },
  attempt(input) {
    let now = opened.now;
    let snapshot = frozenCommunity;
    for (const one of input as { type: string; fields: Recipe; asker: Recipe }[]) {
      now = plus(now, { minutes: 7 });
      const fields = revived(one.fields);
      const asker = (revived(one.asker) ?? {}) as Record<string, unknown>;
      judged(snapshot, one.type, fields, asker, { at: now });
      const by = asker.by as string;
      snapshot = frozen(decide(snapshot, one.type, fields, { at: now, by, salt: 'salt', methods: method }).snapshot);
    }
  },
};

export const boundaries: readonly Boundary[] = [commands, registersOf];
