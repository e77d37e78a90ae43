// What sentences are put together with: names, lists, quotations, amounts and moments, in one language. Pure.
import type { Bilingual } from '../bilingual.js';
import { ROLES, type Role } from '../charters/roles.js';
import { isList } from '../count/box.js';
import type { NameLookup } from '../engine/names.js';
import type { Mandate } from '../kernel/part.js';
import type { ItemStatus } from '../kernel/state.js';
import type { Measures, Threshold } from '../law/index.js';
import type { Answer } from '../parts/3-vote/words.js';
import type { ProjectStatus } from '../parts/projects/words.js';
import type { Fact } from '../procedure/vocabulary.js';
import { ERASED, WITHHELD } from './marks.js';
import type { Words } from './words.js';

/** How a language writes. */
export interface Grammar {
  /** A text of ours or of a charter, which carries it in Chinese and English. */
  text(of: Bilingual): string;
  quote(text: string): string;
  /** A name that stands in a sentence as it is; any other is put in quotation marks, lest it be read as a number or a word. */
  name: RegExp;
  /** Something under its category. */
  category(category: string, name: string): string;
  /** A sentence without the stops that a quotation in it doubles. */
  tidy(sentence: string): string;
  list(parts: readonly string[]): string;
  /** Any one of these. */
  either(parts: readonly string[]): string;
  /** Parts of one statement, side by side. */
  join(parts: readonly string[]): string;
  when(instant: string, zone: string): string;
  /** A moment at which something ends: midnight is the end of the day before. */
  until(instant: string, zone: string): string;
  /** The day alone. */
  day(instant: string, zone: string): string;
  /** A calendar date, written 2026-03-01. */
  date(date: string): string;
  /** In 0.01 m², unless it has more decimals. */
  area(units: number, decimals?: number): string;
  money(units: number, currency: string): string;
  heads(count: number): string;
  /** So long: hours and minutes. */
  span(minutes: number): string;
  /** At least two thirds, more than half ... */
  threshold(threshold: Threshold): string;
  /** A name that several people have, with what tells this one from the others. */
  apart(name: string, mark: string): string;
  /** Somebody who acts for somebody else, and by what, where that is known. */
  actingFor(person: string, principal: string, by: ActsBy | undefined): string;
  /** Put after a sentence. */
  source(source: string): string;
  /** A sentence about one value of many, by its path. */
  within(path: string, sentence: string): string;
  /** Put after a sentence: so many more of its kind are not listed. */
  more(problems: number): string;
  /** Put after a line: who entered it, and when it happened where that was earlier. */
  entered(by: string | undefined, on: string | undefined): string;
  erased: string;
  withheld: string;
}

/** By what somebody acts for somebody else: a mandate, a proxy in a vote, or with a clerk's help. */
export type ActsBy = Mandate | 'proxy' | 'assisted';

/** Everything a sentence may use: grammar and words of one language, and the names of one consultation. */
export interface Say {
  names: NameLookup;
  person(id: string): string;
  people(ids: readonly string[]): string;
  /** Somebody, and for whom they act where it is not for themselves. */
  actor(person: string, principal: string | undefined): string;
  /** Whoever did it, and for whom. */
  who(fact: Fact): string;
  /** Whoever did it, unless the sentence has named them already. */
  whoElse(fact: Fact, named: string): string | undefined;
  item(id: string): string;
  items(ids: readonly string[]): string;
  body(id: string): string;
  /** A person or a body. */
  party(id: string): string;
  option(item: string, id: string): string;
  /** What a ballot says of an item: in one word, or the options it names. */
  answer(item: string, answer: Answer): string;
  /** What has no name but its id, under its category; an id that says the category itself stands alone. */
  named(category: string, id: string): string;
  /** The option named, or else the one that was chosen; nothing where there is neither. */
  chosen(item: string, id: string | undefined): string | undefined;
  /** The text of the option that was chosen, in quotation marks. */
  wording(item: string): string | undefined;
  /** What the option named is to cost, or else the one that was chosen; nothing where it has no price. */
  price(item: string, option?: string): string | undefined;
  topic(id: string): string;
  topics(ids: readonly string[]): string;
  project(id: string): string;
  projects(ids: readonly string[]): string;
  milestone(project: string, id: string): string;
  offer(id: string): string;
  claim(id: string): string;
  /** A clock of a community's register, by the kind of its deadlines. */
  clock(kind: string): { title: string; register: string; owed: boolean } | undefined;
  /** What a community's register is called. */
  register(id: string): string;
  /** A thing of a community's register. */
  thing(register: string, id: string): string;
  criterion(id: string): string;
  source(id: string): string;
  /** A text of ours or of a charter: a title, a source of law, a reading. */
  text(of: Bilingual): string;
  list(parts: readonly string[]): string;
  /** Any one of these. */
  either(parts: readonly string[]): string;
  /** A text somebody wrote, in quotation marks; or the mark that stands where it was erased or withheld. */
  quote(text: string): string;
  /** The same without quotation marks: where it stands by itself. */
  plain(text: string): string;
  when(instant: string): string;
  /** A moment at which something ends. */
  until(instant: string): string;
  date(date: string): string;
  /** In 0.01 m², unless it has more decimals. */
  area(units: number, decimals?: number): string;
  money(units: number): string;
  heads(count: number): string;
  /** So long: hours and minutes. */
  span(minutes: number): string;
  /** Heads, with the area where there is any. */
  measures(measures: Pick<Measures, 'heads' | 'area' | 'areaDecimals'>): string;
  threshold(threshold: Threshold): string;
  /** The command's name; what is no command stands for itself. */
  command(type: string): string;
  roles(roles: readonly Role[]): string;
  place(place: string): string;
  itemStatus(status: ItemStatus): string;
  projectStatus(status: ProjectStatus): string;
}

