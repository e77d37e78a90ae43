// The room's server as a function from a request to an answer: the pages, this moment in words, and the engine's HTTP handler under `/api`.
// Who asks is the login's to say (`login.ts`); what they may see and do is the engine's.
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { Closed, createEngine, type Engine, runClock, type Store } from 'yishi';
import { deskOf, findPeople } from 'yishi/desk';
import { tokenBucket } from 'yishi/http';
import { language, namesOf } from 'yishi/language';
import type { Me, Now, Pace, Seat } from '../wire.js';
import { apiOf } from './api.js';
import { asking } from './asking.js';
import type { RoomClock } from './clock.js';
import type { Codes } from './codes.js';
import { entrance } from './coming-in.js';
import { deskPages } from './desk.js';
import { filePages } from './files.js';
import { following } from './following.js';
import { type Bound, type Guarding, guard } from './guard.js';
import type { Login } from './login.js';
import { actsOf, formsOf, type Looking, nowOf } from './now.js';
import { pageFiles } from './pages.js';
import { listed } from './people.js';
import { publicPages } from './public.js';
import { languageOf, refused } from './said.js';
import { codeLogin, officesOf } from './sessions.js';
import { showing } from './showing.js';
import { turns } from './turns.js';

export interface RoomOptions extends Partial<Guarding> {
  store: Store;
  /** The consultation this room is for. */
  id: string;
  /** Who may come in by a code. Without it nobody can, and `login` says who somebody is. */
  codes?: Codes;
  /** A login of one's own, in place of codes. */
  login?: Login;
  /** The engine's clock; by default the system's. */
  clock?: RoomClock;
  /** Where files that are handed in are kept; without it none can be. */
  files?: string;
  /** Where the built pages lie; without it there are none. */
  pages?: string;
  onError?: (error: unknown) => void;
}

export interface Room {
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
  engine: Engine;
  close(): Promise<void>;
}

const SYSTEM: RoomClock = { now: () => new Date(), to: () => 'no-clock' };

/**
 * For how long a phone gathers what happens before it looks, in milliseconds: so much more the more there are, so that all of them together look some fifty
 * times a second, which leaves a small machine time for their ballots.
 */
const gatherFor = (followers: number): number => Math.min(20_000, Math.max(800, followers * 20));

/** Of so many commands the forms are told at once. */
const MOST_FORMS = 12;

