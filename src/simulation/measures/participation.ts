// Measures of who took part: in sessions, in votes, by which ways. Pure.
import type { Run } from '../simulate.js';
import { factsOf, lastCountOf, type Measure, share } from './measure.js';

export const turnout: Measure = {
  id: 'turnout',
  title: { zh: '投票参与率（人数）', en: 'Turnout by heads' },
  unit: 'share',
  formula: 'heads taking part in the last count of the first item / heads on its roll',
  source: 'finding of count.make',
  of(run) {
    const item = lastCountOf(run);
    return item ? share(item.participating.heads, item.base.heads) : null;
  },
};

export const turnoutByArea: Measure = {
  id: 'turnout-area',
  title: { zh: '投票参与率（面积）', en: 'Turnout by floor area' },
  unit: 'share',
  formula: 'area of those taking part in the last count of the first item / area of its roll',
  source: 'finding of count.make; 民法典 art. 278',
  of(run) {
    const item = lastCountOf(run);
    return item ? share(item.participating.area, item.base.area) : null;
  },
};

export const attendance: Measure = {
  id: 'attendance',
  title: { zh: '平均到会率', en: 'Attendance' },
  unit: 'share',
  formula: 'mean over sessions of members present at the opening / members of the body; failed sessions too',
  source: 'findings of session.open and session.fail',
  of(run) {
    const held = [...factsOf(run, 'session.open'), ...factsOf(run, 'session.fail')].flatMap(({ finding }) =>
      finding ? [finding.present / Math.max(1, finding.members)] : [],
    );
    return share(
      held.reduce((sum, one) => sum + one, 0),
      held.length,
    );
  },
};

export const proxies: Measure = {
  id: 'proxies',
  title: { zh: '委托票比例', en: 'Ballots by proxy' },
  unit: 'share',
  formula: 'ballots cast for somebody else / ballots cast',
  source: 'ballot.cast',
  of(run) {
    const cast = factsOf(run, 'ballot.cast');
    return share(cast.filter((fact) => fact.for !== undefined && fact.for !== fact.by).length, cast.length);
  },
};

export const online: Measure = {
  id: 'online',
  title: { zh: '线上投票比例', en: 'Ballots online' },
  unit: 'share',
  formula: 'ballots cast online / ballots cast',
  source: 'ballot.cast',
  of(run) {
    const cast = factsOf(run, 'ballot.cast');
    return share(cast.filter(({ fields }) => fields.channel === 'online').length, cast.length);
  },
};

/** Whoever of the people did something in it, came, or was voted for by a proxy. */
export function participantsOf(run: Run): Set<string> {
  const active = new Set<string>();
  const add = (person: string | undefined): void => {
    if (person !== undefined && run.crowd.indexOf.has(person)) active.add(person);
  };
  for (const fact of run.facts) {
    add(fact.by);
    add(fact.for);
    if (fact.type === 'attendance.check-in') add(fact.fields.person);
  }
  return active;
}

export const participants: Measure = {
  id: 'participants',
  title: { zh: '参与人数', en: 'Participants' },
  unit: 'persons',
  formula:
    'persons who came to a session, spoke, voted, had somebody vote for them, or did anything else in the record',
  source: 'the record',
  of: (run) => participantsOf(run).size,
};

export const participation: Measure = {
  id: 'participation',
  title: { zh: '参与率', en: 'Participation' },
  unit: 'share',
  formula: 'participants / all persons',
  source: 'the record',
  of: (run) => share(participantsOf(run).size, run.crowd.size),
};
