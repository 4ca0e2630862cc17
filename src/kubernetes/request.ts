/**
 * One request to a Kubernetes API server and its answer, as JSON: nothing that the server says is lost on the way.
 */
import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import type { KubeConfig } from './client';

/** How long a server may say nothing, in milliseconds. */
const LONGEST_SILENCE = 10_000;

export interface ApiRequest {
  readonly method: 'GET' | 'POST';
  /** Begins with a slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly accept?: string;
  readonly body?: object;
  /** Breaks the request off. */
  readonly signal?: AbortSignal;
}

export interface ApiAnswer {
  readonly status: number;
  /** As JSON, or as text where it is none. */
  readonly body: unknown;
}

/** What logging in failed with, before anything was sent. */
export class LoginFailure extends Error {}

/** @throws LoginFailure, or the error of the system where there is no answer. */
export async function send(config: KubeConfig, server: string, request: ApiRequest): Promise<ApiAnswer> {
  const { method, body, signal, accept = 'application/json' } = request;
  const content = body && JSON.stringify(body);
  const options: RequestOptions = {
    method,
    signal,
    timeout: LONGEST_SILENCE,
    headers: { accept, ...(content !== undefined && { 'content-type': 'application/json' }) },
  };
  try {
    // With each request, since tokens expire.
    await config.applyToHTTPSOptions(options);
  } catch (error) {
    throw new LoginFailure((error as Error).message, { cause: error });
  }
  return exchange(urlOf(server, request), options, content);
}

/** The server's own path stays in front: clusters are also served below one, by proxies. */
function urlOf(server: string, { path, query }: ApiRequest): URL {
  const url = new URL(server.replace(/\/+$/, '') + path);
  url.search = new URLSearchParams(query).toString();
  return url;
}

function exchange(url: URL, options: RequestOptions, content: string | undefined): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = (url.protocol === 'http:' ? requestHttp : requestHttps)(url, options, (answer) => {
      text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body: parse(body) }), reject);
    });
    outgoing.once('timeout', () => {
      outgoing.destroy(new Error(`The server said nothing for ${LONGEST_SILENCE / 1000} seconds`));
    });
    outgoing.once('error', reject);
    outgoing.end(content);
  });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
