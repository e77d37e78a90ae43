// yishi schema: the form of a script for editors, as a JSON Schema. It is JSON whether or not that is asked for.
import { scriptSchema } from 'yishi/script';
import { EXIT, type ExitCode } from '../exit.js';
import type { Desk } from '../print/desk.js';

export function schema({ print }: Desk, opens: 'consultation' | 'community'): ExitCode {
  print(JSON.stringify(scriptSchema(opens)));
  return EXIT.ok;
}
