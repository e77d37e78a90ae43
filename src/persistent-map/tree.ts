// A B+ tree of texts in ascending order, for `PersistentMap` alone. A node knows the edit that made it: within that edit it is changed
// in place, in any other it is copied first, so nothing has to be marked when a tree is handed on. Pure; imports nothing.

/** Keys of a node at most. */
const MOST = 32;

export interface Node<V> {
  readonly edit: number;
  /** Ascending; in an inner node the greatest key below each child. */
  readonly keys: string[];
  /** Of a leaf. */
  readonly values: V[];
  /** Of an inner node; none in a leaf. */
  readonly children: Node<V>[] | undefined;
}

const NONE: never[] = [];

const leaf = <V>(edit: number, keys: string[], values: V[]): Node<V> => ({ edit, keys, values, children: undefined });
const inner = <V>(edit: number, keys: string[], children: Node<V>[]): Node<V> => ({
  edit,
  keys,
  values: NONE,
  children,
});

export const emptyTree = <V>(): Node<V> => leaf(0, [], []);

/** What lies at a place that is there: nodes are as full as their keys say. */
const at = <T>(list: readonly T[], index: number): T => list[index] as T;

const greatest = <V>({ keys }: Node<V>): string => at(keys, keys.length - 1);

/** Where the key is, or would be. */
export function placeIn(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(keys, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The leaf in which the key is, if it is anywhere. */
export function leafFor<V>(root: Node<V>, key: string): Node<V> {
  let node = root;
  while (node.children) {
    const index = placeIn(node.keys, key);
    node = at(node.children, index < node.children.length ? index : index - 1);
  }
  return node;
}

function own<V>(node: Node<V>, edit: number): Node<V> {
  if (node.edit === edit) return node;
  return node.children
    ? inner(edit, node.keys.slice(), node.children.slice())
    : leaf(edit, node.keys.slice(), node.values.slice());
}

/** Keys that come in order fill their nodes to the brim; only what comes between splits one in half. */
const cut = (keys: readonly string[], added: number): number =>
  added === keys.length - 1 ? keys.length - 1 : keys.length >> 1;

function putInLeaf<V>({ keys, values }: Node<V>, key: string, value: V, edit: number): Node<V> | undefined {
  const index = placeIn(keys, key);
  if (index === keys.length) {
    keys.push(key);
    values.push(value);
  } else if (keys[index] === key) {
    values[index] = value;
    return undefined;
  } else {
    keys.splice(index, 0, key);
    values.splice(index, 0, value);
  }
  if (keys.length <= MOST) return undefined;
  const from = cut(keys, index);
  return leaf(edit, keys.splice(from), values.splice(from));
}

/** Puts a value into a node of this edit. Hands out the right part where it had to be split. */
function put<V>(node: Node<V>, key: string, value: V, edit: number): Node<V> | undefined {
  const { keys, children } = node;
  if (!children) return putInLeaf(node, key, value, edit);
  let index = placeIn(keys, key);
  // Greater than all: the last child grows.
  if (index === keys.length) {
    index -= 1;
    keys[index] = key;
  }
  let child = at(children, index);
  if (child.edit !== edit) {
    child = own(child, edit);
    children[index] = child;
  }
  const right = put(child, key, value, edit);
  if (!right) return undefined;
  keys[index] = greatest(child);
  keys.splice(index + 1, 0, greatest(right));
  children.splice(index + 1, 0, right);
  if (keys.length <= MOST) return undefined;
  const from = cut(keys, index + 1);
  return inner(edit, keys.splice(from), children.splice(from));
}

/** The tree with a value under a key. */
export function withKey<V>(tree: Node<V>, key: string, value: V, edit: number): Node<V> {
  const root = own(tree, edit);
  const right = put(root, key, value, edit);
  return right ? inner(edit, [greatest(root), greatest(right)], [root, right]) : root;
}

/** Takes a key that is there out of a node of this edit. Nodes may become small, and empty ones are dropped. */
function take<V>(node: Node<V>, key: string, edit: number): void {
  const { keys, values, children } = node;
  const index = placeIn(keys, key);
  if (!children) {
    keys.splice(index, 1);
    values.splice(index, 1);
    return;
  }
  const child = own(at(children, index), edit);
  children[index] = child;
  take(child, key, edit);
  if (child.keys.length > 0) keys[index] = greatest(child);
  else {
    keys.splice(index, 1);
    children.splice(index, 1);
  }
}

/** The tree without a key that is there. */
export function withoutKey<V>(tree: Node<V>, key: string, edit: number): Node<V> {
  let root = own(tree, edit);
  take(root, key, edit);
  while (root.children && root.children.length <= 1) root = root.children[0] ?? emptyTree();
  return root;
}

/** A tree of keys in ascending order, as full as it can be. */
export function treeOf<V>(keys: readonly string[], values: readonly V[], edit: number): Node<V> {
  let level: Node<V>[] = [];
  for (let from = 0; from < keys.length; from += MOST)
    level.push(leaf(edit, keys.slice(from, from + MOST), values.slice(from, from + MOST)));
  while (level.length > 1) {
    const above: Node<V>[] = [];
    for (let from = 0; from < level.length; from += MOST) {
      const children = level.slice(from, from + MOST);
      above.push(inner(edit, children.map(greatest), children));
    }
    level = above;
  }
  return level[0] ?? emptyTree();
}

/** The leaves that were not among those seen, which they are from then on. A tree shares its nodes with those it was made from. */
export function* unseenLeaves<V>(node: Node<V>, seen: WeakSet<object>): Generator<Node<V>, void> {
  if (seen.has(node)) return;
  seen.add(node);
  if (!node.children) yield node;
  else for (const child of node.children) yield* unseenLeaves(child, seen);
}

export function* leavesOf<V>(node: Node<V>): Generator<Node<V>, void> {
  if (!node.children) yield node;
  else for (const child of node.children) yield* leavesOf(child);
}
