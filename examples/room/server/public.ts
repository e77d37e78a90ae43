// What anybody may read without signing in: the publication of the consultation, where it stands by that, and its papers. It is made of the published
// entries alone, so that nothing slips into it that is not in the file anybody downloads.
import { Hono } from 'hono';
import { type Entry, exportRecord, factsOf, publicationOf, replay, type Store, unopened, view } from 'yishi';
import { deskOf, deskSections, publishedDesk } from 'yishi/desk';
import { language, namesOf } from 'yishi/language';
import type { LanguageId, Published } from '../wire.js';
import { decidingOf } from './deciding.js';
import type { Followed, Following } from './following.js';
import type { Bound } from './guard.js';
import { stepsOf } from './now.js';
import { kindsIn, paperPage, papersOf } from './papers.js';
import { languageOf, refused } from './said.js';
import { roomWords } from './words.js';

/** Nobody who is on a roll. */
const STRANGER = 'nobody';
/** How old what strangers are shown may be, in milliseconds: however many ask, it is made so often. */
const FRESH = 2000;

/**
 * The seq at which a result begins that was counted and not posted yet: nobody reads in the file what does not hang on the wall. The publication of such a
 * record ends where its poll was opened, as that of a poll that runs.
 */
function unpostedFrom({ snapshot, facts }: Followed): number {
  const { place, poll } = view(snapshot, 'system');
  // Where nothing is posted, the vote is over with the count.
  if (!poll?.result || poll.postedUntil !== undefined || !place.startsWith('vote.')) return Number.POSITIVE_INFINITY;
  const opened = facts.findLast(({ type }) => type === 'poll.open' || type === 'notice.post');
  return opened?.seq ?? 0;
}

export const publishedOf = async (store: Store, id: string, followed: Followed): Promise<Entry[]> => {
  const end = unpostedFrom(followed);
  return publicationOf(await exportRecord(store, id)).filter(({ seq }) => seq < end);
};

function told(entries: readonly Entry[], id: LanguageId, moment: string): Published {
  const words = language(id);
  const facts = factsOf(entries);
  const snapshot = replay(unopened(entries[0]?.id ?? ''), facts);
  const names = namesOf(snapshot.context);
  const say = words.say(names);
  const desk = publishedDesk(deskOf(snapshot, { person: STRANGER, moment }));
  // What is built and paid for is for everybody, and names nobody.
  const { projects } = deskOf(snapshot, { moment });
  const telling = { language: words, words: roomWords[id], say };
  // The last result that was posted, as the published entries have it, wherever the consultation has got to since.
  const posted = facts.slice(0, facts.findLastIndex(({ type }) => type === 'result.post') + 1);
  const then = replay(unopened(snapshot.context.id), posted);
  // While the next vote is under way an earlier one is not the result.
  const isUndecided = desk.place.startsWith('vote.') && !view(snapshot, 'system').poll?.result;
  const { result } = posted.length === 0 || isUndecided ? {} : decidingOf(view(then, 'system'), desk, then, telling);
  return {
    title: desk.title,
    mode: desk.mode === 'live' ? 'live' : 'drill',
    place: { id: desk.place, label: words.place(desk.place) },
    steps: stepsOf(snapshot, desk.place, telling),
    sections: deskSections(desk, words, names),
    ...(result && { result }),
    projects: projects.map(({ title, status, budget, moneyIn, moneyOut }) => ({
      title,
      status: say.projectStatus(status),
      budget: say.money(budget),
      moneyIn: say.money(moneyIn),
      moneyOut: say.money(moneyOut),
    })),
    papers: kindsIn(entries, id, true).map(({ kind, label }) => ({
      kind,
      label,
      href: `/room/public/paper/${kind}?lang=${id}`,
    })),
    head: entries.at(-1)?.hash ?? '',
    record: '/room/public/record.jsonl',
  };
}

export interface Public {
  store: Store;
  id: string;
  follow: Following;
  now(): Date;
}

export function publicPages({ store, id, follow, now }: Public): Hono<Bound> {
  let made: { entries: Promise<Entry[]>; head: string; at: number } | undefined;
  const pages = new Map<string, Promise<Published>>();
  const entries = async (): Promise<Entry[]> => {
    const followed = await follow.look();
    const at = performance.now();
    if (made && (made.head === followed.head || at - made.at < FRESH)) return made.entries;
    made = { entries: publishedOf(store, id, followed), head: followed.head, at };
    pages.clear();
    made.entries.catch(() => {
      made = undefined;
    });
    return made.entries;
  };
  const page = async (lang: LanguageId): Promise<Published> => {
    const all = await entries();
    const known = pages.get(lang) ?? Promise.resolve(told(all, lang, now().toISOString()));
    pages.set(lang, known);
    return known;
  };

  const app = new Hono<Bound>();
  app.get('/room/public', async (c) => c.json(await page(languageOf(c))));
  app.get('/room/public/record.jsonl', async (c) => {
    const lines = (await entries()).map((entry) => `${JSON.stringify(entry)}\n`).join('');
    return c.body(lines, 200, { 'content-type': 'application/jsonl; charset=utf-8' });
  });
  app.get('/room/public/paper/:kind', async (c) => {
    const paper = papersOf(await entries(), c.req.param('kind'), languageOf(c))?.at(-1);
    if (!paper?.posted) return refused(c, 'no-paper');
    const { html, policy } = paperPage(paper);
    c.header('content-security-policy', policy);
    return c.html(html);
  });
  return app;
}
