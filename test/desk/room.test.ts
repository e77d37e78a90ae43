// The desk of one person, at every entry of every kept record: it tells no choice, goes through JSON, and says what the engine says.
import { describe, expect, it } from 'vitest';
import { type Fact, permitted, type Snapshot } from 'yishi';
import { autopilot, type Desk, deskOf, formLines, roomSections } from 'yishi/desk';
import { LANGUAGES, language, namesOf } from 'yishi/language';
import { at, type Given, PLACES, staff } from 'yishi/testing';
import { heldBackFrom } from '../../src/procedure/view.js';
import { moments } from './records.js';

const STRANGER = 'a-passer-by';

/** Somebody who runs it, somebody who lives there and holds no office, and somebody nobody knows. */
function threeOf({ context: { offices, people, rolls } }: Snapshot): string[] {
  const inOffice = Object.values(offices).flat();
  const known = [...people.keys(), ...Object.values(rolls).flatMap(({ members }) => [...members.keys()])];
  const resident = known.find((person) => !inOffice.includes(person));
  return [offices.chair?.[0] ?? offices.convener?.[0], resident, STRANGER].filter((person) => person !== undefined);
}

/** What was chosen, in the words of the record: a ballot's choices, a ranking, scores, votes counted by hand. */
const chosenIn = ({ fields }: Fact): string[] =>
  Object.entries(fields)
    .filter(([name, value]) => ['choices', 'ranking', 'scores', 'papers'].includes(name) && typeof value === 'object')
    .map(([, value]) => JSON.stringify(value))
    .filter((value) => value.length > 2);

/** Commands with nothing to fill in and a rule that looks at the moment. */
const WHOLE: ReadonlySet<string> = new Set(['session.open', 'poll.open']);

describe('the desk of one person, wherever a record stood', () => {
  it('tells nobody a choice before the count, goes through JSON, and lets nobody do what the engine would not', () => {
    let looked = 0;
    const wrong: string[] = [];
    let turn = 0;
    for (const { now, before } of moments()) {
      const from = heldBackFrom(now) ?? Number.POSITIVE_INFINITY;
      const secrets = before
        .slice(-20)
        .filter(({ seq }) => seq >= from)
        .flatMap(chosenIn);
      // Each in turn: a moment is much like the one before.
      turn += 1;
      for (const person of threeOf(now).filter((_one, at) => (turn + at) % 3 === 0)) {
        const { may = [], ...rest } = deskOf(now, { person, facts: before });
        looked += 1;
        const told = JSON.stringify(rest);
        for (const secret of secrets) if (told.includes(secret)) wrong.push(`${person} is told ${secret}`);
        if (JSON.stringify(JSON.parse(told)) !== told) wrong.push(`${person}: is no JSON`);
        const answers = new Map(permitted(now, person).map(({ type, ok }) => [type, ok]));
        for (const one of may) {
          const { type, ok } = one;
          // What needs no fields is judged whole beforehand, and what is about something of which there is none is not now: more may be refused then,
          // and never less.
          const isMore = !one.ok && (WHOLE.has(type) || one.refusal.code === 'not-now');
          if (ok ? answers.get(type) !== true : answers.get(type) && !isMore) wrong.push(`${person}: ${type}`);
          if (ok && person === STRANGER) wrong.push(`a stranger may ${type}`);
        }
      }
    }
    expect(looked).toBeGreaterThan(5_000);
    expect(wrong).toEqual([]);
  });
});

