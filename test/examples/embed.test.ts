// Every example a document shows is run here.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import {
  Conflict,
  Corrupt,
  consultationLogic,
  type Entry,
  type Fact,
  type FieldsIn,
  replay,
  type Store,
  StoreUnavailable,
  unopened,
  verify,
} from 'yishi';
import { quickPoll } from 'yishi/charters';
import { writeRecordFile } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import { storeConformance } from 'yishi/testing';
import { consultation } from '../../examples/embed/actor.js';
import { vote, worthAnotherTry } from '../../examples/embed/answers.js';
import { buttons } from '../../examples/embed/buttons.js';
import { checkFile } from '../../examples/embed/check.js';
import { desk } from '../../examples/embed/desk.js';
import { engineOver } from '../../examples/embed/files.js';
import { ourCourtyard, ours } from '../../examples/embed/own-charter.js';
import { asked, tellAll } from '../../examples/embed/person.js';
import { type KeyValue, keyValueStore } from '../../examples/embed/store.js';
import { follow } from '../../examples/embed/watch.js';
import { bodies, engineInMemory, items, notice, polling, roll } from './poll.js';

let directory = '';
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'yishi-embed-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('the quick poll', () => {
  it('runs from open to counted, and says what became of it', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    await import('../../examples/embed/quick-poll.js');
    const said = log.mock.calls.map((words) => words.join(' '));
    log.mockRestore();
    expect(said).toEqual([
      'ann voted in entry 4',
      'bo voted in entry 5',
      'cy voted in entry 6',
      'dan was refused: stranger',
      'passed',
    ]);
  });
});

describe('the desk', () => {
  it('tells whoever looks what they may do now, and of a vote nothing but how many took part', async () => {
    const store = memory();
    const engine = engineInMemory({ store });
    await polling(engine, 'c1');
    await engine.submit('c1', 'ballot.cast', { choices: { lift: 'against' }, channel: 'online' }, { by: 'ann' });
    const sections = await desk(store, 'c1', 'bo', new Date().toISOString(), 'zh-Hans');
    await engine.close();
    expect(sections.find(({ key }) => key === 'may')?.lines).toContain('投票');
    expect(sections.find(({ key }) => key === 'poll')?.lines.join()).toMatch(/^已参与1人，名册共2人/);
    expect(JSON.stringify(sections)).not.toMatch(/反对/);
  });
});

/** What an example says when it is run. */
async function saidBy(run: () => Promise<unknown>): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await run();
  const said = log.mock.calls.map((words) => words.join(' '));
  log.mockRestore();
  return said;
}

describe('a community', () => {
  it('keeps a need, refers it to a consultation, and hears back', async () => {
    expect(await saidBy(() => import('../../examples/embed/community.js'))).toEqual([
      'need.exists',
      'topics.gathering',
      'closed.withdrawn',
      'true',
    ]);
  });

  it('may keep a register of its own', async () => {
    expect(await saidBy(() => import('../../examples/embed/register.js'))).toEqual(['bo has “red”. Wait, or ask.']);
  });
});

describe('a charter of one’s own', () => {
  it('is the other one with what was changed', () => {
    expect(ourCourtyard.vote).toMatchObject({ proxies: { allowed: false }, replace: 'last-valid', noticeDays: 15 });
  });

  it('comes from a file as well, with what should be looked at', async () => {
    const file = readFileSync(new URL('../../examples/charters/our-courtyard.yaml', import.meta.url), 'utf8');
    const found = await ours(file, () => expect.unreachable());
    expect(found.charter).toMatchObject({ id: 'our-courtyard', phases: [{ id: 'talk' }, { id: 'decide' }] });
    expect(found.remarks).toEqual([]);
    const { remarks } = await ours(`${file}maxReturns: 2\nretentionYears: 3\namendedBy: ~\nbegins: vote\n`, () => '');
    expect(remarks).toEqual([]);
    const short = await ours(file.replace('replace:', 'noticeDays: 3, replace:'), () => '');
    expect(short.remarks).toEqual([
      expect.stringMatching(
        /^ours\.yaml:11: warning: vote\.noticeDays: 3 days of notice, and statutes ask for up to 15/,
      ),
    ]);
  });
});

