package vn.chosach.tips.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
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
      Actor actor,
      Set<Role> roles) {
    if (tipDesk == TipDesk.INTEGRITY) {
      return roles.contains(Role.INTEGRITY_OFFICER);
    }
    boolean sorts =
        agencyOfTip == null
            && (reservedFor == null
                ? roles.contains(Role.OPERATOR) || roles.contains(Role.STANDING_OFFICE)
                : roles.contains(Role.OPERATOR) && reservedFor.equals(actor.agency()));
    boolean has =
        agencyOfTip != null
            && agencyOfTip.equals(actor.agency())
            && (roles.contains(Role.CASE_OFFICER) || roles.contains(Role.AGENCY_HEAD));
    return sorts || has;
  }
}
