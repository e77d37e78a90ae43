// Sections of a script that stand in files of their own: 人员: 人员.yaml, 过程: [晚一.yaml, 晚二.yaml]. What they hold is put where they are named, and keeps
// the file and the line it stands at. They lie in the script's folder or below it.
import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLSeq } from 'yaml';
import { faultOf } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { BODY, HEAD, type Keys } from './keys.js';
import type { Place } from './place.js';

/** The files a script names, by their paths. */
export type Sections = ReadonlyMap<string, { text: string; file: string }>;

/** Sections that are lists, and those that are groups of keys. */
const LISTS: readonly string[] = ['people', 'bodies', 'items', 'acts'];
const GROUPS: readonly string[] = ['offices'];
/** So many are brought in all, one file counted each time. */
export const MOST = 100;

const FILE = /\.ya?ml$/i;

const textOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === 'string' ? node.value : undefined;

/** The path a value is of, if it names a file and nothing else. */
const pathIn = (node: unknown): string | undefined => {
  const written = textOf(node)?.trim();
  // An act of one line may end so: what it says before has blanks.
  return written !== undefined && FILE.test(written) && !/\s/.test(written) ? written : undefined;
};

const said = (keys: Keys, { key }: Pair): string => {
  const written = textOf(key) ?? '';
  return Object.hasOwn(keys, written) ? (keys[written] ?? '') : written;
};

/** A place where a file may be named, and how what it holds gets there. */
interface Slot {
  section: string;
  node: unknown;
  put(contents: Node): void;
}

function slotsOf(contents: unknown): Slot[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap((pair): Slot[] => {
    const section = said(HEAD, pair);
    const own: Slot = {
      section,
      node: pair.value,
      put(found) {
        pair.value = found;
      },
    };
    if (GROUPS.includes(section)) return [own];
    if (!LISTS.includes(section)) return [];
    const within = section === 'bodies' && isSeq(pair.value) ? pair.value.items.flatMap(membersIn) : [];
    return isSeq(pair.value) ? [...entriesOf(pair.value, section), ...within] : [own];
  });
}

/** 名册: 名册.yaml of a body is a list of its members; a list of them may name files, too. */
function membersIn(body: unknown): Slot[] {
  if (!isMap(body)) return [];
  const pairs = body.items.filter((pair) => ['members', 'roll'].includes(said(BODY, pair)));
  return pairs.flatMap((pair): Slot[] =>
    isSeq(pair.value)
      ? entriesOf(pair.value, 'members')
      : [
          {
            section: 'members',
            node: pair.value,
            put(found) {
              if (isScalar(pair.key)) pair.key.value = 'members';
              pair.value = found;
            },
          },
        ],
  );
}

/** Each entry that is a path makes room for those of its file. */
const entriesOf = (list: YAMLSeq, section: string): Slot[] =>
  list.items.map((node) => ({
    section,
    node,
    put(found) {
      const at = list.items.indexOf(node);
      list.items.splice(at, 1, ...(isSeq(found) ? found.items : [found]));
    },
  }));

/** What a file holds for a section: all of it, or what stands in it under the name of the section. */
function heldFor(section: string, contents: unknown): Node | undefined {
  const fits = (node: unknown) => (GROUPS.includes(section) ? isMap(node) : isSeq(node));
  const [pair, more] = isMap(contents) ? contents.items : [];
  const inside = pair && !more && said(section === 'members' ? BODY : HEAD, pair) === section ? pair.value : undefined;
  const found = [inside, contents].find(fits);
  return isMap(found) || isSeq(found) ? found : undefined;
}

/** A file as it is parsed, with what stands where in it. */
export interface Part {
  contents: unknown;
  at(node: unknown): Place;
}

/** The files that a script names for its sections, or a file of one of them for more of it; each with where it is named. */
export function namedIn({ contents, at }: Part, isScript: boolean): { path: string; place: Place }[] {
  const slots = !isScript && isSeq(contents) ? entriesOf(contents, '') : slotsOf(contents);
  return slots.flatMap(({ node }) => {
    const path = pathIn(node);
    return path === undefined ? [] : [{ path, place: at(node) }];
  });
}

/** Puts the sections into their places. @param parse what a file of this text holds */
export function joined(main: Part, sections: Sections, parse: (text: string, file: string) => Part): void {
  let brought = 0;
  const join = (part: Part, around: readonly string[]): void => {
    for (const { section, node, put } of slotsOf(part.contents)) bring(part, section, node, put, around);
  };
  const bring = (part: Part, section: string, node: unknown, put: Slot['put'], around: readonly string[]): void => {
    const path = pathIn(node);
    const file = path === undefined ? undefined : sections.get(path);
    if (path === undefined || !file) return;
    brought += 1;
    if (around.includes(path))
      throw faultOf([scriptProblem('script.section-circular', { circle: [...around, path] }, part.at(node))]);
    if (brought > MOST) throw faultOf([scriptProblem('script.section-many', { most: MOST }, part.at(node))]);
    const found = parse(file.text, file.file);
    const held = heldFor(section, found.contents);
    if (!held) throw faultOf([scriptProblem('script.section-form', { section }, found.at(found.contents))]);
    // A list may name further files.
    if (isSeq(held))
      for (const entry of entriesOf(held, section)) bring(found, section, entry.node, entry.put, [...around, path]);
    put(held);
  };
  join(main, []);
}
