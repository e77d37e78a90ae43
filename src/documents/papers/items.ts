// Items as notices and agendas set them out: what each is called, what is proposed, and what it would cost. Pure.
import type { State } from '../../procedure/vocabulary.js';
import { sheetsOf } from './maker.js';
import type { Block } from './paper.js';
import type { Source } from './source.js';

/** Every item with the options that are open: the chosen one alone where there is one. */
export function itemLines(source: Source, state: State, items: readonly string[]): Block[] {
  const words = sheetsOf(source);
  const say = source.say(state);
  return items.flatMap((id, index): Block[] => {
    const item = state.items[id];
    const options = (item?.options ?? []).filter(
      ({ option, status }) => status !== 'withdrawn' && (item?.chosen === undefined || item.chosen === option),
    );
    return [
      { is: 'heading', text: words.numbered(index + 1, say.names.item(id)) },
      ...options.map(
        ({ option, text, cost }): Block => ({
          is: 'paragraph',
          text: source.language.tidy(
            words.option(say.option(id, option), say.quote(text), cost === undefined ? undefined : say.money(cost)),
          ),
        }),
      ),
    ];
  });
}
