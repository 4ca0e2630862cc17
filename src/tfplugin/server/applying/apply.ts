import type { ApplyRequest, Resource } from '../../provider';
import { differInertlyAtMost } from '../../schema/inert';
import type { ObjectValue } from '../../values/value';
import type { CallContext } from '../call';
import { attempt, reportBug } from '../defect';
import { legalState } from './legal-state';

/** A create, update or delete to carry out. */
export interface Application {
  readonly resource: Resource<unknown>;
  readonly typeName: string;
  readonly context: CallContext;
  readonly client: unknown;
  /** Null on delete. */
  readonly config: ObjectValue | null;
  /** Null on create. */
  readonly prior: ObjectValue | null;
  /** Null on delete. */
  readonly planned: ObjectValue | null;
}

/** The state afterwards; null where there is no object. */
export async function applyChange(application: Application): Promise<ObjectValue | null> {
  const { config, prior, planned } = application;
  if (planned !== null && config !== null) return write(application, config, planned);
  return prior === null ? null : deleteObject(application, prior);
}

/** What to call an application in a diagnostic. */
export function describe({
  typeName,
  prior,
  planned,
}: Omit<Application, 'context' | 'client' | 'resource' | 'config'>): string {
  const operation = prior === null ? 'creating' : planned === null ? 'deleting' : 'updating';
  return `${operation} ${typeName}`;
}

async function write(application: Application, config: ObjectValue, planned: ObjectValue): Promise<ObjectValue | null> {
  const { resource, context, client, prior } = application;
  const doing = describe(application);
  let recorded = prior;
  const save = (state: ObjectValue) => {
    recorded = state;
  };
  const request: ApplyRequest<unknown> = { ...context, client, config, planned, save };
  await attempt(context, doing, async () => {
    if (prior === null) await resource.create(request);
    // Nothing of the object changes, and nothing in the plan is left to find out: the state is all there is to write.
    else if (differInertlyAtMost(resource.schema.attributes, planned, prior)) save(planned);
    else await resource.update({ ...request, prior });
  });
  if (recorded === null) return missing(application);
  return legalState(context, doing, recorded, resource.schema);
}

function missing({ context, typeName }: Application): null {
  if (!context.diagnostics.hasError) {
    reportBug(
      context,
      'Missing state after create',
      `The provider reported neither a state nor an error after creating ${typeName}. The object may exist without ` +
        'Terraform knowing of it: look for it before you apply again, and import it.',
    );
  }
  return null;
}

async function deleteObject(application: Application, state: ObjectValue): Promise<ObjectValue | null> {
  const { resource, context, client } = application;
  await attempt(context, describe(application), () => resource.delete({ ...context, client, state }));
  return context.diagnostics.hasError ? state : null;
}
