// Proxies: granted in writing, for all items or some, until a day or the end; capped, revocable, never passed on. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../../calendar.js';
import { attachment, id, instant, someone } from '../../../fields.js';
import { headOf, holds, isKnown } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import { admitted, byType, command, refuse, type State } from '../../command.js';
import { openStage, type Stage } from '../slice.js';
import { headIn, theStage } from '../stage.js';

/** Persons one proxy may stand for: what the charter lets, and the law where it lets fewer. */
export function capOf(state: State, stage: Stage): number {
  const { allowed, cap } = state.charter.vote.proxies;
  return allowed ? Math.min(cap, stage.law.proxies ?? cap) : 0;
}

/** Whoever has a vote entrusts it themselves: the head, or who owns with them. */
const refuseOthers = (state: State, stage: Stage, from: string, by: string) =>
  by === from || headOf(stage.roll, by) === headIn(stage, from) || holds(state, by, 'teller')
    ? undefined
    : refuse('proxy.not-yours', { from });

/** Whether this head, or who owns with it, stands for somebody else. */
const holdsProxies = ({ principals, roll }: Stage, head: string): boolean =>
  principals.has(head) || (roll.members.get(head)?.coOwners ?? []).some((person) => principals.has(person));

/** A law of elections lets voters stand for others, and no candidate (居民委员会组织法 art. 19(4), 村民委员会组织法 art. 18). */
function refuseAsProxy(state: State, stage: Stage, to: string) {
  if (!since(state, 1) || stage.law.proxyAmong !== 'voters') return undefined;
  if (headOf(stage.roll, to) === undefined) return refuse('proxy.not-voter', { to }, stage.law.source);
  const stands = Object.values(stage.questions ?? {}).some(({ candidates }) => candidates.includes(to));
  return stands ? refuse('proxy.candidate', { to }, stage.law.source) : undefined;
}

export const grantProxy = command({
  type: 'proxy.grant',
  /** `from` authorises `to` in writing, for all items or some. */
  fields: z.strictObject({
    from: someone,
    to: someone,
    items: z.optional(z.array(id).check(z.minLength(1))),
    /** After this moment it is worth nothing. */
    until: z.optional(instant),
    attachment: z.optional(attachment),
  }),
  who: ['anyone'],
  back: { by: { 'proxy.revoke': ['from'] }, until: 'used' },
  concerns: ['from', 'to'],
  subject: theStage,
  may(state) {
    const stage = state.vote.current;
    if (!state.charter.vote.proxies.allowed) return refuse('proxy.not-allowed', {});
    return stage?.law.proxies === 0 ? refuse('proxy.not-allowed', {}, stage.law.source) : undefined;
  },
  judge(state, { fields: { from, to, items, until, attachment }, by, enteredBy, at }, stage) {
    const head = headIn(stage, from);
    if (!stage.roll.members.has(head)) return refuse('ballot.not-on-roll', { person: from });
    if (!isKnown(state, to)) return refuse('person.unknown', { person: to });
    const theirs = refuseOthers(state, stage, from, by);
    if (theirs) return theirs;
    // Since revision 3 nobody takes a vote by writing it down themselves, whatever their office.
    if (since(state, 3) && headIn(stage, to) !== head && (by === to || enteredBy === to))
      return refuse('proxy.not-yours', { from });
    if (state.charter.vote.proxies.written && attachment === undefined) return refuse('proxy.not-written', {});
    if (until !== undefined && until <= at) return refuse('proxy.expired', { from, until });
    const foreign = (items ?? []).filter((item) => !stage.items.includes(item));
    if (foreign.length > 0) return refuse('ballot.not-on-ballot', { items: foreign });
    if (stage.proxies.has(head)) return refuse('proxy.exists', { from });
    if (stage.box.ballots.has(head)) return refuse('ballot.twice', { person: from });
    // Nobody passes on what was entrusted to them, and nobody who gave their own vote away votes for others.
    const holder = headIn(stage, to);
    if (head === holder || stage.proxies.has(holder) || holdsProxies(stage, head))
      return refuse('proxy.chain', { from, to });
    const barred = refuseAsProxy(state, stage, to);
    if (barred) return barred;
    const cap = capOf(state, stage);
    return (stage.principals.get(to) ?? 0) >= cap ? refuse('proxy.cap', { to, cap }) : admitted;
  },
  opens(draft, _fact, own) {
    openStage(draft, own);
  },
  changes(_draft, { fields: { from, to, items, until } }, stage) {
    stage.proxies = stage.proxies.set(headIn(stage, from), { to, items, until });
    stage.principals = stage.principals.set(to, (stage.principals.get(to) ?? 0) + 1);
  },
});

export const revokeProxy = command({
  type: 'proxy.revoke',
  fields: z.strictObject({ from: someone }),
  who: ['anyone'],
  back: { by: { 'proxy.grant': ['from'] }, until: 'polled' },
  subject: theStage,
  judge(state, { fields: { from }, by }, stage) {
    const head = headIn(stage, from);
    const proxy = stage.proxies.get(head);
    if (!proxy) return refuse('proxy.none', { from, to: '' });
    const used = stage.box.ballots.get(head)?.proxy === proxy.to;
    return refuseOthers(state, stage, from, by) ?? (used ? refuse('proxy.used', { from }) : undefined) ?? admitted;
  },
  opens(draft, _fact, own) {
    openStage(draft, own);
  },
  changes(_draft, { fields: { from } }, stage) {
    const head = headIn(stage, from);
    const to = stage.proxies.get(head)?.to ?? '';
    stage.proxies = stage.proxies.delete(head);
    const left = (stage.principals.get(to) ?? 1) - 1;
    stage.principals = left > 0 ? stage.principals.set(to, left) : stage.principals.delete(to);
  },
});

/** Why this person may not cast the principal's vote on these items at that moment. */
export function refuseProxy(stage: Stage, principal: string | undefined, by: string, items: string[], moment: Instant) {
  // Co-owners have one vote between them and need nobody's leave to cast it.
  if (principal === undefined || headOf(stage.roll, principal) === headOf(stage.roll, by)) return undefined;
  const proxy = stage.proxies.get(headIn(stage, principal));
  if (proxy?.to !== by) return refuse('proxy.none', { from: principal, to: by });
  if (proxy.until !== undefined && moment > proxy.until)
    return refuse('proxy.expired', { from: principal, until: proxy.until });
  return refuseScope(stage, headIn(stage, principal), items);
}

/** Why the proxy of this head may not answer all of these items. */
export function refuseScope({ proxies }: Stage, head: string, items: readonly string[]) {
  const entrusted = proxies.get(head)?.items;
  const outside = items.filter((item) => entrusted !== undefined && !entrusted.includes(item));
  return outside.length > 0 ? refuse('proxy.scope', { items: outside }) : undefined;
}

/** Everything declared here, by type. */
export const commands = byType(grantProxy, revokeProxy);
