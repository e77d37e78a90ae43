// Reads a script from its text, as it will be played. The files it names are read by whoever plays it.
import { charters } from '../charters/index.js';
import { formProblem } from '../form.js';
import { faultOf, isFault, type Problem, refuseAny } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { actTablesOf } from './act-tables.js';
import type { Attach } from './attached.js';
import { besideOf } from './beside.js';
import { charterOf } from './charter.js';
import type { CharterRead } from './charter-file.js';
import { YamlDocument } from './document.js';
import { isLocal } from './moments.js';
import { withPeople } from './people-table.js';
import { duesOf } from './play.js';
import { type ReadReferred, readsNothing, referredBy } from './referred.js';
import { tablesOf, withRoll } from './rolls.js';
import { openingForm, scriptForm, type WrittenForm } from './schema.js';
import { type Examined, examinedScript, type Script } from './script.js';
import { sectionsOf } from './section-files.js';
import { plainTime } from './times.js';
import { translate } from './translated.js';

/** Where a script is from, and how what it names is read. */
export interface ReadOptions {
  /** How what is wrong names the script; its name without folder and ending is the consultation's id, unless the script has one. */
  file?: string;
  /** Reads the charters and rolls that the script names by a path; without it a script that names one is refused. */
  read?: ReadReferred;
  /** Looks at the files that acts attach; without it an act says itself what is attached. */
  attach?: Attach | undefined;
}

const ANY_TIME = '2000-01-01 00:00';
const ANY_MOMENT = '2000-01-01T00:00:00.000Z';

/** The script with its sections from other files, in its form. @throws {Fault} */
async function documentOf(text: string, file: string, read: ReadReferred): Promise<YamlDocument> {
  const sections = await sectionsOf(text, file, referredBy(read));
  return YamlDocument.read(text, file, { translate: (contents) => translate(contents), sections });
}

/** What a file is called, without its folder and its ending. */
function nameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** The head in its form. Of a charter that is not named, those there are. @throws {Fault} with every way in which it is not */
function headIn<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!isFault(error)) throw error;
    throw faultOf(
      error.problems.map((problem) =>
        problem.code === 'form.missing' && 'name' in problem.numbers && problem.numbers.name === 'charter'
          ? { ...problem, numbers: { ...problem.numbers, choices: charters().map(({ id }) => id) } }
          : problem,
      ),
      { cause: error },
    );
  }
}

/** When the first act is, for a script that says no more. @throws {Fault} where that has no year, or there is none */
function beginning({ acts: [first] }: Pick<WrittenForm, 'acts'>, document: YamlDocument): string {
  const written = first?.at ?? '';
  const at = plainTime(written, undefined, 'UTC');
  if (isLocal(at)) return at;
  if (isLocal(plainTime(written, ANY_MOMENT, 'UTC')))
    throw faultOf([scriptProblem('script.year-missing', { written }, document.at(['acts', 0]))]);
  throw faultOf([{ ...formProblem('form.missing', { name: 'at' }), at: document.at([]) }]);
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

/** With the tables it brings. What is wrong with one keeps nobody from being told of the others. */
async function examined(
  file: string,
  document: YamlDocument,
  written: WrittenForm,
  { read = readsNothing, attach }: ReadOptions,
): Promise<Examined> {
  const referred = referredBy(read);
  const form = withRoll(written);
  const charter: CharterRead = await charterOf(form, document, referred);
  const wrong: Problem[] = [];
  const tables = await kept(wrong, tablesOf(form, document, referred));
  const whole = await kept(wrong, withPeople(form, document, referred, tables ?? new Map()));
  const turns = await kept(wrong, actTablesOf(form, document, referred));
  refuseAny(wrong);
  // Where nothing is wrong all of them were read.
  if (!tables || !whole || !turns) throw new RangeError('a table was neither read nor found wrong');
  const beside = await besideOf(whole, document, form.registers ? community : consultation, referred);
  return examinedScript(nameOf(file), whole, { tables, turns }, document, charter, duesOf, { beside, attach });
}

/**
 * Reads a script as far as it can be read (docs/scripts.md), with everything that can be found wrong before the first act.
 * @throws {Fault} where so much is wrong that there is no script: with all of that
 */
export async function examineScript(text: string, options: ReadOptions = {}): Promise<Examined> {
  const { file = 'script', read = readsNothing } = options;
  const document = await documentOf(text, file, read);
  const form = headIn(() => document.parse(scriptForm));
  return examined(file, document, { ...form, at: form.at ?? beginning(form, document) }, options);
}

/**
 * Reads what a consultation is opened with from a script, whether or not it has acts, and whatever is wrong with them.
 * @throws {Fault} with every problem above the acts
 */
export async function readOpening(text: string, options: ReadOptions = {}): Promise<Script> {
  const { file = 'script', read = readsNothing } = options;
  const document = await documentOf(text, file, read);
  // When it is opened is for the clock to say.
  const form: WrittenForm = {
    ...headIn(() => document.parse(openingForm)),
    mode: 'script',
    at: ANY_TIME,
    acts: [],
    refusals: undefined,
  };
  const { script, problems } = await examined(file, document, form, options);
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
