import type { Schema, ValueAttribute } from '../../tfplugin';
import { environmentDecides, guardAttribute } from '../guard/attributes';

export const configurationSchema: Schema = {
  description: 'Manages NuoDB databases and their backups through the NuoDB DBaaS Control Plane.',
  attributes: {
    user: {
      optional: true,
      type: 'string',
      description: 'The user, as `<organization>/<user>`. Left out, it is `NUODB_CP_USER` of the environment.',
    },
    password: {
      optional: true,
      sensitive: true,
      type: 'string',
      description: "The user's password. Left out, it is `NUODB_CP_PASSWORD` of the environment.",
    },
    token: {
      optional: true,
      sensitive: true,
      type: 'string',
      description: 'A token, in place of user and password. Left out, it is `NUODB_CP_TOKEN` of the environment.',
    },
    url_base: {
      optional: true,
      type: 'string',
      description:
        "The Control Plane's base URL, such as `https://dbaas.example.com/api`. Left out, it is `NUODB_CP_URL_BASE` " +
        'of the environment.',
    },
    skip_verify: {
      optional: true,
      type: 'bool',
      description:
        "Whether the server's certificate is taken unseen. Left out, it is `NUODB_CP_SKIP_VERIFY` of the environment. " +
        'A certificate authority of your own is better named in `NUODB_CP_TRUSTED_CERT`, the path of a PEM file.',
    },
    timeouts: {
      optional: true,
      nesting: 'map',
      description:
        'How long to wait for resources, by type (`project`, `database`, `backuppolicy`, `backup`) and operation. The ' +
        'type `default` stands for those that are not named.',
      attributes: {
        create: timeout('until a created resource is ready', '10m'),
        update: timeout('until an updated resource is ready', '10m'),
        delete: timeout('until a deleted resource is gone', '1m'),
      },
    },
    final_backup: guardAttribute('any database is destroyed or replaced', environmentDecides('final_backup')),
    backup_before_update: guardAttribute(
      'the tier, the version of NuoDB or a size of any database changes, or the tier or version of its project,',
      environmentDecides('backup_before_update'),
    ),
  },
};

function timeout(until: string, defaultValue: string): ValueAttribute {
  return {
    optional: true,
    type: 'string',
    description: `How long to wait ${until}, such as \`90s\` or \`1h30m\`; \`0\` does not wait. Left out, it is \`${defaultValue}\`.`,
  };
}
