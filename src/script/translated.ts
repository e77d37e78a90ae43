// A script in Chinese, or in any language of the package, put into the form that scripts have: keys, commands, offices, rules and choices become what
// the engine calls them, where they stand. What no word is known for stays as it is, for its schema to tell of.
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { alike } from '../names.js';
import { type Chart, consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { type FieldShape, shapeOf } from '../procedure/shapes.js';
import { ACT, BODY, CHARTER, EXPECT, FOLLOWS, HEAD, type Keys, MEMBER, MODE, PERSON, WAIT } from './keys.js';
import { noted, spelledOut } from './phrase.js';
import { type Around, heldBeside } from './recipes.js';
import { answerRead, choiceRead, commandRead, fieldRead, officeRead, type Read, ruleRead, type Told } from './words.js';

const textOf = (node: unknown): string | undefined =>
  isScalar(node) && typeof node.value === 'string' ? node.value : undefined;

/** One thing and no other. */
const only = <T>(read: Read<T>): T | undefined => ('is' in read ? read.is : undefined);

const pairsOf = (node: unknown): Pair[] => (isMap(node) ? node.items : []);
const listOf = (node: unknown): unknown[] => (isSeq(node) ? node.items : []);

/** Renames the keys of a map, unless the new one is there already: then the schema tells of the other. */
function renamed(node: unknown, known: (written: string) => string | undefined): void {
  const keys = new Set(pairsOf(node).map(({ key }) => textOf(key)));
  for (const { key } of pairsOf(node)) {
    const written = textOf(key);
    const name = written === undefined ? undefined : known(written);
    if (name === undefined || name === written || keys.has(name) || !isScalar(key)) continue;
    key.value = name;
    keys.add(name);
  }
}

const byTable = (node: unknown, table: Keys): void =>
  renamed(node, (written) => (Object.hasOwn(table, written) ? table[written] : undefined));

const under = (node: unknown, name: string): unknown => pairsOf(node).find(({ key }) => textOf(key) === name)?.value;

/** Says a word as the engine does. */
function reworded(node: unknown, known: (written: string) => string | number | boolean | undefined): void {
  const written = textOf(node);
  const value = written === undefined ? undefined : known(written);
  if (value !== undefined && isScalar(node)) node.value = value;
}

/** An id of digits alone is a text, with the zeros it begins with. */
function spelledAsText(node: unknown): void {
  if (isSeq(node)) for (const each of node.items) spelledAsText(each);
  else if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
}

/** The fields of a command, with whatever lies within them. */
function fieldsSaid(node: unknown, command: Told, inside = ''): void {
  if (isSeq(node)) for (const each of node.items) fieldsSaid(each, command, inside);
  if (!isMap(node)) return;
  const shapes = shapeOf(command);
  renamed(node, (written) => only(fieldRead(command, written, inside)));
  for (const { key, value } of pairsOf(node)) {
    const name = textOf(key);
    const path = inside === '' ? name : `${inside}.${name}`;
    const shape = shapes.find((one) => one.path === path);
    if (shape && path !== undefined) valueSaid(value, command, path, shape);
  }
}

function valueSaid(node: unknown, command: Told, path: string, shape: Pick<FieldShape, 'holds' | 'choices'>): void {
  const { holds, choices } = shape;
  // What may be a number is one.
  if (holds.length === 1 && (holds[0] === 'id' || holds[0] === 'word')) spelledAsText(node);
  if (isScalar(node)) {
    if (holds.includes('yes-no')) reworded(node, (written) => only(answerRead(written)));
    // What a charter may say otherwise is read when there is one.
    else if (choices.length > 0) reworded(node, (written) => only(choiceRead(command, path, written)));
    if (path.endsWith('rule')) reworded(node, (written) => only(ruleRead(written)));
  } else if (holds.includes('fields') || holds.includes('file')) fieldsSaid(node, command, path);
  else if (isSeq(node)) for (const each of node.items) valueSaid(each, command, path, shape);
  // By the script's own names: a choice by item, a score by dimension.
  else for (const { value } of pairsOf(node)) valueSaid(value, command, path, shape);
}

const commandOf = (chart: Chart, type: string | undefined): Told | undefined =>
  type !== undefined && Object.hasOwn(chart.commands, type) ? chart.commands[type] : undefined;

function actSaid(node: unknown, chart: Chart): void {
  byTable(node, ACT);
  for (const key of ['by', 'as', 'for', 'enteredBy']) spelledAsText(under(node, key));
  const doing = under(node, 'do');
  reworded(doing, (written) => (written === WAIT.written ? WAIT.is : only(commandRead(chart, written))));
  const command = commandOf(chart, textOf(doing));
  if (command) fieldsSaid(under(node, 'with'), command);
  const brought = listOf(under(node, 'each'));
  if (command) for (const each of brought) eachSaid(each, under(node, 'with'), command);
  const expected = under(node, 'expect');
  byTable(expected, EXPECT);
}

/** What `each` brings for a hole of a field is said as the field is. */
function eachSaid(node: unknown, fields: unknown, command: Told): void {
  const holes = [...holesIn(fields, '')];
  for (const { key, value } of pairsOf(node)) {
    const hole = `$${textOf(key)}`;
    for (const [path] of holes.filter(([, holder]) => holder === hole)) {
      const shape = shapeOf(command).find((one) => one.path === path);
      if (shape) valueSaid(value, command, path, shape);
    }
  }
}

function* holesIn(node: unknown, inside: string): Generator<readonly [path: string, hole: string]> {
  for (const { key, value } of pairsOf(node)) {
    const path = inside === '' ? (textOf(key) ?? '') : `${inside}.${textOf(key)}`;
    const written = textOf(value);
    if (written?.startsWith('$')) yield [path, written];
    else if (isMap(value))
      for (const [deeper, hole] of holesIn(value, path)) yield [deeper.includes('choices') ? path : deeper, hole];
  }
}

/** The acts: those of one line are spelt out first. */
function actsSaid(node: unknown, chart: Chart, around: Around): void {
  if (!isSeq(node)) return;
  node.items = node.items.flatMap((act) => {
    const spelt = isLine(act) ? (spelledOut(act, chart, around) ?? [act]) : [act];
    for (const one of spelt) {
      actSaid(one, chart);
      noted(around, textOf(under(one, 'do')) ?? '');
    }
    return spelt;
  });
}

/** Who holds which office, as the head of a script says. */
const officesIn = (contents: Node | null): Around => ({
  holders(office) {
    const written = under(under(contents, 'offices'), office);
    const holders = (isSeq(written) ? written.items : [written]).flatMap((one) => textOf(one) ?? []);
    return holders.length === 0 && isScalar(under(contents, 'people')) ? [heldBeside(office)] : holders;
  },
  taken: new Set(),
  isSomebody: somebodyIn(contents),
  nouns: [],
});

/** Whoever the head lists; of a table, which is read later, any word that may be a name. */
function somebodyIn(contents: Node | null): Around['isSomebody'] {
  const people = under(contents, 'people');
  if (isScalar(people)) return (word) => /^\p{Script=Han}{2,4}$/u.test(word);
  const names = new Set<string>();
  for (const one of listOf(people))
    for (const said of [textOf(one), textOf(under(one, 'id')), textOf(under(one, 'name'))])
      if (said !== undefined) names.add(alike(said));
  return (word) => names.has(alike(word));
}

/** An act of one line: a text, or one key that is none of an act's with what it brings. */
const isLine = (act: unknown): act is Scalar | YAMLMap => {
  if (isScalar(act)) return typeof act.value === 'string';
  const [pair, more] = pairsOf(act);
  const key = textOf(pair?.key);
  return key !== undefined && !more && !Object.hasOwn(ACT, key) && !Object.values(ACT).includes(key);
};

/** Puts a script into its form, in place: everything stays where it stands. @param known of acts that go on in a record, what that is of */
export function translate(contents: Node | null, known?: { chart: Chart; around: Around }): void {
  byTable(contents, HEAD);
  const chart = known?.chart ?? (under(contents, 'registers') === undefined ? consultation : community);
  reworded(under(contents, 'mode'), (written) => (Object.hasOwn(MODE, written) ? MODE[written] : undefined));
  byTable(under(contents, 'charter'), CHARTER);
  for (const each of listOf(under(contents, 'people'))) {
    byTable(each, PERSON);
    for (const key of ['id', 'name', 'unit']) spelledAsText(under(each, key));
  }
  for (const each of listOf(under(contents, 'bodies'))) {
    byTable(each, BODY);
    for (const key of ['id', 'name', 'parent']) spelledAsText(under(each, key));
    const members = listOf(under(each, 'members'));
    for (const member of members) {
      byTable(member, MEMBER);
      spelledAsText(member);
      for (const key of ['person', 'unit', 'coOwners']) spelledAsText(under(member, key));
    }
  }
  byTable(under(contents, 'follows'), FOLLOWS);
  renamed(under(contents, 'offices'), (written) => only(officeRead(written)));
  for (const { value } of pairsOf(under(contents, 'offices'))) spelledAsText(value);
  const agenda = consultation.commands['agenda.set'];
  if (agenda) fieldsSaid(under(contents, 'items'), agenda, 'items');
  actsSaid(under(contents, 'acts'), chart, known?.around ?? officesIn(contents));
}
