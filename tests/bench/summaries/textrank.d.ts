declare module 'textrank' {
  interface Sentence {
    readonly sentence: string;
    readonly score: number;
    readonly id: number;
  }

  interface Settings {
    /** At most as many as there are sentences. */
    readonly extractAmount?: number;
    readonly tokens?: readonly string[];
    readonly split?: readonly (readonly string[])[];
  }

  /** Reads the text, or in its place the sentences and their words that the settings give. */
  export class TextRank {
    constructor(text: string, settings?: Settings);
    readonly graph: { readonly V: Readonly<Record<string, Sentence>> };
  }
}
