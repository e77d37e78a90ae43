// The rules of what can be said in every step: opening, suspension, the ends, the charter, items, notes and deadlines. Pure.
import { endOfPeriod, type Instant, shift } from '../../calendar.js';
import { Crowd } from '../../crowd.js';
import { refuse, rule } from '../../procedure/rule.js';
import { type CommandType, commands, type State } from '../../procedure/vocabulary.js';
import { isSettled, itemsThat, setDeadline } from '../questions.js';
import { itemProblem, newItem } from './items.js';
import type { Refusals } from './vocabulary.js';

/** A command a charter speaks of that there is none of: a slip that would switch a rule off unseen. */
const unknownCommand = (types: readonly string[]): string | undefined =>
  types.find((type) => !Object.hasOwn(commands, type));

export const open = rule({
  type: 'consultation.open',
  who: ['convener'],
  refuses(_state, { fields }) {
    const problem = (what: Refusals['opening.inconsistent']['problem'], at: string) =>
      refuse('opening.inconsistent', { problem: what, at });
    const people = new Set(fields.people.map(({ person }) => person));
    const bodies = new Set(fields.bodies.map(({ body }) => body));
    const twice = (ids: string[]) => ids.find((id, index) => ids.indexOf(id) !== index);
    if (people.size !== fields.people.length)
      return problem('person-twice', twice(fields.people.map(({ person }) => person)) ?? '');
    if (bodies.size !== fields.bodies.length)
      return problem('body-twice', twice(fields.bodies.map(({ body }) => body)) ?? '');
    const parent = fields.bodies.find((body) => body.parent !== undefined && !bodies.has(body.parent));
    if (parent?.parent !== undefined) return problem('unknown-body', parent.parent);
    const { deliberation, topics, begins, phases } = fields.charter;
    for (const needed of [deliberation.body, topics.study?.body]) {
      if (needed !== undefined && !bodies.has(needed)) return problem('unknown-body', needed);
    }
    const step = twice(phases.flatMap((phase) => phase.steps));
    if (step !== undefined) return problem('step-twice', step);
    const holder = fields.offices.find(({ person }) => !people.has(person));
    if (holder) return problem('unknown-person', holder.person);
    const together = fields.charter.collisions.find(
      ({ offices: [first, second], effect }) =>
        effect === 'refuse' &&
        fields.offices.some(
          ({ office, person }) =>
            office === first && fields.offices.some((other) => other.office === second && other.person === person),
        ),
    );
    if (together) return problem('office-collision', together.offices.join(' + '));
    const item = itemProblem(fields.items, { body: (id) => bodies.has(id), person: (id) => people.has(id) });
    if (item) return problem(item.problem, item.at);
    if (begins !== 'topics' && fields.items.length === 0) return problem('no-items', begins);
    const unroutable = begins === 'vote' ? fields.items.find(({ route }) => route.length === 0) : undefined;
    if (unroutable) return problem('no-route', unroutable.item);
    const { rights, secondPerson, vote, amendedBy } = fields.charter;
    const command = unknownCommand([...Object.keys(rights), ...secondPerson, ...vote.late.commands]);
    if (command !== undefined) return problem('unknown-command', command);
    // A second person can only be asked for where the command has a place for one.
    const unwitnessed = secondPerson.find((type) => !('witness' in commands[type as CommandType].shape));
    if (unwitnessed !== undefined) return problem('unknown-command', unwitnessed);
    if (amendedBy !== null && !bodies.has(amendedBy)) return problem('unknown-body', amendedBy);
    return undefined;
  },
  finds(_state, { fields: { charter }, at }) {
    const days = charter.topics.gatheringDays;
    const closes = charter.begins === 'topics' && days !== 0 ? endOfPeriod(at, days, charter.zone, charter) : null;
    return { begins: charter.begins, gatheringCloses: closes };
  },
  changes(draft, { fields, finding, at }) {
    draft.edition = fields.edition;
    draft.mode = fields.mode;
    draft.title = fields.title;
    draft.openedAt = at;
    draft.charter = fields.charter;
    draft.people = Crowd.of(fields.people.map(({ person, ...rest }) => [person, rest] as const));
    for (const body of fields.bodies) draft.bodies[body.body] = body;
    for (const { office, person } of fields.offices) draft.offices[office] = [...(draft.offices[office] ?? []), person];
    for (const item of fields.items)
      draft.items[item.item] = newItem(item, finding.begins === 'vote' ? 'frozen' : 'open');
    draft.follows = fields.follows;
    if (finding.gatheringCloses !== null) {
      setDeadline(draft, {
        id: 'gathering',
        kind: 'gathering',
        step: 'topics',
        due: finding.gatheringCloses,
        subject: 'topics',
      });
    }
  },
});

export const suspend = rule({
  type: 'consultation.suspend',
  who: ['convener', 'chair', 'authority'],
  changes(draft, { at }) {
    draft.suspendedAt = at;
  },
});

