// The stage of the decision route that is being voted on: what nearly every command of the vote is about. Pure.
import { headOf } from '../../kernel/questions.js';
import { refuse, type State } from '../command.js';
import type { Stage } from './slice.js';

/** The stage under way, or that there is none. */
export const theStage = (state: State) => state.vote.current ?? refuse('stage.none', {});

/** The head whose vote this person's is: a co-owner's is that of the unit. */
export const headIn = ({ roll }: Stage, person: string): string => headOf(roll, person) ?? person;

/** Why this person has no vote here, if they have none. */
export const refuseUnlisted = ({ roll }: Stage, person: string) =>
  headOf(roll, person) === undefined ? refuse('ballot.not-on-roll', { person }) : undefined;
