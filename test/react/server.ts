// The handler as a client reaches it, in this process: what is asked is written down, and what comes back may be held, lost or broken.
import type { ClientOptions, Consultation, Snapshot } from 'yishi/client';
import type { Handler } from 'yishi/http';

export interface Line {
  /** What came, in order: `GET view`. */
  readonly asked: { what: string; url: string; headers: Headers }[];
  fetch: NonNullable<ClientOptions['fetch']>;
  /** The next request for this is handled so; those after it as always. */
  next(what: string, how: (answer: () => Promise<Response>) => Promise<Response>): void;
  count(what: string): number;
}

export function lineTo(handler: Handler): Line {
  const asked: Line['asked'] = [];
  const ways: { what: string; how: (answer: () => Promise<Response>) => Promise<Response> }[] = [];
  return {
    asked,
    count: (wanted) => asked.filter(({ what }) => what === wanted).length,
    next: (what, how) => ways.push({ what, how }),
    async fetch(url, init) {
      const request = new Request(`http://host.test${url}`, init);
      const what = `${request.method} ${url.split('/').at(-1)}`;
      asked.push({ what, url, headers: request.headers });
      const answer = async () => {
        const response = await handler(request);
        init.signal?.throwIfAborted();
        return response;
      };
      const at = ways.findIndex((way) => way.what === what);
      const [way] = at < 0 ? [] : ways.splice(at, 1);
      return way ? way.how(answer) : answer();
    },
  };
}

/** What a network says when it is away. */
export const away = (): never => {
  throw new TypeError('fetch failed');
};

export interface Screen {
  /** Every moment that was shown. */
  shown: Snapshot[];
  now(): Snapshot;
  leave(): void;
}

export function screenOf(consultation: Consultation): Screen {
  const shown: Snapshot[] = [];
  const leave = consultation.subscribe(() => shown.push(consultation.getSnapshot()));
  return { shown, leave, now: consultation.getSnapshot };
}

/** Waits without end where nothing comes: whoever runs the test has a limit. */
export function gate(): { opened: Promise<void>; open(): void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
