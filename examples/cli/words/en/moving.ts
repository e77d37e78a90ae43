// The words of `yishi export` and `yishi import record` in English.
export const moving = {
  help: {
    export:
      'writes a record to a file of its own, with what is attached to it; or with --publication what everybody may have',
    record: 'the file of a record; with --store its id',
    out: 'the file to write, .jsonl',
    store: 'where the record lies: a database (.db, .sqlite) or a folder',
    scope: 'whose records they are, where the store keeps those of several',
    publication: 'without names but of those in office, addresses and what people said; chain and fingerprint stay',
    withNames: 'also where ids are names, which nothing can hide',
    force: 'write over a file that is there',
    into: 'record: where it goes, a database (.db, .sqlite), a folder, or a file of its own (.jsonl)',
  },
  itself: (file: string) => `${file} is a record, over which nothing else is written: name another file`,
  noOut: 'say with --out which file to write',
  notInto: (out: string, record: string) =>
    `${out} would be a database, and export writes one record to a file (.jsonl); into a database: yishi import record ${record} --into ${out}`,
  noInto: 'say with --into where the record goes: a database (.db), a folder, or a file (.jsonl)',
  noStore: (where: string) => `${where} is not there`,
  noRecord: (id: string, where: string, there: readonly string[]) =>
    `${where} has no record ${id}${there.length === 0 ? '; there is none at all' : `; there are ${there.join(', ')}`}`,
  namedByIds: (many: number, some: readonly string[]) =>
    `the ids of ${many === 1 ? 'one person are' : `${many} people are`} their names (${some.join(', ')}${many > some.length ? ' ...' : ''}): they stand in the publication, in every entry of theirs. Export it all the same with --with-names, and give ids like Y01 the next time`,
  published: (file: string) =>
    `${file} is a publication, from which texts were left out: it can be read (show, minutes, paper, verify --published), and not gone on with`,
  noArchive: (file: string) => `${file} is a publication: what the archive has besides is not in it`,
  mayBePublished: 'It lacks what a publication lacks; if it is one, verify it with --published.',
  isPublication: 'This is a publication: names but of those in office, addresses and what people said are left out.',
  attached: (name: string, seq: number) => `${name} (entry ${seq})`,
  carried: (many: number, folder: string) => `${many === 1 ? 'One attachment' : `${many} attachments`} in ${folder}.`,
  missing: (names: readonly string[]) =>
    `! ${names.length === 1 ? 'one attachment is' : `${names.length} attachments are`} not beside the record: ${names.join(', ')}`,
  changed: (names: readonly string[]) =>
    `${names.length === 1 ? 'One attachment is' : `${names.length} attachments are`} not what was entered: ${names.join(', ')}`,
  whole: (many: number) => `${many === 1 ? 'One attachment is' : `${many} attachments are`} as entered.`,
  dropped: (many: number) => `${many === 1 ? 'One attachment was' : `${many} attachments were`} deleted with them.`,
  exported: (file: string, entries: number, publication: boolean) =>
    `${publication ? 'The publication' : 'The record'} is in ${file}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, verified.`,
  standsIn:
    'In it stand: names of those in office; ballots and rankings once they are counted, and the areas of the roll, under ids. An id should tell nobody who it is.',
  heldBack: (entries: number) =>
    `${entries === 1 ? 'The last entry is' : `The last ${entries} entries are`} held back until the count: a vote is open.`,
  imported: (id: string, into: string, entries: number) =>
    `${id} is in ${into}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, verified.`,
  there: (id: string, into: string) => `${id} is in ${into} already, the same to the last entry: nothing to do.`,
};
