import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
});
afterEach(() => controlPlane.close());

const PATH = '/databases/acme/messaging/demo';
const put = (body: object, path = PATH) => controlPlane.request('PUT', path, body);
const get = async (path = PATH) => (await controlPlane.request('GET', path)).body;

async function update(body: object, path = PATH) {
  const { resourceVersion } = await get(path);
  return put({ ...body, resourceVersion }, path);
}

const claims = async () => {
  const { body } = await controlPlane.request('GET', '/admin/databases/acme/messaging/demo');
  return body.storageManagers.map((manager: { claims: { role: string; size: string }[] }) =>
    manager.claims.map(({ role, size }) => `${role} ${size}`),
  );
};

describe('creating a database', () => {
  test('takes tier and version from the project, makes its volumes, and does not tell its password', async () => {
    await controlPlane.request('PUT', '/projects/acme/messaging', {
      sla: 'dev',
      tier: 'n0.small',
      properties: { productVersion: '5.1' },
    });
    const { status, body } = await put({ dbaPassword: 'hush' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      organization: 'acme',
      project: 'messaging',
      name: 'demo',
      labels: {},
      tier: 'n0.small',
      properties: { tierParameters: {}, productVersion: '5.1' },
      status: { state: 'Creating', ready: false, shutdown: false, sqlEndpoint: 'demo.messaging.acme.localhost' },
    });
    expect(body.status.caPem).toBe((await get('/projects/acme/messaging')).status.caPem);
    expect(JSON.stringify(await controlPlane.waitForState(PATH, 'Available'))).not.toContain('hush');
    expect(await claims()).toEqual([['archive 10Gi']]);
  });

  test('makes storage managers and a journal as they are asked for', async () => {
    const properties = { archiveDiskSize: '5Gi', journalDiskSize: '1Gi', tierParameters: { smReplicas: '2' } };
    await controlPlane.createDatabase({ body: { properties } });

    expect(await claims()).toEqual([
      ['archive 5Gi', 'journal 1Gi'],
      ['archive 5Gi', 'journal 1Gi'],
    ]);
  });

  test.each([
    ['in a missing project', {}, 404, 'No project messaging for organization acme'],
    ['with another project than the path', { project: 'b' }, 400, 'body/project is "b", but the path says "messaging"'],
    ['with an empty tier', { tier: '' }, 400, 'body/tier must NOT have fewer than 1 characters'],
    [
      'with a size that is none',
      { properties: { archiveDiskSize: '5GiB' } },
      400,
      'archiveDiskSize must match pattern',
    ],
  ])('%s is refused', async (_case, body, status, detail) => {
    const answer = await put({ dbaPassword: 'secret', ...body });

    expect(answer).toMatchObject({ status, body: { code: 'HTTP_ERROR' } });
    expect(answer.body.detail).toContain(detail);
  });

  test('without a password is refused', async () => {
    await controlPlane.request('PUT', '/projects/acme/messaging', { sla: 'dev', tier: 'n0.nano' });

    expect(await put({})).toMatchObject({
      status: 400,
      body: { detail: 'body/dbaPassword is required to create a database that is not restored' },
    });
  });

  test('that exists is a conflict', async () => {
    await controlPlane.createDatabase();

    expect(await put({ dbaPassword: 'secret' })).toMatchObject({
      status: 409,
      body: { detail: 'Database demo for project acme/messaging already exists' },
    });
  });

  test.each([
    ['a tier that does not exist', { tier: 'n5.huge' }, 'Service tier n5.huge does not exist'],
    [
      'a number of storage managers that cannot be',
      { properties: { tierParameters: { smReplicas: 'many' } } },
      'Tier parameter smReplicas is "many"',
    ],
  ])('with %s ends in Failed, until that is corrected', async (_case, body, message) => {
    await controlPlane.request('PUT', '/projects/acme/messaging', { sla: 'dev', tier: 'n0.nano' });
    await put({ dbaPassword: 'secret', ...body });
    const failed = await controlPlane.waitForState(PATH, 'Failed');
    expect(failed.status.message).toContain(message);

    await update({});
    await controlPlane.waitForState(PATH, 'Available');
  });

  test('inherits the tier parameters of its project where that is asked for and the tier is the same', async () => {
    await controlPlane.request('PUT', '/projects/acme/messaging', {
      sla: 'dev',
      tier: 'n0.nano',
      properties: { tierParameters: { smReplicas: '2' } },
    });
    const properties = { inheritTierParameters: true };
    const inherited = await put({ dbaPassword: 'secret', properties });
    const own = await put({ dbaPassword: 'secret', tier: 'n0.small', properties }, '/databases/acme/messaging/own');

    expect(inherited.body.properties.tierParameters).toEqual({ smReplicas: '2' });
    expect(inherited.body.properties.inheritTierParameters).toBeUndefined();
    expect(own.body.properties.tierParameters).toEqual({});
  });
});

