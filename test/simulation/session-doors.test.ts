// What a session promises beside being the engine's equal: what is looked at changes nothing, chance stays where it belongs, and what
// cannot be is said.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fact, view } from 'yishi';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { createSession, type Said, type Session } from 'yishi/simulation';
import { at, type Given, itemsUnder, openingUnder, PLACES, plus, START, staff, walk } from 'yishi/testing';
import { deepFrozen as frozen } from '../../src/handed.js';
import { stateWithin } from '../../src/simulation/moments.js';
import { stateHash } from '../golden/state.js';

const said = (by: string, more: Partial<Said> = {}): Said => ({ by, at: START, ...more });

/** A session that stands where a scenario does. */
function standing({ facts }: Pick<Given, 'facts'>): Session {
  const session = createSession({ id: 'c1', seed: 'a seed' });
  for (const { type, fields, at: moment, by, on, enteredBy, for: principal, assisted } of facts) {
    if (by === 'clock') {
      session.pass(moment);
      continue;
    }
    const more = {
      ...(on && { on }),
      ...(enteredBy && { enteredBy }),
      ...(principal && { for: principal }),
      ...(assisted && { assisted }),
    };
    const answer = session.submit(type, fields as never, { by, at: moment, ...more });
    if (!answer.ok) throw new Error(`${type}: ${answer.refusal.code}`);
  }
  return session;
}

/** All there is to look at; what an engine hands out one by one as a list. */
const looked = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, each) =>
      typeof each === 'object' && each !== null && Symbol.iterator in each ? [...each] : each,
    ),
  );

/** Writes to everything it can get at. */
function wreck(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null || depth > 12) return;
  for (const key of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[key];
    wreck(inner, depth + 1);
    try {
      (value as Record<string, unknown>)[key] = 'wrecked';
      delete (value as Record<string, unknown>)[key];
    } catch {
      // A getter, or frozen: all the better.
    }
  }
  if (Array.isArray(value)) value.length = 0;
}

const starts = PLACES.filter((place) => place !== 'unopened');

describe('a view in a session', () => {
  it('says what a view of an engine says, to everybody everywhere', () => {
    for (const place of starts) {
      const given = at(place);
      const session = standing(given);
      for (const person of ['o1', 'c1', 'r1', 'nobody', 'system', staff.teller, staff.convener]) {
        const expected = looked(view(session.snapshot, person));
        const own = session.view(person);
        expect(looked(own)).toEqual(expected);
        // One name after the other, as a policy looks.
        for (const name of Object.keys(expected as object))
          expect([name, looked({ it: own[name as never] })]).toEqual([
            name,
            looked({ it: view(session.snapshot, person)[name as never] }),
          ]);
      }
    }
  });

  it('is no way to change anything, whatever a policy does to it', () =>
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.array(fc.nat(), { maxLength: 30 }), (place, seeds) => {
        const session = standing({ facts: walk(at(place), seeds).facts });
        const before = stateHash(session.snapshot);
        const line = session.record().lines.at(-1);
        for (const person of ['o1', 'c1', 'r1', staff.teller, staff.convener]) {
          const shown = session.view(person);
          for (const name of Object.keys(view(session.snapshot, person))) wreck(shown[name as never]);
          wreck(shown);
          wreck(session.permitted(person));
        }
        expect(stateHash(session.snapshot)).toBe(before);
        expect(session.record().lines.at(-1)).toBe(line);
      }),
      { numRuns: 40 },
    ));

  it('holds nothing of what the person may not see, not even out of reach', () => {
    const own = session0().view('o1');
    expect(Object.getOwnPropertyNames(own)).toEqual([]);
    expect(Object.getOwnPropertySymbols(own)).toEqual([]);
  });
});

function session0(): Session {
  return standing(at('vote.polling'));
}

