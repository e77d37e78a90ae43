// A form as somebody fills it in, field by field: what each may be, what was typed into it, and the act that comes of it, written as a script has it. Pure.
import type { CommandType } from 'yishi';
import { type Findable, type FormField, formLines, type Whose } from 'yishi/desk';
import { actIn, calledIn, deskAt, type Seen, type Speaking } from './seen.js';
import { empty, typed } from './typed.js';
import { comesTo, type Field, type Kind, type Value } from './values.js';

export interface Form {
  type: CommandType;
  title: string;
  fields: readonly Field[];
  /** Which field is being filled in; behind the last one it is done. */
  at: number;
  /** Why it is asked, where the desk suggested it. */
  reason?: string;
  /** Whoever enters it for whom it is. */
  enteredBy?: string;
}

/** An act as far as it is known: by whom, and its fields as the record or as somebody has them. */
export interface Draft {
  type: CommandType;
  by?: string;
  fields: Readonly<Record<string, unknown>>;
  reason?: string;
}

const WHO = '';
/** When it happened, of what may be entered late. */
const ON = '@on';

/** Of what holds one thing for each: for which. */
function eachOf(
  type: CommandType,
  key: string,
  { now }: Seen,
  { language }: Speaking,
): { id: string; title: string }[] {
  const { items, charter, vote } = now.context;
  if (key === 'choices') return (vote.current?.items ?? []).map((id) => ({ id, title: items[id]?.title ?? id }));
  if (key !== 'scores') return [];
  const criteria =
    type === 'topic.score'
      ? charter.topics.criteria
      : type === 'project.score'
        ? charter.conversion.criteria
        : charter.evaluation.dimensions;
  return criteria.map(({ id, title }) => ({ id, title: language.text(title) }));
}

function kindOf({ holds, list, each, choices, among, names }: FormField): Kind {
  if (holds.includes('fields') || holds.includes('file') || holds.includes('charter')) return 'written';
  if (names === 'person' && !among) return list ? 'people' : 'person';
  if (choices.length > 0 || among || holds.includes('yes-no')) return list && !each ? 'choices' : 'choice';
  if (holds.every((one) => one === 'count' || one === 'number' || one === 'weight')) return 'count';
  return list ? 'list' : each ? 'written' : 'text';
}

/** What stands in a field to begin with, as somebody would write it. */
function writtenIn(value: unknown, kind: Kind, choices: Field['choices'], seen: Seen): string {
  const one = (part: unknown): string => {
    const label = choices.find((choice) => choice.value === part)?.label;
    if (kind === 'person' || kind === 'people') return calledIn(seen, String(part));
    return label ?? String(part);
  };
  if (value === undefined || value === null) return '';
  if (kind === 'written') return typeof value === 'string' ? value : JSON.stringify(value);
  return Array.isArray(value) ? value.map(one).join('、') : one(value);
}

/** What holds a new thing's id has one that nobody has used. */
const freshId = ({ key, names, optional }: FormField, { now }: Seen): string | undefined =>
  names === 'new' && !optional ? `${key}-${now.context.seq + 1}` : undefined;

/** Of several items that may be named the one at hand is meant, unless another is said. */
const atHand = ({ key, among, optional }: FormField, { item }: Seen): boolean =>
  key === 'item' && !optional && item !== undefined && among?.some(({ id }) => id === item) === true;

/** Papers that were handed out have numbers, and a ballot that comes back on one says which. */
const isNumbered = (type: CommandType, { key }: FormField, { now }: Seen): boolean =>
  type === 'ballot.cast' && key === 'paper' && (now.context.vote.current?.papers.size ?? 0) > 0;

/** What a clerk has in their hand is a paper; a speech took as long as it did, where a clock runs. */
function atTheDesk(type: CommandType, { key }: FormField, seen: Seen): unknown {
  if (type === 'ballot.cast' && key === 'channel') return 'paper';
  if (type !== 'speech.make' || key !== 'seconds' || !seen.live) return undefined;
  const speaking = deskAt(seen, seen.moment).meeting?.speaking;
  return speaking?.left === undefined ? undefined : Math.max(1, speaking.seconds - speaking.left);
}

