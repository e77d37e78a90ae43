// A community's rules: the charter it goes by, and what that says of each register it keeps. Types only.
import type { Charter, Role } from '../charters/charter.js';
import type { RegistersIn } from '../registers/vocabulary.js';

export interface CommunityRules {
  /** The community's, as scripts name it: its charter's. */
  id: string;
  charter: Charter;
  registers: RegistersIn;
  /** Who may ask for a register's commands, where it differs from the register's own. */
  rights?: Readonly<Record<string, Role[]>>;
}
