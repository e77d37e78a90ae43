// What the golden records tell, one consultation each. Once a record is checked in its scenario is history: a change here
// changes nothing there. For something new, add a scenario and run `npm run golden`.
import { quickPoll } from 'yishi/charters';
import { at, covenant, type Given, lamps, lift, plus, rehearsed, staff, ways } from 'yishi/testing';
import { underCharters } from './charters.js';
import { choices } from './choices.js';
import { mandates } from './mandates.js';
import { underRegisters } from './registers.js';
import { slips } from './slips.js';
import { strolls } from './strolls.js';
import { allSixSteps, go, LIFT, over } from './whole-way.js';

const { convener, chair, teller, scrutineer, recorder, authority } = staff;

/** The owners and the street office vote elsewhere; their results come in with their documents. */
const externalStage = (): Given => {
  const figures = {
    roll: { heads: 8, area: 70010 },
    for: { heads: 7, area: 62105 },
    against: { heads: 1, area: 7905 },
    abstain: { heads: 0, area: 0 },
  };
  const document = { authority: 'Street office', document: '2026-31', outcome: 'passed' as const };
  const first = at('vote.external')
    .when('external.enter', { item: 'lift', ...document, figures }, authority)
    .then()
    .when('consent.give', { item: 'lift', person: 'o1' }, 'o1')
    .then();
  return go(
    go(first, ways.confirm(), ways.notice)
      .when('external.enter', { item: 'covenant', ...document, document: '2026-32' }, authority)
      .then(),
    ways.confirm(),
  );
};

/** One objection has the vote held again, the next sends the matter back. */
const objectionUpheld = (): Given => {
  const upheld = (given: Given, objection: string, way: 'vote-again' | 'deliberation') =>
    given
      .when('objection.file', { objection, item: 'lift', text: 'Nobody told me' }, 'o8')
      .then()
      .when('objection.mediate', { objection, mediator: chair, outcome: 'not-agreed', text: 'They differ' }, convener)
      .then()
      .when('objection.uphold', { objection, reason: 'The notice hung inside', way }, authority)
      .then();
  const again = go(
    upheld(at('vote.posted', { items: [lift] }), 'j1', 'vote-again'),
    ways.notice,
    ways.openPoll,
    ways.voteFor,
    ways.closePoll,
    ways.count,
    ways.post,
  );
  return go(upheld(again, 'j2', 'deliberation'), ways.call, ways.meet, ways.giveUp('refer'));
};

/** A name, and a note that should not have been written, go by order; a request has to wait. */
const erasure = (): Given =>
  at('vote.posted')
    .when('note.add', { text: 'Flat 301 is in debt' }, 'r2')
    .then()
    .through((noted) =>
      noted
        .when('person.erase', { person: 'o8', ground: 'order' }, authority)
        .then()
        .when('entry.redact', { seq: noted.state.seq, paths: ['/fields/text'], ground: 'unlawful' }, convener)
        .then(),
    );

const annulled = (): Given =>
  at('closed.done')
    .later({ days: 90 })
    .when(
      'consultation.annul',
      { ground: 'The roll was wrong', authority: 'District court', document: '2026-1187' },
      authority,
    )
    .then({ place: 'closed.annulled' });

/** Too few take part: the poll is extended, called again, and given up. */
const notFormed = (): Given => {
  const counted = go(at('vote.polling', { items: [lift] }), over, ways.count);
  const extended = counted
    .when('poll.extend', { closes: plus(counted.now, { days: 9 }), reason: 'Half are away' }, convener)
    .then({ place: 'vote.polling' })
    .when('ballot.cast', { choices: LIFT, channel: 'phone' }, 'o1')
    .then();
  const again = go(extended, over, ways.count, ways.post);
  return go(
    again
      .until(again.state.vote.current?.postedUntil ?? again.now)
      .when('result.confirm', { otherwise: 'call-again' }, convener)
      .then({ place: 'vote.preparing' }),
    ways.notice,
    ways.openPoll,
    over,
    ways.count,
    ways.post,
    ways.confirm('close'),
  );
};

/** A show of hands in the council, and an item nobody is asked about any more. */
const showOfHands = (): Given =>
  go(
    at('vote.polling', { items: [covenant()] })
      .whenEach(
        'attendance.check-in',
        ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((person) => [{ person }, recorder] as const),
      )
      .when('ballot.cast', { choices: { covenant: 'against' }, channel: 'online' }, 'c9')
      .then()
      .when(
        'tally.enter',
        {
          item: 'covenant',
          form: 'show-of-hands',
          for: 6,
          against: 0,
          abstain: 1,
          scrutineers: [scrutineer, staff.secondScrutineer],
        },
        teller,
      )
      .then(),
    ways.endWith,
  );

