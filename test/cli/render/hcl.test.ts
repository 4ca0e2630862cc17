import { spawnSync } from 'node:child_process';
import type { JsonObject } from '../../../src/cli/render/document';
import { renderHcl } from '../../../src/cli/render/hcl/render-hcl';
import { Schemas } from '../../../src/cli/render/schemas';
import { requireTerraform } from '../../support/terraform';

let schemas: Schemas;
beforeAll(async () => {
  schemas = await Schemas.read(undefined);
});

/** What a `terraform_data` has for its input. */
const inputOf = (input: JsonObject[string]) => {
  const { 'main.tf': text } = renderHcl({ resource: { terraform_data: { it: { input } } } }, schemas);
  return text
    .replace('resource "terraform_data" "it" {\n', '')
    .replace(/\n}\n$/, '')
    .trim();
};

describe('values', () => {
  test.each([
    ['what looks like a number but is a text', '007', 'input = "007"'],
    ['a number', 7, 'input = 7'],
    ['nothing', null, 'input = null'],
    ['an expression', '${var.a}', 'input = var.a'],
    ['a template', 'a "${f("b")}"', 'input = "a \\"${f("b")}\\""'],
    ['what only looks like an expression', '$${var.a}', 'input = "$${var.a}"'],
    ['lines', 'a\n\tb\\', 'input = "a\\n\\tb\\\\"'],
    ['a control character', '\u0001', 'input = "\\u0001"'],
    ['commas', '${f(["a","${g("b,c")}"],d)}', 'input = f(["a", g("b,c")], d)'],
    ['an expression of several lines', '${a ||\n  b}', 'input = (a ||\n  b)'],
    ['a list', ['a', '${b}', 1], 'input = ["a", b, 1]'],
    ['nothing in a list', [], 'input = []'],
    ['nothing in a map', {}, 'input = {}'],
  ])('%s', (_, input, written) => {
    expect(inputOf(input)).toBe(written);
  });

  test('the keys of a map are quoted where they are no names, and in brackets where they are expressions', () => {
    expect(inputOf({ a: 1, 'b.c/d': 2, for: 3, '${var.key}': 4 })).toBe(`input = {
    a         = 1
    "b.c/d"   = 2
    "for"     = 3
    (var.key) = 4
  }`);
  });
});

describe('what is too long for one line', () => {
  const LONG = 'local.this_is_a_long_name_of_something';

  test.each([
    [
      'calls',
      `f(${LONG}, g("a, b"), ${LONG}, "\${h(1)}")`,
      ['f(', `  ${LONG},`, '  g("a, b"),', `  ${LONG},`, '  h(1)', ')'],
    ],
    ['a list in a call', `f([${LONG}, ${LONG}, "a, b"])[0]`, ['f([', `  ${LONG},`, `  ${LONG},`, '  "a, b",', '])[0]']],
    ['objects', `{ a = ${LONG}, "b.c" = ${LONG} }`, ['{', `  a     = ${LONG}`, `  "b.c" = ${LONG}`, '}']],
    ['operators', `${LONG} && a || ${LONG} == "x"`, ['(', `  ${LONG} && a`, `  || ${LONG} == "x"`, ')']],
    [
      'conditions',
      `${LONG} ? ${LONG} : a == " ? " ? b : c`,
      ['(', `  ${LONG}`, `  ? ${LONG}`, '  : a == " ? "', '  ? b', '  : c', ')'],
    ],
    [
      'a for',
      `{ for k, v in ${LONG} : k => v["a : b"] if ${LONG} != null }`,
      ['{', `  for k, v in ${LONG} : k => v["a : b"]`, `  if ${LONG} != null`, '}'],
    ],
    ['an index', `${LONG}["${'a'.repeat(60)}"]`, [`${LONG}["${'a'.repeat(60)}"]`]],
    ['no comma', `{ a : ${LONG}, b : ${LONG}, c : 1 }`, ['{', `  a : ${LONG}`, `  b : ${LONG}`, '  c : 1', '}']],
  ])('%s', (_, expression, lines) => {
    expect(inputOf(`\${${expression}}`)).toBe(`input = ${lines.join('\n  ')}`);
  });

  test('quotes stay where they keep an expression together', () => {
    expect(inputOf('${f("${a || b}") == "${c || d}" ? { "${k}" = 1 } : 2}')).toBe(
      'input = f(a || b) == "${c || d}" ? { "${k}" = 1 } : 2',
    );
  });
});

