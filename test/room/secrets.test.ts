// Nothing that must not leaves the desk: a vote is driven twice, and every byte that each role receives is kept, pages, JSON, events, headers and log. What
// somebody must not learn they cannot have if it makes no difference to a single byte of theirs; what has a name is looked for by its name.
import { afterAll, describe, expect, it } from 'vitest';
import type { Now } from '../../examples/room/wire.js';
import { Browser } from '../embed/process.js';
import { BEFORE_VOTE, ID, type Started, sent, started, stopAll } from './room.js';

afterAll(stopAll);

type Role = 'stranger' | 'resident' | 'voter' | 'recorder' | 'teller' | 'screen';
const ROLES: readonly Role[] = ['stranger', 'resident', 'voter', 'recorder', 'teller', 'screen'];

/** Whatever there is to be read, asked for by everybody. */
const PATHS = [
  ...[
    '/room/me',
    '/room/now',
    '/room/acts',
    '/room/people',
    '/room/papers',
    '/room/find?q=陈桂英',
    '/room/paper/minutes',
  ],
  ...['/room/forms?types=ballot.cast,proxy.grant,note.add,poll.close'],
  ...['/room/now?face=help', '/room/now?face=help&by=liu', '/room/now?face=help&by=chen'],
  ...['/room/paper/sign-in', '/room/paper/ballots', '/room/paper/turnout', '/room/form?type=ballot.cast'],
  ...['/room/public', '/room/public/record.jsonl', '/room/public/paper/result', '/room/slips.css', '/room/codes'],
  ...['view', 'permitted', 'head', 'record', 'record?profile=archive'].map(
    (what) => `/api/consultations/${ID}/${what}`,
  ),
  ...['/api/consultations', '/api/due?at=2027-01-01T00:00:00.000Z', '/api/events', '/'],
];

interface Told {
  role: Role;
  when: 'polling' | 'counted' | 'posted';
  path: string;
  status: number;
  text: string;
}

interface Driven {
  room: Started;
  told: Told[];
  /** What each role heard of the events. */
  heard: Map<Role, string>;
  /** Codes and tokens that were given out, by whose they are. */
  secrets: Map<string, string>;
}

interface Ballots {
  [person: string]: 'for' | 'against' | 'abstain';
}

const tokenIn = (response: Response): string =>
  /room=([\w-]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? '';

/** Drives the owners’ vote to its posting, and keeps whatever anybody receives. */
async function driven(ballots: Ballots): Promise<Driven> {
  const room = await started({ until: BEFORE_VOTE });
  const { origin, codes, engine } = room;
  const secrets = new Map<string, string>();
  const told: Told[] = [];
  const comingIn = async (person: string, kind: 'slip' | 'desk' | 'screen'): Promise<Browser> => {
    const code = await codes.issue(kind, person, 'tests');
    const browser = new Browser(origin);
    const came = await browser.json('/room/in', { code });
    secrets.set(code, person).set(code.replaceAll('-', ''), person).set(tokenIn(came), person);
    return browser;
  };
  const browsers: Record<Role, Browser> = {
    stranger: new Browser(origin),
    resident: await comingIn('xu', 'slip'),
    voter: await comingIn('chen', 'slip'),
    recorder: await comingIn('sun', 'desk'),
    teller: await comingIn('m07', 'desk'),
    screen: await comingIn('screen', 'screen'),
  };
  // A slip that nobody has used yet.
  secrets.set(await codes.issue('slip', 'liu', 'tests'), 'liu');
  const ask = async (type: 'poll.open' | 'count.make' | 'result.post', by: string, fields: object = {}) => {
    const answer = await engine.ask(ID, { type, fields, by });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  };
  await ask('poll.open', 'li');
  const heard = new Map<Role, string>();
  const leaving = new AbortController();
  const listening = ROLES.map(async (role) => {
    const { signal } = leaving;
    const cookie = browsers[role].cookie;
    try {
      const response = await fetch(`${origin}/api/consultations/${ID}/events`, { headers: { cookie }, signal });
      for await (const part of response.body!) heard.set(role, (heard.get(role) ?? '') + Buffer.from(part).toString());
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  });
  const read = async (when: Told['when']) => {
    // What is told is the same in every language: it is looked for in a second one while the most is to be kept.
    const languages = when === 'polling' ? ['zh-Hans', 'en'] : ['zh-Hans'];
    for (const role of ROLES)
      for (const lang of languages)
        for (const path of PATHS) {
          const response = await browsers[role].ask('GET', path, undefined, { 'accept-language': lang });
          const headers = [...response.headers].filter(([name]) => name !== 'date').join('\n');
          told.push({ role, when, path, status: response.status, text: `${headers}\n${await response.text()}` });
        }
  };
  while (heard.size < ROLES.length) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const [person, choice] of Object.entries(ballots)) {
    const fields = { choices: { lift: choice }, channel: 'online' };
    if (person === 'chen') expect((await sent(browsers.voter, { type: 'ballot.cast', fields })).status).toBe(201);
    else await engine.submit(ID, 'ballot.cast', fields, { by: person });
  }
  await read('polling');
  const li = await comingIn('li', 'desk');
  await li.json('/room/clock', { to: '2026-05-24T16:00:01.000Z' });
  await ask('count.make', 'm07');
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await read('counted');
  await ask('result.post', 'li', { place: '公告栏' });
  await new Promise((resolve) => setTimeout(resolve, 2100));
  await read('posted');
  leaving.abort();
  await Promise.all(listening);
  return { room, told, heard, secrets };
}

/** Without what differs between any two runs: salts, fingerprints and moments. */
const plain = (text: string): string =>
  text
    .replace(/[0-9a-f]{16,}/g, 'H')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'T')
    .replace(/\d{1,2}:\d\d/g, 'T')
    // A style and a square that say a fingerprint.
    .replace(/'sha256-[^']+'/g, 'S')
    .replace(/ d="M[^"]+"/g, ' d=""')
    .replace(/content-length,\d+/g, '');

