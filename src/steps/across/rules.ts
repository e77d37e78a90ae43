// The rules of what can be said in every step. Pure.
import { endOfPeriod, shift, yearsAfter } from '../../calendar.js';
import type { Office } from '../../charters/charter.js';
import { Crowd } from '../../crowd.js';
import { refuse, rule } from '../../procedure/rule.js';
import type { State } from '../../procedure/vocabulary.js';
import { holds, isKnown, isSettled, setDeadline } from '../questions.js';
import { itemProblem, newItem } from './items.js';
import type { Roll } from './vocabulary.js';

export const open = rule({
  type: 'consultation.open',
  who: ['convener'],
  refuses(_state, { fields }) {
    const problem = (
      what:
        | 'person-twice'
        | 'body-twice'
        | 'item-twice'
        | 'unknown-person'
        | 'unknown-body'
        | 'unknown-rule'
        | 'no-items'
        | 'step-twice',
      at: string,
    ) => refuse('opening.inconsistent', { problem: what, at });
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
    const item = itemProblem(fields.items, { body: (id) => bodies.has(id), person: (id) => people.has(id) });
    if (item) return problem(item.problem, item.at);
    if (begins !== 'topics' && fields.items.length === 0) return problem('no-items', begins);
    return undefined;
  },
  finds(_state, { fields: { charter }, at }) {
    const days = charter.topics.gatheringDays;
    const closes =
      charter.begins === 'topics' && days > 0 ? endOfPeriod(at, days, charter.zone, charter.holidays) : null;
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
    for (const deadline of Object.values(draft.deadlines)) deadline.due = shift(deadline.due, from, at);
    draft.suspendedAt = undefined;
  },
});

export const withdraw = rule({ type: 'consultation.withdraw', who: ['convener'], changes: () => {} });

export const annul = rule({ type: 'consultation.annul', who: ['authority', 'convener'], changes: () => {} });

export const admit = rule({
  type: 'person.admit',
  who: ['convener', 'recorder'],
  refuses(state, { fields }) {
    const seen = new Set<string>();
    for (const { person } of fields.people) {
      if (state.people.has(person) || seen.has(person)) return refuse('person.known', { person });
      seen.add(person);
    }
    return undefined;
  },
  changes(draft, { fields }) {
    draft.people = draft.people.setAll(fields.people.map(({ person, ...rest }) => [person, rest] as const));
  },
});

/** Text is kept as long as the charter says, unless an authority orders otherwise or the text was unlawful. */
function retention(state: State, ground: string) {
  const until = yearsAfter(state.openedAt, state.charter.retentionYears, state.charter.zone);
  return ground === 'request' && state.at < until ? refuse('retention.running', { until }) : undefined;
}

export const erase = rule({
  type: 'person.erase',
  who: ['convener', 'authority'],
  refuses: (state, { fields }) =>
    isKnown(state, fields.person)
      ? retention(state, fields.ground)
      : refuse('person.unknown', { person: fields.person }),
  // The text itself goes from the store; the engine then folds the record anew.
  changes: () => {},
});

export const redact = rule({
  type: 'entry.redact',
  who: ['convener', 'authority'],
  refuses: (state, { fields }) =>
    fields.seq > state.seq ? refuse('entry.unknown', { seq: fields.seq }) : retention(state, fields.ground),
  changes: () => {},
});

export const enterRoll = rule({
  type: 'roll.enter',
  who: ['convener', 'recorder'],
  refuses(state, { fields }) {
    if (!state.bodies[fields.body]) return refuse('body.unknown', { body: fields.body });
    const before = fields.more ? state.rolls[fields.body]?.members : undefined;
    const seen = new Set<string>();
    for (const { person } of fields.members) {
      if (seen.has(person) || before?.has(person)) return refuse('roll.duplicate', { person });
      seen.add(person);
    }
    return undefined;
  },
  finds(state, { fields }) {
    const before = fields.more ? state.rolls[fields.body] : undefined;
    const area = fields.members.reduce((total, member) => total + (member.area ?? 0), before?.area ?? 0);
    const heads = fields.members.length + (before?.heads ?? 0);
    return { size: heads, heads, area };
  },
  changes(draft, { fields, finding }) {
    const before = fields.more ? draft.rolls[fields.body] : undefined;
    const members = fields.members.map((member) => [member.person, member] as const);
    const roll: Roll = {
      members: before ? before.members.setAll(members) : Crowd.of(members),
      heads: finding.heads,
      area: finding.area,
      weight: fields.members.reduce((total, member) => total + (member.weight ?? 1), before?.weight ?? 0),
    };
    draft.rolls[fields.body] = roll;
  },
});

