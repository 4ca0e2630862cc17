import { CommandError } from '../exit';

const SYSTEMS: Partial<Record<string, string>> = { darwin: 'darwin', freebsd: 'freebsd', linux: 'linux' };
const ARCHITECTURES: Partial<Record<string, string>> = { arm: 'arm', arm64: 'arm64', ia32: '386', x64: 'amd64' };

/** This machine as Terraform names it, such as `linux_amd64`. */
export function terraformPlatform(system: string = process.platform, architecture: string = process.arch): string {
  const [os, arch] = [SYSTEMS[system], ARCHITECTURES[architecture]];
  if (os !== undefined && arch !== undefined) return `${os}_${arch}`;
  throw new CommandError(
    `The provider starts by /bin/sh and cannot be installed on ${system} ${architecture}: use Linux or macOS, or the ` +
      'Windows Subsystem for Linux.',
  );
}
