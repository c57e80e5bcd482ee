import { createFaultQueue } from '../faults/faultQueue.ts';
import type { Resume } from './sendEvents.ts';
import type { AdmissionResult, Sessions } from './sessions.ts';

/** Pending faults for IDENTIFY and RESUME, and counts of both. */
export interface AdmissionFaults {
  /**
   * Refuses the next `times` RESUMEs with op 9 (d: false) and ends their sessions ('refused'), or
   * leaves them unanswered ('ignored').
   */
  readonly onResume: (fault: 'refused' | 'ignored', times?: number) => void;
  /** Leaves the next `times` IDENTIFYs unanswered. */
  readonly ignoreIdentify: (times?: number) => void;
  /** Number of IDENTIFYs received on connections without a session. */
  readonly identifyCount: () => number;
  /** Number of RESUMEs received on connections without a session. */
  readonly resumeCount: () => number;
}

/** Wraps sessions so that pending faults apply; there are none at first. */
export function createAdmissionFaults(sessions: Sessions): AdmissionFaults & {
  /** The wrapped sessions. */
  readonly sessions: Sessions;
} {
  const ofIdentify = createFaultQueue<null, 'ignored'>();
  const ofResume = createFaultQueue<null, 'refused' | 'ignored'>();
  let identifyCount = 0;
  let resumeCount = 0;

  function refuse({ session_id: id }: Resume): AdmissionResult {
    const session = sessions.all().find(session => session.id === id);
    if (session !== undefined) sessions.end(session);
    return { kind: 'invalid session' };
  }

  return {
    sessions: {
      ...sessions,
      identify: (data, sink) => {
        identifyCount += 1;
        return ofIdentify.take(null) === null
          ? sessions.identify(data, sink)
          : { kind: 'no answer' };
      },
      resume: (data, sink) => {
        resumeCount += 1;
        const fault = ofResume.take(null);
        if (fault === null) return sessions.resume(data, sink);
        return fault === 'refused' ? refuse(data) : { kind: 'no answer' };
      },
    },
    onResume: (fault, times = 1) => ofResume.add(() => true, fault, times),
    ignoreIdentify: (times = 1) => ofIdentify.add(() => true, 'ignored', times),
    identifyCount: () => identifyCount,
    resumeCount: () => resumeCount,
  };
}