/** Every step is taken back once, and the whole is given up in the end. */
const secondThoughts = (): Given => {
  const reason = 'On second thoughts';
  const called = go(
    at('topics.screening')
      .when('gathering.reopen', { reason }, convener)
      .then()
      .when('gathering.close', {}, convener)
      .then(),
    ways.screen,
    ways.pastStudy,
    ways.setAgenda,
    ways.call,
  );
  const again = go(called.when('round.cancel', { reason }, chair).then(), ways.call);
  const failed = again
    .until(again.state.deliberation.round?.opens ?? again.now)
    .when('session.fail', { reason: 'Nobody came' }, chair)
    .then();
  const moved = go(failed, ways.call, ways.meet)
    .when('motion.move', { motion: 'm1', kind: 'main', item: 'lamps', text: 'Eight lamps' }, 'c1')
    .then()
    .when('motion.second', { motion: 'm1' }, 'c2')
    .then()
    .when('motion.decide', { motion: 'm1', for: 8, against: 1, abstain: 0 }, chair)
    .then({ finding: { adopted: true } });
  const noticed = go(moved, ways.agree, ways.notice).when('notice.withdraw', { reason }, convener).then();
  const drafted = go(
    noticed,
    ways.notice,
    ways.openPoll,
    ways.voteFor,
    over,
    ways.count,
    ways.post,
    ways.restOfTheVote,
    ways.draft,
  )
    .when('drafting.reopen', { reason }, convener)
    .then()
    .when('projects.screen', {}, convener)
    .then();
  return go(drafted, ways.approve)
    .when('project.start', { project: 'p-lamps' }, staff.executor)
    .then()
    .when('project.terminate', { project: 'p-lamps', reason }, convener)
    .then()
    .when('consultation.withdraw', { reason }, convener)
    .then({ place: 'closed.withdrawn' });
};

/** What was to become projects is talked over once more. */
const sentBack = (): Given =>
  at('conversion.screening')
    .when('conversion.send-back', { items: ['lift'], reason: 'It costs twice as much' }, convener)
    .then({ place: 'deliberation.planning' });

/** A call-out that was not really resolved goes back; a survey with too few ratings is opened again. */
const notGoodEnough = (): Given => {
  const called = at('implementation.underWay')
    .when('callout.raise', { callout: 'q1', matter: 'A burst pipe' }, staff.supervisor)
    .then()
    .when('callout.assign', { callout: 'q1', to: 'r1' }, convener)
    .then()
    .when('callout.arrive', { callout: 'q1' }, 'r1')
    .then()
    .when('callout.resolve', { callout: 'q1', result: 'Tight' }, 'r1')
    .then()
    .when('callout.return', { callout: 'q1', reason: 'It drips' }, staff.supervisor)
    .then()
    .when('callout.withdraw', { callout: 'q1', reason: 'The owner had it mended' }, staff.supervisor)
    .then();
  return go(called, ways.carryOut)
    .when(
      'survey.open',
      { survey: 's1', about: { of: 'consultation' }, raters: { bodies: [], kinds: [], people: ['r1', 'r2'] }, days: 7 },
      convener,
    )
    .then()
    .later({ days: 9 })
    .when('evaluation.find', {}, convener)
    .then({ place: 'evaluation.found', finding: { enough: false } })
    .when('evaluation.reopen', { reason: 'Nobody was asked' }, convener)
    .then({ place: 'evaluation.rating' });
};

/** A whistle nobody answers: reported, named, escalated, and answered at last. */
const nobodyCame = (): Given =>
  at('implementation.underWay')
    .when('callout.raise', { callout: 'q1', matter: 'A gas leak', risk: 'high' }, staff.supervisor)
    .then()
    .later({ days: 10 })
    .when('callout.report', { callout: 'q1', text: 'It smells' }, staff.supervisor)
    .then({ finding: { response: 'assign', to: null } })
    .when('callout.settle', { callout: 'q1', outcome: 'urged', reply: 'Send somebody today' }, staff.supervisor)
    .then()
    .when('callout.assign', { callout: 'q1', to: 'r1' }, convener)
    .then({ finding: { late: true } })
    .later({ days: 10 })
    .when('callout.report', { callout: 'q1' }, staff.supervisor)
    .then({ finding: { response: 'arrive', to: 'r1' } })
    .when('callout.settle', { callout: 'q1', outcome: 'excused', reply: 'Not yet heard' }, staff.supervisor)
    .then()
    .when('callout.settle', { callout: 'q1', outcome: 'named', reply: 'No word from them' }, staff.supervisor)
    .then()
    .when('callout.escalate', { callout: 'q1', to: 'council', risk: 'urgent', reason: 'Nobody came' }, staff.supervisor)
    .then({ finding: { late: true, from: 'r1', level: 1 } })
    .when('callout.arrive', { callout: 'q1' }, 'c1')
    .then({ finding: { late: false } })
    .when('callout.resolve', { callout: 'q1', result: 'Shut off' }, 'c1')
    .then()
    .when('callout.confirm', { callout: 'q1' }, staff.supervisor)
    .then();

