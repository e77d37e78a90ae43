// Who keeps the list of those present. Pure; declares no command.
import { holds } from '../../kernel/questions.js';
import { refuse, type State } from '../command.js';

export const keepsTheList = (state: State, person: string): boolean =>
  (['recorder', 'teller', 'convener', 'chair'] as const).some((office) => holds(state, person, office));

/** Why this person may not speak of another's coming and going: everybody speaks of their own, whoever keeps the list of all. */
export const refuseOthers = (state: State, by: string, person: string) =>
  by === person || keepsTheList(state, by) ? undefined : refuse('attendance.not-yours', { person });
