// The columns of the results: what each is called, what it means, where it comes from. The codebook is these, and nothing else is.
import type { Bilingual } from '../bilingual.js';
import { type Model, measureOf, type Value } from './model.js';
import { pathText } from './path.js';
import type { Plan } from './plan.js';
import type { RunLine } from './runs.js';

/** One column, a value a run. */
export interface Column {
  name: string;
  kind: 'run' | 'factor' | 'measure';
  title: Bilingual;
  unit: string;
  formula: string;
  source: string;
  value(line: RunLine): Value;
}

const SOURCE = 'yishi simulate';

const about = (
  name: string,
  title: Bilingual,
  formula: string,
  value: Column['value'],
  kind: Column['kind'] = 'run',
): Column => ({ name, kind, title, unit: '', formula, source: SOURCE, value });

/** All columns of results.csv and results.parquet, in their order. */
export function columnsOf(plan: Plan, model: Model): Column[] {
  const { factors, measures, title } = plan.sweep;
  return [
    about('run', { zh: '运行编号', en: 'number of the run' }, 'cell × replications + replication', ({ run }) => run),
    about(
      'cell',
      { zh: '组合编号', en: 'number of the cell' },
      'levels of all factors, the last changing fastest',
      ({ cell }) => cell,
    ),
    about(
      'replication',
      { zh: '重复序号', en: 'replication' },
      'from 0 in each cell',
      ({ replication }) => replication,
    ),
    ...factors.map((factor, index): Column => {
      const { name, title: said = name, path } = factor;
      const value = ({ cell }: RunLine) => plan.levelsOf(cell)[index]?.label ?? null;
      return { ...about(name, { zh: said, en: said }, `scenario: ${pathText(path)}`, value, 'factor'), source: title };
    }),
    about('seed', { zh: '随机种子', en: 'seed' }, 'see manifest.json, seeds', ({ seed }) => seed),
    ...measures.flatMap((name): Column[] => {
      const measure = measureOf(model, name);
      if (!measure) return [];
      return [{ name, kind: 'measure', ...measure, value: (line) => line.measures?.[name] ?? null }];
    }),
    about('failed', { zh: '失败原因', en: 'why the run failed' }, 'empty where it did not', ({ failed }) =>
      failed ? `${failed.how}: ${failed.message}` : null,
    ),
    about(
      'hash',
      { zh: '记录指纹', en: 'head of the record' },
      'SHA-256 of its last entry',
      ({ hash }) => hash ?? null,
    ),
  ];
}
