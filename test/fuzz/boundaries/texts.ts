// Files and texts: elections in every format, tables of rolls and ballots, scripts, charters, sweeps, moments and amounts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { declarations } from 'yishi';
import { charters, senseOf } from 'yishi/charters';
import { explainCharter } from 'yishi/documents';
import { models, readSweep } from 'yishi/experiments';
import { isProfile, readElection, writeAbif, writeBallotsCsv, writeElectionJson, writePabulib } from 'yishi/formats';
import { language } from 'yishi/language';
import { method, methods } from 'yishi/methods';
import { buildRoll, readBallots, readPeople, readPostVotes, readRollTable, readVotes, rollFields } from 'yishi/rolls';
import {
  expandIds,
  readArea,
  readCharter,
  readingOf,
  readMoney,
  readScript,
  readSigned,
  readSpan,
  readYaml,
} from 'yishi/script';
import { tableIn, writeWorkbook } from 'yishi/sheets';
import { readScenario, theoryEntry, theoryModel } from 'yishi/simulation';
import { readPool } from 'yishi/sortition';
import { root } from '../../sources.js';
import { type Boundary, hold, isDeclared } from '../boundary.js';
import { odd, oddText, type Recipe, revived, spoilt, spoiltText } from '../recipe.js';

const english = language('en');

function filesOf(folder: string, ending: RegExp, most = 30_000): { name: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(root, folder, name), 'utf8') }))
    .filter(({ text }) => text.length <= most);
}

const ELECTIONS = [
  ...filesOf('examples/elections', /./),
  { name: 'a.blt', text: '4 2\n-3\n30 1 4 2 0\n21 2 3=1 0\n12 3 0\n0\n"Ann Lee"\n"Bo"\n"Cy Orr"\n"Dee"\n"Ward 1"\n' },
  {
    name: 'nick.blt',
    text: '3 1\n[nick a b c]\n[withdrawn b]\n[tie c b a]\n30 a b 0\n21 b=c 0\n0\n"Ann"\n"Bo"\n"Cy"\n"Meal"\n',
  },
  {
    name: 'ward.csv',
    text: '3,1,\n22,3,1,\n11,2,\n"Candidate 1","Ann Lee","Green",\n"Candidate 2","Bo","Labour",\n"Candidate 3","Cy","Labour",\n"Ward 1",\n',
  },
  {
    name: 'a.soi',
    text: '# TITLE: t\n# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 51\n# NUMBER UNIQUE ORDERS: 2\n# ALTERNATIVE NAME 1: Ann Lee\n# ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Cy\n30: 1,2\n21: 3,1\n',
  },
  { name: 'old.soc', text: '3\n1,Ann Lee\n2,Bo\n3,Cy\n51,51,2\n30,1,2,3\n21,3,2,1\n' },
  {
    name: 'votes.abif',
    text: '{title: "Capital"}\n=M:[Memphis, TN]\n=N:[Nashville, TN]\n=C:[Chat]\n42:M>N>C\n26:N>C=M\n15:C\n7:M/5,N/3,C/0\n',
  },
  {
    name: 'poll.csv',
    text: 'count,Timestamp,rank1,rank2,rank3\n0,,Ann Lee,Bo,Cy\n30,1/1,Ann Lee,Bo,\n21,1/2,Cy,overvote,Bo\n7,1/3,Bo,,Cy\n',
  },
  { name: 'grid.csv', text: 'Ann Lee,Bo,Cy\n1,2,3\n2,1,\n3,1,2\n' },
  { name: 'a.json', text: '{"candidates":["A","B"],"ballots":[{"count":2,"ranking":["A",["B"]]}],"seats":1}' },
  {
    name: 'b.json',
    text: '{"candidates":["A","B"],"ballots":[{"count":2,"scores":{"A":1,"B":"1/2"}}],"costs":{"A":1,"B":2},"budget":2}',
  },
] as const;

const smallest = methods().filter(({ id }) => !['kemeny', 'dodgson'].includes(id));

