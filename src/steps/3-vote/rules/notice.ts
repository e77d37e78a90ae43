// Before the poll: the notice that freezes text, options and roll; proof of delivery; papers, proxies and consents. Pure.
import { dateIn, type Instant } from '../../../calendar.js';
import { Crowd } from '../../../crowd.js';
import { canonical, sha256 } from '../../../digest.js';
import { type DecisionRule, decisionRule } from '../../../law/index.js';
import { refuse, rule } from '../../../procedure/rule.js';
import type { State } from '../../../procedure/vocabulary.js';
import { reopenItem } from '../../across/items.js';
import type { Roll, RouteStage } from '../../across/vocabulary.js';
import { dropDeadline, holds, isKnown, itemsThat, periodEnd, refuseReturn, setDeadline } from '../../questions.js';
import { emptyBox } from '../box.js';
import type { Pack, Stage } from '../vocabulary.js';

/** The stage of its route an item waits for. */
const nextStage = (state: State, id: string): RouteStage | undefined => {
  const item = state.items[id];
  return item?.route[item.stage];
};

/** Salted hash of a roll: one leaf a member, so that a small roll cannot be guessed from it. */
export function hashRoll(roll: Roll, salt: string): string {
  const leaves = [...roll.members].map(([person, { area, weight }]) =>
    sha256(salt + canonical({ person, area: area ?? 0, weight: weight ?? 1 })),
  );
  return sha256(leaves.sort().join(''));
}

function lawOf(ruleId: string): DecisionRule {
  const found = decisionRule(ruleId);
  if (!found) throw new Error(`decision rule ${ruleId} was checked when the agenda was set`);
  return found;
}

function packOf(found: DecisionRule, day: string): Pack {
  const { from, until } = found.effective;
  return {
    id: found.id,
    hash: sha256(canonical(found)),
    source: found.source,
    jurisdiction: found.jurisdiction,
    inForce: from <= day && (until === undefined || day <= until),
  };
}

/** When polling in this body may open at the earliest. */
const noticeEnd = (state: State, body: string, at: Instant): Instant => {
  const { noticeDays, bodies } = state.charter.vote;
  return periodEnd(state, at, bodies[body]?.noticeDays ?? noticeDays);
};

export const post = rule({
  type: 'notice.post',
  who: ['convener', 'teller'],
  refuses(state, { fields, at }) {
    for (const id of fields.items) {
      const item = state.items[id];
      if (!item) return refuse('item.unknown', { item: id });
      if (item.status !== 'frozen' || !nextStage(state, id))
        return refuse('stage.item-not-ready', { item: id, status: item.status });
    }
    const [first] = fields.items;
    const stage = first === undefined ? undefined : nextStage(state, first);
    const differing = fields.items.filter((id) => canonical(nextStage(state, id)) !== canonical(stage));
    if (differing.length > 0 || new Set(fields.items).size !== fields.items.length)
      return refuse('stage.items-differ', { items: differing });
    if (stage?.held === 'here' && !state.rolls[stage.body]?.members.size)
      return refuse('roll.missing', { body: stage.body });
    const earliest = noticeEnd(state, stage?.body ?? '', at);
    const opens = fields.opens ?? earliest;
    if (opens < earliest) return refuse('notice.too-short', { opens, earliest });
    return fields.closes <= opens ? refuse('notice.closes-early', { opens, closes: fields.closes }) : undefined;
  },
  finds(state, { fields, at, salt }) {
    const [first = ''] = fields.items;
    const stage = nextStage(state, first);
    if (!stage) throw new Error(`item ${first} was ready a moment ago`);
    const law = lawOf(stage.rule);
    const roll = state.rolls[stage.body];
    const opens = fields.opens ?? noticeEnd(state, stage.body, at);
    return {
      stage: state.items[first]?.stage ?? 0,
      body: stage.body,
      rule: stage.rule,
      held: stage.held,
      pack: packOf(law, dateIn(at, state.charter.zone)),
      law,
      roll: roll
        ? { hash: hashRoll(roll, salt), heads: roll.heads, area: roll.area, weight: roll.weight }
        : { hash: '', heads: 0, area: 0, weight: 0 },
      salt,
      opens,
      next: stage.held === 'external' ? 'external' : opens > at ? 'noticed' : 'polling',
    };
  },
  changes(draft, { fields, finding, at, seq }) {
    const polling = finding.next === 'polling';
    const empty: Roll = { members: Crowd.empty(), heads: 0, area: 0, weight: 0 };
    const stage: Stage = {
      number: finding.stage,
      body: finding.body,
      rule: finding.rule,
      held: finding.held,
      items: fields.items,
      pack: finding.pack,
      law: finding.law,
      roll: draft.rolls[finding.body] ?? empty,
      rollHash: finding.roll.hash,
      noticedAt: at,
      opens: finding.opens,
      closes: fields.closes,
      openedAt: polling ? at : undefined,
      openedSeq: polling ? seq : undefined,
      extensions: 0,
      delivered: Crowd.empty(),
      papers: Crowd.empty(),
      paperCounts: { issued: 0, returned: 0, spoiled: 0 },
      box: emptyBox(fields.items),
      invalid: Crowd.empty(),
      batches: {},
      proxies: Crowd.empty(),
      principals: Crowd.empty(),
      shows: {},
      external: {},
      counts: [],
      objections: {},
    };
    draft.vote.current = stage;
    draft.presence = Crowd.empty();
    for (const id of fields.items) {
      const item = draft.items[id];
      if (item) item.status = 'voting';
      draft.vote.calls[id] = (draft.vote.calls[id] ?? 0) + 1;
    }
    if (polling)
      setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due: fields.closes, subject: finding.body });
  },
});

