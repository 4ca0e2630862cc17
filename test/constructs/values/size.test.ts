import { TerraformVariable } from 'cdktf';
import { Rounding, Size } from '../../../src';
import { expression, newStack, resolveIn } from '../../support/synth';

test.each([
  [Size.mebibytes(512), '512Mi', 512],
  [Size.gibibytes(50), '50Gi', 51_200],
  [Size.tebibytes(2), '2Ti', 2_097_152],
  [Size.fromQuantity('50Gi'), '50Gi', 51_200],
  [Size.fromQuantity('1.5Ti'), '1.5Ti', 1_572_864],
  [Size.fromQuantity('1048576'), '1048576', 1],
  [Size.fromQuantity('1.00Ei'), '1.00Ei', 1_099_511_627_776],
])('%#: a size is written as Kubernetes does, and is so many mebibytes', (size, text, mebibytes) => {
  expect(size.toQuantity()).toBe(text);
  expect(size.toMebibytes()).toBe(mebibytes);
});

test('a conversion is exact, or refused unless it is said how to round', () => {
  expect(Size.mebibytes(2048).toGibibytes()).toBe(2);
  expect(Size.gibibytes(1024).toTebibytes()).toBe(1);
  expect(() => Size.fromQuantity('50G').toGibibytes()).toThrow('50G is not a whole number of gibibytes');
  expect(Size.fromQuantity('50G').toGibibytes(Rounding.DOWN)).toBe(46);
  expect(Size.fromQuantity('50G').toGibibytes(Rounding.UP)).toBe(47);
});

test('what a number does not hold exactly is not converted', () => {
  const size = Size.tebibytes(2 ** 50);

  expect(() => size.toMebibytes()).toThrow('is too many mebibytes for a number. Ask for a larger unit.');
  expect(size.toTebibytes()).toBe(2 ** 50);
});

test.each([1.5, -1, Number.NaN])('an amount of %s is refused', (amount) => {
  expect(() => Size.gibibytes(amount)).toThrow(`Size.gibibytes(${amount}): the amount must be a whole number`);
});

test.each(['', '50 Gi', '50gi', '50KB', '-5Gi', '0.3', '100m', '1e3', 'Gi'])(
  '%j is refused as a quantity',
  (quantity) => {
    expect(() => Size.fromQuantity(quantity)).toThrow(
      `Size.fromQuantity(${JSON.stringify(quantity)}): the quantity must be a whole number of bytes`,
    );
  },
);

test('what only Terraform knows is passed on, and not converted', () => {
  const stack = newStack();
  const quantity = new TerraformVariable(stack, 'size', { type: 'string' }).stringValue;
  const gibibytes = new TerraformVariable(stack, 'gibibytes', { type: 'number' }).numberValue;

  expect(resolveIn(stack, Size.fromQuantity(quantity).toQuantity())).toBe(expression('var.size'));
  expect(resolveIn(stack, Size.gibibytes(gibibytes).toQuantity())).toBe(`${expression('var.gibibytes')}Gi`);
  expect(() => Size.gibibytes(gibibytes).toGibibytes()).toThrow('only Terraform will know its value');
});

test('a size is recognized as what it is', () => {
  expect(Size.isSize(Size.gibibytes(1))).toBe(true);
  expect(Size.isSize({})).toBe(false);
});
