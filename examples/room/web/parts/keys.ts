// Keys as they are meant: while Chinese is put together from its letters the return key and Escape belong to whatever does that.
import type { KeyboardEvent } from 'react';

const isOwn = ({ nativeEvent }: KeyboardEvent): boolean => !nativeEvent.isComposing && nativeEvent.keyCode !== 229;

export const isEnter = (event: KeyboardEvent): boolean => event.key === 'Enter' && isOwn(event);

export const isEscape = (event: KeyboardEvent): boolean => event.key === 'Escape' && isOwn(event);
