// A language spoken: a sentence for every refusal, a line for every fact, the working of every finding, from what a language is as
// data. Knows no language; pure.
import type { Bilingual } from '../bilingual.js';
import type { Role, Step } from '../charters/charter.js';
import { anonymous, type NameLookup } from '../engine/names.js';
import { type DecisionRule, type Judgement, nothing, type VoteOutcome } from '../law/index.js';
import type { Candidate, Step as Counted } from '../methods/index.js';
import type { Choice } from '../parts/3-vote/words.js';
import { type Problem, problemLine } from '../problem.js';
import type { CommandType, Fact, FactOf, Refusal, RefusalCode } from '../procedure/vocabulary.js';
import type { AnyRegister } from '../registers/register.js';
import type { AnyTexts } from '../registers/texts.js';
import type { CharterWords } from './charters.js';
import { counting } from './counting.js';
import type { DeskWords } from './desk.js';
import type { Dictionary, FindingType } from './dictionary.js';
import { type Choosable, choiceIn, fieldIn, saidOf } from './fields.js';
import type { AxiomName, MethodName } from './method-names.js';
import type { Papers, RunType } from './papers.js';
import { type Say, saying } from './say.js';
import type { TallyWords } from './tally.js';
import type { Words } from './words.js';

export interface Language<Id extends string = string> {
  id: Id;
  /** Where, what and what to do, with the numbers, and the source of the rule where there is one. */
  refusal(refusal: Refusal, names?: NameLookup): string;
  /**
   * What is wrong, and what to do: every problem and refusal of the package, with its path where it is about one value of many.
   * File, line and column are for the host to put before it. What is none of ours is given as its code.
   * Where there are more of its kind than are listed, their number stands behind.
   */
  problem(problem: Problem, names?: NameLookup): string;
  command(type: CommandType): string;
  /** A place of the chart: `vote.polling`, `closed.done` ... */
  place(place: string): string;
  step(step: Step): string;
  role(role: Role): string;
  outcome(outcome: VoteOutcome): string;
  choice(choice: Choice): string;
  /** A field of a command, as the head of a column or a line of a form says it: `people.name` of one inside of another. */
  field(type: string, path: string): string;
  /** What a field may be one of a few of; as it is where nothing is known of it. */
  chosen(type: string, path: string, value: Choosable): string;
  /** What is known of what a field may be, by its value: all there is where it is one of a few, and what is usual where it is open. */
  usual(type: string, path: string): Readonly<Record<string, string>>;
  /** A text that comes in Chinese and English: a charter's title, the source of a rule, the name of a method. */
  text(of: Bilingual): string;
  /** A moment in a zone, to the minute. */
  when(instant: string, zone: string): string;
  /** A moment at which something ends: midnight is the end of the day before. */
  until(instant: string, zone: string): string;
  /** The day alone. */
  day(instant: string, zone: string): string;
  /** Who did what to what: one line of the minutes. */
  fact(fact: Fact, names: NameLookup): string;
  /** What was counted, drawn or timed, with its working, line by line. */
  finding(fact: Fact, names: NameLookup): string[];
  /** A judgement outside any record: its shares with the arithmetic, and what they rest on; each line by line. */
  judgement(rule: DecisionRule, judgement: Judgement, inForce?: boolean): { shares: string[]; law: string[] };
  /** A step by which a voting method came to its outcome; `called` gives candidates their names. */
  counted(step: Counted, called?: (candidate: Candidate) => string): string;
  /** What a voting method is called, and what its options mean; one of somebody else’s is called by its id. */
  method(id: string): MethodName;
  /** What an axiom is called, and what it asks for. */
  axiom(id: string): AxiomName;
  /** Several facts of one type on one line: of ballots and ratings their number, never whose. */
  run<T extends RunType>(facts: readonly FactOf<T>[], names: NameLookup): string;
  /** What is said of a community's register: its name, its table, its figures. */
  register(id: string): AnyTexts | undefined;
  /** A sentence a paper made itself, without the stops that quotations in it double. */
  tidy(sentence: string): string;
  /** Everything a sentence can use, for papers that make their own. */
  say(names: NameLookup): Say;
  words: Words;
  papers: Papers;
  /** What is said of a charter, statement by statement: `explainCharter` of `yishi/documents` puts it together. */
  charters: CharterWords;
  /** What a facilitator looks at from day to day. */
  desk: DeskWords;
  /** What counts outside any record are told in. */
  tally: TallyWords;
}

/** Looked up by a key known only at run time, a sentence is one of many: the key chose the one that takes these numbers. */
type Sentence = (numbers: never, say: Say) => string;
type Working = (finding: never, say: Say, fact: never) => string[];

/** Registers by id. */
export type Registers = Readonly<Record<string, AnyRegister>>;

/** What a register says in a language; in English where it says nothing in that one. */
export const textsIn = (texts: AnyRegister['texts'], id: string): AnyTexts =>
  Object.hasOwn(texts, id) ? texts[id as keyof typeof texts] : texts.en;

