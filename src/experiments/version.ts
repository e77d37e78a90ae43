// Which version of the package this is, as manifests say it.
import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('yishi/package.json') as { version: string };

export { version };