/** Owners as they are: co-owners, a developer, an organisation; papers, proxies with an end, a late quorum, silent votes. */
const mixedCount = (): Given => {
  const vote = {
    ...rehearsed.vote,
    replace: 'last-valid' as const,
    lateQuorum: { withinHours: 24, extendHours: 24 },
    deemedVotes: true,
  };
  const members = [
    { person: 'n1', name: 'One', unit: '101', area: 9000, parking: 1200, coOwners: ['n1b'] },
    { person: 'n2', name: 'Two', unit: '102', area: 8000, kind: 'organisation' as const },
    { person: 'n3', name: 'The developer', area: 20_000, kind: 'developer-stock' as const },
    { person: 'n4', name: 'Four', unit: '104', area: 9000 },
  ];
  const planned = at('vote.preparing', { charter: { ...rehearsed, vote }, items: [{ ...lift, affected: [] }] })
    .when('roll.enter', { body: 'owners', members, scope: '3幢' }, recorder)
    .then();
  const noticed = planned
    .when(
      'notice.post',
      {
        items: ['lift'],
        closes: plus(planned.now, { days: 30 }),
        answers: ['for', 'against'],
        deemed: 'house rules, art. 12',
      },
      convener,
    )
    .then()
    .when('notice.deliver', { person: 'n4', manner: 'by hand' }, recorder)
    .then()
    .when('paper.issue', { paper: 'p1', person: 'n2' }, teller)
    .then();
  const opens = noticed.state.vote.current?.opens ?? noticed.now;
  const open = noticed
    .when('proxy.grant', { from: 'n3', to: 'r1', until: plus(opens, { days: 60 }) }, 'n3')
    .then()
    .until(opens)
    .when('poll.open', {}, teller)
    .then();
  const on = plus(open.now, { minutes: 10 });
  const online = { choices: LIFT, channel: 'online' };
  const voted = open
    .later({ hours: 1 })
    .when('ballot.cast', online, 'n1b')
    .then()
    .when('ballot.cast', { choices: { lift: 'against' }, channel: 'online' }, 'n1b')
    .then()
    .when('ballot.cast', { choices: LIFT, channel: 'phone' }, { by: 'n1b', enteredBy: teller, on })
    .then({ finding: { superseded: true } })
    .until(plus(open.state.vote.current?.closes ?? open.now, { hours: -2 }))
    .when('ballot.cast', { choices: LIFT, channel: 'paper', paper: 'p1' }, { by: 'n2', enteredBy: teller })
    .then()
    .when('ballot.cast', online, { by: 'r1', for: 'n3' })
    .then();
  return go(voted, over)
    .when('count.make', { papers: { returned: 1, spoiled: 0, outstanding: 0 } }, teller)
    .then();
};

/** Two options of three come first alike, by the pairs; a lot decides, and the owners vote on the one it falls on. */
const rankedOptions = (): Given => {
  const ranked = at('deliberation.session', { items: [{ ...lift, affected: [] }] })
    .through(ways.rank('lift', [['glass']]))
    .when('ranking.cancel', { item: 'lift', reason: 'The glass was meant to be frosted' }, chair)
    .then()
    .when('option.amend', { item: 'lift', option: 'glass', text: 'Frosted' }, 'c1')
    .then()
    .when('ranking.open', { item: 'lift' }, chair)
    .then()
    .whenEach('ranking.cast', [
      [{ item: 'lift', ranking: ['steel'] }, 'c1'],
      [{ item: 'lift', ranking: ['wood', 'glass'] }, 'c2'],
      [{ item: 'lift', ranking: ['steel', ['wood', 'glass']] }, 'c3'],
      [{ item: 'lift', ranking: ['steel'] }, 'c4'],
    ])
    .when('session.adjourn', { reason: 'To look at the models' }, chair)
    .then()
    .when('session.reconvene', {}, chair)
    .then()
    .when('ranking.cast', { item: 'lift', ranking: ['wood', 'steel'] }, 'c3')
    .then();
  const closed = ranked
    .when('ranking.close', { item: 'lift' }, chair)
    .then({ finding: { ballots: 4, winners: ['steel', 'wood'], tieBreak: { by: 'lot' } } });
  return go(
    closed
      .when('options.freeze', { item: 'lift' }, chair)
      .then()
      .when('round.close', {}, chair)
      .then()
      .when('deliberation.conclude', { way: 'vote' }, convener)
      .then(),
    ways.notice,
    ways.openPoll,
    ways.voteFor,
    ways.closePoll,
    ways.count,
    ways.post,
  );
};

