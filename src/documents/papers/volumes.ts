// Papers with a slip for everybody on a roll, in volumes that a printer and a reader can take. Pure.
import type { Member, Roll } from '../../count/roll.js';
import { sheetsOf } from './maker.js';
import type { Block, Draft } from './paper.js';
import type { Source } from './source.js';

/** Slips in a volume: a hundred sheets of paper, two slips on each. */
export const VOLUME = 200;

/** So many slips at a time; what divides slips is not left over at the end. */
export function volumesOf(
  source: Source,
  roll: Roll,
  slip: (member: Member, index: number) => readonly Block[],
): Draft[] {
  const members = [...roll.members.values()];
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
