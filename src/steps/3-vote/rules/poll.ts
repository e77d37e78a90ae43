// The poll: ballots by every channel, papers in batches, totals of a show of hands, and when it opens and closes. Pure.
import { type Instant, later } from '../../../calendar.js';
import { canonical } from '../../../digest.js';
import { refuse, rule, type StateDraft } from '../../../procedure/rule.js';
import type { Claim, State } from '../../../procedure/vocabulary.js';
import { membersPresent } from '../../../registers/attendance/rules.js';
import { isRecused } from '../../../registers/recusals/rules.js';
import { dropDeadline, holds, momentOf, periodEnd, setDeadline } from '../../questions.js';
import { putIn, takeOut } from '../box.js';
import type { Ballot, Choice, Stage } from '../vocabulary.js';

/** A person recused from an item has no vote on it in the deliberating body. No law takes an owner's vote away, so elsewhere they keep it. */
export const votesDespiteRecusal = (state: State, stage: Stage): boolean =>
  stage.body !== state.charter.deliberation.body || state.charter.deliberation.recusal.mayVote;

export const openPoll = rule({
  type: 'poll.open',
  who: ['convener', 'teller', 'chair'],
  refuses(state, { at }) {
    const opens = state.vote.current?.opens ?? at;
    return at < opens ? refuse('notice.running', { opens }) : undefined;
  },
  changes(draft, { at, seq }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.openedAt = at;
    stage.openedSeq = seq;
    setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due: stage.closes, subject: stage.body });
  },
});

const wasThere = (state: State, person: string): boolean =>
  state.presence.has(person) || [...state.presence.values()].some(({ proxyFor }) => proxyFor === person);

/** Why these answers of this person may not go into the box, whoever brings them. */
export function refuseChoices(state: State, stage: Stage, person: string, choices: Record<string, Choice>) {
  if (!stage.roll.members.has(person)) return refuse('ballot.not-on-roll', { person });
  const items = Object.keys(choices);
  if (items.length === 0) return refuse('ballot.empty', {});
  for (const item of items) {
    if (!stage.items.includes(item))
      return refuse('ballot.not-on-ballot', { items: items.filter((id) => !stage.items.includes(id)) });
    if (isRecused(state, item, person) && !votesDespiteRecusal(state, stage))
      return refuse('recused', { item, person });
    // Their hand was counted already, or the hand of whoever came for them.
    if (stage.shows[item] && wasThere(state, person)) return refuse('ballot.counted-in-show', { person, item });
  }
  return undefined;
}

/** Why a ballot of this moment comes too early or too late. After the close only one dated before it may still be entered. */
function refuseMoment(stage: Stage, moment: Instant, claimed: boolean) {
  const opened = stage.openedAt ?? stage.opens;
  if (moment < opened) return refuse('ballot.too-early', { opened, moment });
  if (stage.closedAt === undefined) return undefined;
  return claimed && moment <= stage.closedAt ? undefined : refuse('ballot.late', { closed: stage.closedAt, moment });
}

function refusePaper(stage: Stage, paper: string | undefined, person: string) {
  if (paper === undefined) return undefined;
  const found = stage.papers.get(paper);
  if (!found) return refuse('paper.unknown', { paper });
  if (found.person !== person) return refuse('paper.not-theirs', { paper, person });
  return found.status === 'spoiled' ? refuse('paper.not-out', { paper, status: found.status }) : undefined;
}

function refuseProxy(stage: Stage, principal: string | undefined, by: string, items: string[]) {
  if (principal === undefined || principal === by) return undefined;
  const proxy = stage.proxies.get(principal);
  if (proxy?.to !== by) return refuse('proxy.none', { from: principal, to: by });
  const outside = items.filter((item) => proxy.items !== undefined && !proxy.items.includes(item));
  return outside.length > 0 ? refuse('proxy.scope', { items: outside }) : undefined;
}

function returnPaper(stage: Stage, id: string | undefined): void {
  if (id === undefined || stage.papers.get(id)?.status !== 'out') return;
  stage.papers = stage.papers.change(id, (paper) => ({ ...paper, status: 'returned' }));
  stage.paperCounts.returned += 1;
}

