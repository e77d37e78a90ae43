// The file of a worker thread that has the model of these tests.
import { threadOf } from '../../src/experiments/thread.js';
import { toys } from './toy.js';

export default threadOf(toys);
