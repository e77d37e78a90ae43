// Kinds and statuses as English sentences use them.

import type { Office, Step } from '../../charters/charter.js';
import type { FormProblem, FormProblems, Written } from '../../form.js';
import type { Deadline as AnyDeadline, Item } from '../../kernel/state.js';
import { decisionRule, type Measure } from '../../law/index.js';
import type { TopicStatus } from '../../parts/1-topics/vocabulary.js';
import type { Motion, Preferences, Round, Stance } from '../../parts/2-deliberation/vocabulary.js';
import type { Objection, Paper } from '../../parts/3-vote/slice.js';
import type { CallOutStatus } from '../../parts/call-outs/vocabulary.js';
import type { ClaimStatus } from '../../parts/claims/vocabulary.js';
import type { Change, Inspection, PLEDGES, Verb } from '../../parts/projects/vocabulary.js';
import type { DeadlineKind } from '../../parts/state.js';
import type { Fields, Refusal } from '../../procedure/vocabulary.js';
import type { Say } from '../say.js';
import { isOwed } from '../working.js';
import { words } from './words.js';

/** Whatever else a record may hold is written as it stands. */
export const wordIn = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key;

/** One thing or many: `3 topics`, `1 topic`. */
export const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** The verb to go with a number of things. */
export const are = (count: number): string => (count === 1 ? 'is' : 'are');
export const have = (count: number): string => (count === 1 ? 'has' : 'have');

export const office = (id: Office): string => words.roles[id].replace(/^the /, '');
export const step = (id: Step): string => words.steps[id].toLowerCase();
export const itemStatus = (status: string): string => wordIn(words.itemStatus, status);

export const stance: Readonly<Record<Stance, string>> = { for: 'for', against: 'against', question: 'a question' };

/** How topics come in and ballots are cast; hosts may have other ways. */
const CHANNELS: Readonly<Record<string, string>> = {
  online: 'online',
  paper: 'on paper',
  phone: 'by phone',
  'show-of-hands': 'by show of hands',
  'door-to-door': 'door to door',
  visit: 'on a visit',
  'courtyard-meeting': 'at a courtyard meeting',
  meeting: 'at a meeting',
};

export const channel = (id: string): string => wordIn(CHANNELS, id);

/** Where a rule is law. */
export const jurisdiction = (id: string): string => ({ CN: 'China', any: 'anywhere (agreed on, not law)' })[id] ?? id;

/** What a decision rule is called. */
export const ruleTitle = (id: string): string => decisionRule(id)?.title.en ?? id;

