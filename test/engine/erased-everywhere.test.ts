// Erased is erased wherever a text may have got: every text of every command of both charts is followed through state, views, record,
// checkpoint, list and the memory of keys. What stands open for good is named here, with the reason.

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Engine, ERASED, persist, replay, toFact, verify } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { community } from 'yishi/community';
import { minutes } from 'yishi/documents';
import { LANGUAGES } from 'yishi/language';
import { at, type Given, inCommunity, staff } from 'yishi/testing';
import * as z from 'zod/mini';
import { date, id, instant, line, sealed, word } from '../../src/fields.js';
import { sealedPaths } from '../../src/procedure/sealed.js';
import { begun } from '../golden/recording.js';
import { scenarios } from '../golden/scenarios.js';
import { declared, MARK, Marking, type Played, playedWithMarks } from './erased-walk.js';
import { host } from './host.js';

vi.setConfig({ testTimeout: 120_000 });

const READERS = ['system', 'zhao', 'r1', 'o1', 'c1'];

/** Somebody who may order it, at the end of a scenario. */
const orderer = ({ last }: Played): string => {
  const { authority, convener } = last.context.offices;
  const [person] = [...(authority ?? []), ...(convener ?? [])];
  if (person === undefined) throw new Error('nobody may order anything');
  return person;
};

const storedIn = (medium: Played['medium']): string =>
  JSON.stringify([...medium.values()], (_key, value) => (value instanceof Map ? [...value] : value));

/** Whatever anybody can find of a consultation, as text. */
async function everything(name: string, played: Played, engine: Engine): Promise<string> {
  const { medium } = played;
  const kept = storedIn(medium);
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
  'rating-corrected': () => {
    const survey = 's1';
    const scores = { goals: 4, satisfaction: 5, resources: 4 };
    return at('evaluation.rating')
      .when('survey.open', { survey, about: { of: 'consultation' }, days: 7 }, convener)
      .then()
      .when('rating.give', { survey, scores }, 'r1')
      .then()
      .when('rating.correct', { survey, rater: 'r1', scores, reason: 'x' }, 'r1')
      .then();
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
    const refused = answers.flatMap((answer) => {
      if ('error' in answer) throw answer.error;
      return answer.ok ? [] : [answer.refusal];
    });
    expect(refused.filter(({ code }) => code !== 'person.unknown')).toEqual([]);
    const left = refused.length > 0 ? (await entries()).filter(({ seals }) => seals) : [];
    expect(left.filter(({ type }) => type !== 'roll.enter')).toEqual([]);
    for (const { seq, seals = {} } of left)
      await engine.submit(name, 'entry.redact', { seq, paths: Object.keys(seals), ground: 'order' }, { by });
    for (const each of [engine, other]) expect(around(await everything(name, forgotten, each))).toBe('');
    expect(await verify(await entries(), undefined, { charts: [community] })).toMatchObject({ ok: true });
  });
});

/** Texts that none of these says. */
const UNSAID: readonly string[] = [
  'agenda.set /items/*/options/*/text',
  'agenda.set /items/*/options/*/title',
  'change.request /alters/content',
  'implementation.send-back /reason',
  'motion.move /title',
  'objection.note /reason',
  'round.call /materials/*/name',
];

it('every sealed text of every command was said on the way', () => {
  const texts = Object.keys(declared).flatMap((type) =>
    sealedPaths(type)
      .filter(([first]) => first === 'fields')
      .map(([, ...path]) => `${type} /${path.join('/')}`),
  );
  expect(texts.filter((place) => !marking.said.has(place)).sort()).toEqual([...UNSAID].sort());
});

/** Free words that stand open for good, by the name of their field: the charter's, or an authority's and never a person's. */
const OPEN: Readonly<Record<string, string>> = {
  authority: 'a court or an office',
  document: 'the number of a paper',
  funder: 'an institution that gives money',
  place: 'where a consultation ended, or where a covenant holds',
  name: 'of a body',
  title: 'of a grid or an indicator',
  deemed: 'a rule of law',
  withMajority: 'a rule of law',
  paths: 'pointers to texts',
  deadline: 'an id',
  to: 'the authority or procedure a matter is referred to',
  period: 'a year or a month',
};
/** Words from lists that a charter or a host keeps; rights, counts and rules ask for them. */
const LISTED =
  'kind kinds groups level form rule ballot register scope mediaType channel category scores manner source role risk post purpose of activity article honour unit figure programme round charter registers rights settings'.split(
    ' ',
  );

