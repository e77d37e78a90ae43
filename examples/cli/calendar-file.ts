// A calendar of one's own, from a file of YAML.
import type { HolidayCalendar } from 'yishi/periods';
import * as z from 'zod';
import { readYamlFile } from './files.js';
import type { Desk } from './print/desk.js';

const title = z.union([z.string().min(1), z.strictObject({ zh: z.string(), en: z.string() })]);
const both = (text: z.output<typeof title>) => (typeof text === 'string' ? { zh: text, en: text } : text);

/** Days off as dates or as runs of days, and the weekend days that are worked. */
const calendarForm = z.strictObject({
  id: z.string().min(1),
  title,
  sources: z.array(z.strictObject({ title, reference: z.string().optional() })).default([]),
  from: z.iso.date(),
  until: z.iso.date(),
  holidays: z.array(z.union([z.iso.date(), z.strictObject({ from: z.iso.date(), until: z.iso.date(), name: title })])),
  workdays: z.array(z.iso.date()).default([]),
});

export async function calendarIn(file: string, desk: Desk): Promise<HolidayCalendar> {
  const document = await readYamlFile(file, desk);
  const form = document.parse(calendarForm);
  return {
    ...form,
    title: both(form.title),
    sources: form.sources.map(({ title: source, reference }) => ({
      title: both(source),
      ...(reference !== undefined && { reference }),
    })),
    holidays: form.holidays.map((day) =>
      typeof day === 'string'
        ? { from: day, until: day, name: { zh: '节假日', en: 'holiday' } }
        : { ...day, name: both(day.name) },
    ),
  };
}
