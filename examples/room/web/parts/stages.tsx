// The six steps of the procedure as a line of stations: which are behind, where it stands, which are ahead.
import type { Now } from '../../wire.js';
import { useSettings } from '../settings.js';

export function Stages({ steps, place }: Pick<Now, 'steps' | 'place'>) {
  const { words } = useSettings();
  const said = { done: words.publicPage.done, now: words.publicPage.now, ahead: words.publicPage.ahead };
  return (
    <ol className="stages" aria-label={words.publicPage.steps}>
      {steps.map(({ id, label, state }, index) => (
        <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <span className="station" aria-hidden="true">
            {state === 'done' ? '✓' : index + 1}
          </span>
          <span>
            <span className="hidden">{words.colon(said[state], '')}</span>
            {state === 'now' ? <strong>{place.label}</strong> : label}
          </span>
        </li>
      ))}
    </ol>
  );
}
