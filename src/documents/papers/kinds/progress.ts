// 进度与收支公示: how far a project is, what came in and what went out with what it was for, what was changed and why. Pure.
// The law asks that accounts be published with what the money was for (城市居民委员会组织法第四十二条).
import { isGone } from '../../../engine/marks.js';
import { clocks, dueOf } from '../../../parts/projects/milestones.js';
import type { Milestone } from '../../../parts/projects/words.js';
import { columnsIn, fieldsIn, type Maker, sealOf, sheetsOf } from '../maker.js';
import type { Block, Row } from '../paper.js';
import type { Moment, Source } from '../source.js';

/** What happened to a project and has to be told with its reason. */
const TOLD: readonly string[] = [
  'change.request',
  'change.decide',
  'project.suspend',
  'project.resume',
  'project.terminate',
  'project.rectify',
  'implementation.send-back',
  'inspection.record',
  'milestone.reopen',
  'ledger.reverse',
];

const ofProject = ({ fact }: Moment, project: string): boolean =>
  'project' in fact.fields && fact.fields.project === project;

/** What money was for. Beside what a person gave nothing is published: their name is theirs. */
const purposeOf = (text: string | undefined): string => (text === undefined || isGone(text) ? '' : text);

/**
 * When a milestone fell due, as its clock says: a stoppage moves it, and the plan stays as it was drafted.
 * @param met what it was held against when it was reached
 */
function dueIn(source: Source, project: string, milestone: Milestone, met: string | null | undefined): string {
  const { last } = source;
  const say = source.say(last);
  const due = milestone.reached ? met : dueOf(last, project, milestone.milestone);
  const [planned] = clocks(last, [milestone]);
  return !due || due === planned?.due ? say.date(milestone.due) : say.until(due);
}

function ledger(source: Source, moments: readonly Moment[]): Row[] {
  const say = source.say(source.last);
  return moments.flatMap(({ fact, state }): Row[] => {
    if (fact.type !== 'money.receive' && fact.type !== 'money.spend' && fact.type !== 'ledger.reverse') return [];
    const { project, line } = fact.fields;
    const entry = state.projects[project]?.ledger.get(line);
    if (!entry) return [];
    const amount = say.money(entry.amount);
    return [
      {
        cells: [
          source.day(fact.on ?? fact.at),
          say.source(entry.source),
          purposeOf(entry.text),
          entry.way === 'in' ? amount : '',
          entry.way === 'out' ? amount : '',
        ],
        from: fact.seq,
      },
    ];
  });
}

export const progress: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const { last, language, moments } = source;
    const say = source.say(last);
    const begun = new Set(source.all('project.start').map(({ fact }) => fact.fields.project));
    return Object.values(last.projects)
      .filter(({ project, moneyIn, moneyOut }) => begun.has(project) || moneyIn + moneyOut > 0)
      .map((one) => {
        const own = moments.filter((moment) => ofProject(moment, one.project));
        const { moneyIn, moneyOut } = one;
        const reached = new Map(
          own.flatMap(({ fact }) => (fact.type === 'milestone.reach' ? [[fact.fields.milestone, fact]] : [])),
        );
        const done = one.milestones.filter((milestone) => milestone.reached).length;
        const changes = own.filter(({ fact }) => TOLD.includes(fact.type));
        const lines = ledger(source, own);
        const blocks: Block[] = [
          fieldsIn(words)(
            ['project', say.names.project(one.project)],
            ['status', language.words.projectStatus[one.status]],
            ['responsible', say.person(one.responsible.person)],
            ['done', words.ofMilestones(done, one.milestones.length)],
            [
              'budget',
              one.approvedBudget === undefined || one.approvedBudget === one.budget
                ? say.money(one.budget)
                : words.budgetNow(say.money(one.budget), say.money(one.approvedBudget)),
            ],
            ['balance', words.balance(say.money(moneyIn), say.money(moneyOut), say.money(moneyIn - moneyOut))],
          ),
          { is: 'heading', text: words.labels.milestones },
          {
            is: 'table',
            columns: columnsIn(words)('milestone', 'dueOn', 'reachedOn'),
            wide: [5, 3, 3],
            rows: one.milestones.map((milestone) => ({
              cells: [
                say.plain(milestone.title),
                dueIn(source, one.project, milestone, reached.get(milestone.milestone)?.finding.due),
                milestone.reached
                  ? `${source.day(milestone.reached.at)}${milestone.reached.late ? words.inBrackets(words.labels.late) : ''}`
                  : words.labels.notYet,
              ],
              from: milestone.reached && reached.get(milestone.milestone)?.seq,
            })),
          },
          { is: 'heading', text: words.labels.accounts },
          {
            is: 'table',
            columns: columnsIn(words)('date', 'source', 'purpose', 'moneyIn', 'moneyOut'),
            wide: [3, 3, 5, 3, 3],
            rows: [...lines, { cells: [words.labels.total, '', '', say.money(moneyIn), say.money(moneyOut)] }],
          },
          ...(changes.length === 0
            ? []
            : [
                { is: 'heading' as const, text: words.labels.changes },
                {
                  is: 'list' as const,
                  lines: changes.map(({ fact, state }) => ({
                    text: `${source.day(fact.on ?? fact.at)} ${language.fact(fact, source.say(state).names)}`,
                    from: fact.seq,
                  })),
                },
              ]),
          fieldsIn(words)(['remark', undefined], ['contact', undefined]),
          sealOf(source, source.at),
        ];
        return { about: { project: one.project, item: one.item }, subtitle: say.names.project(one.project), blocks };
      });
  },
};
