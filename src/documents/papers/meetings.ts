// The meetings of a record: each round of deliberation with all that was entered in it, and who came. Pure.
import type { FactOf, State } from '../../procedure/vocabulary.js';
import type { Moment, Source } from './source.js';
import { byDoor } from './volumes.js';

export interface Came {
  person: string;
  proxyFor: string | undefined;
  in: string;
  out?: string | undefined;
  from: number;
}

export interface Meeting {
  number: number;
  call: Moment<FactOf<'round.call'>>;
  moments: readonly Moment[];
  /** How things stood at its end. */
  state: State;
  /** In the order in which they signed in; whoever was struck off is not among them. */
  came: readonly Came[];
}

const ENDS: readonly string[] = ['round.close', 'round.cancel', 'session.fail'];

function cameTo(moments: readonly Moment[]): Came[] {
  const came: Came[] = [];
  /** When whoever came back had left before, to be as it was if that is struck off. */
  const left = new Map<Came, string>();
  const lastOf = (person: string): Came | undefined => came.findLast((one) => one.person === person);
  for (const { fact } of moments) {
    if (fact.type === 'attendance.check-in') {
      const { person, proxyFor } = fact.fields;
      // Whoever comes back has been there since they came first, for whomever that was.
      const before = came.find((one) => one.person === person && one.proxyFor === proxyFor);
      if (!before) came.push({ person, proxyFor, in: fact.on ?? fact.at, from: fact.seq });
      else if (before.out !== undefined) {
        left.set(before, before.out);
        before.out = undefined;
      }
    } else if (fact.type === 'attendance.check-out') {
      const there = lastOf(fact.fields.person);
      if (there) there.out = fact.on ?? fact.at;
    } else if (fact.type === 'attendance.correct') {
      const struck = lastOf(fact.fields.person);
      const before = struck && left.get(struck);
      if (before !== undefined && struck) struck.out = before;
      else if (struck) came.splice(came.indexOf(struck), 1);
    }
  }
  return came;
}

/** Every round that was called. */
export function meetingsOf(source: Source): Meeting[] {
  const meetings: Meeting[] = [];
  let begun: { call: Moment<FactOf<'round.call'>>; moments: Moment[] } | undefined;
  const end = () => {
    const state = begun?.moments.at(-1)?.state;
    if (begun && state)
      meetings.push({
        number: begun.call.fact.finding.round,
        call: begun.call,
        moments: begun.moments,
        state,
        came: cameTo(begun.moments),
      });
    begun = undefined;
  };
  for (const moment of source.moments) {
    const { fact, state } = moment;
    if (fact.type === 'round.call') {
      end();
      begun = { call: { fact, state }, moments: [moment] };
    } else if (begun) {
      begun.moments.push(moment);
      if (ENDS.includes(fact.type)) end();
    }
  }
  end();
  return meetings;
}

/** Those a meeting was for: members of the deliberating body, as its roll lists them. */
export const membersOf = ({ charter, rolls }: State): string[] => {
  const roll = rolls[charter.deliberation.body];
  return roll ? byDoor(roll).map(({ person }) => person) : [];
};
