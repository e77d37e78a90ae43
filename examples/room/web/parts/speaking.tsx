// Whoever has the floor, with the clock of their speech: by the server's time, so that all clocks in the hall say the same.
import type { Now } from '../../wire.js';
import { useRoom } from '../room.js';
import { useSettings } from '../settings.js';
import { minutes, useServerTime } from '../time.js';

export function Speaking({ speaking }: { speaking: NonNullable<NonNullable<Now['meeting']>['speaking']> }) {
  const { ahead, stale } = useRoom();
  const { words } = useSettings();
  const at = useServerTime(ahead);
  const { name, stance, since, seconds, me } = speaking;
  // What was kept says nothing of whether they still speak.
  const left = since === undefined || stale ? undefined : seconds - Math.floor((at - Date.parse(since)) / 1000);
  return (
    <p className={`speaking${left !== undefined && left < 0 ? ' over' : ''}`}>
      <span aria-live="polite">{me ? words.phone.youSpeak : words.phone.speaking(name, stance)}</span>
      {left !== undefined && (
        <span className="left" role="timer">
          {left >= 0 ? words.desk.left(minutes(left)) : words.desk.over(minutes(-left))}
        </span>
      )}
    </p>
  );
}
