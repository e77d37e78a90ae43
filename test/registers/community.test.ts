// A community as a whole: what it is opened with, its clocks standing still, its rules amended, and its end.
import { describe, expect, it } from 'vitest';
import { createEngine, unopened, verify } from 'yishi';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { communitiesOn, community, communityWith, registers } from 'yishi/community';
import { minutes } from 'yishi/documents';
import { memory } from 'yishi/memory';
import { type CommunityGiven, Given, inCommunity, plus, recordOf, START, staff } from 'yishi/testing';
import { published } from '../../src/engine/publication.js';
import { REVISION } from '../../src/kernel/revisions.js';

const { convener, chair, recorder, authority } = staff;

const opening = {
  edition: '0' as const,
  mode: 'live' as const,
  title: '和平里',
  charter: hepingRoad,
  registers: { needs: {} },
  people: [{ person: 'a' }, { person: 'b' }],
  bodies: [{ body: 'council', kind: 'council', name: '议事会' }],
  offices: [{ office: 'convener' as const, person: 'a' }],
};
const nobody = new Given(unopened('k1', community), [], START) as unknown as CommunityGiven;
const opens = (change: Partial<typeof opening>) =>
  nobody.when('community.open', { ...opening, ...change } as typeof opening, 'a');

describe('opening a community', () => {
  it('fills in what the charter leaves out of its registers, and seals it', () => {
    opens({}).then({
      place: 'running',
      finding: { settings: { needs: { kinds: [], channels: [] } }, revision: REVISION },
    });
  });

  it('is refused where it contradicts itself', () => {
    const wrong = (change: object, problem: string, at: string) =>
      opens(change).refused('community.inconsistent', { problem, at });
    wrong({ people: [{ person: 'a' }, { person: 'a' }] }, 'person-twice', 'a');
    wrong({ bodies: [...opening.bodies, ...opening.bodies] }, 'body-twice', 'council');
    wrong({ bodies: [{ ...opening.bodies[0], parent: 'street' }] }, 'unknown-body', 'street');
    wrong({ offices: [...opening.offices, { office: 'chair', person: 'c' }] }, 'unknown-person', 'c');
    const both = [
      { office: 'supervisor', person: 'b' },
      { office: 'executor', person: 'b' },
    ];
    wrong({ offices: [...opening.offices, ...both] }, 'office-collision', 'supervisor + executor');
  });

  it('is refused with a register there is none of, or with rules it cannot have, each by its place', () => {
    opens({ registers: { bicycles: {} } as never }).refused('community.register-unknown', { register: 'bicycles' });
    opens({ registers: { needs: { kinds: 'all', colour: 1 } } as never }).refused('malformed', {
      problems: [
        { code: 'form.kind', numbers: { name: 'registers.needs.kinds', kind: 'array' } },
        { code: 'form.unknown-field', numbers: { name: 'registers.needs', fields: ['colour'] } },
      ],
    });
    // Names every object has are no registers; the one that JSON could smuggle in is dropped before anybody reads it.
    for (const registers of [{ constructor: {} }, { '': {} }])
      expect(opens({ registers } as never).refusal).toBeDefined();
    opens({ registers: JSON.parse('{"__proto__":{"needs":{}}}') }).then({ finding: { settings: {} } });
  });

  it('happens once', async () => {
    const engine = createEngine({ store: memory(), charts: [community] });
    const communities = communitiesOn(engine);
    const open = () => communities.open({ title: '和平里', charter: quickPoll, registers: {} }, { by: 'a', id: 'k1' });
    expect(await open()).toMatchObject({ ok: true });
    expect(await open()).toMatchObject({
      ok: false,
      refusal: { code: 'community.exists', numbers: { community: 'k1' } },
    });
    // Nor is a consultation opened where a community is.
    const other = await engine.open({ title: 'x', charter: quickPoll }, { by: 'a', id: 'k1' });
    expect(other).toMatchObject({ ok: false, refusal: { code: 'command.unknown' } });
  });

  it('is unknown to an engine without its chart, and so is its record', async () => {
    const store = memory();
    await communitiesOn(createEngine({ store, charts: [community] })).open(
      { title: '和平里', charter: quickPoll, registers: {} },
      { by: 'a', id: 'k1' },
    );
    const without = createEngine({ store });
    await expect(without.view('k1', 'a')).rejects.toMatchObject({
      code: 'unknown-edition',
      problem: { code: 'engine.unknown-chart', numbers: { begins: 'community.open' } },
    });
  });
});

