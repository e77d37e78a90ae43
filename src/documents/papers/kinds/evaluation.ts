// 评估报告: what the ratings come to, dimension by dimension, whether that is enough, and what follows. Pure.
import { columnsIn, fieldsIn, type Maker, sealOf, sheetsOf } from '../maker.js';

export const evaluation: Maker = {
  reader: 'posted',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const { language } = source;
    const followed = source.all('evaluation.conclude');
    const all = source.all('evaluation.find');
    return all.map(({ fact, state }, index) => {
      const say = source.say(state);
      const { finding, seq } = fact;
      const next = followed.find(
        (one) => one.fact.seq > seq && one.fact.seq < (all[index + 1]?.fact.seq ?? Number.POSITIVE_INFINITY),
      );
      const reviews = finding.reviews.map(({ review, num, den }) => words.review(review, num, den));
      return {
        about: {},
        subtitle: all.length === 1 ? undefined : words.evaluations(index + 1),
        blocks: [
          fieldsIn(words)(
            ['consultation', say.quote(state.title)],
            ['rated', say.list(Object.values(state.projects).map(({ project }) => say.project(project))) || undefined],
            ['ratings', words.ratings(finding.ratings, finding.minRatings), seq],
            ['points', words.average(finding.weighted, finding.greatest, finding.ratings)],
            ['verdict', words.satisfied(finding.satisfied, say.threshold(finding.check)), seq],
          ),
          {
            is: 'table',
            columns: columnsIn(words)('dimension', 'weight', 'average'),
            wide: [5, 2, 5],
            rows: finding.dimensions.map(({ dimension, max, weight, average }) => ({
              cells: [
                say.criterion(dimension),
                String(weight),
                average ? words.mean(average.num, average.den, max) : words.none,
              ],
              from: seq,
            })),
          },
          ...(reviews.length === 0
            ? []
            : [
                { is: 'heading' as const, text: words.labels.reviews },
                { is: 'list' as const, lines: reviews.map((text) => ({ text, from: seq })) },
              ]),
          { is: 'heading', text: words.labels.whatFollows },
          next
            ? { is: 'paragraph', text: language.fact(next.fact, source.say(next.state).names), from: next.fact.seq }
            : { is: 'paragraph', text: words.notYetDecided },
          { is: 'notes', lines: language.finding(fact, say.names) },
          sealOf(source, fact.on ?? fact.at),
        ],
      };
    });
  },
};
