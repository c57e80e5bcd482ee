import { z } from 'zod';

/** May start with `*.` or have a port. */
const HOST = /^(?:\*\.)?[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?$/u;

/** A schema for a whole number within a range. */
export function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/u, { error })
    .transform(Number)
    .refine(number => number >= least && number <= most, { error });
}

/** A schema for the name of an encoding in the Encoding Standard. */
export function encodingName() {
  return z
    .string()
    .trim()
    .refine(isEncoding, { error: 'must be an encoding, such as windows-1251' });
}

/** A schema for the address of a PostgreSQL database. */
export function databaseAddress() {
  return z
    .string()
    .trim()
    .regex(/^postgres(?:ql)?:\/\/./u, {
      error: 'must be an address, such as postgresql://user:password@localhost/footnote',
    });
}

/** A schema for a list of host names, with `*.` before those whose sub-domains are meant. */
export function hostNames() {
  return z
    .string()
    .transform((list): readonly string[] => list.toLowerCase().match(/[^\s,]+/gu) ?? [])
    .refine(hosts => hosts.every(host => HOST.test(host)), {
      error: 'must be host names, such as example.org, *.example.net',
    });
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
