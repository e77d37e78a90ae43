// A vote as those who run it see it before it is counted: how many have voted, what is still needed, and who has not. Never a choice. Pure.
import type { Instant } from '../calendar.js';
import type { Contact } from '../language/desk.js';
import type { Measures } from '../law/index.js';
import type { Stage, StillNeededTold, Turnout } from '../parts/3-vote/slice.js';
import type { View } from '../procedure/view.js';
import type { State } from '../procedure/vocabulary.js';

/** Somebody on the roll of whom nothing came in, and what is known of how they were reached. */
export interface Outstanding {
  person: string;
  unit?: string;
  contact: Contact;
  told?: Instant;
  /** Who may vote in their stead. */
  proxy?: string;
}

/** What was announced of a vote, and whether it has begun. */
export interface Announced {
  body: string;
  rule: string;
  opens: Instant;
  closes: Instant;
  open: boolean;
  roll: Measures;
}

export interface Poll extends Announced {
  /** Heads, area (0.01 m², or as the roll says) and weight that have taken part. */
  turnout: Turnout;
  stillNeeded: StillNeededTold[];
  outstanding: Outstanding[];
}

function contactOf(stage: Stage, papers: ReadonlySet<string>, person: string): Outstanding {
  const { unit } = stage.roll.members.get(person) ?? {};
  const told = stage.delivered.get(person);
  const proxy = stage.proxies.get(person)?.to;
  return {
    person,
    ...(unit !== undefined && { unit }),
    contact: papers.has(person) ? 'paper-out' : told === undefined ? 'none' : 'told',
    ...(told !== undefined && { told }),
    ...(proxy !== undefined && { proxy }),
  };
}

/** The vote that is announced or under way, until it is closed; nothing where there is none. */
export function pollOf(state: State, { poll }: Pick<View, 'poll'>): Poll | undefined {
  const stage = state.vote.current;
  if (!poll || !stage || stage.held !== 'here' || stage.closedAt !== undefined) return undefined;
  const papers = new Set(
    [...stage.papers.values()].flatMap(({ person, status }) => (status === 'out' ? [person] : [])),
  );
  return {
    body: poll.body,
    rule: poll.rule,
    opens: poll.opens,
    closes: poll.closes,
    open: stage.openedAt !== undefined,
    roll: poll.roll,
    turnout: poll.turnout,
    stillNeeded: poll.stillNeeded,
    outstanding: poll.outstanding.map((person) => contactOf(stage, papers, person)),
  };
}
