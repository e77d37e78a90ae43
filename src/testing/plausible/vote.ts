// Plausible commands of step 3. Pure.

import { periodEnd } from '../../kernel/questions.js';
import type { Choice } from '../../parts/3-vote/words.js';
import type { State } from '../../procedure/vocabulary.js';
import { plus } from '../clock.js';
import { staff } from '../community.js';
import type { Dice } from './dice.js';
import { about, anybody, bare, type DrawsOf, fresh } from './draw.js';

const choice = (dice: Dice): Choice => dice.pick(['for', 'for', 'for', 'for', 'against', 'abstain']);

const ballot = (dice: Dice, state: State): Record<string, Choice> =>
  Object.fromEntries(
    (state.vote.current?.items ?? []).flatMap((item) => (dice.once(12) ? [] : [[item, choice(dice)] as const])),
  );

/** Somebody on the roll, mostly somebody whose ballot is not in yet. */
const voter = (dice: Dice, state: State): string | undefined => {
  const stage = state.vote.current;
  const members = [...(stage?.roll.members.keys() ?? [])];
  const outstanding = members.filter((person) => !stage?.box.ballots.has(person));
  return dice.maybe(outstanding.length > 0 && !dice.once(8) ? outstanding : members);
};

/** A moment while the poll was open, for what is entered late. */
const earlier = (dice: Dice, state: State): string | undefined => {
  const opened = state.vote.current?.openedAt;
  return opened === undefined || !dice.once(3) ? undefined : plus(opened, { minutes: dice.from(-1, 3) });
};

const paper = (dice: Dice, state: State) => dice.maybe(state.vote.current?.papers ?? []);

const votedItem = (dice: Dice, state: State): string | undefined => dice.maybe(state.vote.current?.items ?? []);

const shownItem = (dice: Dice, state: State): string | undefined =>
  dice.maybe(Object.keys(state.vote.current?.shows ?? {}));

const objection = (dice: Dice, state: State) => dice.maybe(Object.values(state.vote.current?.objections ?? {}));

/** The second hand enters what the first one did. */
const teller = (dice: Dice): string => dice.pick([staff.teller, staff.secondTeller]);

const whole = (heads: number) => ({ heads, area: heads * 1000 });

