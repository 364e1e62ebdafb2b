package vn.chosach.cases.life;

import vn.chosach.kernel.Dong;

/**
 * Who may explain before a sanction is decided: whom the frame of the act threatens with a fine of
 * 15 million đồng or more, an organisation with 30 million or more, and whoever can lose a licence
 * or have its activity suspended (Luật Xử lý vi phạm hành chính art. 61.1; the amounts are general
 * knowledge).
 */
public final class RightToExplain {

  private static final Dong PERSON = new Dong(15_000_000);
  private static final Dong ORGANISATION = new Dong(30_000_000);

  private RightToExplain() {}

  /** Whether what the law threatens gives a violator the right. */
  public static boolean given(PaperTerms.Violator violator, InquiryTerms.Threat threat) {
    Dong from = violator.organisation() ? ORGANISATION : PERSON;
    return threat.licence() || threat.most().compareTo(from) >= 0;
  }
}