/** A round in writing and one in session, each found to be attended; what is frozen is frozen on an option, or on none. */
const twoRounds = (): Given => {
  const about = { items: [lift, covenant(), lamps] };
  const written = at('deliberation.collecting', about)
    .whenEach('comment.submit', [
      [{ comment: 'k1', item: 'lift', stance: 'for', text: 'My knees' }, 'r2'],
      [{ comment: 'k2', item: 'lift', stance: 'against', text: 'My window' }, 'r3'],
    ])
    .when('round.close', {}, chair)
    .then({ finding: { present: 2 } });
  return go(written, ways.call, ways.meet)
    .whenEach(
      'option.propose',
      ['steel', 'glass'].map(
        (option) => [{ option, item: 'lift', title: `Of ${option}`, text: 'All of it' }, 'c1'] as const,
      ),
    )
    .when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', option: 'glass', text: 'The light one' }, 'c1')
    .then()
    .when('motion.second', { motion: 'm1' }, 'c2')
    .then()
    .when('motion.decide', { motion: 'm1', for: 6, against: 2, abstain: 1 }, chair)
    .then()
    .when('options.freeze', { item: 'lift' }, chair)
    .then({ finding: { chosen: 'glass' } })
    .when('options.freeze', { item: 'covenant' }, chair)
    .then({ finding: { chosen: null } })
    .when('consensus.test', { item: 'lamps', objections: [] }, chair)
    .then()
    .when('attendance.check-out', { person: 'c9' }, recorder)
    .then()
    .when('round.close', {}, chair)
    .then({ finding: { present: 9 } })
    .when('deliberation.conclude', { way: 'vote' }, convener)
    .then({ place: 'vote.preparing' });
};

/** A member sends a neighbour, takes it back, sends another; some leave, and what is decided is decided while there are enough. */
const sentInPlace = (): Given =>
  at('deliberation.called', { items: [{ ...covenant(), route: [] }] })
    .when('attendance.entrust', { from: 'c9', to: 'r1' }, 'c9')
    .then()
    .when('attendance.recall', { from: 'c9' }, 'c9')
    .then()
    .when('attendance.entrust', { from: 'c9', to: 'r2' }, recorder)
    .then()
    .through((given) => given.until(given.state.deliberation.round?.opens ?? given.now))
    .whenEach('attendance.check-in', [
      ...['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((person) => [{ person }, recorder] as const),
      [{ person: 'r2', proxyFor: 'c9' }, recorder],
    ])
    .when('session.open', {}, chair)
    .then({ finding: { present: 8 } })
    .when('oath.take', {}, chair)
    .then()
    .when('floor.request', { item: 'covenant', stance: 'for' }, 'c1')
    .then()
    .when('attendance.check-out', { person: 'c1' }, recorder)
    .then()
    .when('attendance.check-out', { person: 'c2' }, recorder)
    .then()
    .when('consensus.test', { item: 'covenant', objections: [] }, chair)
    .then()
    .when('attendance.check-out', { person: 'c3' }, recorder)
    .then()
    .when('round.close', {}, chair)
    .then({ finding: { present: 5, quorum: { members: 9, present: 5, needed: 6 } } })
    .when('deliberation.conclude', { way: 'adopt' }, convener)
    .then({ place: 'closed.adopted' });

const stories: Record<string, () => Given> = {
  'all-six-steps': allSixSteps,
  annulled,
  erasure,
  'external-stage': externalStage,
  'mixed-count': mixedCount,
  'nobody-came': nobodyCame,
  'not-good-enough': notGoodEnough,
  'not-formed': notFormed,
  'objection-upheld': objectionUpheld,
  'quick-poll': () => at('closed.adopted', { charter: quickPoll }),
  'second-thoughts': secondThoughts,
  'sent-in-place': sentInPlace,
  'ranked-options': rankedOptions,
  'sent-back': sentBack,
  'show-of-hands': showOfHands,
  'two-rounds': twoRounds,
};

/**
 * Every scenario, by the name of its record: the stories, one consultation under each charter, a community with each register, and a stroll through each step for all
 * that none of them tells.
 */
export const scenarios: Record<string, () => Given> = {
  ...stories,
  ...choices,
  ...slips,
  ...mandates,
  ...underCharters,
  ...underRegisters,
  ...strolls,
};
