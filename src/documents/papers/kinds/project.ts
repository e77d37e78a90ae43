// 项目书: what a project is to do, for whom, by whom, by when, with whose money, and on which decision it rests. Pure.
import { columnsIn, fieldsIn, type Maker, sealOf, sheetsOf, signaturesOf } from '../maker.js';

export const project: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const { last, language } = source;
    const say = source.say(last);
    const drafts = new Map(source.all('project.draft').map(({ fact }) => [fact.fields.project, fact]));
    return Object.values(last.projects).map((one) => {
      const draft = drafts.get(one.project);
      const from = draft?.seq;
      const { body, person } = one.responsible;
      return {
        about: { project: one.project, item: one.item },
        subtitle: say.names.project(one.project),
        blocks: [
          fieldsIn(words)(
            ['project', say.names.project(one.project), from],
            [
              'decision',
              `${say.item(one.item)}${words.inBrackets(language.words.itemStatus[last.items[one.item]?.status ?? 'open'])}`,
            ],
            ['goal', say.plain(one.goal)],
            ['beneficiaries', say.plain(one.beneficiaries)],
            ['projectContent', say.plain(one.content)],
            ['manner', say.plain(one.manner)],
            ['effect', say.plain(one.effect)],
            [
              'responsible',
              [body === undefined ? undefined : say.body(body), say.person(person)].filter(Boolean).join(' '),
            ],
            ['budget', say.money(one.budget)],
            ['status', language.words.projectStatus[one.status]],
            one.reason === undefined ? undefined : ['reason', say.plain(one.reason)],
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
          signaturesOf(source, last, ['executor', 'convener', 'supervisor']),
          sealOf(source, draft && (draft.on ?? draft.at)),
        ],
      };
    });
  },
};
