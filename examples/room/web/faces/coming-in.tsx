// Where somebody comes in by the code on their slip, or by a secret of the desk or the screen: typed in, or carried by the address behind its `#`, which no
// server is sent.
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { LanguageId, Me, Seat } from '../../wire.js';
import { NoAnswer, post } from '../asking.js';
import { attemptKey, dropAttempt } from '../attempt.js';
import { forget } from '../kept.js';
import { toldOfLeaving } from '../leaving.js';
import { SettingsPanel } from '../parts/common.js';
import { keepSeat } from '../seat.js';
import { newKey } from '../sending.js';
import { useSettings } from '../settings.js';

const PLACES: Readonly<Record<NonNullable<Me['role']>, string>> = { resident: '/me', desk: '/desk', screen: '/screen' };

/** So long an answer is waited for, in milliseconds: a connection may be gone without anybody being told. */
const PATIENCE = 15_000;

/** What stands behind the `#`, taken out of the address at once: nobody reads it over a shoulder, and going back does not use it again. */
function codeInAddress(): string {
  const given = location.hash.slice(1);
  if (given !== '') history.replaceState(history.state, '', location.pathname + location.search);
  try {
    return decodeURIComponent(given);
  } catch {
    // No page of ours wrote it: the server says that it is no code.
    return given;
  }
}

/** What came of it: a sentence of the server's in the language it was asked in, or which of the page's own. */
type Came = 'checking' | 'lost' | 'ended' | { detail: string | undefined; lang: LanguageId };

interface Given {
  /** Where whoever opened it wanted to go, if that is not their own page. */
  to?: 'desk' | 'help' | 'screen';
  /** Who came in on this device, for whom that is not. */
  seats?: readonly Seat[];
  ended?: boolean;
}

export function ComingIn({ to, seats = [], ended = false }: Given) {
  const { words, lang } = useSettings();
  const say = words.comingIn;
  const asked = say.asked[to === 'help' ? 'desk' : (to ?? 'slip')];
  const [code, setCode] = useState('');
  const [came, setCame] = useState<Came | undefined>(ended ? 'ended' : undefined);
  const busy = came === 'checking';
  // One after another: a second code may be scanned while the first is on its way.
  const line = useRef(Promise.resolve());
  const latest = useRef('');
  const enter = useCallback(
    (given: string) => {
      latest.current = given;
      setCame('checking');
      line.current = line.current.then(async () => {
        const trying = new AbortController();
        const patience = setTimeout(() => trying.abort(), PATIENCE);
        const { signal } = trying;
        try {
          await toldOfLeaving(signal);
          const headers = { 'idempotency-key': attemptKey(newKey()), 'accept-language': lang };
          const { role, person } = await post<Pick<Me, 'role'> & { person?: string }>(
            '/room/in',
            { code: given, to },
            { headers, signal },
          );
          dropAttempt();
          // Whoever sat here before is not seen by whoever does now.
          forget();
          // Of several on one device whoever came in last is who acts.
          if (person !== undefined) keepSeat(role === 'desk' ? 'desk' : 'resident', person);
          if (latest.current === given) location.replace(PLACES[role ?? 'resident']);
        } catch (error) {
          if (latest.current !== given) return;
          if (!(error instanceof NoAnswer) || error.status === undefined) return setCame('lost');
          const detail = error.body['detail'];
          setCame({ detail: typeof detail === 'string' ? detail : undefined, lang });
        } finally {
          clearTimeout(patience);
        }
      });
    },
    [lang, to],
  );
  useEffect(() => {
    const look = () => {
      const given = codeInAddress();
      if (given === '') return;
      setCode(given);
      enter(given);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [enter]);
  useEffect(() => {
    document.title = asked.title;
  }, [asked]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(code);
  };
  const said = (): string => {
    if (came === undefined) return '';
    if (came === 'lost') return words.unreached;
    if (came === 'checking') return say.checking;
    const kind = to === undefined ? 'slip' : 'secret';
    if (came === 'ended') return say.ended[kind];
    return (came.lang === lang ? came.detail : undefined) ?? say.wrong[kind];
  };
  return (
    <main className="page">
      <h1>{asked.title}</h1>
      {seats.length > 0 && (
        <section className="card important">
          <p>{say.notYours(new Intl.ListFormat(lang).format(seats.map(({ name }) => name)))}</p>
          <a className="button main" href="/me">
            {say.ownPage}
          </a>
        </section>
      )}
      <form className="card act" onSubmit={submit}>
        <p>{asked.how}</p>
        <label htmlFor="code">{asked.code}</label>
        <input
          id="code"
          value={code}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          onChange={({ target }) => setCode(target.value)}
        />
        <button type="submit" className="main" disabled={busy}>
          {asked.enter}
        </button>
        <p role="status" className={busy ? '' : 'refused'}>
          {said()}
        </p>
      </form>
      {to !== undefined && seats.length === 0 && (
        <p>
          <a href="/in">{say.bySlip}</a>
        </p>
      )}
      <SettingsPanel />
    </main>
  );
}

export default function Entrance() {
  return <ComingIn />;
}
