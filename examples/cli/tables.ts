// What begins with tables that people keep: looking at one, taking one over, and the folder with those to fill in.
import type { Command } from 'commander';
import type { ExitCode } from './exit.js';
import type { Counter, Desk } from './print/desk.js';

export function addTables(
  add: (usage: string, summary: string) => Command,
  { words }: Counter,
  desk: () => Promise<Desk>,
  end: (code: ExitCode) => void,
): void {
  const { help: table } = words.roll;
  add('roll', table.summary)
    .argument('<file>', table.file)
    .option('--scope <path>', table.scope)
    .option('--counted-by <what>', table.countedBy)
    .option('--merge', table.merge)
    .option('--same-name <how>', table.sameName)
    .option('--against <file>', table.against)
    .option('--body <id>', table.body)
    .action(async (file, options) => {
      const { roll } = await import('./commands/roll.js');
      end(await roll(await desk(), file, options));
    });
  const { help: taking } = words.importing;
  const { help: moving } = words.moving;
  add('import', taking.summary)
    .alias('导入')
    .argument('<what>', taking.what)
    .argument('<file>', taking.file)
    .option('--out <file>', taking.out)
    .option('--script <directory>', taking.script)
    .option('--merge', table.merge)
    .option('--same-name <how>', table.sameName)
    .option('--yes', taking.yes)
    .option('--into <where>', moving.into)
    .option('--scope <name>', moving.scope)
    .action(async (what, file, options) => {
      if (['record', '记录', '記錄'].includes(what)) {
        const { importFrom } = await import('./commands/import-record.js');
        end(await importFrom(await desk(), file, options));
        return;
      }
      const { importRoll } = await import('./commands/import.js');
      end(await importRoll(await desk(), what, file, options));
    });
  const { help: folder } = words.fresh;
  add('new', folder.summary)
    .argument('<charter>', folder.charter)
    .option('--dir <directory>', folder.dir)
    .option('--title <text>', folder.title)
    .option('--place <text>', folder.place)
    .option('--zone <zone>', folder.zone)
    .option('--yes', folder.yes)
    .action(async (charter, options) => {
      const { fresh } = await import('./commands/new.js');
      end(await fresh(await desk(), charter, options));
    });
}
