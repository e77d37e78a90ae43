// A view, a permission, an answer and a publication are JSON: what a host sends on arrives as it was, at every step of every kept record.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine, type Entry, type Fact, permitted, toFact, verify, view } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { community } from 'yishi/community';
import { memory } from 'yishi/memory';
import { apply } from '../../src/procedure/replay.js';
import { begun, directory } from '../golden/recording.js';

const names = readdirSync(directory).flatMap((file) => file.match(/^(.*)\.jsonl$/)?.slice(1) ?? []);
const entriesOf = (name: string): Entry[] =>
  readFileSync(`${directory}${name}.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Entry => JSON.parse(line));

/** What plain objects come of. */
const plain: unknown = Object.getPrototypeOf({});

/** What is no JSON in a value, by where it stands. A field that is not there may be `undefined`; in a list it would become `null`. */
function strange(value: unknown, path = '', found: string[] = []): string[] {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return found;
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || Object.is(value, -0)) found.push(`${path}: ${value}`);
  } else if (Array.isArray(value)) {
    if (Object.keys(value).length !== value.length) found.push(`${path}: a list with holes`);
    for (const [index, each] of value.entries()) strange(each, `${path}[${index}]`, found);
  } else if (typeof value === 'object') {
    if (![plain, null].includes(Object.getPrototypeOf(value))) found.push(`${path}: ${value.constructor.name}`);
    if (Object.getOwnPropertySymbols(value).length > 0) found.push(`${path}: a symbol`);
    for (const [name, each] of Object.entries(value)) if (each !== undefined) strange(each, `${path}.${name}`, found);
  } else found.push(`${path}: ${typeof value}`);
  return found;
}

const isJson = (value: unknown): void => expect(strange(value)).toEqual([]);

/** And what is sent on is what comes. */
function arrives(value: unknown): void {
  isJson(value);
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  expect(structuredClone(value)).toEqual(value);
}

/** Whoever acts in a record, who runs it, a machine, and somebody nobody knows. */
const lookersAt = (facts: readonly Fact[]): string[] => [
  ...new Set([facts[0]?.by ?? '', facts.at(-1)?.by ?? '', facts[facts.length >> 1]?.by ?? '', 'system', 'nobody']),
];

describe.each(names)('in the kept record %s', (name) => {
  it('what everybody sees of every moment is JSON', () => {
    const entries = entriesOf(name);
    const facts = entries.map(toFact);
    let snapshot = begun(name, entries[0]);
    const lookers = lookersAt(facts);
    for (const fact of facts) {
      const { place } = view(snapshot, 'nobody');
      snapshot = apply(snapshot, fact);
      // Sent and received where something new may stand in it: it is the greater part of the work.
      const look = view(snapshot, 'nobody').place === place ? isJson : arrives;
      for (const person of lookers) {
        look(view(snapshot, person));
        look(permitted(snapshot, person));
      }
    }
  });

  it('and so are its facts and what a verification finds', async () => {
    const entries = entriesOf(name);
    arrives(entries.map(toFact));
    arrives(await verify(entries, undefined, { charts: [community] }));
  });
});

describe('an engine', () => {
  it('hands out JSON: answers, refusals, heads, permissions, views and publications', async () => {
    const engine = createEngine({ store: memory() });
    const bodies = ['council', 'party-branch'].map((body) => ({ body, kind: body, name: body }));
    const people = [{ person: 'bo', name: 'Bo' }];
    const opened = await engine.open({ title: 'Lift', charter: hepingRoad, people, bodies }, { by: 'ann' });
    arrives(opened);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { id } = opened;
    const topic = { topic: 't1', title: 'Lift', text: 'A lift please', channel: 'online' };
    arrives(await engine.submit(id, 'topic.submit', topic, { by: 'bo' }));
    arrives(await engine.submit(id, 'topic.submit', topic, { by: 'bo' }));
    arrives(await engine.head(id));
    arrives(await engine.list());
    for (const person of ['ann', 'bo', 'nobody']) {
      arrives(await engine.permitted(id, person));
      arrives(await engine.view(id, person));
    }
    expect((await engine.view(id, 'bo')).topics).toMatchObject([{ topic: 't1', seconds: 0 }]);
    const read = await engine.record(id, { for: 'ann', profile: 'publication' });
    if (!read.ok) throw new Error(read.refusal.code);
    for await (const entry of read.entries) arrives(entry);
  });
});

describe('the topics of a view', () => {
  const { facts, before } = (() => {
    const entries = entriesOf('all-six-steps');
    return { facts: entries.map(toFact), before: begun('all-six-steps', entries[0]) };
  })();

  it('are put together for whoever looks at them, once', () => {
    const [opening] = facts;
    if (!opening) throw new Error('nothing was opened');
    const seen = view(apply(before, opening), opening.by);
    expect(Object.getOwnPropertyDescriptor(seen, 'topics')?.get).toBeDefined();
    expect(seen.topics).toBe(seen.topics);
  });
});
