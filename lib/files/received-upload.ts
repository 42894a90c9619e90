import { rm } from 'node:fs/promises';
import { keep } from './storage';

export interface UploadFacts {
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/**
 * A file that arrived whole and was judged, not yet part of anything. Only the receiving handler makes one, so no
 * form field can pass for it; where it lies is private, so equal uploads are equal inputs.
 */
export class ReceivedUpload implements UploadFacts {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly #place: string;

  constructor(place: string, facts: UploadFacts) {
    this.#place = place;
    this.fileName = facts.fileName;
    this.mediaType = facts.mediaType;
    this.bytes = facts.bytes;
    this.sha256 = facts.sha256;
  }

  /** Gives the file its lasting place. A command calls this last, so that its rows never name a file that is not there. */
  keep(): Promise<void> {
    return keep(this.#place, this.sha256);
  }

  /** Removes what was not kept; harmless afterwards. */
  discard(): Promise<void> {
    return rm(this.#place, { force: true });
  }
}

/** What a row says of its file. */
export const factsOf = ({ fileName, mediaType, bytes, sha256 }: UploadFacts): UploadFacts => ({ fileName, mediaType, bytes, sha256 });
