// What a charter says of the vote, of projects and of what became of them, in English.
import { priceShareOf } from '../../../charters/price.js';
import type { Statements } from '../../charters.js';
import { channel } from '../terms.js';
import { body, criteria, days, daysOr, hours, isNone, kind, role, times } from './terms.js';

const MARKS = { names: 'names', ranking: 'a ranking', points: 'points' } as const;
const TIES = {
  order: 'at a tie whoever stands first on the list',
  lot: 'at a tie by lot',
  'casting-vote': 'at a tie the chair decides',
  leave: 'a tie is voted on again',
} as const;
const REPLACED = {
  refuse: 'only one ballot each; a second is refused',
  'first-valid': 'the first valid ballot counts',
  'last-valid': 'minds may be changed: the last valid ballot counts',
} as const;
const BY = { heads: 'each head alike', area: 'by floor area', weight: 'by weight' } as const;

export const vote: Statements<'vote'> = {
  called: {
    label: 'Announced',
    text({ vote: { noticeDays, bodies } }, say) {
      const others = Object.entries(bodies).map(([id, own]) => `${body(id)} ${daysOr(own.noticeDays, 'at once')}`);
      const general = isNone(noticeDays) ? 'at once' : `${days(noticeDays)} before`;
      return others.length === 0 ? general : `${general}; ${say.list(others)}`;
    },
  },
  posted: {
    label: 'Result posted',
    text({ vote: { postingDays, bodies } }, say) {
      const others = Object.entries(bodies).map(([id, own]) => `${body(id)} ${daysOr(own.postingDays, 'not at all')}`);
      const general = isNone(postingDays) ? 'for no set time' : `for ${days(postingDays)}`;
      return others.length === 0 ? general : `${general}; ${say.list(others)}`;
    },
  },
  ways: { label: 'Ballots come', text: ({ vote: { channels } }, say) => say.list(channels.map(channel)) },
  replace: { label: 'A second ballot', text: ({ vote: { replace } }) => REPLACED[replace] },
  late: {
    label: 'Entered late',
    text({ vote: { late } }, say) {
      if (late.commands.length === 0 || late.by.length === 0) return 'what is entered counts from its entry';
      return `${say.either(late.by.map(role))} may ${say.list(late.commands.map(say.command))} after it happened, and it counts from when it did`;
    },
  },
  proxies: {
    label: 'Proxies',
    text: ({ vote: { proxies } }) =>
      proxies.allowed
        ? `allowed${proxies.written ? ', in writing' : ''}; one person stands for ${proxies.cap} at most`
        : 'none: everybody votes in person',
  },
  extensions: {
    label: 'Extended',
    text: ({ vote: { extensions } }) =>
      extensions.max === 0 ? 'never' : `${times(extensions.max)} at most, by ${days(extensions.days)} each time`,
  },
  lateQuorum: {
    label: 'Last-minute turnout',
    text: ({ vote: { lateQuorum } }) =>
      lateQuorum === null
        ? 'changes nothing'
        : `enough taking part only in the last ${hours(lateQuorum.withinHours)} keeps the poll open ${hours(lateQuorum.extendHours)} longer`,
  },
  deemed: {
    label: 'Silence',
    text: ({ vote: { deemedVotes } }) =>
      deemedVotes ? 'a notice may count those who were told and did not vote with the majority' : 'is no vote',
  },
  calls: {
    label: 'Too few took part',
    text: ({ vote: { maxCalls } }) =>
      maxCalls === 1 ? 'the vote is not called again' : `the vote may be called ${times(maxCalls)} in all`,
  },
  early: {
    label: 'Closing early',
    text({ vote: { mayCloseEarly, mayReopen = true } }) {
      const early = mayCloseEarly ? 'allowed while somebody has not voted' : 'not while somebody has not voted';
      return mayReopen
        ? `${early}; a poll closed by hand may be opened again until its hour`
        : `${early}; what is closed stays closed`;
    },
  },
  scrutineers: {
    label: 'Scrutineers',
    text: ({ vote: { scrutineers } }) => (scrutineers === 0 ? 'none needed' : `${scrutineers} at the count`),
  },
  objections: {
    label: 'Objections',
    text: ({ vote: { objections } }) =>
      `${isNone(objections.replyDays) ? 'answered the same day' : `answered within ${days(objections.replyDays)}`}; ${objections.blocking ? 'while one stands the result is not confirmed' : 'one that was answered does not hold up the result'}`,
  },
  invalid: {
    label: 'Invalid papers',
    text: ({ vote: { invalidParticipates } }) =>
      invalidParticipates ? 'count as taking part' : 'do not count as taking part',
  },
  ballots: {
    label: 'Choosing among options',
    text({ vote: { ballots = {} } }, say) {
      const forms = Object.entries(ballots).map(([id, form]) => {
        const parts = [
          `${MARKS[form.marks]}, ${form.seats} chosen`,
          ...(form.most === undefined ? [] : [`up to ${form.most} named`]),
          ...(form.least === undefined ? [] : [`${form.least} named at least`]),
          ...(form.points === undefined ? [] : [`${form.points} points in all`]),
          ...(form.method === undefined ? [] : [`by ${say.method(form.method)}`]),
          ...Object.entries(form.options ?? {}).map(([key, value]) => `${key} ${value}`),
          ...(form.budget === undefined ? [] : [`within ${form.budget / 100}`]),
          BY[form.by],
          TIES[form.tieBreak],
        ];
        return `${id}: ${parts.join(', ')}`;
      });
      return forms.length === 0 ? undefined : forms.join('; ');
    },
  },
};

