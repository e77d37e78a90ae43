// What is wrong with an election in a file, or cannot be written to one, in English.
import type { Mark } from '../../../formats/headings.js';
import type { BallotShape, FormatProblems } from '../../../formats/problems.js';
import type { Sentences } from '../../dictionary.js';

const atMost = (most: number | undefined): string => (most === undefined ? '' : `, at most ${most}`);

const SHAPES: Readonly<Record<BallotShape, string>> = {
  ranking: 'list candidates, best first; a list within it ranks them equal',
  approvals: 'list the candidates approved',
  scores: 'write a number or a grade under each candidate',
  choice: 'write the candidate chosen',
};

const MARK_NAMES: Readonly<Record<Mark, string>> = {
  skipped: 'a rank was skipped',
  overvote: 'a rank was marked too often (overvote)',
  exhausted: 'the ballot is marked as exhausted',
  'write-in': 'a write-in who is no candidate',
  repeated: 'a candidate was ranked again',
};
const THEN: Readonly<Record<'next' | 'end' | 'left-out', string>> = {
  next: 'the ballot goes on with the next rank',
  end: 'the ballot ends there',
  'left-out': 'no choice was made',
};

const reading = {
  'formats.unknown': () =>
    'this is none of the formats known here; name the file .json, .csv, .blt, .abif, .pb, or .soc, .soi, .toc, .toi, .cat',
  'formats.name-missing': () => 'a candidate has no name; name every one',
  'formats.name-reserved': ({ name }) => `no candidate can be called ${name}; name it otherwise`,
  'formats.name-spaced': ({ name }) =>
    `the name ${JSON.stringify(name)} has line breaks in it or white space around it; leave them out`,
  'formats.name-twice': ({ name, first }) =>
    `two candidates are called ${name} (the other on line ${first}); tell them apart`,
  'formats.header-differs': ({ key, says, found }) =>
    `${key} is ${says}, and the file has ${found}; it may be cut off: correct whichever is wrong`,
  'formats.json-empty': () => 'the file is empty; write an election as JSON',
  'formats.json-broken': () => 'this is not JSON from here on; the file may be cut off',
  'formats.json-no-election': () => 'write one election, { "candidates": [...], "ballots": [...] }',
  'formats.key-twice': ({ key }) => `the key ${key} stands twice in one object; leave it once`,
  'formats.options-form': () => 'write an object, one key an option',
  'formats.candidates-form': () => 'list the candidates, each in quotation marks',
  'formats.ballots-elsewhere': ({ of }) =>
    `they are said to be the same as those of ${of}, which is not in this file; copy them here`,
  'formats.ballots-form': () => 'list the ballots, as in { "count": 3, "ranking": ["A", "B"] }',
  'formats.ballot-form': ({ kinds }) => `write count and one of ${kinds.join(', ')}`,
  'formats.ballot-count': ({ most }) =>
    `write how many such ballots there are, a whole number from 0 up${atMost(most)}`,
  'formats.ballot-shape': ({ kind }) => SHAPES[kind],
  'formats.stranger': ({ name }) => `${name} is no candidate; correct it, or add it to candidates`,
  'formats.named-twice': ({ name }) => `${name} stands here twice; leave it once`,
  'formats.seats-form': () => 'write a whole number from 1 up',
  'formats.amount-form': () => 'write a number from 0 up',
  'formats.costs-form': () => 'write a number under each project',
  'formats.cost-missing': ({ name }) => `${name} has none; add it`,
  'formats.table-column-twice': ({ column }) => `the column ${column} stands in the header twice`,
  'formats.table-count': ({ written, most }) => `count is ${written || 'empty'}; write a whole number${atMost(most)}`,
  'formats.table-count-fraction': ({ written }) =>
    `count is ${written}; write a whole number: multiply every count by ten, or by as much as it takes`,
  'formats.table-empty': () => 'nobody is named here; write ballots below the header',
  'formats.table-header': () =>
    'the header names no candidates; write a column for each, or `choice`, or `rank1`, `rank2` ...',
  'formats.table-ranked-twice': ({ name }) => `${name} is ranked twice; leave it once`,
  'formats.table-score': ({ name, written }) =>
    `${name} has ${written} here, and other cells hold numbers; write numbers of at most fifteen digits, or grades in words throughout`,
  'formats.table-nothing': ({ written }) =>
    `${written} is no name; leave the cell empty, or name ${written} in a row of count 0 if a candidate is called so`,
  'formats.table-marks-ranked': () =>
    'these columns are ranks, and hold marks where names of candidates should be; head each column with a candidate instead',
  'formats.table-names-alike': ({ name, other, first }) =>
    `${JSON.stringify(name)} and ${JSON.stringify(other)} (line ${first}) differ in capitals, width or white space alone; write one name, or name both in a row of count 0 if they are two`,
  'formats.table-numbers': ({ wanted }) =>
    wanted === 'ranks'
      ? 'these numbers may be scores: not every ballot ranks 1, 2, 3 ... without a gap or a tie; say which they are, by --numbers ranks'
      : 'these numbers may be ranks: every ballot has 1, 2, 3 ... once each; say which they are, by --numbers scores',
  'formats.table-no-header': () =>
    'a cell here is the name of another column, as if the first line were a ballot; write a header above it: rank1, rank2 ...',
  'formats.table-rank': ({ name, written, most }) => `${name} has ${written} here; write a rank from 1 to ${most}`,
  'formats.table-ranks-gap': ({ column, ranks }) =>
    `there are ${ranks} columns of ranks, and ${column} is out of turn; number them from 1 without a gap`,
  'formats.table-clear-ballot': () =>
    'these are records of Clear Ballot, a column for each candidate at each rank; let RCTab make a CSV of them, and count that',
  'formats.table-contests': ({ column, contests }) =>
    `the column ${column} has several contests, ${contests.slice(0, 5).join(', ')}; keep the rows of one`,
  'formats.blt-start': () => 'the file begins with the numbers of candidates and seats, as in `4 2`',
  'formats.blt-names': ({ candidates, texts }) =>
    `there are ${candidates} candidates, and ${texts} texts after the ballots; they have to be the ${candidates} names and the title, each in quotation marks: the file may be cut off`,
  'formats.blt-text-unclear': ({ text }) =>
    `it cannot be told what ${JSON.stringify(text)} is; write one name on a line, between two quotation marks`,
  'formats.blt-word': ({ word, known }) =>
    `[${word} ...] is not known here, and may change the count; of such words ${known.join(', ')} are read: take this out, and say it in an option of the method`,
  'formats.blt-word-open': ({ word }) => `[${word} is never closed; write ] behind it`,
  'formats.blt-word-twice': ({ word }) => `[${word} ...] stands here a second time; leave one`,
  'formats.blt-nicks': ({ names, candidates }) =>
    `[nick ...] has ${names} short names for ${candidates} candidates; write as many, each another, beginning with a letter`,
  'formats.blt-tie': ({ candidates }) => `[tie ...] has to name each of the ${candidates} candidates once`,
  'formats.blt-candidate': ({ written, most }) =>
    `there is no candidate ${written || '""'}; they are numbered from 1 to ${most}`,
  'formats.blt-end': () => 'a line with 0 alone has to end the ballots, and there is none; the file may be cut off',
  'formats.blt-ballot-open': () => 'this ballot does not end with 0; add it',
  'formats.blt-count': ({ written, most }) =>
    `a ballot begins with how many there are of it, and ${written} is no whole number from 1 up${atMost(most)}`,
  'formats.blt-id-twice': ({ id, first }) =>
    `the ballot ${id} stands on line ${first} already; leave it once, or give this one an id of its own`,
  'formats.blt-ranked-twice': ({ candidate }) => `candidate ${candidate} is ranked twice; leave it once`,
  'formats.ward-candidate': ({ number }) =>
    `here "Candidate ${number}","Name","Party" should be; number the candidates in their order`,
  'formats.abif-line': () =>
    'this is no vote such as `3: A>B=C`, no name such as `=A:[Ann Lee]`, and no comment; names of several words stand in brackets',
  'formats.abif-name': () => 'a name is given as `=A:[Ann Lee]`, a token and what it stands for',
  'formats.abif-mixed': () =>
    'commas rank nobody, and here > or = stands beside them; write one or the other throughout',
  'formats.abif-contradiction': () =>
    'the scores here say another order than the signs between them; correct whichever is wrong',
  'formats.abif-token': ({ token }) => `no line says who ${token} is; correct it, or add =${token}:[...]`,
  'formats.abif-empty': () => 'nobody is named here; write votes such as `3: A>B`',
  'formats.pb-section-missing': ({ sections }) =>
    `there is no section ${sections.join(', ')}; a line ${sections[0]} has to begin it`,
  'formats.pb-column-missing': ({ column }) => `there is no column ${column}; add it`,
  'formats.pb-key-missing': ({ key }) => `META does not say ${key}; add it`,
  'formats.pb-vote-type': ({ written, known }) => `there is no vote_type ${written}; write one of ${known.join(', ')}`,
  'formats.pb-amount': ({ key, written }) =>
    `${key} is ${written || 'empty'}; write digits with a decimal point, without separators or a unit`,
  'formats.pb-project': ({ project }) =>
    `there is no project ${project || '""'} in PROJECTS; correct the vote or add the project`,
  'formats.pb-project-twice': ({ project }) => `project ${project} stands in this vote twice`,
  'formats.pb-points': ({ projects }) =>
    `this vote names ${projects} projects; its column points has to hold as many numbers, separated by commas`,
  'formats.pb-choose-1': ({ projects }) =>
    `this vote names ${projects} projects, and vote_type choose-1 allows one; correct the vote or the type`,
  'formats.pb-voter-twice': ({ voter, first }) =>
    `voter ${voter || '""'} has voted on line ${first} already; leave one vote`,
  'formats.preflib-type': ({ written, known }) =>
    `DATA TYPE ${written} is no election; it must be one of ${known.join(', ')}`,
  'formats.preflib-no-type': () =>
    'the header has no line "# DATA TYPE: soc"; add it, or name the file .soc, .soi, .toc, .toi or .cat',
  'formats.preflib-type-differs': ({ type, ending }) =>
    `DATA TYPE is ${type}, and the file is named .${ending}; correct whichever is wrong`,
  'formats.preflib-key-missing': ({ key }) => `the header has no line "# ${key}: ..."; add it`,
  'formats.preflib-number': ({ key, written }) => `${key} is ${written || 'empty'}; write a whole number`,
  'formats.preflib-none': ({ key }) => `${key} is 0; there must be one at least`,
  'formats.preflib-name-number': ({ list, number, names, from }) =>
    `${list} NAME ${number} is out of turn; number the ${names} of them from ${from}`,
  'formats.preflib-order': () => 'this is not written as `12: 1,{2,3},4`, the number of voters and their order',
  'formats.preflib-count': ({ written, most }) =>
    `${written || 'nothing'} is no number of voters; write a whole number from 1 up${atMost(most)}`,
  'formats.preflib-alternative': ({ written, least, most }) =>
    `there is no alternative ${written}; they are numbered from ${least} to ${most}`,
  'formats.preflib-twice': ({ alternative }) => `alternative ${alternative} stands here twice; leave it once`,
  'formats.preflib-groups': ({ groups, categories }) =>
    `there are ${groups} groups and ${categories} categories; write {} for an empty one`,
  'formats.preflib-group-empty': () => '{} is empty; leave it out',
  'formats.preflib-ties': ({ ending, instead }) => `a .${ending} file has no ties; name it .${instead}`,
  'formats.preflib-incomplete': ({ ranked, alternatives, ending, instead }) =>
    `${ranked} of ${alternatives} alternatives are ranked; a .${ending} file ranks all: name it .${instead}`,
  'formats.preflib-order-twice': ({ first }) =>
    `this order stands on line ${first} already; add its number of voters there`,
} satisfies Partial<Sentences<FormatProblems>>;

