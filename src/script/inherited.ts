// What an act leaves unsaid is as the act before had it: who asks, the item, the project. Only what has to be said is taken over.
import { shapeOf } from '../procedure/shapes.js';
import type { ActForm } from './schema.js';
import type { Told } from './words.js';

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands for somebody's own names is nobody else's. */
const isSaid = (value: unknown): value is string => typeof value === 'string' && !value.includes('$');

/** The acts so far, for what the next one leaves out. */
export class Before {
  private by: string | undefined;
  private item: string | undefined;
  private project: string | undefined;

  /** @param items those the script brings: of one alone nobody has to speak */
  constructor(items: readonly { item: string }[]) {
    const [only, more] = items;
    if (only && !more) this.item = only.item;
  }

  /** The act with what it leaves out, which is then what the next one goes by. */
  complete(act: ActForm, command: Told | undefined): ActForm {
    const by = act.by ?? (act.as === undefined && act.do !== 'wait' ? this.by : undefined);
    const fields = command && act.expect?.refused !== 'malformed' ? this.fields(act.with ?? {}, command) : act.with;
    if (isSaid(by)) this.by = by;
    this.note(act.with);
    return { ...act, ...(by !== undefined && { by }), ...(fields && { with: fields }) };
  }

  /** What acts are about. */
  get about(): string | undefined {
    return this.item;
  }

  private fields(said: Record<string, unknown>, command: Told): Record<string, unknown> {
    const { item, project } = this;
    const known: Record<string, unknown> = { item, project, items: item === undefined ? undefined : [item] };
    const missing = shapeOf(command).filter(
      ({ path, optional }) => !optional && !Object.hasOwn(said, path) && known[path] !== undefined,
    );
    return missing.length === 0
      ? said
      : { ...said, ...Object.fromEntries(missing.map(({ path }) => [path, known[path]])) };
  }

  private note(fields: Record<string, unknown> | undefined): void {
    if (!fields) return;
    const { item, items, project } = fields;
    const [only, more] = Array.isArray(items) ? items : [];
    const listed = more === undefined ? (isTree(only) ? only.item : only) : undefined;
    this.item = [item, listed].find(isSaid) ?? this.item;
    if (isSaid(project)) this.project = project;
  }
}
