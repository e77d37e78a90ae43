// What one person may do now: where nothing can be said with a command, the answer is the one they will get.
import { describe, expect, it } from 'vitest';
import { actsOf, deskOf, type May } from 'yishi/desk';
import { at, owners, staff } from 'yishi/testing';
import { decide } from '../../src/procedure/decide.js';
import { castAll, consented, hung, polling } from '../parts/3-vote/ballots.js';
import { moments } from './records.js';

const called = at('deliberation.called');
const opens = called.state.deliberation.round?.opens ?? '';

const opening = (now: typeof called.snapshot, moment: string): May | undefined =>
  deskOf(now, { person: staff.chair, moment }).may?.find(({ type }) => type === 'session.open');

const against = Object.fromEntries(owners.map((owner) => [owner, 'against'] as const));
const forIt = Object.fromEntries(owners.map((owner) => [owner, 'for'] as const));
const formIn = (may: May | undefined) => (may?.ok ? may.form[0] : undefined);

describe('what may be done now', () => {
  it('opening a meeting is refused before its hour, and at its hour for those who are not there yet', () => {
    const before = new Date(Date.parse(opens) - 1).toISOString();
    expect(opening(called.snapshot, before)).toMatchObject({ ok: false, refusal: { code: 'session.too-early' } });
    expect(opening(called.snapshot, opens)).toMatchObject({ ok: false, refusal: { code: 'quorum.missing' } });
  });

  it('is open to whoever did it next, at the moment they did it, and as the engine answers where it is not', () => {
    let open = 0;
    for (const { now, ahead } of moments()) {
      const [next] = ahead;
      if (next?.type !== 'session.open' && next?.type !== 'poll.open') continue;
      const { type, by: person, at: moment } = next;
      if (person === 'clock') continue;
      const told = deskOf(now, { person, moment }).may?.find((one) => one.type === type);
      const { refusal } = decide(now, type, {}, { at: moment, by: person, salt: 'c2FsdA' });
      expect(told).toMatchObject(refusal ? { ok: false, refusal } : { ok: true, form: [] });
      open += 1;
    }
    expect(open).toBeGreaterThan(20);
  });

  it('is nothing about what there is none of: nobody seconds a motion before one was moved', () => {
    const session = at('deliberation.session');
    const seconding = (given: typeof session, person = 'c2') =>
      deskOf(given.snapshot, { person, moment: given.now }).may?.find(({ type }) => type === 'motion.second');
    expect(seconding(session)).toMatchObject({ ok: false, refusal: { code: 'not-now' } });
    const motion = { motion: 'm1', item: 'lift', kind: 'main', text: 'In glass' } as const;
    const moved = session.when('motion.move', motion, 'c1').then();
    const form = [{ key: 'motion', among: [{ id: 'm1' }] }];
    expect(seconding(moved)).toMatchObject({ ok: true, form });
    expect(seconding(moved, 'c1')).toMatchObject({ ok: false, refusal: { code: 'not-now' } });
    // Whoever keeps the record enters it for whoever does.
    const entered = actsOf(moved.snapshot).find(({ type }) => type === 'motion.second');
    expect(entered).toMatchObject({ form });
  });

  it('asks of a form what the moment asks: what follows for what was lost, and not to call it again', () => {
    const confirming = (given: typeof called) =>
      deskOf(given.snapshot, { person: staff.convener, moment: given.now }).may?.find(
        ({ type }) => type === 'result.confirm',
      );
    const { choices, optional } = formIn(confirming(hung(castAll(polling(), against))))!;
    expect({ choices, optional }).toEqual({ choices: ['deliberation', 'close'], optional: false });
    expect(formIn(confirming(hung(polling())))?.choices).toEqual(['deliberation', 'call-again', 'close']);
    expect(formIn(confirming(hung(castAll(consented(polling()), { ...against, ...forIt }))))?.optional).toBe(true);
  });

  it('is whatever somebody did next, wherever a record stood', () => {
    const closed = new Map<string, string>();
    let done = 0;
    for (const { now, ahead } of moments()) {
      const [next] = ahead;
      if (!next || next.by === 'clock') continue;
      const told = deskOf(now, { person: next.by, moment: next.at }).may?.find(({ type }) => type === next.type);
      if (told && !told.ok) closed.set(next.type, told.refusal.code);
      done += 1;
    }
    expect([...closed]).toEqual([]);
    expect(done).toBeGreaterThan(1_000);
  });
});
