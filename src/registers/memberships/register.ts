// 党建联盟成员与责任清单: members, duties and joint meetings, joined.
import { register } from '../register.js';
import { commands as duties, isUndone } from './duties.js';
import { commands as joining, members } from './members.js';
import { texts } from './texts/index.js';
import { type Duty, emptyMemberships, settings } from './words.js';

export const memberships = register({
  id: 'memberships',
  place: 30,
  settings,
  empty: emptyMemberships,
  commands: { ...joining, ...duties },
  clocks: { 'membership-duty': { owed: true, runsOn: true } },
  told: (state, { insider }) => ({
    get membershipDuties() {
      return insider ? [...state.membershipDuties.values()] : [];
    },
    get jointMeetings() {
      return insider ? [...state.jointMeetings.values()] : [];
    },
  }),
  shift(draft, moved) {
    const later = [...draft.membershipDuties].flatMap(([id, duty]): [string, Duty][] =>
      isUndone(duty) ? [[id, { ...duty, due: moved(duty.due) }]] : [],
    );
    draft.membershipDuties = draft.membershipDuties.setAll(later);
  },
  unfinished: (state) => [...state.membershipDuties.values()].filter(isUndone).map(({ duty }) => duty),
  indicators: (state) => {
    const all = [...state.membershipDuties.values()];
    const overdue = Object.values(state.overdue).map(({ kind }): string => kind);
    return {
      members: members(state).length,
      duties: all.length,
      discharged: all.filter(({ status }) => status === 'discharged').length,
      overdue: overdue.filter((kind) => kind === 'membership-duty').length,
      meetings: state.jointMeetings.size,
    };
  },
  texts,
});
