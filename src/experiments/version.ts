// Which version of the package this is, as manifests say it. Written into what is built, which may lie anywhere.
import { version as written } from '../../package.json';

export const version: string = written;
