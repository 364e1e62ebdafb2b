package vn.chosach.referrals.life;

/**
 * Which agencies receive files with signs of a crime and may ask others under the criminal
 * procedure: the investigating bodies of the police, and border guard and customs, which are
 * charged with some acts of investigation (BLTTHS art. 34, 35 and 164).
 */
public final class InvestigatingBodies {

  private InvestigatingBodies() {}

  /**
   * @param agency key of an agency
   */
  public static boolean include(String agency) {
    return police(agency) || agency.startsWith("BDBP-") || agency.startsWith("HQ-");
  }

  /** Whether it is a procuracy or a court, which conduct proceedings too (BLTTHS art. 34). */
  public static boolean judicial(String agency) {
    return agency.startsWith("VKS-") || agency.startsWith("TAND-");
  }

  /** Whether it is the police, which investigates every crime (BLTTHS art. 163). */
  public static boolean police(String agency) {
    return agency.startsWith("CA-");
  }
}
