// The handler: a request comes in, whoever is signed in is asked of the host, the route does its work, and whatever goes wrong is told as a
// problem that says nothing of what lies behind it.
import { type Context, Hono } from 'hono';
import { cors } from 'hono/cors';
import type { Engine } from '../engine/calls.js';
import { UnknownConsultation } from '../engine/errors.js';
import { toldTo } from '../engine/heard.js';
import { engineProblem } from '../engine/problems.js';
import { id as personId } from '../fields.js';
import { httpProblem } from '../problems/http.js';
import { jsonOf } from './body.js';
import { formed } from './commanding.js';
import { describing } from './describing.js';
import { languageFor } from './languages.js';
import { BODY, COMMANDS, type HttpOptions, WATCHERS, type Who } from './options.js';
import { reading } from './reading.js';
import { isBroken, stopped, stoppedBy, told, tooOften } from './refusing.js';
import { type Call, HEADERS, json, type Route } from './route.js';
import { watching } from './watching.js';
import { wordsFor } from './words.js';
import { writing } from './writing.js';

/** Everything there is, in the order of the docs. */
export const routes: readonly Route[] = [...writing, ...reading, ...watching, ...describing];

const SEEN = ['ETag', 'Location', 'Retry-After', 'Idempotent-Replayed'];

/** What a host hands its framework: a request in, a response out. What comes along besides is handed to `authenticate` and `limits.rate` as it is. */
export type Handler<E = unknown> = (
  request: Request,
  ...along: unknown extends E ? [beside?: unknown] : [beside: E]
) => Promise<Response>;

/**
 * Serves an engine's consultations.
 * @example
 * const handler = http(engine, { authenticate: (request) => sessionOf(request) });
 */
export function http<W extends Who, E = unknown>(engine: Engine, options: HttpOptions<W, E>): Handler<E> {
  const { basePath = '', limits = {}, language: otherwise = 'en', onError = console.error } = options;
  const { body: largest = BODY, commands: most = COMMANDS, watchers = WATCHERS, rate } = limits;
  let seated = 0;
  const seat = (): (() => void) | undefined => {
    if (seated >= watchers) return undefined;
    seated += 1;
    return () => {
      seated -= 1;
    };
  };
  const link = (path: string): string => `${basePath}${path}`;

  const whoAsks = async (request: Request, beside: E, open: boolean): Promise<W | undefined> => {
    const who = open ? undefined : await options.authenticate(request, beside);
    const wait = await rate?.(request, who, beside);
    if (wait !== undefined && wait > 0) throw tooOften(Math.ceil(wait));
    if (open) return undefined;
    if (!who) {
      const { challenge = 'Bearer' } = options;
      throw stopped(401, httpProblem('http.unauthenticated', {}), { 'www-authenticate': challenge });
    }
    // A host whose people choose their ids may let somebody be `system`.
    if (!personId.safeParse(who.person).success) throw new TypeError('authenticate: no id');
    return who;
  };

  const callOf = (route: Route, context: Context, who: W | undefined): Call => {
    const { raw: request } = context.req;
    const may = (answer: boolean | Promise<boolean> | undefined): Promise<boolean> => Promise.resolve(answer ?? false);
    return {
      engine,
      request,
      person: who?.person ?? '',
      id: context.req.param('id') ?? '',
      type: context.req.param('type') ?? '',
      query: route.query ? (formed(route.query, queryOf(context), 400) as Record<string, unknown>) : {},
      get language() {
        return languageFor(request.headers.get('accept-language'), otherwise);
      },
      options,
      most,
      routes,
      json: () => jsonOf(request, largest),
      mayOpen: (opening) => may(who && options.mayOpen?.(who, opening)),
      mayEnter: (entering) => may(who && options.mayEnter?.(who, entering)),
      maySee: (id) => may(who && (options.maySee ? options.maySee(who, id) : true)),
      mayWatchAll: () => may(who && options.mayWatchAll?.(who)),
      seat,
      link,
    };
  };

  const handle = async (route: Route, context: Context<Along>): Promise<Response> => {
    const who = await whoAsks(context.req.raw, context.env.beside, route.open === true);
    const call = callOf(route, context, who);
    if (route.path.includes('{id}') && !(await call.maySee(call.id)))
      throw new UnknownConsultation(engineProblem('engine.unknown-consultation', { id: call.id }));
    return await route.handle(call);
  };

  const answerTo = async (error: unknown, request: Request, id: string | undefined): Promise<Response> => {
    // Whatever becomes of it with the host, whoever asked is answered.
    if (isBroken(error)) toldTo(() => onError(error, request), undefined);
    const why = stoppedBy(error);
    const language = languageFor(request.headers.get('accept-language'), otherwise);
    const names = id !== undefined && 'refusal' in why.why ? await wordsFor(engine, id) : undefined;
    const headers = { 'content-type': 'application/problem+json', 'content-language': language.id, ...why.headers };
    return json(told(why, language, names, error), why.status, headers);
  };

  type Along = { Bindings: { beside: E } };
  const app = new Hono<Along>();
  if (options.cors)
    app.use(
      cors({
        allowHeaders: ['Authorization', 'Content-Type', ...Object.keys(HEADERS)],
        exposeHeaders: SEEN,
        ...options.cors,
      }),
    );
  const mounted = basePath === '' ? app : app.basePath(basePath);
  for (const route of routes) mounted.on(route.method, hono(route.path), (context) => attempt(context, route));
  for (const path of new Set(routes.map(({ path }) => path))) {
    const allowed = routes.filter((route) => route.path === path).map(({ method }) => method);
    mounted.all(hono(path), async ({ req }) => {
      const wrong = stopped(405, httpProblem('http.method', { allowed }), { allow: allowed.join(', ') });
      return answerTo(wrong, req.raw, undefined);
    });
  }
  app.notFound(async ({ req }) => answerTo(stopped(404, httpProblem('http.no-path', {})), req.raw, undefined));
  app.onError(async (error, { req }) => answerTo(error, req.raw, undefined));

  async function attempt(context: Context<Along>, route: Route): Promise<Response> {
    try {
      return await handle(route, context);
    } catch (error) {
      return await answerTo(error, context.req.raw, context.req.param('id'));
    }
  }
  // Where a host's functions want something besides, the type of the handler asks for it.
  return async (request, ...[beside]) => app.fetch(request, { beside: beside as E });
}

const hono = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** The first of each name, as text. */
const queryOf = ({ req }: Context): Record<string, string> => req.query();
