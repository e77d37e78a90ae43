// The package's own verifier in the page, beside it in a thread: it takes the lines of a published record, and nobody's word for anything.
import { type Entry, factsOf, unopened, verify } from 'yishi';
import { community } from 'yishi/community';
import { type Language, namesOf, shown } from 'yishi/language';
import { method } from 'yishi/methods';
import { namesAt, recordedOf } from 'yishi/script';
import type { LanguageId } from '../wire.js';

export interface Verified {
  ok: true;
  entries: number;
  head: string;
  place: string;
  /** What was recorded, in words, and the fingerprint of the record there. */
  lines: { seq: number; at: string; said: string; hash: string }[];
}
export type Verdict = Verified | { ok: false; seq: number; problem: string };

export interface Given {
  text: string;
  lang: LanguageId;
}

const LANGUAGES: Readonly<Record<LanguageId, () => Promise<Language>>> = {
  'zh-Hans': () => import('yishi/language/zh-Hans').then(({ language }) => language()),
  'zh-Hant': () => import('yishi/language/zh-Hant').then(({ language }) => language()),
  en: () => import('yishi/language/en').then(({ language }) => language()),
};

/** A line that is none is no entry, as the verifier will say. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function verdictOn({ text, lang }: Given): Promise<Verdict> {
  const language = await LANGUAGES[lang]();
  // Whatever came: the verifier looks at each before it takes it for an entry.
  const entries = text.split('\n').filter(Boolean).map(parsed) as Entry[];
  const found = await verify(entries, undefined, { published: true, methods: method, charts: [community] });
  if (!found.ok) return { ok: false, seq: found.seq, problem: shown(language.problem(found.problem)) };
  const recorded = recordedOf(found.id, factsOf(entries));
  const say = language.say(namesOf((recorded.at(-1)?.after ?? unopened(found.id)).context));
  return {
    ok: true,
    entries: found.entries,
    head: found.head,
    place: language.place(found.place),
    // Each as it was said then: who has the floor by now spoke for nobody before.
    lines: recorded.map((one, index) => ({
      seq: one.fact.seq,
      at: say.when(one.fact.at),
      said: shown(language.fact(one.fact, namesAt(one))),
      hash: entries[index]?.hash ?? '',
    })),
  };
}

self.onmessage = ({ data }: MessageEvent<Given>) => {
  // A thread answers whoever started it.
  const answer = self.postMessage as (verdict: Verdict | { failed: true }) => void;
  verdictOn(data).then(answer, () => answer({ failed: true }));
};
