import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWorkspace, PROJECT, type Workspace } from '../support/acceptance';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { type HttpsServer, startHttpsServer } from '../support/https-server';

jest.setTimeout(60_000);

let controlPlane: TestControlPlane;
let server: HttpsServer;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  server = await startHttpsServer(controlPlane.url);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await controlPlane.close();
});

async function workspaceOverTls(): Promise<{ workspace: Workspace; certificate: string }> {
  const workspace = await makeWorkspace({ NUODB_CP_URL_BASE: server.url });
  const certificate = join(workspace.base, 'authority.pem');
  await writeFile(certificate, server.certificate);
  await workspace.configure(PROJECT);
  return { workspace, certificate };
}

test('a server of an unknown authority is refused before anything is sent', async () => {
  const { workspace } = await workspaceOverTls();

  const { output } = await workspace.failing('apply', '-auto-approve');

  expect(output).toContain('Error: Unable to create project');
  expect(output).toContain('NUODB_CP_TRUSTED_CERT');
  expect(server.received).toEqual([]);
});

test.each([
  ['is named in NUODB_CP_TRUSTED_CERT', (file: string) => ({ NUODB_CP_TRUSTED_CERT: file })],
  [
    'is named in NODE_EXTRA_CA_CERTS, which the launcher keeps from Node.js',
    (file: string) => ({ NODE_EXTRA_CA_CERTS: file }),
  ],
  ['is not to be verified', () => ({ NUODB_CP_SKIP_VERIFY: 'true' })],
])('a server whose authority %s is managed', async (_, variables) => {
  const { workspace, certificate } = await workspaceOverTls();
  Object.assign(workspace.env, variables(certificate));

  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
  await workspace.terraform('destroy', '-auto-approve');
});
