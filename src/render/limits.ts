/**
 * What Discord accepts in one message, all counted here in UTF-16 code units. Discord counts code
 * points, of which a text never holds more.
 */
export const LIMITS = {
  /** Of an embed. One embed with nothing else in it keeps to the 6,000 for all embeds, too. */
  description: 4096,
  customId: 100,
  buttonLabel: 80,
  buttonUrl: 512,
  /** Unit: buttons. */
  buttonsInRow: 5,
  /** Unit: options. */
  selectOptions: 25,
  /** Of a select option's label, description and value each. */
  optionText: 100,
  /** Unit: choices. */
  autocompleteChoices: 25,
  /** Of a choice's name and value each. */
  choiceText: 100,
} as const;
