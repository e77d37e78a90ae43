// What only those at the desk may ask the room for: who is on the rolls, slips, a roll read from a spreadsheet, papers, and in a drill the clock.
import { type Context, Hono } from 'hono';
import PQueue from 'p-queue';
import type { Engine, Entry } from 'yishi';
import { language, namesOf } from 'yishi/language';
import * as z from 'zod/mini';
import type { PaperKindSeen, Seat } from '../wire.js';
import { atDesk } from './asking.js';
import type { RoomClock } from './clock.js';
import type { Codes } from './codes.js';
import type { Following } from './following.js';
import type { Bound } from './guard.js';
import type { Login } from './login.js';
import { kindsIn, paperPage, papersOf } from './papers.js';
import { knownOf, type Listed, listed } from './people.js';
import { LARGEST, readRollIn } from './roll.js';
import { bytesOf, jsonOf, languageOf, refused } from './said.js';
import { isReached, SLIPS_STYLE, type Slip, slipsHtml } from './slips.js';

export interface DeskPages {
  engine: Engine;
  id: string;
  login: Login;
  follow: Following;
  clock: RoomClock;
  /** Nothing where a login of one's own takes the place of slips. */
  codes?: Codes | undefined;
  /** Under which address the phones reach it; without it the one the desk itself came by. */
  origin?: string | undefined;
  slipDays?: number;
}

const DAY = 86_400_000;

const whose = z.union([
  z.strictObject({ people: z.array(z.string().check(z.maxLength(128))).check(z.minLength(1), z.maxLength(5000)) }),
  z.strictObject({ body: z.string().check(z.maxLength(128)) }),
  // Once more for all who have not come in: where what was printed never reached whoever asked.
  z.strictObject({ all: z.literal(true), anew: z.optional(z.literal(true)) }),
]);

const one = z.strictObject({ person: z.string().check(z.maxLength(128)) });
const moment = z.strictObject({ to: z.string().check(z.maxLength(40)) });

/** `http://host:port`, as the page that asked has it: behind a proxy the server itself may not know. */
const pageOrigin = (c: Context): string => {
  const asking = c.req.header('origin') ?? '';
  return new URL(URL.canParse(asking) ? asking : c.req.url).origin;
};

/** Whose slips lead to an address that no phone reaches, as it is kept. */
const UNREACHED = 'slips unreached';

const unreachedIn = (codes: Pick<Codes, 'setting'>): Set<string> =>
  new Set(JSON.parse(codes.setting(UNREACHED) ?? '[]') as string[]);

/** What became of everybody's slip: one that leads nowhere is none, once there is an address that leads somewhere. */
function statesAt(codes: Codes, address: string): ReturnType<Codes['states']> {
  const states = codes.states();
  if (!isReached(address)) return states;
  const unreached = unreachedIn(codes);
  return new Map([...states].filter(([person, state]) => state !== 'issued' || !unreached.has(person)));
}

