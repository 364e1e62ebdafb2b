package vn.chosach.catalogue;

/** The plan of the committee as a legal basis, whichever plan holds on the day of the act. */
public final class CommitteePlan {

  /** Code of the plan in the register of legal bases. */
  public static final String CODE = "ke-hoach-389";

  private CommitteePlan() {}

  /**
   * Cites a section of the plan.
   *
   * @param section as the plan counts them, such as {@code III.1}
   */
  public static String at(String section) {
    return CODE + ":" + section;
  }
}
