// The report of a directory of results. What draws is loaded when a report is asked for, and not before.
import type { LanguageId } from '../../language/index.js';
import { writeWhole } from '../finish.js';
import type { Models } from '../model.js';

export { type CellEstimate, type Estimates, estimatesOf } from './estimates.js';

export interface ReportOptions {
  models: Models;
  language: LanguageId;
}

/**
 * The report of a directory of results, as the text of one HTML file that needs no network.
 * @throws {Fault} `experiments.…` where it is no directory of results, is damaged, or nothing in it has finished
 */
export async function reportOf(directory: string, { models, language }: ReportOptions): Promise<string> {
  const [{ readResults }, { pageOf }] = await Promise.all([import('./results.js'), import('./page.js')]);
  return pageOf(await readResults(directory, models), language);
}

/** Writes the report of a directory of results into a file: whole, or not at all. @throws as `reportOf` */
export async function writeReport(directory: string, file: string, options: ReportOptions): Promise<void> {
  await writeWhole(file, await reportOf(directory, options));
}
