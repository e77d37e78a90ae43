// What a person may see: the one place where that is decided, by asking each part. Lazy: nothing is computed or copied until it
// is looked at.
import { OFFICES, type Office, STEPS, type Step, type Title } from '../charters/charter.js';
import { shown } from '../handed.js';
import type { Viewer } from '../kernel/part.js';
import { holds, isKnown } from '../kernel/questions.js';
import type { Deadline, Item } from '../kernel/state.js';
import type { Told } from '../parts/state.js';
import { type Chart, chartOf, consultation } from './chart.js';
import { type Permission, permissionsOf } from './permitted.js';
import { placeOf, type Snapshot } from './snapshot.js';
import type { State } from './vocabulary.js';

export type { StillNeeded } from '../count/participation.js';
export type { TopicView } from '../parts/1-topics/words.js';
export type { DeliberationView, FloorView, MotionView, RankingView, Turn } from '../parts/2-deliberation/told.js';
export type { PollView } from '../parts/3-vote/slice.js';
export type { AttendanceView } from '../parts/attendance/words.js';
export type { SurveyView } from '../parts/surveys/words.js';

/** Where the consultation stands, whatever its parts tell. */
interface Standing {
  id: string;
  /** The last fact this view knows of: watch from here on. */
  seq: number;
  title: string;
  mode: string;
  place: string;
  /** The step it is in, unless it has ended or is suspended. */
  step: Step | undefined;
  phase: Title | undefined;
  round: number;
  offices: Office[];
  readonly items: Item[];
  readonly deadlines: Deadline[];
  readonly overdue: Deadline[];
  readonly permitted: Permission[];
}

/** The consultation as one person sees it: where it stands, and what each part tells them. */
export interface View extends Standing, Told {}

/** One person looking at a snapshot. */
class Look {
  private known: Viewer | undefined;
  /** What each part tells, once it was asked for a name of it. */
  private readonly tellings: object[] = [];

  constructor(
    readonly chart: Chart,
    readonly snapshot: Snapshot,
    readonly person: string,
  ) {}

  get state(): State {
    return this.snapshot.context;
  }

  get viewer(): Viewer {
    const { person } = this;
    this.known ??= { person, insider: person === 'system' || isKnown(this.state, person) };
    return this.known;
  }

  /** A consultation's clocks are for everybody; those of a community are named after what people have in its registers. */
  get seesClocks(): boolean {
    return this.chart === consultation || this.viewer.insider;
  }

  get step(): Step | undefined {
    const place = placeOf(this.snapshot);
    return STEPS.find((name) => place === name || place.startsWith(`${name}.`));
  }

  telling(index: number): object {
    this.tellings[index] ??= this.chart.parts[index]?.told?.(this.state, this.viewer) ?? {};
    return this.tellings[index];
  }
}

/** What is decided on and where it stands, and nothing that people wrote about it, nor who they are. */
const forStrangers = ({ item, title, level, form, route, becomes, status, stage, chosen }: Item): Item => ({
  ...{ item, title, topics: [], stakeholders: [], affected: [], route, becomes, status, stage, options: [] },
  ...(level !== undefined && { level }),
  ...(form !== undefined && { form }),
  ...(chosen !== undefined && { chosen }),
});

const standing: { readonly [N in keyof Standing]: (look: Look) => Standing[N] } = {
  id: ({ state }) => state.id,
  seq: ({ state }) => state.seq,
  title: ({ state }) => state.title,
  mode: ({ state }) => state.mode,
  place: ({ snapshot }) => placeOf(snapshot),
  step: ({ step }) => step,
  phase: ({ state, step }) =>
    state.charter.phases?.find(({ steps }) => step !== undefined && steps.includes(step))?.title,
  round: ({ state, step }) => (step === undefined ? 0 : state.rounds[step]),
  offices: ({ state, person }) => OFFICES.filter((office) => holds(state, person, office)),
  items: ({ state, viewer }) =>
    viewer.insider ? Object.values(state.items) : Object.values(state.items).map(forStrangers),
  deadlines: ({ state, seesClocks }) => (seesClocks ? Object.values(state.deadlines) : []),
  overdue: ({ state, seesClocks }) => (seesClocks ? Object.values(state.overdue) : []),
  permitted: ({ snapshot, person }) => permissionsOf(snapshot, person),
};

/** How the views of a chart are made. */
export interface ViewForm {
  names: readonly string[];
  /** Costs next to nothing: the names are getters of what all views of the chart have in common. */
  look(snapshot: Snapshot, person: string): View;
  /** All of it, for `JSON.stringify`: as it lies in the state, for to freeze it takes longer than to write it. */
  written(snapshot: Snapshot, person: string): object;
}

/**
 * The views of a chart. Nothing of one is worked out before it is looked at.
 * @param handed what is made of whatever is looked at; without it it is frozen, for it is the state's own
 */
export function viewForm(chart: Chart, handed: <V>(value: V) => V = shown): ViewForm {
  const reads = new Map<string, (look: Look) => unknown>(Object.entries(standing));
  // Which names a part tells does not hang on what there is to tell.
  for (const [index, part] of chart.parts.entries())
    for (const name of Object.keys(part.told?.(chart.empty(''), { person: '', insider: true }) ?? {}))
      reads.set(name, (look) => (look.telling(index) as Readonly<Record<string, unknown>>)[name]);
  const names = [...reads.keys()];
  const writtenOf = (look: Look): object => Object.fromEntries([...reads].map(([name, read]) => [name, read(look)]));
  class Seen {
    // Not to be got at: behind it lies what this person may not see.
    readonly #look: Look;

    constructor(snapshot: Snapshot, person: string) {
      this.#look = new Look(chart, snapshot, person);
    }

    static {
      for (const [name, read] of reads) {
        const get = function (this: Seen): unknown {
          return handed(read(this.#look));
        };
        Object.defineProperty(Seen.prototype, name, { get, enumerable: true });
      }
    }

    toJSON(): object {
      return writtenOf(this.#look);
    }
  }
  // What the parts tell is joined in `parts/state.ts`, and every name of it was just defined.
  return {
    names,
    look: (snapshot, person) => new Seen(snapshot, person) as unknown as View,
    written: (snapshot, person) => writtenOf(new Look(chart, snapshot, person)),
  };
}

const forms = new WeakMap<Chart, ViewForm>();

export function view(snapshot: Snapshot, person: string): View {
  const chart = chartOf(snapshot);
  const form = forms.get(chart) ?? viewForm(chart);
  forms.set(chart, form);
  // Whoever is no text is nobody: a stranger, and no reason to fail.
  const viewer = typeof person === 'string' ? person : '';
  const seen = form.look(snapshot, viewer) as unknown as Readonly<Record<string, unknown>>;
  const made = {};
  // Names of its own, getter by getter: whoever spreads it looks at all of it.
  for (const name of form.names)
    Object.defineProperty(made, name, { get: () => seen[name], enumerable: true, configurable: true });
  // Nobody changes the state by what is made of this.
  Object.defineProperty(made, 'toJSON', { value: () => form.written(snapshot, viewer) });
  return Object.freeze(made) as View;
}

/** The first fact that is held back from every reader because people are still voting or it is not yet counted; nothing if all may be read. */
export function heldBackFrom(snapshot: Snapshot): number | undefined {
  const over = placeOf(snapshot).startsWith('closed');
  const from = chartOf(snapshot).parts.flatMap((part) => part.heldBack?.(snapshot.context, over) ?? []);
  return from.length === 0 ? undefined : Math.min(...from);
}