const EVERYTHING: JsonObject = {
  terraform: {
    required_version: '>= 1.6',
    required_providers: { kubernetes: { source: 'hashicorp/kubernetes', version: '2.38.0' } },
    cloud: { organization: 'acme', workspaces: { name: 'demo' } },
  },
  provider: { kubernetes: [{ alias: 'east', exec: [{ api_version: 'v1', command: 'login' }] }] },
  variable: {
    size: {
      type: 'map(number)',
      description: 'Not ${evaluated}',
      default: { a: 1 },
      validation: [{ condition: '${length(var.size) > 0}', error_message: 'None.' }],
    },
  },
  locals: {
    names: ['a', 'b'],
    long: '${merge({ for k, v in var.size : k => v if try(v.a, null) != null && v > 1 }, { first = "a", b = var.size })}',
  },
  resource: {
    kubernetes_secret_v1: {
      copy: {
        '//': { metadata: { path: 'stack/copy/Secret', uniqueId: 'copy' } },
        for_each: '${toset(local.names)}',
        provider: 'kubernetes.east',
        metadata: { name: '${each.key}', labels: { app: 'x' } },
        binary_data_wo: '${var.size}',
        depends_on: ['terraform_data.other'],
        lifecycle: {
          ignore_changes: ['metadata[0].labels'],
          replace_triggered_by: ['terraform_data.other'],
          postcondition: [{ condition: '${self.type != "a"}', error_message: 'It is "${self.type}".' }],
        },
        provisioner: [{ 'local-exec': { command: 'echo "${self.id}"', when: 'destroy', on_failure: 'continue' } }],
      },
    },
    kubernetes_manifest: {
      one: { manifest: { wait: { rollout: true } }, wait: { condition: [{ type: 'A' }, { type: 'B' }] } },
    },
    terraform_data: {
      other: { dynamic: { extra: { for_each: '${local.names}', iterator: 'it', content: { a: '${it.value}' } } } },
    },
  },
  module: { net: { source: './net', providers: { kubernetes: 'kubernetes.east' }, cidr: '10.0.0.0/8' } },
  output: { all: { value: '${local.names}', sensitive: true, depends_on: ['module.net'] } },
  moved: [{ from: 'terraform_data.old', to: 'terraform_data.other' }],
  import: [{ id: 'a/b', to: 'terraform_data.other' }],
  removed: [{ from: 'terraform_data.gone', lifecycle: { destroy: false } }],
};

test('every block that there is has its native form', () => {
  expect(renderHcl(EVERYTHING, schemas)).toMatchSnapshot();
});

test('terraform fmt has nothing to change', () => {
  const texts = Object.values(renderHcl(EVERYTHING, schemas));

  for (const text of texts) {
    const { stdout } = spawnSync(requireTerraform(), ['fmt', '-'], { input: text, encoding: 'utf8' });
    expect(stdout).toBe(text);
  }
});

test('where only a schema tells whether something is a block, it is asked for', () => {
  const document = { resource: { acme_thing: { one: { size: 1, settings: { a: 1 } } } } };

  expect(() => renderHcl(document, schemas)).toThrow(
    'Cannot write acme_thing.one as HCL: whether its settings is a block or an argument is said by the schema of its ' +
      'provider. Pass it with --schema',
  );
});

test('what is in no configuration that CDKTF writes is refused', () => {
  expect(() => renderHcl({ check: {} }, schemas)).toThrow('it has check');
});
