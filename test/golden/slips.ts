// Consultations in which much is typed wrong and put right again: every command that puts something right, once at the least.
import { at, council, covenant, type Given, lamps, lift, plus, rehearsed, staff, ways } from 'yishi/testing';

const { convener, chair, teller, secondTeller, scrutineer, recorder, supervisor } = staff;

const whole = { charter: rehearsed, items: [lift, lamps, covenant()] };
const reason = 'A slip of the pen';

/** From the gathering to options that are agreed on, with a slip at every step. */
const talkedOver = (): Given =>
  at('topics.gathering')
    .whenEach('topic.submit', [
      [{ topic: 't1', title: 'A lift', text: 'For the old', channel: 'visit' }, 'r1'],
      [{ topic: 't2', title: 'Lamps', text: 'It is dark', channel: 'visit' }, 'r2'],
    ])
    .whenEach('topic.second', [
      [{ topic: 't1' }, 'r3'],
      [{ topic: 't2' }, 'r3'],
    ])
    .when('gathering.close', {}, convener)
    .then()
    .when('topic.merge', { topic: 't2', into: 't1', reason: 'The same thing' }, convener)
    .then()
    .when('topic.reopen', { topic: 't2', reason }, convener)
    .then()
    .when('person.correct', { person: 'r1', name: 'Rosa', reason }, recorder)
    .then()
    .when('entry.correct', { seq: 3, reads: 'For old and young', reason }, recorder)
    .then();

/** A session: a motion miscounted, options frozen too early, a round closed too early, an item settled by mistake. */
const deliberated = (): Given =>
  at('deliberation.session', { items: [lift, { ...covenant(), route: [] }] })
    .when('interest.declare', { item: 'lift', interest: 'I live below it' }, 'c2')
    .then()
    .when('interest.withdraw', { item: 'lift', reason: 'I have moved' }, 'c2')
    .then()
    .when('option.propose', { option: 'steel', item: 'lift', title: 'Of steel', text: 'All of it' }, 'c1')
    .then()
    .when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', option: 'steel', text: 'Steel it is' }, 'c1')
    .then()
    .when('motion.second', { motion: 'm1' }, 'c2')
    .then()
    .when('motion.decide', { motion: 'm1', for: 3, against: 6, abstain: 0 }, chair)
    .then({ finding: { adopted: false } })
    .when('motion.correct', { motion: 'm1', for: 6, against: 3, abstain: 0, reason, witness: recorder }, chair)
    .then({ finding: { adopted: true } })
    .when('options.freeze', { item: 'lift' }, chair)
    .then()
    .when('options.reopen', { item: 'lift', reason }, chair)
    .then()
    .when('item.settle', { item: 'covenant', how: 'shelved', reply: 'Not now' }, convener)
    .then()
    .when('item.reopen', { item: 'covenant', reason }, convener)
    .then()
    .when('round.close', {}, chair)
    .then()
    .when('round.reopen', { reason }, chair)
    .then({ place: 'deliberation.adjourned' })
    .when('session.reconvene', {}, chair)
    .then();

/** The tellers' table: papers, deliveries, a batch, a poll closed and an extension to the wrong day, a result posted too early. */
const counted = (): Given => {
  const poll = at('vote.polling', { items: [lift] });
  const { closes = poll.now } = poll.state.vote.current ?? {};
  const papers = [{ person: 'o1', choices: { lift: 'for' as const } }];
  return poll
    .when('paper.issue', { paper: 'b1', person: 'o1' }, teller)
    .then()
    .when('paper.return', { paper: 'b1' }, teller)
    .then()
    .when('paper.correct', { paper: 'b1', reason }, teller)
    .then()
    .when('notice.deliver', { person: 'o2', manner: 'by hand' }, teller)
    .then()
    .when('delivery.strike', { person: 'o2', reason }, teller)
    .then()
    .when('ballot.invalidate', { person: 'o3', reason: 'Faint' }, teller)
    .then()
    .when('ballot.restore', { person: 'o3', reason: 'It can be read' }, teller)
    .then()
    .when('batch.enter', { batch: 'x1', papers }, teller)
    .then()
    .when('batch.enter', { batch: 'x1', papers }, secondTeller)
    .then()
    .when('batch.strike', { batch: 'x1', reason: 'Of another poll' }, teller)
    .then({ finding: { struck: 1 } })
    .when('poll.extend', { closes: plus(closes, { days: 20 }), reason: 'The lane was flooded' }, convener)
    .then()
    .when('extension.correct', { closes: plus(closes, { days: 2 }), reason }, convener)
    .then()
    .when('poll.close', {}, teller)
    .then()
    .when('poll.reopen', { reason: 'Closed too early', witness: scrutineer }, teller)
    .then({ place: 'vote.polling' })
    .through((open) => ways.closePoll(ways.voteFor(open, whole), whole))
    .when('count.make', {}, teller)
    .then()
    .when('result.post', {}, convener)
    .then()
    .when('result.retract', { reason }, convener)
    .then({ place: 'vote.counted' })
    .when('result.post', {}, convener)
    .then();
};

