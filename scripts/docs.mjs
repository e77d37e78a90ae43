// Fills the generated parts of the documents, which stand between comments:
//   <!-- region: examples/embed/quick-poll.ts#poll --> ... <!-- /region -->      a region of a tested file
//   <!-- chart: overview --> or <!-- chart: vote --> ... <!-- /chart -->         the machine as Mermaid
//   <!-- commands: shared --> or <!-- commands: vote --> ... <!-- /commands -->  who may ask for what, and where
//   <!-- rules: decisions --> or <!-- rules: elections --> ... <!-- /rules -->   the catalogue of the law
//   <!-- methods: one --> ... <!-- /methods -->                                   voting methods; also their options, and the axioms
//   <!-- chart: xishan/en --> ... <!-- /chart -->                                 a charter's phases over the steps
//   <!-- clocks: xishan/en --> ... <!-- /clocks -->                               who does what under it, by which clocks
//   <!-- kept: xishan/en --> ... <!-- /kept -->                                   the registers of a community, with their settings
//   <!-- measures: all --> ... <!-- /measures -->                                 what is measured of simulations
//   <!-- slips: all --> ... <!-- /slips -->                                       how each command is put right, and until when
//   <!-- reference: vote --> ... <!-- /reference -->                             every command of a step, field by field
//   <!-- reference: registers --> or <!-- reference: door --> ... <!-- /reference -->   those of registers; what any may be refused with
//   <!-- guide: vote/zh-CN --> or <!-- guide: registers/zh-CN --> ... <!-- /guide -->   the same in Chinese, in the words that scripts take
//   <!-- http: routes --> ... <!-- /http -->                                     the routes of the handler
// With --check it writes nothing and fails where a document is out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { stringify } from 'yaml';
import { charterPages } from './charters.mjs';
import { inChinese } from './examples-zh.mjs';
import { commandSection, examplesIn, guideSection, hoverOf, toldOf } from './reference.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const {
  askedFor,
  axioms,
  besideFile,
  chartGraph,
  charter,
  charterNamed,
  commands: declarations,
  communities,
  community,
  courses,
  decisionRules,
  doors,
  electionRules,
  families,
  fields: kindsOfFields,
  inForceFrom,
  language,
  machine,
  measures,
  mermaidOf,
  methods,
  namesOf,
  readScript,
  registers,
  routes,
  samplesOfRefusals,
  snapshotAt,
  unopened,
  wordsIn,
} = await tsImport('./sources.ts', import.meta.url);
const { commands: communityCommands } = community;
const refusals = JSON.parse(readFileSync(`${root}scripts/refusals.json`, 'utf8'));

const english = language('en');

const NAMES = {
  topics: '1 topics 议题征集',
  deliberation: '2 deliberation 议事协商',
  vote: '3 vote 民主表决',
  conversion: '4 conversion 项目转化',
  implementation: '5 implementation 组织实施',
  evaluation: '6 evaluation 评估',
};
const STEPS = Object.keys(NAMES);
const named = (place) => NAMES[place] ?? place.split('.').at(-1);

