// One look at a consultation, as much of it as the app wants: the view and what may be asked for, of one seq; and how a moment on the screen is made of it.
import { type Asked, answerOf, type ClientOptions } from './asking.js';
import { RequestFailed } from './failed.js';
import type { Can, CommandType, Permitted, Refusal, Seen, Snapshot, Status } from './told.js';

/** What was not asked for is not there. */
export interface Look {
  seq: number;
  view?: Seen;
  permitted?: readonly Permitted[];
}

const can = (look: Look | undefined, type: CommandType): Can => {
  if (!look?.view || !look.permitted) return { ok: false };
  const found = look.permitted.find((one) => one.type === type);
  // As the engine says it of what has no door where the consultation stands.
  if (!found) return { ok: false, refusal: { code: 'not-now', numbers: { type, place: look.view.place } } as Refusal };
  return found.ok ? { ok: true } : { ok: false, refusal: found.refusal, detail: found.detail };
};

export const shown = (status: Status, look: Look | undefined, error: RequestFailed | undefined): Snapshot => ({
  status,
  seq: look?.seq,
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

/** @throws {RequestFailed} where a proxy or another server answered in its place */
function checked({ status }: Response, { seq }: { seq?: unknown }): number {
  if (typeof seq === 'number' && Number.isSafeInteger(seq)) return seq;
  throw new RequestFailed({ status, code: 'unreadable' });
}

/** How far it has come: what an event told already is not asked for. */
async function far(ask: Ask, upTo: number, signal: AbortSignal): Promise<Look> {
  if (upTo > 0) return { seq: upTo };
  const response = await ask('head', { signal });
  return { seq: checked(response, await answerOf(response, signal)) };
}

const askView = (ask: Ask, { seq, view }: Partial<Look>, signal: AbortSignal): Promise<Response> =>
  ask('view', { ...(view && { headers: { 'if-none-match': `"${seq}"` } }), signal });

async function seen(
  response: Response,
  { view: known }: Partial<Look>,
  signal: AbortSignal,
): Promise<Required<Pick<Look, 'seq' | 'view'>>> {
  const view = known && response.status === 304 ? known : await answerOf(response, signal);
  // What a handler of ours answers.
  return { seq: checked(response, view), view: view as Seen };
}

/**
 * Looks once more.
 * @param known what was seen last: what is the same is not sent again
 * @param upTo the seq that an event or an answer told of; 0 where nothing was told
 * @throws {RequestFailed}
 */
export async function looked(
  ask: Ask,
  known: Partial<Look>,
  upTo: number,
  signal: AbortSignal,
  what: NonNullable<ClientOptions['look']> = 'all',
): Promise<Look> {
  if (what === 'seq') return far(ask, upTo, signal);
  if (what === 'view') return seen(await askView(ask, known, signal), known, signal);
  const once = async (): Promise<Look & { together: boolean }> => {
    const [view, may] = await Promise.all([askView(ask, known, signal), ask('permitted', { signal })]);
    const [look, { permitted }] = await Promise.all([seen(view, known, signal), answerOf(may, signal)]);
    if (!Array.isArray(permitted)) throw new RequestFailed({ status: may.status, code: 'unreadable' });
    // What a handler of ours answers.
    return { ...look, permitted: permitted as Permitted[], together: seqOf(view) === seqOf(may) };
  };
  let look = await once();
  // Something happened between the two. Where it happens all the time, the next event sets it right.
  for (let times = 1; !look.together && times < TOGETHER; times += 1) look = await once();
  const { together: _, ...one } = look;
  return one;
}
