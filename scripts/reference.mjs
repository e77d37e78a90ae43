// The reference of commands: what each takes, field by field, who may ask for it and where, and how it was asked once in a kept record.
import { readdirSync, readFileSync } from 'node:fs';

/** What a field is, in a few words. `kinds` are the schemas that have a name of their own. */
function shapeOf(schema, kinds) {
  const known = kinds.get(schema);
  if (known) return known;
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return shapeOf(def.innerType, kinds);
    case 'array':
      return `list of ${shapeOf(def.element, kinds)}`;
    case 'record':
      return `by ${shapeOf(def.keyType, kinds)}: ${shapeOf(def.valueType, kinds)}`;
    case 'tuple':
      return `[${def.items.map((item) => shapeOf(item, kinds)).join(', ')}]`;
    case 'union':
      return [...new Set(def.options.map((option) => shapeOf(option, kinds)))].join(' or ');
    case 'enum':
      return Object.values(def.entries)
        .map((value) => `\`${value}\``)
        .join(' · ');
    case 'literal':
      return def.values.map((value) => `\`${value}\``).join(' · ');
    case 'object':
      return `{ ${Object.entries(def.shape)
        .map(([name, field]) => `${name}${isLeft(field) ? '?' : ''}`)
        .join(', ')} }`;
    case 'int':
    case 'number':
      return 'whole number';
    case 'pipe':
      return shapeOf(def.in, kinds);
    case 'boolean':
      return 'yes or no';
    case 'string':
      return 'text';
    default:
      return 'JSON';
  }
}

/** Whether a field may be left out. */
const isLeft = (schema) => ['optional', 'default'].includes(schema._zod.def.type);

function leftOut(schema) {
  const { def } = schema._zod;
  if (def.type === 'optional') return 'may be left out';
  return def.type === 'default' ? `${JSON.stringify(def.defaultValue)} unless said` : '';
}

/** Fields of a command or of an object in it, one a row; of objects in lists a level down as well. */
function rowsOf(schema, kinds, path = '') {
  const rows = [];
  for (const [name, field] of Object.entries(schema._zod.def.shape)) {
    const place = path === '' ? name : `${path}.${name}`;
    rows.push([`\`${place}\``, shapeOf(field, kinds), leftOut(field)]);
    let inner = field;
    let within = place;
    while (['optional', 'default', 'nullable', 'array'].includes(inner._zod.def.type)) {
      if (inner._zod.def.type === 'array') within = `${within}[]`;
      inner = inner._zod.def.innerType ?? inner._zod.def.element;
    }
    // A charter and what is written out elsewhere have pages of their own.
    if (inner._zod.def.type === 'object' && !kinds.has(inner)) rows.push(...rowsOf(inner, kinds, within));
  }
  return rows;
}

/** The shortest fact of each type in the kept records: an example that was admitted. `suits` says which texts will do. */
export function examplesIn(folder, suits = () => true) {
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.jsonl')))
    for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n')) {
      if (line === '') continue;
      const { type, by, for: principal, fields, seals = {} } = JSON.parse(line);
      const said = JSON.stringify(fields, (_name, value) => value);
      const before = found.get(type);
      if (before && before.length <= said.length) continue;
      const open = opened(fields, seals);
      if (suits(JSON.stringify(open))) found.set(type, { by, principal, fields: open, length: said.length });
    }
  return found;
}

/** Fields with their texts back in place. */
function opened(fields, seals) {
  const copy = structuredClone(fields);
  for (const [pointer, { text }] of Object.entries(seals)) {
    const [first, ...names] = pointer
      .split('/')
      .slice(1)
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (first !== 'fields') continue;
    const last = names.pop();
    let inner = copy;
    for (const name of names) inner = inner?.[name];
    if (inner && last !== undefined) inner[last] = text;
  }
  return copy;
}

/** A command for `yishi help`, without what its declaration says. */
export function toldOf({ who, where, register, refusals = [], example, chinese }) {
  const asked = example && askedAs(example);
  // The same to readers of Chinese where none was said in Chinese.
  const said = chinese && askedAs(chinese);
  return {
    who,
    ...(where && { where }),
    ...(register && { register }),
    refusals,
    ...(asked && { asked }),
    ...(said && { chinese: said }),
  };
}

