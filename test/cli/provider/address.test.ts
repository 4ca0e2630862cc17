import { formatAddress, parseAddress } from '../../../src/cli/provider/address';

test.each(['terraform.example.com/acme/nuodbaas', 'localhost.localdomain:8443/a/b', 'r.io/n-1/t_2'])(
  '%s is an address',
  (text) => {
    expect(formatAddress(parseAddress(text))).toBe(text);
  },
);

test.each([
  ['nuodb/nuodbaas', 'Expected HOST/NAMESPACE/TYPE'],
  ['terraform.example.com/acme/nuodbaas/2.0.0', 'Expected HOST/NAMESPACE/TYPE'],
  ['localhost/acme/nuodbaas', '"localhost" is not a host name'],
  ['Terraform.example.com/acme/nuodbaas', '"Terraform.example.com" is not a host name'],
  ['terraform.example.com/../nuodbaas', '".." is not a name'],
  ['../../nuodbaas', '".." is not a host name'],
  ['terraform.example.com/acme/', '"" is not a name'],
])('%s is refused', (text, message) => {
  expect(() => parseAddress(text)).toThrow(message);
});
