// A consultation on a screen without any framework: a line of text that is kept up.
import type { Client, Snapshot } from 'yishi/client';

// #region screen
/** Draws the turnout now and whenever it changes, until whoever called says that it is enough. */
export function turnoutOn(client: Client, id: string, draw: (line: string) => void): () => void {
  const consultation = client.consultation(id);
  const line = ({ status, view }: Snapshot): string =>
    view?.poll ? `${view.poll.turnout.heads} of ${view.poll.roll.heads} (${status})` : status;
  draw(line(consultation.getSnapshot()));
  return consultation.subscribe(() => draw(line(consultation.getSnapshot())));
}
// #endregion
