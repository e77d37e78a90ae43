// The words of `yishi import` in English.
export const importing = {
  help: {
    summary: 'makes of a table somebody keeps the roll of a script: shows what it says and changes, then writes it',
    what: 'what is taken over: roll',
    file: 'the table there is (.xlsx or CSV)',
    out: 'the file to write (.xlsx or .csv)',
    script: 'the folder of the script, whose roll is written',
    yes: 'asks nothing, and writes',
  },
  what: (written: string) => `${written} cannot be taken over; roll can`,
  where: 'name a file with --out, or the folder of the script with --script',
  ending: (file: string) => `${file} is no table; write .xlsx or .csv`,
  itself: 'that is the table itself; name another file to write',
  fresh: (file: string) => `${file} has no roll yet; all of the above would be written`,
  ask: (file: string) => `Write ${file}? (yes/no)`,
  agreed: /^(y|yes)$/iu,
  unwritten: 'nothing was written; if this is what you want, add --yes',
  declined: 'nothing was written',
  uncomment: (script: string, line: number, text: string) =>
    `${script} does not use the roll yet: line ${line} begins with #; write it as: ${text}`,
  written: (file: string, rows: number) => `${file} was written (${rows} rows)`,
};
