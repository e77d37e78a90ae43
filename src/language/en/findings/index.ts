// The working of every finding in English; one that is missing does not compile.
import type { FindingType, Workings } from '../../dictionary.js';
import { procedure } from './procedure.js';
import { projects } from './projects.js';
import { vote } from './vote.js';

export const findings: Workings<FindingType> = { ...procedure, ...vote, ...projects };
