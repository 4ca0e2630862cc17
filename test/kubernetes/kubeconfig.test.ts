import { writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { openCluster } from '../../src/kubernetes';
import { temporaryFolder } from '../support/folders';
import { writeKubeconfig } from '../support/kubeconfig';

const environment = { ...process.env };
afterEach(() => {
  process.env = { ...environment };
});

test('the current context is used, or the one that is asked for', async () => {
  const kubeconfig = await writeKubeconfig({ a: 'http://127.0.0.1:1', b: 'http://127.0.0.1:2' });

  expect(await openCluster({ kubeconfig })).toMatchObject({ context: 'a', server: 'http://127.0.0.1:1' });
  expect(await openCluster({ kubeconfig, context: 'b' })).toMatchObject({ context: 'b', server: 'http://127.0.0.1:2' });
});

test('without a file it is all those of KUBECONFIG', async () => {
  const files = [
    await writeKubeconfig({ a: 'http://127.0.0.1:1' }),
    await writeKubeconfig({ b: 'http://127.0.0.1:2' }),
  ];
  process.env.KUBECONFIG = files.join(delimiter);

  expect(await openCluster({ context: 'a' })).toMatchObject({ server: 'http://127.0.0.1:1' });
  expect(await openCluster({ context: 'b' })).toMatchObject({ server: 'http://127.0.0.1:2' });
});

test('without any kubeconfig no server is made up', async () => {
  process.env.KUBECONFIG = '';
  process.env.HOME = await temporaryFolder();

  await expect(openCluster()).rejects.toThrow('Cannot use the kubeconfig: There is none. Name a kubeconfig file');
});

describe('refuses', () => {
  test('a context that there is not, and says which there are', async () => {
    const kubeconfig = await writeKubeconfig({ a: 'http://127.0.0.1:1', b: 'http://127.0.0.1:2' });

    await expect(openCluster({ kubeconfig, context: 'c' })).rejects.toThrow(
      `Cannot use ${kubeconfig}: It has no context "c". Choose one of a, b.`,
    );
  });

  test('a context whose cluster has no URL', async () => {
    const kubeconfig = await writeKubeconfig({ a: 'somewhere' });

    await expect(openCluster({ kubeconfig })).rejects.toThrow(
      'Its context "a" names no cluster with the URL of a server',
    );
  });

  test('a file that is not there', async () => {
    await expect(openCluster({ kubeconfig: '/nowhere/kubeconfig' })).rejects.toMatchObject({
      failure: 'configuration',
      message: expect.stringContaining('Cannot use /nowhere/kubeconfig: ENOENT: no such file or directory'),
    });
  });

  test('what is not YAML, without repeating what it holds', async () => {
    const kubeconfig = join(await temporaryFolder(), 'kubeconfig');
    await writeFile(kubeconfig, 'users:\n- name: a\n  user: {token: s3cret\n');

    const failure = await openCluster({ kubeconfig }).catch((error: Error) => error);

    expect((failure as Error).message).toContain(`Cannot use ${kubeconfig}: It is not YAML: `);
    expect((failure as Error).message).not.toContain('s3cret');
  });
});