export const deliver = rule({
  type: 'notice.deliver',
  who: ['teller', 'recorder', 'convener'],
  refuses: (state, { fields: { person } }) =>
    state.vote.current?.roll.members.has(person) ? undefined : refuse('ballot.not-on-roll', { person }),
  changes(draft, { fields, on, at }) {
    const stage = draft.vote.current;
    if (stage) stage.delivered = stage.delivered.set(fields.person, on ?? at);
  },
});

export const withdrawNotice = rule({
  type: 'notice.withdraw',
  who: ['convener'],
  changes(draft) {
    for (const id of draft.vote.current?.items ?? []) {
      const item = draft.items[id];
      if (item) item.status = 'frozen';
      draft.vote.calls[id] = (draft.vote.calls[id] ?? 1) - 1;
    }
    draft.vote.current = undefined;
    dropDeadline(draft, 'poll');
  },
});

export const issue = rule({
  type: 'paper.issue',
  who: ['teller'],
  refuses(state, { fields: { paper, person } }) {
    const stage = state.vote.current;
    if (stage?.papers.has(paper)) return refuse('paper.exists', { paper });
    return stage?.roll.members.has(person) ? undefined : refuse('ballot.not-on-roll', { person });
  },
  changes(draft, { fields: { paper, person } }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.papers = stage.papers.set(paper, { person, status: 'out' });
    stage.paperCounts.issued += 1;
  },
});

function refusePaper(state: State, paper: string) {
  const found = state.vote.current?.papers.get(paper);
  if (!found) return refuse('paper.unknown', { paper });
  return found.status === 'out' ? undefined : refuse('paper.not-out', { paper, status: found.status });
}

export const returnPaper = rule({
  type: 'paper.return',
  who: ['teller'],
  refuses: (state, { fields }) => refusePaper(state, fields.paper),
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.papers = stage.papers.change(fields.paper, (paper) => ({ ...paper, status: 'returned' }));
    stage.paperCounts.returned += 1;
  },
});

export const spoil = rule({
  type: 'paper.spoil',
  who: ['teller'],
  refuses: (state, { fields }) => refusePaper(state, fields.paper),
  changes(draft, { fields }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.papers = stage.papers.change(fields.paper, (paper) => ({ ...paper, status: 'spoiled' }));
    stage.paperCounts.spoiled += 1;
  },
});

