const DIGITS = 3;

/** A tree of numbers. */
interface Numbers {
  readonly [name: string]: number | Numbers;
}

/** Rounds all numbers to three significant digits. */
export function roundNumbers(numbers: Numbers): Numbers {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : roundNumbers(value),
    ]),
  );
}