function askedAs({ by, principal, fields, length }) {
  return length < LONGEST ? { by, ...(principal && { for: principal }), fields } : undefined;
}

/** An example that is longer shows nothing. */
const LONGEST = 900;

const row = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

/** One command for an editor: what each field is, on the first with all that is said of the command. */
export function hoverOf({ type, who, where, fields, kinds, titles, refusals = [] }) {
  const shape = Object.entries(fields._zod.def.shape);
  if (shape.length === 0) return '';
  const what = `\`${type}\` ${titles.join(' · ')} (${who.join(', ')}: ${where})`;
  const lines = shape.map(([name, field], index) => {
    const is = [shapeOf(field, kinds), leftOut(field)].filter((said) => said !== '').join(', ');
    const refused = index === 0 && refusals.length > 0 ? ` Refused with ${refusals.join(', ')}.` : '';
    const key = /^[a-z]\w*$/i.test(name) ? name : `'${name}'`;
    return `    /** ${`${is}. ${what}.${refused}`.replaceAll('*/', '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')} */ ${key}${isLeft(field) ? '?' : ''}: unknown;`;
  });
  return [`  '${type}': {`, ...lines, '  };'].join('\n');
}

/** One command: its names, who and where, its fields, with what it is refused, and how it was asked once. */
export function commandSection({ type, who, where, fields, forOthers, kinds, titles, refusals = [], back, example }) {
  const rows = rowsOf(fields, kinds);
  const lines = [
    `### \`${type}\` ${titles.join(' · ')}`,
    '',
    `${who.join(', ')}: ${where}.${forOthers ? ' May be asked for somebody else (`for`).' : ''}`,
    '',
  ];
  if (rows.length === 0) lines.push('It takes no fields.', '');
  else lines.push(row(['Field', 'Is', '']), '|---|---|---|', ...rows.map(row), '');
  if (back) lines.push(back, '');
  if (refusals.length > 0) lines.push(`Refused with ${refusals.map((code) => `\`${code}\``).join(', ')}.`, '');
  if (example && example.length < LONGEST) {
    const { by, principal, fields: said } = example;
    const asked = { type, fields: said, by, ...(principal && { for: principal }) };
    lines.push('```json', JSON.stringify(asked), '```', '');
  }
  return lines.join('\n');
}

/** The page of a command as `yishi help` has it, for the documents. */
export function guideSection({ type, name, others, who, forOthers, where, fields, example, back, refusals }, words) {
  const told = [
    [words.also, others.join(words.comma)],
    [words.who, who.join(words.comma)],
    [words.where, where],
    [words.forOthers, forOthers],
  ].filter(([, text]) => text !== '');
  const lines = [
    `### ${name} \`${type}\``,
    '',
    ...told.map(([label, text]) => `- **${label}**${words.colon}${text}`),
    '',
  ];
  if (fields.length === 0) lines.push(words.noFields, '');
  else
    lines.push(
      row(words.columns),
      '|---|---|---|',
      ...fields.map(({ path, word, depth, needed, is, choices, usual, left, sealed }) => {
        const may = choices.map(({ value, word: said }) => `${said} \`${value}\``).join(words.comma);
        const all = [
          is,
          may && `${usual ? words.usually : words.oneOf}${words.colon}${may}`,
          left,
          sealed && words.sealed,
        ];
        const lead = '　'.repeat(depth);
        return row([
          `${lead}${needed ? '**' : ''}${word}${needed ? '**' : ''}`,
          `\`${path}\``,
          all.filter(Boolean).join(words.semicolon),
        ]);
      }),
      '',
    );
  if (example) lines.push('```yaml', example, '```', '');
  const by = back.by.map((way) => `${way.name} \`${way.type}\``).join(words.comma);
  lines.push(
    `${words.back}${words.colon}${by ? `${by}${words.semicolon}${words.howLong}${words.colon}${back.how}` : back.how}`,
    '',
  );
  if (refusals.length > 0)
    lines.push(`${words.refused}${words.colon}${refusals.map(({ code }) => `\`${code}\``).join(words.comma)}`, '');
  return lines.join('\n');
}
