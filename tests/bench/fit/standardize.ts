/** A row of feature values. */
export type Row = readonly number[];

/** Means and standard deviations of the columns of some rows. */
export interface Scale {
  readonly means: Row;
  readonly deviations: Row;
}

/** Measures the columns of rows of equal length; a constant column has deviation 1. */
export function scaleOf(rows: readonly Row[]): Scale {
  const columns = (rows[0] ?? []).map((_, column) => rows.map(row => row[column] ?? 0));
  const means = columns.map(average);
  const deviations = columns.map((values, column) => {
    const mean = means[column] ?? 0;
    return Math.sqrt(average(values.map(value => (value - mean) ** 2))) || 1;
  });
  return { means, deviations };
}

/** Scales a row to columns of mean 0 and deviation 1. */
export function standardize(row: Row, { means, deviations }: Scale): Row {
  return row.map((value, at) => (value - (means[at] ?? 0)) / (deviations[at] ?? 1));
}

/** Weights for unscaled rows that rank like others do for scaled rows. */
export function unscale(weights: Row, { deviations }: Scale): Row {
  return weights.map((weight, at) => weight / (deviations[at] ?? 1));
}

/** Dot product of two rows. */
export function dot(a: Row, b: Row): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function average(values: Row): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
