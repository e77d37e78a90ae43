// The words of `yishi open`, `do` and `continue` in English.
const things = (count: number): string => (count === 1 ? 'one thing' : `${count} things`);

export const goingOn = {
  help: {
    open: 'opens a live consultation with the head of a script: real clock, real chance; its acts are not played',
    record: 'the record to begin, which must not exist yet',
    do: 'does something in a record: “WHO ACT ...”, as a script has it in one line; several are done all or not at all',
    act: 'what is done, “Zhou note.add: text”; several may be written, and - reads them from standard input',
    continue: 'goes on with a record: acts that are new, and people and bodies who come in',
    more: 'what is new, written as a script without its head',
    erase: 'erases what a record says of a person, on a legal ground; the counts stay',
    person: 'an id, a name or a unit',
    ground: 'order of an authority, unlawful content, or request (the default), once retention is over',
    partial: 'record what comes before the first that is refused, instead of nothing',
  },
  erased: (texts: number, seq: number) =>
    `${texts === 1 ? 'One text was' : `${texts} texts were`} erased by entry ${seq}: names, addresses and what they said. What stays are ids, numbers, choices and fingerprints, so that every count still verifies.`,
  nobody: (person: string) => `the record has no ${person}; write an id, a name or a unit that stands in it`,
  ground: (written: string, known: readonly string[]) =>
    `there is no ground ${written}; write one of ${known.join(', ')}`,
  recordWhere: 'say with --record where the record begins',
  exists: (file: string) =>
    `${file} exists already, and a record is never written over; name another file, or go on with it by yishi do or yishi continue`,
  noZone:
    'Times are read and told in UTC, because the charter is of no place. If people meet elsewhere, begin anew with charter: { from: ..., change: { zone: Asia/Shanghai } }.',
  opened: (file: string) =>
    `Opened live, kept in ${file}. The acts of the script were not played: what happens is recorded when it does, by yishi do ${file} "...".`,
  /** What was typed, named as a file is. */
  act: 'act',
  already: (many: number) =>
    `${things(many)} of this ${many === 1 ? 'is' : 'are'} recorded already and not done again.`,
  differs: (act: number, seq: number) =>
    `! act ${act} reads otherwise than entry ${seq}, which stays as it is; to put it right, record a correction`,
  nothing: 'Nothing of this is new.',
  nothingKept: 'Nothing was recorded; put it right and give it again, or record what comes before it with --partial.',
  partly: (many: number) => `What comes before it was recorded (${things(many)}), nothing after it.`,
  done: (many: number, file: string) => `${things(many).replace(/^o/, 'O')} recorded in ${file}.`,
};
