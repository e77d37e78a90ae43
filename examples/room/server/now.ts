// This moment as somebody sees it, in words: what `yishi/desk` and the language say, put into the form of `wire.ts`. Knows no rule.
import { type CommandType, type Fact, type Snapshot, view } from 'yishi';
import { autopilot, type Desk, deskOf, deskSections, formLines, isGiven, roomSections } from 'yishi/desk';
import { type Language, namesOf } from 'yishi/language';
import { namesAt, type Recorded } from 'yishi/script';
import type { Act, Form, Now, Section, Suggested, Undo } from '../wire.js';
import { type Deciding, decidingOf } from './deciding.js';
import type { Followed } from './following.js';
import { roomWords, type ServerWords } from './words.js';

export type Face = 'desk' | 'phone' | 'screen' | 'help';

export interface Looking {
  face: Face;
  /** Whoever looks; the screen is nobody. Where somebody is helped: whoever that is, once it was said. */
  person?: string;
  moment: string;
  language: Language;
}

export interface Telling {
  language: Language;
  words: ServerWords;
  say: ReturnType<Language['say']>;
}

/** What the screen and a tablet that many use show is what anybody in the hall may see: they look as a member who holds no office. */
export function anybody({ context }: Snapshot): string | undefined {
  const held = new Set(Object.values(context.offices ?? {}).flat());
  for (const { members } of Object.values(context.rolls))
    for (const person of members.keys()) if (!held.has(person)) return person;
  return undefined;
}

/** What may be asked for and why not the rest. */
export function actsOf({ may = [] }: Desk, language: Language, names: ReturnType<typeof namesOf>): Act[] {
  return may.map((one): Act => {
    const label = language.command(one.type);
    return one.ok
      ? { type: one.type, label, ok: true }
      : { type: one.type, label, ok: false, why: language.refusal(one.refusal, names) };
  });
}

/** The forms of those commands among these that this person may ask for now. */
export function formsOf({ snapshot, facts }: Followed, types: readonly string[], looking: Looking): Form[] {
  const { person, moment, language } = looking;
  if (person === undefined) return [];
  const { may = [] } = deskOf(snapshot, { moment, facts, person });
  const names = namesOf(snapshot.context);
  return may.flatMap((found): Form[] => {
    const { type } = found;
    if (!found.ok || !types.includes(type)) return [];
    // Where somebody is one of those who may be named, they stand there by their id.
    const fields = formLines(type, found.form, language).map((field) => ({
      ...field,
      choices: field.choices.map((one) =>
        one.label === one.value ? { ...one, label: names.person(String(one.value)) } : one,
      ),
    }));
    return [{ type, label: language.command(type), fields }];
  });
}

function suggested(
  now: Snapshot,
  moment: string,
  sections: readonly Section[],
  { language, say }: Telling,
): Suggested | undefined {
  const next = autopilot(now, moment);
  if (!next) return undefined;
  const { type, people, fields, open, refusal } = next;
  return {
    type,
    label: language.command(type),
    lines: sections.find(({ key }) => key === 'suggestion')?.lines ?? [],
    people: people.map((person) => ({ person, name: say.person(person) })),
    fields: { ...fields },
    open,
    ok: refusal === undefined,
  };
}

function undoOf(
  { last = [] }: Desk,
  recorded: readonly Recorded[],
  sections: readonly Section[],
  telling: Telling,
): Undo[] {
  const { language, say } = telling;
  const lines = sections.find(({ key }) => key === 'last')?.lines ?? [];
  // What was done to whom; but of what people gave by themselves, and of what is held back from this person while a poll is open, no more than that.
  const lineOf = (seq: number, type: string, by: string | undefined, index: number): string => {
    const told = isGiven(type) || by === undefined ? undefined : recorded.findLast(({ fact }) => fact.seq === seq);
    return told ? language.fact(told.fact, namesAt(told)) : (lines[index] ?? '');
  };
  return last.map(({ seq, type, by, at, ways }, index) => ({
    seq,
    line: lineOf(seq, type, by, index),
    at: say.when(at),
    ways: ways.map(({ command, fields, open }) => ({
      type: command,
      // A way back is a command by the declarations it is read off.
      label: language.command(command as CommandType),
      fields: { ...fields },
      open,
    })),
  }));
}

export function stepsOf({ context }: Snapshot, place: string, { language }: Telling): Now['steps'] {
  const known = Object.entries(language.words.steps);
  const entered = Object.entries<number>(context.rounds);
  const at = known.findIndex(([id]) => place === id || place.startsWith(`${id}.`));
  return known.map(([id, label], index) => ({
    id,
    label,
    state:
      index === at
        ? 'now'
        : index < at || (at < 0 && entered.some(([one, n]) => one === id && n > 0))
          ? 'done'
          : 'ahead',
  }));
}

