// Made from zh-Hans/findings/index.ts by `npm run zh-hant`: not to be edited.
import type { FindingType, Workings } from '../../dictionary.js';
import { procedure } from './procedure.js';
import { projects } from './projects.js';
import { vote } from './vote.js';

export const findings: Workings<FindingType> = { ...procedure, ...vote, ...projects };
