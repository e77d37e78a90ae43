// A charter in plain words, and where two differ: statement by statement, as the language says them. Pure.
import type { Charter } from '../charters/charter.js';
import { ruleIn } from '../charters/rules.js';
import { leavesOut } from '../charters/steps.js';
import { anonymous } from '../engine/names.js';
import { type CharterSay, type CharterSection, type Language, STATEMENTS, type Statement } from '../language/index.js';

/** One thing that holds, and what it is about. */
export interface Told {
  /** `vote.called`: the same in every language. */
  id: string;
  label: string;
  text: string;
}

/** A part of the charter. */
export interface ToldSection {
  id: CharterSection;
  title: string;
  told: Told[];
}

const SECTIONS = Object.keys(STATEMENTS) as CharterSection[];

const isUsed = (charter: Charter, section: CharterSection): boolean =>
  section === 'rules' || !leavesOut(charter, section);

/** The statements of a part, in their order. */
function statementsOf({ charters }: Language, section: CharterSection): (readonly [id: string, Statement])[] {
  // Each part has the statements of its own, which the order of all of them lists.
  const told = charters.told[section] as Readonly<Record<string, Statement>>;
  return STATEMENTS[section].flatMap((key) => (told[key] ? [[`${section}.${key}`, told[key]] as const] : []));
}

function sayIn({ say, words, text, method }: Language, charter: Charter): CharterSay {
  const commands: Readonly<Record<string, string>> = words.commands;
  const titled = (id: string): string => {
    const rule = ruleIn(charter, id);
    return rule ? text(rule.title) : id;
  };
  return {
    ...say(anonymous),
    command: (type) => commands[type] ?? type,
    method: (id) => method(id).title,
    rule: titled,
  };
}

/**
 * Everything a charter says, in plain words, part by part; steps it leaves out have none.
 * @param charter the rules
 * @param language who says it: `language('zh-Hans')` of `yishi/language`
 */
export function explainCharter(charter: Charter, language: Language): ToldSection[] {
  const say = sayIn(language, charter);
  return SECTIONS.filter((id) => isUsed(charter, id)).map((id) => ({
    id,
    title: language.charters.sections[id],
    told: statementsOf(language, id).flatMap(([of, { label, text }]) => {
      const said = text(charter, say);
      return said === undefined ? [] : [{ id: of, label, text: language.tidy(said) }];
    }),
  }));
}

/** Where two charters differ: what each says, or nothing. */
export interface ToldDifference {
  /** `vote.called`: the same in every language. */
  id: string;
  section: string;
  label: string;
  one: string | undefined;
  other: string | undefined;
}

/** Where two charters differ, in plain words and in the order in which they are explained; empty where they say the same. */
export function charterDifferences(one: Charter, other: Charter, language: Language): ToldDifference[] {
  return SECTIONS.flatMap((section) =>
    statementsOf(language, section).flatMap(([id, { label, text }]) => {
      const said = (charter: Charter) =>
        isUsed(charter, section) ? text(charter, sayIn(language, charter)) : undefined;
      const [first, second] = [said(one), said(other)];
      return first === second
        ? []
        : [{ id, section: language.charters.sections[section], label, one: first, other: second }];
    }),
  );
}
