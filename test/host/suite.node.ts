import * as vscode from 'vscode';
import type { Api } from '../../client/src/activate';
import * as assert from './assert';
import { closeAll, edit, plain, rangeOf, show, start, tagsOf, untilTags } from './editor';
import { until } from './waiting';

describe('a server that dies', () => {
  let api: Api;

  before(async () => {
    api = await start();
  });

  it('loses no tag that was made in a dirty document', async () => {
    const document = await show(api, 'release.txt');
    await edit(document, (e) => e.insert(new vscode.Position(2, 0), 'One more paragraph.\n\n'));
    await vscode.commands.executeCommand('policyAnnotator.tagSelection', {
      uri: document.uri.toString(),
      range: plain(rangeOf(document, 'office in Bangkok')),
      code: 'drug-control',
    });
    await untilTags(api, document, ['drug-control: office in Bangkok']);

    const pid = serverProcess(api);
    process.kill(pid, 'SIGKILL');
    await until('another server', () => api.session.running && serverProcess(api) !== pid, api.session.onStateChanged);
    await untilTags(api, document, ['drug-control: office in Bangkok']);

    for (const { id } of await tagsOf(api, document)) {
      await vscode.commands.executeCommand('policyAnnotator.removeTag', { uri: document.uri.toString(), tag: id });
    }
    await closeAll();
  });

  it('is a process of its own', () => {
    assert.notEqual(serverProcess(api), process.pid);
  });
});

function serverProcess(api: Api): number {
  const client = api.session.client as unknown as { _serverProcess?: { pid: number } };
  return client._serverProcess?.pid ?? -1;
}
