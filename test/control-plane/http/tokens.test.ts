import { Tokens } from '../../../src/control-plane/http';
import { TestClock } from '../../support/clock';

test('a token is valid until it expires, and no other text is', () => {
  const clock = new TestClock();
  const tokens = new Tokens(clock);
  const token = tokens.issue(new Date(clock.now().getTime() + 1000));

  expect([tokens.isValid(token), tokens.isValid(`${token}x`), tokens.isValid('')]).toEqual([true, false, false]);
  clock.advance(1000);
  expect(tokens.isValid(token)).toBe(false);
});

test('tokens are of their own control plane, and no two are the same', () => {
  const clock = new TestClock();
  const later = new Date(clock.now().getTime() + 1000);
  const [one, other] = [new Tokens(clock), new Tokens(clock)];

  const token = one.issue(later);
  expect(other.isValid(token)).toBe(false);
  expect(one.issue(later)).not.toBe(token);
});
