// What anybody may read without signing in: where it stands, the papers, the result, the accounts; and the record, checked here in the page.
import { useEffect, useState } from 'react';
import type { Published } from '../../wire.js';
import { read } from '../asking.js';
import { LazyChart } from '../parts/chart-later.js';
import { Lines, SettingsPanel } from '../parts/common.js';
import { Stages } from '../parts/stages.js';
import { Verifying } from '../parts/verifying.js';
import { useSettings } from '../settings.js';
import '../style/public.css';

/** Milliseconds between looks: whoever reads it waits for nothing. */
const AGAIN = 30_000;

export default function Public() {
  const { lang, words } = useSettings();
  const [published, setPublished] = useState<Published>();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let current = true;
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      read<Published>('/room/public', { lang }).then(
        (found) => {
          if (!current) return;
          setPublished(found);
          setLost(false);
        },
        () => current && setLost(true),
      );
    };
    look();
    const timer = setInterval(look, AGAIN);
    addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      current = false;
      clearInterval(timer);
      removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [lang]);
  useEffect(() => {
    document.title = published?.title ?? words.name;
  }, [published, words]);
  return (
    <main className="page public">
      {published ? <Head published={published} /> : <h1>{words.name}</h1>}
      {lost && (
        <p className="notice" role="status">
          {words.lost}
        </p>
      )}
      {!published && !lost && <p className="wait">…</p>}
      {published && <Page published={published} />}
      {/* Not where the page will be, to be pushed away by it. */}
      {(published || lost) && <SettingsPanel />}
    </main>
  );
}

function Head({ published: { title, mode, steps, place } }: { published: Published }) {
  const { words } = useSettings();
  return (
    <header>
      <h1>{title}</h1>
      <div className="bar-top">
        {mode === 'drill' ? <span className="tag drill">{words.drill}</span> : <span />}
        <a className="button" href="/in">
          {words.publicPage.enter}
        </a>
      </div>
      <Stages steps={steps} place={place} />
      {steps.every(({ state }) => state !== 'now') && (
        <p>
          <strong>{place.label}</strong>
        </p>
      )}
    </header>
  );
}

function Page({ published }: { published: Published }) {
  const { words } = useSettings();
  const say = words.publicPage;
  const { sections, papers, result, projects, record } = published;
  // Where it stands is said by the steps above.
  const shown = sections.filter(({ key }) => key !== 'where');
  return (
    <>
      {result && <Result result={result} />}
      <div className="columns">
        {shown.map(({ key, title, lines }) => (
          <section key={key} className="card">
            <h2>{title}</h2>
            <Lines lines={lines} />
          </section>
        ))}
        {projects.length > 0 && <Projects projects={projects} />}
        {papers.length > 0 && (
          <section className="card">
            <h2>{say.papers}</h2>
            <ul className="lines papers">
              {papers.map(({ kind, label, href }) => (
                <li key={kind}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <Verifying record={record} />
    </>
  );
}

function Result({ result }: { result: NonNullable<Published['result']> }) {
  const { words } = useSettings();
  return (
    <section className="card">
      <h2>{words.publicPage.result}</h2>
      {result.items.map(({ item, title, outcome, passed, bars, lines }) => (
        <div key={item} className="outcome">
          <h3>
            {title} <span className={passed ? 'tag done' : 'tag refused'}>{outcome}</span>
          </h3>
          <LazyChart bars={bars} />
          <ul className="lines plain small">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Projects({ projects }: Pick<Published, 'projects'>) {
  const { words } = useSettings();
  const say = words.publicPage;
  return (
    <section className="card">
      <h2>{say.projects}</h2>
      {projects.map(({ title, status, budget, moneyIn, moneyOut }) => (
        <div key={title}>
          <h3>
            {title} <span className="tag">{status}</span>
          </h3>
          <dl className="account">
            <dt>{say.budget}</dt>
            <dd>{budget}</dd>
            <dt>{say.moneyIn}</dt>
            <dd>{moneyIn}</dd>
            <dt>{say.moneyOut}</dt>
            <dd>{moneyOut}</dd>
          </dl>
        </div>
      ))}
    </section>
  );
}
