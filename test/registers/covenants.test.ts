// 公约、微公约: what holds is what was adopted last and nobody annulled; every text can be told from every other.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';
import { registers } from '../../src/registers/all.js';

const { convener, recorder, authority } = staff;
const head = 'a'.repeat(64);
const paper = (document: string) => ({ how: 'body', body: 'council', document }) as const;
const vote = { how: 'matter', matter: 'rules', item: 'i1', head } as const;

const drafted = inCommunity({ covenants: { filing: ['community'], filingDays: 10 }, matters: {} })
  .when('covenant.draft', { covenant: 'dogs', title: '养犬', text: '牵绳', scope: 'community' }, 'r1')
  .then();
const adopt = (given: CommunityGiven, version: number, decision: object = paper(`d${version}`)) =>
  given.when('covenant.adopt', { covenant: 'dogs', version, decision: decision as typeof vote }, recorder);
const amend = (given: CommunityGiven) =>
  given.when('covenant.amend', { covenant: 'dogs', text: '牵绳、清理', reason: 'x' }, 'r2');
const annul = (given: CommunityGiven, version?: number) =>
  given.when('covenant.annul', { covenant: 'dogs', version, document: '函1', ground: '抵触' }, authority);
const retract = (given: CommunityGiven, by: string = convener) =>
  given.when('covenant.retract', { covenant: 'dogs', reason: 'x' }, by);
const repeal = (given: CommunityGiven, decision: object = paper('r')) =>
  given.when('covenant.repeal', { covenant: 'dogs', decision: decision as typeof vote, reason: 'x' }, recorder);
const dogs = (given: CommunityGiven) => given.state.covenants.get('dogs');
const first = adopt(drafted, 1).then();
const second = adopt(amend(first).then(), 2).then();

describe('a covenant that is voted on', () => {
  const referred = drafted
    .when(
      'matter.refer',
      { matter: 'rules', title: '养犬', consultation: 'c1', charter: 'quick-poll', entries: [] },
      convener,
    )
    .then();
  const report = {
    matter: 'rules',
    place: 'closed.adopted',
    head,
    entries: 9,
    items: [
      { item: 'i1', title: '养犬', status: 'passed' as const },
      { item: 'i2', title: '停车', status: 'failed' as const },
    ],
    projects: [],
  };
  const reported = referred.when('matter.report', report, recorder).then();

  it('holds once the consultation it was handed to has passed it, by the record that was reported', () => {
    adopt(drafted, 1, vote).refused('covenant.matter-unknown');
    adopt(referred, 1, vote).refused('covenant.matter-not-decided');
    adopt(reported, 1, { ...vote, head: 'b'.repeat(64) }).refused('covenant.head-differs', { head });
    adopt(reported, 1, { ...vote, item: 'i2' }).refused('covenant.item-not-passed', { item: 'i2' });
    adopt(reported, 1, { ...vote, item: 'i3' }).refused('covenant.item-not-passed');
    adopt(reported, 1, vote).then({ finding: { by: { consultation: 'c1', item: 'i1' }, before: null } });
  });

  it('is held to that report also where its consultation is named and not its matter', () => {
    const named = { how: 'consultation', consultation: 'c1', item: 'i2', head };
    adopt(reported, 1, named).refused('covenant.item-not-passed', { matter: 'rules' });
    adopt(reported, 1, { ...named, consultation: 'c9' }).then();
  });

  it('does not hold by a vote that was annulled since', () => {
    const annulled = reported
      .when('matter.report', { ...report, place: 'closed.annulled', entries: 10 }, recorder)
      .then();
    adopt(annulled, 1, vote).refused('covenant.matter-not-decided');
  });

  it('holds by a decision that settles nothing else', () => {
    const held = amend(adopt(reported, 1, vote).then()).then();
    adopt(held, 2, vote).refused('covenant.decision-used', { covenant: 'dogs' });
    adopt(held, 2, { how: 'consultation', consultation: 'c1', item: 'i1', head }).refused('covenant.decision-used');
    const gone = adopt(reported, 1, vote).then();
    repeal(gone, vote).refused('covenant.decision-used');
    // A vote that repealed it adopts nothing either; taken back, it is free again.
    const voted = { how: 'consultation', consultation: 'c3', item: 'i1', head };
    const repealed = amend(repeal(gone, voted).then()).then();
    adopt(repealed, 2, voted).refused('covenant.decision-used');
    adopt(retract(repealed).then(), 2, voted).then();
  });
});

