// Everybody listens to everybody.
import * as z from 'zod/mini';
import { networkKind } from './kind.js';

export const completeNetwork = networkKind({
  id: 'complete',
  title: { zh: '全连接网络', en: 'Complete network' },
  source:
    'Erdős and Rényi 1959, Publicationes Mathematicae Debrecen 6, 290-297: G(n, p) at p = 1; one meeting that all can follow',
  settings: z.strictObject({}),
  build: (_settings, size) => ({ size, offsets: new Int32Array(size + 1), targets: new Int32Array(0), complete: true }),
});
