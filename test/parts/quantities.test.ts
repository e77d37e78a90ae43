// Wrong persons and wrong quantities: who may not although they nearly may, and what is counted once and not twice.
import { describe, expect, it } from 'vitest';
import { at, type Given, lift, owners, rehearsed } from 'yishi/testing';
import {
  ballot,
  cast,
  castAll,
  closed,
  counted,
  few,
  noticedWith,
  opened,
  polling,
  present,
  scrutineer,
  show,
  teller,
  under,
} from './3-vote/ballots.js';
import {
  approveIt,
  authority,
  budget,
  completed,
  convener,
  executor,
  funded,
  project,
  reached,
  requested,
  started,
  supervisor,
  treasurer,
  underWay,
} from './5-implementation/works.js';

const witness = supervisor;

describe('a project is accepted by whoever did not do the work:', () => {
  const accept = (given: Given, by: string) => given.when('project.accept', { project }, by);
  const appoint = (given: Given, office: 'supervisor' | 'convener' | 'executor', person: string) =>
    given.when('office.appoint', { office, person }, convener).then();

  it('not by the one responsible, though they are no executor', () => {
    const responsible = { responsible: { person: 'r1' } };
    const handed = started()
      .when(
        'change.request',
        { project, change: 'g1', alters: { kind: 'responsible', ...responsible }, reason: 'x' },
        executor,
      )
      .then()
      .when('change.decide', approveIt, convener)
      .then();
    const done = reached(handed).when('project.complete', { project }, executor).then();
    const three = ['r1', 'r2'].reduce((given, person) => appoint(given, 'supervisor', person), done);
    accept(three, 'r1').refused('project.own', { project });
    accept(three, 'r2').then();
    accept(three, convener).then();
  });

  it('not by another executor, though they are not responsible for it', () => {
    const second = appoint(completed(), 'executor', 'r1');
    accept(appoint(second, 'convener', 'r1'), 'r1').refused('project.own', { project });
    accept(appoint(appoint(completed(), 'convener', 'r1'), 'convener', 'r2'), 'r1').then();
  });
});

describe('a change is decided by whoever did not ask for it:', () => {
  it('the authority approves what the convener asked for, and the convener does not', () => {
    const asked = started().when('change.request', budget(105_000), convener).then();
    asked.when('change.decide', approveIt, convener).refused('change.own');
    asked.when('change.decide', approveIt, authority).then();
    requested().when('change.decide', approveIt, convener).then();
  });
});

describe('a budget', () => {
  it('may be lowered to what was spent, and no further', () => {
    const alter = (to: number) => funded().when('change.request', budget(to), executor);
    alter(10_000).then();
    alter(9_999).refused('change.below-spent');
    // What was possible when it was asked for is not any more.
    const spent = (amount: number) =>
      requested(95_000, funded())
        .when('money.receive', { project, line: 'n4', source: 'enterprise', amount: 90_000 }, treasurer)
        .then()
        .when('money.spend', { project, line: 'n5', source: 'enterprise', amount, text: 'x' }, treasurer)
        .then()
        .when('change.decide', approveIt, convener);
    spent(85_000).then();
    spent(85_001).refused('change.below-spent', { budget: 95_000, moneyOut: 95_001 });
  });

  it('is spent to the last fen, and not a fen more', () => {
    const spend = (amount: number) =>
      funded()
        .when('money.receive', { project, line: 'n4', source: 'enterprise', amount: 95_000 }, treasurer)
        .then()
        .when('money.spend', { project, line: 'n5', source: 'enterprise', amount, text: 'x' }, treasurer);
    spend(90_000).then();
    spend(90_001).refused('money.over-budget', { budget: 100_000, moneyOut: 10_000, amount: 90_001 });
  });

  it('changes by a tenth here, and by more goes back, upwards and downwards', () => {
    for (const within of [110_000, 90_000]) requested(within).when('change.decide', approveIt, convener).then();
    for (const beyond of [110_001, 89_999])
      requested(beyond).when('change.decide', approveIt, convener).refused('change.material', { to: beyond });
  });
});

