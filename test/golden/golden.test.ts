// Golden records: whatever changes in the procedure, these fold to the same state and verify, for as long as their edition is.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands, type Entry, ERASED, placeOf, replay, toFact, unopened, verify } from 'yishi';
import { community } from 'yishi/community';
import { EDITIONS } from '../../src/kernel/editions.js';
import { apply } from '../../src/procedure/replay.js';
import { begun, directoryOf, type Golden, keep, linesOf, recorded } from './recording.js';
import { scenarios } from './scenarios.js';
import { stateHash } from './state.js';

const namesOf = (edition: string): string[] =>
  readdirSync(directoryOf(edition))
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) => file.slice(0, -'.jsonl'.length));

const textOf = (name: string, edition = '0'): string => readFileSync(`${directoryOf(edition)}${name}.jsonl`, 'utf8');
const entriesOf = (name: string, edition = '0'): Entry[] =>
  textOf(name, edition)
    .trimEnd()
    .split('\n')
    .map((line): Entry => JSON.parse(line));
const goldenOf = (name: string, edition = '0'): Golden =>
  JSON.parse(readFileSync(`${directoryOf(edition)}${name}.json`, 'utf8'));
const typesOf = (name: string) => entriesOf(name).map(({ type }) => type);

const all = EDITIONS.flatMap((edition) => namesOf(edition).map((name) => ({ edition, name })));

describe.each(all)('the golden record $name of edition $edition', ({ edition, name }) => {
  const entries = entriesOf(name, edition);
  const golden = goldenOf(name, edition);
  const facts = entries.map(toFact);

  it('is of its edition', () => {
    expect(facts[0]?.fields).toMatchObject({ edition });
  });

  it('folds to the state it always folded to', () => {
    const snapshot = replay(begun(name, entries[0]), facts);
    expect(placeOf(snapshot)).toBe(golden.place);
    expect(stateHash(snapshot)).toBe(golden.state);
  });

  it('comes to the same state step by step', () => {
    expect(stateHash(facts.reduce(apply, begun(name, entries[0])))).toBe(golden.state);
  });

  it('verifies with its head, every finding found again', async () => {
    expect(await verify(entries, golden.head, { charts: [community] })).toMatchObject({
      ok: true,
      id: name,
      entries: golden.entries,
      head: golden.head,
      place: golden.place,
    });
  });

  it('lacks the texts that were erased, and only those', async () => {
    const found = await verify(entries, undefined, { charts: [community] });
    const erasures = found.ok ? found.erasures : [];
    expect(erasures.reduce((total, { texts }) => total + texts, 0)).toBe(golden.erased);
    expect(JSON.stringify(facts).includes(ERASED)).toBe(golden.erased > 0);
  });

  it('is written as the engine writes it, an entry a line', () => {
    expect(textOf(name, edition)).toBe(linesOf(entries));
  });
});

describe('the golden records together', () => {
  const names = namesOf('0');

  it.each(EDITIONS)('are those of the scenarios, and none is lost: edition %s', (edition) => {
    expect(namesOf(edition).sort()).toEqual(expect.arrayContaining(Object.keys(scenarios).sort()));
  });

  it('tell of every command there is', () => {
    const told = new Set<string>(names.flatMap(typesOf));
    const all = [...Object.keys(commands), ...Object.keys(community.commands)];
    // Those of a community as a whole are told in its own tests; here stand the commands of its registers.
    const own = all.filter((type) => !/^community\.(amend|suspend|resume|close)$/.test(type));
    expect(own.filter((type) => !told.has(type))).toEqual([]);
  });

  it('lead through every step, there and back', () => {
    const { rounds } = replay(unopened('all-six-steps'), entriesOf('all-six-steps').map(toFact)).context;
    expect(rounds).toEqual({ topics: 1, deliberation: 1, vote: 1, conversion: 1, implementation: 2, evaluation: 2 });
  });

  it.each([
    ['all-six-steps', ['charter.amend', 'recusal.record', 'proxy.grant', 'consultation.resume', 'batch.enter']],
    ['all-six-steps', ['count.recount', 'objection.withdraw', 'project.rectify']],
    ['annulled', ['evaluation.conclude', 'consultation.annul']],
    ['erasure', ['person.erase', 'entry.redact']],
    ['external-stage', ['external.enter']],
    ['not-formed', ['poll.extend', 'deadline.pass', 'result.confirm']],
    ['objection-upheld', ['objection.uphold']],
    ['ranked-options', ['ranking.open', 'ranking.cast', 'ranking.close', 'ranking.cancel']],
    ['show-of-hands', ['tally.enter']],
    ['two-rounds', ['comment.submit', 'round.close', 'motion.decide', 'options.freeze']],
  ])('%s tells of %j', (name, types) => {
    expect(typesOf(name)).toEqual(expect.arrayContaining(types));
  });

  it('have a ballot that came late, one by proxy, a recount and an empty seat in the count', () => {
    const facts = entriesOf('all-six-steps').map(toFact);
    expect(facts.some((fact) => fact.type === 'ballot.cast' && fact.finding?.late)).toBe(true);
    expect(facts.some((fact) => fact.type === 'ballot.cast' && fact.for === 'o2' && fact.by === 'o1')).toBe(true);
    const counted = facts.flatMap((fact) => (fact.type === 'count.make' ? fact.finding.items : []));
    expect(counted.find(({ item }) => item === 'covenant')).toMatchObject({ recused: ['c2'], base: { heads: 8 } });
  });

  it('keep no word of what was erased', () => {
    const text = textOf('erasure');
    expect(text).not.toMatch(/Owner o8|Flat 801|in debt/);
    expect(text).toContain('Owner o7');
  });
});

describe('recording', () => {
  it('comes out the same to the byte, each time', async () => {
    const scenario = scenarios['all-six-steps'];
    if (!scenario) throw new Error('there is no such scenario');
    const [once, twice] = [await recorded('twice', scenario()), await recorded('twice', scenario())];
    expect(linesOf(twice)).toBe(linesOf(once));
  });

  it('writes a new record down, and never writes over one', async () => {
    const into = await mkdtemp(join(tmpdir(), 'yishi-golden-'));
    onTestFinished(() => rm(into, { recursive: true, force: true }));
    const entries = entriesOf('quick-poll');
    expect(await keep('quick-poll', entries, into)).toBe('kept');
    expect(await readFile(join(into, 'quick-poll.jsonl'), 'utf8')).toBe(textOf('quick-poll'));
    expect(JSON.parse(await readFile(join(into, 'quick-poll.json'), 'utf8'))).toEqual(goldenOf('quick-poll'));
    await writeFile(join(into, 'quick-poll.jsonl'), 'as it was');
    expect(await keep('quick-poll', entries, into)).toBe('there');
    expect(await readFile(join(into, 'quick-poll.jsonl'), 'utf8')).toBe('as it was');
    expect(existsSync(join(into, 'other.jsonl'))).toBe(false);
  });
});