describe('a session', () => {
  it('opens under a charter that many share, and writes to none of it', () => {
    const charter = frozen(structuredClone(hepingRoad));
    const open = (id: string) => {
      const session = createSession({ id, seed: id });
      const answer = session.open(
        { ...openingUnder(charter, itemsUnder(charter)), charter, title: 'Ours' } as never,
        said(staff.convener),
      );
      expect(answer.ok).toBe(true);
      return session;
    };
    const [one, other] = [open('c1'), open('c2')];
    expect(stateWithin(one).charter).toBe(stateWithin(other).charter);
    expect(one.state.charter).toEqual(charter);
    expect(one.place).toBe(other.place);
  });

  it('takes an earlier moment as that of the last fact: time never runs backwards', () => {
    const session = session0();
    const { at: last } = session.facts.at(-1) as Fact;
    const answer = session.submit('note.add', { text: 'Late' }, said('o1', { at: plus(last, { days: -1 }) }));
    expect(answer).toMatchObject({ ok: true, fact: { at: last } });
  });

  it('lets the clock pass what is due and nothing else', () => {
    const session = session0();
    const closes = session.state.vote.current?.closes ?? '';
    session.pass(plus(closes, { minutes: -1 }));
    expect(session.place).toBe('vote.polling');
    session.pass(closes);
    expect(session.place).toBe('vote.closed');
    expect(session.facts.at(-1)).toMatchObject({ type: 'deadline.pass', by: 'clock' });
  });

  it('answers a key that was used before with the same fact, and refuses it for anything else', () => {
    for (const keep of ['facts', 'nothing'] as const) {
      const session = createSession({ id: 'c1', seed: 's', keep });
      session.open({ charter: quickPoll, title: 'Lunch', ...pollOf() }, said('ann'));
      const fields = { text: 'Twice' };
      const first = session.submit('note.add', fields, said('ann', { key: 'k' }));
      expect(session.submit('note.add', fields, said('ann', { key: 'k' }))).toEqual(first);
      expect(session.submit('note.add', { text: 'Else' }, said('ann', { key: 'k' }))).toMatchObject({
        refusal: { code: 'key.reused' },
      });
      expect(session.state.seq).toBe(2);
    }
  });

  it('keeps no facts where none are to be kept, comes to the same state, and has no record', () => {
    const kept = createSession({ id: 'c1', seed: 's' });
    const without = createSession({ id: 'c1', seed: 's', keep: 'nothing' });
    for (const session of [kept, without])
      session.open({ charter: quickPoll, title: 'Lunch', ...pollOf() }, said('ann'));
    expect(without.facts).toEqual([]);
    expect(stateHash(without.snapshot)).toBe(stateHash(kept.snapshot));
    expect(() => without.record()).toThrow('c1');
  });

  it('says so when nothing is open yet, when it is open already, and when the id is none', () => {
    const session = createSession({ id: 'c1', seed: 's' });
    expect(() => session.submit('note.add', { text: 'Too early' }, said('ann'))).toThrow('c1');
    const opening = { charter: quickPoll, title: 'Lunch', ...pollOf() };
    expect(session.open(opening, said('ann')).ok).toBe(true);
    expect(session.open(opening, said('ann'))).toMatchObject({ refusal: { code: 'consultation.exists' } });
    expect(createSession({ id: 'no id', seed: 's' }).open(opening, said('ann'))).toMatchObject({
      refusal: { code: 'malformed' },
    });
    expect(session.submit('constructor' as never, {} as never, said('ann'))).toMatchObject({
      refusal: { code: 'command.unknown' },
    });
  });

  it('refuses a moment that is none by throwing, and is none the worse for it', () => {
    const session = session0();
    for (const moment of ['tomorrow', '2026-03-02', '2026-03-02T01:00:00Z', '']) {
      expect(() => session.submit('note.add', { text: 'When?' }, said('o1', { at: moment }))).toThrow(RangeError);
      expect(() => session.pass(moment)).toThrow(RangeError);
    }
    expect(session.submit('note.add', { text: 'Now' }, said('o1')).ok).toBe(true);
  });

  it('answers nothing more once a rule broke: half of what it had to write may stand in the state', () => {
    const session = session0();
    expect(() => session.submit('person.admit', undefined as never, said(staff.recorder))).toThrow(TypeError);
    expect(() => session.submit('note.add', { text: 'And now?' }, said('o1'))).toThrow('broke off');
    expect(() => session.pass(START)).toThrow('broke off');
  });

  it('looks at fields from outside as an engine does', () => {
    const session = session0();
    const answer = session.ask('note.add', { text: '  Some room  ' }, said('o1'));
    expect(answer).toMatchObject({ ok: true, fact: { fields: { text: 'Some room' } } });
    for (const fields of [undefined, null, 7, {}, { text: '' }, { text: 'x', more: 1 }])
      expect(session.ask('note.add', fields, said('o1'))).toMatchObject({ refusal: { code: 'malformed' } });
  });

  it('makes the same record of the same seed each time it is asked, and another of another', () => {
    const one = session0();
    expect(one.record()).toEqual(one.record());
    expect(session0().record().lines).toEqual(one.record().lines);
    const other = createSession({ id: 'c1', seed: 'another' });
    const [opening] = one.facts;
    other.submit('consultation.open', opening?.fields as never, said(staff.convener, { at: opening?.at as string }));
    expect(other.record().lines[0]).not.toBe(one.record().lines[0]);
  });

  it('draws a lot by what it is drawn for: other commands more or less do not move it', () => {
    const salts = [0, 3].map((notes) => {
      const given = at('vote.preparing');
      const session = standing(given);
      const moment = given.now;
      for (let note = 0; note < notes; note += 1)
        session.submit('note.add', { text: `Note ${note}` }, said('o1', { at: moment }));
      const last = at('vote.noticed').facts.findLast(({ type }) => type === 'notice.post');
      const answer = session.submit(
        'notice.post',
        last?.fields as never,
        said(staff.convener, { at: last?.at as string }),
      );
      return answer.ok ? answer.fact.finding.salt : answer.refusal.code;
    });
    expect(salts[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(salts[1]).toBe(salts[0]);
  });
});

function pollOf() {
  const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
  const item = { item: 'lunch', title: 'Noodles?', topics: [], stakeholders: [], affected: [], route };
  return {
    bodies: [{ body: 'group', kind: 'group' as const, name: 'Group' }],
    items: [{ ...item, becomes: 'opinion' as const }],
  };
}
