// yishi erase: what a record says of a person goes, on a legal ground; what is counted stays.
import type { Entry } from 'yishi';
import { type Onward, readOnward, wordsNear } from 'yishi/script';
import { dropErased } from '../attached.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { readRecord } from '../records.js';
import { wentOn } from './going-on.js';

const GROUNDS = ['order', 'unlawful', 'request'];

const textsIn = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { seals = {} }) => sum + Object.keys(seals).length, 0);

/** Where nobody is called so, whoever may have been meant. */
function nearIn({ held, acts }: Onward, person: string): string[] | undefined {
  const { people, rolls } = held.now.context;
  const members = Object.values(rolls).flatMap((roll) => [...roll.members.entries()]);
  const meant = acts.flatMap(({ asked }) => asked.map(({ fields }) => fields.person));
  const ids = new Set([...people.keys(), ...members.flatMap(([id, { coOwners = [] }]) => [id, ...coOwners])]);
  if (meant.every((id) => typeof id === 'string' && ids.has(id))) return undefined;
  const names = [...people.values(), ...members.map(([, member]) => member)].flatMap(({ name }) => name ?? []);
  return wordsNear(person, [...new Set([...names, ...ids])]);
}

/** Erases what there is of somebody, by order of whoever convened the consultation. */
export async function erasePerson(
  desk: Desk,
  record: string,
  person: string,
  { ground = 'request' }: { ground?: string },
): Promise<ExitCode> {
  const { words } = desk;
  if (!GROUNDS.includes(ground)) throw new Stop(EXIT.usage, words.goingOn.ground(ground, GROUNDS));
  const { entries, now } = await readRecord(record, desk);
  const [convener = ''] = now.context.offices.convener ?? [];
  // JSON is YAML: whatever a name has in it stays a name.
  const act = JSON.stringify([{ do: 'person.erase', by: convener, with: { person, ground } }]);
  const onward = await readOnward(`{"acts": ${act}}`, entries, {
    file: words.goingOn.act,
    now: new Date(),
    anew: true,
  });
  const near = nearIn(onward, person);
  if (near?.length === 0) throw new Stop(EXIT.no, words.goingOn.nobody(person));
  if (near) throw new Stop(EXIT.no, desk.language.problem({ code: 'script.stranger', numbers: { person, near } }));
  const code = await wentOn(desk, record, onward, {});
  const after = (await readRecord(record, desk)).entries;
  const dropped = await dropErased(record, after);
  const erased = textsIn(entries) - textsIn(after.slice(0, entries.length));
  if (desk.json) desk.write({ erased, files: dropped });
  else {
    desk.print(words.goingOn.erased(erased, after.length));
    if (dropped > 0) desk.print(words.moving.dropped(dropped));
  }
  return code;
}
