// What may be filled in without a network and wait: what is as good an hour later. Its forms are asked for once at each place, behind whatever else
// is on its way, and kept on the device. What a hall takes there and then does not wait.
import { useCallback, useEffect, useMemo } from 'react';
import type { Form } from '../wire.js';
import { read } from './asking.js';
import { keepForms, keptForms } from './kept.js';
import { useRoom } from './room.js';
import { useSettings } from './settings.js';

const WAITS: ReadonlySet<string> = new Set([
  'topic.submit',
  'topic.second',
  'comment.submit',
  'option.propose',
  'objection.file',
  'offer.make',
  'pledge.make',
  'rating.give',
  'note.add',
]);

/** So soon after the page they are asked for, in milliseconds, and then spread as all looks are. */
const LATER = 3000;

/** Whether an act may wait for the network, or why not: it is of the hall, or its form is not here. */
export function useWaiting(): (type: string) => 'yes' | 'hall' | 'form' {
  const { now, seat, away } = useRoom();
  const { lang } = useSettings();
  const as = seat?.role === 'resident' ? seat.person : undefined;
  // A ballot on which one chooses among options has a form; for or against stands in the page.
  const isForm = now.poll?.items.some(({ choices }) => choices.length === 0) ?? false;
  const types = (now.acts ?? [])
    .map(({ type }) => type)
    .filter((type) => WAITS.has(type) || (isForm && type === 'ballot.cast'))
    .join(',');
  const { gather = 800 } = now;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each place once, however often it is looked at
  useEffect(() => {
    if (away || as === undefined || types === '') return;
    const timer = setTimeout(
      () =>
        read<Form[]>(`/room/forms?types=${types}`, { lang, as }).then(
          (forms) => keepForms(as, forms),
          () => {},
        ),
      LATER + Math.random() * 2 * gather,
    );
    return () => clearTimeout(timer);
  }, [now.place.id, types, away, as, lang]);
  const here = useMemo(() => new Set(away ? keptForms(as).map(({ type }) => type) : []), [away, as]);
  return useCallback((type) => (!WAITS.has(type) ? 'hall' : here.has(type) ? 'yes' : 'form'), [here]);
}
