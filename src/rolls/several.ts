// Several owners or several rooms that stand in one row of a table, each as a row of its own where it can be told what is whose. Pure.
import { severalIn } from './cells.js';
import { NAMES_APART, type ROLL_COLUMNS } from './words.js';

type Column = keyof typeof ROLL_COLUMNS;

export type Cells<K extends string> = Readonly<Partial<Record<K, string>>>;

/** One person and one unit of a row. */
export interface Part {
  cells: Cells<Column>;
  /** Which person of the row, from nought. */
  nth: number;
  /** Whether others stand in the same row. */
  several: boolean;
}

/** A cell with as many parts as there are persons or rooms is theirs one by one; any other is everybody's. */
const nthOf = (written: string | undefined, nth: number, of: number, between?: RegExp): string | undefined => {
  const parts = written === undefined ? [] : severalIn(written, between);
  return parts.length === of ? parts[nth] : written;
};

const EACH = ['person', 'name', 'id-number', 'credit-code', 'share'] as const;

function personsOf(cells: Cells<Column>, hasIds: boolean): Part[] {
  const ids = severalIn(cells.person ?? '').length;
  const names = severalIn(cells.name ?? '', NAMES_APART).length;
  // One id for several names is one head; several ids are several owners, if there is a name for each, or none.
  const of = hasIds ? (ids > 1 && (names === ids || names === 0) ? ids : 1) : names;
  if (of < 2) return [{ cells, nth: 0, several: false }];
  return Array.from({ length: of }, (_, nth) => {
    const own: Partial<Record<Column, string>> = { ...cells };
    for (const column of EACH) {
      const one = nthOf(cells[column], nth, of, column === 'name' ? NAMES_APART : undefined);
      // A number that is not one for each is nobody's.
      if (one === undefined || (one === cells[column] && (column === 'id-number' || column === 'credit-code')))
        delete own[column];
      else own[column] = one;
    }
    return { cells: own, nth, several: true };
  });
}

/** Rooms with an area for each are units of their own; with one area between them they are one unit under that name. */
function roomsOf(part: Part): Part[] {
  const { unit, area } = part.cells;
  const rooms = severalIn(unit ?? '');
  const of = rooms.length;
  if (of < 2 || severalIn(area ?? '').length !== of) return [part];
  return rooms.map((room, nth) => {
    const own = { ...part.cells, unit: room, area: nthOf(area, nth, of) ?? '' };
    // What belongs to the row belongs to its first room.
    if (nth === 0) return { ...part, cells: own };
    const { 'parking-area': _area, 'parking-space': _space, ...rest } = own;
    return { ...part, cells: rest };
  });
}

/** The persons and units of a row, in the order in which they stand. */
export const apart = (cells: Cells<Column>, hasIds: boolean): Part[] => personsOf(cells, hasIds).flatMap(roomsOf);
