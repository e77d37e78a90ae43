// The schema of a charter (议事规则): the rules of procedure a consultation is opened with.
// Plain data, JSON-safe: the opening fact holds the whole charter, so a record explains itself without this package's files.
import * as z from 'zod/mini';
import { isZone } from '../calendar.js';
import { count, date, id, wellFormed, word } from '../fields.js';
import { written } from '../form.js';
import { type HouseRule, houseRule } from '../law/house-rule.js';
import { threshold } from '../law/threshold-form.js';
import { Fault } from '../problem.js';
import { ballotForm } from './ballot-form.js';
import { formOf } from './form-of.js';
import { type RankingMethod, rankingMethods, TIE_BREAKS } from './ranking-methods.js';
import { OFFICES, ROLES, STEPS } from './roles.js';

export { OFFICES, type Office, ROLES, type Role, STEPS, type Step } from './roles.js';

const step = z.enum(STEPS);

const said = z.string().check(z.minLength(1), wellFormed);
const title = z.strictObject({ zh: said, en: said });
export type Title = z.output<typeof title>;

export const office = z.enum(OFFICES);
export const role = z.enum(ROLES);

const days = z.int().check(z.gte(0), z.lte(3650));
/** So many days, or so many working days: `{ working: 5 }`. */
const period = z.union([days, z.strictObject({ working: days })]);
const hours = z.number().check(z.gte(0), z.lte(8760));
/** A response clock: hours that run through nights, or a period. */
const response = z.union([z.strictObject({ hours: hours.check(z.gt(0)) }), period]);
const criterion = z.strictObject({ id: word, title, max: z.int().check(z.gte(1)), weight: z.int().check(z.gte(1)) });

/** No two alike. */
const distinct = <T>(keyOf: (value: T) => string) =>
  z.refine<T[]>((values) => new Set(values.map(keyOf)).size === values.length, written('distinct'));

const criteria = z.array(criterion).check(distinct<Criterion>((one) => one.id));

const topics = z.strictObject({
  /** Seconds (附议) a topic needs before it may be accepted. */
  secondsNeeded: count,
  /** Ways a topic may come in (征集渠道): others are refused, so that none is misspelt; any where nothing is said. */
  channels: z.optional(z.array(word).check(z.minLength(1))),
  /** Days the gathering stays open; 0 leaves it open until it is closed by hand. */
  gatheringDays: period,
  /** How long after it was raised a topic has to be screened, at the latest; whoever is late owes the answer all the same. */
  response: z.optional(response),
  criteria,
  /** The body that studies the topics before the agenda is set (URC 2025 art. 30(4)); null for none. */
  study: z.nullable(z.strictObject({ body: id, maxReturns: count })),
});

// `Object.keys` forgets which keys they are; the list has one at least.
const rankingMethod = z.enum(Object.keys(rankingMethods) as [RankingMethod, ...RankingMethod[]]);

const motionKind = z.enum(['main', 'amend', 'close-debate', 'shelve', 'adjourn']);

