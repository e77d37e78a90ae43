// The worker thread of the package: a file of its own in dist/, which threads.ts has run.
import { models } from './models.js';
import { threadOf } from './thread.js';

export default threadOf(models);
