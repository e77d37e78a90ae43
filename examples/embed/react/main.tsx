// Draws the page with what the server wrote into it.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Given } from './given.js';
import { Page } from './page.js';

/** What is used of a browser. This repository is checked without the types of one, since its core has to run where there is none; an app has them. */
declare const document: { getElementById(id: string): Element & { textContent: string } };

// The server writes it, in the form of `Given`.
const given = JSON.parse(document.getElementById('given').textContent) as Given;

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <Page given={given} />
  </StrictMode>,
);
