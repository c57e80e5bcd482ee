/** Starts measuring; the returned function gives the load of this process since, from 0 to 1. */
export type LoadMeter = () => () => number;

/** Measures event loop utilization: the share of time not spent waiting for events. */
export const meterEventLoop: LoadMeter = () => {
  const start = performance.eventLoopUtilization();
  return () => performance.eventLoopUtilization(start).utilization;
};
