// What follows every file of tests that has a disk.
import { afterAll } from 'vitest';
import { tidy } from './scratch.js';

afterAll(tidy);
