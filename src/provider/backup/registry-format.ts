import { isApiError } from '../../client';
import { REGISTRY_FORMATS_HEADER } from '../../registry';
import type { PlanRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reasonOf } from '../failure';

type Request = Pick<PlanRequest<Connection>, 'client' | 'planned' | 'diagnostics' | 'signal'>;

const PATH = ['registry_format'];

/**
 * Checks that the server reads registry Secrets of the format that a backup is to be imported from. NuoDB's own operator
 * keeps a format that is not public and says nothing of others: there the import would be taken, and fail after that.
 */
export async function checkRegistryFormat(request: Request): Promise<void> {
  const { client, planned, diagnostics, signal } = request;
  const { registry_format: format } = planned;
  if (!client || typeof format !== 'string') return;
  try {
    const formats = await client.outlook.ask('registry-formats', () => readFormats(client, signal));
    if (!formats.includes(format)) refuse(request, format, formats);
  } catch (error) {
    const detail = `Whether the server reads registry Secrets of the format ${format} is not known. ${reasonOf(error, { signal })}`;
    diagnostics.warning('Registry format was not checked', detail, PATH);
  }
}

async function readFormats({ client }: Connection, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const { headers } = await client.about({ signal });
    return [headers[REGISTRY_FORMATS_HEADER] ?? []]
      .flat()
      .flatMap((line) => line.split(','))
      .map((format) => format.trim())
      .filter((format) => format !== '');
  } catch (error) {
    // A server that does not say anything of itself does not say this either.
    if (isApiError(error) && error.status === 404) return [];
    throw error;
  }
}

function refuse({ diagnostics }: Request, format: string, formats: readonly string[]): void {
  const said = formats.length === 0 ? 'no such header came back' : `it names ${formats.join(', ')}`;
  diagnostics.error(
    'Registry format is not read by the server',
    `The backup is to be imported from a registry Secret of the format ${format}, but the server does not say that it ` +
      `reads that, by the header ${REGISTRY_FORMATS_HEADER} of its answers: ${said}. NuoDB's own operator writes and reads ` +
      'a format that is not public, so that the import would fail. There are two ways that work with it:\n\n' +
      '  * an on-demand backup by the API, which its own control plane takes and registers: leave name, import_source ' +
      'and registry_format out;\n' +
      '  * the transfer of the Secret that the operator wrote for a backup of its own, byte for byte: copy it to this ' +
      "server's registry (nuodbaas registry copy), and import it without registry_format.\n\n" +
      'Where the server does read the format, something between takes the header away: have the proxy or gateway pass ' +
      `${REGISTRY_FORMATS_HEADER} on. To see what arrives: curl -s -D - -o /dev/null "$NUODB_CP_URL_BASE/openapi".`,
    PATH,
  );
}
