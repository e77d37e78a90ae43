// The desk said in a language, part by part: what `yishi show` prints and a screen shows. Pure.
import type { NameLookup } from '../engine/names.js';
import type { ConsultationClock, DeskTitle } from '../language/desk.js';
import type { Say } from '../language/say.js';
import type { Language } from '../language/spoken.js';
import type { Desk, Due } from './desk.js';
import type { DeskItem } from './items.js';
import type { Poll } from './poll.js';

/** One part of it, under its title; `key` says which it is, whatever the language. */
export interface DeskSection {
  key: DeskTitle;
  title: string;
  lines: string[];
}

/** So many names stand in a line; of the others their number. */
const NAMED = 12;

interface Telling {
  language: Language;
  names: NameLookup;
  say: Say;
  until(instant: string): string;
}

function itemLine({ item, title, status, chosen, standing, stage }: DeskItem, telling: Telling): string {
  const { language, say, until } = telling;
  const { desk } = language;
  const words = desk.standing;
  const outcome = 'outcome' in standing ? say.itemStatus(standing.outcome) : '';
  const said = (): string => {
    switch (standing.at) {
      case 'decided':
        return say.itemStatus(status);
      case 'called':
        return words.called(say.when(standing.from));
      case 'deliberated':
        return words.deliberated(standing.until && until(standing.until));
      case 'announced':
        return words.announced(say.when(standing.opens));
      case 'polling':
        return words.polling(until(standing.closes));
      case 'to-post':
        return words['to-post'](outcome);
      case 'posted':
        return words.posted(outcome, standing.until && until(standing.until), standing.objections);
      case 'to-confirm':
        return words['to-confirm'](outcome, standing.objections);
      default:
        return words[standing.at];
    }
  };
  const option = chosen && desk.option(chosen.title, chosen.cost === undefined ? undefined : say.money(chosen.cost));
  const route = stage && stage.of > 1 ? desk.stage(stage.number, stage.of, say.body(stage.body)) : undefined;
  return [title || item, option, said(), route].filter((part) => part !== undefined).join(' · ');
}

function meetingLines({ meeting }: Desk, { language, say }: Telling): string[] {
  if (!meeting) return [];
  const words = language.desk.meeting;
  const { quorum, guests, missing, speaking, waiting, motions } = meeting;
  const turn = ({ person, stance }: { person: string; stance: keyof typeof words.stance }): string =>
    words.turn(say.person(person), words.stance[stance]);
  return [
    words.quorum(quorum.present, quorum.members, Math.max(0, quorum.needed - quorum.present)),
    ...(guests > 0 ? [words.guests(guests)] : []),
    ...(missing.length > 0 ? [words.missing(say.people(missing))] : []),
    ...(speaking
      ? [
          words.speaking(
            say.person(speaking.person),
            words.stance[speaking.stance],
            speaking.seconds,
            speaking.since && say.when(speaking.since),
          ),
        ]
      : []),
    ...(waiting.length > 0 ? [words.waiting(say.list(waiting.map(turn)))] : []),
    ...motions.map(({ kind, by, text, next, seconded }) =>
      words.motion(words.motions[kind], say.person(by), text, next, seconded),
    ),
  ];
}

/** So much of a measure, in its unit. */
function amount(measure: string, units: number, roll: Poll['roll'], say: Say): string {
  if (measure === 'area') return say.area(units, roll.areaDecimals);
  return measure === 'heads' ? say.heads(units) : String(units);
}

function neededLines({ poll }: Desk, { language, say }: Telling): string[] {
  if (!poll) return [];
  const words = language.desk.poll;
  const shares = new Map<string, typeof poll.stillNeeded>();
  for (const needed of poll.stillNeeded) {
    const share = say.threshold(needed);
    shares.set(share, [...(shares.get(share) ?? []), needed]);
  }
  return [...shares].map(([share, needed]) => {
    // People first, then what they own.
    const short = needed
      .filter(({ more }) => more > 0)
      .sort((one, other) => Number(other.measure === 'heads') - Number(one.measure === 'heads'));
    if (short.length === 0) return words.enough(share);
    // Whoever does not run the vote is told by heads only how many more.
    if (short.some(({ rounded }) => rounded)) return words.lacking(share);
    return words.more(say.list(short.map(({ measure, more }) => amount(measure, more, poll.roll, say))), share);
  });
}

