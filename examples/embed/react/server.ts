// A page of one consultation on Node's own server: `npx tsx examples/embed/react/server.ts`, then http://127.0.0.1:8788. Everything is in memory.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { createEngine, type Engine } from 'yishi';
import { http } from 'yishi/http';
import { language } from 'yishi/language';
import { memory } from 'yishi/memory';
import { gathered, people, putToVote } from './courtyard.js';
import type { Given } from './given.js';
import type { LanguageId } from './words.js';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

// #region session
/** Stands in for the app's own login: a cookie says who somebody is, and whoever asks gets one. Never so in earnest. */
const personOf = ({ headers }: Request): string | undefined => {
  const [, person] = /(?:^|; )person=([\w-]+)/.exec(headers.get('cookie') ?? '') ?? [];
  return person !== undefined && Object.hasOwn(people, person) ? person : undefined;
};

const handlerOf = (engine: Engine) =>
  http(engine, {
    basePath: '/api',
    authenticate(request) {
      const person = personOf(request);
      return person === undefined ? undefined : { person };
    },
    // Nobody signs in by a dialogue of the browser's.
    challenge: 'Cookie',
    language: 'zh-Hans',
  });
// #endregion

// #region words
/** What the page is told, in the language of whoever reads: names and a few words, where a language of the engine is fifty times as much. */
function givenTo(person: string | undefined, id: LanguageId, consultation: string): Given {
  const { words, role } = language(id);
  const known = Object.entries(people).map(([one, { name, office }]) => [
    one,
    { name, ...(office && { office: role(office) }) },
  ]);
  return {
    language: id,
    consultation,
    zone: 'Asia/Shanghai',
    channel: '线上',
    person: person ?? null,
    people: Object.fromEntries(known),
    words: { places: words.places, choices: words.choices, outcomes: words.outcomes },
  };
}
// #endregion

/** The page before anything is drawn on it. */
const pageOf = (given: Given): string => `<!doctype html>
<html lang="${given.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${given.language === 'en' ? 'Courtyard 12' : '12 号院议事'}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<div id="root"></div>
<script type="application/json" id="given">${JSON.stringify(given).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/page.js"></script>
</html>`;

/** The page's code in one file. An app has its own tools for this. */
async function packed(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('main.tsx')],
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

const sent = (type: string, body: string, headers: Record<string, string> = {}): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, ...headers } });

/** The app: its page, its code, and the consultations under `/api`. */
export async function app(engine: Engine): Promise<Server> {
  const handler = handlerOf(engine);
  const script = await packed();
  const style = readFileSync(here('page.css'), 'utf8');
  const answer = async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith('/api/')) return handler(request);
    if (pathname === '/page.js') return sent('text/javascript', script);
    if (pathname === '/page.css') return sent('text/css', style);
    if (pathname !== '/') return new Response(null, { status: 404 });
    const person = searchParams.get('as');
    const id = searchParams.get('lang') === 'en' ? 'en' : 'zh-Hans';
    if (person !== null) {
      const cookie = `person=${encodeURIComponent(person)}; HttpOnly; SameSite=Lax; Path=/`;
      searchParams.delete('as');
      return new Response(null, { status: 303, headers: { location: `/?${searchParams}`, 'set-cookie': cookie } });
    }
    const consultation = searchParams.get('id') ?? 'courtyard';
    return sent('text/html', pageOf(givenTo(personOf(request), id, consultation)));
  };
  return createServer(getRequestListener(answer));
}

if (process.argv[1] === here('server.ts')) {
  const engine = createEngine({ store: memory() });
  await gathered(engine, 'gathering');
  await gathered(engine, 'courtyard');
  await putToVote(engine, 'courtyard', new Date(Date.now() + 5 * 86_400_000));
  const server = await app(engine);
  server.listen(8788, '127.0.0.1', () => {
    console.log(
      'http://127.0.0.1:8788/?as=p-11 (voting), http://127.0.0.1:8788/?as=p-11&id=gathering (gathering topics)',
    );
  });
}
