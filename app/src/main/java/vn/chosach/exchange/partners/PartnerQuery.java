package vn.chosach.exchange.partners;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.exchange.partners.Hook.DeadLetter;
import vn.chosach.exchange.partners.PartnerKeys.PartnerKey;
import vn.chosach.exchange.partners.PartnerUse.PartnerUseDay;
import vn.chosach.kernel.Role;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.officers.ActingOfficer;

/** What an officer may know of partners: all for administrators, those of an agency for its head. */
@Component
public class PartnerQuery {

  private final PartnerRepository partners;
  private final PartnerKeys keys;
  private final HookRepository hooks;
  private final PartnerUse use;

  PartnerQuery(
      PartnerRepository partners, PartnerKeys keys, HookRepository hooks, PartnerUse use) {
    this.partners = partners;
    this.keys = keys;
    this.hooks = hooks;
    this.use = use;
  }

  /** Which partners a list shows. */
  public enum PartnerPart {
    LISTED,
    PROPOSED,
    OVER
  }

  /**
   * A partner with what belongs to it.
   *
   * @param second whether the viewer may be the second person
   */
  public record PartnerFile(
      Partner of,
      List<PartnerKey> keys,
      List<Hook> hooks,
      List<DeadLetter> dead,
      List<PartnerUseDay> days,
      boolean second) {}

  /** A page by name. */
  @Transactional(readOnly = true)
  public RowSlice<Partner> page(PartnerPart part, ActingOfficer who, int offset, int limit) {
    return partners.page(part, who, offset, limit);
  }

  /** Whether an officer may know of a partner. */
  boolean known(Partner one, ActingOfficer who) {
    return who.has(Role.ADMINISTRATOR)
        || who.has(Role.AGENCY_HEAD) && who.agency().equals(one.body());
  }

  /** A partner by number; empty alike for one that is absent or none of the viewer's. */
  @Transactional
  public Optional<PartnerFile> file(String number, ActingOfficer who) {
    use.write();
    return partners
        .numbered(number)
        .filter(one -> known(one, who))
        .map(
            one ->
                new PartnerFile(
                    one,
                    keys.of(one.id()),
                    hooks.of(one.id()),
                    hooks.dead(one.id()),
                    use.days(one.id()),
                    PartnerTransitions.mayConfirm(one, who)
                        && !one.enteredBy().equals(Optional.ofNullable(who.actor().id()))));
  }
}
