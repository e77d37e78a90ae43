// The app's own login. Who somebody is in a record is an id that says nothing and stays; names and addresses stand here, and can go.
import { randomBytes, randomUUID, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';

export interface User {
  person: string;
  /** The neighbourhood: a tenant of its own. */
  scope: string;
  name: string;
  clerk: boolean;
}

/** As OWASP has it for 32 MB. */
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 } satisfies ScryptOptions;

const derived = (password: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, 32, COST, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64')),
    ),
  );

/** What nobody's password makes, for logins that nobody has: they take as long. */
const NOBODY = `${'0'.repeat(24)}:${'A'.repeat(43)}=`;

export async function addUser(
  pool: pg.Pool,
  {
    login,
    password,
    scope,
    name,
    clerk = false,
  }: Omit<User, 'person' | 'clerk'> & { login: string; password: string; clerk?: boolean },
): Promise<string> {
  const person = randomUUID();
  const salt = randomBytes(18).toString('base64');
  const values = [person, scope, login.toLowerCase(), name, `${salt}:${await derived(password, salt)}`, clerk];
  await pool.query(
    'INSERT INTO users (person, scope, login, name, password, clerk) VALUES ($1, $2, $3, $4, $5, $6)',
    values,
  );
  return person;
}

export async function loggedIn(pool: pg.Pool, login: string, password: string): Promise<User | undefined> {
  const found = await pool.query<User & { password: string }>('SELECT * FROM users WHERE login = $1', [
    login.toLowerCase(),
  ]);
  const [user] = found.rows;
  const [salt = '', hash = ''] = (user?.password ?? NOBODY).split(':');
  const same = timingSafeEqual(Buffer.from(hash), Buffer.from(await derived(password, salt)));
  return same ? user : undefined;
}

const SELECT = 'SELECT person, scope, name, clerk FROM users';

/** Asked with each request: whoever moved out is out at once. */
export async function userOf(pool: pg.Pool, person: string | undefined): Promise<User | undefined> {
  if (person === undefined) return undefined;
  return (await pool.query<User>(`${SELECT} WHERE person = $1`, [person])).rows[0];
}

export const usersOf = async (pool: pg.Pool, scope: string): Promise<User[]> =>
  (await pool.query<User>(`${SELECT} WHERE scope = $1 ORDER BY person`, [scope])).rows;

export const scopes = async (pool: pg.Pool): Promise<string[]> =>
  (await pool.query<{ scope: string }>('SELECT DISTINCT scope FROM users')).rows.map(({ scope }) => scope);
