package vn.chosach.documents;

import java.util.UUID;

/** What documents say, for rooms that hold it against their record while they decide. */
public interface DocumentWords {

  /** What a document says now, without all that belongs to it and whoever asks. */
  Drafting wording(UUID document);
}
