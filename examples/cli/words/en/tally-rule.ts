// The words of `yishi tally --rule` in English; the working has its own in `yishi/language`.
const list = (names: readonly string[], last = 'and'): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;

export const tallyRule = {
  help: {
    rule: 'a decision rule; yishi rules lists them, or a file with one of your own (.yaml, .json)',
    roll: 'with --rule: the roll (CSV: person, name, unit, area)',
    ballots: 'with --rule: the ballots (CSV: person, choice, channel, at)',
    scope: 'with --rule: only this part of the estate votes, such as 3幢/2单元',
    precedence:
      'with --rule: of several ballots of one head, first-valid or last-valid counts; refuse (if nothing is said) counts nothing and says where',
    invalid:
      'with --rule: whether invalid ballots take part, as the notice said: participates or left-out (if nothing is said)',
    parking:
      'with --rule: whether the area of parking spaces and garages counts: counted or left-out (if nothing is said, as the rule has it)',
    attending: 'with --rule: who came to the meeting, a number or a file with a column person; else all who voted',
    mostNames:
      'with --rule and --seats, of an election in which papers name candidates: how many names a paper may have (if nothing is said, as many as seats); one with more is invalid',
    merge: 'with --rule: ids of the roll that show the same ID number are one person; otherwise that is an error',
    sameName:
      'with --rule, of a roll without ids: whether the same name is one person’s or each another’s, where nothing else tells',
    followMajority:
      'with --rule: ballots may say that they go with the majority; the ground of the house, a covenant or a resolution',
    day: 'with --rule: the day of the notice, 2026-03-01; warns where the rule was not in force',
  },
  title: 'decision rule',
  noFiles: 'a decision rule needs both --roll and --ballots',
  unknownWord: (option: string, written: string, known: readonly string[]) =>
    `${option} cannot be ${written}; write ${list(known, 'or')}`,
};
