// 走访: the timetable of visits, joined.
import { hasRole } from '../../kernel/questions.js';
import { register } from '../register.js';
import { nextOf, put } from './calls.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyVisits, settings, type Visit } from './words.js';

/** Still to be made: a weekly timetable that runs keeps nobody waiting. */
const waits = ({ status, weekly }: Visit): boolean => status === 'missed' || (status === 'planned' && !weekly);

export const visits = register({
  id: 'visits',
  place: 41,
  settings,
  empty: emptyVisits,
  commands,
  clocks: { visit: { owed: true, runsOn: true } },
  passes(draft, { subject, due }) {
    const visit = draft.visits.get(subject);
    if (visit?.status !== 'planned') return;
    put(draft, visit, { date: visit.date, outcome: 'missed', needs: [] }, nextOf(draft, visit, due));
  },
  told: (state, { person, insider }) => ({
    /** Whom a visit goes to, what was heard there and why it was missed is for whoever makes it and those who run it. */
    get visits() {
      if (!insider) return [];
      const runs = person === 'system' || hasRole(state, person, ['convener', 'recorder', 'supervisor']);
      return [...state.visits.values()].map((visit) => {
        if (runs || visit.visitor === person) return visit;
        const { household: _household, reason: _reason, ...rest } = visit;
        return { ...rest, calls: rest.calls.map(({ heard: _heard, ...call }) => call) };
      });
    },
  }),
  shift(draft, moved) {
    const later = [...draft.visits].flatMap(([id, visit]): [string, Visit][] =>
      visit.status === 'planned' ? [[id, { ...visit, due: moved(visit.due) }]] : [],
    );
    draft.visits = draft.visits.setAll(later);
  },
  unfinished: (state) => [...state.visits.values()].filter(waits).map(({ visit }) => visit),
  indicators: (state) => {
    const all = [...state.visits.values()];
    const calls = all.flatMap((visit) => visit.calls.map((call) => ({ ...call, dissenter: visit.dissenter })));
    const made = calls.filter(({ outcome }) => outcome === 'made');
    return {
      planned: all.filter(({ status }) => status === 'planned').length,
      made: made.length,
      missed: calls.length - made.length,
      needs: new Set(made.flatMap((call) => [...call.needs])).size,
      dissenters: made.filter(({ dissenter }) => dissenter).length,
    };
  },
  texts,
});
