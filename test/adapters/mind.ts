// A process that is asked things and says what it has in mind: for the test that looks for erased texts in the memory of several.
import { readFileSync, rmSync } from 'node:fs';
import { writeHeapSnapshot } from 'node:v8';
import { createEngine } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { open, type Where } from '../crash/where.js';

export type Ask =
  | { do: 'open' | 'titles' | 'texts' | 'tick' | 'close' | 'read on' | 'begin to read' }
  | { do: 'say'; person: string }
  | { do: 'erase'; person: string }
  | { do: 'redact'; seq: number }
  | { do: 'fill'; count: number }
  | { do: 'holds'; file: string; texts: string[] };

const by = 'ann';
const engine = createEngine({ store: await open(JSON.parse(process.argv[2] ?? '') as Where) });
const bodies = [
  { body: 'council', kind: 'c', name: 'C' },
  { body: 'party-branch', kind: 'p', name: 'P' },
];
let reading: AsyncIterator<unknown> | undefined;

async function readOn(): Promise<string> {
  const found: unknown[] = [];
  for (let next = await reading?.next(); next && !next.done; next = await reading?.next()) found.push(next.value);
  return JSON.stringify(found);
}

async function begun(): Promise<AsyncIterator<unknown>> {
  const read = await engine.record('c1', { for: 'system' });
  if (!read.ok) throw new Error(read.refusal.code);
  return read.entries[Symbol.asyncIterator]();
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.do) {
    case 'open': {
      const people = ['p1', 'p2', 'p3'].map((person) => ({ person, name: `Name of ${person}` }));
      return engine.open({ title: 'T', charter: hepingRoad, bodies, people }, { by, id: 'c1' });
    }
    case 'say': {
      const { person } = ask;
      const fields = { topic: person, title: `SECRET of ${person}`, text: `Written by ${person}`, channel: 'x' };
      return engine.submit('c1', 'topic.submit', fields, { by: person });
    }
    case 'titles':
      return [...(await engine.view('c1', by)).topics].map(({ title }) => title);
    case 'texts':
      reading = await begun();
      return readOn();
    case 'begin to read':
      reading = await begun();
      return reading.next();
    case 'read on':
      return readOn();
    case 'tick':
      return engine.tick();
    case 'erase':
      return engine.submit('c1', 'person.erase', { person: ask.person, ground: 'order' }, { by });
    case 'redact':
      return engine.submit('c1', 'entry.redact', { seq: ask.seq, paths: ['/fields/title'], ground: 'order' }, { by });
    case 'fill':
      return engine.submitMany(
        'c1',
        Array.from({ length: ask.count }, () => ({ type: 'note.add' as const, fields: { text: 'n' }, by })),
      );
    case 'holds': {
      // What it says is read from a copy of all that this process still knows.
      writeHeapSnapshot(ask.file);
      const known = readFileSync(ask.file, 'latin1');
      rmSync(ask.file);
      return ask.texts.filter((text) => known.includes(text.replace('·', '')));
    }
    case 'close':
      return engine.close();
  }
}

process.on('message', (ask: Ask) => {
  answer(ask).then(
    (found) => process.send?.({ found: found ?? null }),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});
process.send?.('begun');
