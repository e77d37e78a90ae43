// What is wrong with a charter beyond its form, in English.
import type { Office, Step } from '../../../charters/charter.js';
import type { Measure } from '../../../law/index.js';
import type { CharterProblems } from '../../../problems/charters.js';
import type { Sentences } from '../../dictionary.js';
import { office, wordIn } from '../terms.js';
import { words } from '../words.js';

const step = (id: string): string => `“${(words.steps[id as Step] ?? id).toLowerCase()}”`;

const MISSING: Readonly<Record<CharterProblems['charters.step-missing']['because'], string>> = {
  begins: 'a consultation begins in it',
  agenda: 'every agenda leads to it',
  projects: 'project conversion, implementation and evaluation come together',
};

const MEASURES: Readonly<Record<Measure, string>> = { heads: 'heads', area: 'floor area', weight: 'weight' };

export const charters: Sentences<CharterProblems> = {
  'charters.step-twice': ({ step: id }) => `the step ${step(id)} is listed twice; leave it in one phase`,
  'charters.step-missing': ({ step: id, because }) =>
    `no phase lists the step ${step(id)}, and ${MISSING[because]}; list it in a phase, or set the charter otherwise`,
  'charters.step-order': ({ step: id, after }) =>
    `the step ${step(id)} is listed after ${step(after)}, and comes before it all the same; put the phases in the order of the steps`,
  'charters.returns-idle': ({ returns }) =>
    `a consultation may go back ${returns} times, and there is no step to go back to; write 0, or list one`,
  'charters.cap-idle': () =>
    'when the rounds are used up it is to be voted on, and the vote is left out; write shelve or refer',
  'charters.command-unknown': ({ command, nearest }) =>
    `there is no command ${command}; ${nearest === undefined ? 'correct the name' : `did you mean ${nearest}?`}`,
  'charters.no-witness': ({ command }) => `${command} has no place for a second person; take it out of the list`,
  'charters.nobody-asks': ({ command }) => `only machines may ask for ${command}, and none does; name somebody who may`,
  'charters.clock-keeps': ({ command }) => `the clock asks for ${command} whatever is said here; leave it out`,
  'charters.office-alone': ({ office: id }) =>
    `an office may not collide with itself: nobody could be ${office(id as Office)}; name another office`,
  'charters.collision-twice': ({ office: id, with: other }) =>
    `${office(id as Office)} and ${office(other as Office)} are paired above already, and the first pair holds; leave one of them out`,
  'charters.late-nobody': () =>
    'commands may be entered late, and no office may enter them; name one, or empty the list of commands',
  'charters.late-no-clerk': ({ office: id }) =>
    `the ${office(id as Office)} may enter late and is not among the clerks, so enters nothing for others; add the office to clerks`,
  'charters.body-unknown': ({ body }) => `there is no body ${body}; list it, or correct the id`,
  'charters.kind-unknown': ({ kind }) => `nobody is listed as ${kind}; correct the word, or nobody rates`,
  'charters.quorum-nothing': () => 'the quorum is nought: a single member could deliberate; write a share',
  'charters.satisfied-nothing': () => 'everybody is satisfied with a share of nought; write the share that is enough',
  'charters.amend-never': () =>
    'an amendment never takes precedence over a main motion, so none can be moved; put amend after main',
  'charters.motion-rule': ({ kind, rule }) =>
    `motions of the kind ${kind} are to go by the rule ${rule}, which there is not, or which counts more than heads; name another`,
  'charters.rule-taken': ({ rule }) => `the catalogue has a rule ${rule} already; give this one a name of its own`,
  'charters.consent-nothing': ({ rule }) =>
    `the rule ${rule} passes what nobody is for; write the share that has to agree`,
  'charters.rule-below-law': ({ rule, law, of, measure, least }, say) =>
    `the rule ${rule} counts floor area, as owners are counted, and ${of === 'participation' ? 'lets fewer take part' : 'lets fewer agree'} than ${law} asks for (${say.threshold(least)} of ${wordIn(MEASURES, measure)}); a house cannot lower that`,
  'charters.notice-short': ({ days, least, rules }) =>
    `${days} days of notice, and statutes ask for up to ${least} (${rules.join(', ')}); give more, or say under bodies who needs fewer`,
  'charters.rule-notice': ({ rule, days, least }) =>
    `the rule ${rule} asks for ${least} days of notice, and the charter gives ${days} at most; give more`,
  'charters.posting-none': () =>
    'objections stop a result, which is posted for no time in which to object; give postingDays',
  'charters.proxies-nobody': () => 'proxies are allowed, and each may stand for nobody; write a cap of 1 at least',
  'charters.extension-nothing': () => 'a poll may be extended by no days; give days, or no extensions',
  'charters.channel-missing': ({ channel, command }) =>
    `${command} may come late, and the channel ${channel} by which it comes is not among the channels; add it`,
  'charters.method-missing': ({ ballot }) =>
    `the ballot ${ballot} says no method, which rankings and points need; name one`,
  'charters.method-unknown': ({ ballot, method }) =>
    `the ballot ${ballot} is to be counted by ${method}, which there is not; yishi methods lists them`,
  'charters.method-unfit': ({ ballot, method }) =>
    `${method} counts other ballots than ${ballot} has; name another method`,
  'charters.budget-idle': ({ ballot }) =>
    `the ballot ${ballot} has a budget, and its method counts no costs; name one that does`,
  'charters.pass-mark': () =>
    'a pass mark is asked of projects, and nothing is scored; add criteria, or ask for no mark',
  'charters.scores-over': ({ most }) =>
    `full marks come to more than ${most}, which no crowd can be counted with; lower max or weight`,
};