export const cast = rule({
  type: 'ballot.cast',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim: Claim<'ballot.cast'>) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    const { fields, by, for: principal } = claim;
    const person = principal ?? by;
    const { moment, time } = momentOf(state, claim);
    const before = stage.box.ballots.has(person) || stage.invalid.has(person);
    // Whoever voted in person has said it themselves: a proxy does not change it.
    const inPerson = person !== by && stage.box.ballots.get(person)?.proxy === undefined;
    const again = before && (state.charter.vote.replace === 'refuse' || stage.closedAt !== undefined || inPerson);
    if (!state.charter.vote.channels.includes(fields.channel)) {
      return refuse('channel.unknown', { channel: fields.channel, known: state.charter.vote.channels });
    }
    return (
      refuseChoices(state, stage, person, fields.choices) ??
      refuseProxy(stage, principal, by, Object.keys(fields.choices)) ??
      (again ? refuse('ballot.twice', { person }) : undefined) ??
      refuseMoment(stage, moment, time === 'on') ??
      refusePaper(stage, fields.paper, person)
    );
  },
  finds(state, claim) {
    const { moment, time } = momentOf(state, claim);
    return time === 'on' ? { late: state.vote.current?.closedAt !== undefined, moment } : undefined;
  },
  changes(draft, { fields, by, for: principal, at, finding }) {
    const stage = draft.vote.current;
    if (!stage) return;
    const person = principal ?? by;
    const ballot: Ballot = {
      choices: fields.choices,
      channel: fields.channel,
      moment: finding?.moment ?? at,
      late: finding?.late ?? false,
    };
    if (fields.paper !== undefined) ballot.paper = fields.paper;
    if (person !== by) ballot.proxy = by;
    putIn(stage.box, stage.roll, person, ballot);
    stage.invalid = stage.invalid.delete(person);
    returnPaper(stage, fields.paper);
  },
});

export const correctBallot = rule({
  type: 'ballot.correct',
  who: ['teller'],
  refuses(state, { fields: { person, choices } }) {
    const stage = state.vote.current;
    if (!stage?.box.ballots.has(person)) return refuse('ballot.none', { person });
    return choices ? refuseChoices(state, stage, person, choices) : undefined;
  },
  changes(draft, { fields: { person, choices } }) {
    const stage = draft.vote.current;
    const before = stage?.box.ballots.get(person);
    if (!stage || !before) return;
    if (choices) putIn(stage.box, stage.roll, person, { ...before, choices });
    else takeOut(stage.box, stage.roll, person);
  },
});

export const invalidate = rule({
  type: 'ballot.invalidate',
  who: ['teller', 'scrutineer'],
  refuses(state, { fields: { person, paper } }) {
    const stage = state.vote.current;
    if (!stage?.roll.members.has(person)) return refuse('ballot.not-on-roll', { person });
    if (stage.invalid.has(person)) return refuse('ballot.twice', { person });
    return refusePaper(stage, paper, person);
  },
  changes(draft, { fields: { person, paper, reason } }) {
    const stage = draft.vote.current;
    if (!stage) return;
    takeOut(stage.box, stage.roll, person);
    stage.invalid = stage.invalid.set(person, reason);
    returnPaper(stage, paper);
  },
});

export const enterBatch = rule({
  type: 'batch.enter',
  who: ['teller'],
  refuses(state, claim) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    const { batch: id, papers } = claim.fields;
    const hand = claim.enteredBy ?? claim.by;
    const first = stage.batches[id];
    if (first?.counted) return refuse('batch.counted', { batch: id });
    if (first?.by === hand) return refuse('batch.same-hand', { batch: id, person: hand });
    const seen = new Set<string>();
    for (const { person, choices, paper, on } of papers) {
      if (seen.has(person)) return refuse('batch.person-twice', { batch: id, person });
      if (on !== undefined && on > claim.at) return refuse('on.after-at', { on, at: claim.at });
      seen.add(person);
      const before = stage.box.ballots.has(person) || stage.invalid.has(person);
      const refused =
        refuseChoices(state, stage, person, choices) ??
        (before ? refuse('ballot.twice', { person }) : undefined) ??
        refuseMoment(stage, on ?? claim.at, on !== undefined && momentOf(state, { ...claim, on }).time === 'on') ??
        refusePaper(stage, paper, person);
      if (refused) return refused;
    }
    if (!first) return undefined;
    const then = new Map(first.papers.map((paper) => [paper.person, canonical(paper)]));
    const now = new Map(papers.map((paper) => [paper.person, canonical(paper)]));
    const differing = [...new Set([...then.keys(), ...now.keys()])].filter(
      (person) => then.get(person) !== now.get(person),
    );
    return differing.length > 0 ? refuse('batch.differs', { batch: id, papers: differing }) : undefined;
  },
  finds(state, { fields }) {
    const second = state.vote.current?.batches[fields.batch] !== undefined;
    return { pass: second ? 2 : 1, counted: second ? fields.papers.length : 0 };
  },
  changes(draft, { fields, finding, by, enteredBy, at }) {
    const stage = draft.vote.current;
    if (!stage) return;
    const first = stage.batches[fields.batch];
    if (finding.pass === 1 || !first) {
      stage.batches[fields.batch] = { by: enteredBy ?? by, papers: fields.papers, counted: false };
      return;
    }
    first.counted = true;
    for (const { person, choices, paper, on } of fields.papers) {
      const ballot: Ballot = { choices, channel: 'paper', moment: on ?? at, late: stage.closedAt !== undefined };
      if (paper !== undefined) ballot.paper = paper;
      putIn(stage.box, stage.roll, person, ballot);
      returnPaper(stage, paper);
    }
  },
});

