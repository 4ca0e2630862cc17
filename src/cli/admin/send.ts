import { STATUS_CODES } from 'node:http';
import type { ErrorContent } from '../../api';
import { ApiError, checkClientOptions, clientOptionsFromEnvironment } from '../../client';
import { CommandError, EXIT_CODES } from '../exit';
import { refuseExposure } from '../exposure';
import { clientFailure } from '../failure';

/**
 * Sends a request to the admin route of the control plane that the environment names. That route is no part of the API,
 * so the client does not have it.
 *
 * @param attempt what a failure says could not be done, such as `pause the control plane`
 * @param body bytes, or an object to be sent as JSON
 */
export async function sendAdmin(
  attempt: string,
  method: 'GET' | 'PUT',
  path: string,
  body?: Uint8Array | object,
): Promise<Buffer> {
  try {
    return await send(attempt, method, `/admin${path}`, body);
  } catch (error) {
    throw clientFailure(attempt, error);
  }
}

async function send(attempt: string, method: string, path: string, body?: Uint8Array | object): Promise<Buffer> {
  const options = clientOptionsFromEnvironment(process.env);
  const [fault] = checkClientOptions(options);
  if (fault) throw fault;
  refuseExposure(attempt, options);
  const url = `${options.url?.replace(/\/+$/, '')}${path}`;
  const isBytes = body instanceof Uint8Array;
  const headers = {
    ...authorization(options),
    ...(body && { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
  };
  const response = await fetch(url, { method, headers, body: isBytes ? body : body && JSON.stringify(body) }).catch(
    (error: Error) => {
      throw new CommandError(
        `Cannot ${attempt}: ${options.url} does not answer (${causeOf(error)}). Check that the control plane runs, and ` +
          'NUODB_CP_URL_BASE.',
        EXIT_CODES.unreachable,
        { cause: error },
      );
    },
  );
  const content = Buffer.from(await response.arrayBuffer());
  if (response.ok) return content;
  throw refusal(method, path, response.status, content);
}

function authorization({ user, password, token }: ReturnType<typeof clientOptionsFromEnvironment>): object {
  if (token) return { authorization: `Bearer ${token}` };
  return user ? { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` } : {};
}

function refusal(method: string, path: string, status: number, content: Buffer): ApiError {
  const { detail = '', code } = parseError(content);
  // A control plane of NuoDB has no such route.
  const hint = code === 'UNKNOWN_REQUEST' ? ': only a control plane of this package has an admin route' : '';
  const statusText = `HTTP ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd();
  return new ApiError({ status, statusText, code, detail: detail + hint, method, path });
}

function parseError(content: Buffer): Partial<ErrorContent> {
  try {
    return JSON.parse(content.toString()) as Partial<ErrorContent>;
  } catch {
    return {};
  }
}

/** `fetch` says no more than that it failed; the reason is behind it. */
function causeOf(error: Error): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? error.message;
}
