import { parseConfiguration } from '../../../../src/cli/provider/doctor/configuration-syntax';

test('blocks, labels, lists, objects and comments of all kinds are understood', () => {
  const text = `
# one
plugin_cache_dir   = "$HOME/.terraform.d/plugin-cache" // two
disable_checkpoint = true
/* three
   lines */
credentials "app.terraform.io" {
  token = "xx\\"yy"
}
provider_installation {
  filesystem_mirror { path = "/m", include = ["a/b", "c/*",] }
  direct {}
}`;

  expect(parseConfiguration(text)).toEqual([
    { name: 'plugin_cache_dir', labels: [], value: '$HOME/.terraform.d/plugin-cache' },
    { name: 'disable_checkpoint', labels: [], value: 'true' },
    {
      name: 'credentials',
      labels: ['app.terraform.io'],
      value: { body: [{ name: 'token', labels: [], value: 'xx"yy' }] },
    },
    {
      name: 'provider_installation',
      labels: [],
      value: {
        body: [
          {
            name: 'filesystem_mirror',
            labels: [],
            value: {
              body: [
                { name: 'path', labels: [], value: '/m' },
                { name: 'include', labels: [], value: ['a/b', 'c/*'] },
              ],
            },
          },
          { name: 'direct', labels: [], value: { body: [] } },
        ],
      },
    },
  ]);
});

test.each([
  'a',
  'a = ',
  'a {',
  'a }',
  'a = [',
  'a = [}',
  '{',
  'a = "b',
  'credentials "x" = = "secret"',
  'a = secret ?',
])('of "%s" the line is named and nothing repeated', (text) => {
  expect(() => parseConfiguration(`\n${text}`)).toThrow(/^line [23] is not understood$/);
});
