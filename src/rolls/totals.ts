// Lines of a roll that are nobody's: totals, whose sums are compared with what stands above them, and who made the table and when. Pure.
import { FINEST } from '../area.js';
import { isTotal } from '../names.js';
import { areaOf } from './cells.js';
import type { TableRow } from './columns.js';
import { problem, type RollProblem } from './problems.js';
import type { ROLL_COLUMNS } from './words.js';

type Column = keyof typeof ROLL_COLUMNS;

const bare = (written: string): string => written.normalize('NFKC').replace(/\s+/gu, '');

/** 1幢小计, 本页合计:, 总计(48户). */
const TOTAL = /^(本[页表幢栋]|全[部体]|.{1,6}[幢栋楼座])?(合计|小计|总计|共计|合計|小計|總計|共計)([:(\d].*)?$/u;
const PARTIAL = /小计|小計|本[页幢栋]|[幢栋楼座](合|总|共)|^sub/iu;

/** 制表人：张三. */
const FOOTER =
  /^(制表|填表|审核|复核|经办|制单|填报|统计|日期|盖章|签章|注|备注|说明|製表|填表|審核|覆核|經辦|備註|說明)(人|员|單位|单位|日期|时间)?:/u;

const isTotalCell = (cell: string): boolean => isTotal(cell) || TOTAL.test(bare(cell));

/** Where totals are called so. */
const NAMED = ['person', 'name', 'unit', 'building', 'scope'] as const;

function totalIn({ cells, first }: TableRow<Column>): string | undefined {
  return [first, ...NAMED.map((column) => cells[column] ?? '')].find(isTotalCell);
}

/** Square metres in plain digits. */
function metres(units: number): string {
  const [whole, part = ''] = (units / 10 ** FINEST).toFixed(FINEST).split('.');
  return `${whole}.${part.slice(0, 2)}${part.slice(2).replace(/0+$/, '')}`;
}

/** What areas come to: as they stand, and with what is written for several owners of one unit counted once. */
class Sum {
  private readonly units = new Set<string>();
  private all = 0;
  private once = 0;

  add({ cells }: TableRow<Column>, area: number): void {
    const unit = JSON.stringify([cells.scope, cells.building, cells.stairwell, cells.floor, cells.unit]);
    this.all += area;
    if (!this.units.has(unit)) this.once += area;
    this.units.add(unit);
  }

  differs(said: number): string | undefined {
    return said === this.all || said === this.once ? undefined : metres(this.once);
  }
}

const areaIn = ({ cells }: TableRow<Column>): number => {
  const area = cells.area === undefined ? undefined : areaOf(cells.area);
  return typeof area === 'number' ? area : 0;
};

/** The rows that are somebody's. All others are told of, with what their sums come to. */
export function ownRows(rows: readonly TableRow<Column>[], notes: RollProblem[]): TableRow<Column>[] {
  const whole = new Sum();
  let part = new Sum();
  return rows.filter((row) => {
    const { line, at } = row;
    const written = totalIn(row);
    if (written !== undefined) {
      const said = areaIn(row);
      const differs = said === 0 ? undefined : (PARTIAL.test(bare(written)) ? part : whole).differs(said);
      if (differs === undefined) notes.push(problem({ line }, 'rolls.total-skipped', { written }));
      else notes.push(problem(at('area'), 'rolls.total-differs', { written, said: metres(said), found: differs }));
      part = new Sum();
      return false;
    }
    if (row.cells.unit === undefined && FOOTER.test(bare(row.first))) {
      notes.push(problem({ line }, 'rolls.footer-skipped', { written: row.first }));
      return false;
    }
    const area = areaIn(row);
    whole.add(row, area);
    part.add(row, area);
    return true;
  });
}