export const grantProxy = rule({
  type: 'proxy.grant',
  who: ['anyone'],
  may: (state) => (state.charter.vote.proxies.allowed ? undefined : refuse('proxy.not-allowed', {})),
  refuses(state, { fields: { from, to, items }, by }) {
    const stage = state.vote.current;
    if (!stage?.roll.members.has(from)) return refuse('ballot.not-on-roll', { person: from });
    if (!isKnown(state, to)) return refuse('person.unknown', { person: to });
    if (by !== from && !holds(state, by, 'teller')) return refuse('proxy.not-yours', { from });
    const foreign = (items ?? []).filter((item) => !stage.items.includes(item));
    if (foreign.length > 0) return refuse('ballot.not-on-ballot', { items: foreign });
    if (stage.proxies.has(from)) return refuse('proxy.exists', { from });
    if (stage.box.ballots.has(from)) return refuse('ballot.twice', { person: from });
    // Nobody passes on what was entrusted to them, and nobody who gave their own vote away votes for others.
    if (from === to || stage.proxies.has(to) || stage.principals.has(from)) return refuse('proxy.chain', { from, to });
    const { cap } = state.charter.vote.proxies;
    return (stage.principals.get(to) ?? 0) >= cap ? refuse('proxy.cap', { to, cap }) : undefined;
  },
  changes(draft, { fields: { from, to, items } }) {
    const stage = draft.vote.current;
    if (!stage) return;
    stage.proxies = stage.proxies.set(from, { to, items });
    stage.principals = stage.principals.set(to, (stage.principals.get(to) ?? 0) + 1);
  },
});

export const revokeProxy = rule({
  type: 'proxy.revoke',
  who: ['anyone'],
  refuses(state, { fields: { from }, by }) {
    const stage = state.vote.current;
    const proxy = stage?.proxies.get(from);
    if (!proxy) return refuse('proxy.none', { from, to: '' });
    if (by !== from && !holds(state, by, 'teller')) return refuse('proxy.not-yours', { from });
    return stage?.box.ballots.get(from)?.proxy === proxy.to ? refuse('proxy.used', { from }) : undefined;
  },
  changes(draft, { fields: { from } }) {
    const stage = draft.vote.current;
    const proxy = stage?.proxies.get(from);
    if (!stage || !proxy) return;
    stage.proxies = stage.proxies.delete(from);
    const left = (stage.principals.get(proxy.to) ?? 1) - 1;
    stage.principals = left > 0 ? stage.principals.set(proxy.to, left) : stage.principals.delete(proxy.to);
  },
});

const maySpeakFor = (state: State, person: string, by: string): boolean =>
  by === person || holds(state, by, 'teller') || holds(state, by, 'convener');

export const giveConsent = rule({
  type: 'consent.give',
  who: ['anyone'],
  refuses(state, { fields: { item, person }, by }) {
    if (!state.items[item]) return refuse('item.unknown', { item });
    if (!state.items[item].affected.includes(person)) return refuse('consent.not-affected', { item, person });
    if (!maySpeakFor(state, person, by)) return refuse('consent.not-yours', { person });
    return state.vote.consents[item]?.includes(person) ? refuse('consent.given', { item, person }) : undefined;
  },
  changes(draft, { fields: { item, person } }) {
    draft.vote.consents[item] = [...(draft.vote.consents[item] ?? []), person];
  },
});

export const withdrawConsent = rule({
  type: 'consent.withdraw',
  who: ['anyone'],
  refuses(state, { fields: { item, person }, by }) {
    if (!state.vote.consents[item]?.includes(person)) return refuse('consent.missing', { item, person });
    return maySpeakFor(state, person, by) ? undefined : refuse('consent.not-yours', { person });
  },
  changes(draft, { fields: { item, person } }) {
    draft.vote.consents[item] = (draft.vote.consents[item] ?? []).filter((other) => other !== person);
  },
});

export const returnToDeliberation = rule({
  type: 'vote.return',
  who: ['convener'],
  may: refuseReturn,
  changes(draft) {
    for (const { item } of itemsThat(draft, 'frozen')) reopenItem(draft, item);
  },
});
