// 会议记录：全部用语。A line for every fact in Chinese; one that is missing does not compile.
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
