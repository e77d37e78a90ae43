// What a thread begins with: TypeScript has to be understood there too.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
