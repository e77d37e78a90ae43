// The pages of the room, built from sources by the package's public names: `npm run room` builds them before it starts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { defineConfig } from 'vite';
import { packed } from './packed.js';
import { shell } from './shell.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { config } = ts.parseConfigFileTextToJson('tsconfig.json', readFileSync(here('../../tsconfig.json'), 'utf8'));
const paths: Record<string, [string]> = config.compilerOptions.paths;

export default defineConfig({
  root: here('./web'),
  plugins: [shell(), packed()],
  resolve: {
    alias: Object.entries(paths).map(([name, [file]]) => ({
      find: new RegExp(`^${name}$`),
      replacement: here(`../../${file.slice(2)}`),
    })),
  },
  // The verifier runs in a thread of its own, and loads one language.
  worker: { format: 'es' },
  build: {
    outDir: here('./.pages'),
    emptyOutDir: true,
    // Browsers of weak phones: what Android's WebView was at the end of 2021.
    target: 'chrome96',
    // Nothing stands inside the page: the server forbids scripts and styles that are written into it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: here('./web/index.html'), sw: here('./web/sw.ts') },
      // A service worker answers for what lies beside it, and below.
      output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
    },
  },
});
