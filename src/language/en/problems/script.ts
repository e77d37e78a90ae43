// What is wrong with a script, in English.
import type { ScriptProblems } from '../../../problems/script.js';
import type { Sentences } from '../../dictionary.js';

const list = (names: readonly string[]): string => names.join(', ');

const NO_TEXT = { word: 'a Word document', archive: 'a ZIP archive', pdf: 'a PDF' } as const;

export const script: Sentences<ScriptProblems> = {
  'script.charter-unknown': ({ charter, known }) =>
    `there is no charter ${charter}; write one of ${list(known)}, or the path of a file (.json, .yaml)`,
  'script.charter-circular': ({ circle }) =>
    `this charter extends itself: ${circle.join(' → ')}; let one of them extend a charter of the package, or write it whole`,
  'script.charter-chain': ({ most }) => `more than ${most} charters extend one another here; write one of them whole`,
  'script.person-twice': ({ person }) => `person ${person} is listed twice; give each person one id`,
  'script.body-twice': ({ body }) => `body ${body} is listed twice`,
  'script.item-twice': ({ item }) => `item ${item} is listed twice`,
  'script.body-unknown': ({ body }) => `there is no body ${body}; list it under bodies, or correct the id`,
  'script.charter-body': ({ body }) => `the charter speaks of a body ${body}; list it here (members are optional)`,
  'script.ballot-unknown': ({ ballot, known }) =>
    `the charter has no ballot form ${ballot}; ${known.length === 0 ? 'write it under vote.ballots' : `its forms are ${list(known)}`}`,
  'script.rule-unknown': ({ rule, known }) => `there is no decision rule ${rule}; the rules are ${list(known)}`,
  'script.route-missing': ({ item }) =>
    `the charter begins with the vote, and nothing says by whom item ${item} is decided; write its route`,
  'script.step-left-out': ({ item, step }) =>
    `item ${item} would need the step ${step}, which the charter leaves out; set the item otherwise, or list the step in a phase of the charter`,
  'script.option-twice': ({ option }) => `option ${option} is listed twice`,
  'script.office-collision': ({ person, first, second }) =>
    `${person} may not be both ${first} and ${second} under this charter; name somebody else`,
  'script.items-missing': ({ begins }) => `the charter begins with ${begins}, so the script has to bring the items`,
  'script.member-twice': ({ person, body }) =>
    `${person} is on the roll of ${body} twice; an owner of several units is one member with their areas added up`,
  'script.roll-and-members': ({ body }) =>
    `body ${body} has a roll from a table and members written here; keep one of the two`,
  'script.scope-idle': ({ body }) =>
    `body ${body} has a scope and neither roll nor members; add either, or take it out`,
  'script.counted-by-idle': ({ body }) =>
    `body ${body} lists its members, each of whom counts as one; countedBy goes with roll only`,
  'script.parking-over': ({ person }) => `the parking of ${person} is more than their area, which it is part of`,
  'script.convener-missing': () =>
    'nobody is convener, who opens the consultation; write `convener: <person>` under offices',
  'script.office-unknown': ({ office, known }) => `there is no office ${office}; the offices are ${list(known)}`,
  'script.people-no-names': () => 'the table of people has no column name; its header has to name it',
  'script.people-none': () => 'nobody is in the table of people; put one row for each below the header',
  'script.table-column': ({ name, command }) =>
    `${command} has nothing called “${name}”; name the column as a field of it, or take it out`,
  'script.table-invalid': () =>
    'a void ballot is entered with its reason: bring the same table for ballot.invalidate as well, or write `count: FILE`',
  'script.ballot-twice': ({ person, first, differ }) =>
    `${person} has voted on this item on line ${first} already${differ ? ', and otherwise' : ''}: look at the ballots and take one of the two lines out, or give each its time, and the rules say which counts`,
  'script.stranger': ({ person, near = [], roomless }) =>
    roomless
      ? `the record knows no unit ${person}: it holds the units of rolls, not those of a table of people; write a name or an id`
      : `nobody called ${person} is listed under people; ${near.length > 0 ? `did you mean ${list(near)}?` : 'add them or correct the id'}`,
  'script.name-ambiguous': ({ name, candidates, roomless }) =>
    `several are called ${name}: ${list(candidates)}; write one of these ids${roomless ? ' (a record holds the units of rolls alone)' : ''}`,
  'script.area': ({ written, person, unit }) =>
    `${person === undefined ? '' : `${person}${unit === undefined ? '' : ` (${unit})`}: `}${written} is no floor area; write square metres with at most four decimals, more than 0: 89.50`,
  'script.table-option-idle': ({ body, option }) =>
    `${body} has no table of its roll, so ${option} does nothing; name the table with roll, or take it out`,
  'script.amount': ({ kind, written }) =>
    ({
      money: `${written} is no sum of money; write yuan with at most two decimals: ¥12000.50`,
      area: `${written} is no floor area; write square metres with at most four decimals: 89.50 m²`,
      moment: `${written} is no moment; write the local time as 2026-03-02 09:00 (24:00 is the end of that day), or a date alone for the due day of a milestone`,
    })[kind],
  'script.moment': ({ written }) =>
    `${written} is no moment; write a local time as 2026-03-02 09:00, or a span after the act before as +1d 2h`,
  'script.moment-skipped': ({ written, zone, earlier, later }) =>
    `there is no ${written} in ${zone}: clocks are put forward over it; write ${earlier} or ${later}, whichever is meant`,
  'script.moment-twice': ({ written, zone, earlier, later }) =>
    `${written} comes twice in ${zone}, since clocks are put back; write ${earlier} or ${later}, whichever is meant`,
  'script.range-too-long': ({ range, most }) =>
    `${range} stands for more than ${most} ids, which is more than a list may have; check the range`,
  'script.too-many-times': ({ times, most }) =>
    `this act would be done ${times} times, and at most ${most} are allowed; check \`as\` and \`each\``,
  'script.out-of-order': ({ at, before }) =>
    `this act (${at}) comes before the one above it (${before}); put the acts in order of time`,
  'script.on-after-at': ({ on }) => `it cannot have happened (${on}) after it is recorded; put \`on\` before \`at\``,
  'script.time-claimed': ({ written, late }) =>
    `what is live happens at the moment it is recorded; take ${written} out. ${late.length > 0 ? `These rules let an earlier time (\`on\`) be claimed for ${list(late)} alone` : 'These rules let no earlier time (`on`) be claimed'}`,
  'script.decimal-comma': ({ written, right, thousands }) =>
    `${written} has a comma ${thousands ? 'between its thousands, which ends the field' : 'for its decimal point'}; write ${right}`,
  'script.names-count': ({ range, ids, names }) => `${range} is ${ids} people and has ${names} names; give each one`,
  'script.refusal-unsaid': () =>
    'what stands in a file of refusals has to be refused; write with what: expect: { refused: ballot.twice }',
  'script.nothing-due': () => 'no deadline runs now, so nothing becomes due; write the time',
  'script.not-due': ({ due }) => `the next deadline is due at ${due}; do this then`,
  'script.head-live': () =>
    'this is a script from its beginning, and the record is live: keep only the acts that are to happen now, and people and bodies who come in',
  'script.record-beyond': ({ seq, type }) =>
    `entry ${seq} of the record (${type}) is not what this script says so far; write what is new into a file of its own, without what was before`,
  'script.command-elsewhere': ({ command, opens }) =>
    opens === 'community'
      ? `${command} is asked of a consultation, and this script opens a community (it has registers). Hand the matter over with matter.refer.`
      : `${command} is asked of a community, and this script opens a consultation. Write registers to open a community.`,
  'script.command-unknown': ({ command, near }) =>
    `there is no command ${command}; ${near.length > 0 ? `did you mean ${list(near)}?` : 'yishi help COMMAND tells of each, docs/commands.md of all'}`,
  'script.live': () =>
    'a script makes no live record: live is what happens under the real clock; write drill, or take this line out',
  'script.by-or-as': () => 'say who acts: either `by` one person, or `as` each of a list',
  'script.community-unknown': ({ community, known }, say) =>
    `There is no community ${say.quote(community)}. There are ${say.list([...known])}; or write the registers out.`,
  'script.register-unknown': ({ register, known }, say) =>
    `There is no register ${say.quote(register)}. There are ${say.list([...known])}.`,
  'script.community-has-none': ({ key }) =>
    `A script with registers opens a community, which has no ${key}. Take out ${key}, or take out registers to open a consultation.`,
  'script.wait-alone': () => '`wait` lets time pass and nothing else: it has neither by, as, each nor with',
  'script.section-circular': ({ circle }) => `the files name one another in a circle: ${circle.join(' → ')}`,
  'script.section-many': ({ most }) => `a script brings at most ${most} files`,
  'script.section-form': ({ section }) =>
    `this is no section of a script: write the ${section} alone, as they would stand in the script`,
  'script.section-outside': ({ path }) => `${path} does not lie in the folder of the script; put it beside the script`,
  'script.year-missing': ({ written }) =>
    `no year is said for ${written}; say when it opens in the head, as in “at: 2026-09-01 09:00”`,
  'script.empty': ({ file }) => `${file} is empty; docs/scripts.md says how a script is written`,
  'script.no-text': ({ file, kind }) =>
    kind === undefined
      ? `${file} is no text in UTF-8; name a script in YAML`
      : `${file} is ${NO_TEXT[kind]} and no script, which is plain text (.yaml): save it as plain text, or make one with yishi new`,
  'script.aliases': ({ most }) =>
    `this is alias number ${most + 1}; a text may have ${most}: write out what the others stand for`,
  'script.too-deep': ({ file }) => `${file} is nested too deeply to be read`,
  'script.no-yaml': ({ kind }) =>
    ({
      tab: 'a tab stands at the beginning of this line; write blanks instead',
      indent:
        'this line begins at another column than its neighbours; let lines that belong together begin below one another',
      'quote-open': 'this quotation mark is not closed; write the closing one where the text ends',
      unclosed: 'this bracket is not closed; write the closing one at the end of its entry',
      quote: 'what stands between these quotation marks cannot be read; write a backslash twice, or use single quotes',
      twice: 'this key stands here for the second time; keep one of them',
      alias: 'nothing above is named so; write what is meant instead of the asterisk',
      documents: 'a second text begins here (---); keep one in a file',
      form: 'this line is not written as the others: `key: value`, a blank after the colon, entries in brackets with commas between them',
    })[kind],
  'script.full-width': ({ sign, means }) =>
    `${sign} is full-width; write ${means}${/[:,]/.test(means) ? ' and a blank' : ''} here`,
  'script.full-width-blank': () => 'a full-width blank stands here; write ordinary ones',
  'script.too-long': ({ file, most }) => `${file} has more than ${most} characters; no script is that long`,
  'script.circular': ({ alias }) =>
    `*${alias} stands within what &${alias} names, so it would have no end; write it out`,
  'script.list-too-long': ({ count, most }) =>
    `this list stands for ${count} ids, and a list may have ${most} at most; a longer roll is read from a table`,
  'script.too-much': ({ times, most }) =>
    `up to this act the script asks for ${times} things, and at most ${most} are allowed; split it`,
  'script.record-differs': ({ seq }) =>
    `entry ${seq} of the record is not what this script says there; it is the record of another script, or of another version of it`,
  'script.record-longer': ({ entries, played }) =>
    `the record has ${entries} entries, the script only ${played}; it is the record of another script`,
};
