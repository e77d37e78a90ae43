// What keeps people out of a page, found by axe as it stands in the browser; and whether what it could not tell by itself is settled.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Check {
  message: string;
}
interface Rule {
  id: string;
  nodes: { html: string; any: Check[]; all: Check[]; none: Check[] }[];
}
interface Found {
  violations: Rule[];
  incomplete: Rule[];
  passes: Rule[];
}

/** How text is judged by its colours: signs and single letters too. */
const JUDGED = {
  ...{ ignoreUnicode: false, ignoreLength: true, ignorePseudo: false, pseudoSizeThreshold: 0.25 },
  ...{ boldValue: 700, boldTextPt: 14, largeTextPt: 18, shadowOutlineEmMax: 0.2, textStrokeEmMin: 0.03 },
};
const configured = JSON.stringify({
  checks: [
    ['color-contrast', 4.5, 3],
    ['color-contrast-enhanced', 7, 4.5],
  ].map(([id, normal, large]) => ({
    id,
    options: { ...JUDGED, contrastRatio: { normal: { expected: normal }, large: { expected: large } } },
  })),
});

/** What another theme may break. In high contrast it is 7 to 1, or 4.5 where it is large. */
const RULES = {
  all: undefined,
  colours: ['color-contrast', 'link-in-text-block'],
  'high contrast': ['color-contrast-enhanced'],
};

const said = ({ id, nodes }: Rule): string[] =>
  nodes.map(({ html, any, all, none }) => {
    const why = [...any, ...all, ...none].map(({ message }) => message).join(' ');
    return `${id}: ${html.slice(0, 160)} — ${why.slice(0, 200)}`;
  });

/** Asked from outside: the page itself is let to run nothing but its own. */
async function asked(page: Page, options: object): Promise<Found> {
  const there = await page.evaluate('typeof axe');
  if (there === 'undefined') await page.evaluate(`${axe};axe.configure(${configured})`);
  return (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as Found;
}

/** Whatever of a page keeps somebody out, and every text of which it could not be told how it stands out. */
export async function barriers(page: Page, by: keyof typeof RULES = 'all'): Promise<string[]> {
  const { violations, incomplete, passes } = await asked(page, {
    resultTypes: ['violations', 'incomplete'],
    ...(RULES[by] && { runOnly: { type: 'rule', values: RULES[by] } }),
  });
  const judged = passes.some(({ id, nodes }) => id.startsWith('color-contrast') && nodes.length > 0);
  return [
    ...violations.flatMap(said),
    ...incomplete.flatMap(said).map((one) => `not told: ${one}`),
    ...(judged ? [] : ['no text was judged by its colours']),
  ];
}
