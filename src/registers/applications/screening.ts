// Projects screened 过筛: scored by the charter's criteria, then approved, sent back or rejected, each with an answer. Pure.
import * as z from 'zod/mini';
import { count, id, text, word } from '../../fields.js';
import { together, weighted } from '../../kernel/scores.js';
import { check } from '../../law/threshold.js';
import { asker, isOf } from '../lists.js';
import { admitted, byType, found } from '../register.js';
import { refuseOutOfTurn, theApplication, warningsOf } from './drafting.js';
import { life, type Verb } from './life.js';
import { command, needsOf, refuse, refuseUnlinked } from './links.js';
import type { Application, ApplicationsState } from './words.js';

/** By whoever the charter lets score: nobody their own. */
export const score = command({
  type: 'application.score',
  fields: z.strictObject({ application: id, scores: z.record(word, count) }),
  who: ['convener', 'member', 'authority'],
  back: { by: { 'application.score': ['application', 'scores'] }, until: 'settled' },
  subject: theApplication,
  judge(state, asked, application) {
    const refused = refuseOutOfTurn(application, 'score');
    if (refused) return refused;
    const own = [asked.by, asker(asked)].some((person) => isOf(state, application.party, person));
    if (own) return refuse('application.own', { application: application.application });
    const { criteria } = state.charter.conversion;
    if (criteria.length === 0) return refuse('application.no-criteria', { application: application.application });
    const scored = weighted(criteria, asked.fields.scores);
    return 'criterion' in scored ? refuse('application.score-malformed', scored) : found(scored);
  },
  changes(draft, { finding, by }, application) {
    // Whoever scores twice has thought again.
    const scores = application.scores.set(by, finding);
    draft.applications = draft.applications.set(application.application, { ...application, scores });
  },
});

/** All scorers' weighted points together, against the pass mark; `check` is null where the charter sets none. */
function screened(state: ApplicationsState, application: Application) {
  const score = together(application.scores.values());
  const { passMark } = state.charter.conversion;
  return {
    scorers: application.scores.size,
    score,
    // Where nobody scored it there is nothing to hold against the mark.
    check:
      passMark === null || application.scores.size === 0
        ? null
        : check('weight', score.weighted, score.greatest, passMark),
    needs: needsOf(state, application),
    resources: [...application.resources],
    warnings: warningsOf(state, application),
  };
}

export const approve = command({
  type: 'application.approve',
  fields: z.strictObject({ application: id, reply: z.optional(text()) }),
  who: ['convener', 'authority'],
  back: { by: { 'application.reopen': ['application'] }, until: 'kept' },
  subject: theApplication,
  judge(state, _asked, one) {
    const refused = refuseOutOfTurn(one, 'approve') ?? refuseUnlinked(state, one);
    if (refused) return refused;
    const { application } = one;
    const screening = screened(state, one);
    const { criteria } = state.charter.conversion;
    const needed = criteria.length > 0 ? state.settings.applications.scorers : 0;
    const { scorers, score, check: mark } = screening;
    if (scorers < needed) return refuse('application.unscored', { application, scorers, needed });
    if (mark && !mark.met) {
      const { num, den, strict } = mark;
      return refuse('application.below-pass-mark', { application, ...score, num, den, strict });
    }
    return found(screening);
  },
  changes(draft, { fields }, application) {
    draft.applications = draft.applications.set(application.application, {
      ...life.moved(application, 'approve'),
      reply: fields.reply,
    });
  },
});

const answer = z.strictObject({ application: id, reason: text() });

/** Writes an answer down, and moves the project on by this verb. */
const answered =
  (verb: Verb) =>
  (draft: ApplicationsState, { fields }: { fields: { reason: string } }, one: Application) => {
    draft.applications = draft.applications.set(one.application, { ...life.moved(one, verb), reply: fields.reason });
  };

/** To be said better, and submitted again. */
export const sendBack = command({
  type: 'application.return',
  fields: answer,
  who: ['convener', 'authority'],
  back: { by: { 'application.revise': ['application'] }, until: 'kept' },
  subject: theApplication,
  judge: (_state, _asked, application) => refuseOutOfTurn(application, 'return') ?? admitted,
  changes: answered('return'),
});

export const reject = command({
  type: 'application.reject',
  fields: answer,
  who: ['convener', 'authority'],
  back: { by: { 'application.reopen': ['application'] }, until: 'kept' },
  subject: theApplication,
  judge: (_state, _asked, application) => refuseOutOfTurn(application, 'reject') ?? admitted,
  changes: answered('reject'),
});

export const complete = command({
  type: 'application.complete',
  fields: z.strictObject({ application: id, result: text() }),
  who: ['convener', 'executor'],
  back: { by: { 'application.reopen': ['application'] }, until: 'kept' },
  subject: theApplication,
  judge: (_state, _asked, application) => refuseOutOfTurn(application, 'complete') ?? admitted,
  changes(draft, { fields }, application) {
    draft.applications = draft.applications.set(application.application, {
      ...life.moved(application, 'complete'),
      reply: fields.result,
    });
  },
});

/** A decision is taken back: its scores stand, and it is decided on anew. */
export const reopen = command({
  type: 'application.reopen',
  fields: answer,
  who: ['convener', 'authority'],
  back: { by: { 'application.reject': ['application'], 'application.score': ['application'] }, until: 'kept' },
  subject: theApplication,
  judge: (_state, _asked, application) => refuseOutOfTurn(application, 'reopen') ?? admitted,
  changes: answered('reopen'),
});

/** Everything declared here, by type. */
export const commands = byType(score, approve, sendBack, reject, complete, reopen);
