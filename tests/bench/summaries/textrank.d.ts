declare module 'textrank' {
  interface Sentence {
    readonly sentence: string;
    readonly score: number;
    readonly id: number;
  }

  interface Settings {
    /** At most the number of sentences. */
    readonly extractAmount?: number;
    readonly tokens?: readonly string[];
    readonly split?: readonly (readonly string[])[];
  }

  /** Reads the text, unless the settings give its sentences and their words. */
  export class TextRank {
    constructor(text: string, settings?: Settings);
    readonly graph: { readonly V: Readonly<Record<string, Sentence>> };
  }
}