const wordIn = (words: Readonly<Record<string, string>>, key: string, other = key): string => words[key] ?? other;

/** Makes sentences' means from a language and a consultation's names. */
export function saying(grammar: Grammar, words: Words, names: NameLookup): Say {
  const { quote, list, threshold, area, heads } = grammar;
  const quoted = (text: string): string =>
    text === ERASED ? grammar.erased : text === WITHHELD ? grammar.withheld : quote(text);
  const each = (name: (id: string) => string) => (ids: readonly string[]) => list(ids.map(name));
  const unquoted = (name: string): string =>
    name === ERASED ? grammar.erased : name === WITHHELD ? grammar.withheld : name;
  // The clock and the system are roles, not people.
  const person = (id: string): string => {
    if (id === 'clock' || id === 'system') return words.roles[id];
    const mark = names.apart?.(id);
    const name = unquoted(names.person(id));
    return mark === undefined ? name : grammar.apart(name, mark);
  };
  const item = (id: string): string => quoted(names.item(id));
  const option = (of: string, id: string): string => quoted(names.option(of, id));
  const topic = (id: string): string => quoted(names.topic(id));
  const project = (id: string): string => quoted(names.project(id));
  const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role);
  const actor = (by: string, principal: string | undefined): string =>
    principal === undefined || principal === by
      ? person(by)
      : grammar.actingFor(person(by), person(principal), undefined);
  const who = ({ type, at, by, for: principal, assisted }: Fact): string => {
    if (principal === undefined || principal === by) return person(by);
    const how = assisted ? 'assisted' : names.mandate?.({ type, at, by, for: principal });
    return grammar.actingFor(person(by), person(principal), how);
  };
  return {
    names,
    person,
    people: each(person),
    actor,
    who,
    whoElse: (fact, named) => (fact.by === named ? undefined : who(fact)),
    item,
    items: each(item),
    named(category, id) {
      const noun = category.split(' ').at(-1) ?? category;
      // An id may be in the other script of the same language.
      const ends = [id.slice(0, noun.length), id.slice(-noun.length)].map((end) => end.toLowerCase());
      const says = ends.some((end) => grammar.text({ zh: end, en: end }) === noun);
      return says ? quote(id) : grammar.category(category, quote(id));
    },
    party: (id) => (names.person(id) === id ? unquoted(names.body(id)) : person(id)),
    body: (id) => unquoted(names.body(id)),
    option,
    answer(of, answer) {
      if (typeof answer === 'string') return words.choices[answer];
      const name = (id: string): string => option(of, id);
      if (isList(answer))
        return list(answer.map((one) => (typeof one === 'string' ? name(one) : one.map(name).join(' = '))));
      return list(Object.entries(answer).map(([id, points]) => `${name(id)} ${points}`));
    },
    chosen(of, id) {
      const chosen = id ?? names.chosen(of);
      return chosen === undefined ? undefined : option(of, chosen);
    },
    wording(of) {
      const text = names.wording?.(of);
      return text === undefined ? undefined : quoted(text);
    },
    price(of, option) {
      const cost = names.price?.(of, option);
      return cost === undefined ? undefined : grammar.money(cost, names.currency);
    },
    topic,
    topics: each(topic),
    project,
    projects: each(project),
    milestone: (of, id) => quoted(names.milestone(of, id)),
    offer: (id) => quoted(names.offer(id)),
    claim: (id) => quoted(names.claim(id)),
    clock: (kind) => words.clocks[kind],
    register: (id) => wordIn(words.registers, id),
    thing: (register, id) => quoted(names.thing?.(register, id) ?? id),
    criterion(id) {
      const title = names.criterion(id);
      return title === undefined ? id : grammar.text(title);
    },
    source: (id) => wordIn(words.sources, id),
    text: grammar.text,
    list,
    either: grammar.either,
    quote: quoted,
    plain: unquoted,
    when: (instant) => grammar.when(instant, names.zone),
    until: (instant) => grammar.until(instant, names.zone),
    date: grammar.date,
    area,
    money: (units) => grammar.money(units, names.currency),
    heads,
    span: grammar.span,
    measures: (of) =>
      grammar.join(of.area === 0 ? [heads(of.heads)] : [heads(of.heads), area(of.area, of.areaDecimals)]),
    threshold,
    // One after the other: to lay both together takes a hundred times as long as the sentence.
    command: (type) => wordIn(words.commands, type, wordIn(words.requests, type)),
    roles: (roles) => grammar.either(roles.filter(isRole).map((role) => words.roles[role])),
    place: (place) => wordIn(words.places, place),
    itemStatus: (status) => words.itemStatus[status],
    projectStatus: (status) => words.projectStatus[status],
  };
}
