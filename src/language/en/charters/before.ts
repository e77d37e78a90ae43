// What a charter says of itself, of topics and of deliberation, in English.

import { STEPS } from '../../../charters/roles.js';
import { leavesOut } from '../../../charters/steps.js';
import type { Statements } from '../../charters.js';
import { channel, jurisdiction, office, wordIn } from '../terms.js';
import { body, criteria, days, daysOr, isNone, role, step, times, within } from './terms.js';

const CALENDARS = {
  'cn-mainland': 'the public holidays of mainland China count as days off',
  none: 'no holidays are known, so every day counts',
};

const MOTIONS: Readonly<Record<string, string>> = {
  main: 'a main motion',
  amend: 'an amendment',
  'close-debate': 'closing the debate',
  shelve: 'shelving',
  adjourn: 'adjourning',
};

const motion = (kind: string): string => wordIn(MOTIONS, kind);

const CAP = { vote: 'it is put to the vote', shelve: 'it is shelved', refer: 'it is referred elsewhere' } as const;
const TIES = {
  order: 'the option proposed first stands first',
  'casting-vote': 'the chair decides',
  lot: 'a lot is drawn',
} as const;

export const rules: Statements<'rules'> = {
  source: { label: 'Where from', text: ({ source }, say) => say.text(source) },
  place: {
    label: 'Holds in',
    text: ({ jurisdiction: id, zone, currency }) => `${jurisdiction(id)}; times of ${zone}, money in ${currency}`,
  },
  days: {
    label: 'Days',
    text({ calendar, weekends, holidays, workdays, jurisdiction: id }, say) {
      const known = calendar ?? (id.startsWith('CN') ? 'cn-mainland' : 'none');
      const own = holidays.length + workdays.length > 0;
      const off = [
        ...(holidays.length > 0 ? [`off are ${say.list(holidays.map(say.date))}`] : []),
        ...(workdays.length > 0 ? [`worked are ${say.list(workdays.map(say.date))}`] : []),
      ].join('; ');
      const ends =
        weekends === 'roll'
          ? 'a period ending at a weekend runs on to the next working day'
          : 'a period may end at a weekend';
      return `${own ? off : CALENDARS[known]}; ${ends}`;
    },
  },
  steps: {
    label: 'Steps',
    text: ({ phases }, say) =>
      phases.map(({ title, steps }) => `${say.text(title)} (${say.list(steps.map(step))})`).join(' → '),
  },
  begins: {
    label: 'Begins with',
    text: ({ begins }) =>
      `${step(begins)}${begins === 'topics' ? '' : '; the matters to be decided are brought along'}`,
  },
  leftOut: {
    label: 'Left out',
    text(charter, say) {
      const left = STEPS.filter((id) => leavesOut(charter, id));
      return left.length === 0 ? undefined : say.list(left.map(step));
    },
  },
  returns: {
    label: 'Going back',
    text: ({ maxReturns }) =>
      maxReturns === 0
        ? 'what was decided does not go back'
        : `a matter may go back to be talked over or voted on again ${times(maxReturns)} at most`,
  },
  amended: {
    label: 'Who may amend',
    text: ({ amendedBy }) =>
      amendedBy === null
        ? 'nobody, while a consultation runs'
        : `${body(amendedBy)}, for steps that have not been announced`,
  },
  collisions: {
    label: 'Kept apart',
    text: ({ collisions }) =>
      collisions.length === 0
        ? undefined
        : collisions
            .map(
              ({ offices: [one, other], effect }) =>
                `${office(one)} and ${office(other)}${effect === 'warn' ? ' (noted, not forbidden)' : ''}`,
            )
            .join('; '),
  },
  secondPerson: {
    label: 'Two persons',
    text: ({ secondPerson }, say) =>
      secondPerson.length === 0 ? undefined : `a second person is needed to ${say.list(secondPerson.map(say.command))}`,
  },
  clerks: {
    label: 'Enters for others',
    text: ({ clerks }, say) => (clerks.length === 0 ? 'nobody' : say.list(clerks.map(role))),
  },
  rights: {
    label: 'Who may',
    text({ rights }, say) {
      const given = Object.entries(rights).map(
        ([type, roles]) => `${say.command(type)}: ${say.either(roles.map(role))}`,
      );
      return given.length === 0 ? undefined : `${given.join('; ')}; everything else as usual`;
    },
  },
  houseRules: {
    label: 'Own decision rules',
    text({ rules = [] }, say) {
      const written = rules.map(({ title, source, consent, participation }) => {
        const asks = (all: typeof consent): string => say.list(all.map(({ threshold }) => say.threshold(threshold)));
        const quorum = participation.length === 0 ? '' : `${asks(participation)} must take part, `;
        return `${say.text(title)} (${quorum}${consent.length === 0 ? 'a method decides' : `${asks(consent)} must agree`}; ${say.text(source).replace(/[.。]$/, '')})`;
      });
      return written.length === 0 ? undefined : written.join('; ');
    },
  },
  retention: { label: 'Kept', text: ({ retentionYears }) => `the record is kept for ${retentionYears} years` },
};

