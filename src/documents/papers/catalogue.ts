// Every kind of paper, in the order in which they are needed: a file each in kinds/, and its line here. Pure.
import { PAPER_KINDS, type PaperKind } from '../../language/index.js';
import { agenda } from './kinds/agenda.js';
import { archive } from './kinds/archive.js';
import { ballot } from './kinds/ballot.js';
import { consultationNotice } from './kinds/consultation-notice.js';
import { contract } from './kinds/contract.js';
import { countSheet } from './kinds/count-sheet.js';
import { dispatch } from './kinds/dispatch.js';
import { evaluation } from './kinds/evaluation.js';
import { minutesSheet } from './kinds/minutes-sheet.js';
import { objection } from './kinds/objection.js';
import { overdue } from './kinds/overdue.js';
import { progress } from './kinds/progress.js';
import { project } from './kinds/project.js';
import { proxyForm } from './kinds/proxy-form.js';
import { register } from './kinds/register.js';
import { ofRegisters } from './kinds/registers.js';
import { result } from './kinds/result.js';
import { signIn } from './kinds/sign-in.js';
import { survey } from './kinds/survey.js';
import { topicForm } from './kinds/topic-form.js';
import { voteNotice } from './kinds/vote-notice.js';
import type { Maker } from './maker.js';
import { sheetsOf } from './maker.js';
import type { Block, From } from './paper.js';
import type { Source } from './source.js';

/** The first entry a paper rests on. */
function firstOf(blocks: readonly Block[]): From {
  for (const block of blocks) {
    if ('from' in block && block.from !== undefined) return block.from;
    const lines =
      block.is === 'fields' ? block.fields : block.is === 'table' ? block.rows : block.is === 'list' ? block.lines : [];
    const found = lines.find(({ from }) => from !== undefined);
    if (found) return found.from;
  }
  return undefined;
}

/** Titles of all papers but the archive's own, for its index. Forms that nobody filled in are not filed. */
const listed = (source: Source) =>
  PAPER_KINDS.filter((kind) => kind !== 'archive' && makers[kind].of !== 'community').flatMap((kind) =>
    makers[kind]
      .make(source)
      .filter(({ blank }) => !blank)
      .map(({ subtitle, blocks }) => ({
        title: [sheetsOf(source).kinds[kind].title, subtitle].filter(Boolean).join(sheetsOf(source).colon),
        from: firstOf(blocks),
      })),
  );

export const makers: Readonly<Record<PaperKind, Maker>> = {
  'topic-form': topicForm,
  'consultation-notice': consultationNotice,
  agenda,
  'sign-in': signIn,
  'minutes-sheet': minutesSheet,
  'vote-notice': voteNotice,
  ballot,
  'proxy-form': proxyForm,
  register,
  'count-sheet': countSheet,
  result,
  objection,
  project,
  progress,
  dispatch,
  survey,
  evaluation,
  archive: archive(listed),
  overdue,
  responsibilities: ofRegisters(['memberships'], { commands: ['membership'] }),
  'three-lists': ofRegisters(['needs', 'resources', 'applications', 'services', 'matters']),
  points: ofRegisters(['points'], { commands: ['points'], reader: 'office' }),
  contract,
  funds: ofRegisters(['funds'], { commands: ['fund'] }),
  partners: ofRegisters(['contracts', 'memberships'], { reader: 'office' }),
  warnings: ofRegisters(['cases'], { reader: 'office', commands: ['case'] }),
};
