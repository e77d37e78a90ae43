// The words of `yishi paper` in English.
import type { PaperKind } from 'yishi/language';

/** What a kind is called besides its title. */
const also: Partial<Record<PaperKind, readonly string[]>> = {
  'sign-in': ['attendance list'],
  'minutes-sheet': ['minutes'],
  ballot: ['voting paper'],
  'proxy-form': ['proxy'],
  project: ['charter', 'project plan'],
  progress: ['accounts'],
  dispatch: ['call-out'],
  survey: ['questionnaire'],
  overdue: ['reminder'],
};

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
    out: 'the file, ending in .html, .docx or .md, or the folder; several papers to one file are numbered',
    force: 'write over files that are there already',
    issuer: 'who issues it: the red head of what is posted',
  },
  also,
  all: 'all',
  kinds: 'Papers:',
  usage: 'yishi paper KIND RECORD [--format html --out FILE]; yishi paper all RECORD --out FOLDER',
  noFormat: (format: string, formats: readonly string[]) => `no format ${format}: one of ${formats.join(', ')}`,
  noKind: (kind: string, near: readonly string[]) =>
    near.length === 0
      ? `there is no paper “${kind}”: yishi paper lists them`
      : `there is no paper “${kind}”; did you mean ${near.map((one) => `“${one}”`).join(' or ')}?`,
  exists: (file: string) => `${file} exists already; name another file, or write over it with --force`,
  noRecord: 'name the file of a record',
  notAbout: (title: string, others: readonly string[]) =>
    `there is no “${title}” about that; ${others.length === 0 ? 'leave the condition out' : `there are: ${others.join(', ')}`}`,
  nothing: (title: string) => `the record gives no “${title}” yet`,
};
