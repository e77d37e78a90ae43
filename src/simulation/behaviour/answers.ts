// Whether what a policy answered is an answer to its question: by shape alone, since the procedure judges the rest. By hand, because
// everybody is asked everything: a schema would take longer than the run. Pure.
import type { Question } from './policy.js';

type Fields = Readonly<Record<string, unknown>>;

/** Data by names: no list, and no promise. */
const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('then' in value && isCode(value.then));

const isCode = (value: unknown): boolean => typeof value === 'function';

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isYes = (value: unknown): boolean => typeof value === 'boolean';
const isSide = (value: unknown): boolean => value === 'for' || value === 'against' || value === 'abstain';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** A side or a name; names, some of which may share a rank; points by name. */
const isChoice = (value: unknown): boolean =>
  isText(value) ||
  (Array.isArray(value) && value.every((one) => isText(one) || isTexts(one))) ||
  (isRecord(value) && Object.values(value).every(isNumber));

function isChoices(value: unknown): boolean {
  if (!isRecord(value)) return false;
  for (const item in value) if (!isChoice(value[item])) return false;
  return true;
}

function isVote(value: unknown): boolean {
  if (!isRecord(value)) return false;
  switch (value['does']) {
    case 'vote':
      return isText(value['channel']) && isChoices(value['choices']);
    case 'entrust':
      return (
        (isText(value['to']) || isTexts(value['to'])) && (value['choices'] === undefined || isChoices(value['choices']))
      );
    default:
      return value['does'] === 'stay-away';
  }
}

const isSpeech = (value: unknown): boolean =>
  value === 'silent' ||
  (isRecord(value) &&
    (value['stance'] === 'for' || value['stance'] === 'against' || value['stance'] === 'question') &&
    isNumber(value['seconds']) &&
    Number(value['seconds']) >= 0 &&
    (value['eagerness'] === undefined || isNumber(value['eagerness'])));

const isRating = (value: unknown): boolean =>
  value === 'silent' || (isNumber(value) && Number(value) >= 0 && Number(value) <= 1);

const checks: Readonly<Record<Question, (value: unknown) => boolean>> = {
  raises: isYes,
  seconds: isYes,
  attends: isYes,
  speaks: isSpeech,
  amends: isYes,
  decides: isSide,
  ranks: isTexts,
  votes: isVote,
  consents: isYes,
  objects: isYes,
  withdraws: isYes,
  rates: isRating,
  leaves: isYes,
};

export const isAnswer = (question: Question, value: unknown): boolean => checks[question](value);

/** The answer as a message shows it, cut short. */
export function shown(value: unknown): string {
  if (value instanceof Promise) return 'a promise';
  if (typeof value === 'function') return 'a function';
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // It refers to itself, or has a number too big for JSON.
  }
  return (text ?? String(value)).slice(0, 200);
}
