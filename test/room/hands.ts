// Hands that use the room's pages as people do: a desk that takes a seat, finds an act and fills in its form; phones that tap what is theirs. What they are told to
// ask for is what a script asks for, thing by thing.

import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** One thing to be asked for, as `yishi/script` reads it. */
export interface Wanted {
  type: string;
  by: string;
  enteredBy?: string;
  for?: string;
  assisted?: true;
  on?: string;
  fields: Readonly<Record<string, unknown>>;
}

/** Ids that the script gives and the pages make anew. */
export type Ids = Map<string, string>;

/** What hands go by: those ids, and what people are called. */
export interface Knowing {
  ids: Ids;
  names: ReadonlyMap<string, string>;
}

const ZONE_AHEAD = 8 * 3_600_000;

/** A moment as `datetime-local` takes it in 上海. */
export const local = (instant: string): string => new Date(Date.parse(instant) + ZONE_AHEAD).toISOString().slice(0, 16);

const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT.*Z$/.test(text);

const money = (units: number): string => `${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`;

/** Fields by which something new is brought in have no place in a form. */
async function fill(form: Locator, path: string, value: unknown, knowing: Knowing): Promise<void> {
  const field = form.locator(`[data-field="${path}"]`);
  const known = (one: unknown): string => knowing.ids.get(String(one)) ?? String(one);
  if ((await field.count()) === 0) return;
  if (value === null || value === undefined) return;
  const file = field.locator('input[type=file]');
  if ((await file.count()) > 0) {
    const { name, size } = value as { name: string; size: number };
    await file.setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.alloc(Math.min(size, 1000), name) });
    // Its name stands there once the server has it.
    await field.getByText(name).waitFor();
    return;
  }
  if (Array.isArray(value)) {
    if ((await field.locator('input[type=checkbox]').count()) > 0) {
      for (const one of value) await field.locator(`input[value="${known(one)}"]`).check();
      return;
    }
    if (await isPerson(field)) {
      for (const one of value) await choosePerson(field, String(one), knowing);
      return;
    }
    await field.locator('textarea').fill(value.map(known).join('\n'));
    return;
  }
  if (typeof value === 'object') {
    for (const [each, one] of Object.entries(value)) {
      const row = field.locator(`[data-each="${known(each)}"]`);
      if ((await row.locator('select').count()) > 0) await row.locator('select').selectOption(String(one));
      else await row.locator('input').fill(String(one));
    }
    return;
  }
  if (await isPerson(field)) return choosePerson(field, String(value), knowing);
  const select = field.locator('select');
  if ((await select.count()) > 0) {
    await select.selectOption(known(value));
    return;
  }
  const text = String(value);
  const input = field.locator('input, textarea');
  if (path === 'cost' || path === 'budget' || path === 'amount') await input.fill(money(Number(value)));
  else await input.fill(isInstant(text) ? local(text) : known(text));
}

const isPerson = async (field: Locator): Promise<boolean> =>
  /\bperson\b/.test((await field.getAttribute('class')) ?? '');

async function choosePerson(field: Locator, person: string, { names }: Knowing): Promise<void> {
  const chips = field.locator('.chip');
  // Whoever stands there already is who they are on their own phone, or who was suggested.
  const input = field.locator('input');
  if ((await input.count()) === 0) return;
  const before = await chips.count();
  await input.fill(names.get(person) ?? person);
  await field.locator('.found button').first().waitFor();
  await input.press('Enter');
  await expect.poll(() => chips.count()).toBe(before + 1);
}

/** Fills in the form that is open and sends it. */
export async function send(
  page: Page,
  { type, fields, for: principal, assisted, on }: Wanted,
  knowing: Knowing,
): Promise<void> {
  const form = page.locator(`form.act[data-type="${type}"]`);
  await form.waitFor();
  // Some of its fields are loaded as they are needed.
  await expect.poll(() => form.locator('.wait').count()).toBe(0);
  for (const [path, value] of Object.entries(fields)) await fill(form, path, value, knowing);
  if (principal !== undefined || assisted || on !== undefined) {
    await form.locator('.beside summary').click();
    const beside = form.locator('.beside');
    if (principal !== undefined) await choosePerson(beside.locator('[data-field="asked-for"]'), principal, knowing);
    if (assisted) await beside.locator('[data-field="asked-assisted"] input').check();
    if (on !== undefined) await beside.locator('[data-field="asked-on"] input').fill(local(on));
  }
  await form.locator('button[type=submit]').click();
  // It closes with the answer; what goes wrong stands in it.
  await form.waitFor({ state: 'detached' });
}

/** Takes a seat at the desk, and asks for something from there. */
export async function atDesk(page: Page, wanted: Wanted, knowing: Knowing): Promise<void> {
  const { type, by, enteredBy = by, fields } = wanted;
  const seats = page.locator('.seats select');
  if ((await seats.inputValue()) !== enteredBy) await seats.selectOption(enteredBy);
  if (type === 'attendance.check-in' && by === enteredBy && Object.keys(fields).length === 1) {
    await checkIn(page, String(fields['person']));
    return;
  }
  if (by !== enteredBy) {
    const roll = page.locator('section.roll');
    await roll.locator('input[type=search]').fill(by);
    await roll.locator('.people button.plain').first().click();
    await roll.locator(`[data-act="${type}"]`).click();
  } else await page.locator(`.act-grid [data-act="${type}"]`).click();
  await send(page, wanted, knowing);
}

/** Types somebody's id, door or name into the roll, and the return key. */
export async function checkIn(page: Page, person: string): Promise<void> {
  const roll = page.locator('section.roll');
  await roll.locator('input[type=search]').fill(person);
  await roll.locator('.people button.plain').first().waitFor();
  await roll.locator('input[type=search]').press('Enter');
}

/** Taps on one's own phone. */
export async function onPhone(page: Page, wanted: Wanted, knowing: Knowing): Promise<void> {
  const { type, fields, for: principal } = wanted;
  if (type === 'ballot.cast') {
    const paper = page.locator(principal === undefined ? '.paper:not([data-for])' : `.paper[data-for="${principal}"]`);
    for (const [item, choice] of Object.entries(fields['choices'] as Record<string, string>))
      await paper.locator(`input[name="${item}"][value="${choice}"]`).check();
    await paper.locator('button[type=submit]').click();
    return;
  }
  await page.locator(`[data-act="${type}"]`).click();
  await send(page, wanted, knowing);
}

/** Sets the clock of the drill on, as the desk does. */
export async function setClock(page: Page, to: string): Promise<void> {
  const tool = page.locator('details.training-clock');
  if ((await tool.getAttribute('open')) === null) await tool.locator('summary').click();
  await tool.locator('input[type=datetime-local]').fill(local(to));
  await tool.locator('form button[type=submit]').click();
}
