import { type BackupName, backupHandle, parseBackupName, registrySecretName } from '../registry';
import type { CallFunctionRequest, FunctionParameter, ProviderFunction } from '../tfplugin';

/** What Kubernetes takes for the name of a Secret; a handle that some other plugin gave may be anything. */
const SECRET_NAME_PART = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

const NAME: FunctionParameter = {
  name: 'name',
  description: 'The fully-qualified name: `<organization>/<project>/<database>/<backup>`.',
  type: 'string',
};

/** The naming rules of backups, for configurations: `provider::nuodbaas::backup_handle(…)`. */
export const functions = {
  backup_handle: {
    summary: 'The handle of a backup',
    description:
      'What the plugin `embedded.cp.nuodb.com` knows a backup by: `acme-messaging-demo-20241004095616` for ' +
      '`acme/messaging/demo/20241004095616`. It holds for a backup that was taken under this name, not for one that was ' +
      'imported, which keeps the handle that it was imported by.',
    parameters: [NAME],
    returns: 'string',
    call(request) {
      const name = parsedName(request);
      return name && backupHandle(name);
    },
  },
  registry_secret_name: {
    summary: "The name of a backup's Secret in the registry",
    description:
      'The name of the Kubernetes Secret that the backup registry keeps a handle under: ' +
      '`cp.nuodb.com.backup.acme-messaging-demo-20241004095616` for `acme-messaging-demo-20241004095616`.',
    parameters: [
      {
        name: 'handle',
        description: "The backup's handle, such as `backup_handle` returns it.",
        type: 'string',
      },
    ],
    returns: 'string',
    call: secretName,
  },
  parse_backup_name: {
    summary: 'The parts of the name of a backup',
    description:
      'Takes the fully-qualified name of a backup apart: `{ organization = "acme", project = "messaging", database = ' +
      '"demo", name = "20241004095616" }` for `acme/messaging/demo/20241004095616`.',
    parameters: [NAME],
    returns: { object: { organization: 'string', project: 'string', database: 'string', name: 'string' } },
    call(request) {
      const name = parsedName(request);
      return name && { ...name };
    },
  },
} as const satisfies Readonly<Record<string, ProviderFunction>>;

/** Undefined after a refusal. */
function parsedName({ arguments: [text], refuse }: CallFunctionRequest): BackupName | undefined {
  const name = parseBackupName(String(text));
  if (name === undefined) {
    refuse(
      `${JSON.stringify(text)} is not the fully-qualified name of a backup, <organization>/<project>/<database>/<backup>, ` +
        'such as acme/messaging/demo/20241004095616',
      0,
    );
  }
  return name;
}

function secretName({ arguments: [argument], refuse }: CallFunctionRequest): string | undefined {
  const handle = String(argument);
  if (!SECRET_NAME_PART.test(handle)) {
    refuse(`${JSON.stringify(handle)} ${faultOf(handle)}`, 0);
    return undefined;
  }
  try {
    return registrySecretName(handle);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuse(error.message.replace(/\.$/, ''), 0);
    return undefined;
  }
}

function faultOf(handle: string): string {
  return parseBackupName(handle)
    ? 'is the name of a backup and not its handle: call backup_handle with it first'
    : 'cannot be part of the name of a Secret: Kubernetes allows lower-case letters, digits, "-" and "." between them';
}
