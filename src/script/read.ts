// Reads a script from its text, as it will be played. The files it names are read by whoever plays it.
import { isFault, type Problem, refuseAny } from '../problem.js';
import { actTablesOf } from './act-tables.js';
import { charterOf } from './charter.js';
import { YamlDocument } from './document.js';
import { withPeople } from './people-table.js';
import { type ReadReferred, readsNothing, referredBy } from './referred.js';
import { tablesOf, withRoll } from './rolls.js';
import { scriptForm } from './schema.js';
import { type Examined, examinedScript, type Script } from './script.js';
import { translate } from './translated.js';

/** Where a script is from, and how what it names is read. */
export interface ReadOptions {
  /** How what is wrong names the script; its name without folder and ending is the consultation's id, unless the script has one. */
  file?: string;
  /** Reads the charters and rolls that the script names by a path; without it a script that names one is refused. */
  read?: ReadReferred;
}

/** What a file is called, without its folder and its ending. */
function nameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** What comes of reading, or nothing where what is wrong was kept. */
async function kept<T>(wrong: Problem[], reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (!isFault(error)) throw error;
    wrong.push(...error.problems);
    return undefined;
  }
}

/**
 * Reads a script as far as it can be read (docs/scripts.md), with everything that can be found wrong before the first act.
 * @throws {Fault} where so much is wrong that there is no script: with all of that
 */
export async function examineScript(
  text: string,
  { file = 'script', read = readsNothing }: ReadOptions = {},
): Promise<Examined> {
  const document = YamlDocument.read(text, file, { translate });
  const written = withRoll(document.parse(scriptForm));
  const referred = referredBy(read);
  const charter = await charterOf(written, document, referred);
  // What is wrong with one table keeps nobody from being told of the others.
  const wrong: Problem[] = [];
  const tables = await kept(wrong, tablesOf(written, document, referred));
  const form = await kept(wrong, withPeople(written, document, referred, tables ?? new Map()));
  const turns = await kept(wrong, actTablesOf(written, document, referred));
  refuseAny(wrong);
  // Where nothing is wrong all of them were read.
  if (!tables || !form || !turns) throw new RangeError('a table was neither read nor found wrong');
  return examinedScript(nameOf(file), form, { tables, turns }, document, charter);
}

/**
 * Reads and checks a script: everything that can be found wrong before the first act is found here.
 * @throws {Fault} with every problem of the script and of the tables it names
 */
export async function readScript(text: string, options: ReadOptions = {}): Promise<Script> {
  const { script, problems } = await examineScript(text, options);
  refuseAny(problems);
  return script;
}
