// Names that somebody may have meant who wrote another: what a hint offers. Pure; imports nothing.

/** The commands of the same noun or the same verb; nothing where they are too many to help. */
export function nearest(name: string, known: readonly string[]): string[] {
  const [noun = ''] = name.split('.');
  const near = known.filter((other) => other.startsWith(`${noun}.`) || other.endsWith(name.slice(name.indexOf('.'))));
  return near.length > 0 && near.length <= 20 ? near : [];
}
