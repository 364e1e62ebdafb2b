package vn.chosach.verify;

/**
 * One thing that is not as the log says.
 *
 * @param kind what was done to it
 * @param index leaf in the log, from 0; -1 when it has none
 * @param id identifier of the act or file, or a path
 * @param what how it differs
 */
public record Finding(FindingKind kind, long index, String id, String what) {

  /** The sorts of tampering that can be told apart. */
  public enum FindingKind {
    EDITED,
    DELETED,
    INSERTED,
    REORDERED,
    CUT_OFF,
    REWRITTEN,
    ROLLED_BACK,
    SPLIT_VIEW,
    BACK_DATED,
    EVIDENCE_CHANGED,
    ORIGINAL_CHANGED,
    TILE_CHANGED,
    /** A file of a backup is not as its list says. */
    FILE_CHANGED
  }

  @Override
  public String toString() {
    return kind + (index < 0 ? "" : " index " + index) + " " + id + ": " + what;
  }
}
