// Requests to the API that this page came from. A failure is an ApiError with the words of the server's Status.

import {askForToken, token} from './session.js';

/** The forms in which things are asked for. */
export const JSON_TYPE = 'application/json';
export const YAML_TYPE = 'application/yaml';
export const TABLE_TYPE = 'application/json;as=Table;g=meta.k8s.io;v=v1';

/** What went wrong: a code of HTTP, 0 if there was no answer, and the Status that was answered, if any. */
export class ApiError extends Error {
  constructor(code, message, status = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.causes = (status.details?.causes ?? []).map(cause => [cause.field, cause.message].filter(Boolean).join(': '));
  }

  /** The error of a Status. */
  static ofStatus(status) {
    return new ApiError(status.code, status.message, status);
  }

  /** Whether the same request may succeed later. */
  get passes() {
    return this.code === 0 || this.code === 429 || this.code >= 500;
  }
}

/** The path of the Jobs of a namespace, or of all. */
export function jobsPath(namespace, name = '') {
  const place = namespace ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `/apis/batch/v1${place}/jobs${name ? `/${encodeURIComponent(name)}` : ''}`;
}

/** A path, which may have options, with those of these that are not empty. */
export function withOptions(path, options) {
  const [plain, query = ''] = path.split('?');
  const given = Object.entries(options).filter(([, value]) => value);
  const all = new URLSearchParams([...new URLSearchParams(query), ...given]);
  return all.size ? `${plain}?${all}` : plain;
}

/** Sends a request and answers the response, which is a good one. Asks for a token if one is needed. */
export async function request(path, {accept = JSON_TYPE, type, ...options} = {}) {
  for (;;) {
    const used = token();
    const response = await send(path, {...options, headers: headers(accept, type, used)});
    if (response.ok) {
      return response;
    }
    const problem = await problemOf(response);
    const again = problem.code === 401 && (token() !== used || await askForToken(problem.message));
    if (!again) {
      throw problem;
    }
  }
}

/** The answer to a request as an object. Browsers get indented JSON unless they say that they do not need it. */
export const read = async (path, options) => (await request(withOptions(path, {pretty: 'false'}), options)).json();

/** The answer to a request as text. */
export const readText = async (path, options) => (await request(path, options)).text();

/** The texts of a response's warnings, which are written as in 299 - "text". */
export function warnings(response) {
  const header = response.headers.get('Warning') ?? '';
  return [...header.matchAll(/299 - "((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text.replace(/\\(.)/g, '$1'));
}

async function send(path, options) {
  try {
    return await fetch(path, {cache: 'no-store', credentials: 'same-origin', ...options});
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(0, 'The server cannot be reached.');
  }
}

function headers(accept, type, bearer) {
  return {
    Accept: accept,
    ...(type ? {'Content-Type': type} : {}),
    ...(bearer ? {Authorization: `Bearer ${bearer}`} : {}),
  };
}

async function problemOf(response) {
  const text = await response.text().catch(() => '');
  try {
    return ApiError.ofStatus({code: response.status, ...JSON.parse(text)});
  } catch {
    return new ApiError(response.status, `${response.status} ${response.statusText}: ${text.slice(0, 200)}`);
  }
}