export const resume = rule({
  type: 'consultation.resume',
  who: ['convener', 'chair', 'authority'],
  changes(draft, { at }) {
    // Clocks stood still meanwhile: whatever was due moves by as long as the consultation was suspended.
    const from = draft.suspendedAt ?? at;
    const moved = (moment: Instant): Instant => (moment > from ? shift(moment, from, at) : moment);
    for (const deadline of Object.values(draft.deadlines)) deadline.due = shift(deadline.due, from, at);
    for (const survey of Object.values(draft.surveys)) survey.closes = moved(survey.closes);
    const { round } = draft.deliberation;
    if (round) {
      round.opens = moved(round.opens);
      if (round.closes !== undefined) round.closes = moved(round.closes);
    }
    const stage = draft.vote.current;
    if (stage) {
      stage.opens = moved(stage.opens);
      stage.closes = moved(stage.closes);
      if (stage.postedUntil !== undefined) stage.postedUntil = moved(stage.postedUntil);
    }
    draft.suspendedAt = undefined;
  },
});

export const withdraw = rule({
  type: 'consultation.withdraw',
  who: ['convener'],
  changes(draft, { fields }) {
    // The reason is the answer to everybody who still waits for one.
    for (const { item } of itemsThat(draft, 'open', 'frozen', 'voting')) {
      const waiting = draft.items[item];
      if (waiting) Object.assign(waiting, { status: 'withdrawn', reply: fields.reason });
    }
    const { topics } = draft;
    for (const [id, { status }] of topics.topics) {
      if (status !== 'gathered') continue;
      topics.topics = topics.topics.change(id, (topic) => ({ ...topic, status: 'answered', reply: fields.reason }));
    }
  },
});

export const annul = rule({ type: 'consultation.annul', who: ['authority', 'convener'], changes: () => {} });

export const amendCharter = rule({
  type: 'charter.amend',
  who: ['convener'],
  may: (state) => (state.charter.amendedBy === null ? refuse('charter.not-amendable', {}) : undefined),
  refuses(state, { fields }) {
    const { step } = fields.change;
    const { amendedBy } = state.charter;
    if (amendedBy !== null && fields.body !== amendedBy)
      return refuse('charter.not-by-this-body', { body: fields.body, amendedBy });
    // The rules of a step are fixed once people have been told of it: at the call, at the notice, or on entering.
    const told = {
      // Recusals of the deliberating body bear on its votes and rankings too.
      deliberation:
        state.deliberation.round !== undefined ||
        state.vote.current !== undefined ||
        Object.values(state.deliberation.rankings).some(({ result }) => result === undefined),
      vote: state.vote.current !== undefined,
      conversion: state.rounds.conversion > 0,
      implementation: state.rounds.implementation > 0,
      evaluation: state.rounds.evaluation > 0,
    };
    if (told[step]) return refuse('charter.fixed', { step });
    const { change } = fields;
    const command = change.step === 'vote' ? unknownCommand(change.rules.late.commands) : undefined;
    return command === undefined ? undefined : refuse('charter.unknown-command', { command });
  },
  changes(draft, { fields: { change } }) {
    draft.charter = { ...draft.charter, [change.step]: change.rules };
  },
});

function refuseItem(state: State, id: string) {
  const item = state.items[id];
  if (!item) return refuse('item.unknown', { item: id });
  if (isSettled(item)) return refuse('item.settled', { item: id, status: item.status });
  return item.status === 'voting' ? refuse('item.in-vote', { item: id }) : undefined;
}

export const settleItem = rule({
  type: 'item.settle',
  who: ['convener', 'chair'],
  refuses: (state, { fields }) => refuseItem(state, fields.item),
  changes(draft, { fields }) {
    const item = draft.items[fields.item];
    if (!item) return;
    item.status = fields.how;
    item.reply = fields.reply;
    item.to = fields.to;
  },
});

export const splitItem = rule({
  type: 'item.split',
  who: ['convener', 'chair'],
  refuses: (state, { fields }) => refuseItem(state, fields.item),
  changes(draft, { fields }) {
    const item = draft.items[fields.item];
    if (!item) return;
    item.status = 'split';
    item.reply = fields.reason;
    item.to = fields.into;
  },
});

export const note = rule({
  type: 'note.add',
  who: ['anyone'],
  changes(draft) {
    draft.notes += 1;
  },
});

/** Deadlines whose passing leaves somebody owing an answer; the others only move the chart. */
const OWED = new Set(['reply', 'call-out', 'milestone', 'claim']);

export const passDeadline = rule({
  type: 'deadline.pass',
  who: ['clock'],
  refuses(state, { fields, at }) {
    const deadline = state.deadlines[fields.deadline];
    if (!deadline) return refuse('deadline.unknown', { deadline: fields.deadline });
    return deadline.due > at ? refuse('deadline.not-due', { deadline: deadline.id, due: deadline.due }) : undefined;
  },
  finds(state, { fields }) {
    const deadline = state.deadlines[fields.deadline];
    if (!deadline) throw new Error(`deadline ${fields.deadline} was there a moment ago`);
    return deadline;
  },
  changes(draft, { finding }) {
    delete draft.deadlines[finding.id];
    if (OWED.has(finding.kind)) draft.overdue[finding.id] = finding;
  },
});
