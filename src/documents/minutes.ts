// The minutes 会议记录 of a consultation, as Markdown, made from its record and nothing else. Pure.
// Of ballots they give numbers only: what came in and what it adds up to, never who voted how.
import { OFFICES, type Office } from '../charters/charter.js';
import type { Entry } from '../engine/contracts.js';
import { isPublication } from '../engine/moving.js';
import type { Profile } from '../engine/publication.js';
import { partsOf } from '../language/amounts.js';
import { type Language, type LanguageId, language, namesOf } from '../language/index.js';
import { community } from '../procedure/community.js';
import { apply } from '../procedure/replay.js';
import { unopened } from '../procedure/snapshot.js';
import type { Fact, State } from '../procedure/vocabulary.js';
import { heading, inline, list } from './markdown.js';
import { bookOf, isCommunity, registerTables, sharedTables } from './minutes/community.js';
import { type Folded, fold, type Line, type Section } from './minutes/fold.js';
import { type Reading, read } from './minutes/reading.js';
import { decisions, itemsTable, projectsTables } from './minutes/tables.js';
import { directoryOf, type Naming, posted } from './names.js';

export interface MinutesOptions {
  language: LanguageId;
  /** `publication` leaves out what is not meant for the public; `archive`, the default, prints whatever it is given. */
  profile?: Profile;
}

/** In which language, with which names, and what is said of that at the top. */
interface Reader {
  said: Language;
  namesIn: Naming;
  mark: string | undefined;
}

/** How things stood after every entry. */
function* statesOf({ id, facts }: Reading): Generator<State> {
  const [first] = facts;
  let snapshot = first && isCommunity(first) ? unopened(id, community) : unopened(id);
  for (const fact of facts) {
    snapshot = apply(snapshot, fact);
    yield snapshot.context;
  }
}

/** What the public reads calls people as every paper that is posted does; of a publication nothing is known of them but their ids. */
function readerOf(record: readonly Entry[] | readonly Fact[], profile: Profile, said: Language): Reader {
  const { minutes: words, sheets } = said.papers;
  if (profile === 'archive') return { said, namesIn: namesOf, mark: undefined };
  const [first] = record;
  // Of whatever is an entry all of them are.
  if (first && 'hash' in first && isPublication(record as readonly Entry[]))
    return { said, namesIn: namesOf, mark: words.publication };
  const directory = directoryOf(statesOf(read(record, 'archive')));
  return { said, namesIn: (state) => posted(namesOf(state), directory, sheets), mark: words.posted };
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
function holdersOf(state: Folded['state'], { said, namesIn }: Reader): [Office, string[]][] {
  const { person } = said.say(namesIn(state));
  return OFFICES.flatMap((office): [Office, string[]][] => {
    const holders = state.offices[office] ?? [];
    return holders.length === 0 ? [] : [[office, holders.map(person)]];
  });
}

/** Who answers for the minutes signs them: chair, recorder and scrutineers, or the convener where there is none of these. */
function signatures(state: Folded['state'], reader: Reader): string {
  const { said } = reader;
  const holders = holdersOf(state, reader);
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
  reader: Reader,
  titled: (title: string) => string,
): string[] {
  const { said, namesIn, mark } = reader;
  const { minutes } = said.papers;
  const { charter, mode, title, openedAt } = state;
  const marks = [minutes.mode(mode), mark];
  const offices = holdersOf(state, reader).map(([office, holders]) => minutes.office(office, holders));
  return [
    heading(1, titled(said.say(namesIn(state)).quote(title))),
    ...marks.flatMap((line) => (line === undefined ? [] : [`> **${inline(line)}**`])),
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
function bookIn({ id, facts, hash }: Reading, reader: Reader): string[] {
  const { said, namesIn } = reader;
  const { state, place, sections } = bookOf(id, facts, said, namesIn);
  const { book, minutes: words } = said.papers;
  const { zone } = state.charter;
  return [
    ...head({ state, place }, reader, book.title),
    heading(2, book.sections.registers),
    ...registerTables(state, said, namesIn),
    ...sharedTables(state, said, namesIn),
    heading(2, book.sections.log),
    ...sections.flatMap((one) => section(one, said, zone)),
    heading(2, words.sections.verify),
    list(words.verify({ entries: facts.length, hash })),
  ];
}

/** The minutes of a consultation. */
function minutesIn({ id, facts, hash }: Reading, last: Fact, reader: Reader): string[] {
  const { said, namesIn } = reader;
  const folded = fold(id, facts, said, namesIn);
  const { state, sections, meetings, rated } = folded;
  const { zone } = state.charter;
  const { minutes: words } = said.papers;
  const attended = meetings.map(({ title, came }) => words.attended(title, came));
  return [
    ...head(folded, reader, words.title),
    heading(2, words.sections.attendance),
    list(attended.length === 0 ? [words.none] : attended),
    ...sections.flatMap((one) => section(one, said, zone)),
    heading(2, words.sections.items),
    itemsTable(state, said, namesIn),
    ...decisions(state, said, namesIn),
    heading(2, words.sections.projects),
    ...projectsTables(state, said, namesIn),
    heading(2, words.sections.ratings),
    rated === undefined ? list([words.none]) : `${list(rated.working)}${said.papers.cite(rated.first, rated.last)}`,
    heading(2, words.sections.end),
    list([words.end(said.place(folded.place), said.when(last.at, zone))]),
    heading(2, words.sections.signatures),
    signatures(state, reader),
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
  const reader = readerOf(record, profile, said);
  const blocks = isCommunity(first) ? bookIn(reading, reader) : minutesIn(reading, last, reader);
  return `${blocks.join('\n\n')}\n`;
}
