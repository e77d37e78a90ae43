// The words of a report in English.

const runs = (count: number): string => (count === 1 ? '1 run' : `${count} runs`);
const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

export const en = {
  lang: 'en',
  contents: 'Contents',
  lead: (count: number, of: number, model: string) => `${runs(count)} in ${cells(of)} of the model “${model}”.`,
  yes: 'yes',
  no: 'no',
  all: 'all runs',
  /** Units that are words; others stand as they are. */
  units: {
    day: 'days',
    days: 'days',
    hour: 'hours',
    second: 'seconds',
    s: 'seconds',
    round: 'rounds',
    speech: 'speeches',
    person: 'people',
  } as Readonly<Record<string, string>>,
  mean: 'mean',
  measure: 'measure',
  values: 'The numbers',
  dots: ': ',
  list: ', ',
  setup: {
    title: 'What was run',
    factor: 'factor',
    place: 'where in the scenario',
    levels: 'levels',
    range: (from: string, to: string, whole: boolean) => `${from} to ${to}${whole ? ', whole numbers' : ''}`,
    none: 'Nothing is varied: every run is of the same scenario.',
    design: 'design',
    designs: {
      full: 'full: every level with every other',
      'latin-hypercube': (size: number) => `Latin hypercube of ${size} points`,
      sobol: (size: number) => `Sobol, ${size} rows (Saltelli)`,
      morris: (size: number) => `Morris, ${size} trajectories`,
    },
    replications: 'replications',
    often: (most: number) => `${most} in each cell`,
    until: (measure: string, half: string, min: number, max: number) =>
      `until the half-width of ${measure} is at most ${half}; ${min} to ${max} in each cell`,
    common: 'common random numbers',
    commonYes: 'yes: the same luck in every cell',
    commonNo: 'no: every cell has luck of its own',
    seed: 'seed',
    derived: 'seed of a run',
    derivedCommon: 'SHA-256 of the JSON text [seed, replication], the same in every cell',
    derivedOwn: 'SHA-256 of the JSON text [seed, replication, cell]',
    covers: 'the seed covers',
    cells: 'cells',
    runs: 'runs',
    versions: 'version of yishi',
    sweep: 'SHA-256 of the sweep',
    charter: 'SHA-256 of the charter',
    results: 'SHA-256 of the results',
    lockfile: 'installed packages',
    host: 'run on',
    merged: 'merged from',
    parts: (count: number) => `${count} directories`,
    time: 'time',
  },
  warnings: {
    title: 'What to mind',
    none: 'Every run went through, and no two came to the same record.',
    incomplete: 'The sweep is not finished: what follows is of the runs there are.',
    failed: (count: number, of: number) => `${runs(count)} of ${of} failed and are left out:`,
    identical: (count: number, of: number, first: number, second: number) =>
      `${runs(count)} in ${cells(of)} came to the very record of an earlier one (${first} and ${second}, for instance): replications that are alike are no further evidence, and intervals are narrower than they should be.`,
    alike: (count: number) =>
      `In ${cells(count)} all replications came to the same in everything measured: does chance reach what is measured there?`,
    part: (number: number, of: number) =>
      `These are the results of shard ${number} of ${of}: merge all of them for the whole.`,
    missing: (measure: string, count: number) =>
      `${measure} has no value in ${runs(count)}, which its means leave out.`,
    few: (count: number) =>
      count === 1
        ? 'Cells were run once only: intervals within a cell cannot be told.'
        : `Cells were run ${count} times only: intervals are wide, and rough.`,
    width: (count: number) => `${cells(count)} stopped at the most replications before the interval was narrow enough.`,
    interactions: 'A main effect is a mean over all other factors; where they interact, look at the interactions, too.',
  },
  effects: {
    title: 'Main effects',
    about:
      'The mean at each level, over all levels of the other factors, with its 95 % interval: Student’s t over replications where cells share their luck, over runs elsewhere, Wilson’s for shares of a single cell. All factors of a measure are drawn to one scale.',
    points:
      'The mean in each part of a range, or at each level, over the points of the design that lie there, with Student’s 95 % interval over those points. What all points share by common random numbers is not in it. All factors of a measure are drawn to one scale.',
    exact: 'The diamond is the exact value, worked out without simulation.',
    figure: (measure: string, factor: string) => `${measure} by ${factor}`,
    level: 'level',
    n: 'runs',
    interval: '95 % interval',
    exactly: 'exact',
    off: 'off by',
    shares: (measure: string) => `Share of runs by ${measure}`,
    share: 'share of runs',
    constant: 'The same in every run: ',
  },
  distributions: {
    title: 'Distributions',
    about:
      'Boxes reach from the first quartile to the third, with the median in them; lines from the 5th percentile to the 95th. Points are runs; of many, some of them, evenly.',
    byCell: 'by cell',
    by: (factor: string) => `by ${factor}`,
  },
  interactions: {
    title: 'Interactions',
    about: 'The mean at every pair of levels of two factors, over all others; darker is more.',
    figure: (measure: string, one: string, other: string) => `${measure} by ${one} and ${other}`,
  },
  sensitivity: {
    title: 'Sensitivity',
    sobol:
      'Sobol indices: which share of the variance of a measure a factor explains alone (S) and with all its interactions (ST). Estimators of Jansen (1999); 95 % intervals by bootstrap over rows.',
    morris:
      'Elementary effects of Morris (1991): μ* is how much a factor matters, σ how much that depends on the others or is not linear. Means over replications; the line is the 95 % bootstrap interval of μ*.',
    indices: 'share of the variance',
    first: 'S',
    total: 'ST',
    size: 'μ*',
    deviation: 'σ',
    factor: 'factor',
    lost: (count: number) => `Left out, because a run of theirs failed or has no value: ${count}.`,
    few: 'There are too few rows for indices.',
  },
  traces: {
    title: 'Over the time of a run',
    about:
      'The mean over runs at each step, with one standard deviation on both sides. Late steps are those of long runs only.',
    step: 'step',
    /** By what the names of traces begin with; behind it, what they are about. */
    names: {
      opinion: (of: string) => `Mean opinion${of && ` of ${of}`}`,
      variance: (of: string) => `Variance of opinions${of && ` of ${of}`}`,
    } as Readonly<Record<string, (of: string) => string>>,
  },
  flows: {
    title: 'From step to step',
    about: 'How often runs went from one place to the next, all runs together. Dashed lines lead back.',
    from: 'from',
    to: 'to',
    count: 'times',
    perRun: 'per run',
  },
  refusals: {
    title: 'Refusals by rule',
    about: 'How often the procedure refused an act, and for which rule, per run.',
    axis: 'refusals per run',
    rule: 'rule',
    times: 'times',
    runs: 'runs with any',
  },
  convergence: {
    title: 'Convergence',
    about:
      'The mean over all cells after so many replications, with its 95 % interval. A line that still drifts asks for more runs.',
    once: 'The mean after so many cells, in the order of the design, with its 95 % interval.',
    axis: 'replications of every cell',
    axisOnce: 'cells',
  },
  codebook: {
    title: 'Codebook',
    about: 'The columns of results.csv and results.parquet.',
    column: 'column',
    meaning: 'meaning',
    unit: 'unit',
    formula: 'formula',
    source: 'source',
  },
  model: {
    title: 'The model (ODD protocol)',
    about:
      'Overview, design concepts, details: after V. Grimm et al., The ODD protocol for describing agent-based and other simulation models: a second update, JASSS 23(2) 7 (2020).',
    varied: (factors: string) => `Described is the scenario; varied are ${factors}.`,
    purpose: 'Purpose and patterns',
    purposeOf: (title: string) => `To answer the question of this sweep by running “${title}” again and again.`,
    stochasticity: 'Stochasticity',
    chance: (covers: string) => `Drawn by chance, and covered by the seed: ${covers}.`,
    observation: 'Observation',
    observed: (measures: string) => `At the end of each run: ${measures}.`,
    initialisation: 'Initialisation and input data',
    begins: 'Every run begins from this scenario, with the levels of its cell in their places:',
  },
  citation: {
    title: 'How to cite',
    about: 'Also in CITATION.cff beside the results.',
  },
  foot: (version: string) => `Made by yishi ${version} report. The page needs no network.`,
};

export type ReportWords = typeof en;
