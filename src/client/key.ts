// A key for one intent: 128 bits by chance. `crypto.randomUUID` is there on pages of HTTPS only, and a stairwell's screen may be on none.

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

export const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');
