// What an act leaves unsaid is as the act before had it: who asks, the item, the project. Only what has to be said is taken over.
import type { Charter } from '../charters/charter.js';
import { shapeOf } from '../procedure/shapes.js';
import type { ActForm } from './schema.js';
import type { Told } from './words.js';

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands for somebody's own names is nobody else's. */
const isSaid = (value: unknown): value is string => typeof value === 'string' && !value.includes('$');

/** Who holds which office at the beginning, and whom the charter lets do what. */
export interface Offices {
  held: readonly { office: string; person: string }[];
  rights: Charter['rights'];
}

/** Whoever may do this is none of these alone. */
const OPEN: readonly string[] = ['anyone', 'member', 'voter'];

const CLERKS = ['recorder', 'teller', 'convener'] as const;

/** The acts so far, for what the next one leaves out. */
export class Before {
  private by: string | undefined;
  private item: string | undefined;
  private project: string | undefined;
  private objection: string | undefined;
  /** What a session was called with, and whether it came to nothing: called again, the rest is as it was. */
  private call: Record<string, unknown> | undefined;
  private failed = false;
  /** Offices changed hands: who holds them is no longer known. */
  private changed = false;

  /** @param items those the script brings: of one alone nobody has to speak */
  constructor(
    items: readonly { item: string }[],
    private readonly offices?: Offices,
  ) {
    const [only, more] = items;
    if (only && !more) this.item = only.item;
  }

  /** The act with what it leaves out, which is then what the next one goes by. */
  complete(act: ActForm, command: Told | undefined, idOf: (written: string) => string = (one) => one): ActForm {
    const unsaid = act.by === undefined && act.as === undefined && act.do !== 'wait';
    const by = unsaid ? this.whose(act, command, idOf) : act.by;
    if (act.do.startsWith('office.')) this.changed = true;
    const fields = command && act.expect?.refused !== 'malformed' ? this.fields(act.with ?? {}, command) : act.with;
    if (isSaid(by)) this.by = by;
    this.note(act.with);
    if (act.do === 'session.fail') this.failed = act.expect?.refused === undefined;
    if (act.do === 'round.call' && fields) [this.call, this.failed] = [fields, false];
    return { ...act, ...(by !== undefined && { by }), ...(fields && { with: fields }) };
  }

  /** Who asked before, unless it is for somebody of another office alone. */
  private whose(act: ActForm, command: Told | undefined, idOf: (written: string) => string): string | undefined {
    const { by, offices, changed } = this;
    if (!offices || !command || changed || act.expect?.refused !== undefined) return by;
    // What others did is entered by a clerk.
    const may: readonly string[] = act.table === undefined ? (offices.rights[command.type] ?? command.who) : CLERKS;
    const held = (office: string) => offices.held.filter((one) => one.office === office);
    const theirs = may.flatMap((office) => held(office).map(({ person }) => person));
    const [first] = theirs;
    if (first === undefined || may.some((role) => OPEN.includes(role))) return by;
    return by !== undefined && theirs.includes(idOf(by)) ? by : first;
  }

  /** What acts are about. */
  get about(): string | undefined {
    return this.item;
  }

  private fields(said: Record<string, unknown>, command: Told): Record<string, unknown> {
    const { item, project, objection } = this;
    // Who says where it is or who is to come says all of it.
    if (this.failed && command.type === 'round.call' && said.place === undefined && said.invited === undefined) {
      const { opens: _opens, closes: _closes, ...rest } = this.call ?? {};
      return { ...rest, ...said };
    }
    const known: Record<string, unknown> = { item, project, objection, items: item === undefined ? undefined : [item] };
    const missing = shapeOf(command).filter(
      ({ path, optional }) => !optional && !Object.hasOwn(said, path) && known[path] !== undefined,
    );
    return missing.length === 0
      ? said
      : { ...said, ...Object.fromEntries(missing.map(({ path }) => [path, known[path]])) };
  }

  private note(fields: Record<string, unknown> | undefined): void {
    if (!fields) return;
    const { item, items, project, objection } = fields;
    const [only, more] = Array.isArray(items) ? items : [];
    const listed = more === undefined ? (isTree(only) ? only.item : only) : undefined;
    this.item = [item, listed].find(isSaid) ?? this.item;
    if (isSaid(project)) this.project = project;
    if (isSaid(objection)) this.objection = objection;
  }
}
