// Everybody says what they think, as often as their traits make them: the behaviour all others stand before. Pure.

import * as z from 'zod/mini';
import { joined } from '../../joined.js';
import type { BallotAsked, Behaviour, Choice, Self, Situation, VoteAnswer } from './policy.js';

/** Opinions this near to one half abstain, where nothing is said of it. */
export const INDIFFERENCE = 0.05;

const settings = z.strictObject({
  /** Opinions this near to one half abstain. */
  indifference: z._default(z.number().check(z.gte(0), z.lte(0.5)), INDIFFERENCE),
});

/** Inclinations of somebody of whom the study says nothing. */
export const USUAL: Readonly<Record<string, number>> = {
  raises: 0.05,
  seconds: 0.3,
  attends: 0.8,
  speaks: 0.25,
  /** Seconds of a speech, on average. */
  speaksFor: 120,
  amends: 0.05,
  votes: 0.75,
  /** Of those who have not voted, once the poll is extended and they are reminded. */
  reminded: 0.25,
  entrusts: 0,
  /** Of those who entrust somebody, how many tell them what to vote; the others leave it to them. */
  instructs: 0,
  objects: 0.02,
  withdraws: 0.7,
  rates: 0.6,
};

const trait = ({ traits }: Self, name: string): number => traits[name] ?? USUAL[name] ?? 0;

/** The side somebody is on. */
export function sideOf(opinion: number, indifference: number): 'for' | 'against' | 'abstain' {
  if (opinion > 0.5 + indifference) return 'for';
  return opinion < 0.5 - indifference ? 'against' : 'abstain';
}

/** Options from the one they think most of to the one they think least of; equals in the order proposed. */
export const ordered = (self: Self, item: string, options: readonly string[]): string[] =>
  options
    .map((option, place) => ({ option, place, opinion: self.opinion(joined(item, option)) }))
    .sort((one, other) => other.opinion - one.opinion || one.place - other.place)
    .map(({ option }) => option);

type ItemAsked = BallotAsked['items'][number];

/** Points in proportion to what they think of each, within what one ballot may give. */
function pointsFor(self: Self, { item, options, points }: ItemAsked): Record<string, number> {
  const opinions = options.map((option) => self.opinion(joined(item, option)));
  const most = points.most ?? 10;
  const sum = opinions.reduce((total, opinion) => total + opinion, 0);
  const share = points.inAll === undefined ? 1 : Math.min(1, points.inAll / Math.max(1e-9, sum * most));
  return Object.fromEntries(
    options.map((option, index) => [option, Math.floor((opinions[index] ?? 0) * most * share)]),
  );
}

export function choiceOn(self: Self, asked: ItemAsked, indifference: number): Choice | undefined {
  const { item, options, marks, least, most } = asked;
  switch (marks) {
    case 'for-against':
      return sideOf(self.opinion(item), indifference);
    case 'ranking':
      return ordered(self, item, options);
    case 'names': {
      const liked = ordered(self, item, options);
      const wanted = liked.filter((option) => self.opinion(joined(item, option)) >= 0.5).length;
      return liked.slice(0, Math.max(least, Math.min(most, Math.max(1, wanted))));
    }
    case 'points':
      return pointsFor(self, asked);
  }
}

/** The first way to vote that is open to them: a trait by a channel's name is the chance that it is. */
function channelFor({ self, chance }: Situation, channels: readonly string[]): string | undefined {
  if (channels.every((channel) => self.traits[channel] === undefined)) return channels[0];
  const lots = chance('channel');
  return channels.find((channel) => lots.float() < (self.traits[channel] ?? 1));
}

/** Whether somebody votes - once the poll is extended, whether they do after all - and by which way. For another they do, if a way is open. */
export function wayOf(situation: Situation, { channels, extensions, behalf }: BallotAsked): string | undefined {
  const votes = trait(situation.self, extensions > 0 ? 'reminded' : 'votes');
  return behalf !== undefined || situation.draw < votes ? channelFor(situation, channels) : undefined;
}

export function voteOf(situation: Situation, ballot: BallotAsked, indifference: number): VoteAnswer {
  const { self, draw } = situation;
  const votes = trait(self, ballot.extensions > 0 ? 'reminded' : 'votes');
  const channel = wayOf(situation, ballot);
  const choices = (): Record<string, Choice> => {
    const all = ballot.items.map((asked) => [asked.item, choiceOn(self, asked, indifference)] as const);
    // Whatever nothing is said of is left out.
    return Object.fromEntries(all.filter(([, choice]) => choice !== undefined)) as Record<string, Choice>;
  };
  if (channel !== undefined) return { does: 'vote', channel, choices: choices() };
  const entrusts = trait(self, 'entrusts');
  // A fresh draw from the rest of this one: it is uniform there.
  const rest = draw < votes ? draw / Math.max(votes, 1e-12) : (draw - votes) / Math.max(1 - votes, 1e-12);
  if (ballot.acquaintances.length === 0 || rest >= entrusts) return { does: 'stay-away' };
  const told = rest < entrusts * trait(self, 'instructs');
  return { does: 'entrust', to: ballot.acquaintances, ...(told && { choices: choices() }) };
}

export const sincere: Behaviour<typeof settings> = {
  id: 'sincere',
  title: { zh: '如实表达', en: 'Sincere' },
  source: 'Each answers by their own opinion and traits; sincere voting as in Merrill 1984, AJPS 28(1).',
  settings,
  begin: ({ indifference }) => ({
    raises: ({ self, draw }) => draw < trait(self, 'raises'),
    seconds: ({ self, draw }, { item }) => draw < trait(self, 'seconds') * (0.5 + self.opinion(item)),
    attends: ({ self, draw }) => draw < trait(self, 'attends'),
    speaks({ self, draw, chance }, { item }) {
      const speaks = trait(self, 'speaks');
      if (draw >= speaks) return 'silent';
      const stance = sideOf(self.opinion(item), indifference);
      // Between half and one and a half of what they usually take; how eager they are says nothing of how long they go on.
      const seconds = Math.round(trait(self, 'speaksFor') * (0.5 + chance('seconds').float()));
      const eagerness = speaks * chance('eagerness').float();
      return { stance: stance === 'abstain' ? 'question' : stance, seconds, eagerness };
    },
    amends: ({ self, draw }) => draw < trait(self, 'amends'),
    decides: ({ self }, { item }) => sideOf(self.opinion(item), indifference),
    ranks: ({ self }, { item, options }) => ordered(self, item, options),
    votes: (situation, ballot) => voteOf(situation, ballot, indifference),
    consents: ({ self }, { item }) => self.opinion(item) > 0.5,
    objects: ({ self, draw }, { item, outcome }) =>
      outcome === 'passed' && self.opinion(item) < 0.5 && draw < trait(self, 'objects'),
    withdraws: ({ self, draw }) => draw < trait(self, 'withdraws'),
    rates({ self, draw }, { items, quality }) {
      if (draw >= trait(self, 'rates')) return 'silent';
      const liking = items.reduce((sum, item) => sum + self.opinion(item), 0) / Math.max(1, items.length);
      // Mostly how well it was done, partly whether they wanted it.
      return 0.75 * quality + 0.25 * liking;
    },
  }),
};