describe('updating a database', () => {
  test('keeps its bytes, and its sizes and version where they are left out', async () => {
    const properties = { archiveDiskSize: '5Gi', productVersion: '5.1' };
    const database = await controlPlane.createDatabase({ body: { properties } });
    await controlPlane.admin.writeFile(database, 'rows', 'one');

    const updated = await update({ tier: 'n0.small', labels: { color: 'blue' } });
    await controlPlane.waitForState(PATH, 'Available');

    expect(updated).toMatchObject({ status: 200, body: { properties, tier: 'n0.small', labels: { color: 'blue' } } });
    expect(await controlPlane.admin.readFile(database, 'rows')).toBe('one');
  });

  test('of labels alone does not touch the database', async () => {
    await controlPlane.createDatabase();

    expect((await update({ labels: { color: 'blue' } })).body.status.state).toBe('Available');
  });

  test('lets volumes grow, and a journal be added', async () => {
    await controlPlane.createDatabase({ body: { properties: { archiveDiskSize: '5Gi' } } });
    await update({ properties: { archiveDiskSize: '6Gi', journalDiskSize: '1Gi' } });
    await controlPlane.waitForState(PATH, 'Available');

    expect(await claims()).toEqual([['archive 6Gi', 'journal 1Gi']]);
  });

  test.each([
    ['less than its volumes have', { properties: { archiveDiskSize: '4Gi' } }, 'it can only grow from 5Gi'],
    ['a DBA password', { dbaPassword: 'other' }, 'POST to its dbaPassword to change it'],
    ['a backup to restore from', { restoreFrom: { backup: 'a/b/c/1' } }, 'restoreFrom cannot be changed'],
  ])('with %s is refused', async (_case, body, detail) => {
    await controlPlane.createDatabase({ body: { properties: { archiveDiskSize: '5Gi' } } });

    const answer = await update(body);

    expect(answer.status).toBe(400);
    expect(answer.body.detail).toContain(detail);
  });

  test('an archive of no stated size cannot shrink below what it was given', async () => {
    await controlPlane.createDatabase();

    expect((await update({ properties: { archiveDiskSize: '9Gi' } })).status).toBe(400);
  });

  test('to disabled stops its storage managers, to enabled starts them', async () => {
    const database = await controlPlane.createDatabase();
    await update({ maintenance: { isDisabled: true } });
    const stopped = await controlPlane.waitForState(PATH, 'Stopped');
    expect(stopped.status).toMatchObject({ ready: false, shutdown: true, message: 'Database is stopped' });
    const admin = async () => (await controlPlane.request('GET', `/admin/databases/${database}`)).body;
    expect((await admin()).storageManagers[0].ready).toBe(false);

    await update({ maintenance: { isDisabled: false } });
    await controlPlane.waitForState(PATH, 'Available');
    expect((await admin()).storageManagers[0].ready).toBe(true);
  });
});

describe('deleting a database', () => {
  test('removes it with its bytes, and another one by its name has none of them', async () => {
    const database = await controlPlane.createDatabase();
    await controlPlane.admin.writeFile(database, 'rows', 'one');

    expect((await controlPlane.request('DELETE', `${PATH}?timeoutSeconds=5`)).status).toBe(204);
    expect((await controlPlane.request('GET', PATH)).status).toBe(404);

    await controlPlane.createDatabase();
    await expect(controlPlane.admin.readFile(database, 'rows')).rejects.toThrow('has no file rows');
  });

  test('goes on while reconciliation is paused', async () => {
    await controlPlane.createDatabase();
    await controlPlane.admin.pause();

    expect((await controlPlane.request('DELETE', `${PATH}?timeoutSeconds=5`)).status).toBe(204);
  });

  test('that nothing was made for yet is done at once', async () => {
    await controlPlane.request('PUT', '/projects/acme/messaging', { sla: 'dev', tier: 'n0.nano' });
    await controlPlane.admin.pause();
    await put({ dbaPassword: 'secret' });

    expect((await controlPlane.request('DELETE', PATH)).status).toBe(204);
    expect((await put({ dbaPassword: 'secret' })).status).toBe(201);
    expect((await get()).status.state).toBe('Creating');
  });
});
