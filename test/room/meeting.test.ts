// The lift meeting driven through in a browser, from check-in to the counted owners' vote: a desk of four seats, a screen and twelve phones. The record it leaves
// is the script's in everything but times and ids.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fact, toFact } from 'yishi';
import { memory } from 'yishi/memory';
import { playScript, type Script } from 'yishi/script';
import { liftScript, MEETING } from '../../examples/room/server/seed.js';
import { browser, executablePath } from '../react/browser.js';
import { atDesk, type Ids, onPhone, setClock, type Wanted } from './hands.js';
import { depth } from './opened.js';
import { builtPages } from './pages.js';
import { type Started, started } from './room.js';

const there = existsSync(executablePath);
if (!there) console.warn(`Left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);

/** Whoever sits at the laptop: recorder, chair, convener, teller. */
const SEATS = ['sun', 'm01', 'li', 'm07'];
const PHONES = ['chen', 'liu', 'wang', 'huang', 'zhou', 'sunds', 'zhu', 'ma', 'm03', 'm05', 'm11', 'm14'];

const COUNTED = '2026-05-25T07:30:00.000Z';

/** As a hall with phones does it: who has one votes on it, and a paper that is handed in at the desk is entered by the teller. */
function withPhones(asked: Wanted): Wanted {
  if (asked.type !== 'ballot.cast' || asked.fields['channel'] !== 'paper') return asked;
  if (asked.by === 'chen') return { ...asked, enteredBy: 'm07' };
  const { paper: _paper, ...fields } = asked.fields;
  return { ...asked, fields: { ...fields, channel: 'online' } };
}

/** What the script asks for in this meeting and until the owners' vote is counted. */
async function script(): Promise<Script> {
  const read = await liftScript();
  return {
    ...read,
    trials: [],
    acts: read.acts
      .filter(({ at }) => at < COUNTED)
      .map((act) => ({ ...act, asked: act.asked.map((one) => withPhones({ type: act.type, ...one })) })),
  };
}

/** What a fact says, without the moments and ids that are another's each time. */
function saying(fact: Fact, ids: Ids): unknown {
  const { type, by, fields, finding, enteredBy, assisted } = fact;
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (/^\d{4}-\d\d-\d\dT/.test(value)) return '@';
      // What is drawn by chance, and hashes of it.
      if (/^([0-9a-f]{32}|[0-9a-f]{64})$/.test(value)) return '#';
      return ids.get(value) ?? value;
    }
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    if ('hash' in value && 'mediaType' in value) return 'name' in value ? value.name : '';
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [ids.get(key) ?? key, plain(one)]));
  };
  return plain({
    type,
    by,
    fields,
    ...(fact.for && { for: fact.for }),
    ...(finding && { finding }),
    ...(enteredBy && { enteredBy }),
    ...(assisted && { assisted }),
  });
}

describe.runIf(there)('the lift meeting in the room', () => {
  let chromium: Browser;
  let room: Started;
  let files: string;
  const pages = new Map<string, Page>();
  const errors: string[] = [];

  beforeAll(async () => {
    chromium = await browser();
    files = await mkdtemp(join(tmpdir(), 'room-'));
    room = await started({ pages: builtPages(), files });
  });
  afterEach(async ({ task }) => {
    const folder = process.env['ROOM_PICTURES'];
    if (task.result?.state !== 'fail' || folder === undefined) return;
    for (const [who, page] of pages) await page.screenshot({ path: join(folder, `${who}.png`), fullPage: true });
    console.log(errors, room.errors, room.lines.slice(-30));
  });
  afterAll(async () => {
    await chromium?.close();
    await room?.stop();
    await rm(files, { recursive: true, force: true });
  });

  /** Comes in by a code typed or scanned: the code stands behind the `#`. */
  async function comeIn(context: BrowserContext, person: string, kind: 'slip' | 'desk' | 'screen'): Promise<Page> {
    const code = await room.codes.issue(kind, person, 'tests');
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => errors.push(`${person}: ${error.message}`));
    await page.goto(`${room.origin}/in?lang=zh-Hans#${code}`);
    await page.waitForURL(/\/(desk|me|screen)$/);
    return page;
  }

  const context = (width: number, height: number) =>
    chromium.newContext({ viewport: { width, height }, locale: 'zh-CN' });

  it('goes from check-in to the count, with a network that drops and every page reloaded, and leaves the record of the script', async () => {
    const desk = await context(1366, 768);
    for (const seat of SEATS) pages.set('desk', await comeIn(desk, seat, 'desk'));
    const screen = await comeIn(await context(1280, 720), 'screen', 'screen');
    pages.set('screen', screen);
    for (const person of PHONES) pages.set(person, await comeIn(await context(360, 740), person, 'slip'));

    const { acts, opening } = await script();
    const names = new Map(opening.people?.map(({ person, name = person }) => [person, name]));
    const ids: Ids = new Map();
    const knowing = { ids, names };
    const facts = async (): Promise<Fact[]> => {
      const all: Fact[] = [];
      for await (const page of room.store.read('heping-road-lift')) all.push(...page.map(toFact));
      return all;
    };
    const before = (await facts()).length;
    const at = async () => Date.parse(((await (await fetch(`${room.origin}/room/me`)).json()) as { now: string }).now);

    for (const act of acts.filter((one) => one.at >= MEETING)) {
      const page = pages.get('desk') as Page;
      // The days of a notice, of a posting: nothing happens in the hall.
      if (Date.parse(act.at) - (await at()) > 60_000) await setClock(page, act.at);
      for (const asked of act.asked) {
        const wanted = { type: act.type, ...asked } as Wanted;
        const seen = (await facts()).length;
        const phone = pages.get(wanted.by);
        const isOwners = wanted.type === 'ballot.cast' && wanted.by === 'wang';
        if (isOwners && phone) {
          // Everybody looks anew; then the network drops before one of them votes, and comes back.
          for (const one of pages.values()) await expect.poll(() => depth(one)).toBe(0);
          await Promise.all([...pages.values()].map((one) => one.reload()));
          await phone.locator('.paper').first().waitFor();
          await phone.context().setOffline(true);
          await onPhone(phone, wanted, knowing);
          await phone.getByText('待送出').waitFor();
          expect((await facts()).length).toBe(seen);
          await phone.context().setOffline(false);
        }
        if (isOwners) await phone?.getByText('您的票已收到').first().waitFor();
        else if (phone && wanted.enteredBy === undefined) await onPhone(phone, wanted, knowing);
        else await atDesk(page, wanted, knowing);
        const found = await expect
          .poll(async () => (await facts()).slice(seen).find(({ type }) => type === wanted.type), {
            message: JSON.stringify(wanted),
          })
          .toBeDefined()
          .then(async () => (await facts()).slice(seen).find(({ type }) => type === wanted.type) as Fact);
        for (const [key, value] of Object.entries(wanted.fields)) {
          const made = (found.fields as Record<string, unknown>)[key];
          if (
            typeof value === 'string' &&
            typeof made === 'string' &&
            made !== value &&
            /^[a-z]+-[0-9a-f]{8}$/.test(made)
          )
            ids.set(value, made);
        }
      }
    }

    const store = memory();
    const played = await playScript(await script(), { store });
    expect(played.ok).toBe(true);
    const scripted: Fact[] = [];
    for await (const page of store.read('heping-road-lift')) scripted.push(...page.map(toFact));
    const left = (await facts()).slice(before).map((fact) => saying(fact, ids));
    expect(left).toEqual(scripted.slice(before).map((fact) => saying(fact, ids)));
    expect(errors).toEqual([]);
  }, 1_200_000);
});
