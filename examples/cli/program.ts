// The program: its commands, their options, and how each way of ending is told. In process, `main(argv, io)` is all of it.
import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { EngineError } from 'yishi';
import { LANGUAGES, type LanguageId } from 'yishi/language';
import { deadline } from './commands/deadline.js';
import { diagram } from './commands/diagram.js';
import { draw } from './commands/draw.js';
import { listMethods } from './commands/methods.js';
import { minutes } from './commands/minutes.js';
import { retally } from './commands/retally.js';
import { roll } from './commands/roll.js';
import { rules } from './commands/rules.js';
import { run } from './commands/run.js';
import { show } from './commands/show.js';
import { tally } from './commands/tally.js';
import { verify } from './commands/verify.js';
import { type Complaint, EXIT, type ExitCode, placed, Stop } from './exit.js';
import type { Io } from './io.js';
import { type Desk, deskOf } from './print/desk.js';

const { version } = createRequire(import.meta.url)('yishi/package.json') as { version: string };

/** Locales written in Traditional characters: `zh_TW.UTF-8`, `zh_HK`, `zh-Hant-MO`. */
const TRADITIONAL = /^zh[-_](hant|tw|hk|mo)(?![a-z])/;

const localeOf = (locale: string): LanguageId =>
  !locale.startsWith('zh') ? 'en' : TRADITIONAL.test(locale) ? 'zh-Hant' : 'zh-Hans';

/** What `--lang` says, or the environment: the first of these that is set counts. */
function languageOf(argv: readonly string[], { env }: Io): { id: LanguageId; unknown?: string } {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const written = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const known = LANGUAGES.find((id) => id === written);
  if (known) return { id: known };
  const id = localeOf((env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase());
  return written === undefined ? { id } : { id, unknown: written };
}

/** Of an option that may be repeated, every value. */
const each = (value: string, before: readonly string[] = []): string[] => [...before, value];

function commandsOf(desk: Desk, end: (code: ExitCode) => void): Command {
  const { help } = desk.words;
  const program = new Command('yishi')
    .description(help.program)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.command)
    .addHelpText('after', `\n${help.exit}`)
    .configureHelp({ styleTitle: (title) => TITLES.get(title)?.(help) ?? title })
    .configureOutput({ writeOut: (text) => desk.print(text.trimEnd()), outputError: () => {} })
    .exitOverride();
  const add = (usage: string, summary: string): Command =>
    program
      .command(usage)
      .description(summary)
      .helpOption('-h, --help', help.help)
      .addHelpText('after', `\n${help.exit}`)
      .option('--json', help.json)
      .option('--lang <id>', help.lang);

  add('run', help.run)
    .argument('<script>', help.script)
    .option('--record <file>', help.record)
    .option('--resume', help.resume)
    .action(async (file, options) => end(await run(desk, file, options)));
  add('show', help.show)
    .argument('<record>', help.recordFile)
    .option('--facts', help.facts)
    .action(async (file, options) => end(await show(desk, file, options)));
  add('minutes', help.minutes)
    .argument('<record>', help.recordFile)
    .option('--profile <profile>', help.profile)
    .action(async (file, options) => end(await minutes(desk, file, options)));
  add('verify', help.verify)
    .argument('<record>', help.recordFile)
    .option('--head <hash>', help.head)
    .option('--published', help.published)
    .action(async (file, options) => end(await verify(desk, file, options)));
  add('diagram', help.diagram)
    .option('--step <name>', help.step)
    .action((options) => end(diagram(desk, options)));
  const { tally: counting } = desk.words;
  add('tally', counting.help.summary)
    .argument('[file]', counting.help.file)
    .option('--method <id>', counting.method.help.method)
    .option('--seats <number>', counting.method.help.seats)
    .option('--budget <number>', counting.method.help.budget)
    .option('--option <key=value>', counting.method.help.option, each)
    .option('--tie-break <how>', counting.method.help.tieBreak)
    .option('--rule <id>', counting.rule.help.rule)
    .option('--roll <file>', counting.rule.help.roll)
    .option('--ballots <file>', counting.rule.help.ballots)
    .option('--scope <path>', counting.rule.help.scope)
    .option('--precedence <which>', counting.rule.help.precedence)
    .option('--invalid <how>', counting.rule.help.invalid)
    .option('--parking <whether>', counting.rule.help.parking)
    .option('--attending <who>', counting.rule.help.attending)
    .option('--day <date>', counting.rule.help.day)
    .option('--voting <number>', counting.election.help.voting)
    .option('--cast <number>', counting.election.help.cast)
    .option('--runoff', counting.election.help.runoff)
    .action(async (file, options) => end(await tally(desk, file, options)));
  add('methods', desk.words.methods.help.summary)
    .argument('[id]', desk.words.methods.help.id)
    .action((id) => end(listMethods(desk, id)));
  add('rules', desk.words.rules.help.summary)
    .argument('[id]', desk.words.rules.help.id)
    .option('--on <date>', desk.words.rules.help.on)
    .action((id, options) => end(rules(desk, id, options)));
  const { help: table } = desk.words.roll;
  add('roll', table.summary)
    .argument('<file>', table.file)
    .option('--scope <path>', table.scope)
    .option('--counted-by <what>', table.countedBy)
    .option('--against <file>', table.against)
    .option('--body <id>', table.body)
    .action(async (file, options) => end(await roll(desk, file, options)));
  const { help: again } = desk.words.retally;
  add('retally', again.summary)
    .argument('<record>', help.recordFile)
    .option('--rule <id>', again.rule)
    .option('--method <id>', again.method)
    .option('--roll <file>', again.roll)
    .option('--scope <path>', again.scope)
    .option('--recusals <how>', again.recusals)
    .option('--proxies <how>', again.proxies)
    .option('--measure <measure>', again.measure)
    .option('--seats <number>', again.seats)
    .option('--budget <amount>', again.budget)
    .option('--vote <number>', again.vote)
    .action(async (file, options) => end(await retally(desk, file, options)));
  const { draw: drawing, deadline: period } = desk.words;
  add('draw', drawing.help.summary)
    .argument('<roll>', drawing.help.roll)
    .option('--seats <number>', drawing.help.seats)
    .option('--quotas <file>', drawing.help.quotas)
    .option('--seed <text>', drawing.help.seed)
    .option('--household <column>', drawing.help.household)
    .option('--reserves <number>', drawing.help.reserves)
    .option('--decline <persons>', drawing.help.decline)
    .option('--fairness <draws>', drawing.help.fairness)
    .action(async (file, options) => end(await draw(desk, file, options)));
  add('deadline', period.help.summary)
    .option('--from <date>', period.help.from)
    .option('--days <number>', period.help.days)
    .option('--working', period.help.working)
    .option('--weekends <how>', period.help.weekends)
    .option('--zone <zone>', period.help.zone)
    .option('--holidays <calendar>', period.help.holidays)
    .action(async (options) => end(await deadline(desk, options)));
  return program;
}

