import type { Database } from '../../api';
import type { DatabaseRef } from '../../client';
import type { AwaitedKind } from '../items/kind';
import { judgeService } from '../items/service';
import { pairs } from '../output/table';

export const DATABASE: AwaitedKind<DatabaseRef, Database> = {
  command: 'database',
  noun: 'database',
  plural: 'databases',
  path: 'databases',
  identifiers: ['organization', 'project', 'name'],
  form: 'ORG/PROJ/DB',
  example: 'acme/messaging/demo',
  columns: [
    { title: 'NAME', value: ({ organization, project, name }) => [organization, project, name].join('/') },
    { title: 'STATE', value: ({ status }) => status?.state },
    { title: 'TIER', value: ({ tier }) => tier },
    { title: 'VERSION', value: ({ properties }) => properties?.productVersion },
    { title: 'SQL ENDPOINT', value: ({ status }) => status?.sqlEndpoint },
    { title: 'LABELS', value: ({ labels }) => pairs(labels) },
  ],
  loss: 'Its data is lost; its backups stay.',
  remedy: 'Remove the cause and wait again, or delete it.',
  items: ({ databases }) => databases,
  judge: judgeService,
};
