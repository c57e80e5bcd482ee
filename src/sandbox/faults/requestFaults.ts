import { createFaultQueue } from './faultQueue.ts';

/** HTTP methods of the API. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Selects the requests that a fault applies to; an omitted field matches any. */
export interface RequestFilter {
  readonly method?: Method;
  /**
   * Route pattern as listed in the sandbox, such as `/interactions/:interaction/:token/callback`.
   */
  readonly path?: string;
  /** Tests the parsed JSON body; called with undefined if there is none. */
  readonly body?: (json: unknown) => boolean;
}

/** A fault of one request. A request that is not applied counts towards no rate limit. */
export type RequestFault = AnswerFault | Meanwhile;

/** What the client receives instead of the response. */
export type AnswerFault =
  /** 429, not applied; `retryAfter` in seconds (topics/rate-limits#exceeding-a-rate-limit). */
  | {
      readonly kind: 'rate limit';
      readonly retryAfter: number;
      readonly scope: 'user' | 'global' | 'shared';
    }
  /** 5xx, before or after the request took effect. */
  | {
      readonly kind: 'server error';
      readonly status: 500 | 502 | 503 | 504;
      readonly isApplied: boolean;
    }
  /** No response until the client hangs up or the sandbox closes. */
  | { readonly kind: 'hang'; readonly isApplied: boolean }
  /** Resets the TCP connection (RST). */
  | { readonly kind: 'reset'; readonly isApplied: boolean }
  /** Closes the TCP connection without a response (FIN). */
  | { readonly kind: 'close'; readonly isApplied: boolean }
  /** A refusal that Discord would give for reasons the sandbox does not model, such as AutoMod. */
  | {
      readonly kind: 'refusal';
      readonly status: number;
      readonly code: number;
      readonly message: string;
    };

/** Runs `act` just before the request is handled, then handles it normally. */
interface Meanwhile {
  readonly kind: 'meanwhile';
  readonly act: () => void;
}

/** A routed request, as matched against filters. */
interface FaultyRequest {
  readonly method: Method;
  /** Route pattern. */
  readonly path: string;
  readonly json: unknown;
}

/** Pending faults for REST requests. */
export interface RequestFaults {
  /**
   * Applies a fault to the next `times` matching requests (default 1; Infinity for all). Faults
   * apply in the order they were set.
   */
  readonly onRequest: (which: RequestFilter, fault: RequestFault, times?: number) => void;
  /** Takes the fault for a request and counts it as used; null if there is none. */
  readonly take: (request: FaultyRequest) => RequestFault | null;
  readonly clear: () => void;
}

/** Creates an empty set of request faults. */
export function createRequestFaults(): RequestFaults {
  const { add, take, clear } = createFaultQueue<FaultyRequest, RequestFault>();
  return {
    onRequest: (which, fault, times = 1) => add(request => fits(which, request), fault, times),
    take: take,
    clear,
  };
}

/** Tells whether the request takes effect in spite of the fault. */
export function isApplied(fault: AnswerFault): boolean {
  return 'isApplied' in fault && fault.isApplied;
}

function fits({ method, path, body }: RequestFilter, request: FaultyRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path !== undefined && path !== request.path) return false;
  return body === undefined || body(request.json);
}