export function deskPages({ engine, id, login, follow, clock, codes, origin, slipDays = 60 }: DeskPages): Hono<Bound> {
  const app = new Hono<Bound>();

  /** Whoever may hand out slips: those who may enter for others in the record. Whoever hands out a code could use it. */
  const clerk = async (c: Context<Bound>): Promise<{ seat: Seat } | { refused: Response }> => {
    const who = await atDesk(c, login);
    if ('refused' in who) return who;
    const { charter } = (await follow.look()).snapshot.context;
    const may = who.seat.offices.some((office) => ['convener', ...charter.clerks].includes(office));
    return may ? who : { refused: refused(c, 'clerks-only') };
  };

  /** The record as far as this person may read it. */
  const entriesFor = async (person: string): Promise<Entry[]> => {
    const whole = await engine.record(id, { for: person, profile: 'archive' });
    const read = whole.ok ? whole : await engine.record(id, { for: person, profile: 'publication' });
    const entries: Entry[] = [];
    if (read.ok) for await (const entry of read.entries) entries.push(entry);
    return entries;
  };

  app.get('/room/people', async (c) => {
    const who = await atDesk(c, login);
    if ('refused' in who) return who.refused;
    return c.json(knownOf(await follow.look(), codes ? statesAt(codes, origin ?? pageOrigin(c)) : new Map()));
  });

  app.get('/room/slips.css', (c) => c.body(SLIPS_STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));

  if (codes) {
    const print = async (c: Context<Bound>, seat: Seat, asked: z.output<typeof whose>): Promise<Response> => {
      const followed = await follow.look();
      const all = listed(followed);
      const address = origin ?? pageOrigin(c);
      const states = statesAt(codes, address);
      // Of many only those get one who have none: what was handed out before goes on being good, and nobody who came in is put out.
      const kept = 'all' in asked && asked.anew ? ['used'] : ['issued', 'used'];
      const has = ({ person }: Listed): boolean => kept.includes(states.get(person) ?? '');
      const chosen: (Listed | undefined)[] =
        'people' in asked
          ? [...new Set(asked.people)].map((person) => all.find((known) => known.person === person))
          : all.filter((known) => ('all' in asked || known.bodies.includes(asked.body)) && !has(known));
      if (chosen.includes(undefined)) return refused(c, 'unknown-person');
      // An empty sheet says nothing.
      if (chosen.length === 0) return c.body(null, 204);
      const made = await Promise.all(
        chosen.flatMap((known) =>
          known ? [codes.issue('slip', known.person, seat.person).then((code): Slip => ({ ...known, code }))] : [],
        ),
      );
      const unreached = unreachedIn(codes);
      for (const { person } of made) {
        if (isReached(address)) unreached.delete(person);
        else unreached.add(person);
      }
      codes.set(UNREACHED, JSON.stringify([...unreached]));
      const { context } = followed.snapshot;
      const lang = languageOf(c);
      const until = new Date(Date.now() + slipDays * DAY).toISOString();
      return c.html(
        slipsHtml({
          language: lang,
          title: context.title,
          origin: address,
          style: `${pageOrigin(c)}/room/slips.css`,
          until: language(lang).say(namesOf(context)).until(until),
          slips: made,
        }),
      );
    };
    // One after another: of two who print at once the second would end the codes of the first.
    const printing = new PQueue({ concurrency: 1 });
    app.post('/room/slips', async (c) => {
      const who = await clerk(c);
      if ('refused' in who) return who.refused;
      const read = await jsonOf(c, whose);
      if ('refused' in read) return read.refused;
      return printing.add(() => print(c, who.seat, read.body));
    });

    app.post('/room/codes/revoke', async (c) => {
      const who = await clerk(c);
      if ('refused' in who) return who.refused;
      const read = await jsonOf(c, one);
      if ('refused' in read) return read.refused;
      return c.json({ ended: codes.revoke(read.body.person) });
    });
  }

  app.post('/room/roll/preview', async (c) => {
    const who = await atDesk(c, login);
    if ('refused' in who) return who.refused;
    // A type that no form of another site can send.
    if (!/^application\/octet-stream\b/i.test(c.req.header('content-type') ?? '')) return refused(c, 'not-json');
    const bytes = await bytesOf(c, LARGEST);
    if (!bytes) return refused(c, 'too-large', { most: LARGEST });
    const followed = await follow.look();
    const body = c.req.query('body') ?? '';
    if (!Object.hasOwn(followed.snapshot.context.bodies, body)) return refused(c, 'malformed');
    return c.json(await readRollIn(followed, { bytes, body, language: languageOf(c) }));
  });

  app.get('/room/papers', async (c) => {
    const who = await atDesk(c, login);
    if ('refused' in who) return who.refused;
    return c.json(kindsIn(await entriesFor(who.seat.person), languageOf(c), false) satisfies PaperKindSeen[]);
  });

  app.get('/room/paper/:kind', async (c) => {
    const who = await atDesk(c, login);
    if ('refused' in who) return who.refused;
    const made = papersOf(await entriesFor(who.seat.person), c.req.param('kind'), languageOf(c)) ?? [];
    // The last one, unless another is asked for.
    const paper = made.at(Number(c.req.query('number') ?? 0) - 1);
    if (!paper) return refused(c, 'no-paper');
    const { html, policy } = paperPage(paper);
    c.header('content-security-policy', policy);
    return c.html(html);
  });

  app.post('/room/clock', async (c) => {
    const who = await atDesk(c, login);
    if ('refused' in who) return who.refused;
    const read = await jsonOf(c, moment);
    if ('refused' in read) return read.refused;
    const went = clock.to(Date.parse(read.body.to));
    if (went !== 'ok') {
      const { context } = (await follow.look()).snapshot;
      const at = language(languageOf(c)).say(namesOf(context)).when(clock.now().toISOString());
      return refused(c, went, { at });
    }
    await engine.tick();
    return c.json({ now: clock.now().toISOString() });
  });

  return app;
}
