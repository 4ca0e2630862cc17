import type { Project } from '../../api';
import type { ProjectRef } from '../../client';
import { type Kind, titleOf } from '../items/kind';
import { judgeService, unfinishedService } from '../waiting/service-readiness';
import type { Pace } from '../waiting/waiting';
import { projectSchema } from './schema';

export type ProjectKind = Kind<ProjectRef, Project>;

export function projectKind(pace: Pace): ProjectKind {
  const kind: ProjectKind = {
    noun: 'project',
    path: 'projects',
    schema: projectSchema,
    identifiers: ['organization', 'name'],
    local: ['backup_before_update', 'timeouts'],
    items: (client) => client.projects,
    create: (client, item, _planned, options) => client.projects.put(item, options),
    judge: (item) => judgeService(item, titleOf(kind, item)),
    unfinished: () => unfinishedService('project', ''),
    pace,
  };
  return kind;
}
