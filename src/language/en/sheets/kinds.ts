// What each paper is called and for, in English.
import type { Sheets } from '../../sheets.js';

const CUSTOM = 'customary; no law asks for it';

export const kinds: Sheets['kinds'] = {
  'topic-form': {
    title: 'Topic form',
    purpose: 'takes down a topic, with what was decided and answered',
    basis: CUSTOM,
  },
  'consultation-notice': {
    title: 'Notice of consultation',
    purpose: 'tells what is consulted on, when, where and how to take part',
    basis: 'Organic Law of Urban Residents’ Committees, art. 32',
  },
  agenda: { title: 'Agenda', purpose: 'the order of a meeting and the rules of speaking', basis: CUSTOM },
  'sign-in': { title: 'Sign-in sheet', purpose: 'those due and those present sign', basis: CUSTOM },
  'minutes-sheet': {
    title: 'Minutes of a meeting',
    purpose: 'a sheet a meeting: present, absent, course, signatures',
    basis: CUSTOM,
  },
  'vote-notice': {
    title: 'Notice of vote',
    purpose: 'tells what is voted on, by whom, and how it is counted',
    basis: 'the charter’s notice period; for owners Civil Code, art. 278',
  },
  ballot: {
    title: 'Ballot paper',
    purpose: 'one for everybody on the frozen roll, with door number and area printed',
    basis: 'Civil Code, art. 278',
  },
  'proxy-form': {
    title: 'Proxy form',
    purpose: 'entrusts somebody with a vote: matters, powers and term',
    basis: 'Civil Code, art. 165',
  },
  register: {
    title: 'Register of papers issued and returned',
    purpose: 'who took which paper and when it came back, signed for',
    basis: CUSTOM,
  },
  'count-sheet': { title: 'Count sheet', purpose: 'the count, signed by tellers and scrutineers', basis: CUSTOM },
  result: {
    title: 'Result of the vote',
    purpose: 'posts the result, and how and until when to object',
    basis:
      'the charter’s posting period; for decisions of residents Organic Law of Urban Residents’ Committees, art. 34',
  },
  objection: { title: 'Objection and reply', purpose: 'what was objected, answered and done about it', basis: CUSTOM },
  project: {
    title: 'Project charter',
    purpose: 'how a decision is carried out: goal, responsibility, money, schedule',
    basis: CUSTOM,
  },
  progress: {
    title: 'Progress and accounts',
    purpose: 'posts progress, what every sum was for, and the reasons of changes',
    basis: 'Organic Law of Urban Residents’ Committees, art. 42',
  },
  dispatch: {
    title: 'Dispatch slip',
    purpose: 'sends a matter to whoever is called out, with time limits and result',
    basis: CUSTOM,
  },
  survey: { title: 'Survey form', purpose: 'residents give points, without a name', basis: CUSTOM },
  evaluation: { title: 'Evaluation report', purpose: 'what the ratings come to, and what follows', basis: CUSTOM },
  archive: { title: 'Archive index', purpose: 'all papers and the whole course, to be bound together', basis: CUSTOM },
  overdue: { title: 'Overdue notice', purpose: 'asks for what was not done in time', basis: CUSTOM },
  responsibilities: {
    title: 'List of responsibilities',
    purpose: 'what every member took on, and what is done',
    basis: CUSTOM,
  },
  'three-lists': { title: 'Three lists', purpose: 'needs, resources and projects, a list each', basis: CUSTOM },
  points: { title: 'Points ledger', purpose: 'points earned, redeemed and left', basis: CUSTOM },
  contract: {
    title: 'Partner contract',
    purpose: 'rights, duties and term agreed with a partner',
    basis: 'Civil Code, Book Three',
  },
  funds: {
    title: 'Accounts of community funds',
    purpose: 'where money came from and what it went for',
    basis: 'Organic Law of Urban Residents’ Committees, art. 42',
  },
  partners: { title: 'Register of partners', purpose: 'which partners and members there are', basis: CUSTOM },
  warnings: { title: 'Early-warning list', purpose: 'cases by risk, and what is done about them', basis: CUSTOM },
};
