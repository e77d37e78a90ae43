// The `yishi` command: the process around the program. Everything it does is in program.ts.
import { terminal } from './io.js';
import { main } from './program.js';

// Whoever reads may stop reading (`yishi show ... | head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

process.exitCode = await main(process.argv.slice(2), terminal());
