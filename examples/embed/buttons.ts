// What a person may do now, as a screen needs it.
import type { Engine } from 'yishi';
import { language } from 'yishi/language';

export interface Button {
  command: string;
  label: string;
  enabled: boolean;
  /** Why it is grey. */
  hint?: string;
}

// #region buttons
/** One button for each command this person may ever ask for here; grey ones say why. */
export async function buttons(engine: Engine, id: string, person: string): Promise<Button[]> {
  const { command, refusal } = language('zh-Hans');
  const permissions = await engine.permitted(id, person);
  return permissions
    .filter((permission) => permission.ok || permission.refusal.code !== 'not-yours')
    .map((permission) => ({
      command: permission.type,
      label: command(permission.type),
      enabled: permission.ok,
      ...(!permission.ok && { hint: refusal(permission.refusal) }),
    }));
}
// #endregion