/** The first pair of offices the charter does not want in one hand. */
function collision(state: State, person: string, taking: Office, leaving?: Office) {
  return state.charter.collisions.find(({ offices: [first, second] }) => {
    const other = first === taking ? second : second === taking ? first : undefined;
    return other !== undefined && other !== leaving && holds(state, person, other);
  });
}

function refuseAppointment(state: State, person: string, office: Office) {
  if (!isKnown(state, person)) return refuse('person.unknown', { person });
  if (holds(state, person, office)) return refuse('office.held', { office, person });
  const found = collision(state, person, office);
  return found?.effect === 'refuse'
    ? refuse('office.collision', { person, first: found.offices[0], second: found.offices[1] })
    : undefined;
}

export const appoint = rule({
  type: 'office.appoint',
  who: ['convener'],
  refuses: (state, { fields }) => refuseAppointment(state, fields.person, fields.office),
  finds: (state, { fields }) => ({ collision: collision(state, fields.person, fields.office)?.offices ?? null }),
  changes(draft, { fields }) {
    draft.offices[fields.office] = [...(draft.offices[fields.office] ?? []), fields.person];
  },
});

export const handOver = rule({
  type: 'office.hand-over',
  who: ['convener', 'chair', 'recorder', 'teller', 'scrutineer', 'supervisor', 'executor', 'treasurer', 'authority'],
  refuses(state, { fields, by }) {
    if (!holds(state, fields.from, fields.office))
      return refuse('office.not-held', { office: fields.office, person: fields.from });
    // An office is handed over by whoever holds it, or by the convener.
    if (by !== fields.from && !holds(state, by, 'convener'))
      return refuse('office.not-held', { office: fields.office, person: by });
    return refuseAppointment(state, fields.to, fields.office);
  },
  finds: (state, { fields }) => ({ collision: collision(state, fields.to, fields.office)?.offices ?? null }),
  changes(draft, { fields }) {
    draft.offices[fields.office] = (draft.offices[fields.office] ?? []).map((person) =>
      person === fields.from ? fields.to : person,
    );
  },
});

export const relieve = rule({
  type: 'office.relieve',
  who: ['convener'],
  refuses(state, { fields }) {
    if (!holds(state, fields.person, fields.office))
      return refuse('office.not-held', { office: fields.office, person: fields.person });
    // Without a convener nobody could appoint the next.
    if (fields.office === 'convener' && state.offices.convener?.length === 1)
      return refuse('office.last', { office: 'convener' });
    return undefined;
  },
  changes(draft, { fields }) {
    draft.offices[fields.office] = (draft.offices[fields.office] ?? []).filter((person) => person !== fields.person);
  },
});

export const amendCharter = rule({
  type: 'charter.amend',
  who: ['convener'],
  may: (state) => (state.charter.amendedBy === null ? refuse('charter.not-amendable', {}) : undefined),
  refuses(state, { fields }) {
    const { step } = fields.change;
    // The rules of a step are fixed once people have been told of it: at the call, at the notice, or on entering.
    const told = {
      deliberation: state.deliberation.round !== undefined,
      vote: state.vote.current !== undefined,
      conversion: state.rounds.conversion > 0,
      implementation: state.rounds.implementation > 0,
      evaluation: state.rounds.evaluation > 0,
    };
    return told[step] ? refuse('charter.fixed', { step }) : undefined;
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
