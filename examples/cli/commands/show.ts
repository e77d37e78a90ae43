// yishi show: where a consultation stands, and on request everything that led there.
import { standingOf } from 'yishi/script';
import { EXIT, type ExitCode } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { Journal } from '../print/journal.js';
import { printStanding } from '../print/standing.js';
import { readRecord } from '../records.js';

export async function show(desk: Desk, file: string, { facts = false }: { facts?: boolean }): Promise<ExitCode> {
  const { recorded, now, head } = await readRecord(file, desk);
  const led = recorded.map(({ fact }) => fact);
  if (desk.json) {
    desk.write({ ...standingOf(now, head, led), ...(facts && { facts: led }) });
    return EXIT.ok;
  }
  const local = { ...desk, zone: now.context.charter.zone };
  if (facts) new Journal(local).facts(recorded);
  printStanding(local, now, head, led);
  return EXIT.ok;
}
