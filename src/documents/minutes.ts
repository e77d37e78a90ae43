// The minutes 会议记录 of a consultation, as Markdown, made from its record and nothing else. Pure.
// Of ballots they give numbers only: what came in and what it adds up to, never who voted how.
import { OFFICES, type Office } from '../charters/charter.js';
import type { Entry } from '../engine/contracts.js';
import type { Profile } from '../engine/publication.js';
import { partsOf } from '../language/amounts.js';
import { type Language, type LanguageId, language, namesOf } from '../language/index.js';
import type { Fact } from '../procedure/vocabulary.js';
import { heading, inline, list } from './markdown.js';
import { bookOf, isCommunity, registerTables, sharedTables } from './minutes/community.js';
import { type Folded, fold, type Line, type Section } from './minutes/fold.js';
import { type Reading, read } from './minutes/reading.js';
import { decisions, itemsTable, projectsTables } from './minutes/tables.js';

export interface MinutesOptions {
  language: LanguageId;
  /** `publication` leaves out what is not meant for the public; `archive`, the default, prints whatever it is given. */
  profile?: Profile;
}

const SIGNING: readonly Office[] = ['chair', 'recorder', 'scrutineer'];

/** Where a name is written by hand. */
const RULE = '________';

/** A line under its time of day, with the entries it comes from, and its working below. */
function written({ first, last, at, text, working }: Line, said: Language, zone: string): string {
  const own = `- ${partsOf(at, zone).time} ${inline(text)}${said.papers.cite(first, last)}`;
  return [own, ...working.map((line) => `  - ${inline(line)}`)].join('\n');
}

/** A section, day by day. */
function section({ level, title, lines }: Section, said: Language, zone: string): string[] {
  const blocks = [heading(level, title)];
  let day = '';
  let together: string[] = [];
  const end = () => {
    if (together.length > 0) blocks.push(together.join('\n'));
    together = [];
  };
  for (const line of lines) {
    const on = said.day(line.at, zone);
    if (on !== day) {
      end();
      blocks.push(`**${on}**`);
      day = on;
    }
    together.push(written(line, said, zone));
  }
  end();
  return blocks;
}

/** Every office somebody holds, with their names. */
function holdersOf(state: Folded['state'], said: Language): [Office, string[]][] {
  const { person } = said.say(namesOf(state));
  return OFFICES.flatMap((office): [Office, string[]][] => {
    const holders = state.offices[office] ?? [];
    return holders.length === 0 ? [] : [[office, holders.map(person)]];
  });
}

/** Who answers for the minutes signs them: chair, recorder and scrutineers, or the convener where there is none of these. */
function signatures(state: Folded['state'], said: Language): string {
  const holders = holdersOf(state, said);
  const signing = holders.filter(([office]) => SIGNING.includes(office));
  const signed = signing.length > 0 ? signing : holders.filter(([office]) => office === 'convener');
  const lines = signed.map(
    ([office, names]) =>
      `- ${inline(said.papers.minutes.signature(office, names))}${said.id.startsWith('zh') ? '' : ' '}${RULE}`,
  );
  return lines.length === 0 ? list([said.papers.minutes.none]) : lines.join('\n');
}

function head(
  { state, place }: Pick<Folded, 'state' | 'place'>,
  said: Language,
  profile: Profile,
  titled: (title: string) => string,
): string[] {
  const { minutes } = said.papers;
  const { charter, mode, title, openedAt } = state;
  const marks = [minutes.mode(mode), profile === 'publication' ? minutes.publication : undefined];
  const offices = holdersOf(state, said).map(([office, holders]) => minutes.office(office, holders));
  return [
    heading(1, titled(said.say(namesOf(state)).quote(title))),
    ...marks.flatMap((mark) => (mark === undefined ? [] : [`> **${inline(mark)}**`])),
    list([
      ...minutes.head({
        charter: said.text(charter.title),
        source: said.text(charter.source),
        jurisdiction: charter.jurisdiction,
        opened: said.when(openedAt, charter.zone),
        place: said.place(place),
      }),
      ...offices,
    ]),
  ];
}

/** The book of a community: what its registers hold, and month by month what was done. */
function bookIn({ id, facts, hash }: Reading, said: Language, profile: Profile): string[] {
  const { state, place, sections } = bookOf(id, facts, said);
  const { book, minutes: words } = said.papers;
  const { zone } = state.charter;
  return [
    ...head({ state, place }, said, profile, book.title),
    heading(2, book.sections.registers),
    ...registerTables(state, said),
    ...sharedTables(state, said),
    heading(2, book.sections.log),
    ...sections.flatMap((one) => section(one, said, zone)),
    heading(2, words.sections.verify),
    list(words.verify({ entries: facts.length, hash })),
  ];
}

/** The minutes of a consultation. */
function minutesIn({ id, facts, hash }: Reading, last: Fact, said: Language, profile: Profile): string[] {
  const folded = fold(id, facts, said);
  const { state, sections, meetings, rated } = folded;
  const { zone } = state.charter;
  const { minutes: words } = said.papers;
  const attended = meetings.map(({ title, came }) => words.attended(title, came));
  return [
    ...head(folded, said, profile, words.title),
    heading(2, words.sections.attendance),
    list(attended.length === 0 ? [words.none] : attended),
    ...sections.flatMap((one) => section(one, said, zone)),
    heading(2, words.sections.items),
    itemsTable(state, said),
    ...decisions(state, said),
    heading(2, words.sections.projects),
    ...projectsTables(state, said),
    heading(2, words.sections.ratings),
    rated === undefined ? list([words.none]) : `${list(rated.working)}${said.papers.cite(rated.first, rated.last)}`,
    heading(2, words.sections.end),
    list([words.end(said.place(folded.place), said.when(last.at, zone))]),
    heading(2, words.sections.signatures),
    signatures(state, said),
    heading(2, words.sections.verify),
    list(words.verify({ entries: facts.length, hash })),
  ];
}

/**
 * The minutes of a whole record: of a consultation; of a community its book, with its registers.
 * @param record its entries, which give the fingerprint, or its facts, which have none
 * @example
 * minutes(entries, { language: 'zh-Hans' });
 */
export function minutes(record: readonly Entry[] | readonly Fact[], options: MinutesOptions): string {
  const profile = options.profile ?? 'archive';
  const said = language(options.language);
  const reading = read(record, profile);
  const [first] = reading.facts;
  const last = reading.facts.at(-1);
  if (!first || !last) throw new RangeError('a record without entries has no minutes');
  const blocks = isCommunity(first) ? bookIn(reading, said, profile) : minutesIn(reading, last, said, profile);
  return `${blocks.join('\n\n')}\n`;
}
