// In which language the program speaks: as --lang says, or else the environment.
import type { LanguageId } from 'yishi/language';
import type { Io } from './io.js';
import { LANGUAGES } from './words/words.js';

/** Locales written in Traditional characters: `zh_TW.UTF-8`, `zh_HK`, `zh-Hant-MO`. */
const TRADITIONAL = /^zh[-_](hant|tw|hk|mo)(?![a-z])/;

const localeOf = (locale: string): LanguageId =>
  !locale.startsWith('zh') ? 'en' : TRADITIONAL.test(locale) ? 'zh-Hant' : 'zh-Hans';

/** What `--lang` says, or the environment: the first of these that is set counts. */
export function languageOf(
  argv: readonly string[],
  { env, locale }: Pick<Io, 'env' | 'locale'>,
): { id: LanguageId; unknown?: string } {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const written = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const known = LANGUAGES.find((id) => id === written);
  if (known) return { id: known };
  const id = localeOf((env.LC_ALL || env.LC_MESSAGES || env.LANG || locale || '').toLowerCase());
  return written === undefined ? { id } : { id, unknown: written };
}

/** Each command has these options; where they are written before it, they are its own. */
export function behindTheCommand(argv: readonly string[]): readonly string[] {
  const before = argv.findIndex((one, at) => !/^--(lang|json)(=|$)/.test(one) && argv[at - 1] !== '--lang');
  const command = argv[before];
  if (command === undefined) return [];
  if (before === 0) return argv;
  const rest = argv.slice(before + 1);
  return command.startsWith('-') ? [command, ...rest] : [command, ...argv.slice(0, before), ...rest];
}
