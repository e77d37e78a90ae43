// Reads a script from its text, as it will be played. The files it names are read by whoever plays it.
import { charterOf } from './charter.js';
import { YamlDocument } from './document.js';
import { type ReadReferred, readsNothing, referredBy } from './referred.js';
import { tablesOf } from './rolls.js';
import { scriptForm } from './schema.js';
import { type Script, scriptOf } from './script.js';

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

/**
 * Reads and checks a script (docs/scripts.md): everything that can be found wrong before the first act is found here.
 * @throws {Fault} with every problem of the script and of the tables it names
 */
export async function readScript(
  text: string,
  { file = 'script', read = readsNothing }: ReadOptions = {},
): Promise<Script> {
  const document = YamlDocument.read(text, file);
  const form = document.parse(scriptForm);
  const referred = referredBy(read);
  const charter = await charterOf(form, document, referred);
  const tables = await tablesOf(form, document, referred);
  return scriptOf(nameOf(file), form, tables, document, charter);
}