/** Hands that were struck, counted again, mistyped, and put right once the result hung. */
const hands = (): Given => {
  const show = {
    item: 'covenant',
    form: 'show-of-hands',
    abstain: 0,
    scrutineers: [scrutineer, staff.secondScrutineer],
  };
  return at('vote.polling', { items: [covenant()] })
    .whenEach(
      'attendance.check-in',
      council.map((person) => [{ person }, recorder] as const),
    )
    .when('tally.enter', { ...show, form: 'show-of-hands', for: 9, against: 0 }, teller)
    .then()
    .when('tally.strike', { item: 'covenant', reason: 'Of another item' }, teller)
    .then()
    .when('tally.enter', { ...show, form: 'show-of-hands', for: 5, against: 4 }, teller)
    .then()
    .when('poll.close', {}, teller)
    .then()
    .when('count.make', {}, teller)
    .then()
    .when('result.post', {}, convener)
    .then()
    .when('tally.correct', { item: 'covenant', for: 4, against: 5, abstain: 0, reason, witness: scrutineer }, teller)
    .then({ place: 'vote.counted' });
};

const elsewhere = (): Given => {
  const document = { item: 'lift', authority: 'Street office', document: '2026-31' } as const;
  return at('vote.external')
    .when('external.enter', { ...document, outcome: 'failed' }, convener)
    .then()
    .when('external.correct', { ...document, outcome: 'passed', reason }, convener)
    .then();
};

/** An offer matched to the wrong item, a survey about the wrong thing, a review of another project, a rating mistyped. */
const evaluated = (): Given => {
  const matched = at('conversion.drafting')
    .when('offer.make', { offer: 'f1', kind: 'labour', title: 'Two strong hands' }, 'r1')
    .then()
    .when('offer.match', { offer: 'f1', item: 'lamps' }, convener)
    .then()
    .when('offer.unmatch', { offer: 'f1', item: 'lamps', reason }, convener)
    .then();
  const rating = [ways.draft, ways.approve, ways.carryOut].reduce((given, way) => way(given, whole), matched);
  const asked = rating
    .when('survey.open', { survey: 'wrong', about: { of: 'item', item: 'lamps' }, days: 3 }, convener)
    .then()
    .when('survey.withdraw', { survey: 'wrong', reason }, convener)
    .then()
    .when(
      'review.submit',
      { review: 'z1', about: { of: 'consultation' }, share: { num: 1, den: 10 }, text: 'Poor' },
      supervisor,
    )
    .then()
    .when('review.withdraw', { review: 'z1', reason: 'Another project was meant' }, supervisor)
    .then();
  const found = ways.rate()(asked, whole);
  const survey = Object.keys(found.state.surveys).find((id) => id !== 'wrong') ?? '';
  const [rater = ''] = found.state.surveys[survey]?.ratings.keys() ?? [];
  const scores = Object.fromEntries(found.state.charter.evaluation.dimensions.map(({ id }) => [id, 4]));
  return found.when('evaluation.revise', { survey, rater, scores, reason, witness: supervisor }, convener).then();
};

export const slips: Record<string, () => Given> = {
  'slips-topics': talkedOver,
  'slips-session': deliberated,
  'slips-tellers': counted,
  'slips-hands': hands,
  'slips-elsewhere': elsewhere,
  'slips-evaluation': evaluated,
};
