// A disk that loses power: under a root of real files it knows what was synced, and lays out what would be there after a cut.
// Content counts once its file was synced, a name once its directory was; nothing else does. Whatever was not synced may be
// there, or not, or in part. `watch` puts itself before what the store asks of `node:fs` and `node:fs/promises`.
import type { BigIntStats, NoParamCallback } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

// The module itself, which can be changed, and not what it exports.
const fs = process.getBuiltinModule('node:fs');

/** An inode, and not whichever takes its number later. */
type Inode = string;

/** A sync that is asked for: of a file, or of the names in a directory. */
export interface Sync {
  path: string;
  /** Whether the file was opened to be read again and again (a descriptor), or for one piece of work (a handle). */
  by: 'descriptor' | 'handle';
  of: 'file' | 'directory';
}

interface Lasting {
  contents: Map<Inode, Buffer>;
  names: Map<Inode, Map<string, Inode>>;
}

const inodeOf = ({ ino, birthtimeNs }: BigIntStats): Inode => `${ino}:${birthtimeNs}`;
const statOf = (path: string) => fs.lstatSync(path, { bigint: true });

const namesIn = (directory: string): Map<string, Inode> =>
  new Map(fs.readdirSync(directory).map((name) => [name, inodeOf(statOf(join(directory, name)))]));

export class Disk {
  private readonly lasting: Lasting = { contents: new Map(), names: new Map() };
  private readonly paths = new Map<number, string>();
  /** Told before a sync takes effect; answers whether the disk does what it says. */
  onSync: (sync: Sync) => boolean = () => true;

  /** What lies under the root now is on the disk. */
  constructor(private readonly root: string) {
    this.keepNames(root);
  }

  private keepNames(directory: string): void {
    this.lasting.names.set(inodeOf(statOf(directory)), namesIn(directory));
  }

  private keepContent(file: number, path: string): void {
    const inode = inodeOf(fs.fstatSync(file, { bigint: true }));
    // Another file may have taken its place; then nobody finds this one again.
    if (inodeOf(statOf(path)) === inode) this.lasting.contents.set(inode, fs.readFileSync(path));
  }

  /** A path this disk is about. */
  private has(path: unknown): path is string {
    return typeof path === 'string' && path.startsWith(this.root);
  }

  synced(file: number, path: string | undefined, by: Sync['by']): void {
    if (!this.has(path)) return;
    const directory = fs.fstatSync(file).isDirectory();
    if (!this.onSync({ path, by, of: directory ? 'directory' : 'file' })) return;
    if (directory) this.keepNames(path);
    else this.keepContent(file, path);
  }

  opened(file: number, path: unknown): void {
    // A number is given again once its file is closed.
    if (this.has(path)) this.paths.set(file, path);
    else this.paths.delete(file);
  }

  pathOf(file: number): string | undefined {
    return this.paths.get(file);
  }

  /** A handle that is open says when it is synced. */
  watched(handle: FileHandle, path: unknown): FileHandle {
    const tell = () => this.synced(handle.fd, this.has(path) ? path : undefined, 'handle');
    const sync = async (): Promise<void> => {
      await handle.sync();
      tell();
    };
    return new Proxy(handle, {
      get(target, name) {
        if (name === 'sync' || name === 'datasync') return sync;
        const value = Reflect.get(target, name, target) as unknown;
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }

  /**
   * Lays out in a directory what is left of the root when the power goes now.
   * @param keeps for each change that was not synced whether it is there all the same, and of a file how much of it
   */
  cut(into: string, keeps: () => number = () => 0): void {
    this.restore(this.root, inodeOf(statOf(this.root)), into, keeps);
  }

  private restore(directory: string, inode: Inode, into: string, keeps: () => number): void {
    const lasting = this.lasting.names.get(inode) ?? new Map<string, Inode>();
    const now = fs.existsSync(directory) ? namesIn(directory) : new Map<string, Inode>();
    for (const name of new Set([...lasting.keys(), ...now.keys()])) {
      const [before, after] = [lasting.get(name), now.get(name)];
      const kept = before === after || keeps() >= 0.5 ? after : before;
      if (kept === undefined) continue;
      const path = join(directory, name);
      const target = join(into, name);
      if (kept === after && statOf(path).isDirectory()) {
        fs.mkdirSync(target);
        this.restore(path, kept, target, keeps);
      } else fs.writeFileSync(target, this.content(kept, kept === after ? path : undefined, keeps));
    }
  }

  /** What was synced of it; or what was written since, or the beginning of that. */
  private content(inode: Inode, path: string | undefined, keeps: () => number): Buffer {
    const lasting = this.lasting.contents.get(inode) ?? Buffer.alloc(0);
    const now = path === undefined ? lasting : fs.readFileSync(path);
    if (now.equals(lasting)) return lasting;
    const much = keeps();
    if (much < 0.5) return lasting;
    const grown = now.subarray(0, lasting.length).equals(lasting);
    return grown ? now.subarray(0, lasting.length + Math.ceil((now.length - lasting.length) * (much * 2 - 1))) : now;
  }
}

/** The disks that are watched. */
export const disks = new Set<Disk>();

/** From here on the file system tells the disks what is asked of it; for whoever loads the store after that. */
export function watch(): void {
  const { openSync, fdatasync } = fs;
  const { open } = fs.promises;
  fs.openSync = (path, ...rest) => {
    const file = openSync(path, ...rest);
    for (const disk of disks) disk.opened(file, path);
    return file;
  };
  fs.fdatasync = Object.assign((file: number, done: NoParamCallback) => {
    fdatasync(file, (error) => {
      if (!error) for (const disk of disks) disk.synced(file, disk.pathOf(file), 'descriptor');
      done(error);
    });
  }, fdatasync);
  fs.promises.open = async (path, ...rest) => {
    let handle = await open(path, ...rest);
    for (const disk of disks) handle = disk.watched(handle, path);
    return handle;
  };
  syncBuiltinESMExports();
}
