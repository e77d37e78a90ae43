// What a person may see: the one place where that is decided, by asking each part. Lazy: nothing is computed or copied until it
// is looked at.
import { OFFICES, type Office, STEPS, type Step, type Title } from '../charters/charter.js';
import { holds, isKnown } from '../kernel/questions.js';
import type { Deadline, Item } from '../kernel/state.js';
import type { Told } from '../parts/state.js';
import { chartOf, consultation } from './chart.js';
import { type Permission, permitted } from './permitted.js';
import { placeOf, type Snapshot } from './snapshot.js';

export type { StillNeeded } from '../count/participation.js';
export type { DeliberationView, RankingView } from '../parts/2-deliberation/words.js';
export type { PollView } from '../parts/3-vote/slice.js';

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

export function view(snapshot: Snapshot, person: string): View {
  const state = snapshot.context;
  const place = placeOf(snapshot);
  const viewer = { person, insider: person === 'system' || isKnown(state, person) };
  const step = STEPS.find((name) => place === name || place.startsWith(`${name}.`));
  // A consultation's clocks are for everybody; those of a community are named after what people have in its registers.
  const mayLook = viewer.insider || chartOf(snapshot) === consultation;
  const standing: Standing = {
    id: state.id,
    seq: state.seq,
    title: state.title,
    mode: state.mode,
    place,
    step,
    phase: state.charter.phases?.find(({ steps }) => step !== undefined && steps.includes(step))?.title,
    round: step === undefined ? 0 : state.rounds[step],
    offices: OFFICES.filter((office) => holds(state, person, office)),
    get items() {
      return Object.values(state.items);
    },
    get deadlines() {
      return mayLook ? Object.values(state.deadlines) : [];
    },
    get overdue() {
      return mayLook ? Object.values(state.overdue) : [];
    },
    get permitted() {
      return permitted(snapshot, person);
    },
  };
  // Getter by getter: whoever spreads them looks at all of it.
  for (const part of chartOf(snapshot).parts)
    Object.defineProperties(standing, Object.getOwnPropertyDescriptors(part.told?.(state, viewer) ?? {}));
  // What the parts tell is joined in `parts/state.ts`.
  return standing as View;
}

/** The first fact that is held back from every reader because people are still voting or it is not yet counted; nothing if all may be read. */
export function heldBackFrom(snapshot: Snapshot): number | undefined {
  const over = placeOf(snapshot).startsWith('closed');
  const from = chartOf(snapshot).parts.flatMap((part) => part.heldBack?.(snapshot.context, over) ?? []);
  return from.length === 0 ? undefined : Math.min(...from);
}
