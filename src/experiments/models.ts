// The models a sweep may run, a line each. The first is run by a sweep that names none.
import { consultation } from './consultation.js';
import type { Models } from './model.js';
import { replayedRecord } from './replayed-record.js';

export const models: Models = { consultation, 'replayed-record': replayedRecord };
