import type { SentFile } from './sentFile.ts';

/** A modal opened for this person. */
export interface ModalView {
  /** Id for `submit`. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldView[];
}

/** A part of a modal: a field, or text between fields. */
export type FieldView = TextView | TextFieldView | ChoiceFieldView | FileFieldView;

/** Text between fields. */
interface TextView {
  readonly kind: 'note';
  readonly text: string;
}

interface LabelledView {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly isRequired: boolean;
}

/** A text input. */
export interface TextFieldView extends LabelledView {
  readonly kind: 'text';
  readonly isLong: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly value: string;
}

/** A string select. */
export interface ChoiceFieldView extends LabelledView {
  readonly kind: 'choice';
  readonly takesSeveral: boolean;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly isChosen: boolean;
  }[];
}

/** A file upload. */
export interface FileFieldView extends LabelledView {
  readonly kind: 'files';
  readonly takesSeveral: boolean;
}

/** Values of a modal by field id. */
export type ModalValues = Readonly<Record<string, string | readonly (string | SentFile)[]>>;
