// The same actor in React.
import { useSelector } from '@xstate/react';
import { view } from 'yishi';
import type { consultation } from './actor.js';

// #region react
/** How many have voted, for one person's screen. */
export function Turnout({ actor, person }: { actor: ReturnType<typeof consultation>; person: string }) {
  const poll = useSelector(actor, (snapshot) => view(snapshot, person).poll, sameTurnout);
  const voting = useSelector(actor, (snapshot) => snapshot.matches({ open: { vote: 'polling' } }));
  if (!poll || !voting) return <p>No poll is open.</p>;
  const vote = () =>
    actor.send({
      type: 'ballot.cast',
      by: person,
      fields: { choices: { [poll.items[0] ?? '']: 'for' }, channel: 'online' },
    });
  return (
    <p>
      {poll.turnout.heads} of {poll.roll.heads} have voted.
      <button type="button" disabled={poll.voted} onClick={vote}>
        I am for it
      </button>
    </p>
  );
}
// #endregion

/** Views are made anew each time they are looked at; the screen changes with the turnout only. */
function sameTurnout(one: ReturnType<typeof view>['poll'], other: ReturnType<typeof view>['poll']): boolean {
  return one?.turnout.heads === other?.turnout.heads && one?.closes === other?.closes;
}
