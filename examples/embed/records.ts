// Real records: their people asked again under another rule, and a population that behaves as often as they did.
import type { Entry } from 'yishi';
import { language } from 'yishi/language';
import { fitPeople, type RecordedPeople, readScenario, replayPeople, simulate } from 'yishi/simulation';

/** The same people under another rule for the owners: a record, and what it rests on. */
export function underAnotherRule(record: readonly Entry[], rule: string) {
  // #region replay
  const { simulation, assumes } = replayPeople(record, { seed: 'run 1', rules: { owners: rule } });
  const run = simulate(simulation); // assumes: 'behaviour held fixed'
  // #endregion
  return { run, assumes };
}

/** What several records tell, and what they do not. */
export function learntFrom(records: readonly (RecordedPeople | readonly Entry[])[]) {
  // #region fit
  const { estimates, gaps, scenario } = fitPeople(records);
  // The last record's consultation, with people who do things as often as those of all of them.
  const fitted = readScenario(scenario);
  const unknown = gaps.map((gap) => language('en').problem(gap));
  // #endregion
  return { estimates, fitted, unknown };
}
