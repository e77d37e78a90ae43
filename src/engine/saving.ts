// Saving checkpoints while nobody waits, and calling off one that holds what has to go.
import { persisting } from '../procedure/codec.js';
import { toCheckpoint } from './checkpoint.js';
import type { Checkpoint, Store } from './contracts.js';
import { isOrder } from './erasure.js';
import type { Loaded } from './loaded.js';

export class Saving {
  /** What a checkpoint is due of. */
  private due: Loaded | undefined;
  /** Ends the pause between two pieces of one. */
  private wake = (): void => {};

  constructor(
    private readonly id: string,
    private readonly store: Store,
  ) {}

  get isDue(): boolean {
    return this.due !== undefined;
  }

  set(due: Loaded): void {
    this.due = due;
  }

  /** Outdated, or it holds what was ordered to be erased. */
  callOff(): void {
    this.due = undefined;
    this.wake();
  }

  /** Somebody asks something: they come first. */
  hurry(): void {
    this.wake();
  }

  /**
   * Writes what is due: after each piece of it whatever was asked meanwhile is answered first.
   * @param isLatest whether this is the hash of the last entry known here
   */
  async save(answerWaiting: () => Promise<void>, isLatest: (hash: string) => boolean): Promise<void> {
    const { due } = this;
    if (!due) return;
    try {
      const pieces: string[] = [];
      for (const piece of persisting(due.snapshot)) {
        pieces.push(piece);
        await this.pause();
        await answerWaiting();
        // Outdated by the next one, or it holds what was ordered to be erased meanwhile.
        if (this.due !== due) return;
      }
      await this.unlessOrdered(due, toCheckpoint(due, pieces), isLatest);
    } catch {
      // It is recorded already: a cache that could not be written is no reason to say otherwise.
    }
    if (this.due === due) this.due = undefined;
  }

  /** Others may have ordered texts to be erased since, in other processes: then this checkpoint still holds them. */
  private async unlessOrdered(due: Loaded, checkpoint: Checkpoint, isLatest: (hash: string) => boolean): Promise<void> {
    const { checkpoints } = this.store;
    if (!checkpoints || (await this.isOrderedAfter(checkpoint.seq, isLatest))) return;
    await checkpoints.save(this.id, checkpoint);
    // Called off or ordered while it was saved: whoever carried it out may have come before there was anything to drop.
    if (this.due !== due || (await this.isOrderedAfter(checkpoint.seq, isLatest))) await checkpoints.drop(this.id);
  }

  private async isOrderedAfter(seq: number, isLatest: (hash: string) => boolean): Promise<boolean> {
    const head = await this.store.head(this.id);
    // Nobody else has appended, and what was ordered here has called the checkpoint off.
    if (head && isLatest(head.hash)) return false;
    for await (const entries of this.store.read(this.id, seq)) if (entries.some(isOrder)) return true;
    return false;
  }

  /** Lets everything else that waits in this process have its turn, or whoever asks something of this room. */
  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