const formats: Boundary = {
  name: 'formats',
  draw(dice) {
    const { name, text } = dice.maybe(ELECTIONS) ?? ELECTIONS[0];
    return {
      name: dice.once(5) ? oddText(dice) : name,
      text: spoiltText(dice, text),
      method: dice.below(smallest.length),
    };
  },
  attempt(input) {
    const { name, text, method: nth } = input as { name: string; text: string; method: number };
    const read = readElection(text, name);
    if (!isProfile(read)) {
      hold(read.problems.length > 0, 'what is not read is told why');
      for (const problem of read.problems) english.problem(problem);
      return;
    }
    for (const write of [writeElectionJson, writeAbif, writePabulib, writeBallotsCsv]) {
      try {
        write(read);
      } catch (error) {
        if (!isDeclared(error)) throw error;
      }
    }
    const { election } = read;
    if (election.candidates.length <= 12 && election.ballots.length <= 60)
      smallest[nth]?.count({ seats: 1, ...election });
  },
};

const TABLES = [
  ...filesOf('examples/rolls', /\.csv$/),
  ...filesOf('examples/sortition', /\.csv$/),
  { name: 'votes.csv', text: 'candidate,votes\nAnn,12\nBo,9\n' },
  { name: 'posts.csv', text: '姓名,主任,副主任,委员\n张三,12,3,1\n李四,9,4,2\n' },
] as const;

const tables: Boundary = {
  name: 'tables',
  draw: (dice) => spoiltText(dice, dice.maybe(TABLES)?.text ?? ''),
  attempt(input) {
    const text = String(input);
    const all: (() => unknown)[] = [
      () => rollFields(buildRoll(readRollTable(text).rows)),
      () => rollFields(buildRoll(readRollTable(text, { merge: true, sameName: 'each' }).rows, { countedBy: 'person' })),
      () => readBallots(text),
      () => readPeople(text),
      () => readVotes(text),
      () => readPostVotes(text),
      () => readPool(text, { traits: ['sex', 'age'] }),
    ];
    for (const one of all) {
      try {
        one();
      } catch (error) {
        if (!isDeclared(error)) throw error;
        for (const problem of (error as { problems?: { code: string; numbers: object }[] }).problems ?? [])
          english.problem(problem);
      }
    }
  },
};

/** A workbook's bytes as text, so that they can be spoilt and kept as any other finding is. */
const WORKBOOKS = await Promise.all(
  TABLES.slice(0, 3).map(async ({ text }) =>
    Buffer.from(
      await writeWorkbook([{ name: 'a', rows: text.split('\n', 40).map((line) => line.split(',')) }]),
    ).toString('latin1'),
  ),
);

const workbooks: Boundary = {
  name: 'workbooks',
  draw: (dice) => spoiltText(dice, dice.maybe(WORKBOOKS) ?? WORKBOOKS[0] ?? ''),
  async attempt(input) {
    const { sheet, text } = await tableIn(new Uint8Array(Buffer.from(String(input), 'latin1')));
    try {
      rollFields(buildRoll(readRollTable(sheet ?? text).rows));
    } catch (error) {
      if (!isDeclared(error)) throw error;
      for (const problem of (error as { problems?: { code: string; numbers: object }[] }).problems ?? [])
        english.problem(problem);
    }
  },
};

const SCRIPTS = filesOf('examples/meetings', /\.yaml$/, 6_000);
const SMALL = `title: T
seed: s
charter: quick-poll
at: 2026-04-11 19:30
people:
  - { id: a1..a3, name: A }
bodies:
  - { id: group, kind: k, name: G, members: [a1..a3] }
offices: { convener: a1 }
items:
  - item: lamp
    title: Lamp
    route: [{ body: group, rule: simple-majority }]
    becomes: opinion
acts:
  - { at: +5m, by: a1, do: note.add, with: { text: x } }
`;

const scripts: Boundary = {
  name: 'scripts',
  draw: (dice) => spoiltText(dice, dice.once(3) ? (dice.maybe(SCRIPTS)?.text ?? SMALL) : SMALL),
  attempt: (input) => readScript(String(input), { file: 'x.yaml' }),
};