export const topicStatus: Readonly<Record<TopicStatus, string>> = {
  gathered: 'waiting to be screened',
  accepted: 'accepted',
  merged: 'merged into another',
  answered: 'answered',
  referred: 'referred',
  deferred: 'deferred',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

export const screening: Readonly<Record<Fields<'topic.screen'>['decision'], string>> = {
  accept: 'accepted',
  answer: 'answered at once',
  refer: 'referred',
  defer: 'deferred',
  reject: 'rejected',
};

export const roundForm: Readonly<Record<Round['form'], string>> = {
  session: 'session',
  written: 'in writing',
  'door-to-door': 'door to door',
  online: 'online',
};

export const motionKind: Readonly<Record<Motion['kind'], string>> = {
  main: 'the main motion',
  amend: 'the amendment',
  'close-debate': 'the motion to close the debate',
  shelve: 'the motion to shelve',
  adjourn: 'the motion to adjourn',
};

export const paperStatus: Readonly<Record<Paper['status'], string>> = {
  out: 'still out',
  returned: 'already back',
  spoiled: 'cancelled',
};

export const objectionStatus: Readonly<Record<Objection['status'], string>> = {
  filed: 'filed',
  replied: 'replied to',
  mediated: 'mediated',
  withdrawn: 'withdrawn',
  noted: 'noted',
  upheld: 'upheld',
};

export const claimStatus: Readonly<Record<ClaimStatus, string>> = {
  posted: 'waiting to be claimed',
  taken: 'claimed',
  delivered: 'delivered',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
};

export const callOutStatus: Readonly<Record<CallOutStatus, string>> = {
  raised: 'waiting to be assigned',
  assigned: 'assigned and waiting for somebody to report in',
  arrived: 'being dealt with',
  resolved: 'resolved and waiting to be confirmed',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
};

export const pledgeKind: Readonly<Record<(typeof PLEDGES)[number], string>> = {
  money: 'money',
  labour: 'labour',
  idea: 'an idea',
  goodwill: 'goodwill',
};

export const changeStatus: Readonly<Record<Change['status'], string>> = {
  requested: 'waiting for a decision',
  approved: 'approved',
  declined: 'declined',
  'sent-back': 'sent back with the project',
  lapsed: 'lapsed',
};

export const inspectionResult: Readonly<Record<Inspection['result'], string>> = {
  ok: 'no defects',
  defects: 'defects found',
};

export const projectVerb: Readonly<Record<Verb, string>> = {
  amend: 'amended',
  pledge: 'pledged for',
  submit: 'submitted',
  withdraw: 'withdrawn',
  score: 'scored',
  approve: 'approved',
  return: 'returned for revision',
  reject: 'rejected',
  supersede: 'superseded',
  start: 'started',
  reach: 'brought to a milestone',
  receive: 'paid into',
  spend: 'paid from',
  reverse: 'corrected in its ledger',
  change: 'changed',
  inspect: 'inspected',
  suspend: 'suspended',
  resume: 'resumed',
  terminate: 'terminated',
  complete: 'completed',
  accept: 'accepted',
  rectify: 'put right',
  'find-wanting': 'found wanting',
  'send-back': 'sent back',
  survey: 'surveyed',
};

export const becomes: Readonly<Record<Item['becomes'], string>> = {
  project: 'a project',
  covenant: 'a covenant',
  election: 'an election',
  opinion: 'an opinion',
};

export const ground: Readonly<Record<Fields<'person.erase'>['ground'], string>> = {
  order: 'an authority’s order',
  unlawful: 'unlawful content',
  request: 'their own request, retention being over',
};

export const deadlineKind: Readonly<Record<DeadlineKind, string>> = {
  gathering: 'the gathering of topics',
  poll: 'the poll',
  posting: 'the posting period',
  reply: 'the time to reply to an objection',
  'call-out': 'the time to respond to a call-out',
  milestone: 'the time to reach a milestone',
  survey: 'the survey',
  claim: 'the time to deliver a claim',
  session: 'the round',
};

/** What a deadline is about, where there may be several. */
export const deadlineSubject = (
  { kind, subject }: Pick<AnyDeadline<DeadlineKind>, 'kind' | 'subject'>,
  say: Say,
): string => (isOwed(kind) || kind === 'survey' ? ` (${kind === 'claim' ? say.claim(subject) : subject})` : '');

export const unit: Readonly<Record<Measure, string>> = { heads: 'heads', area: 'm²', weight: 'weight' };

export const opening: Readonly<Record<Refusal<'opening.inconsistent'>['numbers']['problem'], string>> = {
  'person-twice': 'a person is listed twice',
  'body-twice': 'a body is listed twice',
  'item-twice': 'an item is listed twice',
  'unknown-person': 'a person is named who is not listed',
  'unknown-body': 'a body is named that is not listed',
  'unknown-rule': 'there is no such decision rule',
  'unknown-command': 'the rules name a command that does not exist',
  'no-route': 'an item that goes straight to the vote has no decision route',
  'no-items': 'the rules of procedure begin at this step, and there are no items',
  'office-collision': 'one person would hold two offices that do not go together',
  'step-twice': 'a step stands in two phases',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  tuple: 'a list',
};

const FORMATS: Readonly<Record<Written | 'other', string>> = {
  identifier: 'must be an id: 1 to 128 characters without white space',
  moment: 'must be a moment, written 2026-03-01T08:00:00.000Z',
  date: 'must be a date, written 2026-03-01',
  'sha-256': 'must be 64 hexadecimal digits',
  currency: 'must be a currency in three capital letters, such as CNY',
  pointer: 'must begin with “/”',
  zone: 'must be a time zone, such as Asia/Shanghai',
  unreserved: 'is a reserved word; choose another',
  'whole-characters': 'has half a character in it',
  'existing-moment': 'is no moment there is',
  distinct: 'names something twice',
  'reachable-share': 'is a share that nobody could ever reach',
  other: 'is written wrongly',
};

/** What is wrong with a field of a command, behind its name. */
const MALFORMED: { readonly [C in keyof FormProblems]: (numbers: FormProblems[C]) => string } = {
  'form.missing': () => 'is missing',
  'form.empty': () => 'must not be empty',
  'form.unknown-field': () => 'is not a field of this command',
  'form.kind': ({ kind }) => `must be ${wordIn(KINDS, kind)}`,
  'form.too-small': ({ least }) => `must be at least ${least}`,
  'form.too-large': ({ most }) => `must be at most ${most}`,
  'form.choice': ({ allowed }) => `must be one of ${allowed.join(', ')}`,
  'form.no-form': () => 'is written wrongly',
  'form.written': ({ as }) => FORMATS[as],
};

export const behindName = ({ code, numbers }: FormProblem): string =>
  // The code chose the words that take these numbers.
  (MALFORMED[code] as (numbers: never) => string)(numbers as never);

/** Options, best first; those ranked equal side by side. */
export const order = (say: Say, item: string, ranking: Preferences): string =>
  ranking
    .map((place) =>
      [place]
        .flat()
        .map((option) => say.option(item, option))
        .join(' = '),
    )
    .join(' > ');
