// Which tests run where. `docs/decisions/builds.md` says why, with what was measured.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import ts from 'typescript';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { apart } from './test/apart.js';
import { executablePath } from './test/chromium.js';

const root = fileURLToPath(new URL('.', import.meta.url));

// The public names, as tsconfig.json maps them to sources.
const { config } = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(`${root}tsconfig.json`, 'utf8'));
const paths: Record<string, [string]> = config.compilerOptions.paths;
const resolve = {
  alias: Object.entries(paths).map(([name, [file]]) => ({
    find: new RegExp(`^${name}$`),
    replacement: `${root}${file.slice(2)}`,
  })),
};

const core = 'test/core/**/*.test.ts';
const setupFiles = ['test/setup.ts'];
const tidy = 'test/tidy.ts';
const drawn = 'test/drawn.ts';

const globs = apart.map((path) => (path.endsWith('/') ? `${path}**/*.test.{ts,tsx}` : path));

/** Those that get a process of their own, in the order of their list; then the others, each project together. */
class Sequencer extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ project, moduleId }: TestSpecification): number => {
      const file = relative(root, moduleId);
      const rank = apart.findIndex((path) => file.startsWith(path));
      return rank < 0 ? apart.length + projects.findIndex(({ test }) => test?.name === project.name) : rank;
    };
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}

// Timeouts are for what hangs. On a machine with much else to do a test may take ten times as long as alone, and is not wrong;
// nor is what it waits for, for which vitest would give a second.
const expect = { poll: { timeout: 60_000 } };
const projects: TestProjectInlineConfiguration[] = [
  {
    resolve,
    test: {
      name: 'apart',
      setupFiles: [...setupFiles, tidy],
      include: globs,
      testTimeout: 300_000,
      hookTimeout: 300_000,
      expect,
    },
  },
  {
    resolve,
    test: {
      name: 'unit',
      setupFiles: [...setupFiles, tidy, drawn],
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: globs,
      isolate: false,
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect,
    },
  },
  {
    resolve,
    test: {
      name: 'edge',
      setupFiles: [...setupFiles, drawn],
      include: [core],
      environment: 'edge-runtime',
      testTimeout: 120_000,
    },
  },
];

if (existsSync(executablePath)) {
  projects.push({
    resolve,
    test: {
      name: 'browser',
      setupFiles: [...setupFiles, drawn],
      include: [core],
      testTimeout: 60_000,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            executablePath,
            args: [
              '--no-sandbox',
              '--disable-gpu',
              '--disable-quic',
              '--no-first-run',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
            ],
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  });
} else {
  console.warn(`Browser tests left out: no Chromium at ${executablePath} (set CHROMIUM to its path).`);
}

// Every core, where vitest would leave one idle: what it does itself while tests run is little.
export default defineConfig({ test: { projects, maxWorkers: '100%', sequence: { sequencer: Sequencer } } });
