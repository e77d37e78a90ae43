// Slips have a way back: what was typed wrong is put right by a fact of its own, as long as nothing was built on it, and both are kept.
import { describe, expect, it } from 'vitest';
import { quickPoll } from 'yishi/charters';
import { at, council, covenant, type Given, lift, plus, rehearsed, staff, ways } from 'yishi/testing';
import {
  ballot,
  cast,
  closed,
  count,
  counted,
  external,
  few,
  noticed,
  papers,
  polling,
  present,
  secondTeller,
  show,
  under,
} from './3-vote/ballots.js';

const { chair, convener, recorder, scrutineer, supervisor, teller } = staff;
const reason = 'A slip';
const stage = (given: Given) => {
  const { current } = given.state.vote;
  if (!current) throw new Error('nothing is voted on');
  return current;
};

describe('a poll closed by hand too early', () => {
  const asked: { reason: string; witness: string } = { reason, witness: scrutineer };
  const reopen = (given: Given, fields = asked, by: string = teller) =>
    given.when('poll.reopen', fields, by as typeof teller);
  const early = (): Given => closed(cast(polling(), 'o1'));

  it('is open again until the hour the notice gave, with a second person', () => {
    const open = reopen(early()).then({ place: 'vote.polling', finding: { closes: stage(early()).closes } });
    expect(stage(open).closedAt).toBeUndefined();
    const voted = cast(open, 'o2');
    voted
      .until(plus(stage(voted).closes, { minutes: 1 }))
      .when('note.add', { text: 'x' }, 'r1')
      .then({ place: 'vote.closed' });
  });

  it('until the moment before that hour, and no later', () => {
    const { closes } = stage(early());
    reopen(early().until(plus(closes, { minutes: -2 }))).then();
    reopen(early().until(plus(closes, { minutes: -1 }))).refused('poll.over', { closes });
    const over = polling().until(plus(closes, { minutes: 1 }));
    reopen(over).refused('poll.over', { closes });
  });

  it('though it was counted, and not once the result is posted', () => {
    const open = reopen(counted(cast(polling(), 'o1'))).then({ place: 'vote.polling' });
    const again = count(cast(open, 'o2')).then({ finding: { supersedes: 1, ballots: 2 } });
    again.when('result.post', {}, convener).then().when('poll.reopen', asked, convener).refused('not-now');
  });

  it('by two persons, under rules that let it', () => {
    reopen(early(), { reason, witness: teller }).refused('witness.needed');
    reopen(early(), { reason, witness: 'nobody' }).refused('witness.needed');
    reopen(closed(at('vote.polling', under({ mayReopen: false })))).refused('poll.no-reopening');
    const quick = at('vote.polling', { charter: quickPoll });
    expect(quick.state.charter.vote.mayReopen).toBeUndefined();
  });
});

