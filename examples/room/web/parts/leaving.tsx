// Where somebody leaves this device: asked first, since their slip lets nobody in again, and said in words where no server is there to be told.
import { useEffect, useId, useRef, useState } from 'react';
import { isLeaving, leave, toldOfLeaving } from '../leaving.js';
import { useRoom } from '../room.js';
import { useSettings } from '../settings.js';
import { unsentNow } from '../unsent.js';
import { useBack } from './back.js';
import { isEscape } from './keys.js';
import { useWayBack } from './way-back.js';

export function Leave({ onLeft }: { onLeft(): void }) {
  const { me } = useRoom();
  const { lang, words } = useSettings();
  const say = words.comingIn;
  const id = useId();
  const [sure, ask] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const back = useWayBack(sure, button);
  useBack(sure, () => ask(false));
  useEffect(() => {
    if (!sure) return;
    question.current?.focus();
    // What is answered to it is seen as well.
    question.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [sure]);
  const people = me.seats.map(({ person }) => person);
  const names = new Intl.ListFormat(lang).format(me.seats.map(({ name }) => name));
  const waits = unsentNow().some(({ person, refused }) => refused === undefined && people.includes(person));
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-expanded={sure}
        onClick={() => {
          back.from();
          ask(!sure);
        }}
      >
        {say.out}
      </button>
      {sure && (
        // biome-ignore lint/a11y/useSemanticElements: no fields are put together here
        <div
          className="notice leaving"
          role="group"
          aria-labelledby={id}
          onKeyDown={(event) => isEscape(event) && ask(false)}
        >
          <p id={id} ref={question} tabIndex={-1}>
            {me.seats.some(({ role }) => role === 'resident') ? say.outMeans(names) : say.outOfDesk(names)}
            {waits && ` ${say.outUnsent}`}
          </p>
          <div className="buttons">
            <button
              type="button"
              onClick={() => {
                leave(people);
                onLeft();
              }}
            >
              {say.outYes}
            </button>
            <button type="button" onClick={() => ask(false)}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** So soon the server is told again, in milliseconds. */
const AGAIN = 5000;

/** Instead of the page that somebody left, until the server knows. */
export function Left() {
  const { words } = useSettings();
  const [away, setAway] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tell = () =>
      toldOfLeaving().then(
        () => location.assign('/'),
        () => {
          setAway(true);
          timer = setTimeout(tell, AGAIN);
        },
      );
    void tell();
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="page">
      <h1>{words.name}</h1>
      <p className="notice" role="status">
        {away ? words.comingIn.leftAway : words.comingIn.leaving}
      </p>
    </main>
  );
}

/** What a page says to which nobody answers. */
export function useLostWords(): string {
  const { words } = useSettings();
  return isLeaving() ? words.comingIn.leftAway : words.lost;
}
