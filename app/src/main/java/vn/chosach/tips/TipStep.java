package vn.chosach.tips;

/** What moves a tip from one stage to another. */
public enum TipStep {
  /** The duty desk begins to sort it. */
  SORT,
  /** It is admitted or referred: an agency checks it. */
  VERIFY,
  /** What was checked is being dealt with. */
  HANDLE,
  /** The reporter is answered, also when the report is refused or merged. */
  ANSWER,
  /** An earlier step was wrong, or the agency gave it back: it is sorted again. */
  TAKE_BACK,
  /** The reporter asks, within the time for it, that an answered tip is looked at again. */
  REOPEN
}
