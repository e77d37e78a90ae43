// The program: its commands, their options, and how each way of ending is told. In process, `main(argv, io)` is all of it.
// Commands are loaded when they are asked for: help and version need neither engine nor law, and should not wait for them.
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { SHELLS } from './completion.js';
import { EXAMPLES } from './examples.js';
import { type Complaint, EXIT, type ExitCode, placed, Stop } from './exit.js';
import type { Io } from './io.js';
import { behindTheCommand, languageOf } from './locale.js';
import { type Counter, counterOf, type Desk } from './print/desk.js';
import { addRecords, each } from './recording.js';
import { addSimulations } from './simulations.js';
import { addTables } from './tables.js';

const { version } = createRequire(import.meta.url)('yishi/package.json') as { version: string };

function commandsOf(counter: Counter, desk: () => Promise<Desk>, end: (code: number) => void): Command {
  const { words } = counter;
  const { help } = words;
  const program = new Command('yishi')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .addHelpText('after', `\n${help.exit}`)
    .configureHelp({ styleTitle: (title) => TITLES.get(title)?.(help) ?? title })
    .configureOutput({
      writeOut: (text) => counter.print(text.trimEnd()),
      writeErr: (text) => counter.warn(text.trimEnd()),
      outputError: () => {},
    })
    .exitOverride();
  const shown = (name: string): string => (EXAMPLES[name] ?? []).map((line) => `  ${line}`).join('\n');
  const add = (usage: string, summary: string): Command =>
    program
      .command(usage)
      .description(summary)
      .helpOption('-h, --help', help.help)
      .addHelpText('after', `\n${help.examples}\n${shown(usage)}\n\n${help.exit}`)
      .option('--json', help.json)
      .option('--lang <id>', help.lang);

  addRecords(add, counter, desk, end);
  const { tally: counting } = words;
  add('tally', counting.help.summary)
    .argument('[file]', counting.help.file)
    .option('--method <id>', counting.method.help.method)
    .option('--seats <number>', counting.method.help.seats)
    .option('--budget <number>', counting.method.help.budget)
    .option('--option <key=value>', counting.method.help.option, each)
    .option('--tie-break <how>', counting.method.help.tieBreak)
    .option('--numbers <which>', counting.method.help.numbers)
    .option('--mark <mark=next>', counting.method.help.mark, each)
    .option('--strict', counting.method.help.strict)
    .option('--rule <id>', counting.rule.help.rule)
    .option('--roll <file>', counting.rule.help.roll)
    .option('--ballots <file>', counting.rule.help.ballots)
    .option('--scope <path>', counting.rule.help.scope)
    .option('--precedence <which>', counting.rule.help.precedence)
    .option('--invalid <how>', counting.rule.help.invalid)
    .option('--parking <whether>', counting.rule.help.parking)
    .option('--attending <who>', counting.rule.help.attending)
    .option('--day <date>', counting.rule.help.day)
    .option('--most-names <number>', counting.rule.help.mostNames)
    .option('--merge', counting.rule.help.merge)
    .option('--same-name <how>', counting.rule.help.sameName)
    .option('--follow-majority <ground>', counting.rule.help.followMajority)
    .option('--call <number>', counting.rule.help.call)
    .option('--casting <vote>', counting.rule.help.casting)
    .option('--voting <number>', counting.election.help.voting)
    .option('--cast <number>', counting.election.help.cast)
    .option('--runoff', counting.election.help.runoff)
    .option('--posts <how>', counting.election.help.posts)
    .action(async (file, options) => {
      const { tally } = await import('./commands/tally.js');
      end(await tally(await desk(), file, options));
    });
  add('methods', words.methods.help.summary)
    .argument('[id]', words.methods.help.id)
    .action(async (id) => {
      const { listMethods } = await import('./commands/methods.js');
      end(listMethods(await desk(), id));
    });
  add('rules', words.rules.help.summary)
    .argument('[id]', words.rules.help.id)
    .option('--on <date>', words.rules.help.on)
    .action(async (id, options) => {
      const { rules } = await import('./commands/rules.js');
      end(rules(await desk(), id, options));
    });
  const { help: rulesOf } = words.charters;
  add('charters', rulesOf.summary)
    .argument('[charter]', rulesOf.one)
    .argument('[other]', rulesOf.other)
    .action(async (one, other) => {
      const { listCharters } = await import('./commands/charters.js');
      end(await listCharters(await desk(), one, other));
    });
  add('schema', help.schema)
    .option('--community', help.schemaCommunity)
    .action(async ({ community }: { community?: boolean }) => {
      const { schema } = await import('./commands/schema.js');
      end(schema(await desk(), community ? 'community' : 'consultation'));
    });
  addTables(add, counter, desk, end);
  const { help: again } = words.retally;
  add('retally', again.summary)
    .argument('<record>', help.recordFile)
    .option('--rule <id>', again.rule)
    .option('--method <id>', again.method)
    .option('--roll <file>', again.roll)
    .option('--scope <path>', again.scope)
    .option('--merge', words.roll.help.merge)
    .option('--same-name <how>', words.roll.help.sameName)
    .option('--recusals <how>', again.recusals)
    .option('--proxies <how>', again.proxies)
    .option('--measure <measure>', again.measure)
    .option('--seats <number>', again.seats)
    .option('--budget <amount>', again.budget)
    .option('--vote <number>', again.vote)
    .action(async (file, options) => {
      const { retally } = await import('./commands/retally.js');
      end(await retally(await desk(), file, options));
    });
  const { draw: drawing, deadline: period } = words;
  add('draw', drawing.help.summary)
    .argument('<roll>', drawing.help.roll)
    .option('--seats <number>', drawing.help.seats)
    .option('--quotas <file>', drawing.help.quotas)
    .option('--seed <text>', drawing.help.seed)
    .option('--household <column>', drawing.help.household)
    .option('--reserves <number>', drawing.help.reserves)
    .option('--decline <persons>', drawing.help.decline)
    .option('--fairness <draws>', drawing.help.fairness)
    .action(async (file, options) => {
      const { draw } = await import('./commands/draw.js');
      end(await draw(await desk(), file, options));
    });
  add('deadline', period.help.summary)
    .option('--from <date>', period.help.from)
    .option('--days <number>', period.help.days)
    .option('--working', period.help.working)
    .option('--weekends <how>', period.help.weekends)
    .option('--zone <zone>', period.help.zone)
    .option('--holidays <calendar>', period.help.holidays)
    .action(async (options) => {
      const { deadline } = await import('./commands/deadline.js');
      end(await deadline(counter, desk, options));
    });
  const { help: serving } = words.serve;
  add('serve', serving.summary)
    .option('--port <number>', serving.port)
    .option('--host <address>', serving.host)
    .option('--sqlite <file>', serving.sqlite)
    .option('--dir <directory>', serving.dir)
    .option('--tokens <file>', serving.tokens)
    .option('--charter <charter>', serving.charter, each)
    .option('--new-token <person>', serving.newToken)
    .action(async (options) => {
      const { serve } = await import('./commands/serve.js');
      end(await serve(await desk(), options));
    });
  addSimulations(add, counter, desk, end);
  add('completion', help.completion)
    .addArgument(program.createArgument('<shell>', SHELLS.join(', ')).choices(SHELLS))
    .action(async (shell) => {
      const { setUp } = await import('./completion.js');
      await setUp(shell);
    });
  add('help', help.command)
    .argument('[command...]', help.commandOf)
    .action(async (written: string[]) => {
      const [name = ''] = written;
      const own = program.commands.find((command) => written.length === 1 && command.name() === name);
      if (written.length === 0 || own) {
        if (counter.json) counter.write({ help: (own ?? program).helpInformation().trimEnd() });
        else (own ?? program).outputHelp();
        return;
      }
      const { guide } = await import('./commands/help.js');
      const names = program.commands.map((command) => command.name());
      end(guide(await desk(), written, names));
    });
  return program;
}