describe('hands that were mistyped', () => {
  const shown = (): Given => present(at('vote.polling', { items: [covenant()], charter: few }), council);
  const wrong = (): Given => shown().when('tally.enter', show(5, 4), teller).then();
  const right = { item: 'covenant', for: 4, against: 5, abstain: 0, reason, witness: scrutineer };
  const outcome = (given: Given) => stage(given).counts.at(-1)?.items[0]?.outcome;

  it('are entered again before the count, or struck', () => {
    wrong().when('tally.enter', show(4, 5), teller).then();
    const struck = wrong().when('tally.strike', { item: 'covenant', reason }, teller).then();
    expect(stage(struck).shows).toEqual({});
    // Whoever was signed in under the wrong name is put right then.
    wrong().when('attendance.correct', { person: 'c1', reason }, recorder).refused('ballot.counted-in-show');
    struck.when('attendance.correct', { person: 'c1', reason }, recorder).then();
    shown().when('tally.strike', { item: 'covenant', reason }, teller).refused('tally.none', { item: 'covenant' });
  });

  it('are put right after the count before a scrutineer, and both counts are kept', () => {
    const done = counted(wrong());
    expect(outcome(done)).toBe('passed');
    const fixed = done.when('tally.correct', right, teller).then({ place: 'vote.counted', finding: { supersedes: 1 } });
    expect(outcome(fixed)).toBe('failed');
    expect(stage(fixed).counts.map(({ items }) => items[0]?.for.heads)).toEqual([5, 4]);
    done.when('tally.correct', { ...right, witness: teller }, teller).refused('scrutineer.missing');
    done.when('tally.correct', { ...right, item: 'lift' }, teller).refused('tally.none');
  });

  it('are no more than there were heads, whoever was there and not signed in', () => {
    const eight = leave(shown(), 'c9').when('tally.enter', show(5, 3), teller).then();
    const done = counted(eight);
    done.when('tally.correct', right, teller).refused('votes.over-attendance', { votes: 9, present: 8 });
    done.when('tally.correct', { ...right, there: ['c9'] }, teller).then();
    done.when('tally.correct', { ...right, there: ['o1'] }, teller).refused('ballot.not-on-roll');
    done.when('tally.correct', { ...right, notThere: ['c9'] }, teller).refused('attendance.absent', { person: 'c9' });
    counted(wrong())
      .when('tally.correct', { ...right, notThere: ['c9'] }, teller)
      .refused('votes.over-attendance', { votes: 9, present: 8 });
  });

  it('turn a posted result into a new one, which is posted anew', () => {
    const posted = counted(wrong()).when('result.post', {}, convener).then();
    const turned = posted.when('tally.correct', right, teller).then({ place: 'vote.counted' });
    expect(stage(turned).postedUntil).toBeUndefined();
    posted.when('tally.correct', { ...right, for: 6, against: 3 }, teller).then({ place: 'vote.posted' });
  });
});

const leave = (given: Given, ...persons: string[]): Given =>
  given.whenEach(
    'attendance.check-out',
    persons.map((person) => [{ person }, recorder] as const),
  );

