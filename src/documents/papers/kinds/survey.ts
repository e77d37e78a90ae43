// 满意度测评表: what is rated, dimension by dimension, to be filled in without a name. Pure.
import { fieldsIn, type Maker, sheetsOf } from '../maker.js';
import type { Block, Draft } from '../paper.js';
import type { Source } from '../source.js';

/** Higher scales have a line to write the points on. */
const MOST_BOXES = 5;

function sheet(source: Source): Block[] {
  const words = sheetsOf(source);
  const { dimensions } = source.last.charter.evaluation;
  return [
    {
      is: 'table',
      columns: [words.labels.dimension, words.labels.weight, words.labels.points],
      wide: [5, 2, 5],
      tall: true,
      rows: dimensions.map(({ title, max, weight }) => ({
        cells: [
          source.language.text(title),
          String(weight),
          max <= MOST_BOXES ? Array.from({ length: max }, (_, index) => `□${index + 1}`).join('  ') : words.outOf(max),
        ],
      })),
    },
    fieldsIn(words)(['comment', undefined], ['respondent', undefined], ['date', undefined]),
    { is: 'notes', lines: [words.surveyNote] },
  ];
}

export const survey: Maker = {
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const opened = source.all('survey.open');
    if (!source.last.charter.evaluation) return [];
    if (opened.length === 0) return [{ about: {}, subtitle: words.toFillIn, blocks: sheet(source), blank: true }];
    return opened.map(({ fact, state }): Draft => {
      const say = source.say(state);
      const { survey: id, about } = fact.fields;
      const of =
        about.of === 'project'
          ? say.project(about.project)
          : about.of === 'item'
            ? say.item(about.item)
            : say.quote(state.title);
      const closes = state.surveys[id]?.closes;
      return {
        about: {
          survey: id,
          ...(about.of === 'project' && { project: about.project }),
          ...(about.of === 'item' && { item: about.item }),
        },
        subtitle: undefined,
        blocks: [
          fieldsIn(words)(['rated', of, fact.seq], ['deadline', closes === undefined ? undefined : say.until(closes)]),
          ...sheet(source),
        ],
      };
    });
  },
};
