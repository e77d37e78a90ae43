// Made from zh-Hans/facts/index.ts by `npm run zh-hant`: not to be edited.
import type { CommandType } from '../../../procedure/vocabulary.js';
import type { Lines } from '../../dictionary.js';
import { across } from './across.js';
import { conversion } from './conversion.js';
import { deliberation } from './deliberation.js';
import { implementation } from './implementation.js';
import { attendance, callOuts, claims, evaluation, recusals, surveys } from './registers.js';
import { topics } from './topics.js';
import { vote } from './vote.js';

export const facts: Lines<CommandType> = {
  ...across,
  ...attendance,
  ...recusals,
  ...topics,
  ...deliberation,
  ...vote,
  ...conversion,
  ...claims,
  ...implementation,
  ...callOuts,
  ...surveys,
  ...evaluation,
};
