// A page for the tests in a browser: one poll, two buttons, and what the hook says, under StrictMode.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Client, createClient, useConsultation } from 'yishi/react';

/** What the page uses of a browser: the types of one are left out here, as the core has to do without. */
declare const document: { getElementById(id: string): Element };
declare const location: { search: string };

const asked = new URLSearchParams(location.search);
const person = asked.get('as');
const options = {
  headers: () => ({ ...(person !== null && { authorization: `Bearer ${person}` }) }),
  language: 'zh-Hans',
  backoff: () => 100,
};

function Poll({ at }: { at: Client }) {
  const { status, view, can, submit, error } = useConsultation(at, 'lunch');
  const [answer, setAnswer] = useState('');
  const vote = async (choice: 'for' | 'against') => {
    const given = await submit('ballot.cast', { choices: { noodles: choice }, channel: 'online' });
    setAnswer(given.ok ? `entry ${given.seq}${given.repeated ? ', repeated' : ''}` : given.detail);
  };
  return (
    <main>
      <p id="status">{status}</p>
      <p id="error">{error?.detail ?? ''}</p>
      <p id="turnout">{view?.poll?.turnout.heads ?? '-'}</p>
      <p id="answer">{answer}</p>
      <button type="button" disabled={!can('ballot.cast').ok} onClick={() => vote('for')}>
        For
      </button>
      <button type="button" onClick={() => vote('against')}>
        Against
      </button>
    </main>
  );
}

/** The same by its address, with options made anew at every render. */
function Title() {
  const { view } = useConsultation('/api', 'lunch', { ...options });
  return <h1>{view?.title ?? ''}</h1>;
}

function Page() {
  const [client] = useState(() => createClient('/api', options));
  const [there, setThere] = useState(true);
  return (
    <>
      {there && <Poll at={client} />}
      {there && <Title />}
      <button type="button" onClick={() => setThere(!there)}>
        Turn
      </button>
    </>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
