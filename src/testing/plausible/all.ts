// A draw for every command, joined from the parts: one line each. Does not compile where a part or a command has none. Pure.
import type { Parts } from '../../parts/all.js';
import type { CommandType } from '../../procedure/vocabulary.js';
import { attendance } from './attendance.js';
import { callOuts } from './call-outs.js';
import { claims } from './claims.js';
import { common } from './common.js';
import { consultation } from './consultation.js';
import { conversion } from './conversion.js';
import { deliberation } from './deliberation.js';
import type { Draws, DrawsOf } from './draw.js';
import { evaluation } from './evaluation.js';
import { implementation } from './implementation.js';
import { mandates } from './mandates.js';
import { recusals } from './recusals.js';
import { surveys } from './surveys.js';
import { topics } from './topics.js';
import { vote } from './vote.js';

const byPart: { readonly [P in keyof Parts]: DrawsOf<P> } = {
  consultation,
  common,
  attendance,
  mandates,
  recusals,
  topics,
  deliberation,
  vote,
  conversion,
  projects: {},
  claims,
  implementation,
  callOuts,
  surveys,
  evaluation,
};

export const draws = Object.assign({}, ...Object.values(byPart)) as Draws<Exclude<CommandType, 'consultation.open'>>;
