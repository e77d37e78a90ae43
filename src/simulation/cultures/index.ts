// Stands in until cultures are merged.
import type * as z from 'zod/mini';
import type { Culture } from '../model.js';
export const cultures = (): Culture<z.core.$ZodType>[] => [];
export const culture = (_id: string): Culture<z.core.$ZodType> | undefined => undefined;
