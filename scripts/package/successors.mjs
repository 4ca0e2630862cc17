/**
 * What the packages that CDKTF needs have become in CDK Terrain: the least version, what is allowed, and the names in
 * other languages where they have changed.
 */
export const SUCCESSORS = {
  cdktf: {
    name: 'cdktn',
    version: '0.24.0',
    range: '>=0.24.0 <1.0.0',
    targets: {
      js: { npm: 'cdktn' },
      python: { distName: 'cdktn', module: 'cdktn' },
      java: { package: 'io.cdktn.cdktn', maven: { groupId: 'io.cdktn', artifactId: 'cdktn' } },
      go: { moduleName: 'github.com/open-constructs/cdk-terrain-go', packageName: 'cdktn' },
    },
  },
  '@cdktf/provider-kubernetes': {
    name: '@cdktn/provider-kubernetes',
    version: '17.1.0',
    range: '>=17.1.0 <18.0.0',
    targets: {
      js: { npm: '@cdktn/provider-kubernetes' },
      python: { distName: 'cdktn-provider-kubernetes', module: 'cdktn_provider_kubernetes' },
      java: {
        package: 'io.cdktn.providers.kubernetes',
        maven: { groupId: 'io.cdktn', artifactId: 'cdktn-provider-kubernetes' },
      },
      go: { moduleName: 'github.com/cdktn-io/cdktn-provider-kubernetes-go', packageName: 'kubernetes' },
    },
  },
  constructs: { name: 'constructs', version: '10.6.0', range: '>=10.6.0 <10.8.0' },
};

/** Whose values are text for people: only the code in them is changed. */
const TEXTS = new Set(['docs', 'readme']);

/** The package.json of the package for CDK Terrain. */
export function successorOfManifest({ devDependencies, overrides, scripts, ...manifest }) {
  const peers = Object.values(SUCCESSORS).map(({ name, range }) => [name, range]);
  return {
    ...manifest,
    name: successorOfName(manifest.name),
    description: manifest.description.replace('CDKTF', 'CDK Terrain'),
    keywords: manifest.keywords.map((word) => SUCCESSORS[word]?.name ?? word),
    jsii: { ...manifest.jsii, targets: successorOfTargets(manifest.jsii.targets) },
    peerDependencies: Object.fromEntries(peers),
  };
}

/** The assembly of a package of CDKTF's or, by its name, of ours. */
export function successorOfAssembly(assembly, own) {
  const names = namesBy(own);
  const rename = (text) => text.replace(/^[^.]+/, (name) => (Object.hasOwn(names, name) ? names[name] : name));
  const renamed = renameIn(assembly, rename, (text) => successorOfCode(text, own));
  for (const { name, range, targets } of Object.values(SUCCESSORS)) {
    if (name in (renamed.dependencies ?? {})) renamed.dependencies[name] = range;
    if (targets && renamed.name === name) renamed.targets = targets;
    if (targets && name in (renamed.dependencyClosure ?? {})) renamed.dependencyClosure[name].targets = targets;
  }
  if (assembly.name === own) renamed.targets = successorOfTargets(assembly.targets);
  return renamed;
}

/** Code with other imports, and with the types' names as the assembly has them. */
export function successorOfCode(text, own) {
  const names = namesBy(own);
  const alternatives = Object.keys(names).join('|');
  return text
    .replace(
      new RegExp(`((?:from |import |import\\(|require\\()['"])(${alternatives})(?=['"/])`, 'g'),
      (_, before, name) => before + names[name],
    )
    .replace(new RegExp(`(fqn: ")(${alternatives})(?=\\.)`, 'g'), (_, before, name) => before + names[name]);
}

function namesBy(own) {
  const names = Object.entries(SUCCESSORS).map(([former, { name }]) => [former, name]);
  return { ...Object.fromEntries(names), ...(own && { [own]: successorOfName(own) }) };
}

function renameIn(value, rename, renameCode, isText = false) {
  if (typeof value === 'string') return isText ? renameCode(value) : rename(value);
  if (Array.isArray(value)) return value.map((each) => renameIn(each, rename, renameCode, isText));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    isText ? key : rename(key),
    renameIn(part, rename, renameCode, isText || TEXTS.has(key)),
  ]);
  return Object.fromEntries(entries);
}

/** Our names in other languages; a group of Maven's and an account on a code host stay whose they are. */
function successorOfTargets(targets) {
  const rename = (key, value) => (typeof value === 'string' && key !== 'groupId' ? successorOfName(value) : value);
  return JSON.parse(JSON.stringify(targets), rename);
}

function successorOfName(name) {
  return name.replace(/cdktf(?!.*cdktf)/, 'cdktn');
}
