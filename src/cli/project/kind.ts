import type { Project } from '../../api';
import type { ProjectRef } from '../../client';
import type { AwaitedKind } from '../items/kind';
import { judgeService } from '../items/service';
import { pairs } from '../output/table';

export const PROJECT: AwaitedKind<ProjectRef, Project> = {
  command: 'project',
  noun: 'project',
  plural: 'projects',
  path: 'projects',
  identifiers: ['organization', 'name'],
  form: 'ORG/PROJ',
  example: 'acme/messaging',
  columns: [
    { title: 'NAME', value: ({ organization, name }) => [organization, name].join('/') },
    { title: 'STATE', value: ({ status }) => status?.state },
    { title: 'SLA', value: ({ sla }) => sla },
    { title: 'TIER', value: ({ tier }) => tier },
    { title: 'VERSION', value: ({ properties }) => properties?.productVersion },
    { title: 'LABELS', value: ({ labels }) => pairs(labels) },
  ],
  loss: 'It must have no databases; backups that were taken in it stay.',
  remedy: 'Remove the cause and wait again, or delete it.',
  items: ({ projects }) => projects,
  judge: judgeService,
};
