// The people of a script as a table: 人员: 人员.xlsx, with a row for each - 姓名, 房号, 身份, 职务, 议事主体. Offices and members may be said there or
// in the script. Whoever has no id gets one.
import { OFFICES } from '../charters/roles.js';
import { isTotal } from '../names.js';
import { type Problem, refuseAny } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { bare, partsOf, severalIn } from '../rolls/cells.js';
import { readTable } from '../rolls/columns.js';
import { addressOf } from '../rolls/whose.js';
import { ROLL_COLUMNS } from '../rolls/words.js';
import { contentsOf, overTable } from '../tally/table-text.js';
import type { YamlDocument } from './document.js';
import { withHolders } from './recipes.js';
import type { Referred } from './referred.js';
import type { Tables } from './rolls.js';
import type { ScriptForm, WrittenForm } from './schema.js';
import { officeRead } from './words.js';

const COLUMNS = {
  id: ['id', '编号', '人员编号', 'person', 'person-id', '編號'],
  name: [...ROLL_COLUMNS.name, '称呼', '人员'],
  ...{ unit: ROLL_COLUMNS.unit, building: ROLL_COLUMNS.building, stairwell: ROLL_COLUMNS.stairwell },
  kinds: ['kinds', '身份', '人员身份', '类别', '身分'],
  offices: ['offices', '职务', '分工', '職務', 'office'],
  bodies: ['bodies', '议事主体', '主体', '所属', '成员', '議事主體', 'body'],
} as const;

type Person = ScriptForm['people'][number];

/** Where somebody lives, however it is written. */
export const addressKey = (unit: string): string => partsOf(unit).flatMap(addressOf).map(bare).join('-').toLowerCase();

/** Of those whom rolls list with a name and a room, the id. */
function listedAs(tables: Tables): Map<string, string> {
  const members = [...tables.values()].flatMap((table) => table.members);
  return new Map(
    members.flatMap(({ person, name, unit }) =>
      name === undefined || unit === undefined ? [] : [[`${bare(name)} ${addressKey(unit)}`, person] as const],
    ),
  );
}

/** The script with its people, their offices and what they are members of. @throws {Fault} with everything wrong with the table */
export async function withPeople(
  form: WrittenForm,
  document: YamlDocument,
  referred: Referred,
  tables: Tables,
): Promise<ScriptForm> {
  const { people: path } = form;
  if (typeof path !== 'string') return { ...form, people: path };
  const table = await referred(path, 'roll', document.at(['people']));
  const { file } = table;
  const problems: Problem[] = [];
  const read = overTable(table, () => readTable(contentsOf(table), COLUMNS, []));
  problems.push(...read.problems.map((problem) => ({ ...problem, at: { file, ...problem.at } })));
  const header = { file, line: read.line, column: 1 };
  if (!read.has('name')) problems.push(scriptProblem('script.people-no-names', {}, header));
  const known = listedAs(tables);
  const people: Person[] = [];
  const offices: Record<string, string[]> = {};
  const members = new Map<string, string[]>();
  const taken = new Set(read.rows.flatMap(({ cells }) => cells.id ?? []));
  for (const [index, row] of read.rows.entries()) {
    const { cells, line } = row;
    const { name } = cells;
    if (isTotal(row.first) || (name === undefined && cells.id === undefined)) continue;
    const unit = [cells.building, cells.stairwell, cells.unit].filter((part) => part !== undefined).join('/');
    const own = `P${String(index + 1).padStart(2, '0')}`;
    const id =
      cells.id ?? known.get(`${bare(name ?? '')} ${addressKey(unit)}`) ?? (taken.has(own) ? `${own}-${line}` : own);
    people.push({
      id,
      ...(name !== undefined && { name }),
      ...(cells.kinds !== undefined && { kinds: severalIn(cells.kinds) }),
      ...(unit !== '' && { unit }),
    });
    for (const written of severalIn(cells.offices ?? '')) {
      const office = officeRead(written);
      if ('is' in office) offices[office.is] = [...(offices[office.is] ?? []), id];
      else {
        const at = { file, line, column: row.at('offices').column };
        problems.push(scriptProblem('script.office-unknown', { office: written, known: OFFICES }, at));
      }
    }
    for (const written of severalIn(cells.bodies ?? '')) {
      const body = form.bodies.find((one) => [one.id, one.name].includes(written));
      if (body) members.set(body.id, [...(members.get(body.id) ?? []), id]);
      else {
        const at = { file, line, column: row.at('bodies').column };
        problems.push(scriptProblem('script.body-unknown', { body: written }, at));
      }
    }
  }
  if (people.length === 0 && problems.length === 0) problems.push(scriptProblem('script.people-none', {}, header));
  refuseAny(problems);
  const held = { ...offices, ...form.offices };
  return {
    ...form,
    people,
    offices: held,
    acts: withHolders(form.acts, held),
    bodies: form.bodies.map((body) => {
      const own = members.get(body.id);
      return own === undefined || body.roll !== undefined
        ? body
        : { ...body, members: [...(body.members ?? []), ...own] };
    }),
  };
}
