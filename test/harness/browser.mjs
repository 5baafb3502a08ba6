// Finds a browser that can show VS Code.
import fs from 'node:fs';
import path from 'node:path';
import { onPath, Plain } from './places.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/** Path of Chrome, Chromium or Edge: CHROME_PATH, then PATH, then the usual places. */
export function findBrowser() {
  const found = [process.env.CHROME_PATH, onPath(...NAMES), ...usualPlaces()].find(
    (file) => file && fs.existsSync(file),
  );
  if (!found) {
    throw new Plain(
      'No browser was found. Please install Chromium, Google Chrome or Microsoft Edge (or set CHROME_PATH to its program file) and run this again.',
    );
  }
  return found;
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    return folders.flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe'),
    ]);
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/** Flags for a browser without the network: only this machine's own addresses resolve. */
export const LOCAL_ONLY = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  // Chromium's sandbox does not start for root, as in most containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
