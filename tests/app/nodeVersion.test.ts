import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { nodeProblem } from '../../src/app/nodeVersion.ts';

it.each(['20.19.0', '20.20.1', '22.0.0', '100.0.0'])('accepts Node.js %s', version => {
  expect(nodeProblem(version, manifest.engines.node)).toBeNull();
});

it.each(['18.20.8', '20.9.0', '20.18.3', '9.11.2'])(
  'rejects Node.js %s and names the remedy',
  version => {
    expect(nodeProblem(version, manifest.engines.node)).toBe(
      `Node.js ${version} is too old: install 20.19 or newer from https://nodejs.org, then run npm ci again`,
    );
  },
);
