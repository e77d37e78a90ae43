// A charter from a file that may say only what differs from another: read with everything it extends, file by file.

import { isTree } from '../charters/extend.js';
import { type Around, type Charter, charter, type Remark, senseOf } from '../charters/index.js';
import { formProblem } from '../form.js';
import { type At, Fault, faultOf } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { type Layer, Layers } from './charter-layers.js';
import { charterMeant } from './charter-named.js';
import { type Path, type Place, YamlDocument } from './document.js';
import { type ReadReferred, type Referred, readsNothing, referredBy } from './referred.js';

/** So many files may extend one another: nobody reads through more to know what holds. */
const MOST_FILES = 16;

/** What every charter says for itself, whatever it extends. */
const OWN = ['id', 'title', 'source'];

/** A charter that was read, and where each part of it is said. */
export interface CharterRead {
  charter: Charter;
  /** Where the value under a path stands, `['vote', 'noticeDays']`: in the file that says it, or where that file says what it extends. */
  at(path: Path): Place;
}

const isPath = (from: string): boolean => /[/\\]|\.(json|ya?ml)$/.test(from);

/** A path as a file names it, from where the first of the files is: `../rules/ours.yaml` beside `town/street.yaml` is `rules/ours.yaml`. */
function beside(file: string, path: string): string {
  if (/^([/\\]|[A-Za-z][A-Za-z\d+.-]*:)/.test(path)) return path;
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/^(\.[/\\])+/, '');
  const steps = folder === '' ? [] : folder.replace(/[/\\]$/, '').split(/[/\\]/);
  for (const step of path.split(/[/\\]/)) {
    const last = steps.at(-1);
    if (step === '..' && last !== undefined && last !== '..' && last !== '') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** What a file says for itself, and what it extends. @throws {Fault} where it is no charter's */
function layerOf(document: YamlDocument): Layer & { from?: string } {
  const { data } = document;
  if (!isTree(data)) throw new Fault([formProblem('form.kind', { name: 'charter', kind: 'object' }, document.at([]))]);
  if (!Object.hasOwn(data, 'extends')) return { document, base: [], differs: data };
  const { extends: from, ...differs } = data;
  const place = document.at(['extends']);
  if (typeof from !== 'string') throw new Fault([formProblem('form.kind', { name: 'extends', kind: 'string' }, place)]);
  const missing = OWN.filter((name) => !Object.hasOwn(differs, name));
  if (missing.length > 0) throw faultOf(missing.map((name) => formProblem('form.missing', { name }, document.at([]))));
  return { document, base: [], differs, extends: ['extends'], from };
}

/**
 * Everything a charter extends, down to one that extends nothing or to one of the package.
 * @param from what is extended, and `place` where that is said
 * @param read the path of the file that says it, where it is one
 */
async function chainOf(from: string, place: At, referred: Referred, read: readonly string[]) {
  const layers: Layer[] = [];
  const paths = [...read];
  let next: string | undefined = from;
  let where = place;
  while (next !== undefined) {
    if (!isPath(next)) {
      const read = charterMeant(next);
      if ('is' in read) return { layers, bottom: read.is };
      throw new Fault([scriptProblem('script.charter-unknown', read, where)]);
    }
    const path = beside(paths.at(-1) ?? '', next);
    if (paths.includes(path)) {
      const circle = [...paths.slice(paths.indexOf(path)), path];
      throw new Fault([scriptProblem('script.charter-circular', { circle }, where)]);
    }
    if (paths.length >= MOST_FILES)
      throw new Fault([scriptProblem('script.charter-chain', { most: MOST_FILES }, where)]);
    const { text, file } = await referred(/[/\\]/.test(paths.at(-1) ?? '') ? path : next, 'charter', where);
    paths.push(path);
    const layer = layerOf(YamlDocument.read(text, file));
    layers.push(layer);
    where = layer.document.at(['extends']);
    next = layer.from;
  }
  return { layers, bottom: undefined };
}

/** The charter these layers come to. @throws {Fault} with everything that is wrong with it */
function checked(layers: Layers): CharterRead {
  const parsed = charter.safeParse(layers.tree);
  if (!parsed.success) throw faultOf(layers.problems(parsed.error.issues));
  return { charter: parsed.data, at: (path) => layers.at(path) };
}

/**
 * The charter that a part of a document lays over another.
 * @throws {Fault} where there is none, or it is none
 */
export async function chartered(top: Layer, from: string, place: At, referred: Referred): Promise<CharterRead> {
  const { layers, bottom } = await chainOf(from, place, referred, []);
  return checked(new Layers([top, ...layers], bottom));
}

/**
 * What is wrong with a charter that was read beyond its form, and what it should be looked at again for, each where it is said.
 * @param around the commands there are, and what else is known: see `senseOf` of `yishi/charters`
 */
export const senseIn = ({ charter: read, at }: CharterRead, around: Around): Remark[] =>
  senseOf(read, around).map(({ problem, ...rest }) => ({
    ...rest,
    problem: { ...problem, at: { ...problem.at, ...at(rest.path) } },
  }));

/** Where a charter is from, and how the files it extends are read. */
export interface CharterOptions {
  /** How what is wrong names the file. */
  file?: string;
  /** Reads the files it extends by their paths, relative to this one; without it a charter that extends a file is refused. */
  read?: ReadReferred;
}

/**
 * Reads a charter from YAML or JSON (docs/write-a-charter.md): a whole one, or what differs from the one it `extends`.
 * @throws {Fault} with everything that is wrong with it, each in the file and the line that says it
 */
export async function readCharter(
  text: string,
  { file = 'charter', read = readsNothing }: CharterOptions = {},
): Promise<CharterRead> {
  const { from, ...top } = layerOf(YamlDocument.read(text, file));
  if (from === undefined) return checked(new Layers([top], undefined));
  const own = file.replace(/^.*[/\\]/s, '');
  const { layers, bottom } = await chainOf(from, top.document.at(['extends']), referredBy(read), [own]);
  return checked(new Layers([top, ...layers], bottom));
}
