// What differs in a record, or in a head that somebody signed, in English. `verify` tells at which entry.
import type { HeadProblems, RecordProblems } from '../../../engine/problems.js';
import type { Sentences } from '../../dictionary.js';

export const records: Sentences<RecordProblems & HeadProblems> = {
  'record.no-place': ({ type, place }) => `the chart has no place for ${type} at ${place}`,
  'record.format': ({ format }) => `format ${format} is not known`,
  'record.other-id': ({ found, expected }) => `it belongs to ${found}, not to ${expected}`,
  'record.seq': ({ seq, before }) => `seq ${seq} follows ${before}`,
  'record.unlinked': () => 'it does not follow the entry before it',
  'record.hash': () => 'its content does not match its hash',
  'record.earlier': () => 'it is dated before the entry before it',
  'record.open-text': ({ pointer }) =>
    `the text at ${pointer} stands in the open, or with something beside its digest, where it is to be sealed`,
  'record.unsealed': ({ pointer }) => `there is a text beside it at ${pointer}, where nothing was sealed`,
  'record.seal': ({ pointer }) => `the text at ${pointer} is not the one that was sealed`,
  'record.edition': ({ edition, known }) =>
    `it was opened under edition ${edition} of the procedure, and this version knows ${known}: verify it with a later one`,
  'record.type': ({ type }) => `${type} is no fact of this edition`,
  'record.fields': ({ type }) => `its fields are not those of ${type}`,
  'record.method-unknown': ({ type, method }) =>
    `${type} was counted by the method ${method}, which is not at hand here: verify with the voting methods of yishi/methods`,
  'record.refused': ({ type, refusal }) => `by the rules ${type} would have been refused here: ${refusal}`,
  'record.finding': ({ type }) => `the finding of ${type} does not come out again`,
  'record.rule-broke': ({ type, reason }) => `the rules cannot take ${type} here: ${reason}`,
  'head.no-key': ({ kind }) =>
    kind === 'public'
      ? 'this is no public Ed25519 key in PEM; `openssl pkey -pubout` writes one'
      : 'this is no private Ed25519 key in PEM; `openssl genpkey -algorithm ed25519` makes one',
  'head.form': () => 'this is no signed head; yishi head --key writes one',
  'head.key-unknown': ({ key }) =>
    `the head is signed by the key ${key}, which was not given; leave it out, or give that key`,
  'head.signature': ({ key }) => `the signature is not that of the key ${key} over this head`,
  'head.scope': ({ found, expected }) => `the head is of the scope "${found}", not of "${expected}"`,
  'head.missing': ({ key }) => `there is no head by the key ${key}; ask whoever holds it for one`,
  'record.empty': () => 'the record is empty',
  'record.shape': ({ name }) => `what stands under "${name}" is not what an entry has there`,
  'record.moment': ({ name }) => `its "${name}" is no moment: one is 2026-03-02T01:00:00.000Z`,
  'record.claimed-later': ({ on, at }) => `it claims to have happened at ${on}, after it was recorded at ${at}`,
  'record.unsalted': () => 'it has no salt, as every entry of this record must have',
  'record.key-again': ({ key, seq }) =>
    `its key ${key} was used at entry ${seq}; the engine would have answered with that one`,
  'record.clock': ({ deadline }) =>
    `the deadline ${deadline} was not due here: the clock alone passes one, at its moment and in its turn`,
  'record.overdue': ({ deadline, due }) =>
    `the deadline ${deadline} was due at ${due} and should have passed before this`,
  'record.head-at': ({ found, expected }) => `its hash is ${found}; a head kept elsewhere says ${expected}`,
  'record.shorter': ({ last, head }) =>
    `the record ends at entry ${last}, before entry ${head} of a head kept elsewhere`,
  'record.head-other': ({ found, expected }) => `the record is of ${found}, and the head of ${expected}`,
  'record.head': ({ last, found, expected }) =>
    `the record ends at entry ${last} with ${found}, not with ${expected}: entries are missing at its end, or the head is another record's`,
  'record.text-gone': ({ pointer }) => `the text at ${pointer} is gone, and no entry ordered it`,
  'record.unfollowable': () => 'this is not what an entry looks like',
  'record.torn': () => 'an append was cut short here; what stands before it is whole',
  'record.none': ({ file }) => `${file}: this is no record; name a file that yishi run --record has written`,
};
