// The service worker: keeps the pages of this version on the device, so that they open without a network and say so. What the room answers it
// never keeps: that is asked for each time, or there is none. A new version waits until the pages of the one before are closed.

/** Put in front when the pages are built: what this version is called, and the files it opens with. */
declare const SHELL: { version: string; files: string[] };

// What a service worker has and the types of a page have not.
interface Waiting extends Event {
  waitUntil(all: Promise<unknown>): void;
}
interface Asked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

const CACHE = `room-${SHELL.version}`;
const PAGE = '/';
/** Milliseconds, after which a network counts as none. */
const PATIENCE = 4000;

const on = <E extends Event>(type: string, heard: (event: E) => void): void =>
  self.addEventListener(type, heard as EventListener);

on<Waiting>('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...SHELL.files])));
});

on<Waiting>('activate', (event) => {
  const isOld = (name: string): boolean => name.startsWith('room-') && name !== CACHE;
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name)))));
});

/** The page as it is now; without a network, or with one that leads nowhere, as it was. */
async function page(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(PAGE);
  if (!kept) return fetch(request);
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    const answer = await fetch(request, { signal: waiting.signal });
    return answer.ok ? answer : kept;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

/** Files are named by what they hold: one that is kept is right. */
async function file(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith('/assets/')) await cache.put(request, answer.clone());
  return answer;
}

on<Asked>('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || /^\/(room|api)(\/|$)/.test(pathname)) return;
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request));
});
