// What is wrong with a roll or with ballots, and what to do about it, in English.
import type { RollProblems, Said } from '../../../rolls/problems.js';
import type { Sentences } from '../../dictionary.js';

const list = (names: readonly string[], between: string): string => names.join(between);

const said = (what: Said): string => (typeof what === 'string' ? what : what.word);

export const rolls: Sentences<RollProblems> = {
  'rolls.column-missing': ({ column }) => `there is no column ${column}; the first line has to name it`,
  'rolls.column-twice': ({ name, first }) => `column “${name}” says the same as column ${first}; keep one of them`,
  'rolls.column-unknown': ({ name, near }) =>
    `there is no column “${name}” here; ${near === undefined ? 'take it out, or see docs/rolls.md for its name' : `did you mean ${near}?`}`,
  'rolls.column-unnamed': ({ column }) =>
    `column ${column} has no heading, and something is written in it; name the column, or empty it`,
  'rolls.empty': () => 'there is nobody on the roll; put one row for each unit below the first line',
  'rolls.titles-skipped': ({ header }) =>
    `what stands above the header was passed over; the columns are named on line ${header}`,
  'rolls.header-two': ({ second }) => `the header has two lines, this one and line ${second}, read as one`,
  'rolls.header-again': () => 'the header stands here once more and was passed over',
  'rolls.total-skipped': ({ written }) => `“${written}” is a total and nobody’s; it was passed over`,
  'rolls.total-differs': ({ written, said, found }) =>
    `“${written}” was passed over; it says ${said} m², and what stands above comes to ${found} m²: check whether a line is missing or wrong`,
  'rolls.footer-skipped': ({ written }) => `“${written}” is nobody on the roll; the line was passed over`,
  'rolls.filled': ({ column, rows }) =>
    `the ${column} stands once above the rows it is of, as merged cells do; it was filled in on ${rows} ${rows === 1 ? 'line' : 'lines'}`,
  'rolls.namesake': ({ name, person, other, first }) =>
    `${person} is called ${name}, as ${other} on line ${first} is; they count as two: check whether they are one person`,
  'rolls.names-together': ({ person, name }) =>
    `${person} stands for ${name}: they own together and have one vote; if not, give each of them a line and an id`,
  'rolls.place-blank': ({ column, unit, above }) =>
    above === ''
      ? `it is not said in which ${column} unit ${unit} lies; write it`
      : `it is not said in which ${column} unit ${unit} lies, and it is not certain that it is ${above} as above; write it`,
  'rolls.unit-date': ({ written, likely }) =>
    `“${written}” is a date, and no unit; if it was ${likely} before the spreadsheet changed it, format the column as text and write ${likely}`,
  'rolls.unit-number': ({ written, likely }) =>
    `“${written}” is how a spreadsheet shows a number, and no unit; format the column as text and write ${likely === '' ? 'the unit' : likely}`,
  'rolls.unit-zeros': ({ unit, other, first }) =>
    `${unit} and ${other} of line ${first} differ in noughts alone; they count as two units: if they are one, format the column as text and write it in one way`,
  'rolls.unit-alike': ({ unit, other, first }) =>
    `${unit} seems to be ${other} of line ${first}, written otherwise; write one unit in one way`,
  'rolls.total-row': ({ written }) => `this line is a total (“${written}”), and no owner or candidate; take it out`,
  'rolls.person-missing': () => 'nobody is named here; write the id of the person',
  'rolls.person-unusable': ({ most }) => `this id is longer than ${most} characters; write a shorter one`,
  'rolls.unit-missing': () => 'no unit is named here; write which unit the floor area is of',
  'rolls.area-missing': ({ unit }) => `unit ${unit} has no floor area; write it in square metres: 89.50`,
  'rolls.area-form': ({ written, right }) =>
    `“${written}” is no floor area; write square metres in plain digits with at most four decimals${right === undefined ? ', such as 89.50' : `: ${right}`}`,
  'rolls.area-comma': ({ written, right, or }) => `“${written}” may be ${right} or ${or} m²; write it without a comma`,
  'rolls.area-none': ({ written }) =>
    `a floor area of ${written} cannot be; write how large the unit is, in square metres`,
  'rolls.area-over': ({ written }) =>
    `${written} m² is more than any unit has (10,000,000 m² at most); check the unit of measurement`,
  'rolls.word-unknown': ({ written, known }) =>
    `“${written}” is not understood here; write one of ${list(known, ', ')}`,
  'rolls.several-items': ({ items }) =>
    `this table has a column for each of ${list(items, ', ')}; read them with ballotTable, or keep one column`,
  'rolls.unit-unknown': ({ unit, scope }) =>
    `unit ${unit} is not on the roll${scope === undefined ? '' : ` of ${scope}`}; write it as the roll has it, or take the line out`,
  'rolls.unit-ambiguous': ({ unit, lines }) =>
    `unit ${unit} is on lines ${list(lines.map(String), ' and ')} of the roll, in different places; write building and stairwell too`,
  'rolls.unit-name': ({ unit, listed, written }) =>
    `unit ${unit} is ${list(listed, ' and ')}’s on the roll, and “${written}” stands here; correct the unit or the name`,
  'rolls.unit-several': ({ unit, persons }) =>
    `in unit ${unit} live ${list(persons, ', ')}, who vote each for themselves; write whose ballot this is`,
  'rolls.unit-not-theirs': ({ person, unit }) =>
    `unit ${unit} is not among those of ${person} on the roll; correct the unit or the id`,
  'rolls.name-unknown': ({ name }) => `nobody called ${name} is on the roll; correct the name, or take the line out`,
  'rolls.name-ambiguous': ({ name, lines }) =>
    `${name} is on lines ${list(lines.map(String), ' and ')} of the roll, who are not one person; write the id or the unit`,
  'rolls.papers-differ': ({ person, first }) =>
    `this paper of ${person} says otherwise than theirs on line ${first}, and one owner has one vote; ask them, or say with --precedence which counts`,
  'rolls.follow-ground': () =>
    'a ballot that goes with the majority counts only where the house has decided so; name the decision with --follow-majority, or write invalid',
  'rolls.choice-missing': () =>
    'no choice is written here; write for, against or abstain, or invalid for a ballot left blank',
  'rolls.parking-differs': ({ unit, first }) => `parking ${unit} has another area on line ${first}; correct either`,
  'rolls.name-twice': ({ name, first }) =>
    `${name} stands on line ${first} too, and the roll has no ids; give each owner an id, an ID number or a telephone, or say whether they are one person or each another (--same-name, or in a script “sameName” under the body)`,
  'rolls.identity-twice': ({ person, other, first }) =>
    `${person} has the ID number of ${other} on line ${first}; one owner is one head, whatever they own: write the same id on both lines, or count them as one (--merge, or in a script “merge: true” under the body)`,
  'rolls.identity-names': ({ name, other, first }) =>
    `${name} has the ID number of ${other} on line ${first}; one of the two numbers or names is wrong`,
  'rolls.identity-differs': ({ person, first }) =>
    `${person} has another ID number on line ${first}; one id stands for one person, correct either`,
  'rolls.share-form': ({ written }) =>
    `“${written}” is no share; write a fraction of the unit, more than nought and not more than one: 1/2`,
  'rolls.share-over': ({ unit, shares }) =>
    `the shares of unit ${unit} come to more than one (${list(shares, ' + ')}); correct them`,
  'rolls.weight-form': ({ written }) => `“${written}” is no weight; write a whole number, at most 1,000,000`,
  'rolls.moment-form': ({ written }) =>
    `“${written}” is no moment; write 2026-03-01, 2026-03-01 09:30 or 2026-03-01T09:30:00+08:00`,
  'rolls.row-twice': ({ person, unit, first }) =>
    `${person} is listed for ${unit === '' ? 'no unit' : `unit ${unit}`} on line ${first} already; take one of the two out`,
  'rolls.person-differs': ({ person, before, now, first }) =>
    `${person} has “${said(before)}” on line ${first} and “${said(now)}” here; one id stands for one person, correct either`,
  'rolls.unit-differs': ({ unit, before, now, first }) =>
    `unit ${unit} has “${said(before)}” on line ${first} and “${said(now)}” here; every row of a unit says the same of it, the area being that of the whole unit`,
  'rolls.unit-places': ({ unit, before, now, first }) =>
    `unit ${unit} is in “${before}” on line ${first} and in “${now}” here, and one lies within the other; write the same path on both`,
  'rolls.stock-shared': ({ unit }) =>
    `unit ${unit} is unsold stock of the developer and has another owner too; list it under one of them`,
  'rolls.co-owner-unlisted': ({ unit, named }) =>
    `${named} is to vote for unit ${unit} and is not listed for it; give ${named} a row of that unit, or correct the id`,
  'rolls.place-missing': ({ unit }) =>
    `unit ${unit} does not say where it lies, so it cannot be told whether it takes part; write its path, as 3幢/2单元`,
  'rolls.building-missing': ({ unit }) =>
    `unit ${unit} has a stairwell and no building; write in which building it lies`,
  'rolls.place-unknown': ({ scope, known }) =>
    `nothing on the roll lies in ${scope}; ${known.length === 0 ? 'the roll needs a column scope, or building and stairwell' : `there are ${list(known, ', ')}`}`,
  'rolls.total-over': () => 'the areas or weights of this roll add up to more than can be counted exactly; check them',
  'rolls.stranger': ({ person, scope }) =>
    `${person} is not on the roll${scope === undefined ? '' : ` of ${scope}`}; correct the id (the roll’s column person), or take the line out`,
  'rolls.name-differs': ({ person, listed, written }) =>
    `${person} is “${listed}” on the roll and “${written}” here; correct the id or the name`,
  'rolls.which-head': ({ person, heads }) =>
    `${person} owns with ${list(heads, ' and with ')}, who vote for different units, so this ballot is not one head’s; have those persons vote`,
  'rolls.ballot-twice': ({ person, first }) =>
    `${person} has voted on line ${first} already; take one of the two out, or say with --precedence which counts`,
  'rolls.co-owners-differ': ({ person, other, first }) =>
    `${person} answers otherwise than ${other} on line ${first}, and by the roll they share one vote; take one of the two out, say with --precedence which counts, or correct the roll if they own different units`,
  'rolls.unordered': ({ person, first }) =>
    `it cannot be told whether the ballot of ${person} came before or after that on line ${first}; give both a moment of the same form, not the same one`,
  'rolls.candidate-missing': () => 'nobody is named here; write the name of the candidate',
  'rolls.candidate-nobody': ({ written }) =>
    `“${written}” is no candidate, and nobody got these votes; take the line out`,
  'rolls.name-nobody': ({ written }) =>
    `“${written}” is no candidate; take it out, and leave the cell empty where nobody is chosen`,
  'rolls.candidates-alike': ({ candidate, other, first }) =>
    `“${candidate}” differs from “${other}” on line ${first} only in white space, capitals or width; write both alike`,
  'rolls.candidate-twice': ({ candidate, first }) =>
    `${candidate} is listed on line ${first} already; add the votes up under one name`,
  'rolls.votes-form': ({ written }) => `“${written}” is no number of votes; write a whole number from 0 up`,
  'rolls.attending-twice': ({ person, first }) =>
    `${person} is on this list on line ${first} already; take one of the two out`,
  'rolls.proxy-none': ({ proxy, person }) =>
    `${proxy} cast the ballot of ${person}, and this rule has everybody vote in person; take the line out`,
  'rolls.proxy-over': ({ proxy, persons, most }) =>
    `${proxy} is a proxy for ${persons}, and the law allows ${most} at most; take out those beyond`,
  'rolls.attending-few': ({ attending, voted }) =>
    `${attending} are said to attend and ${voted} returned a ballot; correct the number`,
  'rolls.attending-many': ({ attending, heads }) =>
    `${attending} are said to attend and the roll has ${heads}; correct the number`,
  'rolls.absent': ({ person }) =>
    `${person} returned a ballot and is not among those who attended; correct either list`,
};
