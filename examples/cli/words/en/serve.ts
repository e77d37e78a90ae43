// The words of `yishi serve` in English.

export const serve = {
  help: {
    summary: 'serves consultations over HTTP on this machine, for a trial (docs/http.md)',
    port: 'the port; 8787 if nothing is said, 0 for any',
    host: 'the address to listen on; 127.0.0.1 if nothing is said',
    sqlite: 'keep records in this SQLite database; yishi.sqlite if nothing is said',
    dir: 'keep records in this directory instead, a file each',
    tokens: 'the file of tokens; yishi.tokens if nothing is said',
    charter: 'a charter that may be opened, by id or file; may be repeated; all of the package if nothing is said',
    newToken: 'prints a new token for somebody and writes its hash into the file of tokens',
  },
  listening: (origin: string) => `Listening on ${origin}; ${origin}/openapi.json says what there is. Ctrl-C ends it.`,
  stopped: 'Ended; everything that was acknowledged is recorded.',
  noTokens: (file: string) =>
    `Nobody has a token in ${file}, so nobody can ask for anything; yishi serve --new-token PERSON prints one.`,
  token: (person: string, file: string) =>
    `This is the token of ${person}: it is shown once, and ${file} keeps only its hash. Send it as Authorization: Bearer TOKEN.`,
  noPerson: (person: string) =>
    `${person} cannot be the id of a person; write 1 to 128 characters without spaces, and not clock or system`,
  noPort: (port: string) => `there is no port ${port}; write a number from 0 to 65535`,
  noListening: (host: string, port: string, why: string) =>
    `nothing can listen on port ${port} of ${host} (${why}); choose another with --port`,
  oneStore: 'records are kept in one place; name --sqlite or --dir, not both',
  badToken: (file: string, line: number) =>
    `${file}:${line}: this is no line of a token file; take it out, or name another file with --tokens (yishi serve --new-token PERSON writes one)`,
  noTokenFile: (file: string, why: string) =>
    `the file of tokens ${file} cannot be read (${why}); check --tokens, or let yishi serve --new-token PERSON --tokens ${file} write it`,
};
