// A session is the engine without its outside: asked the same, at the same moments and with the same chance, it answers the same and
// makes the same record, byte for byte.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createEngine, type Entry, type Fact, type Refusal, replay, toFact, unopened } from 'yishi';
import { memory } from 'yishi/memory';
import { createSession, type Session, streams } from 'yishi/simulation';
import { at, fakeClock, type Given, PLACES, walk } from 'yishi/testing';
import { isOrder } from '../../src/engine/erasure.js';
import type { Asker } from '../../src/engine/judging.js';
import { lineOf } from '../../src/engine/line.js';
import { deepFrozen as frozen } from '../../src/handed.js';
import { parse } from '../../src/procedure/decide.js';
import { scenarios } from '../golden/scenarios.js';
import { stateHash } from '../golden/state.js';

vi.setConfig({ testTimeout: 600_000 });

/** Something asked for, or nothing but a look at the clock. */
interface Asked {
  at: string;
  type?: string;
  fields?: object;
  asker?: Asker;
}

const ID = 'c1';

async function throughEngine(asked: readonly Asked[], seed: string) {
  const store = memory();
  const clock = fakeClock();
  const engine = createEngine({ store, now: clock.now, id: () => ID, entropy: streams(seed) });
  const answers: (Refusal | number | undefined)[] = [];
  for (const { at: moment, type, fields, asker } of asked) {
    clock.set(moment);
    if (type === undefined || !asker) {
      await engine.tick();
      answers.push(undefined);
      continue;
    }
    const answer = await engine.submit(ID, type as never, fields as never, asker);
    answers.push(answer.ok ? answer.seq : answer.refusal);
  }
  const entries: Entry[] = [];
  for await (const page of store.read(ID)) entries.push(...page);
  await engine.close();
  return { answers, entries, state: replay(unopened(ID), entries.map(toFact)) };
}

function throughSession(asked: readonly Asked[], seed: string, ask: (session: Session) => Session['ask']) {
  const session = createSession({ id: ID, seed });
  const answers: (Refusal | number | undefined)[] = [];
  let seen = 0;
  for (const { at: moment, type, fields, asker } of asked) {
    if (type === undefined || !asker) {
      session.pass(moment);
      answers.push(undefined);
    } else {
      const answer = ask(session)(type as never, fields as never, { ...asker, at: moment } as never);
      answers.push(answer.ok ? (answer as { fact: Fact }).fact.seq : answer.refusal);
    }
    // Whoever writes to what a fact says throws from now on; a finding that is a piece of the state is found out by that too.
    for (; seen < session.facts.length; seen += 1) frozen(session.facts[seen]);
  }
  return { answers, session };
}

const typed = (session: Session): Session['ask'] => session.submit as Session['ask'];

async function expectAlike(asked: readonly Asked[], seed: string, ask = typed): Promise<Session> {
  const engine = await throughEngine(asked, seed);
  const { answers, session } = throughSession(asked, seed, ask);
  expect(answers).toEqual(engine.answers);
  const { entries, lines } = session.record();
  expect(entries).toEqual(engine.entries);
  expect(lines).toEqual(engine.entries.map(lineOf));
  // Once texts were erased the engine folds anew without them.
  if (!entries.some(isOrder)) expect(stateHash(session.snapshot)).toBe(stateHash(engine.state));
  expect(session.facts.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq));
  return session;
}

/** What was asked for on the way to where a scenario stands, with the looks at the clock in between. */
const askedIn = ({ facts }: { facts: readonly Fact[] }): Asked[] =>
  facts.map(({ type, fields, at: moment, by, on, enteredBy, for: principal, assisted, key }) =>
    by === 'clock'
      ? { at: moment }
      : { at: moment, type, fields: fields as object, asker: { by, on, enteredBy, for: principal, assisted, key } },
  );

const starts = PLACES.filter((place) => place !== 'unopened' && !place.startsWith('closed.'));
const runs = Number(process.env['FC_RUNS'] ?? 100);
const seed = Number(process.env['FC_SEED'] ?? 20_260_302);

describe('a session and an engine', () => {
  it.each(Object.keys(scenarios))('make the same record of %s', async (name) => {
    const told = (scenarios[name] as () => Given)();
    if (told.facts[0]?.type !== 'consultation.open') return;
    await expectAlike(askedIn(told), name);
  });

  it('answer alike and make the same record wherever people walk, with the same refusals', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(fc.nat(), { maxLength: 60, size: 'max' }),
        fc.string(),
        async (place, seeds, chance) => {
          const from = at(place);
          const { strides } = walk(from, seeds);
          const asked = strides.flatMap(({ step: { type, fields, asker, at: moment } }): Asked[] => {
            const parsed = parse(type, fields);
            return 'fields' in parsed ? [{ at: moment, type, fields: parsed.fields as object, asker }] : [];
          });
          await expectAlike([...askedIn(from), ...asked], chance);
        },
      ),
      { numRuns: runs, seed },
    ));

  it('are alike in what is malformed, unknown or asked out of turn, where fields come from outside', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(fc.record({ seed: fc.nat(), spoilt: fc.option(fc.jsonValue()) }), { maxLength: 20 }),
        async (place, steps) => {
          const from = at(place);
          const { strides } = walk(
            from,
            steps.map(({ seed }) => seed),
          );
          const asked = strides.map(({ step: { type, fields, asker, at: moment } }, index): Asked => {
            const spoilt = steps[index]?.spoilt ?? undefined;
            const given = spoilt === undefined ? fields : { ...(fields as object), spoilt };
            return { at: moment, type, fields: given as object, asker };
          });
          const strange = { at: from.now, type: 'nothing.known', fields: {}, asker: { by: 'o1' } };
          await expectAlike([...askedIn(from), strange, ...asked], 'outside', (session) => session.ask);
        },
      ),
      { numRuns: Math.ceil(runs / 3), seed },
    ));
});