it('what stands open for good is a word of the charter, or names no person', () => {
  const open = new Set<string>();
  const walk = (schema: z.core.$ZodType, name: string): void => {
    // Zod's own registry is typed for its own schemas; ours are among them.
    if (sealed.has(schema as z.core.$ZodTypes)) return;
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') walk(def.innerType, name);
    else if (def.type === 'array') walk(def.element, name);
    else if (def.type === 'record') for (const each of [def.keyType, def.valueType]) walk(each, name);
    else if (def.type === 'union') for (const option of def.options) walk(option, name);
    else if (def.type === 'object') {
      // The rules of procedure are public, each word of them.
      for (const [key, field] of Object.entries(def.shape)) if (key !== 'charter' && key !== 'change') walk(field, key);
    } else if (def.type === 'string') {
      const formed = [id, instant, date].some((known) => known === schema) || z.safeParse(schema, 'free words').error;
      if (!formed || schema === word || schema === line) open.add(name);
    }
  };
  for (const { fields } of Object.values(declared)) walk(fields, '');
  expect([...open].filter((name) => !(name in OPEN) && !LISTED.includes(name))).toEqual([]);
});

describe('what puts a text right', () => {
  const engineOf = async () => {
    const made = await host('topics.gathering');
    const ask = async (type: string, fields: object, by: string) => {
      const answer = await made.engine.submit('c1', type as never, fields as never, { by });
      expect([type, answer]).toMatchObject([type, { ok: true }]);
      return answer.ok ? answer.seq : 0;
    };
    const kept = () => storedIn(made.medium);
    const seq = await ask('topic.submit', { topic: 'q1', title: 'SECRET a', text: 'SECRET b', channel: 'visit' }, 'r1');
    return { ...made, ask, kept, seq };
  };
  const { recorder, authority } = staff;
  const reason = 'a slip';

  it('goes with the person whose words it reads, also where another process knew only what came later', async () => {
    const { ask, kept, seq, again, entries } = await engineOf();
    const other = again();
    await other.view('c1', 'system');
    await ask('entry.correct', { seq, reads: 'SECRET c', reason }, recorder);
    await ask('entry.correct', { seq: seq + 1, reads: 'SECRET d', reason }, recorder);
    await ask('topic.correct', { topic: 'q1', title: 'SECRET e', reason }, recorder);
    await ask('person.erase', { person: 'r1', ground: 'order' }, authority);
    expect(kept()).not.toContain('SECRET');
    expect([...(await other.view('c1', 'system')).topics].at(-1)?.title).toBe(ERASED);
    expect(await verify(await entries())).toMatchObject({ ok: true });
  });

  it('goes with the text it reads, and stays where another of them went', async () => {
    const { ask, kept, seq } = await engineOf();
    await ask('topic.correct', { topic: 'q1', title: 'SECRET e', text: 'another text', reason }, recorder);
    await ask('entry.correct', { seq, reads: 'SECRET c', reason }, recorder);
    await ask('entry.correct', { seq: seq - 1, reads: 'of another entry', reason }, recorder);
    await ask('entry.redact', { seq, paths: ['/fields/title'], ground: 'unlawful' }, authority);
    expect(kept()).not.toMatch(/SECRET [ace]/);
    expect(kept()).toMatch(/SECRET b.*another text.*of another entry/s);
  });

  it('leaves what rests on a mandate with neither of the two', async () => {
    for (const person of ['r2', 'r3']) {
      const { ask, kept } = await engineOf();
      await ask('mandate.give', { from: 'r2', to: 'r3', as: 'guardian', basis: 'BASIS of r2' }, recorder);
      await ask('note.add', { text: 'tea', about: 'ABOUT r2' }, person);
      await ask('person.erase', { person, ground: 'order' }, authority);
      expect(kept()).not.toMatch(/BASIS|ABOUT/);
    }
  });
});
