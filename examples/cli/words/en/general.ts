// The command's own words in English: everything that is not said by `yishi/language`.
const list = (names: readonly string[]): string => names.join(', ');

export const general = {
  help: {
    program: 'Deliberative consultation: play scripts; read, verify and print records; count votes and draw panels.',
    run: 'plays a script and prints every act, refusal and finding as it happens',
    show: 'shows where a consultation stands, from its record',
    minutes: 'prints the minutes of a record, in Markdown',
    verify: 'checks a record: its chain, its facts, and every finding again',
    diagram: 'the procedure as a state diagram: Mermaid, or drawn as SVG',
    diagramFormat: 'mermaid or svg; mermaid if nothing is said',
    script: 'a script (docs/scripts.md)',
    recordFile: 'a record (JSON Lines)',
    record: 'keep the record in this file, which must not exist yet',
    resume: 'continue a record that this script began and did not finish',
    drill: 'a drill: the record says so on every paper',
    to: 'end when this step is reached',
    stepwise: 'wait for the return key before each act',
    facts: 'every fact too, not only where it stands',
    head: 'the fingerprint its last entry should have, or a file of signed heads; shows a tail that was cut off, and a record made anew',
    key: 'the public key of whoever may have signed the heads (PEM); may be repeated, and each must have signed one',
    headOf: 'prints the fingerprint of a record that verifies, signed if there is a key',
    signingKey: 'the private key to sign with (Ed25519, PEM)',
    headScope: 'the tenant the record is of, where a host has several',
    profile: 'who reads: publication (residents by door number, no speeches; if nothing is said) or archive',
    published: 'the record is a publication: texts were left out by rule, not by order',
    step: 'one step only: topics, deliberation, vote, conversion, implementation, evaluation',
    json: 'answer in JSON',
    verbose: 'also how many entries the record has, and its fingerprint',
    watch: 'shows it again whenever the record has grown; Ctrl-C ends it',
    html: 'writes it to this file as a page for a browser, for a screen in the office',
    lang: 'zh-Hans, zh-Hant or en; by default as LC_ALL, LC_MESSAGES or LANG say',
    help: 'shows this help',
    version: 'prints the version',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    command: 'help for a command: of this program, or of a consultation (ballot.cast)',
    commandOf: 'run, ballot.cast, “cast a ballot”, 投票 ...',
    examples: 'Examples:',
    schema: 'prints what editors check a script by, and complete it from: a JSON Schema',
    schemaCommunity: 'of scripts that open a community',
    completion: 'print what makes a shell complete commands and options on Tab',
    exit: [
      'Exit codes:',
      '  0  done; where there was a question, the answer is yes',
      '  1  the answer is no: refused unexpectedly or not as expected (run), not',
      '     verified (verify, head), failed or not formed (tally --rule), not in force on',
      '     that day (rules --on), no panel within the quotas (draw), runs that failed (simulate)',
      '  2  wrong usage, or a file, a rule or a question that cannot be worked with as it is',
      '  3  a file could not be read or written, or a record is damaged',
      '  4  a fault of the program itself',
    ].join('\n'),
  },
  usage: {
    bad: (_code: string, message: string, nearest: string) =>
      `${message.replace(/^error: /, '')}; ${nearest === '' ? 'see yishi --help' : `did you mean ${nearest}?`}`,
    language: (name: string) => `there is no language ${name}; write zh-Hans, zh-Hant or en`,
    profile: (name: string) => `there is no profile ${name}; write publication or archive`,
    step: (name: string, known: readonly string[]) => `there is no step ${name}; the steps are ${list(known)}`,
    format: (name: string, known: readonly string[]) => `there is no format ${name}; the formats are ${list(known)}`,
    head: (written: string) =>
      `${written} is no fingerprint, which has 64 hexadecimal digits; if it is a file of signed heads, name the public keys with --key`,
    heads: (one: string, other: string) => `${one} and ${other} cannot both be the last fingerprint; give one`,
    fault: (what: string, version: string) =>
      `this is a fault of yishi ${version} (${what}); please report it with the command and its file; YISHI_DEBUG=1 shows more`,
    resumeWhat: () => 'there is nothing to resume; name the record with --record',
  },
  files: {
    exists: (file: string) =>
      `${file} exists already, and a record is never written over; name another file, continue it with --resume, or go on with what is new by yishi continue`,
    refused: (file: string, why: string) =>
      `${file}: the system would not let it be read or written (${why}); see whether the folder is there, is yours to write to and has room`,
    unfinished: (file: string, seq: number) => `${file}: an append was cut short at entry ${seq} and is taken up again`,
    cut: (file: string, seq: number, characters: number) =>
      `${file}: the last line is cut off and left out (entry ${seq}, ${characters} characters of it are there); yishi verify tells more`,
  },
  journal: {
    day: (day: string, weekday: number) => {
      const names = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
      return `${day}, ${names[weekday] ?? ''}`;
    },
    who: (by: string, principal: string | undefined) => (principal ? `${by} for ${principal}` : by),
    many: (command: string, times: number, people: readonly string[]) =>
      `${command.charAt(0).toUpperCase()}${command.slice(1)} (${times}): ${list(people)}`,
    refused: (who: string, what: string, times: number, expected: boolean) =>
      `${who}: ${what}${times > 1 ? ` (and ${times - 1} more)` : ''} — refused${expected ? ', as expected' : ''}`,
  },
  run: {
    asExpected: 'The script ran as expected.',
    noTerminal: '--step waits for the return key, and there is no terminal to press it at',
    enter: 'Press return for each act.',
    refused: (act: string, sentence: string) => `${act} was refused: ${sentence}`,
    unmet: (act: string, about: string, expected: string, came: string) =>
      `${act}: expected ${about} to be ${expected}, it is ${came}`,
    act: (number: number | undefined, who: string, what: string) =>
      number === undefined ? `the opening (${who}, ${what})` : `act ${number} (${who}, ${what})`,
    nobody: 'the clock',
    differs: (file: string, seq: number) =>
      `entry ${seq} of ${file} is not what this script says there; it is the record of another script, or of another version of it. To add to it, keep what is new: yishi continue ${file} MORE.yaml`,
    longer: (file: string, entries: number, played: number) =>
      `${file} has ${entries} entries, the script only ${played}; it is the record of another script`,
    kept: (file: string) => `kept in ${file}`,
  },
  show: {
    asOf: (last: string) => `As of the last entry, ${last}`,
    kept: (file: string) => `written to ${file}`,
  },
  standing: {
    record: 'Record',
    fingerprint: 'Fingerprint',
    entries: (entries: number) => `${entries} entries`,
  },
  /** Of items and of projects. */
  /** In the diagram. */
  anywhere: 'any open step',
  diagram: (step: string | undefined) => (step === undefined ? 'The procedure' : `The procedure: ${step}`),
  minutes: {
    publication: 'This is for the public: residents by door number, no speeches; --profile archive prints them.',
  },
  verify: {
    holds: (entries: number, place: string) =>
      `The record holds: ${entries} entries, every finding comes out again; it stands at ${place}.`,
    fails: (seq: number, problem: string) => `The record does not hold, from entry ${seq} on: ${problem}`,
    published: 'Verified as a publication: texts that were left out are not accounted for.',
    noHead: 'Without --head a tail that was cut off cannot be told.',
    signed: (seq: number, at: string, key: string) => `Entry ${seq} is as it was signed at ${at} with the key ${key}.`,
    erased: (texts: number, by: number, at: string, ground: string) =>
      `${texts} texts were erased by entry ${by} on ${at} (${ground}).`,
  },
};
