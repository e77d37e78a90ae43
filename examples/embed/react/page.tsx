// The page of one consultation, as a resident sees it: where it stands, the poll, the topics, and who is who.
import { useActionState, useState } from 'react';
import { type Consulted, type Seen, useConsultation } from 'yishi/react';
import { type Said, useAsking } from './asking.js';
import type { Given } from './given.js';
import { useNow, when } from './time.js';
import { type Sentences, sentences } from './words.js';

interface Shown {
  given: Given;
  say: Sentences;
  consulted: Consulted;
}

// #region page
export function Page({ given }: { given: Given }) {
  const say = sentences[given.language];
  const consulted = useConsultation('/api', given.consultation, { language: given.language });
  const { status, view, error, retry } = consulted;
  if (status === 'failed') return <Failed {...{ given, say, retry }} detail={error?.detail} status={error?.status} />;
  if (!view) return <p className="notice">{say.loading}</p>;
  const shown = { given, say, consulted };
  const name = given.person === null ? undefined : given.people[given.person]?.name;
  return (
    <main>
      {status === 'reconnecting' && (
        <p className="notice" role="status">
          {say.reconnecting}
        </p>
      )}
      <header>
        <p className="small">
          {say.community}
          {name !== undefined && ` · ${say.yours(name)}`}
        </p>
        <h1>{view.title}</h1>
        <p className="stands">
          <span>{say.stands}</span> <strong>{given.words.places[view.place] ?? view.place}</strong>
        </p>
      </header>
      {view.poll && <Poll {...shown} view={view} poll={view.poll} />}
      <Topics {...shown} view={view} />
      <Who {...shown} />
    </main>
  );
}
// #endregion

type PollSeen = NonNullable<Seen['poll']>;

