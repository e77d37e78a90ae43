// Where the texts of laws were read: public mirrors, each at one commit. They are no official gazette. Data only.
const blob = (repository: string, commit: string, path: string): string =>
  `https://github.com/${repository}/blob/${commit}/${path}`;

/** A mirror of the national database flk.npc.gov.cn, as it was synchronised on 2026-09-30. */
export const chinaLawDb = (path: string): string =>
  blob('qisehong/china-law-db', 'f31e171ff238494490282bcbe1685eb5c607fb0f', path);

/** A mirror of laws, regulations and judicial interpretations. */
export const lawRefBook = (commit: string, path: string): string => blob('LawRefBook/Laws', commit, path);
