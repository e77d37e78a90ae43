// The shape of the house (design.md §5), read off the sources: what may import what, and what pure code keeps away from.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { id as idField, word } from '../src/fields.js';
import { apart } from './apart.js';
import { cycles, type Import, readSource, root, type Source, sources } from './sources.js';

/** The floors of the house, lowest first: a file imports from its own floor and from those below. */
const FLOORS: readonly (readonly [name: string, files: RegExp])[] = [
  [
    'ground',
    /^(amounts|area|bilingual|persistent-map|persistent-map\/tree|put|csv|calendar|digest|edit|ending|fields|form|handed|joined|moment|names|problem|repeats|sheet|threshold|twice)\.ts$/,
  ],
  ['law, sortition, voting methods', /^(law|sortition|methods)\//],
  ['the count', /^count\//],
  ['rolls, tables in files', /^(rolls|sheets)\//],
  // Codes and numbers of what stands above the languages, which say them.
  ['what can be wrong upstairs', /^problems\//],
  ['the formats of elections', /^formats\//],
  ['charters', /^charters\//],
  ['the kernel: what a command, a part and a fold are', /^kernel\//],
  ['the parts: steps, registers and what is common to them', /^parts\//],
  ['the registers of a community', /^registers\//],
  ['communities', /^communities\//],
  ['procedure', /^procedure\//],
  ['engine', /^engine\//],
  ['adapters, community, language, testing', /^(adapters|community|language|testing)\//],
  ['documents, desk, what if, tally', /^(desk|documents|what-if|tally)\//],
  ['Word', /^word\//],
  ['HTTP', /^http\//],
  ['clients: of the engine they know types', /^(client|react)\//],
  ['out to the world', /^delivery\//],
  ['lists and figures', /^queries\//],
  ['what is held of one person', /^subjects\//],
  ['telemetry', /^telemetry\//],
  ['simulation', /^simulation\//],
  ['script', /^script\//],
  ['experiments', /^experiments\//],
  ['periods alone', /^periods\//],
  ['the public surface', /^index\.ts$/],
];

const floorOf = (file: string): number => FLOORS.findIndex(([, files]) => files.test(file));

/** Who may import which package; behind `type`, who may name its types. Nobody else may, and no other package. */
const PACKAGES: Record<string, { value?: RegExp; type?: RegExp }> = {
  xstate: { value: /^procedure\/|^parts\/chart\.ts$|^parts\/[^/]+\/(chart|state)\.ts$/ },
  immer: { value: /^kernel\/fold\.ts$/ },
  'temporal-polyfill': { value: /^(calendar|language\/amounts|script\/moments)\.ts$/ },
  zod: {
    value:
      /^(parts|registers|charters|law|simulation|experiments)\/|^kernel\/(command|words)\.ts$|^fields\.ts$|^engine\/heads\.ts$|^http\/|^procedure\/(parse|sealed|shapes|stamp|upcast)\.ts$|^script\/(acts|json-schema|opening|schema)\.ts$/,
    type: /^engine\/calls\.ts$|^script\/(charter-layers|document|gathered)\.ts$|^form\.ts$/,
  },
  '@noble/hashes': { value: /^digest\.ts$|^engine\/(entropy|heads)\.ts$/ },
  'safe-stable-stringify': { value: /^digest\.ts$/ },
  'fraction.js': { value: /^methods\// },
  hucre: { value: /^sheets\/(read|write)\.ts$/ },
  qr: { value: /^documents\/papers\/render\/qr\.ts$|^word\// },
  docx: { value: /^word\// },
  'csv-parse': { value: /^csv\.ts$/ },
  yaml: { value: /^script\/(document|phrase|recipes|root|sections|syntax|translated|unsaid)\.ts$/ },
  '@restatedev/restate-sdk': { value: /^adapters\/restate\// },
  nanoid: { value: /^engine\/engine\.ts$|^adapters\/restate\/engine\.ts$|^community\/communities\.ts$/ },
  vitest: { value: /^testing\// },
  hono: { value: /^http\/handler\.ts$/, type: /^http\/options\.ts$/ },
  'eventsource-parser': { value: /^client\/stream\.ts$/ },
  react: { value: /^react\// },
  // The host's, where it wants them.
  standardwebhooks: { value: /^delivery\/webhook\.ts$/ },
  '@opentelemetry/api': { value: /^telemetry\// },
  'pure-rand': { value: /^simulation\/chance\.ts$/ },
  bullmq: { value: /^experiments\/queue\.ts$/ },
  tinypool: { value: /^experiments\/threads\.ts$/ },
  // What draws reports goes along, as @stdlib does: nobody installs it for themselves.
  '@observablehq/plot': { value: /^experiments\/report\/(draw\.ts|figures\/)/ },
  linkedom: { value: /^experiments\/report\/draw\.ts$/ },
  'hyparquet-writer': { value: /^experiments\/parquet\.ts$/ },
  '@stdlib/stats-base-dists-normal-quantile': {
    value: /^simulation\/|^experiments\/(stopping|student|statistics\/mean)\.ts$/,
  },
  '@stdlib/stats-base-dists-normal-cdf': { value: /^simulation\// },
  '@stdlib/math-base-special-exp': { value: /^simulation\// },
  '@stdlib/math-base-special-pow': { value: /^simulation\// },
  '@stdlib/math-base-special-ln': { value: /^simulation\// },
  '@stdlib/math-base-special-sin': { value: /^simulation\// },
  '@stdlib/math-base-special-cos': { value: /^simulation\// },
  // Powers and logarithms that every engine rounds alike.
};

/** Where nothing reads a clock, draws a lot or reaches outside. */
const PURE =
  /^(procedure|parts|registers|kernel|count|law|methods|formats|rolls|sortition|what-if|tally|simulation|charters|language|documents)\/|^script\/(?!(act-tables|people-table|charter|charter-file|check|play|read|recording|referred|rolls)\.)|^(amounts|area|bilingual|calendar|persistent-map|persistent-map\/tree|csv|digest|edit|fields|form|handed|joined|moment|names|problem|repeats|sheet|threshold)\.ts$/;

/** They wait for whoever reads a table or plays an act, and are otherwise as pure. */
const WAITING = /^script\/(acts|beside|go-on|held|onward|player|script|section-files)\.ts$/;

const IMPURE: readonly (readonly [what: string, code: RegExp])[] = [
  ['the clock', /\bDate \. now\b|\bnew Date( \( \)| [^( ]|$)|(?<!new )\bDate \(|\bperformance\b|\bTemporal \. Now\b/],
  ['chance', /\bMath \. random\b|\bcrypto\b/],
  ['timers', /\b(setTimeout|setInterval|setImmediate|queueMicrotask)\b/],
  ['the network or a terminal', /\b(fetch|console|XMLHttpRequest|WebSocket)\b/],
  ['the process', /\bprocess \. env\b|\bglobalThis\b/],
  ['promises', /\basync\b|\bawait\b/],
];

const MOST_LINES = 300;

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Every import the test objects to, as `file → what`. */
const offences = (wrong: (source: Source, imported: Import) => boolean): string[] =>
  sources.flatMap((source) =>
    source.imports
      .filter((imported) => wrong(source, imported))
      .map(({ file, specifier }) => `${source.file} → ${file ?? specifier}`),
  );

const among = (files: RegExp) => sources.filter(({ file }) => files.test(file));

/** Groups of files that import one another in a circle, types included, each as `a → b → a`. */
function cyclesOf(groupOf: (file: string) => string): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const { file, imports } of sources) {
    for (const { file: imported } of imports) {
      if (imported === undefined || groupOf(imported) === groupOf(file)) continue;
      arrows.set(groupOf(file), (arrows.get(groupOf(file)) ?? new Set()).add(groupOf(imported)));
    }
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (group: string, path: readonly string[]): void => {
    if (path.includes(group)) {
      found.push([...path.slice(path.indexOf(group)), group].join(' → '));
      return;
    }
    if (done.has(group)) return;
    for (const next of arrows.get(group) ?? []) visit(next, [...path, group]);
    done.add(group);
  };
  for (const group of arrows.keys()) visit(group, []);
  return found;
}

describe('imports', () => {
  it('are seen, whatever form they have', () => {
    expect(sources.length).toBeGreaterThan(150);
    const imports = (file: string) => sources.find((source) => source.file === file)?.imports ?? [];
    expect(imports('testing/store-conformance.ts')).toContainEqual({
      specifier: 'vitest',
      file: undefined,
      typeOnly: false,
    });
    expect(imports('kernel/fold.ts')).toContainEqual({
      specifier: './state.js',
      file: 'kernel/state.ts',
      typeOnly: true,
    });
    expect(imports('documents/index.ts').every(({ file }) => file?.startsWith('documents/'))).toBe(true);
  });

  it('lead to files that are there', () => {
    const files = new Set(sources.map(({ file }) => file));
    expect(offences((_source, { file }) => file !== undefined && !files.has(file))).toEqual([]);
  });

  it('run one way: law, methods and charters → words → procedure → engine → adapters, language, documents, testing', () => {
    expect(sources.map(({ file }) => file).filter((file) => floorOf(file) < 0)).toEqual([]);
    expect(
      offences(({ file }, imported) => imported.file !== undefined && floorOf(imported.file) > floorOf(file)),
    ).toEqual([]);
  });

  it.each([
    ['adapters, language, testing', /^(adapters|language|testing)\//],
    ['documents, desk, what if, tally', /^(desk|documents|what-if|tally)\//],
  ])('keep neighbours on the top floors apart: %s', (_floor, apart) => {
    const house = (file: string) => file.split('/')[0];
    expect(
      offences(
        ({ file }, imported) =>
          apart.test(file) && apart.test(imported.file ?? '') && house(file) !== house(imported.file ?? ''),
      ),
    ).toEqual([]);
  });

  it('run one way between folders: none imports what imports it, types included', () => {
    const top = (file: string) => file.split('/')[0] ?? file;
    expect(cyclesOf(top)).toEqual([]);
  });

  it('keep each step from every other step, and the registers from the steps', () => {
    const stepOf = (file = '') => /^parts\/(\d[^/]*)\//.exec(file)?.[1];
    const joins = /^parts\/[^/]+$/;
    expect(
      offences(({ file }, imported) => {
        const other = stepOf(imported.file);
        return file.startsWith('parts/') && !joins.test(file) && other !== undefined && other !== stepOf(file);
      }),
    ).toEqual([]);
  });

  it('keep the count from everything but ground, law and the methods that choose', () => {
    expect(among(/^count\//).length).toBeGreaterThan(5);
    const known = /^(area|bilingual|persistent-map|calendar|edit)\.ts$|^(count|law|methods)\//;
    expect(offences(({ file }, imported) => /^count\//.test(file) && !known.test(imported.file ?? ''))).toEqual([]);
  });

  it('leave the public surface to those outside', () => {
    expect(offences((_source, imported) => imported.file === 'index.ts')).toEqual([]);
    expect(
      offences(
        ({ file }, imported) =>
          file === 'index.ts' &&
          !/^((amounts|persistent-map|problem)\.ts|charters\/|parts\/all\.ts|procedure\/|engine\/)/.test(
            imported.file ?? '',
          ),
      ),
    ).toEqual([]);
  });

  it('never lead in a circle, not even those of types', () => {
    expect(cycles(sources, ({ typeOnly }) => !typeOnly)).toEqual([]);
    expect(cycles(sources, () => true)).toEqual([]);
  });

  it('would be caught leading in a circle', () => {
    const to = (file: string): Import => ({ specifier: file, file, typeOnly: false });
    const round = [
      { file: 'a', imports: [to('b')] },
      { file: 'b', imports: [to('c')] },
      { file: 'c', imports: [to('b')] },
    ];
    expect(cycles(round, () => true)).toEqual([['b', 'c', 'b']]);
  });
});

describe('packages', () => {
  it('are imported only where they belong', () => {
    expect(
      offences(({ file }, { specifier, typeOnly }) => {
        if (specifier.startsWith('.') || specifier.startsWith('node:')) return false;
        const allowed = PACKAGES[packageOf(specifier)];
        return !allowed?.value?.test(file) && !(typeOnly && allowed?.type?.test(file));
      }),
    ).toEqual([]);
  });

  it('are all still used where they are allowed', () => {
    const used = new Set(sources.flatMap(({ imports }) => imports.map(({ specifier }) => packageOf(specifier))));
    expect(Object.keys(PACKAGES).filter((name) => !used.has(name))).toEqual([]);
  });

  it('are installed for those who use yishi only if it runs on them', () => {
    const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const cli = readdirSync(`${root}examples/cli`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${root}examples/cli/${file}`, 'utf8'))
      .join('\n');
    const running = sources.flatMap(({ imports }) =>
      imports.filter(({ typeOnly }) => !typeOnly).map(({ specifier }) => packageOf(specifier)),
    );
    const idle = Object.keys(dependencies).filter(
      (name) => !running.includes(name) && !new RegExp(`(from |import\\()'${name}[/']`).test(cli),
    );
    expect(idle).toEqual([]);
  });

  it('of Node are imported by adapters, testing and experiments only', () => {
    expect(
      offences(
        ({ file }, { specifier }) => specifier.startsWith('node:') && !/^(adapters|testing|experiments)\//.test(file),
      ),
    ).toEqual([]);
  });

  it.each([
    ['yishi', 'index.ts'],
    ['yishi/record', 'engine/record.ts'],
    ['yishi/law', 'law/index.ts'],
    ['yishi/methods', 'methods/index.ts'],
    ['yishi/formats', 'formats/index.ts'],
    ['yishi/rolls', 'rolls/index.ts'],
    ['yishi/sheets', 'sheets/index.ts'],
    ['yishi/sortition', 'sortition/index.ts'],
    ['yishi/what-if', 'what-if/index.ts'],
    ['yishi/script', 'script/index.ts'],
    ['yishi/tally', 'tally/index.ts'],
    ['yishi/http', 'http/index.ts'],
    ['yishi/client', 'client/index.ts'],
    ['yishi/react', 'react/index.ts'],
    ['yishi/simulation', 'simulation/index.ts'],
    ['yishi/charters', 'charters/index.ts'],
    ['yishi/community', 'community/index.ts'],
    ['yishi/memory', 'adapters/memory.ts'],
    ['yishi/delivery', 'delivery/index.ts'],
    ['yishi/queries', 'queries/index.ts'],
    ['yishi/subjects', 'subjects/index.ts'],
    ['yishi/telemetry', 'telemetry/index.ts'],
    ['yishi/language', 'language/index.ts'],
    ['yishi/documents', 'documents/index.ts'],
  ])('%s bundles for a browser without any module of Node', async (_name, file) => {
    const { metafile, warnings } = await build({
      entryPoints: [`${root}src/${file}`],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      // Instead of failing on the first: every one of them is named below.
      external: ['node:*'],
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    const reached = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
    expect(reached.filter(({ external }) => external).map(({ path }) => path)).toEqual([]);
  });
});

it('leaves registers and their chart out of the core: whoever keeps none loads none', async () => {
  const { metafile } = await build({
    entryPoints: [`${root}src/index.ts`],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  expect(files.some((file) => file.endsWith('src/procedure/machine.ts'))).toBe(true);
  expect(files.filter((file) => /src\/(registers|communit)|procedure\/community/.test(file))).toEqual([]);
});

it('gives a browser a client, and of the engine nothing', async () => {
  const { metafile } = await build({
    entryPoints: [`${root}src/react/index.ts`],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    external: ['react'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const files = Object.keys(metafile.inputs);
  expect(files.filter((file) => !/src\/(client|react)\/|eventsource-parser/.test(file))).toEqual([]);
  expect(files.length).toBeGreaterThan(5);
});

describe('pure code', () => {
  it.each(IMPURE)('asks nothing of %s', (what, code) => {
    const asking = among(PURE).filter((source) => code.test(source.code));
    // Node's own hash is three times as fast; it gives the same digest.
    const allowed = what === 'the process' ? /^digest\.ts$/ : what === 'promises' ? WAITING : /^$/;
    expect(asking.map(({ file }) => file).filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('would be caught asking', () => {
    const asks = (code: string) => IMPURE.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
    expect(asks('const now = Date . now ( ) ;')).toEqual(['the clock']);
    expect(asks('const now = new Date ( ) ;')).toEqual(['the clock']);
    expect(asks('const now = new Date ( moment ) ;')).toEqual([]);
    expect(asks('return globalThis . crypto . randomUUID ( )')).toEqual(['chance', 'the process']);
  });
});

describe('what anybody reads', () => {
  /** Languages, papers and the texts of registers say it, and what a charter may leave out of a register's rules is data; laws and charters are data in two languages, as records seal them. */
  const saying =
    /^(language|documents|law|charters|communities|testing|simulation|experiments)\/|^registers\/[^/]+\/(texts\/|words\.ts$)/;
  /** Words that are read in files and never said. */
  const read = [
    'amounts.ts',
    'formats/headings.ts',
    'methods/answers.ts',
    'names.ts',
    'rolls/rooms.ts', // months, and what a spreadsheet makes of a room
    'rolls/totals.ts', // what totals are called
    'rolls/words.ts',
    'rolls/write-roll.ts', // the words a table is written in
    'script/act-tables.ts',
    'script/cited.ts',
    'script/dues.ts',
    'script/json-schema-acts.ts',
    'script/json-schema.ts', // what lines may look like
    'script/keys.ts',
    'script/people-table.ts',
    'script/recipes.ts',
    'script/rolls.ts', // where it is not said whose a table is
    'script/times.ts',
    'script/unsaid.ts',
    'script/who.ts', // how a name and its room are written
    'sortition/headings.ts',
    'word/document.ts', // what faces are called
  ];
  /**
   * The choices of methods are named as the literature names them, `lower middle for an even number`; adapters and tables speak SQL; what is
   * measured is described in English, as every metric is; HTTP describes itself to developers, in OpenAPI.
   */
  const wordy = /^(methods|adapters|http|queries|telemetry)\/|^delivery\/tables\.ts$/;

  const hasChinese = ({ written }: Source): boolean => written.some((text) => /\p{Script=Han}/u.test(text));
  const hasSides = ({ code }: Source): boolean => /[{,;] (zh|en) (\? )?[:,}]/.test(code);
  const hasSentence = ({ written }: Source): boolean => written.some((text) => /([a-z’]{2,},? |… ){4}/.test(text));

  it('is in no file of the core: it tells codes and numbers, and the languages say them', () => {
    const core = sources.filter(({ file }) => !saying.test(file));
    expect(core.length).toBeGreaterThan(150);
    const filesWith = (has: (source: Source) => boolean) => core.filter(has).map(({ file }) => file);
    expect(filesWith(hasChinese)).toEqual(read);
    expect(filesWith(hasSides)).toEqual(['bilingual.ts']);
    expect(filesWith(hasSentence).filter((file) => !wordy.test(file))).toEqual([]);
  });

  it('would be caught there', () => {
    const one = (text: string) => readSource('one.ts', text);
    expect(hasChinese(one('// 名册\nconst heads = 1;'))).toBe(false);
    expect(hasChinese(one("const heads = '名册';"))).toBe(true);
    expect(hasChinese(one(`const told = \`\${n}户\`;`))).toBe(true);
    expect(hasSides(one('const title = { zh, en };'))).toBe(true);
    expect(hasSides(one("const title = { en: 'Roll' };"))).toBe(true);
    expect(hasSentence(one(`const told = \`the roll has \${n} members too many\`;`))).toBe(true);
    expect(hasSentence(one("throw new Error('the roll was read a moment ago');"))).toBe(false);
  });
});

describe('files', () => {
  it(`have ${MOST_LINES} lines at most`, () => {
    // What is made of declarations is read by the compiler alone.
    const long = sources.filter(({ file, lines }) => lines > MOST_LINES && !/\/hovers\.ts$/.test(file));
    expect(long.map(({ file, lines }) => `${file}: ${lines}`)).toEqual([]);
  });

  it('open with a comment that says what they are for', () => {
    const silent = sources.filter(({ text }) => !/^\/\/ (?!biome-|@ts-|eslint)\S.{15,}/.test(text));
    expect(silent.map(({ file }) => file)).toEqual([]);
  });
});

describe('tests that share a process', () => {
  const files = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !apart.some((path) => file.startsWith(path)))
    .map((file) => ({ file, text: readFileSync(root + file, 'utf8') }));
  const isTest = ({ file }: { file: string }) => /\.test\.tsx?$/.test(file);

  it.each([
    ['start no others', /node:(child_process|cluster|worker_threads)/],
    ['replace nothing that others use', /\bvi\.(?!setConfig\b)|\bglobalThis\b|\bprototype\b/],
    ['leave it as they found it', /\bprocess\.(chdir|umask|on|once|env(\.\w+|\[[^\]]*\]) = )/],
  ])('%s; those that do are listed in apart.ts', (_rule, code) => {
    const found = files.filter((one) => isTest(one) && code.test(one.text));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it('import no module with hooks of its own: it is loaded for the first of them only', () => {
    const found = files.filter((one) => !isTest(one) && /^(before|after)(All|Each)\(/m.test(one.text));
    expect(found.map(({ file }) => file)).toEqual(['test/tidy.ts']);
  });

  it('are all but those listed, which are there', () => {
    const all = readdirSync(`${root}test`, { recursive: true, encoding: 'utf8' }).map((file) => `test/${file}`);
    expect(apart.filter((path) => !all.includes(path.replace(/\/$/, '')))).toEqual([]);
  });
});

describe('keys', () => {
  /** Two values and nothing but a sign or a space between them: in a key, an id that holds the sign would be taken for two. */
  const JOINING = /`[^`$]*\$\{[^{}]*\}[/:,|#+ ]\$\{[^{}]*\}`/g;
  const KEYED =
    /\b(get|set|has|add|delete)\(`|\[`|\b\w*[kK]ey\w*\b[^\n]*=[^\n]*`|\b(deadlineOf|dutyClock|\w*Clock)\b[^\n]*=>?[^\n]*`/;
  const inside = /^(kernel|parts|registers|procedure|engine|count|rolls|what-if|tally|formats|simulation)\//;
  /** Where what stands together is no id: numbers, and a path whose parts hold no stroke. */
  const NONE = [
    'engine/sealing.ts', // JSON pointers, escaped where they are made
    'formats/blt.ts', // a line of a file
    'parts/call-outs/call-out.ts', // a word of ours behind the id
    'rolls/check.ts', // parts of a path, split at the stroke, before two strokes
    'simulation/measures/manipulability.ts', // the JSON of a ballot and a number, before what is joined
  ];

  const joining = (text: string): string[] =>
    text.split('\n').filter((line) => KEYED.test(line) && [...line.matchAll(JOINING)].length > 0);

  it('join ids by `joined` and nothing else', () => {
    const found = sources
      .filter(({ file }) => inside.test(file) && !NONE.includes(file))
      .flatMap(({ file }) =>
        joining(readFileSync(`${root}src/${file}`, 'utf8')).map((line) => `${file}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });

  it('would be caught joining them otherwise', () => {
    for (const line of [
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: lines of code, as they would stand in a file
      'found.set(`${body}/${of}`, 1);',
      'state.speeches.get(`${item}/${person}`)',
      'const keyOf = ({ item, person }: One): string => `${item}/${person}`;',
      'const deadlineOf = (project: string, milestone: string): string => `milestone:${project}:${milestone}`;',
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: as above
    ])
      expect(joining(line)).toEqual([line]);
    expect(joining('told.add(joined(identity, person));')).toEqual([]);
  });

  it('that are ids or words of a charter are no names that every object has: their schemas refuse those', () => {
    for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf({}))) {
      expect(idField.safeParse(name).success).toBe(false);
      expect(word.safeParse(name).success).toBe(false);
    }
  });

  it('of records in fields of commands and charters are ids or words, and no text at all', () => {
    const loose = sources
      .filter(({ file }) => /^(parts|charters|kernel)\//.test(file))
      .flatMap(({ file }) =>
        [...readFileSync(`${root}src/${file}`, 'utf8').matchAll(/z\.record\(\s*([^,]*),/g)]
          .map(([, key = '']) => key)
          .filter((key) => !['id', 'word'].includes(key))
          .map((key) => `${file}: ${key}`),
      );
    expect(loose).toEqual([]);
  });
});
