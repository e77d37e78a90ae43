// yishi/community: what outlives one consultation. A community is a record of its own, with registers, under its own small chart; give
// the chart to the engine and to whoever verifies or prints.

export { communities } from '../communities/catalogue.js';
export type { CommunityRules } from '../communities/rules.js';
export { community, communityWith } from '../procedure/community.js';
export { registers } from '../registers/all.js';
export { indicatorsCsv } from '../registers/indicators/csv.js';
export { indicatorsOver } from '../registers/indicators/register.js';
export {
  type AnyRegister,
  admitted,
  byType,
  type Community,
  declaring,
  found,
  type Register,
  register,
  type Seen,
} from '../registers/register.js';
export type { RegisterTexts, Say } from '../registers/texts.js';
export type {
  CommunityCommandType,
  CommunityFact,
  CommunityFieldsIn,
  CommunityRefusalCode,
  CommunityState,
  RegistersIn,
} from '../registers/vocabulary.js';
export {
  type Communities,
  type CommunityAnswer,
  type CommunityOpening,
  type CommunityView,
  communitiesOn,
} from './communities.js';
export { figuresOf } from './figures.js';
