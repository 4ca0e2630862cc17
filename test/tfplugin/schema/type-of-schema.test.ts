import type { Schema } from '../../../src/tfplugin/schema/schema';
import { typeOfSchema } from '../../../src/tfplugin/schema/type-of-schema';

test('attributes are parts of an object, nested ones objects in their collection', () => {
  const nested = {
    description: '',
    optional: true,
    attributes: { a: { type: 'bool', description: '', optional: true } },
  } as const;
  const schema: Schema = {
    description: '',
    attributes: {
      name: { type: 'string', description: '', required: true },
      one: { ...nested, nesting: 'single' },
      list: { ...nested, nesting: 'list' },
      set: { ...nested, nesting: 'set' },
      map: { ...nested, nesting: 'map' },
    },
  };

  const element = { object: { a: 'bool' } };
  expect(typeOfSchema(schema)).toEqual({
    object: { name: 'string', one: element, list: { list: element }, set: { set: element }, map: { map: element } },
  });
});