describe('the votes on a motion', () => {
  const option = (given: Given) => given.state.items['lift']?.options[0];
  const moved = (kind: 'main' | 'amend' | 'close-debate' | 'shelve' | 'adjourn' = 'main'): Given => {
    const main = at('deliberation.session')
      .when('option.propose', { option: 'a', item: 'lift', title: 'A', text: 'One' }, 'c1')
      .then()
      .when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', option: 'a', text: 'x' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm1' }, 'c2')
      .then();
    if (kind === 'main') return main;
    return main
      .when('motion.move', { motion: 'm2', kind, item: 'lift', text: 'Two' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm2' }, 'c2')
      .then();
  };
  const decide = (given: Given, motion: string, ayes: number, noes: number): Given =>
    given.when('motion.decide', { motion, for: ayes, against: noes, abstain: 0 }, chair).then();
  const correct = (given: Given, motion: string, ayes: number, noes: number) =>
    given.when('motion.correct', { motion, for: ayes, against: noes, abstain: 0, reason }, chair);

  it('turn a main motion either way', () => {
    const lost = correct(decide(moved(), 'm1', 5, 3), 'm1', 3, 5).then({ finding: { adopted: false } });
    expect(lost.state.items['lift']?.chosen).toBeUndefined();
    const won = correct(decide(moved(), 'm1', 3, 5), 'm1', 5, 3).then({ finding: { adopted: true } });
    expect(won.state.items['lift']?.chosen).toBe('a');
    const back = correct(won, 'm1', 3, 5).then();
    expect(back.state.items['lift']?.chosen).toBeUndefined();
    expect(back.state.deliberation.motions['m1']?.status).toBe('rejected');
  });

  it('take an amendment back, with its text', () => {
    const amended = decide(moved('amend'), 'm2', 5, 3);
    expect(option(amended)).toMatchObject({ text: 'Two', amendments: 1 });
    const undone = correct(amended, 'm2', 3, 5).then();
    expect(option(undone)).toMatchObject({ text: 'One', amendments: 0 });
    expect(undone.state.deliberation.motions['m1']?.text).toBe('x');
    expect(option(correct(undone, 'm2', 5, 3).then())).toMatchObject({ text: 'Two', amendments: 1 });
  });

  it('open a debate or an item again that they had closed, and adjourn late', () => {
    const debate = correct(decide(moved('close-debate'), 'm2', 5, 3), 'm2', 3, 5).then();
    expect(debate.state.deliberation.debateClosed).toEqual([]);
    const shelved = decide(moved('shelve'), 'm2', 5, 3);
    expect(shelved.state.items['lift']?.status).toBe('shelved');
    const open = correct(shelved, 'm2', 3, 5).then();
    expect(open.state.items['lift']).toMatchObject({ status: 'open' });
    expect(open.state.deliberation.pending).toEqual(['m1']);
    correct(decide(moved('adjourn'), 'm2', 3, 5), 'm2', 5, 3).then({ place: 'deliberation.adjourned' });
  });

  it('stand once something was built on them', () => {
    const decided = decide(moved(), 'm1', 5, 3);
    const later = decided.when('option.amend', { item: 'lift', option: 'a', text: 'Three' }, 'c1').then();
    correct(later, 'm1', 3, 5).refused('motion.built-on', { motion: 'm1' });
    const next = decide(
      decided
        .when('motion.move', { motion: 'm3', kind: 'close-debate', item: 'lift', text: 'x' }, 'c1')
        .then()
        .when('motion.second', { motion: 'm3' }, 'c2')
        .then(),
      'm3',
      5,
      3,
    );
    correct(next, 'm1', 3, 5).refused('motion.built-on');
    const pending = decided
      .when('motion.move', { motion: 'm4', kind: 'close-debate', item: 'lift', text: 'x' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm4' }, 'c2')
      .then();
    correct(pending, 'm1', 3, 5).refused('motion.pending', { motion: 'm4' });
    correct(decided, 'm1', 9, 1).refused('votes.over-attendance');
  });
});

describe('in the deliberation', () => {
  it('options frozen, or agreed on, by mistake are open again until it concludes', () => {
    const frozen = at('deliberation.session', { items: [covenant()] })
      .when('options.freeze', { item: 'covenant' }, chair)
      .then();
    const again = frozen.when('options.reopen', { item: 'covenant', reason }, chair).then();
    expect(again.state.items['covenant']?.status).toBe('open');
    again.when('options.freeze', { item: 'covenant' }, chair).then();
    again.when('options.reopen', { item: 'covenant', reason }, chair).refused('item.not-frozen', { status: 'open' });
    at('deliberation.session', { items: [{ ...covenant(), route: [] }] })
      .when('consensus.test', { item: 'covenant', objections: [] }, chair)
      .then()
      .when('options.reopen', { item: 'covenant', reason }, chair)
      .then(({ state }) => expect(state.items['covenant']?.status).toBe('open'));
  });

  it('a round closed too early goes on, unless another was called since', () => {
    const over = at('deliberation.session').when('round.close', {}, chair).then();
    const again = over.when('round.reopen', { reason }, chair).then({ place: 'deliberation.adjourned' });
    expect(again.state.deliberation.held).toEqual([]);
    again.when('session.reconvene', {}, chair).then({ place: 'deliberation.session' });
    at('deliberation.planning').when('round.reopen', { reason }, chair).refused('round.none-closed');
    const called = ways.call(over, { charter: rehearsed, items: [] });
    const cancelled = called.when('round.cancel', { reason }, chair).then();
    cancelled.when('round.reopen', { reason }, chair).refused('round.none-closed');
  });

  it('one held in writing takes answers again until its hour', () => {
    const collecting = at('deliberation.collecting');
    const closes = collecting.state.deliberation.round?.closes ?? '';
    const over = collecting.when('round.close', {}, chair).then();
    over
      .until(plus(closes, { minutes: -2 }))
      .when('round.reopen', { reason }, chair)
      .then({ place: 'deliberation.collecting' });
    over
      .until(plus(closes, { minutes: -1 }))
      .when('round.reopen', { reason }, chair)
      .refused('round.over', { closes });
  });
});

describe('at the tellers’ table', () => {
  const entered = (): Given =>
    polling()
      .when('batch.enter', { batch: 'x1', papers: papers() }, teller)
      .then()
      .when('batch.enter', { batch: 'x1', papers: papers() }, secondTeller)
      .then();

  it('a batch of another box is taken out with its ballots, once it counts', () => {
    const struck = entered()
      .when('batch.strike', { batch: 'x1', reason }, teller)
      .then({ finding: { struck: 1 } });
    expect(stage(struck).box).toMatchObject({ struck: 1 });
    expect(stage(struck).box.ballots.size).toBe(0);
    cast(struck, 'o1');
    polling()
      .when('batch.enter', { batch: 'x1', papers: papers() }, teller)
      .then()
      .when('batch.strike', { batch: 'x1', reason }, teller)
      .refused('batch.not-counted', { batch: 'x1' });
    polling().when('batch.strike', { batch: 'x9', reason }, teller).refused('batch.unknown');
  });

  it('a ballot that was put right since stays', () => {
    const fixed = entered()
      .when('ballot.correct', { person: 'o1', choices: { lift: 'against' }, reason, witness: scrutineer }, teller)
      .then();
    fixed.when('batch.strike', { batch: 'x1', reason }, teller).then({ finding: { struck: 0 } });
  });

  it('a paper noted as back or spoiled is out again, unless it is in the box', () => {
    const out = polling().when('paper.issue', { paper: 'p1', person: 'o1' }, teller).then();
    const correct = (given: Given) => given.when('paper.correct', { paper: 'p1', reason }, teller);
    correct(out).refused('paper.still-out', { paper: 'p1' });
    for (const noted of [
      out.when('paper.return', { paper: 'p1' }, teller).then(),
      out.when('paper.spoil', { paper: 'p1', reason }, teller).then(),
    ])
      expect(stage(correct(noted).then()).paperCounts).toEqual({ issued: 1, returned: 0, spoiled: 0 });
    const voted = out.when('ballot.cast', { ...ballot(), channel: 'paper', paper: 'p1' }, 'o1').then();
    correct(voted).refused('paper.in-box', { paper: 'p1' });
    out.when('paper.correct', { paper: 'p9', reason }, teller).refused('paper.unknown');
  });

  it('a delivery to the wrong door is struck, and a paper taken for invalid is read after all', () => {
    const told = polling().when('notice.deliver', { person: 'o1', manner: 'by hand' }, teller).then();
    const struck = told.when('delivery.strike', { person: 'o1', reason }, teller).then();
    expect(stage(struck).delivered.size).toBe(0);
    struck.when('delivery.strike', { person: 'o1', reason }, teller).refused('delivery.none', { person: 'o1' });
    const invalid = polling().when('ballot.invalidate', { person: 'o1', reason: 'blank' }, teller).then();
    cast(invalid.when('ballot.restore', { person: 'o1', reason }, teller).then(), 'o1');
    polling().when('ballot.restore', { person: 'o1', reason }, teller).refused('ballot.none');
  });

  it('a delivery and a spoiled paper are put right while the notice runs, too', () => {
    const told = noticed().when('notice.deliver', { person: 'o1', manner: 'by hand' }, teller).then();
    const struck = told.when('delivery.strike', { person: 'o1', reason }, teller).then({ place: 'vote.noticed' });
    expect(stage(struck).delivered.size).toBe(0);
    const spoiled = noticed()
      .when('paper.issue', { paper: 'b1', person: 'o1' }, teller)
      .then()
      .when('paper.spoil', { paper: 'b1', reason: 'torn' }, teller)
      .then();
    const out = spoiled.when('paper.correct', { paper: 'b1', reason }, teller).then({ place: 'vote.noticed' });
    expect(stage(out).papers.get('b1')?.status).toBe('out');
  });

  it('a notice is withdrawn while the poll is open, until somebody has answered', () => {
    polling().when('notice.withdraw', { reason }, convener).then({ place: 'vote.preparing' });
    noticed().when('notice.withdraw', { reason }, convener).then({ place: 'vote.preparing' });
    cast(polling(), 'o1').when('notice.withdraw', { reason }, convener).refused('notice.answered', { ballots: 1 });
  });

  it('an extension to the wrong day gets the right one, never before what had been announced', () => {
    const { closes } = stage(polling());
    const extended = polling()
      .when('poll.extend', { closes: plus(closes, { days: 20 }), reason }, convener)
      .then();
    const correct = (given: Given, to: string) => given.when('extension.correct', { closes: to, reason }, convener);
    const fixed = correct(extended, plus(closes, { days: 2 })).then();
    expect(stage(fixed)).toMatchObject({ closes: plus(closes, { days: 2 }), extensions: 1 });
    correct(extended, closes).then();
    correct(extended, plus(closes, { minutes: -1 })).refused('extension.backwards', { before: closes });
    correct(extended, plus(closes, { days: 40 })).refused('extension.too-long');
    correct(polling(), plus(closes, { days: 2 })).refused('extension.none');
  });

  it('a result posted by mistake is taken down until its time is over, and posted again with a time of its own', () => {
    const posted = at('vote.posted');
    const until = stage(posted).postedUntil ?? '';
    const down = posted.when('result.retract', { reason }, convener).then({ place: 'vote.counted' });
    expect(down.state.deadlines['posting']).toBeUndefined();
    down.when('result.post', {}, convener).then({ place: 'vote.posted' });
    posted
      .until(plus(until, { minutes: -2 }))
      .when('result.retract', { reason }, convener)
      .then();
    posted
      .until(plus(until, { minutes: -1 }))
      .when('result.retract', { reason }, convener)
      .refused('posting.over', { until });
  });

  it('the result of another body is corrected until it is confirmed, by what its figures bear out', () => {
    const document = { item: 'lift', authority: 'Housing bureau', document: '2026-77' } as const;
    const first = external()
      .when('external.enter', { ...document, outcome: 'passed' }, convener)
      .then();
    const fixed = first.when('external.correct', { ...document, outcome: 'failed', reason }, convener).then();
    expect(stage(fixed).external).toEqual({ lift: 'failed' });
    external()
      .when('external.correct', { ...document, outcome: 'failed', reason }, convener)
      .refused('external.none');
    const share = (heads: number) => ({ heads, area: heads * 100 });
    const figures = { roll: share(9), for: share(9), against: share(0), abstain: share(0) };
    first
      .when('external.correct', { ...document, outcome: 'failed', figures, reason }, convener)
      .refused('external.contradicts');
  });
});

describe('in any step', () => {
  it('an item settled or split off by mistake stands where it stood, in the same step', () => {
    const reopen = (given: Given) => given.when('item.reopen', { item: 'lift', reason }, chair);
    const settled = at('deliberation.planning')
      .when('item.settle', { item: 'lift', how: 'shelved', reply: 'x' }, convener)
      .then();
    expect(reopen(settled).then().state.items['lift']).toMatchObject({ status: 'open', reply: undefined });
    const split = at('vote.preparing').when('item.split', { item: 'lift', into: 'c9', reason: 'x' }, convener).then();
    expect(reopen(split).then().state.items['lift']?.status).toBe('frozen');
    reopen(at('deliberation.planning')).refused('item.not-settled', { item: 'lift', status: 'open' });
    const moved = at('deliberation.planning', { items: [lift, { ...covenant(), route: [] }] })
      .when('item.settle', { item: 'lift', how: 'shelved', reply: 'x' }, convener)
      .then()
      .when('deliberation.conclude', { way: 'shelve', reply: 'x' }, convener)
      .then();
    reopen(moved).refused('not-now');
    const past = split.when('vote.return', { reason }, convener).then();
    reopen(past).refused('item.moved-on', { item: 'lift' });
  });

  it('a name is spelt right from then on, and words are read as they should have been typed', () => {
    const named = at('deliberation.planning')
      .when('person.correct', { person: 'r1', name: 'Rosa', reason }, recorder)
      .then();
    expect(named.state.people.get('r1')).toMatchObject({ name: 'Rosa', kinds: ['resident'] });
    named
      .when('person.correct', { person: 'r1', kinds: ['shop'], reason }, recorder)
      .then(({ state }) => expect(state.people.get('r1')).toMatchObject({ name: 'Rosa', kinds: ['shop'] }));
    named.when('person.correct', { person: 'nobody', reason }, recorder).refused('person.unknown');
    named.when('entry.correct', { seq: named.state.seq, reads: 'x', reason }, recorder).then();
    named.when('entry.correct', { seq: named.state.seq + 1, reads: 'x', reason }, recorder).refused('entry.unknown');
    at('closed.done').when('entry.correct', { seq: 1, reads: 'x', reason }, recorder).then({ place: 'closed.done' });
  });

  it('a declared interest is withdrawn by whoever declared it', () => {
    const declared = at('deliberation.planning').when('interest.declare', { item: 'lift', interest: 'x' }, 'r1').then();
    const after = declared.when('interest.withdraw', { item: 'lift', reason }, 'r1').then();
    expect(after.state.interests.size).toBe(0);
    declared.when('interest.withdraw', { item: 'lift', reason }, 'r2').refused('interest.none', { person: 'r2' });
  });

  it('a topic merged, answered, referred or rejected by mistake is screened again, with its own backers only', () => {
    const raised = at('topics.gathering')
      .whenEach('topic.submit', [
        [{ topic: 't8', title: 'x', text: 'x', channel: 'visit' }, 'r1'],
        [{ topic: 't9', title: 'x', text: 'x', channel: 'visit' }, 'r2'],
      ])
      .whenEach('topic.second', [
        [{ topic: 't8' }, 'r3'],
        [{ topic: 't9' }, 'r3'],
      ])
      .when('gathering.close', {}, convener)
      .then();
    const merged = raised.when('topic.merge', { topic: 't8', into: 't9', reason: 'x' }, convener).then();
    const backers = (given: Given) => [...(given.state.topics.topics.get('t9')?.seconds.keys() ?? [])].sort();
    expect(backers(merged)).toEqual(['r1', 'r3']);
    const apart = merged.when('topic.reopen', { topic: 't8', reason }, convener).then();
    expect(backers(apart)).toEqual(['r3']);
    expect(apart.state.topics.topics.get('t8')).toMatchObject({ status: 'gathered' });
    apart.when('topic.reopen', { topic: 't8', reason }, convener).refused('topic.not-closed', { status: 'gathered' });
    const rejected = raised
      .when('topic.screen', { topic: 't8', decision: 'reject', reply: 'x' }, convener)
      .then()
      .when('topic.reopen', { topic: 't8', reason }, convener)
      .then();
    expect(rejected.state.topics.topics.get('t8')?.reply).toBeUndefined();
  });
});

describe('later on', () => {
  it('an offer is matched no more, and only where it was', () => {
    const matched = at('conversion.drafting')
      .when('offer.make', { offer: 'f9', kind: 'labour', title: 'x' }, 'r1')
      .then()
      .when('offer.match', { offer: 'f9', item: 'lift' }, convener)
      .then();
    matched
      .when('offer.unmatch', { offer: 'f9', item: 'lift', reason }, convener)
      .then(({ state }) => expect(state.conversion.offers.get('f9')?.items).toEqual([]))
      .when('offer.unmatch', { offer: 'f9', item: 'lift', reason }, convener)
      .refused('offer.unmatched', { offer: 'f9', item: 'lift' });
  });

  const rated = (): Given => ways.rate()(at('evaluation.rating'), { charter: rehearsed, items: [] });
  const [survey = ''] = Object.keys(rated().state.surveys);

  it('a survey or a review that should not have been does not count', () => {
    const rating = at('evaluation.rating')
      .when('survey.open', { survey: 'y9', about: { of: 'consultation' }, days: 3 }, convener)
      .then();
    const withdrawn = rating.when('survey.withdraw', { survey: 'y9', reason }, convener).then();
    expect(withdrawn.state.surveys['y9']?.spent).toBe(true);
    withdrawn.when('survey.withdraw', { survey: 'y9', reason }, convener).refused('survey.spent');
    const review = { review: 'z9', about: { of: 'consultation' }, share: { num: 1, den: 2 }, text: 'x' } as const;
    const reviewed = at('evaluation.rating').when('review.submit', review, supervisor).then();
    const heard = reviewed.when('review.withdraw', { review: 'z9', reason }, supervisor).then();
    heard.when('review.withdraw', { review: 'z9', reason }, supervisor).refused('review.spent', { review: 'z9' });
    reviewed.when('review.withdraw', { review: 'z9', reason }, 'r1').refused('review.not-entitled');
    reviewed.when('review.withdraw', { review: 'z0', reason }, supervisor).refused('review.unknown', { review: 'z0' });
  });

  it('a rating mistyped is put right after the finding with a second person, and the result is found again', () => {
    const found = rated();
    const [rater = ''] = found.state.surveys[survey]?.ratings.keys() ?? [];
    const before = found.state.evaluation.found?.weighted ?? 0;
    const scores = Object.fromEntries(found.state.charter.evaluation.dimensions.map(({ id }) => [id, 0]));
    const revise = (witness: string, given = found) =>
      given.when('evaluation.revise', { survey, rater, scores, reason, witness }, convener);
    const after = revise(supervisor).then({ place: 'evaluation.found' });
    expect(after.state.evaluation.found?.weighted).toBeLessThan(before);
    expect(after.state.evaluation.found?.ratings).toBe(found.state.evaluation.found?.ratings);
    revise(convener).refused('witness.needed');
    found
      .when('evaluation.revise', { survey, rater: 'nobody', scores, reason, witness: supervisor }, convener)
      .refused('rating.missing');
    found
      .when('evaluation.revise', { survey, rater, scores: {}, reason, witness: supervisor }, convener)
      .refused('rating.malformed');
  });

  it('a call-out to which somebody came, or that was confirmed, by mistake waits for them again', () => {
    const assigned = at('implementation.underWay')
      .when('callout.raise', { callout: 'q1', matter: 'A pipe' }, supervisor)
      .then()
      .when('callout.assign', { callout: 'q1', to: 'r1' }, convener)
      .then();
    const clocks = ({ state }: Given) =>
      Object.keys({ ...state.deadlines, ...state.overdue }).filter((id) => id.startsWith('callout:'));
    const arrived = assigned.when('callout.arrive', { callout: 'q1' }, 'r1').then();
    const back = (given: Given) => given.when('callout.return', { callout: 'q1', reason }, supervisor).then();
    const waits = back(arrived);
    expect(waits.state.callOuts['q1']).toMatchObject({ status: 'assigned', to: 'r1' });
    expect(clocks(waits)).toEqual(['callout:q1:arrive']);
    // However late: that nobody resolved it meanwhile is nobody's fault.
    expect(clocks(back(arrived.until(plus(arrived.state.at, { days: 90 }))))).toEqual(['callout:q1:arrive']);
    const confirmed = arrived
      .when('callout.resolve', { callout: 'q1', result: 'Dry' }, 'r1')
      .then()
      .when('callout.confirm', { callout: 'q1' }, supervisor)
      .then();
    expect(back(confirmed).state.callOuts['q1']).toMatchObject({ status: 'assigned', returns: 1 });
    assigned.when('callout.return', { callout: 'q1', reason }, supervisor).refused('callout.out-of-turn');
  });

  it('a project turned down by mistake is returned, and comes to screening again', () => {
    const screened = at('conversion.screening')
      .when('project.screen', { project: 'p-lift', decision: 'reject', reason: 'x' }, convener)
      .then();
    screened
      .when('project.screen', { project: 'p-lift', decision: 'return', reason }, convener)
      .then(({ state }) => expect(state.projects['p-lift']?.status).toBe('returned'))
      .when('project.submit', { project: 'p-lift' }, convener)
      .then();
  });

  it('a claim confirmed by mistake is open again, and so is a project terminated', () => {
    at('implementation.underWay')
      .when('claim.post', { claim: 'w9', title: 'x' }, 'r1')
      .then()
      .when('claim.take', { claim: 'w9' }, 'r2')
      .then()
      .when('claim.deliver', { claim: 'w9' }, 'r2')
      .then()
      .when('claim.confirm', { claim: 'w9' }, 'r1')
      .then()
      .when('claim.release', { claim: 'w9', reason }, 'r1')
      .then(({ state }) => expect(state.claims['w9']?.status).toBe('posted'));
    at('implementation.underWay')
      .when('project.terminate', { project: 'p-lift', reason }, convener)
      .then()
      .when('project.resume', { project: 'p-lift' }, convener)
      .then(({ state }) => expect(state.projects['p-lift']?.status).toBe('under-way'));
  });
});
