// Papers with a slip for everybody on a roll, in volumes that a printer and a reader can take. Pure.
import type { Member, Roll } from '../../count/roll.js';
import { sheetsOf } from './maker.js';
import type { Block, Draft } from './paper.js';
import type { Source } from './source.js';

/** Slips in a volume: a hundred sheets of paper, two slips on each. */
export const VOLUME = 200;

/** A door number with its figures padded, so that 2-101 comes before 10-101 everywhere alike. */
const inOrder = ({ unit = '', person }: Member): string =>
  `${unit} ${person}`.replace(/\d+/g, (figures) => figures.padStart(8, '0'));

/** Everybody on a roll by door number: as a building is walked through. */
export function byDoor({ members }: Pick<Roll, 'members'>): Member[] {
  const keyed = [...members.values()].map((member) => [inOrder(member), member] as const);
  return keyed.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, member]) => member);
}

/** So many slips at a time; what divides slips is not left over at the end. */
export function volumesOf(
  source: Source,
  roll: Roll,
  slip: (member: Member, index: number) => readonly Block[],
): Draft[] {
  const members = byDoor(roll);
  const volumes = Math.ceil(members.length / VOLUME);
  return Array.from({ length: volumes }, (_, volume) => {
    const first = volume * VOLUME;
    const blocks = members.slice(first, first + VOLUME).flatMap((member, index) => slip(member, first + index));
    return {
      about: {},
      subtitle: volumes === 1 ? undefined : sheetsOf(source).volume(volume + 1, volumes),
      blocks: blocks.slice(0, blocks.at(-1)?.is === 'cut' || blocks.at(-1)?.is === 'page' ? -1 : undefined),
    };
  });
}
