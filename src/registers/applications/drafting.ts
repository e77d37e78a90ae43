// Projects applied for 申报: submitted, linked to the lists, revised, withdrawn. Pure.
import * as z from 'zod/mini';
import { date, id, money, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { PersistentMap } from '../../persistent-map.js';
import { asker, endsFor, isParty, speaksFor } from '../lists.js';
import { admitted, byType, found } from '../register.js';
import { life, type Verb } from './life.js';
import { command, linking, linkingAll, needsOf, refuse, refuseUnlinked } from './links.js';
import type { Application, ApplicationsState, Horizon, Warning } from './words.js';

export const theApplication = (state: ApplicationsState, { fields }: { fields: { application: string } }) =>
  state.applications.get(fields.application) ?? refuse('application.unknown', { application: fields.application });

export const refuseOutOfTurn = ({ application, status }: Application, verb: Verb) =>
  life.may({ status }, verb) ? undefined : refuse('application.out-of-turn', { application, status });

const refuseOthers = (
  state: ApplicationsState,
  { application, party }: Pick<Application, 'application' | 'party'>,
  asked: Stamp,
) => (speaksFor(state, party, asked) ? undefined : refuse('application.not-yours', { application, party }));

const refuseBackwards = (horizon: Horizon | undefined) =>
  horizon && horizon.until < horizon.from ? refuse('application.horizon-backwards', horizon) : undefined;

/** What a project says of itself: the names of its fields are those of the project lists (目标任务、服务对象、服务内容、服务方式、预期成效). */
const plan = {
  goal: z.optional(text()),
  beneficiaries: z.optional(text()),
  content: z.optional(text()),
  manner: z.optional(text()),
  effect: z.optional(text()),
  budget: z.optional(money),
  horizon: z.optional(z.strictObject({ from: date, until: date })),
};

/** What an application says, and its revision may say anew. */
const SAID = [
  'application',
  'title',
  'goal',
  'beneficiaries',
  'content',
  'manner',
  'effect',
  'budget',
  'horizon',
] as const;

type Plan = Pick<Application, 'goal' | 'beneficiaries' | 'effect' | 'horizon'>;

/** Both days counted. */
const daysOf = ({ from, until }: Horizon): number => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

/** What points at an activity rather than a project, or at one that is soon over. */
export function warningsOf(state: ApplicationsState, { goal, beneficiaries, effect, horizon }: Plan): Warning[] {
  const { oneOffDays } = state.settings.applications;
  return [
    ...(goal === undefined ? (['no-goal'] as const) : []),
    ...(beneficiaries === undefined ? (['no-beneficiaries'] as const) : []),
    ...(effect === undefined ? (['no-effect'] as const) : []),
    ...(horizon === undefined ? (['no-horizon'] as const) : []),
    ...(horizon !== undefined && daysOf(horizon) <= oneOffDays ? (['one-off'] as const) : []),
  ];
}

export const submit = command({
  type: 'application.submit',
  fields: z.strictObject({
    application: id,
    title: text(200),
    ...plan,
    /** The body that applies; whoever submits it where nothing is said. */
    party: z.optional(id),
    needs: z._default(z.array(id), []),
    resources: z._default(z.array(id), []),
  }),
  who: ['anyone'],
  back: {
    by: {
      'application.revise': SAID,
      'application.withdraw': ['application'],
    },
    until: 'settled',
  },
  concerns: ['party'],
  forOthers: true,
  judge(state, asked) {
    const { application, horizon, party = asker(asked), needs, resources } = asked.fields;
    if (state.applications.has(application)) return refuse('application.exists', { application });
    if (!isParty(state, party)) return refuse('application.party-unknown', { party });
    const refused = refuseOthers(state, { application, party }, asked) ?? refuseBackwards(horizon);
    if (refused) return refused;
    const answered = linkingAll(state, 'needs', needs);
    if ('code' in answered) return answered;
    const used = linkingAll(state, 'resources', resources);
    if ('code' in used) return used;
    const links = { needs: answered.linked, resources: used.linked };
    return refuseUnlinked(state, links) ?? found({ party, ...links, warnings: warningsOf(state, asked.fields) });
  },
  changes(draft, { fields, finding: { party, needs, resources } }) {
    const scores = PersistentMap.empty<never>();
    const made: Application = { ...fields, party, needs, resources, scores, status: 'submitted' };
    draft.applications = draft.applications.set(fields.application, made);
  },
});

const oneLink = { application: id, list: z.enum(['needs', 'resources']), id };

export const link = command({
  type: 'application.link',
  fields: z.strictObject(oneLink),
  who: ['anyone'],
  back: { by: { 'application.unlink': ['application', 'list', 'id'] }, until: 'settled' },
  forOthers: true,
  subject: theApplication,
  judge(state, asked, application) {
    const refused = refuseOutOfTurn(application, 'link') ?? refuseOthers(state, application, asked);
    if (refused) return refused;
    const { list, id } = asked.fields;
    const made = linking(state, application, list, id);
    return 'code' in made ? made : found({ linked: made.now });
  },
  changes(draft, { fields: { list }, finding }, application) {
    draft.applications = draft.applications.set(application.application, {
      ...application,
      [list]: [...application[list], finding.linked],
    });
  },
});

/** The project as it would be without a link: every need that has become the same goes with it. */
function without(
  state: ApplicationsState,
  application: Application,
  list: 'needs' | 'resources',
  id: string,
): Application {
  const now = (one: string): string => (list === 'needs' ? (needsOf(state, { needs: [one] })[0] ?? one) : one);
  const gone = now(id);
  return { ...application, [list]: application[list].filter((one) => now(one) !== gone) };
}

/** Linked by mistake, or no longer: another is linked first where it would be left with too few. */
export const unlink = command({
  type: 'application.unlink',
  fields: z.strictObject({ ...oneLink, reason: text() }),
  who: ['anyone'],
  back: { by: { 'application.link': ['application', 'list', 'id'] }, until: 'settled' },
  forOthers: true,
  subject: theApplication,
  judge(state, asked, application) {
    const refused = refuseOutOfTurn(application, 'link') ?? refuseOthers(state, application, asked);
    if (refused) return refused;
    const { list, id } = asked.fields;
    const left = without(state, application, list, id);
    if (left[list].length === application[list].length) return refuse('application.not-linked', { list, id });
    const needed = state.settings.applications[list];
    const linked = list === 'needs' ? needsOf(state, left).length : left.resources.length;
    return linked < needed
      ? refuse('application.links-missing', { list, linked, needed })
      : found({ left: left[list] });
  },
  changes(draft, { fields: { list }, finding }, application) {
    draft.applications = draft.applications.set(application.application, { ...application, [list]: finding.left });
  },
});

/** Said better, or after it was sent back: it is looked at again, and scored anew. */
export const revise = command({
  type: 'application.revise',
  fields: z.strictObject({ application: id, title: z.optional(text(200)), ...plan, reason: text() }),
  who: ['anyone'],
  back: {
    by: {
      'application.revise': SAID,
    },
    until: 'settled',
  },
  forOthers: true,
  subject: theApplication,
  judge(state, asked, application) {
    const refused =
      refuseOutOfTurn(application, 'revise') ??
      refuseOthers(state, application, asked) ??
      refuseBackwards(asked.fields.horizon);
    const { goal, beneficiaries, effect, horizon } = asked.fields;
    const revised: Plan = {
      goal: goal ?? application.goal,
      beneficiaries: beneficiaries ?? application.beneficiaries,
      effect: effect ?? application.effect,
      horizon: horizon ?? application.horizon,
    };
    return refused ?? found({ scoresDropped: application.scores.size, warnings: warningsOf(state, revised) });
  },
  changes(draft, { fields }, application) {
    draft.applications = draft.applications.set(application.application, {
      ...life.moved(application, 'revise'),
      title: fields.title ?? application.title,
      goal: fields.goal ?? application.goal,
      beneficiaries: fields.beneficiaries ?? application.beneficiaries,
      content: fields.content ?? application.content,
      manner: fields.manner ?? application.manner,
      effect: fields.effect ?? application.effect,
      budget: fields.budget ?? application.budget,
      horizon: fields.horizon ?? application.horizon,
      scores: PersistentMap.empty(),
      reply: undefined,
    });
  },
});

export const withdraw = command({
  type: 'application.withdraw',
  fields: z.strictObject({ application: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'application.reopen': ['application'] }, until: 'kept' },
  forOthers: true,
  subject: theApplication,
  judge(state, asked, one) {
    const { application, party } = one;
    const refused = refuseOutOfTurn(one, 'withdraw');
    if (refused) return refused;
    return endsFor(state, party, asked) ? admitted : refuse('application.not-yours', { application, party });
  },
  changes(draft, { fields }, application) {
    draft.applications = draft.applications.set(application.application, {
      ...life.moved(application, 'withdraw'),
      reply: fields.reason,
    });
  },
});

/** Everything declared here, by type. */
export const commands = byType(submit, link, unlink, revise, withdraw);
