import type { OptionValues } from '../user/commandOptions.ts';
import type { FieldValues } from '../user/submittedData.ts';
import type { UserFile } from '../user/userFile.ts';
import type { ModalValues } from './protocol/modal.ts';
import type { CommandValues } from './protocol/protocol.ts';
import type { SentFile } from './protocol/sentFile.ts';

/** Reads a file that the page sent. */
export function userFile({ name, contentType, content }: SentFile): UserFile {
  return {
    name,
    ...(contentType === '' ? {} : { contentType }),
    bytes: Buffer.from(content, 'base64'),
  };
}

/** Reads the files among the options of a command. */
export function optionValues(options: CommandValues): OptionValues {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'object' ? userFile(value) : value,
    ]),
  );
}

/** Reads the files among the values of a modal. */
export function fieldValues(values: ModalValues): FieldValues {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      typeof value === 'string'
        ? value
        : value.map(item => (typeof item === 'string' ? item : userFile(item))),
    ]),
  );
}