export const vote: DrawsOf<'vote'> = {
  'notice.post': (dice, state, now) => {
    const waiting = Object.values(state.items).filter(({ status }) => status === 'frozen');
    const stage = (id: string): string | undefined => {
      const item = state.items[id];
      return JSON.stringify(item?.route[item.stage]);
    };
    const first = dice.maybe(waiting)?.item;
    if (first === undefined) return undefined;
    const items = waiting.map(({ item }) => item).filter((item) => stage(item) === stage(first) || dice.once(20));
    const { vote } = state.charter;
    const { noticeDays } = vote.bodies[state.items[first]?.route[state.items[first].stage]?.body ?? ''] ?? vote;
    const opens = periodEnd(state, now, noticeDays);
    return {
      fields: {
        items,
        ...(dice.once(3) && { opens: plus(opens, { hours: dice.from(-1, 2) }) }),
        closes: plus(opens, { days: dice.from(3, 5) }),
      },
    };
  },
  'notice.deliver': (dice, state) => about(voter(dice, state), (person) => ({ fields: { person, manner: 'by hand' } })),
  'notice.withdraw': () => ({ fields: { reason: 'A misprint' } }),
  'paper.issue': (dice, state) =>
    about(voter(dice, state), (person) => ({
      fields: { paper: fresh(dice, state, 'b', state.vote.current?.papers.keys()), person },
    })),
  'paper.return': (dice, state) => about(paper(dice, state), ([paper]) => ({ fields: { paper } })),
  'paper.spoil': (dice, state) => about(paper(dice, state), ([paper]) => ({ fields: { paper, reason: 'Coffee' } })),
  'proxy.grant': (dice, state) =>
    about(voter(dice, state), (from) => ({ fields: { from, to: anybody(dice, state) }, by: from })),
  'proxy.revoke': (dice, state) =>
    about(dice.maybe(state.vote.current?.proxies.keys() ?? []), (from) => ({ fields: { from }, by: from })),
  'consent.give': (dice, state) => {
    const wanted = Object.values(state.items).filter(({ affected }) => affected.length > 0);
    return about(dice.maybe(wanted), ({ item, affected }) => {
      const person = dice.maybe(affected) ?? 'nobody';
      return { fields: { item, person }, by: person };
    });
  },
  'consent.withdraw': (dice, state) =>
    about(dice.maybe(Object.entries(state.vote.consents)), ([item, persons]) =>
      about(dice.maybe(persons), (person) => ({ fields: { item, person, reason: 'On reflection' }, by: person })),
    ),
  'poll.open': bare,
  'ballot.cast': (dice, state) =>
    about(voter(dice, state), (person) => {
      const fields = { choices: ballot(dice, state), channel: dice.pick(state.charter.vote.channels as ['online']) };
      const proxy = state.vote.current?.proxies.get(person);
      if (proxy && !dice.once(4)) return { fields, by: proxy.to, for: person };
      const held = [...(state.vote.current?.papers ?? [])].find(([, found]) => found.person === person)?.[0];
      const on = earlier(dice, state);
      return {
        fields: held === undefined ? fields : { ...fields, paper: held },
        by: person,
        ...(on !== undefined && { on, enteredBy: staff.teller }),
      };
    }),
  'ballot.correct': (dice, state) =>
    about(dice.maybe(state.vote.current?.box.ballots.keys() ?? []), (person) => ({
      fields: {
        person,
        ...(dice.once(2) && { choices: ballot(dice, state) }),
        reason: 'Misread',
        witness: staff.scrutineer,
      },
    })),
  'ballot.invalidate': (dice, state) =>
    about(voter(dice, state), (person) => ({ fields: { person, reason: 'Two crosses' } })),
  'batch.enter': (dice, state, now) => {
    const open = Object.entries(state.vote.current?.batches ?? {}).find(([, { counted }]) => !counted);
    if (open && !dice.once(5)) {
      const [batch, { by, papers }] = open;
      return { fields: { batch, papers }, by: by === staff.teller ? staff.secondTeller : staff.teller };
    }
    const persons = [...new Set([voter(dice, state), voter(dice, state)])].filter((person) => person !== undefined);
    if (persons.length === 0) return undefined;
    const on = earlier(dice, state);
    const papers = persons.map((person) => ({
      person,
      choices: ballot(dice, state),
      ...(on !== undefined && { on: dice.once(10) ? plus(now, { days: 1 }) : on }),
    }));
    return { fields: { batch: fresh(dice, state, 'x'), papers }, by: teller(dice) };
  },
  'batch.discard': (dice, state) =>
    about(dice.maybe(Object.keys(state.vote.current?.batches ?? {})), (batch) => ({
      fields: { batch, reason: 'Another box' },
    })),
  'tally.enter': (dice, state) =>
    about(votedItem(dice, state), (item) => ({
      fields: {
        item,
        form: 'show-of-hands',
        for: dice.from(0, 5),
        against: dice.from(0, 2),
        abstain: dice.from(0, 1),
        scrutineers: [staff.scrutineer, staff.secondScrutineer],
      },
    })),
  'poll.extend': (dice, state, now) => ({
    fields: {
      closes: plus(state.vote.current?.closes ?? now, { days: dice.from(1, 20) }),
      reason: 'The lane was flooded',
    },
  }),
  'poll.close': (dice) => (dice.once(3) ? { fields: {} } : undefined),
  'count.make': bare,
  'count.recount': (dice, state) => {
    const struck = dice.once(2) ? dice.maybe(state.vote.current?.box.ballots.keys() ?? []) : undefined;
    const added = dice.once(2) ? voter(dice, state) : undefined;
    const on = state.vote.current?.openedAt;
    return {
      fields: {
        reason: 'A paper was found',
        strike: struck === undefined ? [] : [struck],
        add:
          added === undefined ? [] : [{ person: added, choices: ballot(dice, state), ...(on !== undefined && { on }) }],
        witness: staff.scrutineer,
      },
    };
  },
  'result.post': () => ({ fields: { place: 'The gate' } }),
  'objection.file': (dice, state) =>
    about(votedItem(dice, state), (item) => ({
      fields: {
        objection: fresh(dice, state, 'j', Object.keys(state.vote.current?.objections ?? {})),
        item,
        text: 'I was away',
      },
    })),
  'objection.reply': (dice, state) =>
    about(objection(dice, state), ({ objection }) => ({ fields: { objection, reply: 'You were told' } })),
  'objection.mediate': (dice, state) =>
    about(objection(dice, state), ({ objection }) => ({
      fields: { objection, mediator: anybody(dice, state), outcome: dice.pick(['agreed', 'not-agreed']), text: 'Tea' },
    })),
  'objection.withdraw': (dice, state) =>
    about(objection(dice, state), ({ objection, by }) => ({ fields: { objection }, by })),
  'objection.note': (dice, state) =>
    about(objection(dice, state), ({ objection }) => ({ fields: { objection, reason: 'Off the matter' } })),
  'objection.uphold': (dice, state) =>
    about(dice.once(3) ? objection(dice, state) : undefined, ({ objection }) => ({
      fields: { objection, reason: 'They were not told', way: dice.pick(['vote-again', 'deliberation']) },
    })),
  'external.enter': (dice, state) =>
    about(votedItem(dice, state), (item) => ({
      fields: {
        item,
        authority: 'Housing bureau',
        document: '2026-77',
        outcome: dice.pick(['passed', 'passed', 'failed', 'not-formed']),
        ...(dice.once(3) && {
          figures: { roll: whole(10), for: whole(dice.from(0, 8)), against: whole(1), abstain: whole(1) },
        }),
      },
    })),
  'result.confirm': (dice) => ({
    fields: dice.once(3) ? {} : { otherwise: dice.pick(['deliberation', 'call-again', 'close']) },
  }),
  'vote.return': () => ({ fields: { reason: 'It is not ripe' } }),
  'poll.reopen': (dice) =>
    dice.once(3) ? { fields: { reason: 'Closed too early', witness: staff.scrutineer } } : undefined,
  'extension.correct': (dice, state, now) => ({
    fields: {
      closes: plus(state.vote.current?.closes ?? now, { days: dice.from(-2, 2) }),
      reason: 'The wrong day',
    },
  }),
  'result.retract': (dice) => (dice.once(6) ? { fields: { reason: 'Posted by mistake' } } : undefined),
  'tally.strike': (dice, state) =>
    about(dice.once(3) ? shownItem(dice, state) : undefined, (item) => ({
      fields: { item, reason: 'The wrong item' },
    })),
  'tally.correct': (dice, state) =>
    about(shownItem(dice, state), (item) => ({
      fields: {
        item,
        for: dice.from(0, 3),
        against: dice.from(0, 3),
        abstain: 0,
        ...(dice.once(4) && { there: [voter(dice, state) ?? 'c9'] }),
        reason: 'Mistyped',
        witness: staff.scrutineer,
      },
    })),
  'batch.strike': (dice, state) =>
    about(dice.once(3) ? dice.maybe(Object.keys(state.vote.current?.batches ?? {})) : undefined, (batch) => ({
      fields: { batch, reason: 'Of another poll' },
    })),
  'paper.correct': (dice, state) =>
    about(dice.once(2) ? paper(dice, state) : undefined, ([paper]) => ({
      fields: { paper, reason: 'Another number' },
    })),
  'delivery.strike': (dice, state) =>
    about(dice.once(2) ? dice.maybe(state.vote.current?.delivered.keys() ?? []) : undefined, (person) => ({
      fields: { person, reason: 'The wrong door' },
    })),
  'ballot.restore': (dice, state) =>
    about(dice.once(2) ? dice.maybe(state.vote.current?.invalid.keys() ?? []) : undefined, (person) => ({
      fields: { person, reason: 'It can be read' },
    })),
  'external.correct': (dice, state) =>
    about(votedItem(dice, state), (item) => ({
      fields: {
        item,
        authority: 'Housing bureau',
        document: '2026-78',
        outcome: dice.pick(['passed', 'passed', 'failed', 'not-formed']),
        reason: 'The wrong document',
      },
    })),
};