const fenced = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** The lines between `#region name` and the next `#endregion`, without their common indentation. */
function region(reference) {
  const [file, wanted] = reference.split('#');
  const lines = readFileSync(root + file, 'utf8').split('\n');
  const start = lines.findIndex((line) => new RegExp(`^(//|#) #region ${wanted}$`).test(line.trim()));
  const length = lines.slice(start).findIndex((line) => /^(\/\/|#) #endregion$/.test(line.trim()));
  if (start < 0 || length < 0) throw new Error(`${file} has no region ${wanted}`);
  const body = lines.slice(start + 1, start + length);
  const indent = Math.min(...body.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return fenced(extname(file).slice(1), body.map((line) => line.slice(indent)).join('\n'));
}

const placeOf = ({ path }) => path.join('.').replace(/^open\./, '');
const idOf = (place) => place.replaceAll(/\W/g, '_');
const transitionsOf = (node) => [...node.transitions.values()].flat();

/** Where a step leads when it ends with this output: the first way whose guard agrees. */
const after = (step, output) =>
  transitionsOf(step).find(
    ({ eventType, guard }) => eventType.startsWith('xstate.done.') && (!guard || guard({ event: { output } })),
  ).target[0];

/** The six steps and the ends, and every way between them. */
function overview() {
  const { open, suspended, closed } = machine.root.states;
  const ways = [
    ...transitionsOf(machine.root.states.unopened).map(({ target }) => ({ from: '[*]', to: target?.[0] })),
    ...Object.values(open.states).flatMap((step) =>
      Object.values(step.states)
        .filter(({ type }) => type === 'final')
        .map(({ output }) => ({ from: step.key, to: after(step, output), label: output })),
    ),
    ...[open, suspended, ...Object.values(closed.states)].flatMap((node) =>
      transitionsOf(node).map(({ eventType, target }) => ({
        from: node.parent === closed ? 'closed' : node.key,
        to: target?.[0],
        label: eventType,
      })),
    ),
  ].filter(({ to }) => to);
  const arrows = new Map();
  for (const { from, to, label } of ways) {
    const arrow = `${from} --> ${to.type === 'history' ? 'open' : idOf(placeOf(to))}`;
    arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(label));
  }
  const boxes = [
    ...STEPS.map((step) => [step, named(step)]),
    ['open', 'any step'],
    ['suspended', 'suspended'],
    ...Object.values(closed.states).map((end) => [idOf(placeOf(end)), end.key]),
    ['closed', 'any end'],
  ];
  return [
    'stateDiagram-v2',
    ...boxes.map(([id, title]) => `  state "${title}" as ${id}`),
    ...[...arrows].map(([arrow, labels]) => {
      const label = [...labels].filter(Boolean).join('<br>');
      return label ? `  ${arrow} : ${label}` : `  ${arrow}`;
    }),
  ].join('\n');
}

/** A step as the command line draws it; what moves nothing is in the tables. */
const drawing = (step) => {
  const plain = { id: 'en', command: (type) => type, place: named, step: named };
  return mermaidOf({ ...chartGraph(plain, 'any step', step), quiet: [] }, plain);
};

const atomic = (node) => (node.type === 'atomic' ? [node] : Object.values(node.states).flatMap(atomic));
const valueAt = ([first, ...rest]) => (rest.length === 0 ? first : { [first]: valueAt(rest) });

const nodes = atomic(machine.root);
const all = nodes.map(placeOf);
const isIn = (step) => (place) => place.startsWith(`${step}.`);
const inSteps = all.filter((place) => STEPS.some((step) => isIn(step)(place)));

/** Every command with who may ask and the places that have a door for it, in the chart's order. */
const asks = new Map();
for (const node of nodes) {
  const snapshot = snapshotAt({ value: valueAt(node.path), history: {} }, unopened('').context);
  for (const { type, who } of doors(snapshot).values()) {
    const ask = asks.get(type) ?? { type, who, places: [] };
    ask.places.push(placeOf(node));
    asks.set(type, ask);
  }
}

/** Places as a reader says them: whole steps where it is the whole step. `step:vote` is all of one. */
function whereabouts(found) {
  const covers = (wanted) => wanted.every((place) => found.includes(place));
  if (covers(all)) return ['everywhere'];
  const steps = STEPS.flatMap((step) => {
    const here = found.filter(isIn(step));
    if (here.length < 2 || !covers(all.filter(isIn(step)))) return here;
    return [`step:${step}`];
  });
  const rest = found.filter((place) => !place.includes('.'));
  const ends = found.some(isIn('closed')) ? ['ended'] : [];
  return [...(covers(inSteps) ? ['steps'] : steps), ...rest, ...ends];
}

const ENGLISH = { everywhere: 'everywhere', steps: 'every step', ended: 'after the end' };
const where = (found) =>
  whereabouts(found)
    .map((one) => ENGLISH[one] ?? one.replace(/^step:/, 'all of '))
    .join(', ');

/** What is asked for in one step, or in several or none. */
const askedIn = (scope) =>
  [...asks.values()].filter(({ places }) => {
    const steps = STEPS.filter((step) => places.some(isIn(step)));
    return scope === 'shared' ? steps.length !== 1 : steps.length === 1 && steps[0] === scope;
  });

/** The commands of one step, or those that several steps or none have. */
function commands(scope) {
  const lines = askedIn(scope).map(({ type, who, places }) => `| \`${type}\` | ${who.join(', ')} | ${where(places)} |`);
  return ['| Command | Who | Where |', '|---|---|---|', ...lines].join('\n');
}

const fieldNames = new Map([
  [kindsOfFields.id, 'identifier'],
  [kindsOfFields.someone, 'identifier'],
  [kindsOfFields.newId, 'identifier'],
  [kindsOfFields.word, 'word'],
  [kindsOfFields.line, 'line, open'],
  [kindsOfFields.instant, 'moment (RFC 3339)'],
  [kindsOfFields.date, 'date'],
  [kindsOfFields.count, 'whole number from 0'],
  [kindsOfFields.area, 'area in 0.01 m²'],
  [kindsOfFields.weight, 'weight'],
  [kindsOfFields.money, 'money in 0.01'],
  [kindsOfFields.attachment, 'attachment: `{ hash, mediaType, name, size }`'],
  [charter, '[charter](charters.md)'],
]);
/** Schemas that are called something: those of `fields.ts`, and whatever is sealed. */
const kinds = {
  has: (schema) => fieldNames.has(schema) || kindsOfFields.sealed.has(schema),
  get: (schema) => fieldNames.get(schema) ?? (kindsOfFields.sealed.has(schema) ? 'text, sealed' : undefined),
};
let examples;

/** Every command of one step, or those that several steps or none have, field by field. */
function reference(scope) {
  examples ??= examplesIn(`${root}test/golden/0`);
  if (scope === 'registers') return registersReference();
  if (scope === 'door') return refusals.door.map((code) => `\`${code}\``).join(', ');
  const sections = askedIn(scope).map(({ type, who, places }) => {
    const { fields, forOthers, back } = declarations[type];
    const titles = [language('zh-Hans').command(type), english.command(type)];
    return commandSection({
      type,
      who,
      where: where(places),
      fields,
      forOthers,
      kinds,
      titles,
      refusals: refusals.consultation[type],
      back: rightedBy(back),
      example: examples.get(type),
    });
  });
  return sections.join('\n');
}

/** How a command is put right, in a line. */
function rightedBy({ by, until, never }) {
  if (!by) return `Not put right: ${english.words.back.never[never]}.`;
  const ways = Object.entries(by).map(([type, filled]) => {
    const names = Array.isArray(filled) ? filled : Object.keys(filled);
    return `\`${type}\`${names.length > 0 ? ` (${names.map((name) => `\`${name}\``).join(', ')} from the entry)` : ''}`;
  });
  return `Put right by ${ways.join(' or ')}, ${english.words.back.until[until]}.`;
}

/** The commands of every register, field by field. */
function registersReference() {
  return Object.values(registers)
    .flatMap(({ id, texts, commands: kept }) => [
      `## ${texts.en.title} ${texts['zh-Hans'].title} \`${id}\``,
      '',
      ...Object.values(kept).map(({ type, who, fields, forOthers, back }) =>
        commandSection({
          type,
          who,
          where: 'while the community keeps this register',
          fields,
          forOthers,
          kinds,
          titles: [texts['zh-Hans'].commands[type], texts.en.commands[type]],
          refusals: refusals.community[type].filter((code) => code !== 'register.unused'),
          back: rightedBy(back),
          example: examples.get(type),
        }),
      ),
    ])
    .join('\n');
}

/** The pages of the commands of one step, in Chinese, as `yishi help` prints them. */
function guides(scope) {
  const [of] = scope.split('/');
  const chinese = language('zh-Hans');
  const words = wordsIn('zh-Hans').guide;
  const page = ({ type }) => guideSection(guideOf(commandNamed(type), chinese, words), words);
  if (of === 'registers')
    return Object.values(registers)
      .flatMap(({ texts, commands: kept }) => [
        `## ${texts['zh-Hans'].title}`,
        '',
        texts['zh-Hans'].about,
        '',
        ...Object.values(kept).map(page),
      ])
      .join('\n');
  if (of === 'community')
    return Object.values(communityCommands)
      .filter(({ type }) => type.startsWith('community.'))
      .map(page)
      .join('\n');
  return askedIn(of).map(page).join('\n');
}

/** The decision rules or the election laws of the catalogue, each with what it asks for. */
function rules(kind) {
  const all = kind === 'elections' ? electionRules() : decisionRules();
  const { labels } = wordsIn('en').rules;
  const rows = all.map((rule) => [
    `\`${rule.id}\``,
    `${rule.title.zh}<br>${rule.title.en}`,
    inForceFrom(rule, english),
    ...askedFor(rule, english).map(({ text }) => text),
  ]);
  const heads = ['Id', 'For', 'In force', ...askedFor(all[0], english).map(({ what }) => labels[what])];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

const rowOf = (cells) => `| ${cells.join(' | ')} |`;
const tableOf = (heads, rows) => [rowOf(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(rowOf)].join('\n');
const valueIn = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

/** What an option may be, its default in bold. */
function valuesOf({ values, default: standard }) {
  if (typeof values === 'string') return standard === null ? values : `${values}: **${valueIn(standard)}**`;
  return values.map((value) => (value === standard ? `**${valueIn(value)}**` : valueIn(value))).join(', ');
}

/** A name in Chinese and in English. */
const both = (named) => `${named(language('zh-Hans'))}<br>${named(english)}`;

/** The voting methods of a kind; or every option of all of them, those of the same meaning together; or the axioms. */
function methodsTable(scope) {
  if (scope === 'axioms') {
    const rows = axioms().map(({ id, reference }) => [
      `\`${id}\``,
      both((said) => said.axiom(id).title),
      english.axiom(id).asks,
      reference,
    ]);
    return tableOf(['Axiom', 'Name', 'Asks that', 'Reference'], rows);
  }
  if (scope === 'options') {
    const alike = new Map();
    for (const { id, options } of methods()) {
      const { options: means } = english.method(id);
      for (const [option, of] of Object.entries(options)) {
        const key = [option, valuesOf(of), means[option]].join();
        const row = alike.get(key) ?? { option, of, means: means[option], ids: [] };
        row.ids.push(id);
        alike.set(key, row);
      }
    }
    const rows = [...alike.values()].map(({ option, of, means, ids }) => [
      `\`${option}\``,
      ids.join(', '),
      valuesOf(of),
      means,
    ]);
    return tableOf(['Option', 'Of', 'May be', 'Means'], rows);
  }
  const rows = methods()
    .filter(({ elects }) => elects === scope)
    .map(({ id, ballot, reference }) => [`\`${id}\``, both((said) => said.method(id).title), ballot, reference]);
  return tableOf(['Id', 'Name', 'A ballot says', 'Reference'], rows);
}

/** How each command that somebody types is put right, and until when. */
/** What may be asked over HTTP, and by which headers. */
function routesTable() {
  const rows = routes.map(({ method, path, summary, query, headers = [] }) => {
    const asked = Object.keys(query?.shape ?? {}).map((name) => `\`${name}\``);
    return [`\`${method} ${path}\``, summary, asked.join(', '), headers.join(', ')];
  });
  return tableOf(['Route', 'What', 'Query', 'Headers'], rows);
}

function slipsTable() {
  const rows = [...asks.keys()]
    .map((type) => [type, declarations[type].back])
    .filter(([, { never }]) => never !== 'clock')
    .map(([type, { by, until, never }]) => [
      `\`${type}\``,
      by
        ? Object.keys(by)
            .map((each) => `\`${each}\``)
            .join(', ')
        : '–',
      by ? english.words.back.until[until] : english.words.back.never[never],
    ]);
  return tableOf(['Typed wrong', 'Put right by', 'How long'], rows);
}

/** What is measured of simulations; in the end those there is one of for each group or rule. */
function measuresTable() {
  const heads = ['Id', 'Name', 'Unit', 'Formula', 'Source'];
  const all = [...measures(), ...families.map(({ of }) => of('…'))];
  const told = (text) => text.replaceAll('|', '\\|');
  const rows = all.map(({ id, title, unit, formula, source, costly }) => [
    `\`${id}\``,
    `${title.zh}${costly ? ' ※' : ''}<br>${title.en}`,
    unit,
    told(formula),
    told(source),
  ]);
  return tableOf(heads, rows);
}

const pages = charterPages({
  language,
  names: namesOf(unopened('').context),
  asks,
  steps: STEPS,
  charterNamed,
});

/** The whole, a step, or a charter. */
function chart(scope) {
  if (scope === 'overview') return overview();
  return scope.includes('/') ? pages.chart(scope) : drawing(scope);
}

/** The registers a community of the package keeps, with what it says of each: `xishan/en`, `xishan/zh-CN`. */
function kept(scope) {
  const [id, lang] = scope.split('/');
  const chinese = lang !== 'en';
  const spoken = chinese ? 'zh-Hans' : 'en';
  const heads = chinese
    ? ['台账', '管什么', '本社区的规定']
    : ['Register', 'What for', 'What this community says of it'];
  const said = (value) => stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim().replaceAll('|', '\\|');
  const rows = Object.entries(communities[id].registers).map(([register, settings]) => {
    const texts = registers[register].texts[spoken];
    const own = Object.keys(settings).length === 0 ? '–' : `\`${said(settings)}\``;
    return [`${texts.title} \`${register}\``, texts.about, own];
  });
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

const makers = {
  kept,
  region,
  chart: (scope) => fenced('mermaid', chart(scope)),
  clocks: pages.clocks,
  commands,
  rules,
  methods: methodsTable,
  measures: measuresTable,
  slips: slipsTable,
  http: routesTable,
  reference,
  guide: guides,
};

const generated =
  /(<!-- (region|chart|clocks|kept|commands|rules|methods|measures|slips|http|reference|guide): (\S+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g;
const documents = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(`${root}docs`, { recursive: true }).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

/** What editors show of the fields of every command: docs travel with the names of an interface, and with none that zod makes of a schema. */
function hovers(name, of, all, types) {
  const head =
    '// What an editor shows of the fields of each command. Made of the declarations by `npm run docs`; never edited by hand. Types only.\n\n';
  const shown = of
    .map(hoverOf)
    .filter((text) => text !== '')
    .join('\n');
  const names = types.map((type) => `  | '${type}'`).join('\n');
  return `${head}export interface ${name} {\n${shown}\n}\n\n/** Those that may be asked for, also without fields. */\nexport type ${all} =\n${names};\n`;
}

const made = {
  'src/parts/hovers.ts': () =>
    hovers(
      'CommandHovers',
      [...asks.values()].map(({ type, who, places }) => ({
        type,
        who,
        where: where(places),
        fields: declarations[type].fields,
        kinds,
        titles: [english.command(type), language('zh-Hans').command(type)],
        refusals: refusals.consultation[type],
      })),
      'ConsultationCommand',
      [...asks.keys()],
    ),
  'src/registers/hovers.ts': () =>
    hovers(
      'RegisterHovers',
      Object.values(registers).flatMap(({ id, texts, commands: kept }) =>
        Object.values(kept).map(({ type, who, fields }) => ({
          type,
          who,
          where: `register ${id}`,
          fields,
          kinds,
          titles: [texts.en.commands[type], texts['zh-Hans'].commands[type]],
          refusals: refusals.community[type].filter((code) => code !== 'register.unused'),
        })),
      ),
      'CommunityCommand',
      Object.keys(communityCommands),
    ),
};

const HAN = /\p{Script=Han}/u;

/** How each command is asked for in the meetings that are shown as examples, the shortest first: they are in Chinese. */
const inMeetings = new Map();
for (const name of readdirSync(`${root}examples/meetings`).filter((one) => one.endsWith('.yaml'))) {
  const file = `${root}examples/meetings/${name}`;
  const { acts, opening } = await readScript(readFileSync(file, 'utf8'), { file, read: besideFile(file) });
  // Moments are shown as they were there.
  if (opening.charter.zone !== 'Asia/Shanghai') continue;
  for (const { type, asked, expect: expected } of acts) {
    const [one] = asked;
    if (!one || expected?.refused) continue;
    const { length } = JSON.stringify(one.fields);
    const before = inMeetings.get(type);
    if (before && before.length <= length) continue;
    inMeetings.set(type, { by: one.by, principal: one.for, fields: one.fields, length });
  }
}

/** What `yishi help` knows of each command beside its declaration: where it is asked for, with what it may be refused, and how it was asked once. */
made['examples/cli/guide/told.json'] = () => {
  examples ??= examplesIn(`${root}test/golden/0`);
  const chinese = examplesIn(`${root}test/golden/0`, (said) => HAN.test(said));
  for (const [type, example] of inMeetings) if (!chinese.has(type)) chinese.set(type, example);
  // What was never said in Chinese there is put into it.
  const putInto = (example) => example && { ...example, fields: inChinese(example.fields) };
  const asked = (type) => ({ example: examples.get(type), chinese: putInto(chinese.get(type) ?? examples.get(type)) });
  const shared = [...asks.values()].map(({ type, who, places }) => [
    type,
    toldOf({ who, where: whereabouts(places), refusals: refusals.consultation[type], ...asked(type) }),
  ]);
  const kept = Object.values(registers).flatMap(({ id, commands: own }) =>
    Object.values(own).map(({ type, who }) => [
      type,
      toldOf({ who, register: id, refusals: refusals.community[type], ...asked(type) }),
    ]),
  );
  const own = Object.keys(refusals.community)
    .filter((type) => type.startsWith('community.'))
    .map((type) => [
      type,
      toldOf({ who: communityCommands[type].who, refusals: refusals.community[type], ...asked(type) }),
    ]);
  const samples = Object.fromEntries(
    [
      ...Object.entries(samplesOfRefusals).map(([code, [numbers]]) => [code, numbers]),
      ...Object.values(courses).flatMap((course) => Object.entries(course.refusals)),
      ['register.unused', { register: 'needs' }],
    ].filter(([code]) => !refusals.door.includes(code)),
  );
  // One command a line.
  const lines = [...shared, ...own, ...kept].map((pair) => pair.map((one) => JSON.stringify(one)).join(':'));
  return `{"samples":${JSON.stringify(samples)},\n"commands":{\n${lines.join(',\n')}\n}}\n`;
};

const check = process.argv.includes('--check');
for (const [file, make] of Object.entries(made)) {
  const text = make();
  if (existsSync(root + file) && readFileSync(root + file, 'utf8') === text) continue;
  if (check) {
    console.error(`${file} is out of date: run \`npm run docs\``);
    process.exitCode = 1;
  } else {
    writeFileSync(root + file, text);
    console.log(file);
  }
}
// The guide reads what was made just now.
const { commandNamed, guideOf } = await tsImport('../examples/cli/guide/guide.ts', import.meta.url);
for (const file of documents.map((path) => root + path)) {
  const before = readFileSync(file, 'utf8');
  const filled = (_, open, kind, reference, close) => `${open}${makers[kind](reference)}\n${close}`;
  const text = before.replace(generated, filled);
  if (text === before) continue;
  if (check) {
    console.error(`${relative(root, file)} is out of date: run \`npm run docs\``);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(relative(root, file));
  }
}
