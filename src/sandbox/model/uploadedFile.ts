/** Default size limit of a file (reference#uploading-files). Unit: bytes. */
export const MAX_FILE_SIZE = 10 * 2 ** 20;

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
  /** Media type; null if unknown. */
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}