/** The form of an act, with what is known of it filled in. */
export function formOf(
  { type, by, fields, reason }: Draft,
  seen: Seen,
  speaking: Speaking,
  said: { who: string; on: string },
): Form {
  const { language } = speaking;
  const whose: Pick<Whose, 'people' | 'asks' | 'form'> = actIn(seen, type) ?? { people: [], asks: true, form: [] };
  const lines = formLines(type, whose.form, language);
  const [holder] = whose.people;
  const asker = by ?? (whose.asks ? undefined : holder);
  const named: Field = {
    key: WHO,
    label: said.who,
    kind: 'person',
    optional: false,
    choices: [],
    typed: asker === undefined ? empty : typed(calledIn(seen, asker)),
  };
  const all = whose.form.flatMap((field, index): Field[] => {
    const line = lines[index];
    // What is inside of another is written with it.
    if (!line || field.path !== field.key) return [];
    const kind = kindOf(field);
    const choices = field.holds.includes('yes-no')
      ? [true, false].map((value) => ({ value: String(value), label: language.chosen(type, field.key, value) }))
      : line.choices.map(({ value, label }) => ({
          value,
          label: field.names === 'person' ? calledIn(seen, String(value)) : label,
        }));
    // What is usual where anything may be said.
    const usual = Object.entries(
      kind === 'text' && field.holds.includes('word') ? language.usual(type, field.key) : {},
    );
    const one = {
      key: field.key,
      label: line.label,
      kind: usual.length > 0 ? ('usual' as const) : kind,
      optional: field.optional,
      choices: usual.length > 0 ? usual.map(([value, label]) => ({ value, label })) : choices,
      ...(isNumbered(type, field, seen) && { neededIf: { key: 'channel', is: 'paper' } }),
    };
    const given = fields[field.key];
    const known = field.each ? eachOf(type, field.key, seen, speaking) : [];
    if (known.length > 0)
      return known.map(({ id, title }) => ({
        ...one,
        of: id,
        kind: field.choices.length > 0 ? 'choice' : kind === 'written' ? 'count' : kind,
        label: known.length === 1 ? line.label : `${line.label} ${title}`,
        typed: typed(writtenIn((given as Record<string, unknown> | undefined)?.[id], 'choice', choices, seen)),
      }));
    const value =
      given ?? field.value ?? atTheDesk(type, field, seen) ?? (atHand(field, seen) ? seen.item : freshId(field, seen));
    return [{ ...one, typed: typed(writtenIn(value, one.kind, one.choices, seen)) }];
  });
  const needed = all.filter(({ optional, typed: { text } }) => !optional || text !== '');
  const isLate = (seen.now.context.charter.vote.late.commands as readonly string[]).includes(type);
  const on: Field = { key: ON, label: said.on, kind: 'text', optional: true, choices: [], typed: empty };
  const ordered = [named, ...needed, ...all.filter((field) => !needed.includes(field)), ...(isLate ? [on] : [])];
  const [clerk] = seen.now.context.offices.teller ?? seen.now.context.offices.recorder ?? [];
  return {
    type,
    title: language.command(type),
    fields: ordered,
    at: 0,
    ...(reason !== undefined && { reason }),
    ...(type === 'ballot.cast' && clerk !== undefined && { enteredBy: clerk }),
  };
}

function isNeeded({ fields, type }: Form, { neededIf }: Field, people: readonly Findable[]): boolean {
  const other = neededIf && fields.find(({ key }) => key === neededIf.key);
  const value = other && comesTo(other, type, people);
  return value !== undefined && 'is' in value && value.is === neededIf?.is;
}

/** The first field that is still to be said, or is not right. */
export function wanting(form: Form, people: readonly Findable[]): { at: number; value: Value | undefined } | undefined {
  for (const [at, field] of form.fields.entries()) {
    const value = comesTo(field, form.type, people);
    if (value ? 'wrong' in value : !field.optional || isNeeded(form, field, people)) return { at, value };
  }
  return undefined;
}

const quoted = (value: unknown): string => JSON.stringify(value);

/** The act, as a line of a script; nothing while something is wanting. */
export function actOf(form: Form, people: readonly Findable[]): string | undefined {
  if (wanting(form, people)) return undefined;
  const fields = new Map<string, string>();
  const inside = new Map<string, string[]>();
  let by = '';
  let on = '';
  for (const field of form.fields) {
    const value = comesTo(field, form.type, people);
    if (!value || 'wrong' in value) continue;
    const text = quoted(value.is);
    if (field.key === WHO) by = text;
    else if (field.key === ON) on = `, on: ${text}`;
    else if (field.of === undefined) fields.set(field.key, text);
    else inside.set(field.key, [...(inside.get(field.key) ?? []), `${quoted(field.of)}: ${text}`]);
  }
  for (const [key, parts] of inside) fields.set(key, `{ ${parts.join(', ')} }`);
  const entered =
    form.enteredBy === undefined || quoted(form.enteredBy) === by ? '' : `, enteredBy: ${quoted(form.enteredBy)}`;
  const said = [...fields].map(([key, text]) => `${quoted(key)}: ${text}`).join(', ');
  return `- { do: ${form.type}, by: ${by}${entered}${on}${said === '' ? '' : `, with: { ${said} }`} }`;
}
