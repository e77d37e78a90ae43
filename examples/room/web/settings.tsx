// How somebody likes to read: language, light or dark, size. Kept on the device; nothing of it is sent but the language.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { LanguageId } from '../wire.js';
import { type WebWords, wordsIn } from './words.js';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export const SIZES = ['usual', 'large', 'largest'] as const;
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Each in itself. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageId, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

export interface Settings {
  lang: LanguageId;
  theme: (typeof THEMES)[number];
  size: (typeof SIZES)[number];
}

interface Known extends Settings {
  words: WebWords;
  /** A language that was asked for and could not be had. */
  lacking: LanguageId | undefined;
  set(change: Partial<Settings>): void;
}

const KEY = 'room.settings';

/** The language of the browser, where it is one of ours. */
function usual(): Settings {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  const lang = /^zh-(Hant|TW|HK|MO)/i.test(asked) ? 'zh-Hant' : /^en/i.test(asked) ? 'en' : 'zh-Hans';
  return { lang, theme: 'auto', size: 'usual' };
}

function kept(): Settings {
  const among = <T extends string>(all: readonly T[], one: unknown, other: T): T =>
    all.find((it) => it === one) ?? other;
  const standard = usual();
  try {
    const { lang, theme, size } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;
    const asked = new URLSearchParams(location.search).has('lang')
      ? standard.lang
      : among(LANGUAGES, lang, standard.lang);
    return { lang: asked, theme: among(THEMES, theme, 'auto'), size: among(SIZES, size, 'usual') };
  } catch {
    return standard;
  }
}

interface Read {
  lang: LanguageId;
  words: WebWords;
}

/** The words of a language, or else of any that can be had. */
async function anyWords(asked: LanguageId): Promise<Read | undefined> {
  for (const lang of new Set([asked, ...LANGUAGES]))
    try {
      return { lang, words: await wordsIn(lang) };
    } catch {
      // Not kept on this device, and no network.
    }
  return undefined;
}

const Context = createContext<Known | undefined>(undefined);

/** @param initially what a face begins with, whatever is kept on the device; it is not kept itself */
export function SettingsProvider({ initially, children }: { initially?: Partial<Settings>; children: ReactNode }) {
  const [settings, setSettings] = useState(() => ({ ...kept(), ...initially }));
  const [read, setRead] = useState<Read | 'nothing'>();
  const [lacking, setLacking] = useState<LanguageId>();
  const { lang, theme, size } = settings;
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['size'] = size;
  }, [theme, size]);
  useEffect(() => {
    let current = true;
    void anyWords(lang).then((found) => {
      if (!current) return;
      if (found) document.documentElement.lang = found.lang;
      setRead(found ?? 'nothing');
      if (!found || found.lang === lang) return;
      setLacking(lang);
      // Whoever asks for it again is heard.
      setSettings((now) => ({ ...now, lang: found.lang }));
    });
    return () => {
      current = false;
    };
  }, [lang]);
  const known = useMemo(
    () =>
      typeof read === 'object' && {
        ...settings,
        // What is asked for counts once its words are there: a page is in one language.
        ...read,
        lacking,
        set(change: Partial<Settings>) {
          setSettings({ ...settings, ...change });
          if (change.lang) setLacking(undefined);
          try {
            localStorage.setItem(KEY, JSON.stringify({ ...(initially ? kept() : settings), ...change }));
          } catch {
            // Somebody who lets nothing be kept chooses anew each time.
          }
        },
      },
    [settings, read, lacking, initially],
  );
  if (known) return <Context value={known}>{children}</Context>;
  return read === 'nothing' ? <Unopened /> : <p className="wait">…</p>;
}

/** Where no words could be had, these: whoever reads any of the languages finds theirs. */
const UNOPENED: Readonly<Record<LanguageId, string>> = {
  'zh-Hans': '页面没有打开，请检查网络后再试。',
  'zh-Hant': '頁面沒有打開，請檢查網絡後再試。',
  en: 'The page did not open. Check the network and try again.',
};

function Unopened() {
  return (
    <main className="page">
      <h1>议事 · Yishi</h1>
      <div className="notice" role="alert">
        {LANGUAGES.map((lang) => (
          <p key={lang} lang={lang}>
            {UNOPENED[lang]}
          </p>
        ))}
      </div>
      <button type="button" className="main" onClick={() => location.reload()}>
        重新打开 · Open again
      </button>
    </main>
  );
}

export function useSettings(): Known {
  const known = useContext(Context);
  if (!known) throw new Error('useSettings is for what stands inside of SettingsProvider');
  return known;
}
