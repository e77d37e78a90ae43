// The words of `yishi theory` in English.
export const theory = {
  help: {
    summary: 'answers a question of theory without simulating: a vote by the law, a paradox, an index',
    entry: 'the question (JSON: model, parameters, as the lists of published results have it)',
  },
  missing: 'say --entry and a file; without one, these models are known:',
  model: (id: string, title: string) => `${id}: ${title}`,
  noJson: (file: string, why: string) => `${file} is no JSON (${why}); write {"model": ..., "parameters": {...}}`,
  noEntry: (file: string) => `${file} is not one entry; write {"model": ..., "parameters": {...}}`,
  exact: (title: string, value: string, fraction: string | undefined) =>
    `${title}: ${value}${fraction === undefined ? '' : ` (${fraction})`}, computed`,
  drawn: (title: string, value: string, low: string, high: string, draws: number | undefined) =>
    `${title}: ${value}, ${draws === undefined ? 'drawn' : `from ${draws} draws`}; between ${low} and ${high} (four standard errors)`,
};
