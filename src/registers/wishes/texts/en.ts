// What is said of wishes, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, WishesState, WishStatus } from '../words.js';

const status: Readonly<Record<WishStatus, string>> = {
  made: 'waiting to be taken',
  taken: 'taken',
  granted: 'granted',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
};

const the = (wish: string, say: Say): string => `the wish ${say.thing('wishes', wish)}`;

export const en: RegisterTexts<typeof commands, Refusals, WishesState> = {
  title: 'Wishes',
  about: 'Small wishes, who took them on, and whether they were granted.',
  commands: {
    'wish.make': 'make a wish',
    'wish.take': 'take on a wish',
    'wish.grant': 'grant a wish',
    'wish.confirm': 'confirm that a wish was granted',
    'wish.release': 'release a wish',
    'wish.withdraw': 'withdraw a wish',
  },
  facts: {
    'wish.make': (fact, say) => `${say.who(fact)} made the wish ${say.quote(fact.fields.title)}.`,
    'wish.take': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} took on ${the(fields.wish, say)}${
        fields.party === undefined ? '' : ` for ${say.party(finding.takenBy)}`
      }.`,
    'wish.grant': ({ fields, ...fact }, say) =>
      `${say.who(fact)} granted ${the(fields.wish, say)}${fields.text === undefined ? '' : `: ${say.quote(fields.text)}`}.`,
    'wish.confirm': ({ fields, ...fact }, say) =>
      `${say.who(fact)} confirmed that ${the(fields.wish, say)} was granted${
        fields.thanks === undefined ? '' : `: ${say.quote(fields.thanks)}`
      }.`,
    'wish.release': ({ fields, ...fact }, say) =>
      `${say.who(fact)} put ${the(fields.wish, say)} back to be taken by others. Reason: ${say.quote(fields.reason)}.`,
    'wish.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)} withdrew ${the(fields.wish, say)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'wish.take': ({ due }, say) => (due === null ? [] : [`To be granted by ${say.until(due)}.`]),
    'wish.grant': ({ late }) => (late ? ['It came after its day.'] : []),
  },
  refusals: {
    'wish.exists': ({ wish }, say) => `The wish ${say.thing('wishes', wish)} is on the list already. Use another id.`,
    'wish.unknown': ({ wish }, say) => `There is no ${say.named('wish', wish)} on the list. Check its id.`,
    'wish.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of wish ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'wish.value-missing': ({ cap }, say) => `Say what the wish is worth: it may be up to ${say.money(cap)}.`,
    'wish.over-cap': ({ value, cap }, say) =>
      `The wish is worth ${say.money(value)}; it may be worth up to ${say.money(cap)}. Apply for a project instead.`,
    'wish.past': ({ wish, due }, say) =>
      `The day of the wish ${say.thing('wishes', wish)} (${say.until(due)}) has gone by. Name a later one.`,
    'wish.out-of-turn': ({ wish, status: now }, say) =>
      `The wish ${say.thing('wishes', wish)} is ${status[now]}, and this cannot be done with it now.`,
    'wish.taken': ({ wish, takenBy }, say) =>
      `The wish ${say.thing('wishes', wish)} has been taken on by ${say.party(takenBy)}. Choose another.`,
    'wish.own': ({ wish }, say) =>
      `The wish ${say.thing('wishes', wish)} is their own to make or to grant; it takes somebody else. Ask a neighbour.`,
    'wish.not-yours': ({ wish }, say) =>
      `This is not for you to do with the wish ${say.thing('wishes', wish)}, but for whoever made it or took it on, or the convener.`,
  },
  columns: ['Wish', 'Of', 'Taken on by', 'By', 'Stands'],
  rows: (state, say) =>
    [...state.wishes.values()].map((one) => [
      say.thing('wishes', one.wish),
      say.person(one.by),
      one.takenBy === undefined ? '' : say.party(one.takenBy),
      one.due === undefined ? '' : say.until(one.due),
      status[one.status],
    ]),
  clocks: { wish: 'the day of a wish' },
  indicators: {
    made: 'wishes made',
    open: 'wishes on their way',
    confirmed: 'wishes granted and confirmed',
    overdue: 'wishes past their day',
  },
};