function meetingOf({ meeting }: Desk, deciding: Deciding, person: string | undefined, { language, say }: Telling) {
  const { names } = say;
  if (!meeting) return undefined;
  const { stance } = language.desk.meeting;
  const { quorum, missing, guests, speaking, waiting, next, motions, item } = meeting;
  const { room, meeting: words } = language.desk;
  return {
    number: meeting.number,
    ...(item !== undefined && { item: names.item(item) }),
    agenda: meeting.items.map((one) => ({ item: one, title: names.item(one), atHand: one === item })),
    quorum: {
      ...quorum,
      line: words.quorum(quorum.present, quorum.members, Math.max(0, quorum.needed - quorum.present)),
    },
    missing: missing.map((one) => say.person(one)),
    guests,
    ...(speaking && {
      speaking: {
        person: speaking.person,
        name: say.person(speaking.person),
        stance: stance[speaking.stance],
        ...(speaking.since !== undefined && { since: speaking.since }),
        seconds: speaking.seconds,
        me: speaking.person === person,
      },
    }),
    waiting: waiting.map((one) => ({
      person: one.person,
      name: say.person(one.person),
      stance: stance[one.stance],
      me: one.person === person,
      ...(one.refusal && { later: true as const }),
    })),
    ...(next && {
      next: {
        person: next.person,
        name: say.person(next.person),
        stance: stance[next.stance],
        why: room.why[next.why],
      },
    }),
    motions: motions.map(({ motion, kind, text, by, next: isNext, seconded }) => ({
      motion,
      text,
      by: say.person(by),
      line: words.motion(words.motions[kind], say.person(by), text, isNext, seconded),
    })),
    ...(deciding.text && { text: deciding.text }),
  } satisfies Now['meeting'];
}

/** What happened that is addressed to everybody: calls, notices, results. */
const NOTICES: ReadonlySet<string> = new Set([
  'round.call',
  'notice.post',
  'poll.extend',
  'result.post',
  'survey.open',
]);

const noticesOf = (facts: readonly Fact[], names: ReturnType<typeof namesOf>, { language, say }: Telling) =>
  facts
    .filter(({ type }) => NOTICES.has(type))
    .slice(-10)
    .reverse()
    .map((fact) => ({ seq: fact.seq, line: language.fact(fact, names), at: say.when(fact.at) }));

/** Whether the member as whom nobody looks has voted is for nobody to see. */
function unowned({ voted: _voted, principals: _principals, ...poll }: NonNullable<Deciding['poll']>) {
  return poll;
}

/** @returns everything that whoever looks may see of it, and nothing else */
export function nowOf({ snapshot, facts, recorded, head }: Followed, { face, person, moment, language }: Looking): Now {
  const isOpen = face === 'screen' || face === 'help';
  const viewer = isOpen ? anybody(snapshot) : person;
  const names = namesOf(snapshot.context);
  const say = language.say(names);
  const telling: Telling = { language, words: roomWords[language.id as keyof typeof roomWords], say };
  const desk = deskOf(snapshot, { moment, facts, ...(viewer !== undefined && { person: viewer }) });
  // What may be asked for is told as acts, and a sentence for each of a hundred refusals is most of what a look costs.
  const spoken = roomSections(
    { ...desk, may: [] },
    language,
    names,
    face === 'desk' ? autopilot(snapshot, moment) : undefined,
  );
  const sections = deskSections(desk, language, names);
  const linesOf = (key: string): string[] => sections.find((one) => one.key === key)?.lines ?? [];
  // Whoever looks at the projector is told nothing by name but what is said aloud.
  const seen = viewer === undefined ? undefined : view(snapshot, viewer);
  const deciding = decidingOf(seen, desk, snapshot, telling);
  // Of somebody who is helped it is told what they may do, and nothing they did.
  const helped = face === 'help' && person !== undefined ? deskOf(snapshot, { moment, facts, person }) : undefined;
  const open = ({ may = [], ...rest }: Desk): Desk => ({ ...rest, may: may.filter(({ ok }) => ok) });
  const meeting = meetingOf(desk, deciding, person, telling);
  const suggestion = face === 'desk' ? suggested(snapshot, moment, spoken, telling) : undefined;
  return {
    seq: desk.seq,
    now: moment,
    title: desk.title,
    mode: desk.mode === 'live' ? 'live' : 'drill',
    place: { id: desk.place, label: language.place(desk.place) },
    steps: stepsOf(snapshot, desk.place, telling),
    items: desk.items.map(({ item, title }, index) => ({ item, title, line: linesOf('items')[index] ?? title })),
    ...(meeting && { meeting: face === 'desk' ? meeting : { ...meeting, missing: [] } }),
    ...(deciding.poll && {
      poll: { ...(isOpen ? unowned(deciding.poll) : deciding.poll), lines: [...linesOf('poll'), ...linesOf('needed')] },
    }),
    ...(deciding.result && { result: deciding.result }),
    ...(suggestion && { suggestion }),
    ...(face === 'desk' && {
      bodies: Object.entries(snapshot.context.bodies).map(([body, { name }]) => ({ body, name })),
    }),
    ...(helped && { acts: actsOf(open(helped), language, names) }),
    ...(!isOpen && {
      acts: actsOf(face === 'desk' ? desk : open(desk), language, names),
      last: undoOf(desk, recorded, spoken, telling),
    }),
    deadlines: desk.deadlines.map(({ deadline, due, reached = false, subject }, index) => ({
      id: deadline,
      label: linesOf('deadlines')[index] ?? deadline,
      due,
      said: say.until(due),
      reached,
      mine: subject === person,
    })),
    notices: seen === undefined ? [] : noticesOf(facts, names, telling),
    sections: face === 'screen' || viewer === undefined ? [] : sections,
    head,
  };
}