const deliberation = z.strictObject({
  /** The body that deliberates. */
  body: id,
  quorum: threshold,
  /** Kinds of person one of each of whom must be there (三方会议): no session is called without requiring them. */
  parties: z.optional(z.array(word).check(z.minLength(1))),
  noticeDays: period,
  maxRounds: z.int().check(z.gte(1)),
  /** What the chair may do when the rounds are used up without agreement. */
  atCap: z.enum(['vote', 'shelve', 'refer']),
  oath: z.boolean(),
  speech: z.strictObject({
    maxSeconds: z.int().check(z.gte(1)),
    /** Speeches a person may make on one item in one round. */
    maxPerItem: z.int().check(z.gte(1)),
    alternateSides: z.boolean(),
    newcomersFirst: z.boolean(),
    chairMaySpeak: z.boolean(),
  }),
  motions: z.strictObject({
    secondNeeded: z.boolean(),
    /** Later kinds take precedence over earlier ones. */ precedence: z._default(z.array(motionKind), []),
    /**
     * The decision rule that carries a motion of a kind, where more for than against is not enough: two thirds to close the debate, for
     * instance. One of heads, of the charter's own or of the catalogue.
     */
    rules: z.optional(z.partialRecord(motionKind, word)),
  }),
  /** Sustained objections an item bears and still counts as agreed by consensus. */
  consensusMaxObjections: count,
  /** How a choice among an item's options is ranked, and a tie for the first place broken: by who was proposed first, by the chair, by lot. */
  ranking: z.strictObject({ method: rankingMethod, tieBreak: z.enum(TIE_BREAKS) }),
  /**
   * What a recusal means. `bodies` are those in which it takes effect besides this one, or `all`; where nothing is said, every body
   * but those of owners, whose vote no law takes away.
   */
  recusal: z.strictObject({
    maySpeak: z.boolean(),
    mayVote: z.boolean(),
    counted: z.boolean(),
    bodies: z.optional(z.union([z.literal('all'), z.array(id)])),
  }),
  /** Whether a member may send somebody to a session, and only in writing: as in votes (`vote.proxies`) where nothing is said. */
  proxies: z.optional(z.strictObject({ allowed: z.boolean(), written: z.boolean() })),
});

const vote = z.strictObject({
  /** Between the day the notice is posted and the day polling may open. */
  noticeDays: period,
  postingDays: period,
  /** Periods of bodies that need less, or more: a council of neighbours is not told as long before as all owners. */
  bodies: z.record(id, z.strictObject({ noticeDays: period, postingDays: period })),
  /** Who may enter what late, and until when: see `late` in docs/record.md. */
  late: z.strictObject({ commands: z.array(word), by: z.array(office) }),
  /** A second ballot by the same person: refused, received and not counted, or counted in place of the first. */
  replace: z.enum(['refuse', 'first-valid', 'last-valid']),
  channels: z.array(word).check(
    z.minLength(1),
    distinct<string>((channel) => channel),
  ),
  /** `written`: a proxy is granted with the paper that says so attached. A law may allow fewer, never more. */
  proxies: z.strictObject({ allowed: z.boolean(), cap: count, written: z.boolean() }),
  extensions: z.strictObject({ max: count, days: period }),
  /** A ballot that brings the quorum this late keeps the poll open so long after it, once: nobody is overrun at the last minute. */
  lateQuorum: z.nullable(z.strictObject({ withinHours: hours, extendHours: hours })),
  /**
   * Whether a notice may let ballots go with the majority (从众), and count those who were told and did not vote with it.
   * Disputed: left off unless the house has decided it.
   */
  deemedVotes: z.boolean(),
  /** Forms of ballots that choose among an item's options, by name: a stage of a route says which it is held with. */
  ballots: z.optional(z.record(word, ballotForm)),
  /** Times a vote that was not formed may be called again. */
  maxCalls: z.int().check(z.gte(1)),
  /** Whether a poll may be closed before the hour the notice gave while somebody has not voted yet. */
  mayCloseEarly: z.boolean(),
  /** Whether a poll that was closed by hand may be open again until that hour, with a second person; it may where nothing is said. */
  mayReopen: z.optional(z.boolean()),
  scrutineers: count,
  objections: z.strictObject({ replyDays: period, blocking: z.boolean() }),
  /** Whether an invalid paper counts as taking part; fixed before the vote because the law is silent. */
  invalidParticipates: z.boolean(),
});

const conversion = z.strictObject({
  criteria,
  /** The least weighted score, as a share of the greatest possible, that lets a project through screening. */
  passMark: z.nullable(threshold),
  /** Kinds of source a funding plan draws on (四个一点: 居民筹、社区出、政府补、企业帮). */
  sources: z.array(word).check(z.minLength(1)),
  /** Whether a project needs its whole budget pledged before it is approved. */
  mustBeFunded: z.boolean(),
  /**
   * A project further than this share from the price of what was decided is not approved: it goes back. More than three tenths, where
   * nothing is said.
   */
  priceShare: z.optional(threshold),
});

