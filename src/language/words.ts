// Words that hosts and papers ask for by themselves. Types only.
import type { Role, Step } from '../charters/charter.js';
import type { Never, Until } from '../kernel/back.js';
import type { ItemStatus } from '../kernel/state.js';
import type { VoteOutcome } from '../law/index.js';
import type { Mark } from '../parts/3-vote/words.js';
import type { ProjectStatus } from '../parts/projects/words.js';
import type { CommandType, State } from '../procedure/vocabulary.js';

/** How a slip is put right. */
export interface BackWords {
  until: Readonly<Record<Until, string>>;
  never: Readonly<Record<Never, string>>;
}

/** What a language calls things of the whole procedure. */
export interface CommonWords {
  back: BackWords;
  /** What is asked of the engine and is no command: nothing is recorded. */
  requests: Readonly<Record<string, string>>;
  /** By place of the chart: `vote.polling`. */
  places: Readonly<Record<string, string>>;
  steps: Readonly<Record<Step, string>>;
  roles: Readonly<Record<Role, string>>;
  outcomes: Readonly<Record<VoteOutcome, string>>;
  choices: Readonly<Record<Mark, string>>;
  modes: Readonly<Record<State['mode'], string>>;
  itemStatus: Readonly<Record<ItemStatus, string>>;
  projectStatus: Readonly<Record<ProjectStatus, string>>;
  /** What a community keeps as consultations do: claims, call-outs. */
  registers: Readonly<Record<string, string>>;
  /** What the records call the sources of money; a charter may bring others. */
  sources: Readonly<Record<string, string>>;
}

/** With the names of the commands, which each part brings. */
export interface Words extends CommonWords {
  commands: Readonly<Record<CommandType, string>>;
  /** Clocks of a community's registers, by kind: what runs out, of which register, and whether somebody then owes an answer. */
  clocks: Readonly<Record<string, { title: string; register: string; owed: boolean }>>;
}