describe('money', () => {
  it('of one source is spent to the last fen, and of no other', () => {
    const spend = (amount: number, source: string) =>
      funded().when('money.spend', { project, line: 'n4', source, amount, text: 'x' }, treasurer);
    spend(50_000, 'residents').then();
    spend(50_001, 'residents').refused('money.short');
    spend(1, 'enterprise').refused('money.short', { source: 'enterprise', moneyIn: 0, moneyOut: 0, amount: 1 });
  });

  it('received and reversed cannot be taken back once it is spent', () => {
    const reverse = (given: Given, line: string) =>
      given.when('ledger.reverse', { project, line: 'n9', reverses: line, reason: 'x', witness }, treasurer);
    const spent = (amount: number) =>
      funded().when('money.spend', { project, line: 'n4', source: 'residents', amount, text: 'x' }, treasurer).then();
    reverse(spent(30_000), 'n2').then();
    reverse(spent(30_001), 'n2').refused('money.short', { moneyIn: 60_000, moneyOut: 40_001, amount: 20_000 });
    // A payment taken back is there again.
    const back = reverse(spent(50_000), 'n4').then();
    expect(back.state.projects[project]).toMatchObject({ moneyIn: 60_000, moneyOut: 10_000 });
    back.when('money.spend', { project, line: 'n5', source: 'residents', amount: 50_000, text: 'x' }, treasurer).then();
  });

  it('reversed is not reversed in turn, nor twice', () => {
    const reverse = (given: Given, line: string, reverses: string) =>
      given.when('ledger.reverse', { project, line, reverses, reason: 'x', witness }, treasurer);
    const once = reverse(funded(), 'n4', 'n3').then();
    reverse(once, 'n5', 'n4').refused('line.reversed', { line: 'n4' });
    reverse(once, 'n5', 'n3').refused('line.reversed', { line: 'n3' });
    reverse(once, 'n5', 'n2').then();
  });

  it('fulfils a pledge to its amount, and what came back of it is open again', () => {
    const pay = (given: Given, line: string, amount: number) =>
      given.when(
        'money.receive',
        { project, line, source: 'residents', amount, pledge: 'p-lift-residents' },
        treasurer,
      );
    pay(funded(), 'n4', 10_000).then();
    pay(funded(), 'n4', 10_001).refused('pledge.exceeded', { received: 40_000, asked: 10_001 });
    const back = funded()
      .when('ledger.reverse', { project, line: 'n4', reverses: 'n1', reason: 'Bounced', witness }, treasurer)
      .then();
    pay(back, 'n5', 50_000).then();
    pay(back, 'n5', 50_001).refused('pledge.exceeded', { received: 0, asked: 50_001 });
  });

  it('pledged and paid is secured once', () => {
    // 500 pledged of each source; 400 of the residents' paid, and 200 that nobody had pledged.
    const again = funded()
      .when('implementation.send-back', { projects: [project], to: 'deliberation', reason: 'Dearer' }, convener)
      .then()
      .when('deliberation.conclude', { way: 'shelve', reply: 'As it was' }, convener)
      .then({ place: 'conversion.drafting' });
    const asked = (cost: number) =>
      again
        .when(
          'project.amend',
          {
            project,
            budget: cost,
            funding: [{ source: 'residents', amount: cost }],
            milestones: [{ milestone: 'built', title: 'It runs', due: '2027-01-01' }],
            reason: 'Dearer',
          },
          executor,
        )
        .then()
        .when('project.submit', { project }, executor)
        .then()
        .when('projects.screen', {}, convener)
        .then()
        .when('project.score', { project, scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1')
        .then()
        .when('project.screen', { project, decision: 'approve' }, convener);
    asked(120_000).then({ finding: { secured: 120_000, budget: 120_000 } });
    asked(120_001).refused('project.underfunded', { secured: 120_000, budget: 120_001 });
  });

  it('pledged and withdrawn is not secured', () => {
    const drafted = at('conversion.screening')
      .when('pledge.make', { project, pledge: 'l1', kind: 'money', source: 'enterprise', amount: 7_000 }, 'r1')
      .then()
      .when('pledge.make', { project, pledge: 'l2', kind: 'labour', amount: 9_000 }, 'r1')
      .then()
      .when('project.score', { project, scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1')
      .then();
    const secured = (given: Given, much: number) =>
      given.when('project.screen', { project, decision: 'approve' }, convener).then({ finding: { secured: much } });
    secured(drafted, 107_000);
    secured(drafted.when('pledge.withdraw', { project, pledge: 'l1', reason: 'x' }, 'r1').then(), 100_000);
    secured(drafted.when('pledge.withdraw', { project, pledge: 'l2', reason: 'x' }, 'r1').then(), 107_000);
  });

  it('pledged is bound from the approval on, unless it is only goodwill', () => {
    const made = at('conversion.screening')
      .when('pledge.make', { project, pledge: 'l2', kind: 'labour' }, 'r1')
      .then()
      .when('project.score', { project, scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1')
      .then();
    const withdraw = (given: Given, pledge: string) =>
      given.when('pledge.withdraw', { project, pledge, reason: 'x' }, 'r1');
    withdraw(made, 'p-lift-residents').then();
    const approved = made.when('project.screen', { project, decision: 'approve' }, convener).then();
    withdraw(approved, 'p-lift-residents').refused('pledge.bound', { status: 'approved', received: 0 });
    withdraw(approved, 'l2').then();
  });

  it('that was terminated or accepted adds up at the end', () => {
    const done = reached(funded())
      .when('project.complete', { project }, executor)
      .then()
      .when('project.accept', { project }, supervisor)
      .then()
      .when('money.receive', { project: 'p-lamps', line: 'n1', source: 'community', amount: 300 }, treasurer)
      .then()
      .when('project.terminate', { project: 'p-lamps', reason: 'No lamps' }, convener)
      .then();
    done
      .when('implementation.conclude', {}, convener)
      .then({ finding: { accepted: 1, terminated: 1, moneyIn: 60_300, moneyOut: 10_000 } });
    expect(underWay().state.projects['p-lamps']?.moneyIn).toBe(0);
  });
});

describe('an invalid paper', () => {
  const deemed = 'house rules, art. 12';
  const charter = { ...rehearsed, vote: { ...rehearsed.vote, deemedVotes: true } };
  const told = () =>
    opened(
      noticedWith({ deemed }, at('vote.preparing', { charter, items: [{ ...lift, affected: [] }] })).whenEach(
        'notice.deliver',
        owners.map((person) => [{ person, manner: 'by hand' }, teller] as const),
      ),
    );
  const item = (given: Given) => counted(given).state.vote.current?.counts.at(-1)?.items[0];
  const invalid = (given: Given, ...persons: string[]) =>
    given.whenEach(
      'ballot.invalidate',
      persons.map((person) => [{ person, reason: 'Two crosses' }, scrutineer] as const),
    );

  it('is not silence: whoever handed it in is not counted with the majority', () => {
    const voted = castAll(told(), { o1: 'for', o2: 'for', o3: 'for' });
    expect(item(voted)).toMatchObject({ for: { heads: 3 }, deemed: { answer: 'for', added: { heads: 5 } } });
    expect(item(invalid(voted, 'o7', 'o8'))).toMatchObject({
      for: { heads: 3 },
      invalid: { heads: 2 },
      deemed: { answer: 'for', added: { heads: 3, area: 8780 + 2 * 7905 } },
    });
  });

  it('takes part where the charter says so, with its area, and agrees to nothing', () => {
    const given = (invalidParticipates: boolean) =>
      item(invalid(castAll(at('vote.polling', under({ invalidParticipates })), { o1: 'for', o2: 'for' }), 'o3'));
    expect(given(false)).toMatchObject({ participating: { heads: 2, area: 20_830 } });
    expect(given(true)).toMatchObject({ participating: { heads: 3, area: 29_610 }, for: { heads: 2 } });
  });

  it('leaves no hand to count', () => {
    const there = present(
      at('vote.polling', {
        items: [{ ...lift, route: [{ body: 'council', rule: 'council-majority', held: 'here' }] }],
        charter: few,
      }),
      ['c1', 'c2'],
    );
    const lifted = { ...show(2, 0), item: 'lift' };
    there.when('tally.enter', lifted, teller).then({ finding: { present: 2 } });
    invalid(there, 'c1').when('tally.enter', lifted, teller).refused('votes.over-attendance', { present: 1 });
  });
});

describe('a head', () => {
  it('that votes by hand, by name and by paper is counted once', () => {
    const voted = cast(polling(), 'o1');
    voted
      .when('batch.enter', { batch: 'b1', papers: [{ person: 'o1', choices: { lift: 'for' } }] }, teller)
      .refused('ballot.twice', { person: 'o1' });
    const invalid = polling().when('ballot.invalidate', { person: 'o1', reason: 'Faint' }, scrutineer).then();
    invalid.when('ballot.cast', ballot(), 'o1').refused('ballot.twice', { person: 'o1' });
    invalid
      .when('batch.enter', { batch: 'b1', papers: [{ person: 'o1', choices: { lift: 'for' } }] }, teller)
      .refused('ballot.twice');
    invalid.when('ballot.invalidate', { person: 'o1', reason: 'Faint' }, scrutineer).refused('ballot.twice');
    expect(counted(invalid).state.vote.current?.counts[0]).toMatchObject({ ballots: 0, invalid: 1 });
  });

  it('closes the poll early only when it is the last that has not voted', () => {
    const charter = { ...rehearsed, vote: { ...rehearsed.vote, mayCloseEarly: false } };
    const seven = castAll(
      at('vote.polling', { charter }),
      Object.fromEntries(owners.slice(0, 7).map((owner) => [owner, 'for'])),
    );
    seven.when('poll.close', {}, teller).refused('poll.not-over', { outstanding: 1 });
    closed(cast(seven, 'o8'));
    closed(seven.when('ballot.invalidate', { person: 'o8', reason: 'Blank' }, scrutineer).then());
  });
});