const others = { wang: 'for', huang: 'for', zhou: 'for', zhu: 'for', sunds: 'for', wu: 'for', yang: 'for' } as const;

describe('a vote', async () => {
  const one = await driven({ ...others, chen: 'against' });
  const flipped = await driven({ ...others, chen: 'for', zhou: 'against' });
  const byAnother = await driven({ ...others, liu: 'against' });

  const same = (role: Role, when: Told['when'], other: Driven): void => {
    const of = ({ told }: Driven) =>
      told
        .filter((got) => got.role === role && got.when === when)
        .map(({ path, status, text }) => [path, status, plain(text)]);
    expect(of(other)).toEqual(of(one));
  };

  it.each(ROLES)('is the same to the last byte for the %s while it runs, whatever anybody chose', (role) => {
    same(role, 'polling', flipped);
  });

  it.each(['stranger', 'resident', 'screen'] as const)('is the same for the %s whoever has voted', (role) => {
    same(role, 'polling', byAnother);
  });

  it('is the same for strangers until the result is posted', () => {
    same('stranger', 'counted', flipped);
    const posted = one.told.filter(
      ({ role, when, path }) => role === 'stranger' && when === 'posted' && path === '/room/public',
    );
    expect(posted[0]?.text).toContain('"posted":true');
  });

  it('is heard of as seq, moment and type, and nothing anybody said', () => {
    for (const role of ROLES) {
      const lines = (one.heard.get(role) ?? '').split('\n').filter((line) => line.startsWith('data:'));
      if (role === 'stranger') expect(lines).toEqual([]);
      else expect(lines.length).toBeGreaterThan(8);
      for (const line of lines) expect(line).toMatch(/^data: \{"seq":\d+,"at":"[^"]+","type":"[a-z.-]+"\}$/);
    }
  });

  it('hands no code and no token to anybody, in whatever answer, nor to the log', () => {
    for (const { room, told, secrets } of [one, flipped, byAnother]) {
      const everything = [...told.map(({ text }) => text), ...room.lines, ...room.errors.map(String)].join('\n');
      expect(secrets.size).toBeGreaterThan(15);
      for (const secret of secrets.keys()) expect(everything).not.toContain(secret);
    }
  });

  it('tells strangers no name of those without an office, and only the desk whose flat is which', () => {
    const textOf = (role: Role) =>
      one.told
        .filter((got) => got.role === role)
        .map(({ text }) => text)
        .join('\n');
    for (const name of ['陈桂英', '马玉兰', '朱文斌', '徐丽华']) expect(textOf('stranger')).not.toContain(name);
    for (const role of ['stranger', 'resident', 'voter', 'screen'] as const)
      expect(textOf(role)).not.toContain('601、602 室');
    expect(textOf('recorder')).toContain('601、602 室');
  });

  it('opens what is the desk’s to the desk alone', () => {
    const statusOf = (role: Role, path: string) =>
      one.told.find((got) => got.role === role && got.path === path)?.status;
    for (const path of ['/room/people', '/room/papers', '/room/paper/sign-in'])
      expect(ROLES.map((role) => statusOf(role, path))).toEqual([401, 403, 403, 200, 200, 403]);
    for (const path of ['/room/now?face=help', '/room/now?face=help&by=liu'])
      expect(ROLES.map((role) => statusOf(role, path))).toEqual([401, 403, 403, 200, 200, 403]);
    for (const path of ['/room/now', `/api/consultations/${ID}/view`]) expect(statusOf('stranger', path)).toBe(401);
    expect(statusOf('voter', '/api/events')).toBe(403);
  });

  it('tells a tablet at which somebody is helped nothing of whether, or how, they have voted', () => {
    const seen = (told: readonly Told[], by: string) =>
      told
        .filter(
          ({ role, when, path }) =>
            role === 'recorder' && when === 'polling' && path === `/room/now?face=help&by=${by}`,
        )
        .map(({ text }) => JSON.parse(text.slice(text.indexOf('{'))) as Now);
    const [chen] = seen(one.told, 'chen');
    expect(chen?.acts?.map(({ type }) => type)).toContain('ballot.cast');
    expect(chen?.last).toBeUndefined();
    expect([chen?.poll?.voted, chen?.poll?.principals]).toEqual([undefined, undefined]);
    // Liu has voted in one of them and not in the other.
    const [before] = seen(one.told, 'liu');
    const [after] = seen(byAnother.told, 'liu');
    expect(after?.acts).toEqual(before?.acts);
    expect(after?.deadlines).toEqual(before?.deadlines);
  });

  it('leaves no error and no name in the log', () => {
    expect(one.room.errors).toEqual([]);
    expect(one.room.lines.join('\n')).not.toMatch(/chen|xu\b|陈|%E9%99%88/);
  });
});

describe('a neighbour', () => {
  it('is found by whoever knows their whole name, and by nothing else; and the roll is not read name by name', async () => {
    const { enter } = await started();
    const [chen, liu, screen] = [await enter('chen'), await enter('liu'), await enter('screen', 'screen')];
    const find = (browser: Browser, query: string) => browser.get(`/room/find?q=${encodeURIComponent(query)}`);
    const found = async (query: string) => (await find(liu, query)).json();
    expect(await found('马玉兰')).toEqual([{ person: 'ma', name: '马玉兰' }]);
    for (const query of ['马', '马玉', '玉兰', '马兰', 'myl', 'ma', '301', 'm07', '7', '', ' ', '马玉兰 陈桂英'])
      expect(await found(query), query).toEqual([]);
    expect((await find(screen, '马玉兰')).status).toBe(403);
    // A name that is written otherwise than it is typed.
    expect(await found(' 马 玉兰 ')).toEqual([{ person: 'ma', name: '马玉兰' }]);
    const statuses: number[] = [];
    for (let times = 0; times < 25; times += 1) statuses.push((await find(chen, '马玉兰')).status);
    expect([statuses[0], statuses[19], statuses.at(-1)]).toEqual([200, 200, 429]);
    // Whoever finds nobody has found nothing out.
    expect((await find(chen, '马玉')).status).toBe(200);
    expect((await find(liu, '陈桂英')).status).toBe(200);
  });

  it('is one of two who are called the same: both are found', async () => {
    const { enter, engine } = await started();
    const another = { person: 'ma2', name: '马玉兰' };
    expect(await engine.submit(ID, 'person.admit', { people: [another] }, { by: 'li' })).toMatchObject({ ok: true });
    const asked = await (await enter('liu')).get(`/room/find?q=${encodeURIComponent('马玉兰')}`);
    const found = (await asked.json()) as { person: string }[];
    expect(found.map(({ person }) => person)).toEqual(['ma', 'ma2']);
  });
});
