import 'mocha/mocha'; // the browser build: defines globalThis.mocha and globalThis.Mocha
import { log } from './log';

/** Entry of the suite in the web worker extension host. */
export async function run(): Promise<void> {
  (Mocha.reporters.Base as unknown as { consoleLog: typeof log }).consoleLog = log;
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'spec' as never, color: false });
  require('./suite');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
