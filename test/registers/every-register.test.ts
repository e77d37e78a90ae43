// What holds for every register because it is one: this walks the catalogue, so that registering enlists.
import { describe, expect, it } from 'vitest';
import { type Fact, permitted, persist, placeOf, replay, restore, unopened, verify } from 'yishi';
import { community, registers } from 'yishi/community';
import { LANGUAGES, language, namesOf } from 'yishi/language';
import { inCommunity, recordOf } from 'yishi/testing';
import { apply } from '../../src/procedure/replay.js';
import * as catalogue from '../../src/registers/catalogue.js';
import { stateHash } from '../golden/state.js';
import { courses } from './courses/index.js';

it('every register is in the catalogue under its id', () => {
  for (const [name, { id }] of Object.entries(catalogue)) expect(id).toBe(name);
  expect(Object.keys(registers).sort()).toEqual([...Object.keys(catalogue), 'indicators'].sort());
});

it('every register has a course, and every course a register', () => {
  expect(Object.keys(courses).sort()).toEqual(Object.keys(registers).sort());
});

describe.each(Object.entries(registers))('%s', (id, register) => {
  const course = courses[id];
  if (!course) return;
  const given = course.play(inCommunity(course.registers, course.options));
  const facts = (given as unknown as { facts: Fact[] }).facts;
  const end = given.snapshot;

  it('stands under its own id, with a map of its things', () => {
    expect(register.id).toBe(id);
    expect(Object.keys(register.empty())).toContain(id);
  });

  it('says every one of its commands in its course', () => {
    const said = new Set<string>(facts.map(({ type }) => type));
    expect(Object.keys(register.commands).filter((type) => !said.has(type))).toEqual([]);
  });

  it('has a door for each of them in the chart, and tells everybody what they may do', () => {
    const types = permitted(end, 'r1').map(({ type }) => type as string);
    expect(Object.keys(register.commands).filter((type) => !types.includes(type))).toEqual([]);
  });

  it('folds to the same state at once, step by step, and from a checkpoint', () => {
    const whole = stateHash(end);
    expect(stateHash(replay(unopened('k1', community), facts))).toBe(whole);
    expect(stateHash(facts.reduce(apply, unopened('k1', community)))).toBe(whole);
    expect(stateHash(restore(persist(end), [community]))).toBe(whole);
    expect(placeOf(end)).toBe('running');
  });

  it('verifies, every finding found again', async () => {
    expect(await verify(recordOf(facts, 'k1'), undefined, { charts: [community] })).toMatchObject({ ok: true });
  });

  it.each(LANGUAGES)('is told without a missing term (%s)', (lang) => {
    const said = language(lang);
    const names = namesOf(end.context);
    const texts = register.texts[lang];
    const own = facts.filter(({ type }) => Object.hasOwn(register.commands, type));
    const lines = own.flatMap((fact) => [said.fact(fact, names), ...said.finding(fact, names)]);
    const rows = texts.rows(given.state as never, said.say(names));
    for (const row of rows) expect(row).toHaveLength(texts.columns.length);
    const all = [texts.title, texts.about, ...lines, ...rows.flat()].join('\n');
    expect(all).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
    expect(rows.length).toBeGreaterThan(0);
    if (lang !== 'en') expect(lines.filter((line) => !/\p{Script=Han}/u.test(line))).toEqual([]);
    // Every line is a sentence with its stop, before or after a closing quotation mark; behind it may stand who typed it in.
    const sentences = lines.map((line) =>
      line.replace(/ ?[（(][^（()）]*(?:entered by|[录錄]入)[^（()）]*[)）]$/u, ''),
    );
    expect(sentences.filter((line) => !/[.。！？:：][”」)）]?$|”$/u.test(line))).toEqual([]);
    for (const type of Object.keys(register.commands)) expect(said.command(type as never)).toBeTruthy();
    for (const name of Object.keys(register.indicators?.(given.state as never) ?? {}))
      expect(texts.indicators).toHaveProperty([name]);
    for (const kind of Object.keys(register.clocks ?? {})) expect(texts.clocks).toHaveProperty([kind]);
  });

  it.each(LANGUAGES)('says why not, whatever it refuses with (%s)', (lang) => {
    const names = namesOf(end.context);
    expect(Object.keys(course.refusals).sort()).toEqual(Object.keys(register.texts[lang].refusals).sort());
    for (const [code, numbers] of Object.entries(course.refusals)) {
      const said = language(lang).refusal({ code, numbers } as never, names);
      expect(said).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
      expect(said.length).toBeGreaterThan(8);
    }
  });

  it('is used as it is where a charter says nothing of it, and refuses to be where it is none of the charter’s', () => {
    inCommunity({ [id]: {} });
    const refused = Object.keys(register.commands).map(
      (type) => permitted(inCommunity({}).snapshot, 'zhao').find((one) => one.type === (type as never))?.ok,
    );
    expect(refused.filter(Boolean)).toEqual([]);
  });
});
