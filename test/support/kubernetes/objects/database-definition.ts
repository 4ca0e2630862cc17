import type { V1CustomResourceDefinition, V1JSONSchemaProps } from '@kubernetes/client-node';

/** Of the Database resource of NuoDB's control plane, without the schema: that one is not public. */
export const DATABASE_DEFINITION: V1CustomResourceDefinition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'databases.cp.nuodb.com' },
  spec: {
    group: 'cp.nuodb.com',
    scope: 'Namespaced',
    names: { kind: 'Database', listKind: 'DatabaseList', plural: 'databases', singular: 'database' },
    versions: [
      {
        name: 'v1beta1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            // Terraform's provider knows of an object what is written here, and nothing else.
            properties: {
              apiVersion: { type: 'string' },
              kind: { type: 'string' },
              metadata: { type: 'object' },
              spec: open(),
              status: open(),
            },
          },
        },
        subresources: { status: {} },
      },
    ],
  },
};

function open(): V1JSONSchemaProps {
  return { type: 'object', x_kubernetes_preserve_unknown_fields: true };
}
