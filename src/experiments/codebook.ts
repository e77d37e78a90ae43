// What goes along with the results: a codebook of every column, how to cite them, and how to read them in R and Python.
import { writeCsv } from '../csv.js';
import type { Column } from './columns.js';
import type { Sweep } from './sweep.js';

/** Columns of the two tables beside the results. */
const BESIDE = {
  'refusals.csv': 'run, rule, times: how often each rule refused something in a run',
  'traces.csv': 'run, trace, step, value: series over the time of a run, where the model has any',
  'cells.csv':
    'cell, factors, measure, runs, mean, sd, low, high: what each measure came to in each cell, with a 95 % interval (Wilson of yes and no, else Student)',
  'exact.csv':
    'cell, factors, measure, runs, estimate, exact, error, z: what a measure comes to exactly, where that can be computed, beside the mean of the runs; error: how far it may be off; z: standard errors between them, Infinity where what is certain or impossible came out otherwise',
  'flows.csv': 'run, from, to, times: how often it went from one place of the procedure to the next',
};

export const codebookCsv = (columns: readonly Column[]): string =>
  writeCsv([
    ['column', 'kind', 'title_zh', 'title_en', 'unit', 'formula', 'source'],
    ...columns.map(({ name, kind, title, unit, formula, source }) => [
      name,
      kind,
      title.zh,
      title.en,
      unit,
      formula,
      source,
    ]),
  ]);

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

export function codebookText(sweep: Sweep, columns: readonly Column[]): string {
  const rows = columns.map(({ name, title, unit, formula, source }) =>
    [`\`${name}\``, `${title.zh}<br>${title.en}`, unit, formula, source].map(cell).join(' | '),
  );
  return [
    `# ${sweep.title}`,
    ...(sweep.question === undefined ? [] : [sweep.question]),
    'A row of `results.csv` and of `results.parquet` is a run. 每行是一次运行。',
    [
      '| Column 列 | Title 名称 | Unit 单位 | Formula 算法 | Source 出处 |',
      '|---|---|---|---|---|',
      ...rows.map((row) => `| ${row} |`),
    ].join('\n'),
    'Beside them 另有：',
    Object.entries(BESIDE)
      .map(([file, columns]) => `- \`${file}\`: ${columns}`)
      .join('\n'),
    '',
  ].join('\n\n');
}

/** A text in YAML, always in quotation marks. */
const quoted = (text: string): string => JSON.stringify(text);

/** CITATION.cff 1.2.0 of the results. */
export function citation(sweep: Sweep, version: string, results: string): string {
  const authors = sweep.authors.length > 0 ? sweep.authors : [''];
  return [
    'cff-version: 1.2.0',
    'message: "If you use these results, please cite them and the software they were made with."',
    'type: dataset',
    `title: ${quoted(sweep.title)}`,
    'authors:',
    ...authors.map((name) => `  - name: ${quoted(name || 'Whoever ran this sweep')}`),
    'identifiers:',
    '  - type: other',
    `    value: ${quoted(`sha256:${results}`)}`,
    '    description: "SHA-256 over all runs in their order"',
    'references:',
    '  - type: software',
    '    title: "yishi"',
    '    authors:',
    '      - name: "The authors of yishi"',
    `    version: ${quoted(version)}`,
    '    license: MIT',
    '',
  ].join('\n');
}

/** What a first look groups by and looks at: a factor and a measure. */
const looked = (columns: readonly Column[]): { by: string; of: string } => ({
  by: columns.find(({ kind }) => kind === 'factor')?.name ?? 'cell',
  of: columns.find(({ kind }) => kind === 'measure')?.name ?? 'run',
});

export function snippetR(columns: readonly Column[]): string {
  const { by, of } = looked(columns);
  return [
    '# Reads the results; nothing but base R.',
    'results <- read.csv("results.csv", check.names = FALSE, na.strings = "", fileEncoding = "UTF-8")',
    'refusals <- read.csv("refusals.csv", check.names = FALSE, fileEncoding = "UTF-8")',
    'done <- results[is.na(results[["failed"]]), ]',
    `values <- done[[${quoted(of)}]]`,
    'if (is.character(values) && all(values %in% c("true", "false", NA))) values <- values == "true"',
    `level <- done[[${quoted(by)}]]`,
    '# Numbers, yes and no have a mean; of words it is counted how often each came.',
    'if (is.character(values)) print(table(level, values)) else',
    '  print(aggregate(list(mean = as.numeric(values)), by = list(level = level), FUN = mean, na.rm = TRUE))',
    '',
  ].join('\n');
}

export function snippetPython(columns: readonly Column[]): string {
  const { by, of } = looked(columns);
  return [
    '# Reads the results; needs pandas (and pyarrow for the Parquet file).',
    'import pandas as pd',
    '',
    'results = pd.read_csv("results.csv")  # or pd.read_parquet("results.parquet")',
    'refusals = pd.read_csv("refusals.csv")',
    'done = results[results["failed"].isna()]',
    `by, of = ${quoted(by)}, ${quoted(of)}`,
    '# Numbers, yes and no have a mean; of words it is counted how often each came.',
    'if pd.api.types.is_numeric_dtype(done[of]):',
    '    print(done.groupby(by)[of].agg(["mean", "std", "count"]))',
    'else:',
    '    print(done.groupby(by)[of].value_counts().unstack(fill_value=0))',
    '',
  ].join('\n');
}
