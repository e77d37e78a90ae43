// Every boundary of the package. A new one is a line here.

import { boundaries as cli } from './boundaries/cli.js';
import { boundaries as commands } from './boundaries/commands.js';
import { boundaries as counts } from './boundaries/counts.js';
import { boundaries as records } from './boundaries/records.js';
import { boundaries as stores } from './boundaries/stores.js';
import { boundaries as texts } from './boundaries/texts.js';
import type { Boundary } from './boundary.js';

export const all: readonly Boundary[] = [...commands, ...texts, ...records, ...stores, ...counts, ...cli];
