import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { clientOver, type TestClient } from './client';
import { scenarios } from './scenarios';

describe('the built server over stdio', () => {
  const running: ChildProcess[] = [];
  const start = (): TestClient => {
    const child = spawn(process.execPath, ['dist/server.node.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    running.push(child);
    const reader = new StreamMessageReader(child.stdout);
    const writer = new StreamMessageWriter(child.stdin);
    return clientOver(createProtocolConnection(reader, writer), async () => {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    });
  };
  after(() => {
    for (const child of running) child.kill();
  });

  scenarios(start, 'Cambodia');

  it('exits with 0 after shutdown, with 1 without', async () => {
    for (const polite of [true, false]) {
      const client = start();
      const child = running.at(-1)!;
      await client.initialize();
      if (polite) await client.connection.sendRequest('shutdown');
      const exited = once(child, 'exit');
      await client.connection.sendNotification('exit');
      const [code] = await exited;
      assert.equal(code, polite ? 0 : 1);
      client.connection.dispose();
    }
  });
}).timeout(20_000);
