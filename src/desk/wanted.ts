// What a moment asks of a form beyond what its command always asks: a field that may be left out as a rule may be just what is missing
// now, and not all it may hold will do. The engine is asked, as ever. Pure.
import type { Instant } from '../moment.js';
import { chartOf } from '../procedure/chart.js';
import { isRefusal, judge } from '../procedure/decide.js';
import { parse } from '../procedure/parse.js';
import type { FieldShape } from '../procedure/shapes.js';
import type { Snapshot } from '../procedure/snapshot.js';
import type { Refusal } from '../procedure/vocabulary.js';

/** A refusal that says no more than that something is still to be said: the field in which. */
export const WANTS: Readonly<Record<string, string | undefined>> = {
  'confirmation.needs-otherwise': 'otherwise',
  'option.needed': 'option',
  'casting.needed': 'casting',
  'conclusion.reply-missing': 'reply',
};
/** Those that are asked about beforehand: the others hang on rankings that are weighed for it, and on lots. */
const WANTED: ReadonlySet<string> = new Set(['otherwise', 'reply']);

/** What the engine answers to a command with these fields, for what can be told beforehand. */
export function answered(now: Snapshot, type: string, fields: object, by: string, at: Instant): Refusal | undefined {
  const parsed = parse(type, fields, chartOf(now));
  if ('refusal' in parsed) return parsed.refusal;
  const judged = judge(now, parsed.type, parsed.fields as object, { at, by, salt: '' });
  return isRefusal(judged) ? judged : undefined;
}

/** The form as it has to be filled in now: where all else stands in it already, and something that may be left out is missing. */
export function asWanted<F extends FieldShape & { value?: unknown }>(
  now: Snapshot,
  type: string,
  form: readonly F[],
  by: string,
  at: Instant,
): readonly F[] {
  const wanting = form.filter(({ key, optional }) => optional && WANTED.has(key));
  if (wanting.length === 0 || form.some(({ optional, value }) => !optional && value === undefined)) return form;
  const fields = Object.fromEntries(form.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])));
  const wants = WANTS[answered(now, type, fields, by, at)?.code ?? ''];
  return form.map((field) => {
    const { key, choices } = field;
    if (key !== wants) return field;
    const will = choices.filter((choice) => !answered(now, type, { ...fields, [key]: choice }, by, at));
    return { ...field, optional: false, ...(will.length > 0 && { choices: will }) };
  });
}
