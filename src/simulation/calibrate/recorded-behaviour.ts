// How people of a record behave when they are asked again: as they did, or by lot as often as they all did. What the record does not
// say is left to whatever behaviour stands behind. Pure.
import type { BallotAsked, Choice, Policy, Self, Situation, VoteAnswer } from '../behaviour/policy.js';
import type { When } from '../course/running.js';
import type { Answered } from './answered.js';
import type { RecordedBallot, RecordedPeople, RecordedPoll } from './recorded.js';

const who = ({ attributes, person }: Self): string => String(attributes['record'] ?? person);

/** The vote of a body on these items: the time it was called, or the last one before. */
function pollFor(
  { polls }: RecordedPeople,
  { body, calls }: Pick<BallotAsked, 'body' | 'calls'>,
  items: readonly string[],
): RecordedPoll | undefined {
  const asked = new Set(items);
  const held = polls.filter((poll) => poll.body === body && poll.items.some((item) => asked.has(item)));
  return held.filter(({ call }) => call <= calls).at(-1) ?? held.at(-1);
}

const itemsOn = ({ items }: BallotAsked): string[] => items.map(({ item }) => item);

/** When people of a record voted. @param whoIs who of the record somebody is */
export const recordedMoments =
  (recorded: RecordedPeople, { ballots }: Answered, whoIs: ReadonlyMap<string, string>): When =>
  (person, { items, ...ballot }) => {
    const poll = pollFor(recorded, ballot, items);
    const own = poll && ballots.get(poll)?.get(whoIs.get(person) ?? person);
    return own?.extension === ballot.extensions && own.channel !== '' ? own.elapsed : undefined;
  };

/** The ballot somebody hands in again: by the same way, where it is offered, and by the same proxy, if there is one to do it. */
function again({ choices, channel, proxy }: RecordedBallot, ballot: BallotAsked): VoteAnswer {
  const said = ballot.items.flatMap(({ item }) => {
    const choice = choices[item];
    // What could not be read is not said; whatever else there is was a choice when it was recorded.
    return choice === undefined || choice === 'invalid' ? [] : [[item, choice as Choice] as const];
  });
  if (said.length === 0) return { does: 'stay-away' };
  const told = Object.fromEntries(said);
  if (proxy !== undefined) return { does: 'entrust', to: proxy, choices: told };
  const by = ballot.channels.includes(channel) ? channel : ballot.channels[0];
  return by === undefined ? { does: 'stay-away' } : { does: 'vote', channel: by, choices: told };
}

const roundNow = ({ view }: Situation): number => view.deliberation.round?.number ?? 0;

/** The round that is like this one: the same, or the last that was held. */
const roundLike = ({ rounds }: RecordedPeople, now: number): number =>
  rounds.some(({ round }) => round === now) ? now : (rounds.findLast(({ held }) => held)?.round ?? 0);

/** What hardly ever depends on the draw: what was raised, moved and consented to. */
function steady(recorded: RecordedPeople): Policy {
  const did = (of: readonly { person: string; item: string }[], self: Self, item: string): boolean =>
    of.some((one) => one.item === item && one.person === who(self));
  const { raised, seconded, amended, consented, objections, rankings } = recorded;
  const objection = (self: Self, item: string) =>
    objections.find((one) => one.item === item && one.person === who(self));
  // A record that begins later says nothing of topics.
  const hasTopics = raised.length > 0;
  return {
    raises: ({ self }, { item }) => (hasTopics ? did(raised, self, item) : undefined),
    seconds: ({ self }, { item }) => (hasTopics ? did(seconded, self, item) : undefined),
    amends: ({ self }, { item }) => (recorded.rounds.length > 0 ? did(amended, self, item) : undefined),
    ranks({ self }, { item, options }) {
      const own = rankings.findLast((one) => one.item === item && one.person === who(self))?.ranking;
      return own?.every((option) => options.includes(option)) ? own : undefined;
    },
    consents: ({ self }, { item }) => did(consented, self, item),
    objects({ self }, { item, outcome }) {
      const own = objection(self, item);
      if (own) return own.outcome === outcome;
      // Nobody knows who would have objected to another result.
      return recorded.polls.some(({ outcomes }) => outcomes[item] === outcome) ? false : undefined;
    },
    withdraws: ({ self }, { item }) => objection(self, item)?.withdrawn,
  };
}

/** Which survey of a record is like the one that is held now. */
const surveyLike = ({ surveys }: RecordedPeople, { view }: Situation) =>
  surveys[Math.min(surveys.length, view.surveys.length) - 1];

