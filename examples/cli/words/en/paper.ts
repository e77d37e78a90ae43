// The words of `yishi paper` in English.
export const paper = {
  help: {
    summary: 'papers to post, sign and file, from a record: notices, sign-in sheets, ballots, results, accounts ...',
    kind: 'the kind of paper, by its id or title; all for every one; without it the kinds are listed',
    topic: 'only about this topic',
    item: 'only about this item',
    stage: 'only of this vote, by its number in the record',
    session: 'only of this round of deliberation',
    project: 'only of this project',
    format: 'md, html or docx; by the ending of --out where nothing is said',
    out: 'the file, or the folder for several papers',
    issuer: 'who issues it: the red head of what is posted',
  },
  all: 'all',
  kinds: 'Papers:',
  usage: 'yishi paper KIND RECORD [--format html --out FILE]; yishi paper all RECORD --out FOLDER',
  noFormat: (format: string, formats: readonly string[]) => `no format ${format}: one of ${formats.join(', ')}`,
  noKind: (kind: string) => `there is no paper “${kind}”: yishi paper lists them`,
  noRecord: 'name the file of a record',
  nothing: (title: string) => `the record gives no “${title}” yet`,
};
