// Which face the address asks for. Each is a file of its own, so that a phone loads no desk.
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Broken } from './parts/broken.js';
import { SettingsProvider } from './settings.js';
import './style/base.css';
import './style/parts.css';

const faces = {
  '/desk': lazy(() => import('./faces/desk.js')),
  '/screen': lazy(() => import('./faces/screen.js')),
  '/help': lazy(() => import('./faces/help.js')),
  '/me': lazy(() => import('./faces/phone.js')),
  '/in': lazy(() => import('./faces/coming-in.js')),
  '/': lazy(() => import('./faces/public.js')),
};

const isFace = (path: string): path is keyof typeof faces => Object.hasOwn(faces, path);
const path = location.pathname.replace(/(.)\/+$/, '$1');
const Face = faces[isFace(path) ? path : '/'];
/** Whoever is helped may be old: they see it as large as it gets. */
const LARGEST = { size: 'largest' } as const;

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
let broke = false;
const shown = createRoot(root, {
  // No page is ever left white: what cannot be shown says so.
  onUncaughtError(error) {
    console.error(error);
    if (broke) return;
    broke = true;
    shown.render(
      <SettingsProvider>
        <Broken />
      </SettingsProvider>,
    );
  },
});
shown.render(
  <StrictMode>
    <SettingsProvider {...(path === '/help' && { initially: LARGEST })}>
      <Suspense fallback={<p className="wait">…</p>}>
        <Face />
      </Suspense>
    </SettingsProvider>
  </StrictMode>,
);

// A page of a version that is gone looks for its files in vain: it opens anew, each version once. Without a network that would help nobody.
addEventListener('vite:preloadError', () => {
  const [once, version] = ['room.opened-anew', import.meta.url];
  try {
    if (!navigator.onLine || sessionStorage.getItem(once) === version) return;
    sessionStorage.setItem(once, version);
    location.reload();
  } catch {
    // Where nothing may be kept, nobody could tell that it was tried already.
  }
});

// A page kept on the phone: only where the browser has a secure connection.
if ('serviceWorker' in navigator && isSecureContext && import.meta.env.PROD)
  void navigator.serviceWorker.register('/sw.js');
