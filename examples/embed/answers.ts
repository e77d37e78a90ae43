// Every answer is a value: a fact, or a refusal with a closed code and its numbers. Errors are for broken machinery only.
import { Conflict, type Engine, StoreUnavailable } from 'yishi';
import { language } from 'yishi/language';

type Choice = 'for' | 'against' | 'abstain';

// #region answer
/**
 * Casts a ballot and says what became of it, in words for whoever cast it.
 * @param press made when they press the button and sent again with a retry: one key an intent, or a later vote would be taken for this one
 */
export async function vote(engine: Engine, id: string, person: string, choice: Choice, press: string) {
  const fields = { choices: { lift: choice }, channel: 'online' };
  const answer = await engine.submit(id, 'ballot.cast', fields, { by: person, key: press });
  if (answer.ok) return `recorded as entry ${answer.seq}${answer.repeated ? ' before' : ''}`;
  switch (answer.refusal.code) {
    case 'ballot.twice':
      return 'You have voted already.';
    case 'ballot.late':
      return `The poll closed at ${answer.refusal.numbers.closed}.`;
    default:
      return language('en', { names: await engine.names(id) }).refusal(answer.refusal);
  }
}
// #endregion

// #region errors
/** Whether it is worth asking again: somebody else was first, or the disk was full. Anything else is a bug or a damaged record. */
export const worthAnotherTry = (error: unknown): boolean =>
  error instanceof Conflict || error instanceof StoreUnavailable;
// #endregion
