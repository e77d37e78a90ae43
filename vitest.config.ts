import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import ts from 'typescript';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

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

const projects: TestProjectInlineConfiguration[] = [
  {
    resolve,
    test: {
      name: 'unit',
      setupFiles,
      include: ['test/**/*.test.{ts,tsx}'],
      // Errors outside the type tests are for `npm run typecheck` to report.
      typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], ignoreSourceErrors: true },
    },
  },
  {
    resolve,
    test: { name: 'edge', setupFiles, include: [core], environment: 'edge-runtime' },
  },
];

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
if (existsSync(chromium)) {
  projects.push({
    resolve,
    test: {
      name: 'browser',
      setupFiles,
      include: [core],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            executablePath: chromium,
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
  console.warn(`Browser tests left out: no Chromium at ${chromium} (set CHROMIUM to its path).`);
}

export default defineConfig({ test: { projects } });
