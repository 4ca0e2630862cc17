import { Fn, Lazy, TerraformLocal, TerraformVariable, Testing, Token } from 'cdktf';
import { database, provider } from '../../../src';
import { expression, newApp, newStack, onlyResource } from '../../support/synth';

const VARIABLE = expression('var.a');
const demo = { organization: 'acme', project: 'messaging', name: 'demo' };

function synthWithPassword(dbaPassword: string): unknown {
  const stack = newStack();
  new TerraformVariable(stack, 'dba_password', { sensitive: true });
  new database.Database(stack, 'Demo', { ...demo, dbaPassword });
  return onlyResource(stack, 'nuodbaas_database').dba_password;
}

describe('a secret is synthesized where it is', () => {
  const variable = () => new TerraformVariable(newStack(), 'dba_password', { sensitive: true }).stringValue;
  const accepted: readonly [string, () => string, string][] = [
    ['a variable', variable, 'var.dba_password'],
    ['an expression written out', () => expression('var.dba_password'), 'var.dba_password'],
    ['a function of a variable', () => Token.asString(Fn.sensitive(variable())), 'sensitive(var.dba_password)'],
    ['a local', () => new TerraformLocal(newStack(), 'secret', 'x').asString, 'local.secret'],
    ['an indexed data source', () => expression('data.vault.dba["x"].value'), 'data.vault.dba["x"].value'],
    ['a comparison', () => expression('var.a == "b" ? var.c : var.d'), 'var.a == "b" ? var.c : var.d'],
    ['a value without its line break', () => expression('replace(var.a, "\\n", "")'), 'replace(var.a, "\\n", "")'],
    ['a template of a variable alone', () => expression(`sensitive("${VARIABLE}")`), `sensitive("${VARIABLE}")`],
    ['the content of a file', () => Fn.file('/run/secrets/dba'), 'file("/run/secrets/dba")'],
    ['an expression with an object in it', () => expression('merge({a = var.x}).a'), 'merge({a = var.x}).a'],
  ];

  it.each(accepted)('%s', (_, secret, text) => {
    expect(synthWithPassword(secret())).toBe(expression(text));
  });

  it('null, which leaves it to the control plane', () => {
    expect(synthWithPassword(Token.asString(Token.nullValue()))).toBeNull();
  });

  it('a token of another stack', () => {
    const app = newApp();
    const [first, second] = ['first', 'second'].map((id) => newStack(app, id));
    const variable = new TerraformVariable(first, 'dba_password', { sensitive: true });

    new provider.NuodbaasProvider(second, 'Nuodbaas');
    new database.Database(second, 'Demo', { ...demo, dbaPassword: variable.stringValue });

    app.synth();
    expect(onlyResource(second, 'nuodbaas_database').dba_password).toMatch(/^\$\{data\.terraform_remote_state\./);
  });

  it('nothing', () => {
    const stack = newStack();
    new database.Database(stack, 'Demo', demo);

    expect(onlyResource(stack, 'nuodbaas_database')).toEqual(demo);
  });
});

describe('a secret is refused at synth where it is', () => {
  const refused: readonly [string, () => string][] = [
    ['a literal', () => 'hunter2'],
    ['an empty text', () => ''],
    ['a literal before a variable', () => expression(`sensitive("hunter2${VARIABLE}")`)],
    ['a literal with a quote before a variable', () => expression(`sensitive("hunter2\\"${VARIABLE}")`)],
    ['a literal behind a token', () => Lazy.stringValue({ produce: () => 'hunter2' })],
    ['a literal declared sensitive', () => Token.asString(Fn.sensitive('hunter2'))],
    ['a literal put together', () => Fn.join('', ['hunter', '2'])],
    ['a literal beside a reference', () => `hunter2${expression('var.dba_password')}`],
    ['a literal between references', () => `${expression('var.dba_password')}hunter2${expression('var.dba_password')}`],
    ['a literal that looks like a reference', () => `$${expression('var.hunter2')}`],
    ['a quoted reference', () => expression('"var.hunter2"')],
    ['a dollar', () => '$'],
    ['what is fallen back to', () => expression('coalesce(var.dba_password, "hunter2")')],
    ['one of two', () => expression('var.which == "a" ? "hunter2" : var.dba_password')],
    ['a format', () => expression('format("hunter2", var.dba_password)')],
    ['a heredoc', () => expression('<<E\nhunter2.x\nE\n')],
  ];

  it.each(refused)('%s', (_, secret) => {
    const synth = () => synthWithPassword(secret());

    expect(synth).toThrow('stack/Demo: dbaPassword is a literal');
    expect(synth).not.toThrow('hunter2');
  });

  it.each(['password', 'token'] as const)("the provider's %s as a literal", (prop) => {
    const stack = newStack();
    new provider.NuodbaasProvider(stack, 'Nuodbaas', { [prop]: 'hunter2' });

    expect(() => Testing.synth(stack)).toThrow(`stack/Nuodbaas: ${prop} is a literal`);
  });

  it('a literal that is set afterwards', () => {
    const stack = newStack();
    const demoDatabase = new database.Database(stack, 'Demo', demo);
    demoDatabase.dbaPassword = 'hunter2';

    expect(() => Testing.synth(stack)).toThrow('stack/Demo: dbaPassword is a literal');
  });

  it('a literal in a document of HCL', () => {
    const stack = newStack();
    new database.Database(stack, 'Demo', { ...demo, dbaPassword: 'hunter2' });

    expect(() => Testing.synthHcl(stack)).toThrow('stack/Demo: dbaPassword is a literal');
  });
});
