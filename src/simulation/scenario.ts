// What a simulated consultation is about. Types; the schema of a whole scenario stands in `study.ts`.
import type { ItemDraft } from '../kernel/words.js';

/** An item, from the topic it is raised as to the project it becomes. */
export interface Item {
  item: string;
  title: string;
  /** Which body decides by which rule, in which order; empty: to be agreed by consensus. */
  route: readonly { body: string; rule: string; ballot?: string | undefined }[];
  becomes: ItemDraft['becomes'];
  /** What may be chosen among, where a stage of the route has a ballot form, or where it is ranked first. */
  options: readonly { option: string; title: string; cost?: number | undefined }[];
  /** Whose own consent it needs. */
  affected: readonly string[];
  /** How its rounds are held. */
  form: 'session' | 'written' | 'online' | 'door-to-door';
  /** Whether its options are ranked by the deliberating body before one is put to the vote. */
  ranked: boolean;
  /** In 0.01 of the currency. */
  budget: number;
  /** How far an adopted amendment moves everybody towards it, at most: a share of the way, by how far they may be moved. */
  compromise: number;
}