const telling = {
  'formats.told-no-title': ({ last }) =>
    `the file has no title: ${last} is taken for the last candidate, as the ballots have it`,
  'formats.told-columns': ({ columns }) => `these columns are left out: ${columns.join(', ')}`,
  'formats.told-marks': ({ mark, ballots, then }) =>
    `${MARK_NAMES[mark]} on ${ballots} ${ballots === 1 ? 'ballot' : 'ballots'}: ${THEN[then]}`,
  'formats.told-left-out': ({ ballots }) =>
    `${ballots} ${ballots === 1 ? 'ballot says' : 'ballots say'} nothing that can be counted, and ${ballots === 1 ? 'is' : 'are'} left out`,
  'formats.told-votes-left-out': ({ votes, of }) =>
    `${votes} of ${of} votes ${votes === 1 ? 'is' : 'are'} wrong in ${votes === 1 ? 'itself' : 'themselves'} and left out, as told below; --strict refuses the file instead`,
  'formats.told-exclusive': ({ rule }) =>
    `the city decided by ${rule}, where some projects exclude others; the file does not say which, so no count can heed it`,
  'formats.told-tie-order': ({ order }) =>
    `the file would break ties in the order ${order.join(', ')}; it is not used unless you ask for it, by --tie-break`,
} satisfies Partial<Sentences<FormatProblems>>;

