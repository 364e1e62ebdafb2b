package vn.chosach.retention;

import java.util.Locale;

/** Kinds of records that a rule of retention is about. */
public enum RecordKind {
  /** Who told a tip. */
  REPORTER("reporter"),
  /** What a tip says, with all that was said about it since. */
  TIP("tip"),
  /** Pictures and papers of a tip. */
  FILE("file"),
  /** What sifting drew from a tip: identifiers, marks for search and likeness. */
  SIGNAL("signal"),
  /** A case with its evidence. */
  CASE("case"),
  /** A case of an earlier year, entered late from its file. */
  EARLIER_CASE("earlier-case"),
  /** An offer seen on the net that no officer was asked to look at. */
  LISTING("listing"),
  /** Who read which record. */
  READING("reading"),
  /** An issued paper past its years. */
  PAPER("document");

  private final String subject;

  RecordKind(String subject) {
    this.subject = subject;
  }

  /** Kind of subject in the journal. */
  public String subject() {
    return subject;
  }

  /** Message key of its name. */
  public String textKey() {
    return "retention.kind." + name().toLowerCase(Locale.ROOT);
  }
}
