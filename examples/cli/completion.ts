// What a shell asks when somebody presses Tab. Loaded only for that: the commands are gone through each time.
import type { Command } from 'commander';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** Prints what makes a shell ask. */
export async function setUp(shell: Shell): Promise<void> {
  const { default: root } = await import('@bomb.sh/tab');
  root.setup('yishi', 'yishi', shell);
}

/** Gives the program the hidden command by which a shell asks: `yishi complete -- run --re`. */
export async function answering(program: Command): Promise<void> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  tab(program, { completionCommandName: 'completion-of-tab' });
}
