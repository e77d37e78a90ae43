// What a language asks for names by, and whoever names nobody. Types, and one value of them.
import type { Bilingual } from '../bilingual.js';
import type { Acting, Mandate } from '../kernel/part.js';
import type { DecisionRule, Measures } from '../law/index.js';
import type { Stance } from '../parts/2-deliberation/words.js';
import type { Pack } from '../parts/3-vote/words.js';

/** Looks names up; every lookup falls back to the id itself. */
export interface NameLookup {
  person(id: string): string;
  /** What tells this person from others of the same name, their unit or their id; nothing where nobody else is called so. */
  apart?(id: string): string | undefined;
  item(id: string): string;
  body(id: string): string;
  option(item: string, id: string): string;
  /** The option that was put to the vote or agreed on, if there is one. */
  chosen(item: string): string | undefined;
  /** The text of that option, with every amendment. */
  wording?(item: string): string | undefined;
  project(id: string): string;
  milestone(project: string, id: string): string;
  topic(id: string): string;
  offer(id: string): string;
  claim(id: string): string;
  /** A thing of a community's register. */
  thing?(register: string, id: string): string;
  /** A criterion or dimension by which something is scored, as the charter calls it, if it does. */
  criterion(id: string): Bilingual | undefined;
  /** The zone in which moments print. */
  zone: string;
  /** ISO 4217 code of the charter's currency. */
  currency: string;
  /** Who has the floor, on what and on which side: a speech does not repeat it. */
  speaking?: { item: string; stance: Stance } | undefined;
  /** The vote under way: the law its notice named, and what its frozen roll adds up to. */
  vote?: { pack: Pack; law: DecisionRule; roll: Measures } | undefined;
  /** By what somebody acts for somebody else, as the record shows it at this moment. */
  mandate?(acting: Acting): Mandate | 'proxy' | undefined;
  /** Only then does a ballot's line say what was answered. */
  showChoices?: boolean | undefined;
}

const itself = (id: string): string => id;

/** Nobody is named: ids stand for themselves, moments print in UTC. */
export const anonymous: NameLookup = {
  person: itself,
  item: itself,
  body: itself,
  option: (_item, id) => id,
  chosen: () => undefined,
  project: itself,
  milestone: (_project, id) => id,
  topic: itself,
  offer: itself,
  claim: itself,
  criterion: () => undefined,
  zone: 'UTC',
  currency: 'CNY',
};
