import type { ErrorBody } from '../../server/http/contract.ts';

/** A refusal of the server, in the user's language. `status` 0: the server was not reached. */
export class RequestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly where: ErrorBody['error']['where'];

  constructor(status: number, code: string, message: string, where: ErrorBody['error']['where'] = {}) {
    super(message);
    this.name = 'RequestError';
    this.status = status;
    this.code = code;
    this.where = where;
  }
}

export type Parameters = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** An address of the service; parameters without a value are left out. */
export function address(path: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined) continue;
    for (const one of typeof value === 'object' ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return `/api/v1${path}${text === '' ? '' : `?${text}`}`;
}

async function refusal(response: Response): Promise<RequestError> {
  try {
    // The service answers every refusal in this one shape; anything else lands in the catch.
    const { error } = (await response.json()) as ErrorBody;
    return new RequestError(response.status, error.code, error.message, error.where);
  } catch {
    return new RequestError(response.status, 'unexpected', '');
  }
}

type Options = {
  readonly method?: 'POST' | 'DELETE';
  readonly body?: FormData | object;
  readonly signal?: AbortSignal;
  /** Goes on where the page is left meanwhile. The browser refuses more than 64 kB of that. */
  readonly keepalive?: boolean;
};

/** Asks the service and gives its answer, whose type the contract states; throws a RequestError. */
export async function request<T>(target: string, options: Options = {}): Promise<T> {
  const { method = 'GET', body, signal, keepalive = false } = options;
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
  if (body && !(body instanceof FormData)) headers['Content-Type'] = 'application/json';
  let response: Response;
  try {
    response = await fetch(target, {
      method,
      headers,
      credentials: 'same-origin',
      keepalive,
      ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError(0, 'unreachable', '');
  }
  if (!response.ok) throw await refusal(response);
  // The caller names the contract's type of this route; a 204 has no body and its caller asks for undefined.
  return (response.status === 204 ? undefined : await response.json()) as T;
}
