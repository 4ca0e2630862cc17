import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { works } from './command.mjs';
import { Maven } from './maven.mjs';

/** The jar with its sources and its documentation, in a Maven repository; or the project where that cannot be built. */
export async function buildJava({ manifest, sources, out, say, leaveOut, needed }) {
  if (!works('mvn', ['--version']) || !works('javac', ['-version'])) {
    leaveOut('Java', 'mvn or javac is not on the PATH: https://maven.apache.org/install.html, https://adoptium.net');
    return;
  }
  const maven = new Maven();
  const missing = [];
  for (const module of needed) if (!(await isThere(maven, module, leaveOut))) missing.push(artifactOf(module));
  const { artifactId } = manifest.jsii.targets.java.maven;
  if (missing.length > 0) {
    const place = join('java-projects', artifactId);
    await rm(join(out, place), { recursive: true, force: true });
    await cp(sources, join(out, place), { recursive: true });
    leaveOut(
      `${artifactId}.jar`,
      `no registry at hand has ${missing.join(' and ')}; ${place} is ready for mvn package`,
    );
    return;
  }
  const target = `-DaltDeploymentRepository=packages::default::${pathToFileURL(join(out, 'java'))}`;
  // Not into Maven's own repository: there a version would be taken for what it was the first time.
  await maven.run(['deploy', target, '-Dmaven.install.skip=true'], sources);
  say(`java, a Maven repository with ${artifactId} ${manifest.version}`);
}

/** Whether Maven has a module. Where no registry does, it is made from the npm package and kept in our own repository. */
async function isThere(maven, module, leaveOut) {
  const artifact = artifactOf(module);
  const made = await maven.madeExtent(artifact);
  if (made === undefined && (await maven.has(artifact))) return true;
  if (made !== module.extent) {
    const sources = await module.sources('java');
    if (sources === undefined) return false;
    await maven.install(artifact, sources, module.extent);
  }
  leaveOut(`${artifact} for Java`, `no registry at hand has it; made from its npm package in ${maven.repository}`);
  return true;
}

function artifactOf({ version, targets }) {
  const { groupId, artifactId } = targets.java.maven;
  return `${groupId}:${artifactId}:${version}`;
}
