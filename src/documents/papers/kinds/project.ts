// 项目书: what a project is to do, for whom, by whom, by when, with whose money, and on which decision it rests: as it was approved, and
// below that every change that was approved since. How it went is for 进度与收支公示 to say. Pure.
import { isUndecided } from '../../../parts/projects/table.js';
import type { Project, ProjectStatus } from '../../../parts/projects/words.js';
import type { FactOf } from '../../../procedure/vocabulary.js';
import { columnsIn, fieldsIn, type Maker, sealOf, sheetsOf, signaturesOf } from '../maker.js';
import type { Block, Row } from '../paper.js';
import type { Moment, Source } from '../source.js';

/** Why it is not carried out: the reason of any other status is an old one. */
const TURNED_DOWN: readonly ProjectStatus[] = ['returned', 'rejected', 'superseded'];

/** The screening that approved it last. */
const approvalOf = (source: Source, project: string): Moment<FactOf<'project.screen'>> | undefined =>
  source
    .all('project.screen')
    .filter(({ fact: { fields } }) => fields.project === project && fields.decision === 'approve')
    .at(-1);

/** What a change alters of a project, and how that stands. */
function altered(
  source: Source,
  project: Project,
  { alters }: Project['changes'][string],
): [what: string, now: string] {
  const { labels, inBrackets } = sheetsOf(source);
  const say = source.say(source.last);
  switch (alters.kind) {
    case 'budget':
      return [labels.budget, say.money(project.budget)];
    case 'content':
      return [labels.projectContent, say.plain(project.content)];
    case 'responsible':
      return [labels.responsible, responsibleOf(source, project)];
    case 'schedule': {
      const milestone = project.milestones.find((one) => one.milestone === alters.milestone);
      return [
        `${say.plain(say.names.milestone(project.project, alters.milestone))}${inBrackets(labels.dueOn)}`,
        milestone ? say.date(milestone.due) : '',
      ];
    }
  }
}

function responsibleOf(source: Source, { responsible: { body, person } }: Project): string {
  const say = source.say(source.last);
  return [body === undefined ? undefined : say.body(body), say.person(person)].filter(Boolean).join(' ');
}

/** Every change that was approved after this entry: from what to what, when and why. */
function changesSince(source: Source, project: string, since: number): Block[] {
  const words = sheetsOf(source);
  const say = source.say(source.last);
  const rows = source.moments.flatMap(({ fact, state }, index): Row[] => {
    if (fact.seq <= since || fact.type !== 'change.decide' || fact.fields.decision !== 'approve') return [];
    if (fact.fields.project !== project) return [];
    const before = source.moments[index - 1]?.state.projects[project];
    const after = state.projects[project];
    const change = after?.changes[fact.fields.change];
    if (!before || !after || !change) return [];
    const [what, then] = altered(source, before, change);
    const [, now] = altered(source, after, change);
    return [{ cells: [source.day(fact.on ?? fact.at), what, then, now, say.plain(change.reason)], from: fact.seq }];
  });
  if (rows.length === 0) return [];
  return [
    { is: 'heading', text: words.labels.approvedChanges },
    {
      is: 'table',
      columns: columnsIn(words)('date', 'altered', 'before', 'after', 'reason'),
      wide: [3, 3, 4, 4, 4],
      rows,
    },
  ];
}

export const project: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const { language } = source;
    const drafts = new Map(source.all('project.draft').map(({ fact }) => [fact.fields.project, fact]));
    return Object.values(source.last.projects).map((present) => {
      // Returned, it is being written anew.
      const approval = isUndecided(present) ? undefined : approvalOf(source, present.project);
      const then = approval?.state ?? source.last;
      const one = then.projects[present.project] ?? present;
      const say = source.say(then);
      const draft = drafts.get(one.project);
      const from = draft?.seq;
      return {
        about: { project: one.project, item: one.item },
        subtitle: say.names.project(one.project),
        blocks: [
          fieldsIn(words)(
            ['project', say.names.project(one.project), from],
            [
              'decision',
              `${say.item(one.item)}${words.inBrackets(language.words.itemStatus[then.items[one.item]?.status ?? 'open'])}`,
            ],
            ['goal', say.plain(one.goal)],
            ['beneficiaries', say.plain(one.beneficiaries)],
            ['projectContent', say.plain(one.content)],
            ['manner', say.plain(one.manner)],
            ['effect', say.plain(one.effect)],
            ['responsible', responsibleOf(source, one)],
            ['budget', say.money(one.budget)],
            approval
              ? ['approvedOn', source.day(approval.fact.on ?? approval.fact.at), approval.fact.seq]
              : ['status', language.words.projectStatus[one.status]],
            one.reason === undefined || !TURNED_DOWN.includes(one.status)
              ? undefined
              : ['reason', say.plain(one.reason)],
          ),
          { is: 'heading', text: words.labels.funding },
          {
            is: 'table',
            columns: columnsIn(words)('source', 'amount', 'pledged'),
            rows: one.funding.map(({ source: of, amount }) => ({
              cells: [say.source(of), say.money(amount), say.money(one.sources[of]?.pledged ?? 0)],
              from,
            })),
          },
          { is: 'heading', text: words.labels.schedule },
          {
            is: 'table',
            columns: columnsIn(words)('no', 'milestone', 'dueOn'),
            wide: [1, 6, 3],
            rows: one.milestones.map(({ title, due }, index) => ({
              cells: [String(index + 1), say.plain(title), say.date(due)],
              from,
            })),
          },
          ...(one.indicators.length === 0
            ? []
            : [
                { is: 'heading' as const, text: words.labels.indicators },
                {
                  is: 'table' as const,
                  columns: columnsIn(words)('indicator', 'target'),
                  rows: one.indicators.map(({ title, target }) => ({
                    cells: [say.plain(title), say.plain(target)],
                    from,
                  })),
                },
              ]),
          ...(approval ? changesSince(source, one.project, approval.fact.seq) : []),
          signaturesOf(source, then, ['executor', 'convener', 'supervisor']),
          sealOf(source, draft && (draft.on ?? draft.at)),
        ],
      };
    });
  },
};
