// The projector: what the hall sees, by itself. What is shown follows the place of the consultation; there is nothing to click.
import { type ReactNode, useEffect } from 'react';
import { Fingerprint } from '../parts/fingerprint.js';
import { QrCode } from '../parts/qr.js';
import { Deciding, Floor, Meeting, Polling, Result, Standing } from '../parts/scenes.js';
import { RoomProvider, useRoom } from '../room.js';
import { type Scene, sceneOf } from '../scene.js';
import { useSettings } from '../settings.js';
import { clockIn, dayIn, useServerTime } from '../time.js';
import '../style/screen.css';
import { ComingIn } from './coming-in.js';

export default function Screen() {
  return (
    <RoomProvider
      face="screen"
      waiting={<p className="wait">…</p>}
      signedOut={(seats) => <ComingIn to="screen" seats={seats} />}
      ended={<ComingIn to="screen" ended />}
    >
      <Wall />
    </RoomProvider>
  );
}

const SCENES: Readonly<Record<Scene, () => ReactNode>> = {
  polling: Polling,
  speaking: Floor,
  deciding: Deciding,
  result: Result,
  meeting: Meeting,
  called: Meeting,
  standing: Standing,
};

function Wall() {
  const { now, away, me } = useRoom();
  // The projector's own address may be one that no phone reaches.
  const address = `${me.origin ?? location.origin}/`;
  const { words } = useSettings();
  const say = words.screen;
  const scene = sceneOf(now);
  const Shown = SCENES[scene];
  const at = now.steps.some(({ state }) => state === 'now');
  useEffect(() => {
    document.title = `${say.title} · ${now.title}`;
  }, [say, now.title]);
  return (
    <div className="screen" data-scene={scene}>
      <header>
        <h1>
          {now.title} {now.mode === 'drill' && <span className="tag drill">{words.drill}</span>}
        </h1>
        <WallClock />
        <ol className="steps">
          {now.steps.map(({ id, label, state }) => (
            <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span aria-hidden="true">{state === 'done' ? '✓' : state === 'now' ? '●' : '○'}</span>
              <span>{state === 'now' ? now.place.label : label}</span>
            </li>
          ))}
          {!at && (
            <li data-state="now">
              <span>{now.place.label}</span>
            </li>
          )}
        </ol>
      </header>
      <main>
        <Shown />
      </main>
      <footer>
        <div>
          <p>
            {say.fingerprint}{' '}
            <span role="status" className="away">
              {away ? say.away : ''}
            </span>
          </p>
          <Fingerprint head={now.head} />
        </div>
        <p className="scan">{say.verify}</p>
        <QrCode text={address} label={`${say.verify} ${address}`} />
      </footer>
    </div>
  );
}

function WallClock() {
  const { ahead, me } = useRoom();
  const { lang } = useSettings();
  const at = useServerTime(ahead);
  return (
    <time dateTime={new Date(at).toISOString()}>
      <span>{dayIn(at, me.zone, lang)}</span> <strong>{clockIn(at, me.zone, lang)}</strong>
    </time>
  );
}