/** What all parts and registers say, together: a code or a type stands in one of them only. */
function joined({ id, community, door, parts, words }: LanguageData, kept: Registers) {
  const told: AnyTexts[] = [community, ...Object.values(kept).map(({ texts }) => textsIn(texts, id))];
  const clocks = Object.values(kept).flatMap(({ id: register, texts, clocks: kinds = {} }) =>
    Object.entries(textsIn(texts, id).clocks ?? {}).map(
      ([kind, title]) => [kind, { title, register, owed: kinds[kind]?.owed ?? false }] as const,
    ),
  );
  const called = Object.values(kept).map((one) => [one.id, textsIn(one.texts, id).title] as const);
  const all = [...Object.values(parts), ...told.map((one) => ({ findings: {}, ...one }))];
  return {
    refusals: Object.assign({}, door, ...all.map(({ refusals }) => refusals)) as Readonly<
      Record<RefusalCode, Sentence>
    >,
    facts: Object.assign({}, ...all.map(({ facts }) => facts)) as Readonly<Record<CommandType, Sentence>>,
    findings: Object.assign({}, ...all.map(({ findings }) => findings)) as Readonly<Record<FindingType, Working>>,
    words: {
      ...words,
      commands: Object.assign({}, ...all.map(({ commands }) => commands)),
      registers: { ...words.registers, ...Object.fromEntries(called) },
      clocks: Object.fromEntries(clocks),
    } as Words,
  };
}

/** A language as plain data and sentences: what is said of everything, under an id. One of the package is the model to write another by. */
export interface LanguageData<Id extends string = string> extends Dictionary {
  /** BCP 47. */
  id: Id;
  /** What is said of a community's own commands. */
  community: AnyTexts;
}

/** What sentences are said by where nobody says otherwise. */
export interface Speaking {
  /** The registers of communities. */
  registers?: Registers;
  /** Of the consultation that is spoken of: `engine.names(id)`. */
  names?: NameLookup;
  /** In which moments print, where it is not the consultation's own. */
  zone?: string;
}

/** A language spoken. */
export function spoken<Id extends string>(
  data: LanguageData<Id>,
  { registers: kept = {}, names: given, zone }: Speaking = {},
): Language<Id> {
  const { id, grammar, fields, problems, decisions, methods, names, papers, charters, desk, tally } = data;
  const usual = zone === undefined ? (given ?? anonymous) : { ...(given ?? anonymous), zone };
  const methodNames: Readonly<Record<string, MethodName>> = names.methods;
  const axiomNames: Readonly<Record<string, AxiomName>> = names.axioms;
  const { words, refusals, facts, findings } = joined(data, kept);
  const say = (names: NameLookup): Say => saying(grammar, words, names);
  const refusal: Language['refusal'] = ({ code, numbers, source }, names = usual) => {
    const sentence = grammar.tidy(refusals[code](numbers as never, say(names)));
    return source === undefined ? sentence : `${sentence}${grammar.source(grammar.text(source))}`;
  };
  const problem: Language['problem'] = (wrong, names = usual) => {
    const { code, numbers, at, more } = wrong;
    // A refusal is a problem whose sentence ends in its source; the code says which of the two this is.
    if (Object.hasOwn(refusals, code)) return refusal(wrong as Refusal, names);
    if (!Object.hasOwn(problems, code)) return problemLine(wrong);
    const sentence = (problems[code as keyof typeof problems] as Sentence)(numbers as never, say(names));
    const whole = at?.path === undefined ? sentence : grammar.within(at.path, sentence);
    return more === undefined ? whole : `${whole}${grammar.more(more)}`;
  };
  return {
    id,
    refusal,
    problem,
    command: (type) => words.commands[type],
    place: (place) => words.places[place] ?? place,
    step: (step) => words.steps[step],
    role: (role) => words.roles[role],
    outcome: (outcome) => words.outcomes[outcome],
    choice: (choice) => words.choices[choice],
    field: (type, path) => fieldIn(fields, type, path),
    chosen: (type, path, value) => choiceIn(fields, type, path, value),
    usual: (type, path) => saidOf(fields.choices, type, path) ?? {},
    text: grammar.text,
    when: grammar.when,
    until: grammar.until,
    day: grammar.day,
    fact(fact, names) {
      const { at, on, by, enteredBy } = fact;
      const with_ = say(names);
      const clerk = enteredBy === undefined || enteredBy === by ? undefined : with_.person(enteredBy);
      // The clock is always late by its nature; its line says when it was due.
      const earlier = on === undefined || on === at || by === 'clock' ? undefined : with_.when(on);
      return `${grammar.tidy(facts[fact.type](fact as never, with_))}${grammar.entered(clerk, earlier)}`;
    },
    finding(fact, names) {
      if (fact.finding === undefined || fact.finding === null) return [];
      // Only commands that have findings carry one.
      const working = findings[fact.type as FindingType];
      // A register may have nothing to show for what it found.
      if (!working) return [];
      return working(fact.finding as never, say(names), fact as never).map(grammar.tidy);
    },
    judgement(rule, judgement, inForce = true) {
      const { id: ruleId, source, jurisdiction, effective } = rule;
      const pack = { id: ruleId, hash: '', source, jurisdiction, version: effective.from, inForce };
      const with_ = say({ ...anonymous, vote: { pack, law: rule, roll: nothing() } });
      return { shares: decisions.shares(with_, pack, judgement), law: decisions.law(with_, pack) };
    },
    counted: (step, called = (candidate) => candidate) =>
      grammar.tidy(methods.steps[step.what](counting(grammar, step, called))),
    method: (id) => (Object.hasOwn(methodNames, id) && methodNames[id]) || { title: id, options: {} },
    axiom: (id) => (Object.hasOwn(axiomNames, id) && axiomNames[id]) || { title: id, asks: '' },
    run([first, ...rest], names) {
      if (!first) return '';
      const line = papers.runs[first.type] as (facts: never, say: Say) => string;
      return grammar.tidy(line([first, ...rest] as never, say(names)));
    },
    tidy: grammar.tidy,
    register(of) {
      const one = Object.hasOwn(kept, of) ? kept[of] : undefined;
      return one && textsIn(one.texts, id);
    },
    say,
    words,
    papers,
    charters,
    desk,
    tally,
  };
}
