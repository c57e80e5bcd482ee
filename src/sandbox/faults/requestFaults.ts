import { createFaultQueue } from './faultQueue.ts';

/** The methods that the API knows. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Which requests a fault befalls; what is left out fits any. */
export interface RequestFilter {
  readonly method?: Method;
  /** A route's path as the stand-in lists it, such as `/interactions/:interaction/:token/callback`. */
  readonly path?: string;
  /** Looks at the request's JSON body; undefined when it has none that can be read. */
  readonly body?: (json: unknown) => boolean;
}

/** What goes wrong with a request; where it is not applied, it counts towards no limit either. */
export type RequestFault = AnswerFault | Meanwhile;

/** What the client gets in place of its answer. */
export type AnswerFault =
  /** 429, not applied; `retryAfter` in seconds (topics/rate-limits#exceeding-a-rate-limit). */
  | {
      readonly kind: 'rate limit';
      readonly retryAfter: number;
      readonly scope: 'user' | 'global' | 'shared';
    }
  /** 5xx, before or after the effect was applied. */
  | {
      readonly kind: 'server error';
      readonly status: 500 | 502 | 503 | 504;
      readonly isApplied: boolean;
    }
  /** No answer ever, until the client hangs up or the stand-in is closed. */
  | { readonly kind: 'hang'; readonly isApplied: boolean }
  /** The TCP connection is reset (RST). */
  | { readonly kind: 'reset'; readonly isApplied: boolean }
  /** The TCP connection is closed without an answer (FIN). */
  | { readonly kind: 'close'; readonly isApplied: boolean }
  /** A refusal that Discord makes for reasons that the stand-in does not model, such as AutoMod. */
  | {
      readonly kind: 'refusal';
      readonly status: number;
      readonly code: number;
      readonly message: string;
    };

/** Something happens just before the request is dealt with; then it is dealt with as ever. */
interface Meanwhile {
  readonly kind: 'meanwhile';
  readonly act: () => void;
}

/** A request to a route, as faults look at it. */
interface FaultyRequest {
  readonly method: Method;
  /** The route's. */
  readonly path: string;
  readonly json: unknown;
}

/** The faults that requests are yet to meet. */
export interface RequestFaults {
  /** Befalls the next requests that fit, `times` of them (1 when left out; Infinity for all from now on). Faults set earlier come first. */
  readonly onRequest: (which: RequestFilter, fault: RequestFault, times?: number) => void;
  /** The fault that befalls a request, used up by it; null when none does. */
  readonly take: (request: FaultyRequest) => RequestFault | null;
  readonly clear: () => void;
}

/** Makes the faults of requests, none yet. */
export function createRequestFaults(): RequestFaults {
  const { add, take, clear } = createFaultQueue<FaultyRequest, RequestFault>();
  return {
    onRequest: (which, fault, times = 1) => add(request => fits(which, request), fault, times),
    take: take,
    clear,
  };
}

/** Whether a request that meets a fault is dealt with all the same. */
export function isApplied(fault: AnswerFault): boolean {
  return 'isApplied' in fault && fault.isApplied;
}

function fits({ method, path, body }: RequestFilter, request: FaultyRequest): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (path !== undefined && path !== request.path) return false;
  return body === undefined || body(request.json);
}
