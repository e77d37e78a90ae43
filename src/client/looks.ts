// One look at a consultation: the view and what may be asked for, of one seq; and how a moment on the screen is made of it.
import { type Asked, answerOf } from './asking.js';
import { RequestFailed } from './failed.js';
import type { Can, CommandType, Permitted, Refusal, Seen, Snapshot, Status } from './told.js';

export interface Look {
  view: Seen;
  permitted: readonly Permitted[];
}

const can = (look: Look | undefined, type: CommandType): Can => {
  if (!look) return { ok: false };
  const found = look.permitted.find((one) => one.type === type);
  // As the engine says it of what has no door where the consultation stands.
  if (!found) return { ok: false, refusal: { code: 'not-now', numbers: { type, place: look.view.place } } as Refusal };
  return found.ok ? { ok: true } : { ok: false, refusal: found.refusal, detail: found.detail };
};

export const shown = (status: Status, look: Look | undefined, error: RequestFailed | undefined): Snapshot => ({
  status,
  view: look?.view,
  permitted: look?.permitted ?? [],
  error,
  can: (type) => can(look, type),
});

/** Before anything is known. */
export const LOADING: Snapshot = shown('loading', undefined, undefined);

type Ask = (what: string, asked: Asked) => Promise<Response>;

const seqOf = ({ headers }: Response): number => Number(/^(?:W\/)?"(\d+)"$/.exec(headers.get('etag') ?? '')?.[1]);

/** How often the two are asked for until they are of one seq. */
const TOGETHER = 3;

/** @throws {RequestFailed} */
export async function looked(ask: Ask, known: Look | undefined, signal: AbortSignal): Promise<Look> {
  const once = async (): Promise<Look & { together: boolean }> => {
    const headers = known && { 'if-none-match': `"${known.view.seq}"` };
    const [seen, may] = await Promise.all([
      ask('view', { ...(headers && { headers }), signal }),
      ask('permitted', { signal }),
    ]);
    const [view, { permitted }] = await Promise.all([
      known && seen.status === 304 ? known.view : answerOf(seen, signal),
      answerOf(may, signal),
    ]);
    if (!('seq' in view && Number.isSafeInteger(view.seq)) || !Array.isArray(permitted))
      throw new RequestFailed({ status: seen.status, code: 'unreadable' });
    // What a handler of ours answers.
    return { view: view as Seen, permitted: permitted as Permitted[], together: seqOf(seen) === seqOf(may) };
  };
  let look = await once();
  // Something happened between the two. Where it happens all the time, the next event sets it right.
  for (let times = 1; !look.together && times < TOGETHER; times += 1) look = await once();
  const { view, permitted } = look;
  return { view, permitted };
}