const yaml: Boundary = {
  name: 'yaml',
  draw(dice) {
    const parts = [
      'a: 1',
      '- b',
      '{c: [1, 2]}',
      '&x y',
      '*x',
      '? k',
      ': v',
      '|',
      '>',
      '"q',
      '<<: *x',
      '  ',
      '---',
      '...',
      '!!set',
      '!!float 1',
      '#c',
      '- - -',
      '[[[',
      '{{{',
      'k: &a [*a]',
    ];
    return Array.from(
      { length: dice.below(12) },
      () => `${' '.repeat(dice.below(4))}${dice.maybe(parts) ?? ''}${dice.pick(['\n', ' ', ': '])}`,
    ).join('');
  },
  attempt: (input) => readYaml(String(input)).data,
};

const CHARTERS = charters();
const CHARTER_TEXTS = [...filesOf('examples/charters', /\.yaml$/), ...filesOf('examples/charters', /\.json$/)];

/** As JSON; what is nested too deep to be written by JSON.stringify is written by hand, as an attacker would. */
function writtenOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return `{"id": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  }
}

const charterFiles: Boundary = {
  name: 'charters',
  draw(dice) {
    if (dice.once(4)) return spoiltText(dice, dice.maybe(CHARTER_TEXTS)?.text ?? '');
    return spoilt(dice, JSON.parse(JSON.stringify(dice.maybe(CHARTERS) ?? {})), true);
  },
  async attempt(input) {
    const { charter } = await readCharter(typeof input === 'string' ? input : writtenOf(revived(input)));
    senseOf(charter, { commands: declarations, methods: method });
    explainCharter(charter, english);
  },
};

const SWEEPS = filesOf('examples/studies', /\.yaml$/);
const known = models;

const sweeps: Boundary = {
  name: 'sweeps',
  // Reading one puts every cell together, with people by the thousand: its author waits for that.
  longest: 60_000,
  draw: (dice) => spoiltText(dice, dice.maybe(SWEEPS)?.text ?? ''),
  attempt: (input) => readSweep(String(input), { models: known, file: 'x.yaml' }),
};

const SCENARIOS = SWEEPS.flatMap(({ text }) => {
  try {
    const data = readYaml(text, 'x', { decimals: true }).data as Record<string, Recipe>;
    return [data.scenario, data.base].filter((one) => one !== undefined);
  } catch {
    return [];
  }
});

const scenarios: Boundary = {
  name: 'scenarios',
  draw: (dice) => spoilt(dice, dice.maybe(SCENARIOS) ?? {}),
  attempt: (input) => readScenario(revived(input)),
};

const ENTRIES = JSON.parse(readFileSync(join(root, 'test/theory/published.json'), 'utf8')) as
  | { entries?: Recipe[] }
  | Recipe[];
const PUBLISHED = Array.isArray(ENTRIES) ? ENTRIES : (ENTRIES.entries ?? []);

/** Which model and with what: the answers themselves take as long as an enumeration takes, and are asked for by whoever waits. */
const theories: Boundary = {
  name: 'theory',
  draw: (dice) => spoilt(dice, dice.maybe(PUBLISHED) ?? {}, true),
  attempt(input) {
    const parsed = theoryEntry.safeParse(revived(input));
    if (!parsed.success) return;
    const { parameters } = theoryModel(parsed.data);
    parameters.safeParse(parsed.data.parameters ?? {});
  },
};

const written: Boundary = {
  name: 'moments and amounts',
  draw: (dice) => {
    const text = dice.once(2)
      ? oddText(dice)
      : spoiltText(
          dice,
          dice.pick(['2026-03-02 09:00', '+2d 3h', '¥12,000.50', '89.50 m²', 'm01..m24', '2026-10-25 02:30+01:00']),
        );
    return [text, dice.once(9) ? odd(dice) : text];
  },
  attempt(input) {
    const [text, any] = input as [string, Recipe];
    readingOf(text, 'Asia/Shanghai');
    readSpan(text, '2026-03-01T00:00:00.000Z', 'Asia/Shanghai');
    for (const one of [text, revived(any)]) {
      readArea(one);
      readMoney(one);
      readSigned(one);
    }
    expandIds([text]);
  },
};

export const boundaries: readonly Boundary[] = [
  formats,
  tables,
  workbooks,
  scripts,
  yaml,
  charterFiles,
  sweeps,
  scenarios,
  theories,
  written,
];
