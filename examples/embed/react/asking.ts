// How the page asks for something, and what it says came of it.
import { useRef } from 'react';
import { type CommandType, type Consulted, type FieldsIn, RequestFailed } from 'yishi/react';
import type { Given } from './given.js';
import type { Sentences } from './words.js';

/** What came of it, in words. */
export interface Said {
  ok: boolean;
  text: string;
}

// #region asking
/**
 * Asks for one thing and says what came of it. What got no answer goes out under its key when it is sent again as it was: then it is done once, whatever
 * became of the first.
 */
export function useAsking({ submit }: Consulted, { people }: Given, { received, lost, refusals }: Sentences) {
  const unanswered = useRef<{ what: string; key: string }>(undefined);
  return async <T extends CommandType>(type: T, fields: FieldsIn<T>): Promise<Said> => {
    const what = JSON.stringify([type, fields]);
    const { key } = unanswered.current?.what === what ? unanswered.current : {};
    try {
      const answer = await submit(type, fields, key === undefined ? {} : { key });
      unanswered.current = undefined;
      if (answer.ok) return { ok: true, text: received };
      return { ok: false, text: refusals[answer.refusal.code] ?? named(answer.detail, people) };
    } catch (error) {
      if (!(error instanceof RequestFailed)) throw error;
      if (error.key !== undefined) unanswered.current = { what, key: error.key };
      return { ok: false, text: error.detail ?? lost };
    }
  };
}
// #endregion

/** The server calls people by their ids, since it may not know to whom it speaks; the page has their names. */
const named = (detail: string, people: Given['people']): string =>
  Object.entries(people).reduce((text, [id, { name }]) => text.replaceAll(id, name), detail);
