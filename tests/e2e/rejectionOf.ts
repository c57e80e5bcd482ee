/** The reason why a promise is rejected; throws if it is fulfilled. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  const [{ status, ...settled }] = await Promise.allSettled([promise]);
  if (status === 'fulfilled') throw new Error('the promise was fulfilled');
  return 'reason' in settled ? settled.reason : null;
}
