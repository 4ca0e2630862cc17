// Checks the YAML documents of standard input against the schemas that their projects publish, as packages of npm that
// know modules alone; prints what is wrong as a list of `{ kind, error }`. The custom resource of the tofu controller and
// Atlantis's file have no such package: of them, the fields that are used are described beside the tests.
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Application } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application';
import { ExternalSecret } from '@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret';
import { Kustomization } from '@kubernetes-models/flux-cd/kustomize.toolkit.fluxcd.io/v1/Kustomization';
import { GitRepository } from '@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/GitRepository';
import Ajv from 'ajv/dist/2020.js';
import { parseAllDocuments } from 'yaml';

const PUBLISHED = { Application, ExternalSecret, GitRepository, Kustomization };
const OWN = { Terraform: 'tofu-controller', undefined: 'atlantis' };

const wrong = parseAllDocuments(await text(process.stdin)).flatMap((parsed) => {
  const document = parsed.toJS();
  const error = errorIn(document);
  return error === undefined ? [] : [{ kind: document.kind, error }];
});
process.stdout.write(JSON.stringify(wrong));

function errorIn(document) {
  const Model = PUBLISHED[document.kind];
  if (Model === undefined) return errorByOwn(document);
  const { apiVersion, kind } = new Model({});
  if (document.apiVersion !== apiVersion || document.kind !== kind) return `it is not ${apiVersion} ${kind}`;
  try {
    new Model(document).validate();
  } catch (error) {
    return error.message;
  }
}

function errorByOwn(document) {
  const name = OWN[document.kind];
  if (name === undefined) return 'there is no schema for it';
  const schema = JSON.parse(readFileSync(new URL(`../examples/schemas/${name}.json`, import.meta.url), 'utf8'));
  const ajv = new Ajv();
  if (!ajv.validate(schema, document)) return ajv.errorsText();
}
