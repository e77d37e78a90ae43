// Pages that show nothing: without a network, with what waits to be sent once there is one; and where whoever sits here may not do this.
import { useSettings } from '../settings.js';
import { unsentNow } from '../unsent.js';
import { useLostWords } from './leaving.js';

export function Lost() {
  const { words } = useSettings();
  const lost = useLostWords();
  const unsent = unsentNow();
  return (
    <main className="page">
      <h1>{words.name}</h1>
      <p className="notice" role="status">
        {lost}
      </p>
      {unsent.map(({ key, label, refused }) => (
        <p key={key} className="card">
          {refused === undefined ? words.unsent(label) : words.notTaken(label, refused)}
        </p>
      ))}
    </main>
  );
}

/** What is asked for here is not for whoever sits at this device. */
export function NotHere({ why }: { why: string }) {
  const { words } = useSettings();
  return (
    <main className="page">
      <h1>{words.help.title}</h1>
      <p className="notice" role="alert">
        {why}
      </p>
      <a className="button" href="/desk">
        {words.desk.title}
      </a>
    </main>
  );
}
