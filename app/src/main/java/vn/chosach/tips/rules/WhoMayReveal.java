package vn.chosach.tips.rules;

import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Heirs;
import vn.chosach.tips.TipDesk;

/**
 * Who may learn who told it (Luật Tố cáo 25/2018, Điều 9 and 47: identity is kept secret; shown
 * only to those who need it for the task): the duty desk while it sorts, the agency that has it,
 * for reports of crimes the duty desk of the police alone, and for reports against offices the
 * integrity desk alone.
 *
 * <p>{@code reservedFor} is the key of the agency that alone reads the report.
 */
public final class WhoMayReveal {

  private WhoMayReveal() {}

  public static boolean allows(
      TipDesk tipDesk,
      @Nullable String agencyOfTip,
      @Nullable String reservedFor,
      ActingOfficer who,
      Heirs heirs) {
    if (tipDesk == TipDesk.INTEGRITY) {
      return who.has(Role.INTEGRITY_OFFICER);
    }
    boolean sorts =
        agencyOfTip == null
            && (reservedFor == null
                ? who.hasAny(Role.OPERATOR, Role.STANDING_OFFICE)
                : who.has(Role.OPERATOR) && heirs.act(reservedFor, who));
    boolean has =
        agencyOfTip != null
            && who.hasAny(Role.CASE_OFFICER, Role.AGENCY_HEAD)
            && heirs.act(agencyOfTip, who);
    return sorts || has;
  }
}