it('rights of registers are the community’s to say, and only of commands there are', () => {
  opens({ rights: { 'need.fly': ['chair'] } } as never).refused('community.inconsistent', {
    problem: 'unknown-command',
    at: 'need.fly',
  });
  const given = opens({ rights: { 'need.post': ['convener'] } } as never).then();
  given.when('need.post', { need: 'n1', title: '灯' }, 'b').refused('not-yours');
  given.when('need.post', { need: 'n1', title: '灯' }, 'a').then();
});

it.each(['', 'a b', 'clock', '__proto__', 'x'.repeat(129)])('%j is no id of a community', async (id) => {
  const communities = communitiesOn(createEngine({ store: memory(), charts: [community] }));
  const opened = await communities.open({ title: '和平里', charter: quickPoll, registers: {} }, { by: 'a', id });
  expect(opened).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
});

describe('while a community is suspended', () => {
  it('nothing is entered, and its clocks stand still', () => {
    const due = plus(START, { days: 10 });
    const given = inCommunity({ needs: {} })
      .when('claim.post', { claim: 'c1', title: '种树', due }, 'r1')
      .then()
      .when('claim.take', { claim: 'c1' }, 'r2')
      .then()
      .until(plus(START, { days: 4 }))
      .when('community.suspend', { reason: '封控' }, convener)
      .then({ place: 'suspended' });
    given.when('need.post', { need: 'n1', title: '灯' }, 'r1').refused('not-now');
    const resumed = given
      .until(plus(START, { days: 34 }))
      .when('community.resume', {}, convener)
      .then({ place: 'running' });
    expect(Object.values(resumed.state.deadlines)[0]?.due).toBe(plus(due, { days: 30 }));
    expect(resumed.state.overdue).toEqual({});
  });
});

describe('what the charter says of its registers', () => {
  const amending = { registers: { needs: { kinds: ['照明'] } }, body: 'council', document: '2026-3', reason: '分类' };
  const given = inCommunity({ needs: {} }, { charter: hepingRoad });

  it('is amended by the body that may, and holds from then on', () => {
    given
      .when('community.amend', { ...amending, body: 'party-branch' }, convener)
      .refused('community.not-by-this-body', { amendedBy: 'council' });
    given
      .when('community.amend', { ...amending, registers: { bicycles: {} } }, convener)
      .refused('community.register-unknown');
    given
      .when('need.post', { need: 'n1', title: '车', kind: '停车' }, 'r1')
      .then()
      .when('community.amend', amending, convener)
      .then()
      .when('need.post', { need: 'n2', title: '车', kind: '停车' }, 'r1')
      .refused('need.kind-unknown');
  });

  it('is amended by nobody where the charter lets nobody', () => {
    inCommunity({ needs: {} }).when('community.amend', amending, convener).refused('community.not-amendable');
  });

  it('brings a register the community had no use for before', () => {
    const before = inCommunity({}, { charter: hepingRoad });
    before.when('need.post', { need: 'n1', title: '灯' }, 'r1').refused('register.unused', { register: 'needs' });
    before
      .when('community.amend', { ...amending, registers: { needs: {} } }, convener)
      .then()
      .when('need.post', { need: 'n1', title: '灯' }, 'r1')
      .then();
  });
});

