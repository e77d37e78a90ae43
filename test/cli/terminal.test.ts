// The guide in a terminal of 80 by 24, as somebody sees it: no line is wider than the screen, and none is cut in the middle of a sign.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { widthOf } from '../../examples/cli/print/width.js';
import { prepared } from './canopy.js';
import { root } from './cli.js';

const there = spawnSync('tmux', ['-V']).status === 0;
if (!there) console.warn('Left out: there is no tmux.');

const COLUMNS = 80;

/** A terminal with a shell in a folder: what a command leaves on it, each line as it was written. */
function terminal(folder: string) {
  const name = `yishi-${process.pid}`;
  const tmux = (...argv: string[]): string =>
    execFileSync('tmux', ['-L', name, '-f', '/dev/null', ...argv], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TMUX: '' },
    });
  tmux('-u', 'new-session', '-d', '-x', String(COLUMNS), '-y', '24', '-c', folder, 'sh');
  tmux('set-option', '-g', 'history-limit', '5000');
  onTestFinished(() => {
    tmux('kill-server');
  });
  // The shell that was opened first has the limit of before.
  tmux('new-window', '-c', folder, 'sh');
  return (...argv: string[]): { screen: string[]; lines: string[] } => {
    tmux('send-keys', '-R');
    tmux('clear-history');
    const command = [process.execPath, join(root, 'dist/cli.js'), ...argv, '--lang', 'zh-Hans'];
    const channel = `done-${argv.length}-${Math.abs(argv.join('').length)}`;
    writeFileSync(
      join(folder, 'next.sh'),
      `clear\n${command.map((one) => `'${one}'`).join(' ')}\ntmux -L ${name} wait-for -S ${channel}\n`,
    );
    tmux('send-keys', '. ./next.sh', 'Enter');
    tmux('wait-for', channel);
    const captured = (...how: string[]): string[] => tmux('capture-pane', '-p', '-S', '-', ...how).split('\n');
    return { screen: captured(), lines: captured('-J') };
  };
}

it.runIf(there)('every screen of the guide fits', async () => {
  const { folder } = await prepared();
  const on = terminal(folder);
  const screens = [
    on('new', 'owners-assembly', '--dir', '车棚', '--title', '车棚改造', '--yes'),
    on('check', '雨棚/协商.yaml'),
    on('run', '雨棚/协商.yaml', '--record', '雨棚.jsonl'),
    on('show', '雨棚.jsonl'),
    on('paper', '全部', '雨棚.jsonl', '--out', '文书', '--issuer', '梧桐里业主委员会'),
    on('help', '召集协商'),
    on('help', '投票'),
  ];
  if (process.env['SCREENS'])
    writeFileSync(process.env['SCREENS'], screens.map(({ screen }) => screen.join('\n').trimEnd()).join('\n=====\n'));
  for (const { lines } of screens) {
    expect(lines.join('\n').trim()).not.toBe('');
    for (const line of lines) expect(widthOf(line.trimEnd()), line).toBeLessThanOrEqual(COLUMNS);
  }
});