export function createRoom(options: RoomOptions): Room {
  const { store, id, codes, clock = SYSTEM, pages, files, origin, addressHeader, log, rates } = options;
  const { onError = (error: unknown) => console.error(error), secure = origin?.startsWith('https:') ?? false } =
    options;
  const { now } = clock;
  // Whoever asks while the room goes down is answered that it is not there, and nobody need hear of it.
  const fail = (error: unknown): void => {
    if (!(error instanceof Closed)) onError(error);
  };
  const engine = createEngine({ store, now });
  const followed = following(store, id);
  const ticking = runClock(engine, { onError: fail });
  const login =
    options.login ?? (codes ? codeLogin({ codes, look: () => followed.look(), secure }) : (): undefined => undefined);

  const app = new Hono<Bound>();
  app.use(guard({ secure, origin, addressHeader, log, rates }));
  app.use(showing());
  if (codes) app.route('/', entrance({ codes, secure, addressHeader }));
  app.route('/', publicPages({ store, id, follow: followed, now }));
  app.route('/', deskPages({ engine, id, login, follow: followed, clock, codes, origin }));
  if (files !== undefined) app.route('/', filePages({ login, folder: files }));
  const inTurn = turns();
  const api = apiOf({ engine, id, login, follow: followed, inTurn, onError: fail });
  app.route('/', api.pages);

  app.get('/room/me', async (c) => {
    const session = await login(c.req.raw, c.env);
    const { snapshot } = await followed.look();
    const { title, mode, charter } = snapshot.context;
    const words = language(languageOf(c));
    const seats = (session?.seats ?? []).map(({ person, name, role, offices }) => ({
      ...{ person, name, role },
      offices: offices.map((office) => words.words.roles[office as keyof typeof words.words.roles] ?? office),
    }));
    return c.json({
      role: session?.role ?? null,
      seats,
      consultation: id,
      title,
      mode: mode === 'live' ? 'live' : 'drill',
      zone: charter.zone,
      ...(origin !== undefined && { origin }),
      now: now().toISOString(),
    } satisfies Me);
  });

  /** A tablet at which somebody is helped: for those who may enter for others in the record, and about people it knows. */
  const helping = async (
    c: Context<Bound>,
    seat: Seat | undefined,
    { by, ...moment }: Omit<Looking, 'face' | 'person'> & { by: string | undefined },
  ): Promise<Looking | { refused: Response }> => {
    if (seat?.role !== 'desk') return { refused: refused(c, 'desk-only') };
    const found = await followed.look();
    const { clerks } = found.snapshot.context.charter;
    if (!officesOf(found, seat.person).some((office) => clerks.includes(office as (typeof clerks)[number])))
      return { refused: refused(c, 'not-entering') };
    if (by !== undefined && !listed(found).some(({ person }) => person === by))
      return { refused: refused(c, 'unknown-person') };
    return { face: 'help', ...(by !== undefined && { person: by }), ...moment };
  };

  /** Who looks and in which language. */
  const looking = async (c: Context<Bound>): Promise<Looking | { refused: Response }> => {
    const who = await asking(c, login);
    if ('refused' in who) return who;
    const { session, seat } = who;
    // At the desk it is looked up what somebody else may ask for, to be entered for them.
    const by = seat?.role === 'desk' ? c.req.query('by') : undefined;
    const person = by ?? seat?.person;
    const moment = { moment: now().toISOString(), language: language(languageOf(c)) };
    if (c.req.query('face') === 'help') return helping(c, seat, { ...moment, by });
    // Opened from the desk the screen still hangs on the wall: it shows what anybody in the hall may see.
    if (c.req.query('face') === 'screen' || session.role === 'screen') return { face: 'screen', ...moment };
    return {
      face: seat?.role === 'desk' ? 'desk' : 'phone',
      ...(person !== undefined && { person }),
      ...moment,
    };
  };

  app.get('/room/now', async (c) => {
    // What somebody sees is theirs alone: what they may ask for is not more than the desk has to know.
    if (c.req.query('by') !== undefined && c.req.query('face') !== 'help') return refused(c, 'malformed');
    const who = await looking(c);
    if ('refused' in who) return who.refused;
    return inTurn(c.req.raw, who.face !== 'phone', async () =>
      c.json({ ...nowOf(await followed.look(), who), gather: gatherFor(api.followers()) } satisfies Now),
    );
  });

  // Asked now and then: a hall fills after somebody has come in, and nothing may happen until all wake at once. The clock of a drill is set forward without
  // anything that happens.
  app.get('/room/pace', async (c) => {
    const who = await asking(c, login);
    if ('refused' in who) return who.refused;
    return c.json({ gather: gatherFor(api.followers()), now: now().toISOString() } satisfies Pace);
  });

  app.get('/room/acts', async (c) => {
    const who = await looking(c);
    if ('refused' in who) return who.refused;
    const { snapshot, facts } = await followed.look();
    const { person, moment, language: words } = who;
    const desk = deskOf(snapshot, { moment, facts, ...(person !== undefined && { person }) });
    return c.json(actsOf(desk, words, namesOf(snapshot.context)));
  });

  app.get('/room/form', async (c) => {
    const who = await looking(c);
    if ('refused' in who) return who.refused;
    const [form] = formsOf(await followed.look(), [c.req.query('type') ?? ''], who);
    return form ? c.json(form) : c.json({ type: 'urn:yishi:room:not-now', code: 'not-now' }, 409);
  });

  // What a phone keeps to be filled in without a network: it waits its turn, as a look does.
  app.get('/room/forms', async (c) => {
    if (c.req.query('by') !== undefined) return refused(c, 'malformed');
    const who = await looking(c);
    if ('refused' in who) return who.refused;
    const types = (c.req.query('types') ?? '').split(',', MOST_FORMS);
    return inTurn(c.req.raw, who.face !== 'phone', async () => c.json(formsOf(await followed.look(), types, who)));
  });

  // A neighbour is named by whoever knows their name, and by the whole of it: nobody reads the roll from its beginnings, nor whose id is whose.
  const named = tokenBucket({ burst: 20, perSecond: 1 / 60 });
  app.get('/room/find', async (c) => {
    const who = await asking(c, login);
    if ('refused' in who) return who.refused;
    if (!who.seat) return refused(c, 'watching-only');
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const now = await followed.look();
    const { people } = now.snapshot.context;
    // Two of one name are told apart by what stands behind it, which nobody has to know beforehand.
    const known = listed(now).map(({ person, name }) => ({
      person,
      name: people.get(person)?.name ?? name,
      called: name,
    }));
    const found = findPeople(query, known).filter(({ by }) => by === 'name');
    const seconds = found.length === 0 ? undefined : named(who.seat.person);
    if (seconds !== undefined) return refused(c, 'too-often', { seconds: Math.ceil(seconds) });
    return c.json(found.slice(0, 5).map(({ one: { person, called: name } }) => ({ person, name })));
  });

  app.all('/room/*', (c) => refused(c, 'not-there'));

  if (pages !== undefined) app.route('/', pageFiles(pages));

  app.onError((error, c) => {
    fail(error);
    return refused(c, 'broken');
  });

  return {
    fetch: (request, bindings) => app.fetch(request, bindings),
    engine,
    async close() {
      await ticking.stop();
      await engine.close();
    },
  };
}