describe('a text', () => {
  it('is adopted under the number that was decided on, by a body the community has', () => {
    const corrected = drafted.when('covenant.correct', { covenant: 'dogs', text: '改', reason: 'x' }, 'r1').then();
    adopt(corrected, 1).refused('covenant.not-pending', { version: 2 });
    adopt(corrected, 2).then();
    adopt(first, 1).refused('covenant.not-pending', { version: undefined });
    adopt(drafted, 1, { how: 'body', body: 'x', document: 'd' }).refused('covenant.body-unknown', { body: 'x' });
    const texts = [...corrected.state.covenantVersions.values()].map(({ text }) => text);
    expect(texts.sort()).toEqual(['改', '牵绳'].sort());
  });

  it('is corrected and withdrawn by whoever wrote it, the convener or the recorder', () => {
    for (const by of ['r1', convener, recorder])
      drafted.when('covenant.withdraw', { covenant: 'dogs', reason: 'x' }, by).then();
    drafted.when('covenant.withdraw', { covenant: 'dogs', reason: 'x' }, 'r2').refused('covenant.not-yours');
    drafted.when('covenant.correct', { covenant: 'dogs', text: 'x', reason: 'x' }, 'r2').refused('covenant.not-yours');
    first.when('covenant.withdraw', { covenant: 'dogs', reason: 'x' }, 'r1').refused('covenant.not-pending');
  });

  it('that amends waits alone, and the one before holds until it is adopted', () => {
    const waits = amend(first).then();
    expect(dogs(waits)).toMatchObject({ holding: 1, pending: 2, status: 'in-force' });
    amend(waits).refused('covenant.pending', { version: 2 });
    amend(drafted).refused('covenant.pending', { version: 1 });
    repeal(waits).refused('covenant.pending');
    expect(dogs(second)).toMatchObject({ holding: 2, pending: undefined });
    const given = waits.when('covenant.withdraw', { covenant: 'dogs', reason: 'x' }, 'r2').then();
    expect(dogs(given)).toMatchObject({ holding: 1, pending: undefined, status: 'in-force' });
  });

  it('given up before it ever held may be proposed again', () => {
    const gone = drafted.when('covenant.withdraw', { covenant: 'dogs', reason: 'x' }, 'r1').then();
    repeal(gone).refused('covenant.out-of-turn', { status: 'withdrawn' });
    adopt(amend(gone).then(), 2).then();
  });
});

describe('an annulment', () => {
  it('by an authority lets the text before hold again, or none', () => {
    annul(second).then({ finding: { version: 2, holding: 1 } });
    const none = annul(first).then({ finding: { holding: null } });
    expect(dogs(none)).toMatchObject({ status: 'annulled', holding: undefined });
    annul(none).refused('covenant.out-of-turn', { status: 'annulled' });
    second.when('covenant.annul', { covenant: 'dogs', document: 'x', ground: 'x' }, convener).refused('not-yours');
    // The community writes another.
    adopt(amend(none).then(), 2).then({ finding: { before: null } });
  });

  it('of a text that no longer holds keeps it from holding again', () => {
    const old = annul(second, 1).then({ finding: { version: 1, holding: 2 } });
    annul(old, 1).refused('covenant.annulled', { version: 1 });
    annul(old).then({ finding: { holding: null } });
    annul(second, 3).refused('covenant.not-adopted', { version: 3 });
    annul(amend(second).then(), 3).refused('covenant.not-adopted');
  });

  it('never brings back what was repealed', () => {
    const third = adopt(amend(repeal(second).then()).then(), 3).then();
    annul(third).then({ finding: { holding: null } });
  });

  it('leaves a text that waits as it is', () => {
    expect(dogs(annul(amend(second).then()).then())).toMatchObject({ holding: 1, pending: 3 });
  });
});

describe('what was entered by mistake', () => {
  it('is taken back once, the last first', () => {
    expect(dogs(retract(first).then())).toMatchObject({ status: 'draft', pending: 1, holding: undefined });
    expect(dogs(retract(second).then())).toMatchObject({ status: 'in-force', pending: 2, holding: 1 });
    retract(retract(second).then()).refused('covenant.nothing-to-retract');
    retract(drafted).refused('covenant.nothing-to-retract');
    retract(amend(second).then()).refused('covenant.pending', { version: 3 });
    expect(dogs(retract(repeal(second).then()).then())).toMatchObject({ holding: 2, repealed: undefined });
    expect(dogs(retract(amend(repeal(second).then()).then()).then())).toMatchObject({ holding: 2, pending: 3 });
  });

  it('by an authority is for an authority to take back', () => {
    const annulled = annul(second).then();
    retract(annulled).refused('covenant.authority-only');
    expect(dogs(retract(annulled, authority).then())).toMatchObject({ holding: 2, status: 'in-force' });
    annul(retract(annulled, authority).then()).then({ finding: { holding: 1 } });
  });
});

