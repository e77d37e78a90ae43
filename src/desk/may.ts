// What one person may do now, each with the form it is asked for by, and why the rest may not. Forms are read off the commands' own
// declarations; what a field may name is what this person sees. Pure.
import type { Instant } from '../moment.js';
import { topicLifecycle } from '../parts/1-topics/register.js';
import { chartOf, consultation } from '../procedure/chart.js';
import { isRefusal, judge } from '../procedure/decide.js';
import { permitted } from '../procedure/permitted.js';
import { type FieldShape, shapeOf } from '../procedure/shapes.js';
import type { Snapshot } from '../procedure/snapshot.js';
import type { View } from '../procedure/view.js';
import type { CommandType, Refusal, State } from '../procedure/vocabulary.js';
import { type Each, eachOf } from './each.js';
import { asWanted } from './wanted.js';

/** Something a field may name: an item, a motion ... by its id, with what it is called. */
export interface Nameable {
  id: string;
  title: string;
}

/** A field as somebody fills it in. */
export interface FormField extends FieldShape {
  /** What it may name, where it names one of what there is; more there may be than is listed. */
  among?: readonly Nameable[];
  /** What it is filled in for, where there is one of it for each of what is known beforehand. */
  for?: readonly Each[];
  /** What stands in it to begin with. */
  value?: unknown;
}

/** `language(...).command(type)` is its label. */
export type May =
  | { type: CommandType; ok: true; form: readonly FormField[] }
  | { type: CommandType; ok: false; refusal: Refusal };

/** So many are listed of what a field may name. */
const LISTED = 100;

/** Who looks for what a field may name: `own` is whoever asks for it, and not somebody who enters it for others. */
interface Looking {
  state: State;
  own: boolean;
}

type Things = Readonly<Record<string, (seen: View, looking: Looking) => Nameable[]>>;

const items = (seen: View): Nameable[] => {
  const { round } = seen.deliberation;
  return seen.items
    .filter(({ item }) => seen.step !== 'deliberation' || !round || round.items.includes(item))
    .map(({ item, title }) => ({ id: item, title }));
};

const topicsWhere =
  (which: (topic: View['topics'][number]) => boolean) =>
  (seen: View): Nameable[] =>
    seen.topics.filter(which).map(({ topic, title }) => ({ id: topic, title }));

const topics = topicsWhere(({ status }) => status === 'gathered' || status === 'deferred' || status === 'accepted');

const motionsWhere =
  (which: (motion: View['deliberation']['motions'][number]) => boolean) =>
  (seen: View): Nameable[] =>
    seen.deliberation.motions.filter(which).map(({ motion, text }) => ({ id: motion, title: text }));

const persons = (...ids: readonly (string | undefined)[]): Nameable[] =>
  ids.flatMap((id) => (id === undefined ? [] : [{ id, title: id }]));

const THINGS: Things = {
  item: items,
  items,
  option: (seen) => seen.items.flatMap(({ options }) => options.map(({ option, title }) => ({ id: option, title }))),
  topic: topics,
  into: topics,
  'topic.reopen topic': topicsWhere((topic) => topicLifecycle.may(topic, 'reopen')),
  motion: motionsWhere(() => true),
  // Nobody seconds what they moved themselves; a clerk looks for whoever it is that does.
  'motion.second motion': (seen, { own }) =>
    motionsWhere(({ seconded, maySecond }) => (own ? maySecond : !seconded))(seen),
  'motion.decide motion': motionsWhere(({ seconded }) => seconded),
  // No longer on the floor, and none but the last may be put right.
  'motion.correct motion': (_seen, { state }) => {
    const { last, motions } = state.deliberation;
    const motion = last && motions[last.motion];
    return motion ? [{ id: motion.motion, title: motion.text }] : [];
  },
  objection: (seen) => (seen.poll?.objections ?? []).map(({ objection }) => ({ id: objection, title: objection })),
  project: (seen) => seen.projects.map(({ project, title }) => ({ id: project, title })),
  milestone: (seen) =>
    seen.projects.flatMap(({ milestones }) => milestones.map(({ milestone, title }) => ({ id: milestone, title }))),
  survey: (seen) => seen.surveys.map(({ survey }) => ({ id: survey, title: survey })),
  'floor.grant person': (seen) => persons(...seen.deliberation.floor.waiting.map(({ person }) => person)),
  'floor.yield person': (seen) => persons(seen.deliberation.floor.speaking?.person),
  'speech.make person': (seen) => persons(seen.deliberation.floor.speaking?.person),
};

/** A form, with what its fields may name in this view. */
function formOf(
  type: string,
  shape: readonly FieldShape[],
  seen: View | undefined,
  looking: Looking,
): readonly FormField[] {
  return shape.map((field): FormField => {
    const { path, key, holds, list, each, optional, standard, names } = field;
    const special = `${type} ${path}`;
    const among =
      seen && path === key && !each && holds.includes('id') && names !== 'new'
        ? (THINGS[special] ?? (Object.hasOwn(THINGS, key) ? THINGS[key] : undefined))?.(seen, looking).slice(0, LISTED)
        : undefined;
    const [only, ...more] = among ?? [];
    const value = standard ?? (only && more.length === 0 && !optional ? (list ? [only.id] : only.id) : undefined);
    if (!among && value === undefined) return field;
    return { ...field, ...(among && { among }), ...(value !== undefined && { value }) };
  });
}

/** The form of a command at this place, with what somebody sees: whoever asks for it, or else those who run it. */
export function formFor(now: Snapshot, type: CommandType, seen: View, own = false): readonly FormField[] {
  const chart = chartOf(now);
  const declared = chart.commands[type];
  const shape = declared ? shapeOf(declared) : [];
  const form = formOf(type, shape, chart === consultation ? seen : undefined, { state: now.context, own });
  return form.map((field) => {
    const each = field.each ? eachOf(now.context, type, field.path) : undefined;
    return each ? { ...field, for: each } : field;
  });
}

/**
 * Why not, where nothing can be said with it that would change the answer: nobody should press a button to be told what could be known
 * before. Commands with a `may` of their own have been asked.
 */
function refusedAsItIs(now: Snapshot, type: CommandType, by: string, at: Instant): Refusal | undefined {
  const declared = chartOf(now).commands[type];
  if (!declared || declared.may || shapeOf(declared).length > 0) return undefined;
  const answer = judge(now, type, {}, { at, by, salt: '' });
  return isRefusal(answer) ? answer : undefined;
}

/** Why not, where it is about something of which there is none: no motion was moved that could be seconded. */
function aboutNothing(type: CommandType, form: readonly FormField[], { place }: View): Refusal | undefined {
  const none = form.some(({ among, optional, names }) => !optional && names !== 'person' && among?.length === 0);
  return none ? { code: 'not-now', numbers: { type, place } } : undefined;
}

/** Everything that can be asked here at that moment: what this person may, with its form, and why not the rest. */
export function mayOf(now: Snapshot, seen: View, person: string, moment: Instant): May[] {
  return permitted(now, person).map((one): May => {
    if (!one.ok) return one;
    const { type } = one;
    const form = formFor(now, type, seen, true);
    const refusal = refusedAsItIs(now, type, person, moment) ?? aboutNothing(type, form, seen);
    return refusal ? { type, ok: false, refusal } : { type, ok: true, form: asWanted(now, type, form, person, moment) };
  });
}
