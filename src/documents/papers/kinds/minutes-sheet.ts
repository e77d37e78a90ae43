// 会议记录, a sheet a meeting: who was there and who was not, what was said and settled, and who signs for it. Pure.

import { type Line, linesOf } from '../../minutes/fold.js';
import { fieldsIn, type Maker, sheetsOf, signaturesOf } from '../maker.js';
import { meetingsOf, membersOf } from '../meetings.js';
import type { Block } from '../paper.js';

export const minutesSheet: Maker = {
  reader: 'office',
  of: 'consultation',
  make(source) {
    const words = sheetsOf(source);
    const { language, last } = source;
    const lines = linesOf(source.id, source.facts, language);
    /** Of another day than the meeting's with that day: a round begins with its call, and one on paper lasts for days. */
    const time = (at: string, opens: string): string => {
      const when = language.when(at, last.charter.zone);
      return source.day(at) === source.day(opens) ? (when.split(' ').at(-1) ?? '') : when;
    };
    /** Of several in one line, as those who signed in, when the first of them happened; of one alone the line itself says so. */
    const momentOf = ({ first, last, at }: Line): string => {
      const fact = first === last ? undefined : source.facts.find(({ seq }) => seq === first);
      return fact?.on ?? at;
    };
    const writtenIn =
      (opens: string) =>
      (line: Line): { text: string; from: number }[] => [
        { text: `${time(momentOf(line), opens)} ${line.text}`, from: line.first },
        ...line.working.map((text) => ({ text, from: line.first })),
      ];
    return meetingsOf(source).map(({ number, call, moments, state, came }) => {
      const say = source.say(state);
      const { opens, place, items, form } = call.fact.fields;
      const from = call.fact.seq;
      const until = moments.at(-1)?.fact.seq ?? from;
      const members = membersOf(state);
      const there = new Set(came.map(({ person, proxyFor }) => proxyFor ?? person));
      const absent = members.filter((person) => !there.has(person));
      const others = came.filter(({ person, proxyFor }) => !members.includes(proxyFor ?? person));
      const names = (people: readonly string[]) => (people.length === 0 ? words.none : say.list(people));
      const present = came
        .filter((one) => !others.includes(one))
        .map(({ person, proxyFor }) => say.actor(person, proxyFor));
      const blocks: Block[] = [
        fieldsIn(words)(
          ['theme', say.list(items.map(say.item)), from],
          ['time', say.when(opens)],
          ['place', place],
          ['form', words.forms[form]],
          ['chair', (state.offices.chair ?? []).map(say.person).join(' ') || undefined],
          ['recorder', (state.offices.recorder ?? []).map(say.person).join(' ') || undefined],
          form === 'session' ? ['present', words.ofDue(members.length - absent.length, members.length)] : undefined,
          form === 'session' ? ['attendees', names(present)] : undefined,
          form === 'session' ? ['absent', names(absent.map(say.person))] : undefined,
          form === 'session'
            ? ['others', names(others.map(({ person, proxyFor }) => say.actor(person, proxyFor)))]
            : undefined,
        ),
        { is: 'heading', text: words.labels.course },
        { is: 'list', lines: lines.filter(({ first }) => first > from && first <= until).flatMap(writtenIn(opens)) },
        { is: 'heading', text: words.labels.signatures },
        signaturesOf(source, state, ['chair', 'recorder']),
        { is: 'signatures', lines: Array.from({ length: 4 }, () => words.signed(words.labels.attendee, undefined)) },
      ];
      return { about: { session: String(number), item: items.join(' ') }, subtitle: words.rounds(number), blocks };
    });
  },
};
