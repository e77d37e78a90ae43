// The words of papers, in English.
import { LISTED, type Papers, timesEach } from '../papers.js';
import { callOutStatus } from './parts/call-outs.js';
import { claimStatus } from './parts/claims.js';
import { sheets } from './sheets/index.js';
import { capital, channel, jurisdiction as jurisdictionWord, many, office, roundForm } from './terms.js';

/** Counted by kind, in the order they first come: `5 online, 3 on paper`. */
const counted = (kinds: readonly string[]): string =>
  [...new Set(kinds)].map((kind) => `${kinds.filter((other) => other === kind).length} ${kind}`).join(', ');

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const named = (names: readonly string[]): string => timesEach(names, (name, times) => `${name} × ${times}`).join(', ');

const listed = (names: readonly string[]): string => (names.length > LISTED ? '' : `: ${named(names)}`);

export const papers: Papers = {
  runs: {
    'attendance.check-in': (facts, say) =>
      `${facts.length} signed in${listed(
        facts.map(({ fields: { person, proxyFor } }) => say.actor(person, proxyFor)),
      )}.`,
    'attendance.check-out': (facts, say) =>
      `${facts.length} signed out${listed(facts.map(({ fields }) => say.person(fields.person)))}.`,
    'topic.second': (facts, say) =>
      `${many(facts.length, 'second')}${listed(facts.map((fact) => `${say.who(fact)} seconded ${say.topic(fact.fields.topic)}`))}.`,
    'notice.deliver': (facts, say) =>
      `The notice was delivered to ${many(facts.length, 'person', 'persons')}${listed(
        facts.map(({ fields }) => `${say.person(fields.person)} (${channel(fields.manner)})`),
      )}.`,
    'paper.issue': (facts) =>
      `${many(facts.length, 'ballot paper')} issued${listed(facts.map(({ fields }) => fields.paper))}.`,
    'paper.return': (facts) =>
      `${many(facts.length, 'ballot paper')} taken back${listed(facts.map(({ fields }) => fields.paper))}.`,
    'ranking.cast': (facts) => `${many(facts.length, 'ranking')} of the options came in.`,
    'ballot.cast': (facts) =>
      `${many(facts.length, 'ballot')} came in (${counted(facts.map(({ fields }) => channel(fields.channel)))}).`,
    'rating.give': (facts, say) => {
      const comments = facts.flatMap(({ fields }) => (fields.comment === undefined ? [] : [say.quote(fields.comment)]));
      return `${many(facts.length, 'rating')} came in.${comments.length === 0 ? '' : ` Comments: ${say.list(comments)}.`}`;
    },
  },
  sheets,
  cite: (first, last) => (first === last ? ` [#${first}]` : ` [#${first} to #${last}]`),
  book: {
    title: (community) => `Book of the community: ${community}`,
    sections: { registers: 'Registers', claims: 'Claims', callOuts: 'Call-outs', log: 'Month by month' },
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    figure: (name, figure) =>
      `${capital(name)}: ${typeof figure === 'string' ? figure : figure.toLocaleString('en-GB')}`,
    claimColumns: ['Claim', 'Posted by', 'Claimed by', 'Stands'],
    claimStatus,
    callOutColumns: ['Matter', 'Raised by', 'Assigned to', 'Stands'],
    callOutStatus,
  },
  minutes: {
    title: (consultation) => `Minutes: ${consultation}`,
    mode: (mode) =>
      ({
        live: undefined,
        script:
          'SCRIPTED: this record was made from a script. It is no record of a real consultation and has no effect.',
        drill: 'DRILL: this record was made in a drill. It is no record of a real consultation and has no effect.',
        simulated:
          'SIMULATED: this record was made by a programme. Its people and ballots are made up; it has no effect.',
      })[mode],
    posted:
      'For the public: office-holders are named, residents are given by their door numbers; addresses and what people said are left out.',
    publication:
      'For publication: names but of those in office, addresses and what people said are left out, and other persons are given by their ids.',
    head: ({ charter, source, jurisdiction, opened, place }) => [
      `Rules of procedure: ${charter}`,
      `Their source: ${source}`,
      `Jurisdiction: ${jurisdictionWord(jurisdiction)}${jurisdiction === 'any' ? '' : '; where local rules ask for more, they prevail'}.`,
      `Opened: ${opened}`,
      `Now: ${place}`,
    ],
    sections: {
      opening: 'Opening',
      attendance: 'Attendance',
      ended: 'After the end',
      items: 'Items and decisions',
      projects: 'Projects and accounts',
      ratings: 'Ratings',
      end: 'The end',
      signatures: 'Signatures',
      verify: 'Verification',
    },
    office: (id, holders) => `${capital(office(id))}: ${holders.join(', ')}`,
    decided: ({ item, status, elected, option, text, amendments }) => {
      if (elected !== undefined) return `${item}: elected, or chosen: ${elected}.`;
      const how = status === 'passed' || status === 'agreed' ? 'what was adopted is' : 'what was put forward is';
      if (option === undefined) return `${item}: ${how} the item as it is called; there was no option.`;
      const amended = amendments === 0 ? '' : ` (amended ${many(amendments, 'time')})`;
      return `${item}: ${how} ${option}, in full${amended}: ${text ?? ''}.`;
    },
    signature: (id, holders) => `${capital(office(id))} (${holders.join(', ')}), signed: `,
    step: (step, round) => (round > 1 ? `${step} (time ${round})` : step),
    round: (number, form) => `Round ${number} (${roundForm[form]})`,
    stage: (number, body) => `Stage ${number} of the vote: ${body}`,
    attended: (meeting, { expected, members, others }) => {
      const due = expected === undefined ? '' : ` of ${expected}`;
      const came = `${members.length}${due} members signed in${members.length === 0 ? '' : `: ${named(members)}`}`;
      return `${meeting}: ${came}${others.length === 0 ? '' : `; ${others.length} others: ${named(others)}`}.`;
    },
    itemColumns: ['Item', 'Outcome', 'Option', 'Reply'],
    projectColumns: ['Project', 'Status', 'Responsible', 'Budget', 'Pledged', 'In', 'Out', 'Left'],
    sourceColumns: ['Project', 'Source of money', 'Pledged', 'In', 'Out', 'Left'],
    none: 'none',
    end: (place, moment) => `On ${moment}: ${place}.`,
    verify: ({ entries, hash }) => [
      `The record has ${many(entries, 'entry', 'entries')}. A number after # is the entry a line was made from.`,
      ...(hash === undefined
        ? ['There is no fingerprint: these minutes were made from facts and do not vouch for the record.']
        : [
            `Fingerprint of the last entry: ${hash}`,
            'To verify, run yishi verify on the record: it must come to this fingerprint and this number of entries. If it does not, the record was altered or cut short.',
          ]),
    ],
  },
};
