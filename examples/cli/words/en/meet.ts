// The words of `yishi meet` in English.
type Pair = readonly [said: string, what: string];

export const meet = {
  help: {
    summary: 'runs a meeting at a desk in the terminal: who is here, who is next, one key an act',
    what: 'a record to go on with, or the charter of a meeting that begins now',
    people: 'the table of the people, where a meeting begins: names, doors, offices',
    roll: 'the roll of the owners, where a meeting begins',
    title: 'what the meeting is about, where it begins',
    record: 'the record it is kept in, where it begins; one that is there already is gone on with',
    rehearse: 'a training: plays this script act by act in memory and asks what comes next',
  },
  noTerminal: 'a desk needs a terminal to be shown in and typed at; without one use yishi do and yishi show',
  community: (file: string) =>
    `${file} is the record of a community, which does not meet by itself: open one of its consultations, or use yishi do`,
  what: 'say which record to go on with, a charter to begin with, or --rehearse and a script',
  there: (file: string) => `${file} exists already: go on with it by --record ${file}, or name the new one by --title`,
  needs: 'a meeting that begins needs the table of its people: --people FILE',
  left: (file: string, entries: number) =>
    `Everything is kept in ${file} (${entries} entries). yishi meet ${file} goes on where it was.`,
  titles: { log: 'Log', whole: 'The whole desk', help: 'Keys and lines' },
  scroll: (from: number, to: number, all: number) => `${from}–${to} of ${all} · ↑ ↓ PgUp PgDn Home End · Esc back`,
  desk: {
    small: (columns: number, rows: number) => `made for ${columns} × ${rows}`,
    more: (lines: number) => `… and ${lines} more ${lines === 1 ? 'line' : 'lines'} (d)`,
    day: (day: string) => day,
    log: 'log',
    writing: 'writing …',
    enter: 'Enter suggestion',
    invite: ': then a line, e.g.  in 301   hand Chen for   ballot 301',
    leads: { acts: 'all acts', last: 'put right', log: 'log', whole: 'whole desk', help: 'help', quit: 'quit' },
  },
  acts: {
    title: 'What can be asked here',
    asks: 'by whoever it is',
    closed: '– not now',
    hint: 'a letter, or ↑ ↓ and Enter · why one is not open stands below · Esc back',
  },
  right: {
    title: 'What was done last, and how it is put right',
    way: (command: string, until: string, open: boolean) =>
      `${open ? 'put right by' : 'would be put right by'} “${command}”, ${until}`,
    reason: (seq: number, command: string) => `Puts entry ${seq} right (${command}) by a new entry; the old one stays.`,
    hint: 'a number, or ↑ ↓ and Enter · Esc back',
  },
  form: {
    who: 'by',
    on: 'happened',
    enteredBy: (person: string) => `Entered by ${person}. What is chosen is not shown again.`,
    ready: 'All is said: Enter records it.',
    written: 'written as in a script: [{ item: lift, title: … }]',
    hint: 'Enter next, then records · Tab ⇧Tab field · ↑ ↓ mark · Ctrl-S record · Esc leave · * needed',
    missing: (label: string) => `still to be said: ${label}`,
    wrong: {
      nobody: (said: string) => `nobody is found by “${said}”: a door, a number, a name or its first letters will do`,
      several: (said: string) => `“${said}” may be several: mark one with ↑ ↓`,
      choice: (said: string, label: string) =>
        `“${said}” is nothing that “${label}” may be: mark one with ↑ ↓, or type its number`,
      number: (said: string, label: string) => `“${label}” is a number; “${said}” is none`,
      written: (said: string) =>
        `“${said}” cannot be read: it has to be written as in a script, with all brackets closed`,
    },
  },
  told: {
    unknown: (word: string, near: readonly string[]) =>
      `“${word}” is no word for an act${near.length > 0 ? `; the nearest: ${near.join(', ')}` : ''}. a lists what can be asked here, ? how lines are typed.`,
    unread: (command: string, said: string) =>
      `${command}: “${said}” is nothing it asks for. ${command} alone opens its form.`,
    noKey: (key: string) => `${key} is no act's key here; a lists them all`,
    notHere: (command: string, place: string) => `${command}: not while it is at “${place}”`,
    nothingSuggested: 'Nothing is suggested now.',
    clockRuns: 'This is live: time goes on by itself.',
    noTime: (written: string) => `${written} is no time: +10m, 14:35 or 2026-03-20 14:35`,
    past: 'Time does not go back.',
    went: (when: string) => `It is now ${when}.`,
    changed: 'Somebody else has just recorded something. It is shown now; look whether yours is still to be done.',
    recorded: (seq: number, sentence: string) => `${seq}  ${sentence}`,
    by: (sentence: string, person: string) => `${sentence} (${person})`,
    more: (many: number) => `and ${many} more`,
    grown: (many: number) => `Elsewhere ${many === 1 ? 'one entry was' : `${many} entries were`} recorded.`,
    damaged: (why: string) => `The record cannot be read as it is now: ${why}`,
  },
  training: {
    beat: (beat: number, beats: number) => `Training ${beat}/${beats}`,
    keys: 'Enter or ? shows what the script does',
    ask: 'What comes next? Answer by a key or a line.',
    right: (command: string, who: string) => `Right: ${command}${who === '' ? '' : ` (${who})`}.`,
    other: 'That can be done here, but the script does something else next. Try again, or ? shows it.',
    otherPerson: (command: string) => `${command} it is, but not by or for them. Try again, or ? shows it.`,
    shown: (command: string, who: string) => `The script: ${command}${who === '' ? '' : ` (${who})`}.`,
    refused: 'In the script this is tried, and refused.',
    over: (found: number, beats: number) => `The script is over. You found ${found} of ${beats}. q leaves.`,
    ended: (found: number, asked: number) => `Of ${asked} you found ${found}.`,
    live: 'A training plays a script; this is a record. Go on with it by yishi meet, without --rehearse.',
    stopped: (why: string) => `The script goes no further: ${why}`,
  },
  guide: {
    keys: [
      ['Enter', 'what the desk suggests'],
      [':', 'a line; so do figures and Chinese letters'],
      ['a', 'all acts that can be asked here, by key; of the others why not'],
      ['b', 'what was done last, and putting it right by a new entry'],
      ['l', 'the whole log'],
      ['d', 'the whole desk'],
      ['q', 'leaves; everything is kept already'],
    ] as readonly Pair[],
    lines: [
      ['in 301   out 301', 'somebody comes or goes: by door, number, name or initials'],
      ['hand cgy for', 'somebody asks for the floor, and on which side'],
      ['call Chen', 'the floor is given'],
      ['ballot 301 for P07', 'a paper ballot with its number'],
      ['+10m   14:35', 'time goes on, where it is not live'],
      ['Zhou note.add: …', 'anything, as a script has it'],
    ] as readonly Pair[],
  },
};
