// The browser that tests look with: Debian's headless shell, which takes half the time of the whole browser, or else that. CHROMIUM names another.
import { existsSync } from 'node:fs';

const found = ['/usr/lib/chromium/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

export const executablePath = process.env['CHROMIUM'] ?? found ?? 'chromium';
