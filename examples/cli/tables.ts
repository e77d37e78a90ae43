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
  add('import', taking.summary)
    .argument('<what>', taking.what)
    .argument('<file>', taking.file)
    .option('--out <file>', taking.out)
    .option('--script <directory>', taking.script)
    .option('--merge', table.merge)
    .option('--same-name <how>', table.sameName)
    .option('--yes', taking.yes)
    .action(async (what, file, options) => {
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
