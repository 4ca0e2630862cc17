import { terraformPlatform } from '../../../src/cli/provider/platform';

test.each([
  ['linux', 'x64', 'linux_amd64'],
  ['linux', 'arm64', 'linux_arm64'],
  ['linux', 'ia32', 'linux_386'],
  ['darwin', 'arm64', 'darwin_arm64'],
])('%s on %s is %s', (system, architecture, platform) => {
  expect(terraformPlatform(system, architecture)).toBe(platform);
});

test.each([
  ['win32', 'x64'],
  ['linux', 'mips'],
])('%s on %s is refused with a way out', (system, architecture) => {
  expect(() => terraformPlatform(system, architecture)).toThrow(`on ${system} ${architecture}: use Linux or macOS`);
});