function pollLines({ poll, heldBack }: Desk, { language, say, until }: Telling): string[] {
  const words = language.desk.poll;
  if (heldBack) return [words.heldBack(say.measures(heldBack.roll)), words.closes(until(heldBack.closes))];
  if (!poll) return [];
  const { turnout, roll, opens, closes, open } = poll;
  const part = say.measures({
    heads: turnout.heads,
    area: turnout.area ?? 0,
    ...(roll.areaDecimals && { areaDecimals: roll.areaDecimals }),
  });
  return [words.turnout(part, say.measures(roll)), open ? words.closes(until(closes)) : words.opens(say.when(opens))];
}

function outstandingLines({ poll }: Desk, { language, say }: Telling): string[] {
  if (!poll) return [];
  const { poll: words, more } = language.desk;
  return (['none', 'told', 'paper-out'] as const).flatMap((contact) => {
    const of = poll.outstanding.filter((one) => one.contact === contact);
    if (of.length === 0) return [];
    const named = of
      .slice(0, NAMED)
      .map(({ person, unit }) =>
        unit === undefined ? say.person(person) : `${say.plain(unit)} ${say.person(person)}`,
      );
    return [
      words.outstanding(
        of.length,
        words.contact[contact],
        say.list(named) + (of.length > NAMED ? more(of.length) : ''),
      ),
    ];
  });
}

function dueLine({ kind, subject, due, reached }: Due, { language, say, until }: Telling): string {
  const own = say.clock(kind);
  const clocks: Readonly<Record<string, string>> = language.desk.clocks;
  const called = own ? `${own.title} ${say.thing(own.register, subject)}` : (clocks[kind as ConsultationClock] ?? kind);
  const line = `${until(due)}  ${called}`;
  return reached ? language.desk.room.reached(line) : line;
}

/** Everything that there is to tell of it; parts that have nothing to tell are left out. */
export function deskSections(desk: Desk, language: Language, names: NameLookup): DeskSection[] {
  const { titles, move, owed, duty, money, register: registers } = language.desk;
  const say = language.say(names);
  const telling: Telling = { language, names, say, until: (instant) => say.until(instant) };
  const lines: Readonly<Record<Exclude<DeskTitle, 'charter'>, string[]>> = {
    where: [language.place(desk.place)],
    items: desk.items.map((item) => itemLine(item, telling)),
    meeting: meetingLines(desk, telling),
    poll: pollLines(desk, telling),
    needed: neededLines(desk, telling),
    outstanding: outstandingLines(desk, telling),
    next: desk.next.map(({ type, people, offices, refusal }) =>
      move(
        language.command(type),
        people.length > 0 ? say.people(people) : say.roles(offices),
        refusal && language.refusal(refusal, names),
      ),
    ),
    owed: desk.owed.map(({ what, about, title, people, due, late }) =>
      duty(owed[what](say.quote(title ?? about)), say.people(people), due && telling.until(due), late),
    ),
    projects: desk.projects.map(({ title, status, budget, moneyIn, moneyOut }) =>
      [title, say.projectStatus(status), money(say.money(budget), say.money(moneyIn), say.money(moneyOut))].join(' · '),
    ),
    registers: (desk.registers ?? []).flatMap(({ register, things, unfinished }) => {
      const called = language.register(register)?.title;
      return called === undefined || things === 0 ? [] : [registers(called, things, unfinished)];
    }),
    deadlines: desk.deadlines.map((one) => dueLine(one, telling)),
    // What stands under this title need not say that it is over.
    overdue: desk.overdue.map(({ reached: _reached, ...one }) => dueLine(one, telling)),
  };
  return Object.entries(lines)
    .filter(([, said]) => said.length > 0)
    .map(([key, said]) => ({ key: key as DeskTitle, title: titles[key as DeskTitle], lines: said }));
}
