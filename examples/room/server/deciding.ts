// What is being decided, in words: the text, the poll and how far it is, the result with its arithmetic. Knows no rule: shares and
// thresholds are the engine's.
import { type Snapshot, type View, view } from 'yishi';
import type { Desk } from 'yishi/desk';
import type { Bar, Now } from '../wire.js';
import type { Telling } from './now.js';

export interface Deciding {
  text?: { title: string; body: string };
  poll?: Omit<NonNullable<Now['poll']>, 'lines'>;
  result?: NonNullable<Now['result']>;
}

/** A comparison of the engine's: so much of so much, against a share. */
interface Compared {
  measure: 'heads' | 'area' | 'weight';
  part: number;
  whole: number;
  num: number;
  den: number;
  strict: boolean;
  met: boolean;
  areaDecimals?: 3 | 4 | undefined;
  rounded?: true;
}

function barOf(of: string, one: Compared, { say, words }: Telling): Bar {
  const { measure, part, whole, num, den, met, areaDecimals, rounded } = one;
  const amount = (units: number): string => {
    if (measure === 'area') return say.area(units, areaDecimals);
    return measure === 'heads' ? say.heads(units) : String(units);
  };
  return {
    label: words.bar(of, words.measures[measure], say.threshold(one)),
    // By area nobody who does not run the poll is told more than whether it is enough.
    said: rounded ? words.enough(met) : words.ofWhole(amount(part), amount(whole)),
    share: whole === 0 || rounded ? Number(met) : part / whole,
    threshold: num / den,
    met,
    ...(rounded && { rounded }),
  };
}

type Item = View['items'][number];

/** The text that stands to be decided in the room: the motion that is next. */
function textOf({ meeting }: Desk, { language, say }: Telling): Deciding['text'] {
  const { motions } = language.desk.meeting;
  const motion = meeting?.motions.find(({ next }) => next);
  if (motion) return { title: `${motions[motion.kind]} · ${say.person(motion.by)}`, body: motion.text };
  return undefined;
}

function wordingOf({ options, chosen, title }: Item): string {
  const option = options.find((one) => one.option === chosen);
  if (!option) return title;
  return option.text === undefined || option.text === '' ? option.title : `${option.title}\n${option.text}`;
}

/** What the rule is called by those who made it. */
function ruleOf({ context }: Snapshot, { language }: Telling): string | undefined {
  const source = context.vote.current?.pack.source;
  return source && language.text(source);
}

/** Whether a ballot is in for somebody in whose stead this person votes. */
const votedIn = (snapshot: Snapshot, person: string): boolean => view(snapshot, person).poll?.voted ?? false;

function pollOf(seen: View, desk: Desk, snapshot: Snapshot, telling: Telling): Deciding['poll'] {
  const { poll } = seen;
  if (!poll || !desk.poll) return undefined;
  const { language, say, words } = telling;
  const { choices } = language.words;
  return {
    body: say.body(poll.body),
    rule: ruleOf(snapshot, telling) ?? poll.rule,
    opens: poll.opens,
    closes: poll.closes,
    open: desk.poll.open,
    items: seen.items
      .filter(({ item }) => poll.items.includes(item))
      .map((item) => ({
        item: item.item,
        title: item.title,
        text: wordingOf(item),
        // A choice among options has a form of its own, with what stands on the ballot.
        choices: poll.questions?.[item.item]
          ? []
          : (['for', 'against', 'abstain'] as const).map((value) => ({ value, label: choices[value] })),
      })),
    turnout: poll.stillNeeded.map((one) => barOf(words.participation, one, telling)),
    voted: poll.voted,
    ...(snapshot.context.charter.vote.replace !== 'refuse' && { anew: true as const }),
    principals: poll.principals.map((person) => ({
      person,
      name: say.person(person),
      voted: votedIn(snapshot, person),
    })),
  };
}

function resultOf(seen: View, { context }: Snapshot, telling: Telling): Deciding['result'] {
  const { result, postedUntil } = seen.poll ?? {};
  const law = context.vote.current?.law;
  if (!result || !law) return undefined;
  const { language, say, words } = telling;
  return {
    items: result.items.map((one) => ({
      item: one.item,
      title: say.item(one.item),
      outcome: language.outcome(one.outcome),
      passed: one.outcome === 'passed',
      bars: [
        ...one.participation.map((check) => barOf(words.participation, check, telling)),
        ...one.consent.map((check) => barOf(words.consent, check, telling)),
      ],
      lines: language.judgement(law, one).shares,
    })),
    posted: postedUntil !== undefined,
  };
}

export function decidingOf(seen: View | undefined, desk: Desk, snapshot: Snapshot, telling: Telling): Deciding {
  if (!seen) return {};
  const text = textOf(desk, telling);
  const poll = pollOf(seen, desk, snapshot, telling);
  const result = resultOf(seen, snapshot, telling);
  return { ...(text && { text }), ...(poll && { poll }), ...(result && { result }) };
}
