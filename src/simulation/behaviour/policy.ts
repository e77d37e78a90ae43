// What made-up people are asked, and with what they answer: their own opinions, traits and chance, and nothing of the consultation but
// what it shows them. Types only.

import type * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import type { View } from '../../procedure/view.js';
import type { Chance } from '../chance.js';
import type { Piece } from '../model.js';

/** A person as they know themselves. */
export interface Self {
  person: string;
  group: string;
  attributes: Readonly<Record<string, string | number>>;
  /** Inclinations, each a probability in [0, 1] unless a behaviour says otherwise; `undefined` where the study says nothing. */
  traits: Readonly<Record<string, number | undefined>>;
  /** What they think now of an item, or of one option of it (`item/option`), in [0, 1]: 0 against, 1 for. */
  opinion(subject: string): number;
}

/** The moment somebody is asked. */
export interface Situation {
  self: Self;
  /** The consultation as this person sees it. */
  readonly view: View;
  at: Instant;
  /** Uniform in [0, 1), this person's own for this question: it stays the same whatever the others do. */
  draw: number;
  /**
   * More of it, for whoever needs more than one draw. It begins anew each time: two behaviours that draw from the same one draw the same,
   * so each names its own.
   */
  chance(purpose?: string): Chance;
  /**
   * Uniform in [0, 1), this person's own for the whole run: the same at every question, call and extension. Whoever is one of a share of
   * the people is so by this.
   */
  lasting(purpose: string): number;
}

export type Stance = 'for' | 'against' | 'question';

/** An answer to a ballot: for, against or abstaining on an item; or what is chosen, ranked, approved or scored among its options. */
export type Choice = 'for' | 'against' | 'abstain' | string | (string | string[])[] | Record<string, number>;

export type VoteAnswer =
  | { does: 'vote'; choices: Record<string, Choice>; channel: string }
  /** To the first of these who may take it and does; with the choices they are told to make, or else as they would for themselves. */
  | { does: 'entrust'; to: string | readonly string[]; choices?: Record<string, Choice> }
  | { does: 'stay-away' };

/** An item, or a thing about it, that somebody is asked about. */
export interface Asked {
  item: string;
  /** Options there are, where there are any. */
  options: readonly string[];
}

/** What a ballot asks of one item. */
export interface BallotItem extends Asked {
  marks: 'for-against' | 'names' | 'ranking' | 'points';
  /** Names one ballot may bear. */
  least: number;
  most: number;
  /** Points it may give, to one option and in all. */
  points: { most?: number | undefined; inAll?: number | undefined };
}

/** The question about a ballot: which items, by which ways, and whom one could entrust with it. */
export interface BallotAsked {
  /** Which body votes. */
  body: string;
  items: readonly BallotItem[];
  channels: readonly string[];
  /** How far the poll has come, 0 at its opening and 1 at its close, when this person makes up their mind. */
  elapsed: number;
  /** Times it was called, from 1, and extended, from 0. */
  calls: number;
  extensions: number;
  /** Whom they could entrust with their vote, dearest first. */
  acquaintances: readonly string[];
  /**
   * The person who would entrust them with their vote, where it is not their own they are asked about: what they would hand in for them,
   * by which way. Whoever does not answer with a vote does not take it.
   */
  behalf?: string;
}

/**
 * How somebody behaves. Whatever is left out another behaviour answers; the last one asked is `sincere`, which answers everything. What
 * a policy is handed is frozen, or a copy; an answer of a wrong shape ends the run with a problem that says who was asked what.
 */
export interface Policy {
  /** What it is called where something is wrong with an answer. */
  readonly named?: string;
  /** Raises the matter as a topic. */
  raises?(situation: Situation, about: Asked): boolean | undefined;
  /** Seconds a topic about it. */
  seconds?(situation: Situation, about: Asked): boolean | undefined;
  /** Comes to the session that was called. */
  attends?(situation: Situation): boolean | undefined;
  /** Asks for the floor on an item: on which side, for how many seconds, and how eagerly: the more, the sooner the hand is up. */
  speaks?(
    situation: Situation,
    about: Asked,
  ): { stance: Stance; seconds: number; eagerness?: number } | 'silent' | undefined;
  /** Moves an amendment of the option on the table. */
  amends?(situation: Situation, about: Asked): boolean | undefined;
  /** Votes in the session: on a motion, in a test of consensus (`against` is a sustained objection). */
  decides?(situation: Situation, about: Asked): 'for' | 'against' | 'abstain' | undefined;
  /** Orders an item's options in a ranking of the deliberating body, best first. */
  ranks?(situation: Situation, about: Asked): string[] | undefined;
  votes?(situation: Situation, ballot: BallotAsked): VoteAnswer | undefined;
  /** Consents as an affected person. */
  consents?(situation: Situation, about: Asked): boolean | undefined;
  /** Objects to a posted result. */
  objects?(situation: Situation, about: Asked & { outcome: string }): boolean | undefined;
  /** Takes an objection back, once it was answered. */
  withdraws?(situation: Situation, about: Asked & { outcome: string }): boolean | undefined;
  /** Rates what was done, as a share of the points in [0, 1], given how well it was done; `silent` gives no rating. */
  rates?(situation: Situation, about: { items: readonly string[]; quality: number }): number | 'silent' | undefined;
  /** Has had enough, and takes no part from now on. */
  leaves?(situation: Situation, about: { step: string }): boolean | undefined;
}

/** A behaviour of the catalogue. */
export interface Behaviour<S extends z.core.$ZodType> extends Piece<S> {
  begin(settings: z.output<S>): Policy;
}

/** The questions of a policy, by name. */
export type Question = Exclude<keyof Policy, 'named'>;
