/** A file sent as `files[n]` of a multipart request. */
export interface UploadedFile {
  /** The n of `files[n]`. */
  readonly index: number;
  readonly name: string;
  /** Unit: bytes. */
  readonly size: number;
}

/** An uploaded file with its content. */
export interface ReceivedFile extends UploadedFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