describe('answers', () => {
  it('are a fact or a refusal in words', async () => {
    const engine = engineInMemory();
    await polling(engine, 'c1');
    expect(await vote(engine, 'c1', 'bo', 'for', 'press 1')).toBe('recorded as entry 4');
    expect(await vote(engine, 'c1', 'bo', 'for', 'press 1')).toBe('recorded as entry 4 before');
    await engine.submit('c1', 'poll.close', {}, { by: 'ann' });
    expect(await vote(engine, 'c1', 'ann', 'for', 'press 2')).toMatch(/^The poll closed at 20/);
    expect(await vote(engine, 'c1', 'eve', 'for', 'press 3')).toBeTypeOf('string');
  });

  it('tell what is worth another try', () => {
    expect(worthAnotherTry(new Conflict({ code: 'store.moved', numbers: { id: 'c1', expected: 1, actual: 2 } }))).toBe(
      true,
    );
    expect(worthAnotherTry(new StoreUnavailable({ code: 'store.unavailable', numbers: { reason: 'full' } }))).toBe(
      true,
    );
    expect(worthAnotherTry(new Corrupt({ code: 'record.hash', numbers: {}, at: { seq: 3 } }))).toBe(false);
  });
});

describe('a person bound to their session', () => {
  it('asks for what their app sent, whoever it says is asking', async () => {
    const engine = engineInMemory();
    await polling(engine, 'c1');
    const fields = { choices: { lift: 'for' }, channel: 'online' };
    const sent = { type: 'ballot.cast', fields, by: 'ann' };
    expect(await asked(engine.as('c1', 'bo'), engine, sent)).toBe('entry 4');
    expect((await engine.view('c1', 'ann')).poll?.voted).toBe(false);
    expect(await asked(engine.as('c1', 'bo'), engine, { type: 'poll.close', fields: {} })).not.toMatch(/^entry/);
  });

  it('may be told of everything, and after a restart from where they were', async () => {
    const engine = engineInMemory();
    await polling(engine, 'c1');
    const ending = new AbortController();
    let kept = '';
    const told: string[] = [];
    const cursor = {
      load: async () => kept,
      save: async (to: string) => {
        kept = to;
        if (told.length === 3) ending.abort();
      },
    };
    await tellAll(engine, cursor, async (id, what) => void told.push(`${id} ${what}`), ending.signal);
    expect(told).toEqual(['c1 consultation.open', 'c1 roll.enter', 'c1 notice.post']);
    const again = new AbortController();
    const telling = tellAll(
      engine,
      cursor,
      async (_id, what) => {
        told.push(what);
        again.abort();
      },
      again.signal,
    );
    await vote(engine, 'c1', 'bo', 'for', 'press 1');
    await telling;
    expect(told.at(-1)).toBe('ballot.cast');
  });
});

describe('buttons', () => {
  it('are what this person may press', async () => {
    const engine = engineInMemory();
    await polling(engine, 'c1');
    const commands = async (person: string) =>
      (await buttons(engine, 'c1', person)).filter(({ enabled }) => enabled).map(({ command }) => command);
    expect(await commands('ann')).toContain('poll.close');
    expect(await commands('bo')).toContain('ballot.cast');
    expect(await commands('bo')).not.toContain('poll.close');
    const grey = (await buttons(engine, 'c1', 'bo')).find(({ command }) => command === 'proxy.grant');
    expect(grey).toMatchObject({ enabled: false, hint: expect.any(String) });
  });
});

describe('following', () => {
  it('shows every entry after the last one seen', async () => {
    const engine = engineInMemory();
    await polling(engine, 'c1');
    const ending = new AbortController();
    const seen: [number, number | undefined][] = [];
    const following = follow(engine, { id: 'c1', person: 'ann', after: 2, signal: ending.signal }, (seq, view) => {
      seen.push([seq, view.poll?.turnout.heads]);
      if (seq === 4) ending.abort();
    });
    await expect.poll(() => seen).toHaveLength(1);
    await vote(engine, 'c1', 'bo', 'for', 'press 1');
    await following;
    expect(seen.map(([seq]) => seq)).toEqual([3, 4]);
    expect(seen.at(-1)).toEqual([4, 1]);
  });
});

