import { MessageReferenceType } from 'discord-api-types/v10';
import { checkRequestBody, type Operation } from '../rules/body/checkRequestBody.ts';
import { isPresent, notAllowed, type Path, refuseFaults, type ValueFault } from '../rules/fault.ts';
import { isRecord } from '../rules/isRecord.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { Body } from './readBody.ts';

/** Refuses bodies that Discord refuses or that the sandbox does not support. */
export function checkBody({ json, files }: Body, operation: Operation): Refusal | null {
  return (
    checkRequestBody(operation, json, files) ??
    refuseFaults('unsupported', unsupportedFaults(json, []))
  );
}

/** Features by field that Discord has and the sandbox does not implement. */
const UNSUPPORTED: Readonly<Record<string, (value: unknown) => boolean>> = {
  poll: isPresent,
  sticker_ids: value => Array.isArray(value) && value.length > 0,
  shared_client_theme: isPresent,
  message_reference: value => isRecord(value) && value.type === MessageReferenceType.Forward,
  // Neither guilds nor the application have custom emojis here.
  emoji: value => isRecord(value) && isPresent(value.id),
};

function unsupportedFaults(value: unknown, path: Path): ValueFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = [...path, key];
    const isUnsupported = Object.hasOwn(UNSUPPORTED, key) && UNSUPPORTED[key]?.(member) === true;
    return isUnsupported
      ? [notAllowed(at, 'The sandbox does not support this.')]
      : unsupportedFaults(member, at);
  });
}