const TITLES = new Map<string, (help: Counter['words']['help']) => string>([
  ['Usage:', ({ usage }) => usage],
  ['Arguments:', (help) => help.arguments],
  ['Options:', ({ options }) => options],
  ['Commands:', ({ commands }) => commands],
]);

/** What went wrong, for people, and the exit code it stands for. Of a bug the trace is shown to whoever asks for it. */
async function told(
  error: unknown,
  { words, debug }: Counter,
  desk: () => Promise<Desk>,
): Promise<{ exitCode: ExitCode; complaints: readonly Complaint[] }> {
  if (error instanceof Stop) return error;
  if (error instanceof CommanderError) {
    // Commander says what is nearest in its own words, behind a break.
    const [, said = '', nearest = ''] = /^(.*)(?:\n\(Did you mean (?:one of )?(.+)\?\))?$/u.exec(error.message) ?? [];
    return { exitCode: EXIT.usage, complaints: [{ message: words.usage.bad(error.code, said, nearest) }] };
  }
  const { toldOf } = await import('./problems.js');
  const outside = toldOf(error, await desk());
  if (outside) return outside;
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const [line = ''] = message.split('\n');
  const trace = debug && stack !== undefined ? `\n${stack}` : '';
  return { exitCode: EXIT.fault, complaints: [{ message: words.usage.fault(`${name}: ${line}`, version) + trace }] };
}

/** Runs the program on its arguments, without the names of node and script. Resolves to the exit code. */
export async function main(written: readonly string[], io: Io): Promise<number> {
  const argv = behindTheCommand(written);
  const { id, unknown } = languageOf(written, io);
  const counter = counterOf(io, id, { json: written.includes('--json'), verbose: written.includes('--verbose') });
  const desk = async (): Promise<Desk> => {
    const { language } = await import('yishi/language');
    return { ...counter, language: language(id) };
  };
  let code: number = EXIT.ok;
  try {
    if (unknown !== undefined) throw new Stop(EXIT.usage, counter.words.usage.language(unknown));
    const program = commandsOf(counter, desk, (ended) => {
      code = ended;
    });
    if (argv.length === 0) {
      counter.warn(program.helpInformation().trimEnd());
      return EXIT.usage;
    }
    if (argv[0] === 'complete') {
      const { answering } = await import('./completion.js');
      await answering(program);
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { exitCode, complaints } = await told(error, counter, desk);
    if (counter.json) counter.warnOf({ error: { exitCode, complaints } });
    else for (const complaint of complaints) counter.warn(`${counter.paint.red('✗')} ${placed(complaint)}`);
    return exitCode;
  }
}
