// The built pages, as files: named by what they hold, they stay for good; whatever is asked for under a name of a face is the one page there is.
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Bound } from './guard.js';

const FOREVER = 'public, max-age=31536000, immutable';
/** Asked for each time, answered anew where it is another. */
const EACH_TIME = 'no-cache';

export function pageFiles(root: string): Hono<Bound> {
  const app = new Hono<Bound>();
  const kept = join(root, 'assets');
  const files = serveStatic<Bound>({
    root,
    // Packed when they were built: a phone on a weak network loads a third, and no answer waits for the packing.
    precompressed: true,
    onFound: (path, c) => c.header('cache-control', path.startsWith(kept) ? FOREVER : EACH_TIME),
  });
  app.get('/assets/*', files, (c) => c.text('', 404));
  app.get(':file{[\\w-]+\\.(js|svg|png|webmanifest)}', files, (c) => c.text('', 404));
  app.get('*', serveStatic({ root, path: 'index.html', onFound: (_, c) => c.header('cache-control', EACH_TIME) }));
  return app;
}