describe('an engine over files', () => {
  it('finds its consultations again', async () => {
    const first = engineOver(directory, '和平路');
    await polling(first.engine, 'c1');
    await first.stop();
    const second = engineOver(directory, '和平路');
    expect((await second.engine.view('c1', 'bo')).place).toBe('vote.polling');
    expect(await second.engine.list()).toMatchObject([{ id: 'c1', place: 'vote.polling' }]);
    await second.stop();
  });
});

describe('checking a record file', () => {
  it('says what it is, and the first entry that is wrong', async () => {
    const store = memory();
    const engine = engineInMemory({ store });
    await polling(engine, 'c1');
    await engine.submit('c1', 'poll.close', {}, { by: 'ann' });
    await engine.submit('c1', 'count.make', {}, { by: 'ann' });
    await engine.submit('c1', 'person.erase', { person: 'ann', ground: 'order' }, { by: 'ann' });
    const read = await engine.record('c1', { for: 'ann' });
    if (!read.ok) throw new Error(read.refusal.code);
    const entries: Entry[] = [];
    for await (const entry of read.entries) entries.push(entry);
    const path = join(directory, 'record.jsonl');
    await writeRecordFile(path, entries);
    expect(await checkFile(path, entries.at(-1)?.hash)).toMatch(
      /^6 entries, vote\.counted; \d+ texts erased by entry 6/,
    );
    expect(await checkFile(path, 'f'.repeat(64))).toMatch(/^entry 7: the record ends at entry 6/);
    await writeFile(path, entries.map((entry) => `${JSON.stringify(entry).replace('"ann"', '"bob"')}\n`).join(''));
    expect(await checkFile(path)).toMatch(/^entry 1: /);
    await expect(verify([])).resolves.toMatchObject({ ok: false });
  });
});

describe('an actor', () => {
  it('takes commands, and its facts fold to the same state', () => {
    const facts: Fact[] = [];
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const actor = consultation('c1', (fact) => facts.push(fact));
    const opening: FieldsIn<'consultation.open'> = {
      mode: 'live',
      title: 'Lift',
      charter: quickPoll,
      items,
      bodies,
      people: [{ person: 'ann' }],
      offices: [{ office: 'convener', person: 'ann' }],
    };
    actor.send({ type: 'consultation.open', by: 'ann', fields: opening });
    actor.send({ type: 'roll.enter', by: 'ann', fields: roll });
    actor.send({ type: 'notice.post', by: 'ann', fields: notice });
    actor.send({ type: 'count.make', by: 'ann' });
    expect(actor.getSnapshot().matches({ open: { vote: 'polling' } })).toBe(true);
    expect(facts.map(({ type }) => type)).toEqual(['consultation.open', 'roll.enter', 'notice.post']);
    expect(warn).toHaveBeenCalledWith('count.make: not-now');
    warn.mockRestore();
    expect(replay(unopened('c1'), facts).context).toEqual(actor.getSnapshot().context);
    const kept = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const logic = consultationLogic('c1', () => ({ at: new Date().toISOString(), salt: '' }));
    const again = createActor(logic, { snapshot: kept }).start();
    expect(again.getSnapshot().context).toEqual(actor.getSnapshot().context);
  });
});

/** The medium the example asks for, in memory: nothing awaits between the comparison and the writes. */
function strings(): KeyValue {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key),
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)).sort(),
    async writeIf(key, expected, values) {
      if (kept.get(key) !== expected) return false;
      for (const [name, value] of Object.entries(values)) {
        if (value === null) kept.delete(name);
        else kept.set(name, value);
      }
      return true;
    },
  };
}

const medium = strings();

// #region conformance
await storeConformance({
  name: 'the store of the example',
  open: (scope) => keyValueStore(medium, scope),
  async reopen(store: Store, scope) {
    await store.close();
    return keyValueStore(medium, scope);
  },
  async lose(scope, id, what) {
    const entries = await medium.keys(`${encodeURIComponent(scope)}/entry/${encodeURIComponent(id)}/`);
    const gone = what === 'all' ? entries : entries.slice(-1);
    await medium.writeIf('nobody', undefined, Object.fromEntries(gone.map((key) => [key, null])));
  },
  skip: [{ test: 'keeps the last checkpoint of a consultation, or none', reason: 'it keeps no checkpoints' }],
});
// #endregion
