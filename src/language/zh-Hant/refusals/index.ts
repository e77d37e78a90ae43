// Made from zh-Hans/refusals/index.ts by `npm run zh-hant`: not to be edited.
import type { RefusalNumbers } from '../../../procedure/vocabulary.js';
import type { Sentences } from '../../dictionary.js';
import { across } from './across.js';
import { conversion } from './conversion.js';
import { deliberation } from './deliberation.js';
import { door } from './door.js';
import { evaluation } from './evaluation.js';
import { implementation } from './implementation.js';
import { attendance, callOuts, claims, projects, recusals, surveys } from './registers.js';
import { topics } from './topics.js';
import { vote } from './vote.js';

export const refusals: Sentences<RefusalNumbers> = {
  ...door,
  ...across,
  ...attendance,
  ...recusals,
  ...topics,
  ...deliberation,
  ...vote,
  ...projects,
  ...conversion,
  ...claims,
  ...implementation,
  ...callOuts,
  ...surveys,
  ...evaluation,
};
