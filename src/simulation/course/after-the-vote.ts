// Steps 4 to 6 项目转化 组织实施 评估 among made-up people: what was decided becomes projects, the world carries them out late, dear or
// badly as it may, and people rate what came of it. Pure.
import { dateIn } from '../../calendar.js';
import { itemsThat } from '../../kernel/questions.js';
import { chance } from '../chance.js';
import type { Fate } from '../world.js';
import { consult } from './asking.js';
import { ask, DAY, type Going, HOUR, momentOf, must, OFFICERS, type Running, stateOf, until } from './running.js';

const projectOf = (item: string): string => `p-${item}`;

const ofProject = (running: Running, item: string, attempt: number): Fate =>
  running.world.project(item, attempt, chance(running.seed, 'world', item, attempt));

const budgetOf = (running: Running, item: string): number =>
  running.items.find((one) => one.item === item)?.budget ?? 0;

/** A plan for everything that was decided and becomes a project; the money it needs is pledged, as far as the world has it. */
export function drafting(running: Running): void {
  const state = stateOf(running);
  const { zone, conversion } = running.charter;
  const [source = 'community'] = conversion.sources;
  until(running, running.now + 7 * DAY);
  for (const { item, title } of itemsThat(state, 'passed', 'agreed').filter(({ becomes }) => becomes === 'project')) {
    const project = projectOf(item);
    const budget = budgetOf(running, item);
    const fate = ofProject(running, item, 0);
    if (!state.projects[project]) {
      const due = dateIn(momentOf(running.now + Math.max(1, fate.days) * DAY), zone);
      must(
        running,
        'project.draft',
        {
          project,
          item,
          title,
          goal: title,
          beneficiaries: 'Those who decided it',
          content: title,
          manner: 'As decided',
          effect: 'As expected',
          responsible: { person: OFFICERS.executor },
          budget,
          funding: budget > 0 ? [{ source, amount: budget }] : [],
          milestones: [{ milestone: 'done', title: 'All of it', due }],
          indicators: [],
        },
        OFFICERS.executor,
      );
    }
    const pledged = Math.floor(budget * Math.min(1, fate.pledged));
    if (pledged > 0)
      ask(
        running,
        'pledge.make',
        { project, pledge: `${project}-money`, kind: 'money', source, amount: pledged },
        OFFICERS.treasurer,
      );
    ask(running, 'project.submit', { project }, OFFICERS.executor);
  }
  must(running, 'projects.screen', {}, OFFICERS.convener);
}

/** The members score by what they think of it; what reaches the mark is approved. */
export function screening(running: Running): void {
  const { crowd, charter } = running;
  until(running, running.now + 7 * DAY);
  for (const { project, item, status } of Object.values(stateOf(running).projects)) {
    if (status !== 'submitted') continue;
    for (const index of crowd.members(charter.deliberation.body)) {
      if (crowd.gone[index]) continue;
      const opinion = crowd.opinions(item)[index] ?? 0.5;
      const scores = Object.fromEntries(
        charter.conversion.criteria.map(({ id, max }) => [id, Math.round(max * opinion)]),
      );
      ask(running, 'project.score', { project, scores }, crowd.persons[index]?.person ?? '');
    }
    if (ask(running, 'project.screen', { project, decision: 'approve' }, OFFICERS.convener)) continue;
    must(
      running,
      'project.screen',
      { project, decision: 'reject', reason: 'It does not reach what is asked of it.' },
      OFFICERS.convener,
    );
  }
  for (const { item } of itemsThat(stateOf(running), 'passed', 'agreed')) {
    const lives = Object.values(stateOf(running).projects).some(
      (one) => one.item === item && one.status === 'approved',
    );
    const { becomes } = stateOf(running).items[item] ?? {};
    if (becomes === 'project' && !lives)
      ask(
        running,
        'item.settle',
        { item, how: 'shelved', reply: 'It could not be made a project.' },
        OFFICERS.convener,
      );
  }
  must(running, 'conversion.conclude', {}, OFFICERS.convener);
}

const attemptOf = (running: Running): number => stateOf(running).rectifications;

