// The app: its login and sessions, its pages, and Yishi under /api for whoever is logged in.
import { getRequestListener } from '@hono/node-server';
import connectPgSimple from 'connect-pg-simple';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import session from 'express-session';
import type pg from 'pg';
import { UnknownConsultation } from 'yishi';
import { networkOf, tokenBucket } from 'yishi/http';
import { language } from 'yishi/language';
import type { Neighbourhood } from './neighbourhood.js';
import { type Activity, consultationPage, listPage, loginPage } from './pages.js';
import { asked, isButton, openPoll } from './polls.js';
import { loggedIn, type User, userOf, usersOf } from './users.js';

declare module 'express-session' {
  interface SessionData {
    person: string;
  }
}

export interface Host {
  pool: pg.Pool;
  /** Signs the cookies. */
  secret: string;
  /** Proxies in front of it, of which each adds an address. */
  proxies: number;
  /** That of a user. */
  neighbourhood(scope: string): Promise<Neighbourhood>;
}

const awaited = (work: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));

const PgStore = connectPgSimple(session);
const DAY = 86_400_000;

// #region same-site
/** Browsers say where a request comes from: forms of other sites, of sister domains too, change nothing here. */
function sameSite({ method, headers }: Request, response: Response, next: NextFunction): void {
  const from = headers['sec-fetch-site'] ?? 'same-origin';
  if (method === 'GET' || method === 'HEAD' || from === 'same-origin' || from === 'none') next();
  else response.status(403).send('From another site.');
}
// #endregion

export function appOf({ pool, secret, proxies, neighbourhood }: Host): { app: Express; close(): void } {
  const sessions = new PgStore({ pool, tableName: 'session' });
  const tries = tokenBucket({ burst: 10, perSecond: 0.1 });
  const app = express().disable('x-powered-by').set('trust proxy', proxies);
  app.get('/health', async (_request, response) => {
    await pool.query('SELECT 1');
    response.send('ok');
  });
  // #region session
  app.use(
    sameSite,
    session({
      ...{ secret, store: sessions, resave: false, saveUninitialized: false, name: 'sid' },
      // `Lax`: a link from elsewhere finds whoever is logged in; a form or a script from elsewhere does not.
      cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: 7 * DAY },
    }),
  );
  // #endregion

  // #region mount
  // Before anything that reads bodies.
  app.all('/api/*path', async (request, response) => {
    const user = await userOf(pool, request.session.person);
    if (!user) return void response.status(401).send();
    const { handler } = await neighbourhood(user.scope);
    await getRequestListener((asking) => handler(asking, user))(request, response);
  });
  // #endregion

  app.use(express.urlencoded({ extended: false, limit: '10kb' }));
  // #region login
  app.post('/login', async (request, response) => {
    const wait = tries(networkOf(request.ip));
    if (wait !== undefined)
      return void response
        .status(429)
        .set('retry-after', String(Math.ceil(wait)))
        .send('Too often.');
    const { login = '', password = '' } = request.body ?? {};
    const user = await loggedIn(pool, String(login), String(password));
    if (!user) return void response.status(401).send(loginPage(true));
    // A session of its own: whoever knew the one before has nothing of it.
    await awaited((done) => request.session.regenerate(done));
    request.session.person = user.person;
    // Before the answer: a browser is back at once, and faster than what express-session saves behind it.
    await awaited((done) => request.session.save(done));
    response.redirect(303, '/');
  });
  // #endregion
  app.post('/logout', async (request, response) => {
    await awaited((done) => request.session.destroy(done));
    response.redirect(303, '/');
  });

  const whose = async (request: Request): Promise<(Neighbourhood & { user: User }) | undefined> => {
    const user = await userOf(pool, request.session.person);
    return user && { ...(await neighbourhood(user.scope)), user };
  };

  app.get('/', async (request, response) => {
    const here = await whose(request);
    if (!here) return void response.send(loginPage());
    const { lists, user } = here;
    const { person, scope } = user;
    // #region list
    const mine = await lists.list({ person, as: 'to-vote' });
    const all = await lists.list({ person });
    // #endregion
    const latest = await pool.query<Activity>(
      'SELECT consultation, seq, type FROM activity WHERE scope = $1 AND consultation = ANY($2) ORDER BY at DESC LIMIT 10',
      [scope, all.map(({ id }) => id)],
    );
    response.send(listPage(user, { mine, all, latest: latest.rows }));
  });

  app.post('/polls', async (request, response) => {
    const here = await whose(request);
    if (!here?.user.clerk) return void response.status(403).send();
    const { title = '', closes = '', key = '' } = request.body ?? {};
    const people = await usersOf(pool, here.user.scope);
    const sent = { title: String(title), closes: String(closes), key: String(key) };
    const answer = await openPoll(here.engine, here.user, people, sent);
    if (answer.ok) response.redirect(303, `/c/${encodeURIComponent(answer.id)}`);
    else response.status(409).send(language('en').refusal(answer.refusal));
  });

  app.get('/c/:id', async (request, response) => {
    const here = await whose(request);
    if (!here) return void response.status(401).send(loginPage());
    response.send(consultationPage(await here.engine.view(request.params.id, here.user.person)));
  });

  app.post('/c/:id/:button', async (request, response) => {
    const { id, button } = request.params;
    const here = await whose(request);
    if (!here || !isButton(button)) return void response.status(here ? 404 : 401).send();
    const { engine, user } = here;
    const answer = await engine.as(id, user.person).ask({ ...asked[button], key: String(request.body?.key ?? '') });
    if (answer.ok) return void response.redirect(303, `/c/${encodeURIComponent(id)}`);
    const said = language('en', { names: await engine.names(id) }).refusal(answer.refusal);
    response.status(409).send(consultationPage(await engine.view(id, user.person), said));
  });

  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    if (error instanceof UnknownConsultation) return void response.status(404).send('There is none.');
    console.error(error);
    response.status(500).send();
  });
  return { app, close: () => sessions.close() };
}