/** The same crowd, of whom nobody can be gone through one by one. */
function unlisted({ snapshot }: Given): Snapshot {
  const { context } = snapshot;
  const { current } = context.vote;
  if (!current) throw new Error('a vote is on');
  const closed = <M extends object>(map: M): M =>
    new Proxy(map, {
      get(target, name) {
        if ([Symbol.iterator, 'keys', 'values', 'entries', 'forEach', 'toRecord'].includes(name as never))
          throw new Error('every ballot was looked at');
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const { box } = current;
  const stage = { ...current, box: { ...box, ballots: closed(box.ballots) }, invalid: closed(current.invalid) };
  return { ...snapshot, context: { ...context, vote: { ...context.vote, current: stage } } } as Snapshot;
}

describe('a crowd', () => {
  it('is not gone through ballot by ballot for anybody who looks while it votes', () => {
    const polling = at('vote.polling');
    const [person = ''] = polling.state.vote.current?.roll.members.keys() ?? [];
    const now = unlisted(polling);
    for (const who of [staff.chair, staff.teller, person, STRANGER])
      expect(JSON.stringify(deskOf(now, { person: who, facts: polling.facts }))).toContain('turnout');
    expect(autopilot(now, polling.now)).toBeUndefined();
    expect(() => [...(now.context.vote.current?.box.ballots ?? [])]).toThrow('every ballot');
  });
});

describe('the desk of a stranger', () => {
  it.each(PLACES)('at %s names nobody', (place) => {
    const { snapshot, facts } = at(place);
    const desk = deskOf(snapshot, { person: STRANGER, facts });
    const told = JSON.stringify({ ...desk, id: '', may: [] });
    const { people, rolls } = snapshot.context;
    const known = [...people.keys(), ...Object.values(rolls).flatMap(({ members }) => [...members.keys()])];
    expect(known.filter((person) => told.includes(`"${person}"`))).toEqual([]);
  });
});

/** Two who wait for the floor, of whom one has spoken already. */
function talking(): { given: Given; item: string; one: string; other: string } {
  const session = at('deliberation.session');
  const [item = ''] = session.state.deliberation.round?.items ?? [];
  const [one = '', other = ''] = [...session.state.presence.keys()].filter(
    (person) => !Object.values(staff).includes(person as never),
  );
  const given = session
    .when('floor.request', { item, stance: 'for' }, one)
    .then()
    .when('floor.grant', { person: one }, staff.chair)
    .then();
  return { given, item, one, other };
}

const section = ({ snapshot }: Given, desk: Desk, key: string, lang: 'zh-Hans' | 'en' = 'zh-Hans'): string[] =>
  roomSections(desk, language(lang), namesOf(snapshot.context)).find((each) => each.key === key)?.lines ?? [];

describe('the floor', () => {
  it('tells how long the speech may still take, to the second at which it runs over', () => {
    const { given, one } = talking();
    const { snapshot, facts } = given;
    const granted = facts.at(-1)?.at ?? '';
    const max = snapshot.context.charter.deliberation.speech.maxSeconds;
    const lasting = (seconds: number) =>
      deskOf(snapshot, {
        person: staff.chair,
        facts,
        moment: new Date(Date.parse(granted) + seconds * 1000).toISOString(),
      });
    expect(lasting(0).meeting?.speaking).toMatchObject({ person: one, left: max });
    expect(lasting(max).meeting?.speaking?.left).toBe(0);
    expect(section(given, lasting(max), 'floor')[1]).toMatch(/还剩0秒$/);
    expect(lasting(max + 12).meeting?.speaking?.left).toBe(-12);
    expect(section(given, lasting(max + 12), 'floor')[1]).toMatch(/已超时12秒$/);
    expect(section(given, lasting(max + 12), 'floor', 'en')[1]).toMatch(/12 s over$/);
  });

  it('says who is next and why: whoever has not spoken, before whoever asked first', () => {
    const { given, item, one, other } = talking();
    const asked = given
      .when('speech.make', { person: one, seconds: 60, text: 'Yes' }, one)
      .then()
      .when('floor.request', { item, stance: 'for' }, one)
      .then()
      .when('floor.request', { item, stance: 'for' }, other)
      .then();
    const desk = deskOf(asked.snapshot, { person: staff.chair, facts: asked.facts });
    expect(desk.meeting?.next).toEqual({ person: other, item, stance: 'for', why: 'newcomer' });
    expect(desk.meeting?.waiting).toMatchObject([
      { person: one, refusal: { code: 'floor.newcomer-first' } },
      { person: other },
    ]);
    expect(section(asked, desk, 'floor')[1]).toMatch(/^下一位：.*尚未发言者优先$/);
    asked.when('floor.grant', { person: other }, staff.chair).then();
  });

  it('says who is next once the speech is made: the other side than the one that speaks now', () => {
    const { given, item, other } = talking();
    const third = [...given.state.presence.keys()].find(
      (person) =>
        !Object.values(staff).includes(person as never) &&
        person !== other &&
        person !== given.state.deliberation.speaking?.person,
    );
    const asked = given
      .when('floor.request', { item, stance: 'for' }, other)
      .then()
      .when('floor.request', { item, stance: 'against' }, third ?? '')
      .then();
    const { meeting } = deskOf(asked.snapshot, { person: staff.chair });
    expect(meeting).toMatchObject({ item, next: { person: third, why: 'other-side' } });
  });

  it('never leaves everybody waiting for one another: among those who have not spoken the sides alternate', () => {
    const { given, item, one, other } = talking();
    const asked = given
      .when('speech.make', { person: one, seconds: 60, text: 'Yes' }, one)
      .then()
      .when('floor.request', { item, stance: 'against' }, one)
      .then()
      .when('floor.request', { item, stance: 'for' }, other)
      .then();
    const { meeting } = deskOf(asked.snapshot, { person: staff.chair });
    expect(meeting?.next).toMatchObject({ person: other, why: 'newcomer' });
    asked.when('floor.grant', { person: other }, staff.chair).then();
  });
});

describe('what a person may do', () => {
  it('comes with its form: fields, what they may be, and what stands in them to begin with', () => {
    const { given, one } = talking();
    const { snapshot, facts } = given;
    const of = (person: string, type: string) =>
      deskOf(snapshot, { person, facts }).may?.find((may) => may.type === type);
    const speech = of(staff.recorder, 'speech.make');
    expect(speech).toMatchObject({ ok: true });
    if (!speech?.ok) return;
    expect(formLines('speech.make', speech.form, language('zh-Hans'))).toMatchObject([
      { path: 'person', optional: false, value: one },
      { path: 'seconds', holds: ['count'] },
      { path: 'text', sealed: true },
    ]);
    const asks = of(one, 'floor.request');
    if (!asks?.ok) throw new Error('whoever is there may ask for the floor');
    const [item, stance] = formLines('floor.request', asks.form, language('zh-Hans'));
    expect(item?.choices.map(({ value }) => value)).toEqual(snapshot.context.deliberation.round?.items);
    expect(stance?.choices).toEqual([
      { value: 'for', label: '赞成' },
      { value: 'against', label: '反对' },
      { value: 'question', label: expect.any(String) },
    ]);
    expect(of(one, 'floor.grant')).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
  });

  it('of what it brings offers no name that is taken', () => {
    const { given } = talking();
    const member = given.state.rolls.council?.members.keys().next().value ?? '';
    const may = deskOf(given.snapshot, { person: member }).may?.find(({ type }) => type === 'motion.move');
    if (!may?.ok) throw new Error('a member may move');
    expect(may.form.find(({ path }) => path === 'motion')).not.toHaveProperty('among');
  });

  it.each(PLACES)('at %s is said in every language', (place) => {
    const { snapshot, facts } = at(place);
    const desk = deskOf(snapshot, { person: staff.convener, facts });
    expect(JSON.parse(JSON.stringify(desk))).toEqual(desk);
    for (const lang of LANGUAGES)
      for (const { title, lines } of roomSections(desk, language(lang), namesOf(snapshot.context))) {
        expect(title).not.toBe('');
        for (const line of lines) expect(line).not.toMatch(/undefined|NaN|\[object|^\s*$/);
      }
  });
});

describe('what was done last', () => {
  it('comes with how it is put right, filled in, and whether this person may now', () => {
    const { given, one } = talking();
    const { last = [] } = deskOf(given.snapshot, { person: staff.chair, facts: given.facts });
    expect(last).toHaveLength(5);
    expect(last[0]).toMatchObject({
      type: 'floor.grant',
      by: staff.chair,
      ways: [{ command: 'floor.yield', fields: { person: one }, open: true }],
    });
    const said = section(given, deskOf(given.snapshot, { person: staff.chair, facts: given.facts }), 'last')[0];
    expect(said).toMatch(/如有误，可用.+更正/);
  });

  it('of a vote names nobody but to whoever it was, and never what they chose', () => {
    const polling = at('vote.polling');
    const [person = ''] = polling.state.vote.current?.roll.members.keys() ?? [];
    const choices = Object.fromEntries((polling.state.vote.current?.items ?? []).map((item) => [item, 'against']));
    const cast = polling.when('ballot.cast', { choices, channel: 'online' } as never, person).then();
    const lastFor = (who: string) => deskOf(cast.snapshot, { person: who, facts: cast.facts }).last?.[0];
    expect(lastFor(staff.chair)).toMatchObject({ type: 'ballot.cast' });
    expect(lastFor(staff.chair)).not.toHaveProperty('by');
    expect(JSON.stringify(lastFor(staff.chair))).not.toContain(person);
    expect(lastFor(person)).toMatchObject({ type: 'ballot.cast', by: person });
    for (const who of [staff.chair, person]) expect(JSON.stringify(lastFor(who))).not.toMatch(/against|choices"/);
  });

  it('is, for whoever holds no office, what they did themselves', () => {
    const { given, one } = talking();
    const { last = [] } = deskOf(given.snapshot, { person: one, facts: given.facts });
    expect(last.map(({ type }) => type)).toEqual(['floor.request']);
  });
});

describe('a deadline', () => {
  it('is marked from the moment it is due', () => {
    const polling = at('vote.polling');
    const { closes = '' } = polling.state.vote.current ?? {};
    const due = (moment: string) =>
      deskOf(polling.snapshot, { person: staff.teller, moment }).deadlines.find(({ kind }) => kind === 'poll');
    expect(due(new Date(Date.parse(closes) - 1).toISOString())).not.toHaveProperty('reached');
    expect(due(closes)).toMatchObject({ reached: true });
  });
});
