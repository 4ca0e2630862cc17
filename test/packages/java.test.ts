import { rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeIn, documentIn, exampleIn, expectedDocument, packagesFor, run } from '../support/languages';

jest.setTimeout(600_000);

/** That of scripts/package/maven.mjs: what stands in for jars that no registry has is there. */
const REPOSITORY = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdktf-provider-nuodbaas', 'maven');
const MAVEN = ['--batch-mode', '--quiet', `-Dmaven.repo.local=${REPOSITORY}`];

const JAVA = {
  name: 'java',
  needs: [
    { command: ['mvn', '--version'], otherwise: 'there is no mvn on the PATH' },
    { command: ['javac', '-version'], otherwise: 'there is no javac on the PATH' },
    {
      command: ['mvn', ...MAVEN, 'dependency:get', '-Dartifact=software.constructs:constructs:10.4.2'],
      otherwise: 'mvn cannot fetch packages',
    },
  ],
  cost: `half a minute, and two minutes and 80 MB in ${REPOSITORY} the first time`,
} as const;

describeIn(JAVA, () => {
  test('the jar, resolved by Maven, synthesizes what TypeScript does', async () => {
    const packages = await packagesFor('cdktf', 'java');
    const example = await exampleIn('java');
    // What an earlier run has resolved is of the same version.
    await rm(join(REPOSITORY, 'io/github/cdktf-provider-nuodbaas'), { recursive: true, force: true });
    await writeFile(join(example, 'settings.xml'), settings(join(packages, 'java')));

    await run(example, 'mvn', [...MAVEN, '--settings', 'settings.xml', 'compile', 'exec:java']);

    expect(await documentIn(example)).toBe(await expectedDocument());
  });
});

/** Has Maven look into a folder, too. */
function settings(folder: string): string {
  return `<settings>
  <profiles>
    <profile>
      <id>packages</id>
      <repositories>
        <repository>
          <id>packages</id>
          <url>${pathToFileURL(folder)}</url>
        </repository>
      </repositories>
    </profile>
  </profiles>
  <activeProfiles><activeProfile>packages</activeProfile></activeProfiles>
</settings>
`;
}
