// Lines that are several acts, as people say them: a speech with its turn, a show of hands with its sign-in, an amendment with its second and its count.
// Each is data here; what comes of it is the acts, every one a fact of its own. docs/scripts.md tells of them.
import { isMap, isScalar, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { consultation } from '../procedure/chart.js';
import { type Around, fresh } from './around.js';
import { type ActForm, TABLE } from './schema.js';
import { complete } from './unsaid.js';
import { choiceRead } from './words.js';

export type { Around } from './around.js';

/** An act of a recipe: `$name` stands for what the line says; without one of `needs` it is left out. */
interface Step {
  do: string;
  /** Whoever the line names, and else whoever holds the office. */
  by: readonly ('$who' | '$second' | '$chair' | '$recorder' | '$teller')[];
  needs?: string;
  each?: '$present';
  /** The table whose rows it is asked for. */
  table?: '$table';
  with: Readonly<Record<string, string>>;
  /** The fields that the line brings besides. */
  rest?: true;
}

interface Recipe {
  /** What it is called; a speech is called by its stance. */
  verbs: readonly string[] | 'stance';
  /** Keys of the line that are the recipe's own. */
  keys: Readonly<Record<string, string>>;
  /** Of lines that bring a table alone. */
  brings?: 'table';
  steps: readonly Step[];
}

export const RECIPES: readonly Recipe[] = [
  {
    verbs: 'stance',
    keys: {},
    steps: [
      { do: 'floor.request', by: ['$who'], with: { stance: '$stance' } },
      { do: 'floor.grant', by: ['$chair'], with: { person: '$who' } },
      { do: 'speech.make', by: ['$who'], with: { person: '$who', seconds: '$seconds', text: '$text' } },
    ],
  },
  {
    verbs: ['举手', '举手表决', 'show-of-hands'],
    keys: { 签到: 'present', present: 'present', 监票: 'scrutineers', scrutineers: 'scrutineers' },
    steps: [
      { do: 'attendance.check-in', by: ['$recorder'], needs: 'present', each: '$present', with: { person: '$each' } },
      {
        do: 'tally.enter',
        by: ['$who', '$teller'],
        with: { item: '$about', form: 'show-of-hands', scrutineers: '$scrutineers' },
        rest: true,
      },
    ],
  },
  {
    verbs: ['修正', 'amend'],
    keys: { 附议: 'second', second: 'second', 票数: 'votes', votes: 'votes' },
    steps: [
      {
        do: 'motion.move',
        by: ['$who'],
        with: { motion: '$new', kind: 'amend', option: '$about' },
        rest: true,
      },
      { do: 'motion.second', by: ['$second'], needs: 'second', with: { motion: '$new' } },
      {
        do: 'motion.decide',
        by: ['$chair'],
        needs: 'votes',
        with: { motion: '$new', for: '$for', against: '$against', abstain: '$abstain' },
      },
    ],
  },
  {
    verbs: ['计票', '唱票计票', '开票', 'count', 'count-ballots'],
    keys: { 表: 'table', 表格: 'table', table: 'table' },
    brings: 'table',
    steps: [
      { do: 'ballot.cast', by: ['$who', '$teller'], table: '$table', with: { item: '$about' } },
      { do: 'ballot.invalidate', by: ['$who', '$teller'], table: '$table', with: {} },
      { do: 'count.make', by: ['$who', '$teller'], with: {}, rest: true },
    ],
  },
];

/** Stands for whoever holds an office that the table of the people gives: it is read later than the lines are. No text of a script begins so. */
export const heldBeside = (office: string): string => `\u0000${office}`;

/** The acts with those who hold the offices in the place of what stood for them. */
export function withHolders(acts: readonly ActForm[], offices: Readonly<Record<string, string | string[]>>): ActForm[] {
  const holders = (written: string) =>
    written.startsWith('\u0000') ? [offices[written.slice(1)] ?? []].flat() : [written];
  return acts.map(({ by, ...act }) => {
    const [asks] = by === undefined ? [] : holders(by);
    const { scrutineers } = act.with ?? {};
    return {
      ...act,
      ...(asks !== undefined && { by: asks }),
      ...(Array.isArray(scrutineers) && {
        with: {
          ...act.with,
          scrutineers: scrutineers.flatMap((one) => (typeof one === 'string' ? holders(one) : [one])),
        },
      }),
    };
  });
}

/** A line of one act or of several, in its words. */
export interface Line {
  at: string | undefined;
  who: string | undefined;
  verb: string;
  about: readonly string[];
  value: unknown;
  /** Where it stands. */
  range: Scalar['range'];
}

const stanceOf = (verb: string): string | undefined => {
  const command = consultation.commands['floor.request'];
  const read = command && choiceRead(command, 'stance', verb);
  return read && 'is' in read ? String(read.is) : undefined;
};

/** The recipe a word is the verb of. */
export const recipeOf = (verb: string): Recipe | undefined =>
  RECIPES.find(({ verbs }) => (verbs === 'stance' ? stanceOf(verb) !== undefined : verbs.includes(verb)));

/** Whether a line says what only a recipe takes. */
export const saysMore = ({ keys, brings }: Recipe, value: unknown): boolean =>
  (isMap(value) && value.items.some(({ key }) => Object.hasOwn(keys, text(key) ?? ''))) ||
  (brings === 'table' && isTable(value));

/** 120秒, 2分30秒, 2m: in seconds. */
function secondsOf(words: readonly string[]): number | undefined {
  const [all, minutes, seconds] =
    /^(?:(\d{1,4})(?:分钟?|min|m))?(?:(\d{1,5})(?:秒钟?|sec|s))?$/.exec(words.join('')) ?? [];
  return all ? Number(minutes ?? 0) * 60 + Number(seconds ?? 0) : undefined;
}

const text = (node: unknown): string | undefined => (isScalar(node) ? String(node.value) : undefined);

const isTable = (node: unknown): boolean => TABLE.test(text(node)?.trim() ?? '');

/** The acts a line of a recipe stands for, as they would be written at length. */
export function actsOf(recipe: Recipe, line: Line, around: Around): YAMLMap[] {
  const { about, value, range } = line;
  const at = (one: unknown): Scalar => Object.assign(new Scalar(one), range ? { range } : {});
  const said = new Map<string, unknown>();
  const rest: Pair[] = [];
  for (const pair of isMap(value) ? value.items : []) {
    const name = text(pair.key) ?? '';
    if (Object.hasOwn(recipe.keys, name)) said.set(recipe.keys[name] ?? '', pair.value);
    else rest.push(pair);
  }
  const put = (name: string, found: unknown) => {
    if (found !== undefined) said.set(name, at(found));
  };
  put('who', line.who);
  put('stance', recipe.verbs === 'stance' ? stanceOf(line.verb) : undefined);
  put('seconds', recipe.verbs === 'stance' ? secondsOf(about) : undefined);
  put('about', about[0]);
  if (isScalar(value) && value.value !== null) said.set(isTable(value) ? 'table' : 'text', value);
  for (const office of ['chair', 'recorder', 'teller']) put(office, around.holders(office)[0]);
  if (!said.has('scrutineers')) said.set('scrutineers', listAt(around.holders('scrutineer'), at));
  const counted = text(said.get('votes'))?.split(/[-–:：/]/) ?? [];
  for (const [place, name] of ['for', 'against', 'abstain'].entries()) {
    const votes = counted[place]?.trim();
    if (counted.length === 3 && votes !== undefined && /^\d{1,7}$/.test(votes)) put(name, Number(votes));
  }
  if (recipe.steps.some((step) => Object.values(step.with).includes('$new'))) put('new', fresh(line.verb, around));
  const acts = recipe.steps
    .filter(({ needs }) => needs === undefined || said.has(needs))
    .map((step) => {
      const act = new YAMLMap();
      if (range) act.range = range;
      const set = (key: string, node: unknown) => act.items.push(new Pair(at(key), node));
      set('do', at(step.do));
      const by = step.by.map((name) => said.get(name.slice(1))).find((one) => one !== undefined);
      if (by !== undefined) set('by', by);
      const each = said.get(step.each?.slice(1) ?? '');
      const byTable = isTable(each) ? each : said.get(step.table?.slice(1) ?? '');
      if (byTable !== undefined) set('table', byTable);
      else if (step.each) set('each', isScalar(each) ? listAt([each.value], at) : each);
      const fields = new YAMLMap();
      if (range) fields.range = range;
      for (const [key, hole] of Object.entries(step.with)) {
        const found = hole.startsWith('$') && hole !== '$each' ? said.get(hole.slice(1)) : at(hole);
        // Whose the rows are is said by the table.
        if (found !== undefined && !(byTable !== undefined && hole === '$each'))
          fields.items.push(new Pair(at(key), found));
      }
      if (step.rest) fields.items.push(...rest);
      const command = consultation.commands[step.do];
      if (command) complete(command, fields, around, at);
      set('with', fields);
      return act;
    });
  // The others happen at the same moment.
  if (line.at !== undefined) acts[0]?.items.push(new Pair(at('at'), at(line.at)));
  return acts;
}

function listAt(holders: readonly unknown[], at: (one: unknown) => Scalar): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(...holders.map(at));
  return list;
}
