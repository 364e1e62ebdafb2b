package vn.chosach.exchange.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A system of somebody else that may talk to the program.
 *
 * @param number as people say it, {@code DT-2026-0001}
 * @param body key of the agency whose system it is; {@code null} for other kinds
 * @param purpose for which task, and by which paper
 * @param contact who answers for it, name and office
 * @param keyDays for how many days a key is good
 * @param perMinute requests a minute that are answered
 * @param agency key of the agency that entered it
 */
public record Partner(
    UUID id,
    String number,
    String name,
    PartnerKind kind,
    @Nullable String body,
    String purpose,
    String contact,
    String email,
    List<PartnerScope> scopes,
    int keyDays,
    int perMinute,
    String agency,
    PartnerState state,
    Instant since,
    int version,
    List<Step<PartnerEvent, SignedBy>> steps)
    implements Stepped<PartnerState, PartnerEvent, SignedBy> {

  public Partner {
    scopes = List.copyOf(scopes);
    steps = List.copyOf(steps);
  }

  /**
   * A partner as somebody wants to enter it.
   *
   * @param name 1 to 200 characters
   * @param body for a system of an agency alone
   * @param purpose 1 to 2,000 characters
   * @param contact 1 to 200 characters
   * @param keyDays 1 to 366
   * @param perMinute 1 to 60,000
   */
  public record PartnerWish(
      String name,
      @Nullable PartnerKind kind,
      @Nullable String body,
      String purpose,
      String contact,
      String email,
      Set<PartnerScope> scopes,
      @Nullable Integer keyDays,
      @Nullable Integer perMinute) {}

  /** Who entered it. */
  public Optional<UUID> enteredBy() {
    return Optional.ofNullable(steps.getFirst().actor().id());
  }

  /**
   * Whether the head of its agency confirms it: who opens the doors does not let others read what
   * lies behind.
   */
  public boolean confirmedByItsHead() {
    return scopes.contains(PartnerScope.REFERRALS);
  }
}
