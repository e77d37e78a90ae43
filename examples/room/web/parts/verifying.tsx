// The published record downloaded and checked here, entry by entry; and a fingerprint somebody noted, looked for in it.
import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../settings.js';
import type { Given, Verdict, Verified } from '../verifier.js';
import { Lines } from './common.js';
import { Fingerprint } from './fingerprint.js';

/** Fewer signs than this may be there by chance. */
const ENOUGH = 8;
/** So many entries are read out, the newest first; the file has all of them. */
const SHOWN = 500;

type State = 'idle' | 'busy' | 'unreadable' | { verdict: Verdict; lang: string };

export function Verifying({ record }: { record: string }) {
  const { lang, words } = useSettings();
  const say = words.publicPage;
  const [state, setState] = useState<State>('idle');
  const thread = useRef<Worker>(undefined);
  useEffect(() => () => thread.current?.terminate(), []);
  const begin = async () => {
    setState('busy');
    thread.current?.terminate();
    try {
      const answer = await fetch(record);
      if (!answer.ok) return setState('unreadable');
      const text = await answer.text();
      const worker = new Worker(new URL('../verifier.ts', import.meta.url), { type: 'module' });
      thread.current = worker;
      worker.onmessage = ({ data }: MessageEvent<Verdict | { failed: true }>) => {
        setState('failed' in data ? 'unreadable' : { verdict: data, lang });
        worker.terminate();
      };
      worker.onerror = () => setState('unreadable');
      worker.postMessage({ text, lang } satisfies Given);
    } catch {
      setState('unreadable');
    }
  };
  const isOther = typeof state === 'object' && state.lang !== lang;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is told once more where another language is read
  useEffect(() => {
    if (isOther) void begin();
  }, [isOther]);
  const verdict = typeof state === 'string' ? undefined : state.verdict;
  return (
    <section className="card verify">
      <h2>{say.verify}</h2>
      <p>{say.verifyHow}</p>
      <p className="buttons">
        <button type="button" className="main" disabled={state === 'busy'} onClick={() => void begin()}>
          {say.begin}
        </button>
        <a className="button" href={record} download>
          {say.download}
        </a>
      </p>
      <div role="status">
        {state === 'busy' && <p>{say.verifying}</p>}
        {state === 'unreadable' && <p className="refused">{say.unreadable}</p>}
        {verdict?.ok && <p className="done">✓ {say.verified(verdict.entries, verdict.place)}</p>}
        {verdict?.ok === false && <p className="refused">✗ {say.broken(verdict.seq, verdict.problem)}</p>}
      </div>
      {verdict?.ok && <Found verdict={verdict} />}
    </section>
  );
}

function Found({ verdict: { head, lines } }: { verdict: Verified }) {
  const { words } = useSettings();
  const say = words.publicPage;
  const [noted, setNoted] = useState('');
  const sought = noted.toLowerCase().replace(/[^0-9a-f]/g, '');
  const found = sought.length < ENOUGH ? undefined : lines.find(({ hash }) => hash.startsWith(sought));
  return (
    <>
      <p>{say.fingerprint}</p>
      <Fingerprint head={head} />
      <div className="field">
        <label htmlFor="noted">{say.noted}</label>
        <input
          id="noted"
          value={noted}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={({ target }) => setNoted(target.value)}
        />
        <p role="status" className={found ? 'done' : 'short'}>
          {sought.length >= ENOUGH && (found ? say.notedThere(found.seq, found.at) : say.notedNot)}
        </p>
      </div>
      <details>
        <summary>{say.entries}</summary>
        <Lines
          most={20}
          lines={lines
            .slice(-SHOWN)
            .reverse()
            .map(({ seq, at, said, hash }) => (
              <>
                <span className="small">
                  {seq} · {at} · <code>{hash.slice(0, 8)}</code>
                </span>
                <br />
                {said}
              </>
            ))}
        />
      </details>
    </>
  );
}
