// The commands about one consultation and its record: playing one, opening one, going on with it, looking at it, its papers, and whether it is whole.
import type { Command } from 'commander';
import type { Counter, Desk } from './print/desk.js';

/** Of an option that may be repeated, every value. */
export const each = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** @param add makes a command with the options that all have */
export function addRecords(
  add: (usage: string, summary: string) => Command,
  { words }: Counter,
  desk: () => Promise<Desk>,
  end: (code: number) => void,
): void {
  const { help } = words;
  add('run', help.run)
    .argument('<script>', help.script)
    .option('--record <file>', help.record)
    .option('--resume', help.resume)
    .option('--drill', help.drill)
    .option('--to <step>', help.to)
    .option('--step', help.stepwise)
    .option('--verbose', help.verbose)
    .action(async (file, options) => {
      const { run } = await import('./commands/run.js');
      end(await run(await desk(), file, options));
    });
  const { help: goingOn } = words.goingOn;
  add('open', goingOn.open)
    .argument('<script>', help.script)
    .option('--record <file>', goingOn.record)
    .option('--verbose', help.verbose)
    .action(async (file, options) => {
      const { openRecord } = await import('./commands/going-on.js');
      end(await openRecord(await desk(), file, options));
    });
  add('do', goingOn.do)
    .argument('<record>', help.recordFile)
    .argument('<act...>', goingOn.act)
    .option('--partial', goingOn.partial)
    .option('--verbose', help.verbose)
    .action(async (record, acts, options) => {
      const { doNow } = await import('./commands/going-on.js');
      end(await doNow(await desk(), record, acts, options));
    });
  add('continue', goingOn.continue)
    .argument('<record>', help.recordFile)
    .argument('<more>', goingOn.more)
    .option('--partial', goingOn.partial)
    .option('--verbose', help.verbose)
    .action(async (record, file, options) => {
      const { continueRecord } = await import('./commands/going-on.js');
      end(await continueRecord(await desk(), record, file, options));
    });
  const { help: meeting } = words.meet;
  add('meet', meeting.summary)
    .argument('[record-or-charter]', meeting.what)
    .option('--people <file>', meeting.people)
    .option('--roll <file>', meeting.roll)
    .option('--title <text>', meeting.title)
    .option('--record <file>', meeting.record)
    .option('--rehearse <script>', meeting.rehearse)
    .action(async (what, options) => {
      const { meet } = await import('./commands/meet.js');
      end(await meet(await desk(), what, options));
    });
  add('erase', goingOn.erase)
    .argument('<record>', help.recordFile)
    .argument('<person>', goingOn.person)
    .option('--ground <ground>', goingOn.ground)
    .action(async (record, person, options) => {
      const { erasePerson } = await import('./commands/erase.js');
      end(await erasePerson(await desk(), record, person, options));
    });
  add('check', words.check.summary)
    .argument('<script>', help.script)
    .action(async (file) => {
      const { check } = await import('./commands/check.js');
      end(await check(await desk(), file));
    });
  add('show', help.show)
    .argument('<record>', help.recordFile)
    .option('--facts', help.facts)
    .option('--watch', help.watch)
    .option('--html <file>', help.html)
    .option('--verbose', help.verbose)
    .action(async (file, options) => {
      const { show } = await import('./commands/show.js');
      end(await show(await desk(), file, options));
    });
  add('minutes', help.minutes)
    .argument('<record>', help.recordFile)
    .option('--profile <profile>', help.profile)
    .action(async (file, options) => {
      const { minutes } = await import('./commands/minutes.js');
      end(await minutes(await desk(), file, options));
    });
  const { help: papers } = words.paper;
  add('paper', papers.summary)
    .argument('[kind]', papers.kind)
    .argument('[record]', help.recordFile)
    .option('--topic <id>', papers.topic)
    .option('--item <id>', papers.item)
    .option('--stage <number>', papers.stage)
    .option('--session <number>', papers.session)
    .option('--project <id>', papers.project)
    .option('--format <format>', papers.format)
    .option('--out <file>', papers.out)
    .option('--force', papers.force)
    .option('--issuer <name>', papers.issuer)
    .action(async (kind, file, options) => {
      const { paper } = await import('./commands/paper.js');
      end(await paper(await desk(), kind, file, options));
    });
  add('verify', help.verify)
    .argument('<record>', help.recordFile)
    .option('--head <hash-or-file>', help.head, each)
    .option('--key <file>', help.key, each)
    .option('--scope <name>', help.headScope)
    .option('--published', help.published)
    .action(async (file, options) => {
      const { verify } = await import('./commands/verify.js');
      end(await verify(await desk(), file, options));
    });
  add('head', help.headOf)
    .argument('<record>', help.recordFile)
    .option('--key <file>', help.signingKey)
    .option('--scope <name>', help.headScope)
    .option('--published', help.published)
    .action(async (file, options) => {
      const { head } = await import('./commands/head.js');
      end(await head(await desk(), file, options));
    });
  const { help: moving } = words.moving;
  add('export', moving.export)
    .alias('导出')
    .argument('<record>', moving.record)
    .option('--out <file>', moving.out)
    .option('--store <where>', moving.store)
    .option('--scope <name>', moving.scope)
    .option('--publication', moving.publication)
    .option('--with-names', moving.withNames)
    .option('--force', moving.force)
    .action(async (record, options) => {
      const { exportTo } = await import('./commands/export.js');
      end(await exportTo(await desk(), record, options));
    });
  add('diagram', help.diagram)
    .option('--step <name>', help.step)
    .option('--format <format>', help.diagramFormat)
    .action(async (options) => {
      const { diagram } = await import('./commands/diagram.js');
      end(await diagram(await desk(), options));
    });
}