export const topics: Statements<'topics'> = {
  channels: {
    label: 'Come in by',
    text: ({ topics: { channels } }, say) => (channels ? say.list(channels.map(channel)) : 'any way'),
  },
  seconds: {
    label: 'Seconds',
    text: ({ topics: { secondsNeeded } }) =>
      secondsNeeded === 0 ? 'none needed' : `${secondsNeeded} besides whoever raised it`,
  },
  gathering: {
    label: 'Gathered for',
    text: ({ topics: { gatheringDays } }) => daysOr(gatheringDays, 'as long as the convener leaves it open'),
  },
  response: {
    label: 'Screened within',
    text: ({ topics: { response } }) => (response === undefined ? undefined : `${within(response)} of being raised`),
  },
  scoring: {
    label: 'Scored on',
    text: ({ topics }, say) => (topics.criteria.length === 0 ? 'nothing' : criteria(topics.criteria, say)),
  },
  study: {
    label: 'Studied first by',
    text: ({ topics: { study } }) =>
      study === null ? 'nobody' : `${body(study.body)}, who may send topics back ${times(study.maxReturns)}`,
  },
};

export const deliberation: Statements<'deliberation'> = {
  body: {
    label: 'Who talks it over',
    text: ({ deliberation: { body: id, quorum } }, say) => `${body(id)}; ${say.threshold(quorum)} of it must be there`,
  },
  parties: {
    label: 'Must be there',
    text: ({ deliberation: { parties } }, say) => (parties ? `one each of: ${say.list(parties)}` : undefined),
  },
  notice: {
    label: 'Called',
    text: ({ deliberation: { noticeDays } }) =>
      isNone(noticeDays) ? 'at any time' : `${days(noticeDays)} before a session`,
  },
  rounds: {
    label: 'Rounds',
    text: ({ deliberation: { maxRounds, atCap } }) => `${maxRounds} at most; after that ${CAP[atCap]}`,
  },
  oath: { label: 'Oath', text: ({ deliberation: { oath } }) => (oath ? 'taken before anybody speaks' : 'none') },
  speech: {
    label: 'Speaking',
    text({ deliberation: { speech } }) {
      const { maxSeconds, maxPerItem, alternateSides, newcomersFirst, chairMaySpeak } = speech;
      return [
        `${maxSeconds} seconds, ${times(maxPerItem)} each on a matter`,
        ...(alternateSides ? ['for and against take turns'] : []),
        ...(newcomersFirst ? ['who has not spoken goes first'] : []),
        chairMaySpeak ? 'the chair may speak too' : 'the chair does not take sides',
      ].join('; ');
    },
  },
  motions: {
    label: 'Motions',
    text: ({ deliberation: { motions } }) =>
      `${motions.secondNeeded ? 'need a second' : 'need no second'}; each of these goes before those named earlier: ${motions.precedence.map(motion).join(', ')}`,
  },
  motionRules: {
    label: 'Motions carried by',
    text({ deliberation: { motions } }, say) {
      const own = Object.entries(motions.rules ?? {}).map(([kind, rule]) => `${motion(kind)}: ${say.rule(rule)}`);
      return own.length === 0 ? 'more for than against' : `${say.list(own)}; the others by more for than against`;
    },
  },
  ranking: {
    label: 'Options ranked',
    text: ({ deliberation: { ranking } }, say) =>
      `by ${say.method(ranking.method)}; at a tie ${TIES[ranking.tieBreak]}`,
  },
  consensus: {
    label: 'Agreed if',
    text: ({ deliberation: { consensusMaxObjections: most } }) =>
      most === 0 ? 'nobody keeps an objection' : `no more than ${most} keep an objection`,
  },
  recusal: {
    label: 'Who is concerned',
    text({ deliberation: { recusal } }, say) {
      const { maySpeak, mayVote, counted, bodies } = recusal;
      const where =
        bodies === undefined
          ? 'in every body but the owners'
          : bodies === 'all'
            ? 'in every body'
            : `in ${say.list(['this body', ...bodies.map(body)])}`;
      return `whoever has to stand aside ${maySpeak ? 'may speak' : 'does not speak'}, ${mayVote ? 'may vote' : 'does not vote'} and ${counted ? 'is' : 'is not'} counted among those needed, ${where}`;
    },
  },
  sent: {
    label: 'Sending somebody',
    text({ deliberation: { proxies } }) {
      if (proxies === undefined) return 'to a session as to a vote';
      return proxies.allowed
        ? `a member may send somebody${proxies.written ? ', in writing' : ''}`
        : 'members come in person';
    },
  },
};
