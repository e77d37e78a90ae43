// Rules of this part in the form of before.
import { rulesOf } from '../rule.js';
import { commands, type Findings } from './vocabulary.js';

export { refuse, refuseReturn, type StateDraft } from '../rule.js';
export const rule = rulesOf<typeof commands, Findings>(commands);
