// Erased is erased wherever a text may have got: every text of every command of both charts is followed through state, views, record,
// checkpoint, list and the memory of keys. What stands open for good is named here, with the reason.

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Engine, ERASED, persist, replay, toFact, verify } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { community } from 'yishi/community';
import { minutes } from 'yishi/documents';
import { LANGUAGES } from 'yishi/language';
import { at, type Given, inCommunity, staff } from 'yishi/testing';
import { sealedPaths } from '../../src/procedure/sealed.js';
import { begun } from '../golden/recording.js';
import { scenarios } from '../golden/scenarios.js';
import { declared, MARK, Marking, type Played, playedWithMarks } from './erased-walk.js';

vi.setConfig({ testTimeout: 120_000 });

const READERS = ['system', 'zhao', 'r1', 'o1', 'c1'];

/** Somebody who may order it, at the end of a scenario. */
const orderer = ({ last }: Played): string => {
  const { authority, convener } = last.context.offices;
  const [person] = [...(authority ?? []), ...(convener ?? [])];
  if (person === undefined) throw new Error('nobody may order anything');
  return person;
};

/** Whatever anybody can find of a consultation, as text. */
async function everything(name: string, played: Played, engine: Engine): Promise<string> {
  const { medium } = played;
  const kept = JSON.stringify([...medium.values()], (_key, value) => (value instanceof Map ? [...value] : value));
  const entries = await played.entries();
  const facts = entries.map(toFact);
  const state = persist(replay(begun(name, entries[0]), facts)).join('\n');
  const told: unknown[] = [];
  for (const reader of READERS) {
    told.push(await engine.view(name, reader), await engine.permitted(name, reader));
    for (const profile of ['archive', 'publication'] as const) {
      const record = await engine.record(name, { for: reader, profile });
      if (record.ok) for await (const entry of record.entries) told.push(entry);
    }
  }
  for await (const head of [await engine.list()]) told.push(head);
  const views = JSON.stringify(told, (_key, value) => (value instanceof Map ? [...value] : value));
  const papers =
    entries[0]?.type === 'consultation.open' ? LANGUAGES.map((language) => minutes(entries, { language })) : [];
  return [kept, state, views, ...papers].join('\n');
}

const around = (text: string): string => {
  const at = text.indexOf(MARK);
  return at < 0 ? '' : text.slice(Math.max(0, at - 120), at + 60);
};

const marking = new Marking();

const { convener } = staff;
const amending = { registers: { needs: {} }, reason: 'x', body: 'council', document: '1' } as const;

/** What the golden records do not say. */
const more: Record<string, () => Given> = {
  'vote-returned': () => at('vote.preparing').when('vote.return', { reason: 'x' }, convener).then(),
  'projects-withdrawn': () => {
    const drafted = at('conversion.screening');
    const [project = ''] = Object.keys(drafted.state.projects);
    return drafted.when('project.withdraw', { project, reason: 'x' }, convener).then();
  },
  // A scenario in a community is a scenario, typed by other words.
  'community-as-a-whole': () =>
    inCommunity({ needs: {} }, { charter: hepingRoad })
      .when('community.amend', amending, convener)
      .then()
      .when('community.suspend', { reason: 'x' }, convener)
      .then()
      .when('community.resume', {}, convener)
      .then()
      .when('community.close', { reason: 'x' }, staff.authority)
      .then() as unknown as Given,
};
const all: Record<string, () => Given> = { ...scenarios, ...more };

describe.each(Object.keys(all))('of %s', (name) => {
  let redacted: Played;
  let forgotten: Played;

  beforeAll(async () => {
    const told = (all[name] as () => Given)();
    redacted = await playedWithMarks(name, told, marking);
    forgotten = await playedWithMarks(name, told, marking);
  }, 120_000);

  it('nothing is left once every text was redacted, in no process, and the record still verifies', async () => {
    const { engine, again, entries } = redacted;
    const other = again();
    await other.view(name, 'system');
    expect(await everything(name, redacted, engine)).toContain(MARK);
    const by = orderer(redacted);
    const orders = (await entries()).flatMap(({ seq, seals }) =>
      seals
        ? [{ type: 'entry.redact' as const, fields: { seq, paths: Object.keys(seals), ground: 'order' as const }, by }]
        : [],
    );
    const answers = await engine.submitMany(name, orders);
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    for (const each of [engine, other]) expect(around(await everything(name, redacted, each))).toBe('');
    expect(await verify(await entries(), undefined, { charts: [community] })).toMatchObject({ ok: true });
  });

  it('a retry with the words that are gone is answered as a repeat, without them, and one with the mark of the erasure is not', async () => {
    const { engine, asked } = redacted;
    for (const { type, fields, asker, seq, marks } of asked) {
      const answer = await engine.submit(name, type as never, fields as never, asker);
      expect([type, answer]).toMatchObject([type, { ok: true, seq }]);
      expect(around(JSON.stringify(answer))).toBe('');
      if (marks === 0) continue;
      const { fields: marked } = marking.fields(type, fields, false, ERASED);
      const other = await engine.submit(name, type as never, marked as never, asker);
      expect([type, other]).toMatchObject([type, { ok: false, refusal: { code: 'key.reused' } }]);
    }
  });

  it('nothing is left once everybody was erased', async () => {
    const { engine, again, entries } = forgotten;
    const other = again();
    await other.view(name, 'system');
    const by = orderer(forgotten);
    const speaking = (await entries()).flatMap((entry) => [entry.by, entry.for, entry.enteredBy]);
    const named = JSON.stringify(await entries()).matchAll(/"person":"([^"]+)"/g);
    const people = new Set([...speaking, ...[...named].map(([, person]) => person)]);
    people.delete('clock');
    const orders = [...people].flatMap((person) =>
      person === undefined ? [] : [{ type: 'person.erase' as const, fields: { person, ground: 'order' as const }, by }],
    );
    const answers = await engine.submitMany(name, orders);
    // Whoever is on no roll any more is known to nobody: their texts are redacted where they stand.
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
    expect(refused.filter(({ code }) => code !== 'person.unknown')).toEqual([]);
    const left = refused.length > 0 ? (await entries()).filter(({ seals }) => seals) : [];
    expect(left.filter(({ type }) => type !== 'roll.enter')).toEqual([]);
    for (const { seq, seals = {} } of left)
      await engine.submit(name, 'entry.redact', { seq, paths: Object.keys(seals), ground: 'order' }, { by });
    for (const each of [engine, other]) expect(around(await everything(name, forgotten, each))).toBe('');
    expect(await verify(await entries(), undefined, { charts: [community] })).toMatchObject({ ok: true });
  });
});

/** Texts that no scenario says, and why that is no hole: where they go is told by the test beside. */
const UNSAID: readonly string[] = [];

it('every sealed text of every command was said on the way', () => {
  const texts = Object.keys(declared).flatMap((type) =>
    sealedPaths(type)
      .filter(([first]) => first === 'fields')
      .map(([, ...path]) => `${type} /${path.join('/')}`),
  );
  expect(texts.filter((place) => !marking.said.has(place)).sort()).toEqual([...UNSAID].sort());
});
