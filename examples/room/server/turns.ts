// Whoever looks waits while somebody votes: all phones of a hall look at once when a poll opens, and the answer to a ballot must not stand behind five
// hundred looks. One look at a time, the desk's and the screen's first, and between two of them whatever else has come in.
import { setImmediate } from 'node:timers/promises';
import PQueue from 'p-queue';

/** Answers a look when its turn has come; `first` is whoever need not wait for the phones. */
export type InTurn = (
  request: Request,
  first: boolean,
  answer: () => Response | Promise<Response>,
) => Promise<Response>;

export function turns(): InTurn {
  const looks = new PQueue({ concurrency: 1 });
  return (request, first, answer) =>
    looks.add(
      async () => {
        await setImmediate();
        // Whoever has left meanwhile is told nothing.
        return request.signal.aborted ? new Response(null, { status: 499 }) : answer();
      },
      { priority: first ? 1 : 0 },
    );
}
