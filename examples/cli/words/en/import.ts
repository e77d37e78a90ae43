// The words of `yishi import` in English.
export const importing = {
  help: {
    summary:
      'takes over a table somebody keeps as the roll of a script (roll), or a record into a database or a folder (record)',
    what: 'what is taken over: roll or record',
    file: 'the table there is (.xlsx or CSV), or the file of a record (.jsonl)',
    out: 'the file to write (.xlsx or .csv)',
    script: 'the folder of the script, whose roll is written',
    yes: 'asks nothing, and writes',
  },
  what: (written: string) => `${written} cannot be taken over; roll and record can`,
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