describe('closing a community', () => {
  it('waits until everybody has an answer, and then accepts nothing but notes, offices and erasures', () => {
    const given = inCommunity({ needs: {} }).when('need.post', { need: 'n1', title: '灯' }, 'r1').then();
    given
      .when('community.close', { reason: '撤并' }, authority)
      .refused('community.unfinished', { register: 'needs', open: ['n1'], count: 1 });
    const closed = given
      .when('need.decline', { need: 'n1', reply: '撤并后由新社区办' }, convener)
      .then()
      .when('community.close', { reason: '撤并', successor: 'k2' }, authority)
      .then({ place: 'closed' });
    closed.when('need.post', { need: 'n2', title: '灯' }, 'r1').refused('not-now', { place: 'closed' });
    closed.when('note.add', { text: '台账移交新社区' }, recorder).then();
    closed.when('community.close', { reason: '再关一次' }, authority).refused('not-now');
  });

  it('is for those who may', () => {
    inCommunity({}).when('community.close', { reason: 'x' }, chair).refused('not-yours');
  });
});

it('a chart is put together from the registers a host wants, and knows no others', () => {
  const { needs } = registers;
  const small = communityWith({ needs });
  const given = inCommunity({ needs: {} }, { chart: small });
  given.when('need.post', { need: 'n1', title: '灯' }, 'r1').then();
  given
    .when('matter.recall', { matter: 'm', reason: 'x' }, convener)
    .refused('command.unknown', { type: 'matter.recall' });
});

it('what is published of a community is what things are called and what was answered; what people wrote is not', () => {
  const given = inCommunity({ needs: {} })
    .when('need.post', { need: 'n1', title: '后巷没有路灯', text: '我家老人摔过一跤' }, 'r1')
    .then()
    .when('need.meet', { need: 'n1', reply: '装了六盏' }, convener)
    .then();
  const facts = (given as unknown as { facts: Parameters<typeof recordOf>[0] }).facts;
  const entries = recordOf(facts, 'k1');
  const book = (profile: 'publication' | 'archive') => minutes(entries, { language: 'zh-Hans', profile });
  expect(book('archive')).toContain('后巷没有路灯');
  expect(book('publication')).toContain('后巷没有路灯');
  expect(book('publication')).toContain('装了六盏');
  expect(JSON.stringify(entries.map(published))).not.toContain('摔过一跤');
});

it('a record whose sealed rules are not what its opening says does not verify', async () => {
  const given = inCommunity({ needs: { kinds: ['照明'] } });
  const facts = (given as unknown as { facts: Parameters<typeof recordOf>[0] }).facts;
  const opened = facts[0] as unknown as { finding: { settings: Record<string, object> } };
  const forged = (settings: object) =>
    recordOf([{ ...opened, finding: { ...opened.finding, settings } }] as unknown as typeof facts, 'k1');
  const verified = (settings: object) => verify(forged(settings), undefined, { charts: [community] });
  expect(await verified(opened.finding.settings)).toMatchObject({ ok: true });
  const wrong = { ok: false, seq: 1, problem: { code: 'record.finding' } };
  expect(await verified({ needs: { kinds: [], channels: [] } })).toMatchObject(wrong);
  expect(await verified({ ...opened.finding.settings, wishes: {} })).toMatchObject(wrong);
  expect(await verified({ needs: 'nonsense' })).toMatchObject(wrong);
  expect(await verified({})).toMatchObject(wrong);
  // Nor may the finding say anything that no opening finds.
  const more = { ...opened, finding: { ...opened.finding, more: 1 } } as unknown as (typeof facts)[number];
  expect(await verify(recordOf([more], 'k1'), undefined, { charts: [community] })).toMatchObject(wrong);
});

it('a register that cannot be told from another is said to be a bug at once', () => {
  const { needs, wishes } = registers;
  expect(() => communityWith({ other: needs })).toThrow('needs');
  expect(() => communityWith({ needs, wishes: { ...wishes, commands: needs.commands } as never })).toThrow('need.post');
});
