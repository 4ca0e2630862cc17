import { document } from '../../../src/api';
import { bodySchema, compileWhenAsked, pathSchema, querySchema } from '../../../src/control-plane/http';

test('references are resolved, and what only describes is left out', () => {
  const text = JSON.stringify(bodySchema('Database'));

  expect(text).not.toMatch(/"(\$ref|example|writeOnly|readOnly)":/);
});

test('a status is taken as it comes, since it is ignored', () => {
  expect(bodySchema('Backup')).toMatchObject({ properties: { status: {} }, additionalProperties: false });
});

test('path parameters are required, query parameters are not, and unknown ones of those are refused', () => {
  expect(pathSchema(['organization', 'backup'])).toMatchObject({ required: ['organization', 'backup'] });
  expect(querySchema(['limit'])).toEqual({
    type: 'object',
    properties: { limit: { type: 'integer', format: 'int32', minimum: 0 } },
    additionalProperties: false,
  });
});

// A route's own is compiled with the first request to it, and must not be found broken by that.
test.each([
  ...Object.keys(document.components.schemas).map((name) => [name, bodySchema(name as never)] as const),
  ...Object.keys(document.components.parameters).map((name) => [name, querySchema([name as never])] as const),
])('%s can be compiled', (_name, schema) => {
  const validate = compileWhenAsked({ schema, method: 'PUT', url: '/' });

  expect(() => validate({})).not.toThrow();
});