export const conversion: Statements<'conversion'> = {
  criteria: {
    label: 'Scored on',
    text: ({ conversion }, say) => (conversion.criteria.length === 0 ? 'nothing' : criteria(conversion.criteria, say)),
  },
  passMark: {
    label: 'Pass mark',
    text: ({ conversion: { passMark } }, say) =>
      passMark === null ? 'none: whoever screens decides' : `${say.threshold(passMark)} of full marks`,
  },
  sources: {
    label: 'Paid by',
    text: ({ conversion: { sources } }, say) => say.list(sources.map(say.source)),
  },
  funded: {
    label: 'Money first',
    text: ({ conversion: { mustBeFunded } }) =>
      mustBeFunded
        ? 'the whole sum is pledged before a project is approved'
        : 'a project may be approved before it is paid for',
  },
  price: {
    label: 'At its price',
    text: (charter, say) =>
      `a project ${say.threshold(priceShareOf(charter))} away from the price that was decided on is not approved: it goes back`,
  },
};

export const implementation: Statements<'implementation'> = {
  callout: {
    label: 'Called, they come',
    text: ({ implementation: { callout } }) =>
      `assigned within ${hours(callout.assignHours)}, there within ${hours(callout.arriveHours)} of that, dealt with within ${hours(callout.resolveHours)} of that`,
  },
  change: {
    label: 'Changes go back',
    text: ({ implementation: { materialChange } }, say) =>
      `where the budget changes by ${say.threshold(materialChange)} of what was approved`,
  },
};

export const evaluation: Statements<'evaluation'> = {
  dimensions: { label: 'Rated on', text: ({ evaluation: { dimensions } }, say) => criteria(dimensions, say) },
  raters: {
    label: 'Who rates',
    text({ evaluation: { raters } }, say) {
      const all = [...raters.bodies.map(body), ...raters.kinds.map(kind)];
      return all.length === 0 ? 'anyone taking part' : say.list(all);
    },
  },
  satisfied: {
    label: 'Satisfied at',
    text: ({ evaluation: { satisfied } }, say) => `${say.threshold(satisfied)} of full marks`,
  },
  minRatings: {
    label: 'Decides from',
    text: ({ evaluation: { minRatings } }) => (minRatings === 1 ? '1 rating' : `${minRatings} ratings`),
  },
  rectifications: {
    label: 'Put right',
    text: ({ evaluation: { maxRectifications: most } }) => (most === 0 ? 'never' : `${times(most)} at most`),
  },
};
