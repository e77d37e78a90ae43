// What a line of an act leaves out and says all the same, and what it says that is no field but has to come true: then it is expected.
import { isScalar, Pair, type Scalar, YAMLMap } from 'yaml';
import { consultation } from '../procedure/chart.js';
import { fieldsIn, shapeOf } from '../procedure/shapes.js';
import { type Around, fresh } from './around.js';
import { choiceRead, fieldRead, ruleRead, type Told } from './words.js';

type Here = (value: string) => Scalar;

const isNeeded = (command: Told, name: string): boolean =>
  fieldsIn(shapeOf(command), '').some(({ key, optional }) => key === name && !optional);

/** The pair of a field, by whatever word it is written. */
const saying = (command: Told, { items }: YAMLMap, name: string): Pair | undefined =>
  items.find(({ key }) => {
    const read = isScalar(key) ? fieldRead(command, String(key.value)) : undefined;
    return read && 'is' in read && read.is === name;
  });

/** Whoever objects need not number it; a plan with a name and no text is what its name says; what is called by 开会 is a session. */
export function complete(command: Told, fields: YAMLMap, around: Around, here: Here): void {
  const said = (name: string) => saying(command, fields, name);
  const add = (name: string, value: unknown) => fields.items.push(new Pair(here(name), value));
  const objection = said('objection');
  if (objection) around.taken.add(String(isScalar(objection.value) ? objection.value.value : ''));
  else if (command.type === 'objection.file') add('objection', here(fresh('异议', around)));
  const title = said('title');
  if (title && !said('text') && isNeeded(command, 'text')) add('text', title.value);
  const opens = said('opens')?.key;
  if (command.type === 'round.call' && isScalar(opens) && /^开会/.test(String(opens.value)) && !said('form'))
    add('form', here('session'));
}

const within = (here: Here, keys: readonly string[], value: string): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return here(value);
  const map = new YAMLMap();
  map.items.push(new Pair(here(key), within(here, rest, value)));
  return map;
};

/** 公告: { 依据: 民法典278条第八项 } - the rule it is posted under is the agenda's, and has to be this one. */
function basisOf(fields: YAMLMap, here: Here): unknown {
  const basis = fields.items.find(({ key }) => isScalar(key) && ['依据', 'basis'].includes(String(key.value)));
  const rule = isScalar(basis?.value) ? ruleRead(String(basis.value.value)) : undefined;
  if (!basis || !rule || !('is' in rule)) return undefined;
  fields.items = fields.items.filter((pair) => pair !== basis);
  return within(here, ['finding', 'pack', 'id'], rule.is);
}

/** 确认结果: 转项目 - what becomes of it is the agenda's, too. */
function becomesOf(value: unknown, here: Here): unknown {
  const agenda = consultation.commands['agenda.set'];
  if (!agenda || !isScalar(value) || typeof value.value !== 'string') return undefined;
  const read = choiceRead(agenda, 'items.becomes', value.value);
  return 'is' in read && read.is === 'project' ? within(here, ['place'], 'conversion.drafting') : undefined;
}

/** What a line says that is to be compared. */
export function expectedBy({ type }: Told, fields: YAMLMap, value: unknown, here: Here): unknown {
  if (type === 'notice.post') return basisOf(fields, here);
  return type === 'result.confirm' ? becomesOf(value, here) : undefined;
}
