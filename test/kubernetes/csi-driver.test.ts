import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../support/folders';
import { describeOnDirectories } from '../support/kubernetes';
import { startDriver } from '../support/kubernetes/driver';
import { buildPrograms } from '../support/kubernetes/programs';

describeOnDirectories('the CSI driver of the tests', () => {
  test('passes csi-sanity', async () => {
    const programs = await buildPrograms();
    const folder = await temporaryFolder();
    const socket = join(folder, 'csi.sock');
    const driver = await startDriver(join(folder, 'storage'), socket, join(programs, 'csi.proto'));

    const { stdout } = await promisify(execFile)(join(programs, 'csi-sanity'), [
      `--csi.endpoint=${socket}`,
      `--csi.mountdir=${join(folder, 'mount')}`,
      `--csi.stagingdir=${join(folder, 'staging')}`,
      '--ginkgo.no-color',
    ]).finally(() => driver.stop());

    expect(stdout).toMatch(/SUCCESS! -- [4-9]\d Passed \| 0 Failed/);
  });
});