function Poll({ given, say, consulted, view, poll }: Shown & { view: Seen; poll: PollSeen }) {
  const titleOf = (id: string) => view.items.find(({ item }) => item === id)?.title ?? id;
  const isOpen = view.place === 'vote.polling';
  return (
    <section>
      <h2>{poll.result ? say.counted : say.poll}</h2>
      <p>{say.turnout(poll.turnout.heads, poll.roll.heads)}</p>
      {isOpen && <Until {...{ given, say }} ends={poll.closes} label={say.closes} />}
      {isOpen && <Ballot {...{ given, say, consulted, poll, titleOf }} />}
      {!isOpen && (
        <ul className="items">
          {poll.items.map((item) => (
            <li key={item}>
              <h3>{titleOf(item)}</h3>
              <Result {...{ given, say, poll, item }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Ending extends Pick<Shown, 'given' | 'say'> {
  ends: string;
  label(when: string): string;
}

function Until({ given, say, ends, label }: Ending) {
  const { text, days } = when(ends, useNow(), given);
  return (
    <p>
      {label(text)} <strong className="left">{say.left(days)}</strong>
    </p>
  );
}

function Result({ given, say, poll, item }: Pick<Shown, 'given' | 'say'> & { poll: PollSeen; item: string }) {
  const found = poll.result?.items.find((one) => one.item === item);
  if (!found) return null;
  const { outcome, for: yes, against, abstain } = found;
  return <p>{say.outcome(given.words.outcomes[outcome], yes.heads, against.heads, abstain.heads)}</p>;
}

const CHOICES = ['for', 'against', 'abstain'] as const;

// #region ballot
function Ballot({
  given,
  say,
  consulted,
  poll,
  titleOf,
}: Shown & { poll: PollSeen; titleOf: (item: string) => string }) {
  const ask = useAsking(consulted, given, say);
  const may = consulted.can('ballot.cast');
  const [said, cast, isPending] = useActionState(async (_said: Said | undefined, form: FormData) => {
    const marked = poll.items.flatMap((item) => {
      const choice = CHOICES.find((one) => one === form.get(item));
      return choice ? [[item, choice] as const] : [];
    });
    const answer = await ask('ballot.cast', { choices: Object.fromEntries(marked), channel: 'online' });
    return answer.ok ? { ok: true, text: poll.voted ? say.changed : say.voted } : answer;
  }, undefined);
  if (!may.ok) return <p className="refused">{may.detail}</p>;
  return (
    <form action={cast}>
      {poll.items.map((item) => (
        <fieldset key={item}>
          <legend>{titleOf(item)}</legend>
          <div className="choices">
            {CHOICES.map((choice) => (
              <label key={choice}>
                <input type="radio" name={item} value={choice} />
                {given.words.choices[choice]}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button type="submit" disabled={isPending}>
        {poll.voted ? say.change : say.cast}
      </button>
      <Answer said={said ?? (poll.voted ? { ok: true, text: say.voted } : undefined)} />
      <p className="small">{say.secret}</p>
    </form>
  );
}
// #endregion

function Topics({ given, say, consulted, view: { topics, deadlines } }: Shown & { view: Seen }) {
  const gathering = deadlines.find(({ kind }) => kind === 'gathering');
  return (
    <section>
      <h2>{say.topics}</h2>
      {gathering && <Until {...{ given, say }} ends={gathering.due} label={say.gathers} />}
      {topics.length === 0 && <p>{say.noTopics}</p>}
      <ul className="items">
        {topics.map((topic) => (
          <li key={topic.topic}>
            <h3>
              {topic.title} <span className={`tag ${topic.status}`}>{say.topicStatus[topic.status]}</span>
            </h3>
            <p>{topic.text}</p>
            {topic.reply !== undefined && <p className="reply">{topic.reply}</p>}
            <p className="small">{say.by(given.people[topic.by]?.name ?? topic.by, topic.channel)}</p>
            <Second {...{ given, say, consulted, topic }} />
          </li>
        ))}
      </ul>
      {consulted.can('topic.submit').ok && <Raise {...{ given, say, consulted }} />}
    </section>
  );
}

function Second({ given, say, consulted, topic }: Shown & { topic: Seen['topics'][number] }) {
  const ask = useAsking(consulted, given, say);
  const [said, second, isPending] = useActionState(
    async () => ask('topic.second', { topic: topic.topic }),
    undefined as Said | undefined,
  );
  const mayStill = consulted.can('topic.second').ok && !topic.seconded && topic.by !== given.person;
  return (
    <form action={second} className="second">
      <span>{topic.seconded ? `${say.seconds(topic.seconds)} · ${say.seconded}` : say.seconds(topic.seconds)}</span>
      {mayStill && (
        <button type="submit" className="light" disabled={isPending}>
          {say.second}
        </button>
      )}
      {said && !said.ok && <Answer said={said} />}
    </form>
  );
}

/** An id of its own for each topic that is handed in, and the same one until it is. */
const newTopic = (): string =>
  `t-${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

interface Raised {
  said: Said | undefined;
  title: string;
  text: string;
}

function Raise({ given, say, consulted }: Shown) {
  const ask = useAsking(consulted, given, say);
  const [topic, setTopic] = useState(newTopic);
  const [{ said, title, text }, raise, isPending] = useActionState(
    async (_before: Raised, form: FormData): Promise<Raised> => {
      const [title, text] = [String(form.get('title') ?? ''), String(form.get('text') ?? '')];
      const said = await ask('topic.submit', { topic, title, text, channel: given.channel });
      // What was refused stays to be put right.
      if (!said.ok) return { said, title, text };
      setTopic(newTopic());
      return { said: { ok: true, text: say.raised }, title: '', text: '' };
    },
    { said: undefined, title: '', text: '' },
  );
  return (
    <form action={raise} className="raise">
      <h3>{say.raise}</h3>
      <label>
        {say.title}
        <input name="title" required maxLength={200} defaultValue={title} />
      </label>
      <label>
        {say.text}
        <textarea name="text" required rows={4} maxLength={4000} defaultValue={text} />
      </label>
      <button type="submit" disabled={isPending}>
        {say.send}
      </button>
      <Answer said={said} />
    </form>
  );
}

const Answer = ({ said }: { said: Said | undefined }) => (
  <p role="status" className={said?.ok ? 'done' : 'refused'}>
    {said?.text}
  </p>
);

function Who({ given, say }: Pick<Shown, 'given' | 'say'>) {
  return (
    <section>
      <h2>{say.who}</h2>
      <dl>
        {Object.entries(given.people).map(
          ([id, { name, office }]) =>
            office !== undefined && (
              <div key={id}>
                <dt>{office}</dt>
                <dd>{name}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

interface FailedShown extends Pick<Shown, 'given' | 'say'> {
  retry(): void;
  status: number | undefined;
  detail: string | undefined;
}

/** It was told no. To whoever is not signed in the app offers its own login, here a list of names. */
function Failed({ given, say, retry, status, detail }: FailedShown) {
  if (status !== 401)
    return (
      <main>
        <p className="notice">{detail ?? say.lost}</p>
        <button type="button" onClick={retry}>
          {say.retry}
        </button>
      </main>
    );
  const kept = new URLSearchParams({ id: given.consultation, lang: given.language });
  return (
    <main>
      <h1>{say.nobody}</h1>
      <p>{say.signIn}</p>
      <ul className="names">
        {Object.entries(given.people).map(([id, { name }]) => (
          <li key={id}>
            <a href={`/?as=${id}&${kept}`}>{name}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
