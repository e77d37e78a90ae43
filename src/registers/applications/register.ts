// 项目清单: the list of projects, joined.
import { onlyOf } from '../../kernel/scores.js';
import { register } from '../register.js';
import { commands as drafting } from './drafting.js';
import { closedNeeds } from './links.js';
import { commands as screening } from './screening.js';
import { texts } from './texts/index.js';
import { type Application, type ApplicationStatus, emptyApplications, settings } from './words.js';

const OPEN: readonly ApplicationStatus[] = ['submitted', 'returned', 'approved'];

const those = (all: readonly Application[], ...statuses: ApplicationStatus[]): number =>
  all.filter(({ status }) => statuses.includes(status)).length;

export const applications = register({
  id: 'applications',
  place: 12,
  settings,
  empty: emptyApplications,
  commands: { ...drafting, ...screening },
  published: {
    'application.submit': ['/fields/goal', '/fields/beneficiaries', '/fields/effect'],
    'application.approve': ['/fields/reply'],
    'application.return': ['/fields/reason'],
    'application.reject': ['/fields/reason'],
  },
  told: (state, { person, insider }) => ({
    /** While one is being scored everybody sees their own score, and nobody another's. */
    get applications() {
      if (!insider) return [];
      return [...state.applications.values()].map(({ scores, ...one }) => ({
        ...one,
        get scores() {
          return one.status === 'submitted' ? onlyOf(person, scores) : scores.toRecord();
        },
      }));
    },
    /** Approved projects whose needs were met or declined meanwhile: somebody has to say what becomes of them. */
    get applicationsToReview() {
      if (!insider) return [];
      return [...state.applications.values()]
        .map((one) => ({ application: one.application, needs: closedNeeds(state, one) }))
        .filter(({ needs }) => needs.length > 0);
    },
  }),
  unfinished: (state) =>
    [...state.applications.values()]
      .filter(({ status }) => OPEN.includes(status))
      .map(({ application }) => application),
  indicators: (state) => {
    const all = [...state.applications.values()];
    return {
      applied: all.length,
      approved: those(all, 'approved', 'completed'),
      returned: those(all, 'returned'),
      rejected: those(all, 'rejected'),
      completed: those(all, 'completed'),
      toReview: all.filter((one) => closedNeeds(state, one).length > 0).length,
    };
  },
  texts,
});
