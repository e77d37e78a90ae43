// What a script will be sorry for, though nothing of it is refused: told of what was recorded, act by act, as it was played. Pure.
import { dateIn } from '../calendar.js';
import { mainlandHolidays } from '../law/holidays-cn.js';
import { refusePrice } from '../parts/projects/price.js';
import { type RegretProblem, type RegretProblems, regretProblem } from '../problems/regrets.js';
import type { FactOf, State } from '../procedure/vocabulary.js';
import type { ScriptAct } from './acts.js';
import type { Answered } from './play.js';
import type { Recorded } from './recorded.js';

type Tell = <C extends keyof RegretProblems>(code: C, numbers: RegretProblems[C]) => void;

const isEmpty = ({ rolls }: State, body: string): boolean => (rolls[body]?.members.size ?? 0) === 0;

/** Every object of a finding that says of which days nothing is known. */
function gapIn(found: unknown): { known: string; from?: string; until?: string } | undefined {
  if (typeof found !== 'object' || found === null) return undefined;
  const { calendar, read, warnings } = found as Record<'calendar' | 'read' | 'warnings', unknown>;
  const told = [calendar, read, ...(Array.isArray(warnings) ? warnings : [])];
  return told.find(
    (one): one is { known: string } =>
      typeof one === 'object' && one !== null && 'known' in one && (one.known === 'none' || one.known === 'part'),
  );
}

const isHoliday = (date: string): boolean =>
  mainlandHolidays.holidays.some(({ from, until }) => from <= date && date <= until);

function ofNotice({ fields, finding }: FactOf<'notice.post'>, { charter, calendar }: State, tell: Tell): void {
  const { answers = ['against'], closes, items } = fields;
  if (!answers.includes('against')) tell('regrets.no-against', { items });
  for (const warning of finding.warnings) {
    if (warning.code === 'notice-short') tell('regrets.notice-short', { days: warning.days, least: warning.least });
    if (warning.code === 'proxies-over') tell('regrets.proxies-over', { proxies: warning.proxies, most: warning.most });
  }
  // A poll that closes at midnight closes with the day before.
  const last = dateIn(new Date(Date.parse(closes) - 1).toISOString(), charter.zone);
  // Where owners vote papers are taken by hand; a council that meets has chosen its evening.
  const byLaw = finding.pack.id.startsWith('civil-code');
  if (byLaw && calendar?.id === 'cn-mainland' && isHoliday(last)) tell('regrets.closes-on-holiday', { date: last });
}

/** Everybody a session cannot do without, by kind, of whom there is nobody. */
function nobodyOf({ charter, people }: State): string[] {
  const kinds = new Set([...people.values()].flatMap((person) => person.kinds ?? []));
  return (charter.deliberation.parties ?? []).filter((kind) => !kinds.has(kind));
}

function ofProject(project: string, state: State, tell: Tell): void {
  const { item, budget } = state.projects[project] ?? {};
  if (item === undefined || budget === undefined) return;
  const off = refusePrice(state, { project, item }, budget);
  if (!off) return;
  const { price, num, den, strict } = off.numbers;
  tell('regrets.off-price', { item, budget, price, num, den, strict });
}

function ofFact({ fact, after: { context: state } }: Recorded, tell: Tell, amended: ReadonlySet<string>): void {
  switch (fact.type) {
    case 'round.call': {
      const { body } = state.charter.deliberation;
      if (isEmpty(state, body)) tell('regrets.body-empty', { body });
      const kinds = nobodyOf(state);
      if (kinds.length > 0 && fact.fields.form === 'session') tell('regrets.party-nobody', { kinds });
      break;
    }
    case 'notice.post':
      ofNotice(fact, state, tell);
      break;
    case 'project.draft':
      // What is amended later is looked at then.
      if (!amended.has(fact.fields.project)) ofProject(fact.fields.project, state, tell);
      break;
    case 'project.amend':
      ofProject(fact.fields.project, state, tell);
      break;
  }
  // Of years that are past no holidays will be announced any more; and what people rely on is a notice and a posting.
  const gap = fact.type === 'notice.post' || fact.type === 'result.post' ? gapIn(fact.finding) : undefined;
  if (gap?.until !== undefined && fact.at >= (gap.from ?? ''))
    tell('regrets.days-unknown', { from: gap.from ?? null, until: gap.until ?? null });
}

const projectOf = ({ type, asked }: ScriptAct): string[] =>
  type === 'project.amend' ? asked.map(({ fields }) => String((fields as { project?: unknown }).project)) : [];

/** Listens to a script as it is played, and tells of the same thing once. */
export class Regrets {
  readonly found: RegretProblem[] = [];
  private readonly told = new Set<string>();
  private readonly amended: ReadonlySet<string>;

  constructor(acts: readonly ScriptAct[]) {
    this.amended = new Set(acts.flatMap(projectOf));
  }

  hear(answered: readonly Answered[], act: ScriptAct | undefined): void {
    for (const recorded of answered.flatMap((one) => one.recorded))
      ofFact(
        recorded,
        (code, numbers) => {
          const key = code === 'regrets.days-unknown' ? code : `${code} ${JSON.stringify(numbers)}`;
          if (this.told.has(key)) return;
          this.told.add(key);
          this.found.push(regretProblem(code, numbers, act?.position));
        },
        this.amended,
      );
  }
}
