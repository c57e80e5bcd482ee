declare module 'lexrank.js' {
  interface Sentence {
    readonly text: string;
    readonly weight: number;
    readonly index: number;
  }

  /** Weights the sentences of each line of a text. */
  export default function lexrank(text: string): readonly (readonly Sentence[])[];
}