export const discardBatch = rule({
  type: 'batch.discard',
  who: ['teller'],
  refuses(state, { fields: { batch } }) {
    const found = state.vote.current?.batches[batch];
    if (!found) return refuse('batch.unknown', { batch });
    return found.counted ? refuse('batch.counted', { batch }) : undefined;
  },
  changes(draft, { fields }) {
    if (draft.vote.current) delete draft.vote.current.batches[fields.batch];
  },
});

/** Members present who may vote on this item, and whose answer to it is not in the box by name. */
const unnamedPresent = (state: State, stage: Stage, item: string): number =>
  membersPresent(state, stage.roll.members).filter(
    (person) =>
      stage.box.ballots.get(person)?.choices[item] === undefined &&
      (votesDespiteRecusal(state, stage) || !isRecused(state, item, person)),
  ).length;

export const enterTally = rule({
  type: 'tally.enter',
  who: ['teller'],
  refuses(state, { fields }) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    if (!stage.items.includes(fields.item)) return refuse('ballot.not-on-ballot', { items: [fields.item] });
    const areaCounts = [...stage.law.participation, ...stage.law.consent].some(({ measure }) => measure !== 'heads');
    // Hands have no floor area: where area or weight counts, every ballot must say whose it is.
    if (areaCounts) return refuse('tally.area-counts', { rule: stage.rule }, stage.law.source);
    const scrutineers = new Set(fields.scrutineers.filter((person) => holds(state, person, 'scrutineer'))).size;
    const needed = state.charter.vote.scrutineers;
    if (scrutineers < needed) return refuse('scrutineer.missing', { needed, present: scrutineers });
    const votes = fields.for + fields.against + fields.abstain;
    const present = unnamedPresent(state, stage, fields.item);
    return votes > present ? refuse('votes.over-attendance', { votes, present }) : undefined;
  },
  finds(state, { fields }) {
    const stage = state.vote.current;
    return { present: stage ? unnamedPresent(state, stage, fields.item) : 0 };
  },
  changes(draft, { fields: { item, for: ayes, against, abstain }, finding }) {
    if (draft.vote.current) draft.vote.current.shows[item] = { for: ayes, against, abstain, present: finding.present };
  },
});

/** Why the poll may not stay open until then. */
export const extend = rule({
  type: 'poll.extend',
  who: ['convener', 'chair'],
  may(state) {
    const { max } = state.charter.vote.extensions;
    const extensions = state.vote.current?.extensions ?? 0;
    return extensions >= max ? refuse('extension.used-up', { extensions, max }) : undefined;
  },
  refuses(state, { fields: { closes }, at }) {
    const stage = state.vote.current;
    if (!stage) return undefined;
    const [last] = stage.counts.slice(-1);
    const formed = last?.items.filter(({ outcome }) => outcome !== 'not-formed').map(({ item }) => item) ?? [];
    // Once counted, only a vote that was not formed may go on: otherwise one would poll until the answer pleases.
    if (last && formed.length > 0) return refuse('extension.formed', { items: formed });
    const before = stage.closedAt === undefined ? stage.closes : at;
    if (closes <= before) return refuse('extension.backwards', { closes, before });
    const latest = periodEnd(state, later(stage.closes, at), state.charter.vote.extensions.days);
    return closes > latest ? refuse('extension.too-long', { closes, latest }) : undefined;
  },
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.extensions += 1;
    stage.closes = fields.closes;
    stage.closedAt = undefined;
    setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due: fields.closes, subject: stage.body });
  },
});

const endPoll = (draft: StateDraft, at: Instant): void => {
  if (draft.vote.current) draft.vote.current.closedAt = at;
  dropDeadline(draft, 'poll');
};

export const closePoll = rule({
  type: 'poll.close',
  who: ['convener', 'teller', 'chair'],
  may(state) {
    const stage = state.vote.current;
    if (!stage || state.charter.vote.mayCloseEarly) return undefined;
    // People were told until when they may vote. Where hands were counted, or everybody has voted, nobody is cut off.
    const shown = stage.items.every((item) => stage.shows[item]);
    const outstanding = stage.roll.members.size - stage.box.ballots.size - stage.invalid.size;
    return shown || outstanding === 0 ? undefined : refuse('poll.not-over', { closes: stage.closes, outstanding });
  },
  finds: (_state, { at }) => ({ at }),
  changes: (draft, { finding }) => endPoll(draft, finding.at),
});

/** The poll closed by itself at its hour, whenever that came to be recorded. */
export const pollOver = (draft: StateDraft, { finding }: { finding: { due: Instant } }): void =>
  endPoll(draft, finding.due);
