// Names of fields, as a record has them, by what they hold: people, or what somebody thinks of things and of people. Imports nothing.

/** Fields, of commands and of findings, that hold people by their ids. The same word may be somebody's id and an item's: only here it is theirs. */
export const HOLDERS: ReadonlySet<string> = new Set([
  'absent',
  'affected',
  'coOwners',
  'delegate',
  'elected',
  'from',
  'invited',
  'keeper',
  'mediator',
  'members',
  'notThere',
  'parkingCoOwners',
  'parties',
  'party',
  'people',
  'person',
  'present',
  'provider',
  'proxy',
  'proxyFor',
  'rater',
  'recused',
  'relative',
  'required',
  'scrutineers',
  'stakeholders',
  'strike',
  'there',
  'to',
  'visitor',
  'witness',
]);

/** Fields that say what somebody wants or thinks: whose it is is whoever said it, and nobody whom they chose. */
export const OPINIONS: ReadonlySet<string> = new Set(['casting', 'choices', 'ranking', 'scores']);
