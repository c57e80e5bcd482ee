/** A file that came with a multipart request as `files[n]`. */
export interface UploadedFile {
  /** The n of `files[n]`. */
  readonly index: number;
  readonly name: string;
  /** Unit: bytes. */
  readonly size: number;
}

/** A file as it was uploaded. */
export interface ReceivedFile extends UploadedFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}