/** Every project is carried out as the world lets it: the money comes in and goes out, milestones are reached, late or in time. */
export function underWay(running: Running): void {
  const attempt = attemptOf(running);
  const [source = 'community'] = running.charter.conversion.sources;
  const ends: { project: string; at: number; fate: Fate }[] = [];
  for (const { project, item, status, approvedBudget = 0 } of Object.values(stateOf(running).projects)) {
    const fate = ofProject(running, item, attempt);
    if (status === 'approved') {
      ask(running, 'project.start', { project }, OFFICERS.executor);
      if (approvedBudget > 0)
        ask(
          running,
          'money.receive',
          { project, line: 'in', source, amount: approvedBudget, pledge: `${project}-money` },
          OFFICERS.treasurer,
        );
    } else if (status === 'to-rectify') {
      const due = dateIn(momentOf(running.now + 30 * DAY), running.charter.zone);
      ask(
        running,
        'project.rectify',
        {
          project,
          reason: 'As the ratings ask',
          milestones: [{ milestone: `again-${attempt}`, title: 'Put right', due }],
        },
        OFFICERS.convener,
      );
    } else if (status !== 'under-way') continue;
    ends.push({
      project,
      fate,
      at: running.now + Math.max(1, Math.round((attempt > 0 ? 30 : fate.days) + fate.delay)) * DAY,
    });
  }
  for (const { project, fate, at } of ends.sort((one, other) => one.at - other.at)) {
    until(running, at);
    const found = stateOf(running).projects[project];
    if (!found) continue;
    const budget = found.approvedBudget ?? 0;
    if (attempt === 0 && budget > 0) pay(running, project, source, budget, fate.overrun);
    for (const { milestone, reached } of stateOf(running).projects[project]?.milestones ?? [])
      if (!reached) ask(running, 'milestone.reach', { project, milestone }, OFFICERS.executor);
    ask(running, 'project.complete', { project }, OFFICERS.executor);
    ask(running, 'project.accept', { project }, OFFICERS.supervisor);
  }
  until(running, running.now + HOUR);
  must(running, 'implementation.conclude', {}, OFFICERS.convener);
}

/** What it cost: beyond the budget only with a change that is decided, and only if the change is not material. */
function pay(running: Running, project: string, source: string, budget: number, overrun: number): void {
  const cost = Math.max(1, Math.round(budget * (1 + overrun)));
  if (cost > budget) {
    const change = 'overrun';
    ask(
      running,
      'change.request',
      { project, change, alters: { kind: 'budget', budget: cost }, reason: 'It costs more.' },
      OFFICERS.executor,
    );
    const approved = ask(running, 'change.decide', { project, change, decision: 'approve' }, OFFICERS.convener);
    if (!approved)
      ask(
        running,
        'change.decide',
        { project, change, decision: 'decline', reason: 'Not without those who decided it.' },
        OFFICERS.convener,
      );
    else ask(running, 'money.receive', { project, line: 'more', source, amount: cost - budget }, OFFICERS.treasurer);
  }
  const spent = Math.min(cost, stateOf(running).projects[project]?.moneyIn ?? 0);
  if (spent > 0)
    ask(running, 'money.spend', { project, line: 'out', source, amount: spent, text: 'The work' }, OFFICERS.treasurer);
}

/** Everybody who was concerned is asked once for each evaluation. */
export function* rating(running: Running): Going<void> {
  const { crowd, charter, items } = running;
  const state = stateOf(running);
  const survey = `survey-${Object.keys(state.surveys).length + 1}`;
  const bodies = [
    ...new Set([charter.deliberation.body, ...items.flatMap(({ route }) => route.map(({ body }) => body))]),
  ];
  until(running, running.now + DAY);
  must(
    running,
    'survey.open',
    { survey, about: { of: 'consultation' }, raters: { bodies, kinds: [], people: [] }, days: 7 },
    OFFICERS.convener,
  );
  const attempt = attemptOf(running);
  const projects = Object.values(state.projects).filter(({ status }) => status === 'accepted');
  const about = Object.freeze({
    items: Object.freeze(projects.map(({ item }) => item)),
    quality: qualityOf(
      running,
      projects.map(({ item }) => item),
      attempt,
    ),
  });
  until(running, running.now + DAY);
  for (let index = 0; index < crowd.size; index += 1) {
    const { person = '', bodies: of = [] } = crowd.persons[index] ?? {};
    if (!of.some((body) => bodies.includes(body))) continue;
    const share = yield* consult(running, index, 'rates', `rates ${survey}`, about);
    if (share === undefined || share === 'silent') continue;
    const scores = Object.fromEntries(
      charter.evaluation.dimensions.map(({ id, max }) => [id, Math.round(max * Math.min(1, Math.max(0, share)))]),
    );
    ask(running, 'rating.give', { survey, scores }, person);
  }
  until(running, stateOf(running).surveys[survey]?.closes ?? running.now);
  must(running, 'evaluation.find', {}, OFFICERS.convener);
}

function qualityOf(running: Running, items: readonly string[], attempt: number): number {
  const qualities = items.map((item) => ofProject(running, item, attempt).quality);
  return qualities.length === 0 ? 1 : qualities.reduce((sum, quality) => sum + quality, 0) / qualities.length;
}

/** It is done where people are satisfied; otherwise it is put right, or deliberated again, or a new matter. */
export function found(running: Running): void {
  until(running, running.now + HOUR);
  const reason = 'The ratings ask for it.';
  const done = ask(running, 'evaluation.conclude', { way: 'done' }, OFFICERS.convener);
  if (done) return;
  const { found: finding } = stateOf(running).evaluation;
  if (finding?.enough && !finding.satisfied) {
    if (ask(running, 'evaluation.conclude', { way: 'rectify', reason }, OFFICERS.convener)) return;
    if (ask(running, 'evaluation.conclude', { way: 'redeliberate', reason }, OFFICERS.convener)) return;
  }
  // Too few have answered, or nothing more may be tried: it is taken up anew elsewhere.
  must(
    running,
    'evaluation.conclude',
    { way: 'new-topic', reason, follows: `${stateOf(running).id}-2` },
    OFFICERS.convener,
  );
}
