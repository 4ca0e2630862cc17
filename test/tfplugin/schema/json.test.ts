import { schemaToJson } from '../../../src/tfplugin/schema/json';
import type { Schema } from '../../../src/tfplugin/schema/schema';

test('a schema is written as the Terraform CLI prints it, attributes sorted', () => {
  const schema: Schema = {
    version: 2,
    description: 'A shelf',
    attributes: {
      size: { type: 'number', description: 'Its size', optional: true, computed: true },
      books: {
        nesting: 'list',
        description: 'What stands on it',
        optional: true,
        attributes: {
          title: { type: 'string', description: 'The title', required: true },
          tags: {
            type: { object: { b: { set: 'bool' }, a: { tuple: ['dynamic'] } } },
            description: '',
            computed: true,
          },
        },
      },
      key: {
        type: { map: 'string' },
        description: 'Opens it',
        required: true,
        sensitive: true,
        deprecated: 'Use lock',
      },
      code: { type: { list: 'string' }, description: 'Opens it too', optional: true, writeOnly: true },
    },
  };

  const json = JSON.stringify(schemaToJson(schema));

  expect(json).toBe(
    JSON.stringify({
      version: 2,
      block: {
        attributes: {
          books: {
            nested_type: {
              attributes: {
                tags: {
                  type: ['object', { a: ['tuple', ['dynamic']], b: ['set', 'bool'] }],
                  description: '',
                  description_kind: 'markdown',
                  computed: true,
                },
                title: { type: 'string', description: 'The title', description_kind: 'markdown', required: true },
              },
              nesting_mode: 'list',
            },
            description: 'What stands on it',
            description_kind: 'markdown',
            optional: true,
          },
          code: {
            type: ['list', 'string'],
            description: 'Opens it too',
            description_kind: 'markdown',
            optional: true,
            write_only: true,
          },
          key: {
            type: ['map', 'string'],
            description: 'Opens it',
            description_kind: 'markdown',
            deprecated: true,
            required: true,
            sensitive: true,
          },
          size: {
            type: 'number',
            description: 'Its size',
            description_kind: 'markdown',
            optional: true,
            computed: true,
          },
        },
        description: 'A shelf',
        description_kind: 'markdown',
      },
    }),
  );
});
