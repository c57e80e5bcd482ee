import type { Attachment } from '../model/message.ts';

/** Headers of a file; it is offered for saving, not shown. */
export function fileHeaders({ name, contentType, bytes }: Attachment) {
  return {
    'Content-Type': contentType ?? 'application/octet-stream',
    'Content-Length': bytes.length,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
  };
}
