// 项目申报: applications for outside money, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyGrants, type Grant, type GrantStatus, settings } from './words.js';

const OPEN: readonly GrantStatus[] = ['drafted', 'submitted', 'awarded'];
const isOpen = ({ status }: Grant): boolean => OPEN.includes(status);

export const grants = register({
  id: 'grants',
  place: 52,
  settings,
  empty: emptyGrants,
  commands,
  clocks: { 'grant-report': { owed: true, runsOn: true } },
  shift(draft, moved) {
    const due = [...draft.grants].flatMap(([id, one]): [string, Grant][] =>
      one.due === undefined ? [] : [[id, { ...one, due: moved(one.due) }]],
    );
    draft.grants = draft.grants.setAll(due);
  },
  unfinished: (state) => [...state.grants.values()].filter(isOpen).map(({ grant }) => grant),
  money: ['asked-amount', 'awarded-amount', 'spent-amount'],
  indicators: (state) => {
    const all = [...state.grants.values()];
    const those = (...statuses: GrantStatus[]) => all.filter(({ status }) => statuses.includes(status));
    const sum = (of: readonly Grant[], figure: 'asked' | 'awarded' | 'spent') =>
      of.reduce((so, one) => so + (one[figure] ?? 0), 0);
    return {
      submitted: those('submitted', 'awarded', 'declined', 'reported').length,
      awarded: those('awarded', 'reported').length,
      declined: those('declined').length,
      reported: those('reported').length,
      'asked-amount': sum(those('submitted', 'awarded', 'declined', 'reported'), 'asked'),
      'awarded-amount': sum(all, 'awarded'),
      'spent-amount': sum(all, 'spent'),
      overdue: Object.values(state.overdue).filter(({ kind }) => (kind as string) === 'grant-report').length,
    };
  },
  texts,
});
