// Reads a script from its text, as it will be played. The files it names are read by whoever plays it.
import { refuseAny } from '../problem.js';
import { consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { besideOf } from './beside.js';
import { charterOf } from './charter.js';
import { YamlDocument } from './document.js';
import { duesOf } from './play.js';
import { type ReadReferred, readsNothing, referredBy } from './referred.js';
import { tablesOf } from './rolls.js';
import { openingForm, type ScriptForm, scriptForm } from './schema.js';
import { type Examined, examinedScript, type Script } from './script.js';
import { translate } from './translated.js';

/** Where a script is from, and how what it names is read. */
export interface ReadOptions {
  /** How what is wrong names the script; its name without folder and ending is the consultation's id, unless the script has one. */
  file?: string;
  /** Reads the charters and rolls that the script names by a path; without it a script that names one is refused. */
  read?: ReadReferred;
}

const ANY_TIME = '2000-01-01 00:00';

/** What a file is called, without its folder and its ending. */
function nameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/**
 * Reads a script as far as it can be read (docs/scripts.md), with everything that can be found wrong before the first act.
 * @throws {Fault} where so much is wrong that there is no script: with all of that
 */
export async function examineScript(
  text: string,
  { file = 'script', read = readsNothing }: ReadOptions = {},
): Promise<Examined> {
  const document = YamlDocument.read(text, file, { translate: (contents) => translate(contents) });
  const form = document.parse(scriptForm);
  const referred = referredBy(read);
  const charter = await charterOf(form, document, referred);
  const tables = await tablesOf(form, document, referred);
  const beside = await besideOf(form, document, form.registers ? community : consultation, referred);
  return examinedScript(nameOf(file), form, tables, document, charter, duesOf, beside);
}

/**
 * Reads what a consultation is opened with from a script, whether or not it has acts, and whatever is wrong with them.
 * @throws {Fault} with every problem above the acts
 */
export async function readOpening(
  text: string,
  { file = 'script', read = readsNothing }: ReadOptions = {},
): Promise<Script> {
  const document = YamlDocument.read(text, file, { translate: (contents) => translate(contents) });
  // When it is opened is for the clock to say.
  const form: ScriptForm = { ...document.parse(openingForm), mode: 'script', at: ANY_TIME, acts: [] };
  const referred = referredBy(read);
  const charter = await charterOf(form, document, referred);
  const tables = await tablesOf(form, document, referred);
  const { script, problems } = await examinedScript(nameOf(file), form, tables, document, charter, duesOf);
  refuseAny(problems);
  return script;
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
