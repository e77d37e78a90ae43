// The app's own pages, as plain HTML. Every text is somebody's, and escaped.
import { randomUUID } from 'node:crypto';
import type { View } from 'yishi';
import { language } from 'yishi/language';
import type { Listing } from 'yishi/queries';
import { asked } from './polls.js';
import type { User } from './users.js';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? '');

/** Fills a template: strings are escaped, what was filled already is not. */
class Html {
  constructor(readonly text: string) {}
}
type Part = string | number | Html | readonly Part[] | false | undefined;
const textOf = (part: Part): string => {
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(textOf).join('');
  return part === false || part === undefined ? '' : escaped(String(part));
};
const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(String.raw({ raw: strings }, ...parts.map(textOf)));

const page = (title: string, content: Html): string =>
  html`<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${content}</html>`
    .text;

/** A key for each form as it is shown: sent twice it is one intent. */
const key = () => html`<input type="hidden" name="key" value="${randomUUID()}">`;

const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000).toISOString();

export const loginPage = (wrong = false): string =>
  page(
    'Log in',
    html`<form method="post" action="/login"><input name="login" autocomplete="username">
<input name="password" type="password" autocomplete="current-password"><button>Log in</button></form>${wrong && 'No.'}`,
  );

const link = ({ id, title, place }: Listing) =>
  html`<li><a href="/c/${encodeURIComponent(id)}">${title}</a> ${place}</li>`;

export interface Activity {
  consultation: string;
  seq: number;
  type: string;
}

export const listPage = (
  user: User,
  { mine, all, latest }: { mine: readonly Listing[]; all: readonly Listing[]; latest: readonly Activity[] },
): string => {
  const { command } = language('en');
  return page(
    `${user.name}, ${user.scope}`,
    html`<form method="post" action="/logout"><button>Log out</button></form>
<h2>To vote</h2><ul>${mine.map(link)}</ul><h2>All</h2><ul>${all.map(link)}</ul>
<h2>Latest</h2><ul>${latest.map(({ consultation, seq, type }) => html`<li>${consultation} ${seq}: ${command(type as never) ?? type}</li>`)}</ul>
${user.clerk && html`<form method="post" action="/polls">${key()}<input name="title"><input name="closes" value="${inTwoDays()}"><button>Open a poll</button></form>`}`,
  );
};

/** A button for what they may ask for now. */
const buttons = ({ id, permitted }: View): Html[] =>
  Object.entries(asked)
    .filter(([, { type }]) => permitted.some((one) => one.type === type && one.ok))
    .map(
      ([name]) =>
        html`<form method="post" action="/c/${encodeURIComponent(id)}/${name}">${key()}<button>${name}</button></form>`,
    );

/** What came of each item, once it is counted. */
const results = ({ poll, items }: View): Html[] =>
  items.map(({ item, title, status }) => {
    const counted = poll?.result?.items.find((one) => one.item === item);
    return html`<li>${title}: ${counted?.outcome ?? status}</li>`;
  });

export const consultationPage = (seen: View, said = ''): string => {
  const { place, poll, title } = seen;
  const turnout =
    poll && html`<p>${poll.turnout.heads} of ${poll.roll.heads} have voted.${poll.voted && ' You have.'}</p>`;
  return page(title, html`<p>${said}</p><p>${place}</p>${turnout}<ul>${results(seen)}</ul>${buttons(seen)}`);
};
