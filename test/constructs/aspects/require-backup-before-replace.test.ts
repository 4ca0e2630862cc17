import { Aspects, TerraformVariable } from 'cdktf';
import {
  database,
  dataNuodbaasDatabase,
  provider,
  RequireBackupBeforeReplace,
  type RequireBackupBeforeReplaceProps,
} from '../../../src';
import { newStack, synthApp } from '../../support/synth';

type Config = Partial<database.DatabaseConfig>;

/** Synthesizes a stack with a database under the aspect. */
function synth(
  config: Config,
  props: RequireBackupBeforeReplaceProps = {},
  ofProvider?: Partial<provider.NuodbaasProviderConfig>,
) {
  const stack = newStack();
  Aspects.of(stack).add(new RequireBackupBeforeReplace(props));
  if (ofProvider) new provider.NuodbaasProvider(stack, 'Provider', ofProvider);
  new provider.NuodbaasProvider(stack, 'Other', { alias: 'other' });
  const dbaPassword = new TerraformVariable(stack, 'password', { sensitive: true }).stringValue;
  new database.Database(stack, 'Demo', {
    organization: 'acme',
    project: 'messaging',
    name: 'demo',
    dbaPassword,
    ...config,
  });
  synthApp(stack);
}

const GUARDED: Config = { finalBackup: {}, backupBeforeUpdate: {} };

test('a database that says nothing is refused for both occasions at once, by its path', () => {
  expect(() => synth({})).toThrow(
    /stack\/Demo: no backup is taken before it is destroyed or replaced\. Set finalBackup/,
  );
  expect(() => synth({})).toThrow(/stack\/Demo: no backup is taken before its tier, version or sizes change/);
});

test('a database that is backed up before both is accepted', () => {
  expect(() => synth(GUARDED)).not.toThrow();
});

test('the provider counts where the database says nothing, and the database comes first', () => {
  const ofProvider = { finalBackup: {}, backupBeforeUpdate: {} };

  expect(() => synth({}, {}, ofProvider)).not.toThrow();
  expect(() => synth({ finalBackup: { enabled: false } }, {}, ofProvider)).toThrow('Set finalBackup');
});

test('a provider with an alias does not count for a database that does not name it', () => {
  expect(() => synth({}, {}, { alias: 'guarded', finalBackup: {}, backupBeforeUpdate: {} })).toThrow('Set finalBackup');
});

test('the backup before an update need not be required', () => {
  expect(() => synth({ finalBackup: {} })).toThrow('Set backupBeforeUpdate');
  expect(() => synth({ finalBackup: {} }, { beforeUpdate: false })).not.toThrow();
});

test('a backup whose failure changes nothing is refused, unless that is allowed', () => {
  const careless = { ...GUARDED, finalBackup: { onFailure: 'continue' } };

  expect(() => synth(careless)).toThrow('stack/Demo: finalBackup.onFailure is "continue"');
  expect(() => synth(careless, { allowFailure: true })).not.toThrow();
});

test('a data source has nothing to lose', () => {
  const stack = newStack();
  new provider.NuodbaasProvider(stack, 'Provider');
  Aspects.of(stack).add(new RequireBackupBeforeReplace());

  new dataNuodbaasDatabase.DataNuodbaasDatabase(stack, 'Demo', {
    organization: 'acme',
    project: 'messaging',
    name: 'demo',
  });

  expect(() => synthApp(stack)).not.toThrow();
});

test('an override counts, for it is what is synthesized', () => {
  const stack = newStack();
  new provider.NuodbaasProvider(stack, 'Provider');
  Aspects.of(stack).add(new RequireBackupBeforeReplace({ beforeUpdate: false }));
  const demo = new database.Database(stack, 'Demo', { organization: 'acme', project: 'messaging', name: 'demo' });

  demo.addOverride('final_backup', {});

  expect(() => synthApp(stack)).not.toThrow();
});
