// A screen without a screen, for the engines that draw with WebGL2 only in a window.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Large enough for a phone at pixel ratio 3 and for 320 × 256 at ratio 4. */
const SCREEN = '1600x2700x24';

/** What a browser needs in its environment to draw there, without a graphics card. */
const environment = (display) => ({ ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' });

/** Gives { environment, stop() }. */
export async function startDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await Promise.race([
    once(server.stdio[3], 'data').then(([text]) => String(text).trim()),
    once(server, 'error').then(([error]) => { throw error; }),
    once(server, 'exit').then(([code]) => { throw new Error(`Xvfb ended with code ${code}`); }),
  ]);
  return { environment: environment(`:${number}`), stop: () => stopProcess(server) };
}

/** Ends a process that was started here and waits until it is gone. */
export async function stopProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(late);
}
