// Instead of a page of which some part did not come, or that broke: what was typed is kept, and it is opened anew.
import { useSettings } from '../settings.js';

export function Broken() {
  const { words } = useSettings();
  return (
    <main className="page">
      <h1>{words.name}</h1>
      <p className="notice" role="alert">
        {words.broken}
      </p>
      <div className="buttons">
        <button type="button" className="main" onClick={() => location.reload()}>
          {words.openAnew}
        </button>
      </div>
    </main>
  );
}