const writing = {
  'formats.write-counts': () => 'this format counts ballots in whole numbers, and some here are none',
  'formats.write-table-equals': ({ name }) => `${name} would be read as an equal rank`,
  'formats.write-table-column': ({ name }) => `a column ${name} would not be read as a candidate`,
  'formats.write-table-scores': () =>
    'a table holds scores in decimal digits, beyond 0 and 1 alone, or grades in words',
  'formats.write-table-kinds': () => 'a table holds ballots of one kind',
  'formats.write-table-mark': ({ name }) => `in a table ${name} stands for no candidate; call the candidate otherwise`,
  'formats.write-blt-quotes': ({ name }) =>
    `BLT files have no way to write the quotation mark or line break in ${name}`,
  'formats.write-blt-seats': () => 'a BLT file says how many seats there are; give seats',
  'formats.write-blt-kinds': () => 'BLT files hold rankings only',
  'formats.write-blt-parties': () =>
    'beside such parties nobody could tell the names from the parties; leave the parties out',
  'formats.write-abif-name': ({ name }) =>
    `${name} has both brackets and quotation marks, and ABIF needs one of them around it`,
  'formats.write-abif-score': ({ score }) => `ABIF holds scores in whole numbers from 0 up, and ${score} is none`,
  'formats.write-pb-costs': () => 'a .pb file says what projects cost, and the budget',
  'formats.write-pb-comma': ({ project }) => `a project's id may hold no comma: ${project}`,
  'formats.write-pb-amount': ({ amount }) => `${amount} cannot be written in decimal digits`,
  'formats.write-pb-voters': ({ voters }) => `a .pb file has a line for every voter, and ${voters} are too many`,
  'formats.write-pb-kinds': () =>
    'a .pb file holds approvals, rankings without ties or points in numbers, all of one kind',
  'formats.write-preflib-kinds': () =>
    'PrefLib files hold rankings, approvals or grades, of one kind; these ballots are others',
  'formats.write-preflib-grades': () =>
    'a .cat file holds grades, three at least; name them, lowest first, in the option grades',
  'formats.write-preflib-grade': ({ grade, known }) => `${grade} is none of the grades ${known.join(', ')}`,
} satisfies Partial<Sentences<FormatProblems>>;

export const formats: Sentences<FormatProblems> = { ...reading, ...telling, ...writing };
