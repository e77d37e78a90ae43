// The files a consultation starts from, by the charter: a script with what can be done in its steps, the tables to fill in, and what to do next.
// Nothing in them is anybody: examples stand on a second sheet, which is not read.
import { bodiesNamed, bodiesThatRate, type Charter } from 'yishi/charters';
import { scriptSchema } from 'yishi/script';
import { type Written, withMark, writeCsv, writeWorkbook } from 'yishi/sheets';
import type { Desk } from './print/desk.js';

export interface Asked {
  title: string;
  place: string;
  zone?: string;
  /** The day it opens, in its zone. */
  day: string;
}

/** What editors check the script by. */
const SCHEMA = 'script.schema.json';

export interface StarterFile {
  name: string;
  bytes: Uint8Array | string;
}

/** The keys of a script, in Chinese or as its form has them. */
const KEYS = {
  chinese: {
    ...{ title: '协商', seed: '种子', charter: '规则', at: '时间', people: '人员', roll: '名册', bodies: '主体' },
    ...{
      acts: '过程',
      items: '事项',
      item: '事项',
      called: '标题',
      becomes: '通过后',
      route: '表决程序',
      body: '主体',
      rule: '表决规则',
    },
    ...{ id: '编号', kind: '类别', name: '名称', from: '沿用', change: '改动' },
  },
  english: {
    ...{ title: 'title', seed: 'seed', charter: 'charter', at: 'at', people: 'people', roll: 'roll', bodies: 'bodies' },
    ...{
      acts: 'acts',
      items: 'items',
      item: 'item',
      called: 'title',
      becomes: 'becomes',
      route: 'route',
      body: 'body',
      rule: 'rule',
    },
    ...{ id: 'id', kind: 'kind', name: 'name', from: 'from', change: 'change' },
  },
} as const;

/** A text that YAML takes for nothing else. */
const quoted = (text: string): string => JSON.stringify(text);

const bodiesOf = (charter: Charter): string[] => [
  ...new Set([...bodiesNamed(charter), ...bodiesThatRate(charter)].map(({ body }) => body)),
];

const votesByRoll = (charter: Charter): boolean => JSON.stringify(charter).includes('"owners"');

/** What is decided, where the charter begins with that: nothing else could be opened. */
function itemsOf(charter: Charter, title: string, chinese: boolean, told: string): string[] {
  if (charter.begins === 'topics') return [];
  const keys = chinese ? KEYS.chinese : KEYS.english;
  const [body = ''] = bodiesOf(charter);
  const route = `${keys.route}: [{ ${keys.body}: ${body}, ${keys.rule}: simple-majority }], `;
  const item = [
    `${keys.item}: ${chinese ? '事项1' : 'item1'}, ${keys.called}: ${quoted(title)}, `,
    charter.begins === 'vote' ? route : '',
    `${keys.becomes}: ${chinese ? '意见' : 'opinion'}`,
  ].join('');
  return [`${keys.items}:  # ${told}`, `  - { ${item} }`];
}

/** The commands of the steps, as comments: what they are called. */
function stepsOf({ language }: Desk, charter: Charter): string[] {
  const { commands } = language.words;
  const said: Readonly<Record<string, string>> = commands;
  return charter.phases.flatMap(({ title, steps }) => [
    `# ${language.text(title)}`,
    ...steps.map((step) => {
      const own = (COMMANDS[step] ?? []).map((type) => said[type] ?? type);
      return `#   ${language.step(step)}: ${own.join(' · ')}`;
    }),
  ]);
}

