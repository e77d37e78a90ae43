// A text of ours that papers print in the reader's language.
export interface Bilingual {
  zh: string;
  en: string;
}
