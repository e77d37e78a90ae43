// Under which names and keys what lies in Restate: the objects, and who is whose.
import { sha256 } from '../../digest.js';
import { joined, parted } from '../../joined.js';

/** The object that keeps a consultation; its key is scope and id. */
export const CONSULTATION = 'YishiConsultation';
/** The object that keeps a part of a scope's list; its key is scope and number. */
export const INDEX = 'YishiIndex';

/** So many objects keep the list of a scope together. Where a consultation stands in it follows from its id: it is never changed. */
export const PARTS = 8;

export const keyOf = (scope: string, id: string): string => joined(scope, id);

export function byKey(key: string): { scope: string; id: string } {
  const [scope = '', id = ''] = parted(key);
  return { scope, id };
}

export const partOf = (id: string): number => Number.parseInt(sha256(id).slice(0, 8), 16) % PARTS;

export const keyOfPart = (scope: string, part: number): string => joined(scope, String(part));
