import Mocha from 'mocha';
import { log } from './log';

/** Entry of the suite in the Node extension host. */
export async function run(): Promise<void> {
  (Mocha.reporters.Base as unknown as { consoleLog: typeof log }).consoleLog = log;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: 'spec',
    color: false,
    grep: process.env.POLICY_TEST_GREP || undefined,
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // defines describe and it
  require('./suite');
  require('./suite.node');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