/** What is usually done in a step, in its order. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  topics: [
    'topic.submit',
    'gathering.close',
    'topic.screen',
    'screening.close',
    'study.decide',
    'agenda.set',
    'agenda.confirm',
  ],
  deliberation: [
    'round.call',
    'attendance.check-in',
    'session.open',
    'option.propose',
    'options.freeze',
    'session.adjourn',
  ],
  vote: ['notice.post', 'poll.open', 'ballot.cast', 'poll.close', 'count.make', 'result.post', 'result.confirm'],
  conversion: ['project.draft', 'project.submit', 'project.screen'],
  implementation: ['project.start', 'milestone.reach', 'project.complete', 'project.accept'],
  evaluation: ['survey.open', 'rating.give', 'survey.close'],
};

function scriptOf(desk: Desk, charter: Charter, { title, place, zone, day }: Asked, chinese: boolean): string {
  const { fresh } = desk.words;
  const { script: told, files } = fresh;
  const keys = chinese ? KEYS.chinese : KEYS.english;
  const own = zone === undefined || zone === charter.zone;
  const rules = own ? charter.id : `{ ${keys.from}: ${charter.id}, ${keys.change}: { zone: ${zone} } }`;
  const roll = `${keys.roll}: ${files.roll}.xlsx`;
  return [
    // Editors look for it in the first line.
    `# yaml-language-server: $schema=${SCHEMA}`,
    ...told.head(desk.language.text(charter.title)),
    '',
    `${keys.title}: ${quoted(title)}`,
    `${keys.seed}: ${quoted(`${title} ${day}`)}`,
    `${keys.charter}: ${rules}`,
    `${keys.at}: ${day} 09:00`,
    '',
    `${keys.people}: ${files.people}.xlsx  # ${told.people}`,
    votesByRoll(charter) ? `${roll}  # ${told.roll}` : `# ${roll}  # ${told.noRoll}`,
    `${keys.bodies}:`,
    ...bodiesIn(desk, charter, keys),
    ...itemsOf(charter, title, chinese, told.items),
    '',
    `# ${told.acts}`,
    ...stepsOf(desk, charter),
    `# ${told.tables(place)}`,
    `${keys.acts}: []`,
    '',
  ].join('\n');
}

const bodiesIn = (
  { words }: Desk,
  charter: Charter,
  keys: Readonly<Record<'id' | 'kind' | 'name', string>>,
): string[] =>
  bodiesOf(charter).map((body) => {
    const [name, kind] = words.fresh.bodies[body] ?? [body, words.fresh.otherBody];
    return `  - { ${keys.id}: ${body}, ${keys.kind}: ${quoted(kind)}, ${keys.name}: ${quoted(name)} }`;
  });

/** What a consultation is opened with at once. */
export interface Head {
  title: string;
  /** Its id, or a path. */
  charter: string;
  people: string;
  roll?: string;
  zone?: string;
}

/** The head of a script alone, for a consultation that opens now. */
export function headOf(desk: Desk, charter: Charter, { title, charter: named, people, roll, zone }: Head): string {
  const rules = zone === undefined ? quoted(named) : `{ from: ${quoted(named)}, change: { zone: ${zone} } }`;
  return [
    `title: ${quoted(title)}`,
    `charter: ${rules}`,
    `people: ${quoted(people)}`,
    ...(roll === undefined ? [] : [`roll: ${quoted(roll)}`]),
    'bodies:',
    ...bodiesIn(desk, charter, KEYS.english),
    ...itemsOf(charter, title, false, ''),
    '',
  ].join('\n');
}

/** A table to fill in: its header alone, and examples where nobody reads them. */
async function tableFiles(name: string, { header, example }: { header: string[]; example: Written[][] }, desk: Desk) {
  const { sheet } = desk.words.fresh;
  const sheets = [
    { name: sheet.table, rows: [header] },
    { name: sheet.example, rows: [header, ...example] },
  ];
  return [
    { name: `${name}.xlsx`, bytes: await writeWorkbook(sheets) },
    { name: `${name}.csv`, bytes: withMark(writeCsv([header])) },
  ];
}

/** Everything the folder has in the beginning. */
export async function starterFiles(desk: Desk, charter: Charter, asked: Asked): Promise<StarterFile[]> {
  const { fresh } = desk.words;
  const { files, people, roll } = fresh;
  const chinese = desk.language.id !== 'en';
  const [body = ''] = bodiesOf(charter);
  const [called] = fresh.bodies[body] ?? [body];
  const example = people.example.map((row) => row.map((cell) => cell.replace('{body}', called)));
  const named = { script: files.script, people: `${files.people}.xlsx`, roll: `${files.roll}.xlsx` };
  return [
    { name: files.script, bytes: scriptOf(desk, charter, asked, chinese) },
    ...(await tableFiles(files.people, { header: people.header, example }, desk)),
    ...(await tableFiles(files.roll, roll, desk)),
    { name: SCHEMA, bytes: JSON.stringify(scriptSchema()) },
    { name: files.next, bytes: fresh.next(asked.title, named, asked.place).join('\n') },
  ];
}
