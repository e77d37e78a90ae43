// What several faces show alike: where it stands, how it is read, what waits to be sent.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Now } from '../../wire.js';
import { useRoom } from '../room.js';
import { useSending } from '../sending.js';
import { LANGUAGE_NAMES, LANGUAGES, SIZES, THEMES, useSettings } from '../settings.js';
import { clockIn, dayIn, useServerTime } from '../time.js';
import type { Unsent } from '../unsent.js';

export function Steps({ steps }: Pick<Now, 'steps'>) {
  return (
    <ol className="steps">
      {steps.map(({ id, label, state }) => (
        <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span aria-hidden="true">{state === 'done' ? '✓' : state === 'now' ? '●' : '○'}</span>
          <span>{label}</span>
        </li>
      ))}
    </ol>
  );
}

/** Says which consultation it is, and where it stands. */
export function Where({
  now,
  children,
}: {
  now: Pick<Now, 'title' | 'mode' | 'place' | 'steps'>;
  children?: ReactNode;
}) {
  const { words } = useSettings();
  useEffect(() => {
    document.title = now.title;
  }, [now.title]);
  return (
    <header className="where">
      <div className="bar-top">
        <h1>{now.title}</h1>
        {now.mode === 'drill' && <span className="tag drill">{words.drill}</span>}
      </div>
      <p aria-live="polite">
        <strong>{now.place.label}</strong>
      </p>
      <Steps steps={now.steps} />
      {children}
    </header>
  );
}

/** The server's time in the consultation's zone. */
export function Clock() {
  const { ahead, me } = useRoom();
  const { lang } = useSettings();
  const at = useServerTime(ahead);
  return (
    <time className="clock" dateTime={new Date(at).toISOString()}>
      {clockIn(at, me.zone, lang)}
    </time>
  );
}

/** So soon what goes out is answered, in milliseconds, where there is a network. */
const ANSWERED = 1500;

const standing = ({ key, refused }: Unsent): string => `${key} ${refused === undefined ? 'waits' : 'refused'}`;

/** Says that nothing comes from the server, since when, what waits to go out, and what was not taken when it went. */
export function Connection() {
  const { away, now, me } = useRoom();
  const { words, lang } = useSettings();
  const { unsent, drop } = useSending();
  const seen = Date.parse(now.now);
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(new Set(unsent.map(standing)));
  const all = unsent.map(standing).join('\n');
  // What comes to wait, or was not taken, is seen where it stands, above whatever was being looked at: but nobody is taken away from what they type.
  useEffect(() => {
    const isNew = all !== '' && all.split('\n').some((one) => !told.current.has(one));
    if (!isNew) return;
    const timer = setTimeout(
      () => {
        told.current = new Set(all.split('\n'));
        const isTyping = document.activeElement?.matches(
          'textarea, select, input:not([type="radio"], [type="checkbox"])',
        );
        if (!isTyping) box.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
      },
      away ? 0 : ANSWERED,
    );
    return () => clearTimeout(timer);
  }, [all, away]);
  return (
    <div aria-live="polite" ref={box}>
      {away && (
        <p className="notice">
          {words.asOf(`${dayIn(seen, me.zone, lang)} ${clockIn(seen, me.zone, lang)}`)} {words.away}
        </p>
      )}
      {unsent.map(({ key, label, refused }) => (
        <p key={key} className="notice bar-top">
          {refused === undefined ? words.unsent(label) : words.notTaken(label, refused)}
          <button type="button" onClick={() => drop(key)}>
            {refused === undefined ? words.drop : words.understood}
          </button>
        </p>
      ))}
    </div>
  );
}

interface Choosing<T extends string> {
  title: string;
  all: readonly T[];
  chosen: T;
  label(one: T): string;
  choose(one: T): void;
}

function Choice<T extends string>({ title, all, chosen, label, choose }: Choosing<T>) {
  return (
    <fieldset>
      <legend className="small">{title}</legend>
      <div className="buttons">
        {all.map((one) => (
          <button key={one} type="button" aria-pressed={one === chosen} onClick={() => choose(one)}>
            {label(one)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

export function SettingsPanel({ children }: { children?: ReactNode }) {
  const { lang, theme, size, words, lacking, set } = useSettings();
  const { settings: say } = words;
  return (
    <details className="settings card">
      <summary>{say.title}</summary>
      <Choice
        title={say.language}
        all={LANGUAGES}
        chosen={lang}
        label={(one) => LANGUAGE_NAMES[one]}
        choose={(one) => set({ lang: one })}
      />
      {lacking !== undefined && (
        <p className="small" role="alert">
          {say.lacking(LANGUAGE_NAMES[lacking], LANGUAGE_NAMES[lang])}
        </p>
      )}
      <Choice
        title={say.theme}
        all={THEMES}
        chosen={theme}
        label={(one) => say.themes[one]}
        choose={(one) => set({ theme: one })}
      />
      <Choice
        title={say.size}
        all={SIZES}
        chosen={size}
        label={(one) => say.sizes[one]}
        choose={(one) => set({ size: one })}
      />
      {children}
    </details>
  );
}

/** Reads what it is given aloud, where the device can: for those who read with difficulty. */
export function ReadAloud({ text }: { text: () => string }) {
  const { lang, words } = useSettings();
  const [speaks, setSpeaks] = useState(false);
  useEffect(() => () => window.speechSynthesis?.cancel(), []);
  if (!('speechSynthesis' in window)) return null;
  const toggle = () => {
    window.speechSynthesis.cancel();
    if (speaks) return setSpeaks(false);
    const utterance = new SpeechSynthesisUtterance(text());
    utterance.lang = lang === 'en' ? 'en-GB' : lang === 'zh-Hant' ? 'zh-TW' : 'zh-CN';
    utterance.rate = 0.9;
    utterance.onend = () => setSpeaks(false);
    setSpeaks(true);
    window.speechSynthesis.speak(utterance);
  };
  return (
    <button type="button" onClick={toggle} aria-pressed={speaks}>
      {speaks ? words.settings.quiet : words.settings.aloud}
    </button>
  );
}

/** A list of which the first few stand there and the rest on demand. */
export function Lines({ lines, most = 6 }: { lines: readonly ReactNode[]; most?: number }) {
  const { words } = useSettings();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, most);
  return (
    <>
      <ul className="lines">
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing else to be told apart by, and only grow at the end
          <li key={index}>{line}</li>
        ))}
      </ul>
      {lines.length > most && (
        <button type="button" onClick={() => setAll(!all)}>
          {all ? words.phone.less : words.phone.more}
        </button>
      )}
    </>
  );
}
