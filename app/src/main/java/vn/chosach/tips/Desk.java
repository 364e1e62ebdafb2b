package vn.chosach.tips;

/** Who sifts a report; for any other reader it does not exist. */
public enum Desk {
  /** The common inbox. */
  SIFTING,
  /** The integrity desk: reports against officers and agencies. */
  INTEGRITY
}