const TITLES = new Map<string, (help: Desk['words']['help']) => string>([
  ['Usage:', ({ usage }) => usage],
  ['Arguments:', (help) => help.arguments],
  ['Options:', ({ options }) => options],
  ['Commands:', ({ commands }) => commands],
]);

/** What went wrong, for people, and the exit code it stands for. Of a bug the trace is shown to whoever asks for it. */
function told(error: unknown, { words, debug }: Desk): { exitCode: ExitCode; complaints: readonly Complaint[] } {
  if (error instanceof Stop) return error;
  if (error instanceof EngineError) {
    return { exitCode: EXIT.storage, complaints: [{ message: words.files.engine(error.message) }] };
  }
  if (error instanceof CommanderError) {
    return { exitCode: EXIT.usage, complaints: [{ message: words.usage.bad(error.code, error.message) }] };
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const [line = ''] = message.split('\n');
  const trace = debug && stack !== undefined ? `\n${stack}` : '';
  return { exitCode: EXIT.fault, complaints: [{ message: words.usage.fault(`${name}: ${line}`, version) + trace }] };
}

/** How many complaints are told at once: a table may have one on every line, and more than so many are not read. */
const TOLD = 100;

/** Runs the program on its arguments, without the names of node and script. Resolves to the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const { id, unknown } = languageOf(argv, io);
  const desk = deskOf(io, id, argv.includes('--json'));
  let code: ExitCode = EXIT.ok;
  try {
    if (unknown !== undefined) throw new Stop(EXIT.usage, desk.words.usage.language(unknown));
    const program = commandsOf(desk, (ended) => {
      code = ended;
    });
    if (argv.length === 0) {
      desk.warn(program.helpInformation().trimEnd());
      return EXIT.usage;
    }
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
    const { exitCode, complaints } = told(error, desk);
    if (desk.json) io.err(`${JSON.stringify({ error: { exitCode, complaints } })}\n`);
    else for (const complaint of complaints.slice(0, TOLD)) desk.warn(`${desk.paint.red('✗')} ${placed(complaint)}`);
    return exitCode;
  }
}
