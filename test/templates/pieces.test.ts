import { piecesOf, refersElsewhere, soleExpression } from '../../src/templates';

test('text and sequences are told apart, whatever braces and quotes are in a sequence', () => {
  const template = 'a ${f({ x = "}" }, "${g("y")} z")} b %{ if c }d%{ endif } $${e} %%{f}';

  expect(piecesOf(template)).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'sequence', text: '${f({ x = "}" }, "${g("y")} z")}' },
    { kind: 'text', text: ' b ' },
    { kind: 'sequence', text: '%{ if c }' },
    { kind: 'text', text: 'd' },
    { kind: 'sequence', text: '%{ endif }' },
    { kind: 'text', text: ' $${e} %%{f}' },
  ]);
});

test.each([
  ['${var.name}', 'var.name'],
  ['${~ var.name ~}', 'var.name'],
  ['${{ for k, v in local.m : k => v }}', '{ for k, v in local.m : k => v }'],
  ['${"a \\" } b"}', '"a \\" } b"'],
  ['$${var.name}', undefined],
  ['${a}${b}', undefined],
  [' ${a}', undefined],
  ['%{ if a }b%{ endif }', undefined],
  ['', undefined],
])('the only expression of %j is %j', (template, expression) => {
  expect(soleExpression(template)).toBe(expression);
});

test.each(['${a', '${"a}'])('the unfinished %j is refused', (template) => {
  expect(() => piecesOf(template)).toThrow(SyntaxError);
});

test.each([
  ['${base64encode("${var.password}")}', true],
  ['${f("${g("${var.password}")}")}', true],
  ['${f("a ${var.password}")}', false],
  ['${f("${"hunter2"}", var.a)}', false],
  ['hunter2', false],
  ['${var.a', false],
])('whether %j refers elsewhere: %j', (template, refers) => {
  expect(refersElsewhere(template)).toBe(refers);
});
