// 建议: the one next act that the procedure calls for, and why. What each place calls for stands in `acts/`; whether it is let, the engine
// says. Pure.
import { OFFICES, type Office } from '../charters/charter.js';
import type { Instant } from '../moment.js';
import { commands } from '../parts/all.js';
import { chartOf, consultation } from '../procedure/chart.js';
import { passDeadlines } from '../procedure/decide.js';
import { permitted } from '../procedure/permitted.js';
import { fieldsIn, shapeOf } from '../procedure/shapes.js';
import { doors, placeOf, type Snapshot } from '../procedure/snapshot.js';
import type { CommandType, Refusal } from '../procedure/vocabulary.js';
import { ofDeliberation } from './acts/deliberation.js';
import { ofProjects } from './acts/projects.js';
import { type Acts, type Because, type Proposal, propose } from './acts/proposal.js';
import { ofTopics } from './acts/topics.js';
import { ofVotes } from './acts/vote.js';
import { holdersOf } from './owed.js';
import { answered, WANTS } from './wanted.js';

const ACTS: Acts = {
  ...ofTopics,
  ...ofDeliberation,
  ...ofVotes,
  ...ofProjects,
  suspended: () => propose('consultation.resume', 'suspended', {}),
};

export interface Suggestion {
  type: CommandType;
  /** `language(...).desk.room.reasons` says it. */
  because: Because;
  /** What is known of its fields. */
  fields: Readonly<Record<string, unknown>>;
  /** Fields that are still to be filled in. */
  open: string[];
  offices: Office[];
  /** Whoever holds them, or whoever it falls to; nobody where anybody may. */
  people: readonly string[];
  /** Why it cannot be done yet, for the first of them. */
  refusal?: Refusal;
}

/** What the engine answers to it now. */
function answerTo(now: Snapshot, { type, fields, weighs }: Proposal, by: string, whole: boolean, at: Instant) {
  const answer = permitted(now, by).find((one) => one.type === type);
  if (answer && !answer.ok) return answer.refusal;
  if (weighs || !whole) return undefined;
  return answered(now, type, fields, by, at);
}

/**
 * The next act, or nothing where nothing is to be done: while people still vote, after the end, in a community.
 * @param moment now, as the record writes it: deadlines that are due by then have passed
 * @example
 * const next = autopilot(now, moment);
 * if (next) for (const line of suggestionLines(next, language('zh-Hans'), names)) console.log(line);
 */
export function autopilot(now: Snapshot, moment: Instant): Suggestion | undefined {
  if (chartOf(now) !== consultation) return undefined;
  const { snapshot } = passDeadlines(now, { at: moment, salt: '' });
  const state = snapshot.context;
  const place = placeOf(snapshot);
  const proposal = Object.hasOwn(ACTS, place) ? ACTS[place]?.(state, moment) : undefined;
  const door = proposal && doors(snapshot).get(proposal.type);
  if (!proposal || !door) return undefined;
  const { type, because, fields } = proposal;
  const roles = state.charter.rights[type] ?? door.who;
  const offices = OFFICES.filter((office) => roles.includes(office));
  const people = proposal.people ?? holdersOf(state, offices);
  const needed = fieldsIn(shapeOf(commands[type])).filter(({ optional }) => !optional);
  const open = [...needed.map(({ key }) => key), ...(proposal.open ?? [])].filter((key) => !Object.hasOwn(fields, key));
  const [by] = people;
  const refusal = by === undefined ? undefined : answerTo(snapshot, proposal, by, open.length === 0, moment);
  const wanted = refusal && WANTS[refusal.code];
  if (wanted !== undefined) open.push(wanted);
  return {
    type,
    because,
    fields,
    open,
    offices,
    people,
    ...(refusal && wanted === undefined && { refusal }),
  };
}
