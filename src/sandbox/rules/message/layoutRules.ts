import { type Fault, type Rule, tooLong, wrongType } from '../fault.ts';
import { textLength } from '../textLength.ts';
import { COMPONENT_TYPES, walkComponents } from './component.ts';
import { hasComponentsV2, type MessageDraft } from './messageBody.ts';

const MAX_ROWS = 5;

const MAX_COMPONENTS = 40;

/** Maximum for all text displays of a message together. Unit: code points. */
const MAX_TEXT_LENGTH = 4000;

/** Rules for a message's components as a whole. */
export const LAYOUT_RULES: readonly Rule<MessageDraft>[] = [
  onlyActionRows,
  actionRowCount,
  componentCount,
  displayedTextLength,
];

/**
 * "Message components were sent in conjunction with message content"
 * (components/reference#legacy-message-component-behavior): without IS_COMPONENTS_V2, only action
 * rows are allowed.
 */
function onlyActionRows(request: MessageDraft): Fault[] {
  if (hasComponentsV2(request)) return [];
  return (request.body.components ?? []).flatMap(({ type }, index) =>
    type === COMPONENT_TYPES.row ? [] : [wrongType(['components', index], [COMPONENT_TYPES.row])],
  );
}

/** components/reference#legacy-message-component-behavior */
function actionRowCount(request: MessageDraft): Fault[] {
  const count = (request.body.components ?? []).length;
  return hasComponentsV2(request) || count <= MAX_ROWS ? [] : [tooLong(['components'], MAX_ROWS)];
}

/** "Messages allow up to 40 total components" (components/reference). */
function componentCount({ body }: MessageDraft): Fault[] {
  if (walkComponents(body.components ?? []).length <= MAX_COMPONENTS) return [];
  const message = `The total number of components exceeds the maximum of ${MAX_COMPONENTS}`;
  return [{ path: ['components'], code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message }];
}

/** Enforced, but not documented yet (discord/discord-api-docs#8562). */
function displayedTextLength({ body }: MessageDraft): Fault[] {
  const texts = walkComponents(body.components ?? []).map(({ component }) => component.content);
  if (textLength(texts.join('')) <= MAX_TEXT_LENGTH) return [];
  const message = `Components displayable text size exceeds maximum size of ${MAX_TEXT_LENGTH}`;
  return [{ path: ['components'], code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message }];
}
