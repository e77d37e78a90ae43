// What the room says at its entrance and of its desk, in English.
import type { ComingInWords } from '../../server/coming-in-words.js';

/** So many names stand in a line; of the others their number. */
const NAMED = 12;

const some = (title: string, names: readonly string[]): string[] => {
  if (names.length === 0) return [];
  const rest = names.length - NAMED;
  return [`${title} (${names.length}): ${names.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`];
};

export const en: ComingInWords = {
  why: {
    'code-unread': () =>
      'A code has twelve letters and digits, in three groups of four. Please compare it with your slip.',
    'code-unknown': () =>
      'This code lets nobody in. Please compare it with your slip, or ask at the desk for a new one.',
    'code-elsewhere': () =>
      'This code was used already: on another device, or on one that has left since. The desk gives you a new slip. If it was not you who used it, tell them at once, and they end it.',
    'secret-unread': () =>
      'A secret has twenty letters and digits, in five groups of four. Please compare it with what was handed out.',
    'secret-unknown': ({ of = 'PERSON' }) =>
      `This secret lets nobody in. Please compare it with what was handed out. Where it is lost or was replaced, npm run room -- --new-secret ${of} makes a new one, on the machine the room runs on, with the same --file.`,
    'code-full': () => 'So many people have come in on this device already. Please use another.',
    'signed-out': () => 'Nobody is signed in on this device. Please come in with the code on your slip.',
    'not-your-seat': () => 'Nobody of that id came in on this device.',
    'say-as': () => 'Several people are signed in here: please say who is asking.',
    'desk-only': () => 'This is for those at the desk.',
    'clerks-only': () => 'This is for the convener and for those who keep the record.',
    'not-entering': () => 'By the charter whoever acts here may not enter for others. Act as a clerk to help somebody.',
    'watching-only': () => 'The screen only shows; nothing can be asked for here.',
    'other-site': () => 'This was asked for by a page of another site.',
    'not-json': () => 'What was sent is not in the form that is expected here.',
    malformed: () => 'What was sent cannot be read.',
    'too-often': ({ seconds = 1 }) => `Too many tries. Please try again in ${seconds} s.`,
    'too-large': ({ most = 0 }) =>
      most < 1_000_000
        ? `What was filled in is too long: more than ${Math.floor(most / 1000)} kB. Please shorten it, or do it in parts.`
        : `The file is larger than ${Math.floor(most / 1_000_000)} MB.`,
    'unknown-person': () => 'There is nobody of that id on the rolls.',
    'no-paper': () => 'There is no such paper yet.',
    'no-clock': () => 'The clock can be moved in a drill only.',
    'clock-back': ({ at = '' }) => `The clock only goes forward. It is ${at} now.`,
    'clock-far': () => 'Please name a day within the next ten years.',
    'not-there': () => 'There is nothing here.',
    broken: () => 'Something is broken here. Please try again, or tell the desk.',
  },
  slip: {
    title: 'Slips',
    code: 'Your code',
    personal: 'For you alone: whoever has it can vote in your name.',
    how: (address) => [
      'Scan the square with your phone, or',
      `open ${address} and type the code.`,
      'It works once, on one phone.',
    ],
    until: (day) => `To be used by ${day}.`,
    door: 'Flat',
    unreachable: (address, port) =>
      `Please do not hand these out: the address on them, ${address}, opens on this machine alone, and no phone reaches it. Stop the room, start it with npm run room -- --host 0.0.0.0 --origin http://ADDRESS-OF-THIS-MACHINE-IN-THE-HALL:${port} and print them anew.`,
  },
  start: {
    option: (said) =>
      `${said}. There are --file, --port, --host, --origin, --open, --new-secret, --address-header and --lang: see docs/room.md`,
    language: (given) => `there is no language ${given}: zh-Hans, zh-Hant and en are`,
    file: (given) => `--file takes the name of a file, such as room.sqlite, not '${given}'`,
    empty: (option) => `${option} is given nothing`,
    header: (given) => `--address-header takes the name of a header, such as x-real-ip, not '${given}'`,
    apart: (one, other) => `${one} and ${other} cannot be given together`,
    port: (given) => `--port takes a whole number from 0 to 65535, not ${given}`,
    origin: (given) =>
      `--origin takes a whole address with nothing behind it, such as http://192.168.1.20:8790, not ${given}`,
    taken: (address, code) =>
      code === 'EADDRINUSE'
        ? `${address} is taken: perhaps the room runs already. Stop that one, or choose another --port`
        : `the room cannot listen on ${address} (${code}): look at --host and --port`,
    foreign: (file) => `${file} is no file of the room and was left as it is: give --file another name`,
    held: (file) => `another room has ${file} open: stop that one, or give --file another name`,
    unwritable: (file, code) => `${file} cannot be opened (${code}): see whether it may be written`,
    alone: (address, port) =>
      `${address} opens on this machine alone, and no phone reaches it. For phones: npm run room -- --host 0.0.0.0 --origin http://ADDRESS-OF-THIS-MACHINE-IN-THE-HALL:${port}`,
  },
  secrets: {
    once: 'Secrets of the desk, one for each office-holder. They are shown this once and kept nowhere:',
    screen: 'the screen',
    made: (name) => `The new secret of ${name}. The one before, and whatever came in with it, has ended:`,
    held: (file) => `${file} holds a consultation already: give --file another name, or leave --open out`,
    none: (file) => `${file} holds no consultation yet, and no secret to replace: start the room first`,
    nobody: (person) => `There is nobody of the id ${person} in this consultation.`,
  },
  roll: {
    rows: (rows) => `${rows} rows read`,
    total: (heads, area) => `${heads}, ${area}`,
    row: (row, said) => (row === undefined ? said : `Row ${row}: ${said}`),
    changes: (added, removed, changed) => [
      ...some('New', added),
      ...some('No longer on it', removed),
      ...some('Changed', changed),
    ],
  },
};
