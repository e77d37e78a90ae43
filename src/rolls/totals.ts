// Lines of a roll that are nobody's: totals, whose sums are compared with what stands above them, and who made the table and when. Pure.
import { FINEST } from '../area.js';
import { isTotal } from '../names.js';
import { areaOf } from './cells.js';
import type { TableRow } from './columns.js';
import { problem, type RollProblem } from './problems.js';
import type { ROLL_COLUMNS } from './words.js';

type Column = keyof typeof ROLL_COLUMNS;

const bare = (written: string): string => written.normalize('NFKC').replace(/\s+/gu, '');

/** 1幢小计, 本页合计:, 总计(48户), 全幢面积. */
const TOTAL =
  /^(本[页表幢栋]|全[部体幢栋棟楼樓区區]|.{1,6}[幢栋楼座])?(合计|小计|总计|共计|汇总|总和|累计|合計|小計|總計|共計|匯總|彙總|總和|累計|[总總合]?(建筑|建築)?面[积積]([合总]计|[合總]計)?)([:(\d].*)?$/u;
/** All of them, where somebody's name should stand; in 房号 it may be somebody's, who owns everything. */
const EVERYTHING = /^(全[部体體幢栋棟楼樓区區]|整[幢栋棟])$/u;
/** What stands in 房号 and is no room: all of them, or how many. */
const NO_ROOM = /^(全[部体體幢栋棟楼樓区區]|整[幢栋棟]|所有|共?\d+[户戶套间間])$/u;
/** In a name, that it may be none. */
const NO_NAME = /[总總计計汇匯彙户戶套]|面[积積]|total|sum|all/iu;
const PARTIAL = /小计|小計|本[页幢栋]|[幢栋楼座](合|总|共)|^sub/iu;

/** 制表人：张三. */
const FOOTER =
  /^(制表|填表|审核|复核|经办|制单|填报|统计|日期|盖章|签章|注|备注|说明|製表|填表|審核|覆核|經辦|備註|說明)(人|员|單位|单位|日期|时间)?:/u;

const isTotalCell = (cell: string): boolean => isTotal(cell) || TOTAL.test(bare(cell));

/** Where totals are called so. */
const NAMED = ['person', 'name', 'unit', 'building', 'scope'] as const;

function totalIn({ cells, first }: TableRow<Column>): string | undefined {
  return (
    [first, ...NAMED.map((column) => cells[column] ?? '')].find(isTotalCell) ??
    [cells.person, cells.name].find((cell) => cell !== undefined && EVERYTHING.test(bare(cell)))
  );
}

/** What comes to exactly what stands above it and names no room or nobody: a total, whatever it is called. */
function totalByArea({ cells, first }: TableRow<Column>, area: number, sums: readonly Sum[]): string | undefined {
  if (!sums.some((sum) => sum.comesTo(area))) return undefined;
  const unit = bare(cells.unit ?? '');
  const name = cells.name ?? cells.person ?? '';
  const nobody = NO_ROOM.test(unit) || (!/\d/.test(unit) && (name === '' || NO_NAME.test(bare(name))));
  return nobody ? [cells.name, cells.unit, first].find((cell) => cell !== undefined && cell !== '') : undefined;
}

/** Square metres in plain digits. */
function metres(units: number): string {
  const [whole, part = ''] = (units / 10 ** FINEST).toFixed(FINEST).split('.');
  return `${whole}.${part.slice(0, 2)}${part.slice(2).replace(/0{1,9}$/, '')}`;
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

  /** Whether several rows come to that. */
  comesTo(area: number): boolean {
    return this.units.size > 1 && (area === this.all || area === this.once);
  }

  differs(said: number): string | undefined {
    return said === this.all || said === this.once ? undefined : metres(this.once);
  }
}

const areaIn = ({ cells }: TableRow<Column>): number => {
  const area = cells.area === undefined ? undefined : areaOf(cells.area);
  return typeof area === 'number' ? area : 0;
};

/** What the rows above come to, where a total says otherwise. */
function differing(written: string, said: number, whole: Sum, part: Sum): string | undefined {
  if (PARTIAL.test(bare(written))) return part.differs(said);
  return part.comesTo(said) ? undefined : whole.differs(said);
}

/** The rows that are somebody's. All others are told of, with what their sums come to. */
export function ownRows(rows: readonly TableRow<Column>[], notes: RollProblem[]): TableRow<Column>[] {
  const whole = new Sum();
  let part = new Sum();
  return rows.filter((row) => {
    const { line, at } = row;
    const written = totalIn(row) ?? totalByArea(row, areaIn(row), [whole, part]);
    if (written !== undefined) {
      const said = areaIn(row);
      const differs = said === 0 ? undefined : differing(written, said, whole, part);
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
