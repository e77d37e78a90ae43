// Somebody asks the host what it holds of them, and then to erase it.
import type { Engine } from 'yishi';
import { erase, held } from 'yishi/subjects';

// #region access
/** One file for whoever asked, which your login knows: a line for each consultation. */
export async function* copyFor(engine: Engine, person: string): AsyncGenerator<string> {
  for await (const there of held(engine, person)) yield `${JSON.stringify(there)}\n`;
}
// #endregion

// #region erase
/** Orders it wherever it may be ordered. What remains is for a person: a retention that runs, an office nobody holds, a damaged record. */
export async function forget(engine: Engine, person: string, clerkOf: (id: string) => string | undefined) {
  const left: string[] = [];
  for await (const there of erase(engine, person, { by: clerkOf, ground: 'request' }))
    if (!there.ok) left.push(there.id);
  return left;
}
// #endregion