describe('a signature', () => {
  const signed = first.when('covenant.sign', { covenant: 'dogs' }, 'r3').then({ finding: { version: 1, party: 'r3' } });

  it('is under the text that holds, once, and may be taken back', () => {
    drafted.when('covenant.sign', { covenant: 'dogs' }, 'r3').refused('covenant.out-of-turn', { status: 'draft' });
    signed.when('covenant.sign', { covenant: 'dogs' }, 'r3').refused('covenant.signed');
    const gone = signed.when('covenant.unsign', { covenant: 'dogs', reason: 'x' }, 'r3').then();
    gone.when('covenant.unsign', { covenant: 'dogs', reason: 'x' }, 'r3').refused('covenant.not-signed');
    const amended = adopt(amend(signed).then(), 2).then();
    expect(registers.covenants.indicators?.(amended.state as never)).toMatchObject({ signatures: 0 });
    amended.when('covenant.sign', { covenant: 'dogs' }, 'r3').then({ finding: { version: 2 } });
  });

  it('is for somebody the community knows, by whoever speaks for them', () => {
    first.when('covenant.sign', { covenant: 'dogs', party: 'x' }, 'r3').refused('covenant.party-unknown');
    first.when('covenant.sign', { covenant: 'dogs', party: 'r4' }, 'r3').refused('covenant.party-not-yours');
    first.when('covenant.sign', { covenant: 'dogs', party: 'council' }, 'r3').refused('covenant.party-not-yours');
    first
      .when('covenant.unsign', { covenant: 'dogs', party: 'r4', reason: 'x' }, 'r3')
      .refused('covenant.party-not-yours');
    first.when('covenant.sign', { covenant: 'dogs', party: 'council' }, convener).then();
  });
});

describe('filing', () => {
  const file = (given: CommunityGiven, reason?: string) =>
    given.when('covenant.file', { covenant: 'dogs', authority: '街道', document: '备1', reason }, recorder);
  const due = first.state.deadlines['covenant-filing:dogs']?.due ?? '';

  it('is owed for the scopes the charter names, in time or late, once', () => {
    file(first.until(plus(due, { minutes: -1 }))).then({ finding: { late: false, version: 1 } });
    const late = first.until(plus(due, { minutes: 1 }));
    const filed = file(late).then({ finding: { late: true } });
    expect(filed.state.overdue).toEqual({});
    file(filed).refused('covenant.filed', { version: 1 });
    file(filed, '文号写错了').then();
    file(drafted).refused('covenant.out-of-turn');
    const plain = inCommunity({ covenants: {} })
      .when('covenant.draft', { covenant: 'dogs', title: '养犬', text: '牵绳', scope: 'community' }, 'r1')
      .then();
    expect(adopt(plain, 1).then().state.deadlines).toEqual({});
  });

  it('is owed anew for what holds again and was never filed, and no longer for what is gone', () => {
    const back = annul(second).then({ finding: { holding: 1 } });
    expect(Object.keys(back.state.deadlines)).toEqual(['covenant-filing:dogs']);
    expect(annul(adopt(amend(file(first).then()).then(), 2).then()).then().state.deadlines).toEqual({});
    expect(repeal(first).then().state.deadlines).toEqual({});
    expect(retract(first).then().state.deadlines).toEqual({});
  });

  it('keeps the community open', () => {
    first
      .when('community.close', { reason: 'x' }, convener)
      .refused('community.unfinished', { register: 'covenants', count: 1 });
    file(first).then().when('community.close', { reason: 'x' }, convener).then();
  });
});

it('what nobody drafted, and what was drafted, are told apart', () => {
  amend(inCommunity({ covenants: {} })).refused('covenant.unknown', { covenant: 'dogs' });
  drafted
    .when('covenant.draft', { covenant: 'dogs', title: 'x', text: 'x', scope: 'building' }, 'r2')
    .refused('covenant.exists');
});

const STEPS = ['amend', 'adopt', 'annul', 'annul-first', 'repeal', 'retract', 'retract-annulment', 'withdraw'] as const;

it('whatever is done with it, what holds was adopted and is not annulled, and what waits was not', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 14 }), (steps) => {
      let given = drafted;
      for (const [nth, step] of steps.entries()) {
        const asked = {
          amend: () => amend(given),
          adopt: () => adopt(given, dogs(given)?.pending ?? 1, paper(`p${nth}`)),
          annul: () => annul(given),
          'annul-first': () => annul(given, 1),
          repeal: () => repeal(given, paper(`p${nth}`)),
          retract: () => retract(given),
          'retract-annulment': () => retract(given, authority),
          withdraw: () => given.when('covenant.withdraw', { covenant: 'dogs', reason: 'x' }, convener),
        }[step]();
        if (!asked.refusal) given = asked.then();
        const one = dogs(given);
        const text = (version?: number) => given.state.covenantVersions.get(`dogs ${version}`);
        expect(one?.holding !== undefined).toBe(one?.status === 'in-force');
        expect(one?.status === 'draft' && one.pending === undefined).toBe(false);
        if (one?.holding !== undefined) {
          expect(text(one.holding)?.adopted).toBeDefined();
          expect(text(one.holding)?.annulled).toBeUndefined();
        }
        if (one?.pending !== undefined) expect(text(one.pending)?.adopted).toBeUndefined();
      }
    }),
    { numRuns: 100 },
  );
});