const implementation = z.strictObject({
  callout: z.strictObject({ assignHours: hours, arriveHours: hours, resolveHours: hours }),
  /** A change of budget by more than this share of the approved budget is material and goes back. */
  materialChange: threshold,
});

const evaluation = z.strictObject({
  dimensions: criteria.check(z.minLength(1)),
  /** Who rates unless a survey says otherwise: members of these bodies and persons of these kinds; whoever is known where both are empty. */
  raters: z.strictObject({ bodies: z.array(id), kinds: z.array(word) }),
  /** Share of the greatest possible score that counts as satisfied. */
  satisfied: threshold,
  minRatings: count,
  maxRectifications: count,
});

const form = z.strictObject({
  id,
  title,
  /** Where these rules come from, said plainly; constructed rules say so. */
  source: title,
  jurisdiction: word,
  /** IANA time zone in which days are counted. */
  zone: z.string().check(z.refine(isZone, written('zone'))),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, written('currency'))),
  /** Statutory holidays on which a period cannot end (民法典 art. 203): dates the caller supplies. */
  holidays: z._default(z.array(date), []),
  /** Saturdays and Sundays that are worked in exchange for other days off (调休). */
  workdays: z._default(z.array(date), []),
  /**
   * Whose days off are counted where both lists are empty: `cn-mainland`, this package's calendar, or `none`. Where nothing is said,
   * the former under mainland law, none elsewhere.
   */
  calendar: z.optional(z.enum(['cn-mainland', 'none'])),
  /** Whether a period that would end at a weekend moves on to the next working day; art. 203 leaves it open. */
  weekends: z.enum(['roll', 'stand']),
  phases: z
    .array(z.strictObject({ id: word, title, steps: z.array(step).check(z.minLength(1)) }))
    .check(z.minLength(1)),
  /** The step a consultation opens in. Later than `topics`, the opening brings its items. */
  begins: z.enum(['topics', 'deliberation', 'vote']),
  /** Decision rules of the house's own, beside those of `yishi/law`: a route, and a motion, names either by its id. */
  rules: z.optional(z.array(houseRule).check(distinct<HouseRule>((rule) => rule.id))),
  /** Who may ask for a command, where it differs from the procedure's default. */
  rights: z.record(word, z.array(role).check(z.minLength(1))),
  /** Offices that one person may not hold together. */
  collisions: z._default(
    z.array(z.strictObject({ offices: z.tuple([office, office]), effect: z.enum(['refuse', 'warn']) })),
    [],
  ),
  /** Commands that need a second person as witness. */
  secondPerson: z._default(z.array(word), []),
  /** Offices that may enter what others did (`enteredBy`). */
  clerks: z._default(z.array(office), []),
  /** The body that may amend this charter; null if nobody may. */
  amendedBy: z.nullable(id),
  /** Times a consultation may come back to deliberation before it must end otherwise. */
  maxReturns: count,
  /** Years during which nothing may be erased from the record without an order. */
  retentionYears: count,
  topics,
  deliberation,
  vote,
  conversion,
  implementation,
  evaluation,
});

/**
 * The schema of a charter. What is no charter `parse` throws as a `Fault`: every problem with its path, for a language to say; `safeParse` and
 * all else are zod's. What a charter says beyond its form, `charterProblems` and `senseOf` look at.
 */
export const charter: typeof form = Object.assign(form, {
  parse(given: unknown): z.output<typeof form> {
    const read = form.safeParse(given);
    if (read.success) return read.data;
    throw new Fault(formOf(form, given, read.error.issues));
  },
});

/** 议事规则: the rules of procedure, as data. */
export type Charter = z.output<typeof charter>;
export type Criterion = z.output<typeof criterion>;
