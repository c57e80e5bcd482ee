import { createFaultQueue } from '../faults/faultQueue.ts';
import type { Resume } from './sendEvents.ts';
import type { Admission, Sessions } from './sessions.ts';

/** The faults that IDENTIFYs and RESUMEs are yet to meet, and how many have come. */
export interface AdmissionFaults {
  /** The next `times` RESUMEs are refused with op 9 d:false, and their sessions ended ('refused'), or never answered at all ('ignored'). */
  readonly onResume: (fault: 'refused' | 'ignored', times?: number) => void;
  /** The next `times` IDENTIFYs are never answered. */
  readonly ignoreIdentify: (times?: number) => void;
  /** How many IDENTIFYs clients have sent so far, on connections that had no session yet. */
  readonly identifyCount: () => number;
  /** How many RESUMEs clients have sent so far, on connections that had no session yet. */
  readonly resumeCount: () => number;
}

/** Puts faults, none yet, between clients and their sessions. */
export function createAdmissionFaults(sessions: Sessions): AdmissionFaults & {
  /** The sessions as clients meet them. */
  readonly sessions: Sessions;
} {
  const ofIdentify = createFaultQueue<null, 'ignored'>();
  const ofResume = createFaultQueue<null, 'refused' | 'ignored'>();
  let identifyCount = 0;
  let resumeCount = 0;

  function refuse({ session_id: id }: Resume): Admission {
    const session = sessions.all().find(session => session.id === id);
    if (session !== undefined) sessions.end(session);
    return { kind: 'invalid session' };
  }

  return {
    sessions: {
      ...sessions,
      identify: (data, outlet) => {
        identifyCount += 1;
        return ofIdentify.take(null) === null
          ? sessions.identify(data, outlet)
          : { kind: 'no answer' };
      },
      resume: (data, outlet) => {
        resumeCount += 1;
        const fault = ofResume.take(null);
        if (fault === null) return sessions.resume(data, outlet);
        return fault === 'refused' ? refuse(data) : { kind: 'no answer' };
      },
    },
    onResume: (fault, times = 1) => ofResume.add(() => true, fault, times),
    ignoreIdentify: (times = 1) => ofIdentify.add(() => true, 'ignored', times),
    identifyCount: () => identifyCount,
    resumeCount: () => resumeCount,
  };
}