/** As they did. @param here who of the record is there, and what they are called */
export function recordedBehaviour(
  recorded: RecordedPeople,
  { ballots, motions }: Answered,
  here: ReadonlyMap<string, string>,
): Policy {
  const { rounds, speeches } = recorded;
  return {
    ...steady(recorded),
    attends(situation) {
      if (rounds.length === 0) return undefined;
      const like = roundLike(recorded, roundNow(situation));
      return rounds.find(({ round }) => round === like)?.came.includes(who(situation.self)) ?? false;
    },
    speaks(situation, { item }) {
      if (rounds.length === 0) return undefined;
      const person = who(situation.self);
      // Most say nothing, and what they see need not be looked at for that.
      if (!speeches.some((one) => one.person === person && one.item === item)) return 'silent';
      const like = roundLike(recorded, roundNow(situation));
      const own = speeches.filter((one) => one.person === person && one.item === item && one.round === like);
      const before = situation.view.deliberation.floor.spoke.find(
        (one) => one.person === situation.self.person && one.item === item,
      );
      const next = own[before?.speeches ?? 0];
      return next ? { stance: next.stance, seconds: next.seconds ?? 1 } : 'silent';
    },
    decides: ({ self }, { item }) => motions.get(item)?.get(who(self)),
    votes({ self }, ballot) {
      const poll = pollFor(recorded, ballot, itemsOn(ballot));
      if (!poll) return undefined;
      const [channel] = ballot.channels;
      // They cast what they cast for whoever entrusted them, who says what it was.
      if (ballot.behalf !== undefined && channel !== undefined) return { does: 'vote', channel, choices: {} };
      const own = ballots.get(poll)?.get(who(self));
      if (!own || own.extension > ballot.extensions) return { does: 'stay-away' };
      const { proxy: to, ...theirs } = own;
      const proxy = to === undefined ? undefined : here.get(to);
      return again({ ...theirs, ...(proxy !== undefined && { proxy }) }, ballot);
    },
    rates(situation) {
      const survey = surveyLike(recorded, situation);
      if (!survey) return undefined;
      return survey.ratings.find(({ person }) => person === who(situation.self))?.share ?? 'silent';
    },
  };
}

const some = <T>(of: readonly T[], lot: number): T | undefined => of[Math.floor(lot * of.length)];

/** By lot, as often as all of them did: who votes, whose ballot they cast, who comes, speaks, rates. */
export function fittedBehaviour(recorded: RecordedPeople, { ballots, motions }: Answered): Policy {
  const { rounds, speeches } = recorded;
  const asked = rounds.filter(({ form }) => form === 'session');
  const members = new Set(
    recorded.bodies
      .find(({ body }) => body === recorded.charter.deliberation.body)
      ?.members.map(({ person }) => person),
  );
  const came = asked.reduce((sum, one) => sum + one.came.filter((person) => members.has(person)).length, 0);
  const places = asked.reduce((sum, one) => sum + one.members, 0);
  const heard = rounds.filter(({ held }) => held);
  const there = heard.reduce(
    (sum, { form, came: of, members: all }) => sum + (form === 'session' ? of.length : all),
    0,
  );
  return {
    ...steady(recorded),
    attends: ({ draw }) => (places === 0 ? undefined : draw < came / places),
    speaks({ draw, chance }, { item }) {
      if (there === 0) return undefined;
      const own = speeches.filter((one) => one.item === item);
      if (draw >= own.length / there) return 'silent';
      const said = some(own, chance().float());
      return said ? { stance: said.stance, seconds: said.seconds ?? 1 } : 'silent';
    },
    decides({ chance }, { item }) {
      const said = [...(motions.get(item)?.values() ?? [])];
      return some(said, chance().float());
    },
    votes({ draw, chance }, ballot) {
      const poll = pollFor(recorded, ballot, itemsOn(ballot));
      const cast = poll && ballots.get(poll);
      if (!poll || !cast) return undefined;
      const all = [...cast.values()];
      // Once a poll is extended those are asked who had not voted before.
      const before = all.filter(({ extension }) => extension < ballot.extensions).length;
      const now = all.filter(({ extension }) => extension === ballot.extensions);
      if (draw >= now.length / Math.max(1, poll.roll.length - before)) return { does: 'stay-away' };
      const like = some(now, chance().float());
      if (!like) return { does: 'stay-away' };
      // Whom they entrusted was theirs; how it was answered is what is drawn.
      const { proxy: _theirs, ...own } = like;
      return again(own, ballot);
    },
    rates(situation) {
      const survey = surveyLike(recorded, situation);
      if (!survey) return undefined;
      const { asked: all, ratings } = survey;
      if (situation.draw >= ratings.length / Math.max(1, all, ratings.length)) return 'silent';
      return some(ratings, situation.chance().float())?.share ?? 'silent';
    },
  };
}
