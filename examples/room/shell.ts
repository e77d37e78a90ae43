// Tells the service worker which files the pages open with: what a phone and its forms, somebody who comes in and a reader of the public page need. The desk,
// the screen, charts and the verifier are kept once they were loaded.
import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const OPENED = [/faces\/(phone|coming-in|public)\.tsx$/, /words\/[\w-]+\/web\.ts$/];
const STATIC = ['/icon.svg', '/icon-192.png', '/manifest.webmanifest'];

type Chunk = Rolldown.OutputChunk;

export function shell(): Plugin {
  return {
    name: 'room-shell',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one): one is Chunk => one.type === 'chunk');
      const worker = chunks.find(({ fileName }) => fileName === 'sw.js');
      if (!worker) throw new Error('there is no service worker to be told of');
      const files = new Set<string>();
      const take = ({ fileName, imports, viteMetadata }: Chunk): void => {
        if (files.has(fileName)) return;
        files.add(fileName);
        for (const style of viteMetadata?.importedCss ?? []) files.add(style);
        for (const other of chunks) if (imports.includes(other.fileName)) take(other);
      };
      for (const chunk of chunks)
        if (chunk !== worker && (chunk.isEntry || OPENED.some((one) => one.test(chunk.facadeModuleId ?? ''))))
          take(chunk);
      const all = [...files].sort().map((name) => `/${name}`);
      // A file has its content in its name, all but the page and the worker.
      const page = bundle['index.html'];
      const whole = [worker.code, page?.type === 'asset' ? page.source : '', ...Object.keys(bundle).sort()];
      const version = createHash('sha256').update(whole.join('\n')).digest('hex').slice(0, 12);
      worker.code = `const SHELL=${JSON.stringify({ version, files: [...all, ...STATIC] })};\n${worker.code}`;
    },
  };
}
