// The `yishi` command: the process around the program. Everything it does is in program.ts.
import { terminal } from './io.js';
import { main } from './program.js';

process.exitCode = await main(process.argv.slice(2), terminal());
