/** Starts measuring how busy this process is; the function returned gives the load since, from 0 to 1. */
export type LoadMeter = () => () => number;

/** Measures the event loop: the share of time in which it did not wait for events. */
export const meterEventLoop: LoadMeter = () => {
  const start = performance.eventLoopUtilization();
  return () => performance.eventLoopUtilization(start).utilization;
};
