package vn.chosach.exchange.firms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.StepFacts;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A postal, delivery or telecom firm of the register.
 *
 * @param number as people say it, {@code DN-2026-0001}
 * @param licence number of its licence, or of the notice that its activity was reported
 * @param business business code, which is its tax code
 * @param contact who answers for it, name and office
 * @param email empty for none
 * @param agency key of the agency that entered it
 * @param endedOn last day of its work; {@code null} while it works
 */
public record Firm(
    UUID id,
    String number,
    String name,
    FirmKind kind,
    String licence,
    LocalDate licensedOn,
    String business,
    String contact,
    String phone,
    String email,
    String address,
    String agency,
    LocalDate validFrom,
    @Nullable LocalDate endedOn,
    FirmState state,
    Instant since,
    int version,
    List<Step<FirmEvent, FirmFacts>> steps)
    implements Stepped<FirmState, FirmEvent, Firm.FirmFacts> {

  public Firm {
    steps = List.copyOf(steps);
  }

  /**
   * What is remembered of a step.
   *
   * @param paper number of the paper that shows it; empty for none
   * @param result of a check; {@code null} for other acts
   * @param day of a check; {@code null} for other acts
   */
  public record FirmFacts(
      @Nullable UUID document, String paper, @Nullable CheckResult result, @Nullable LocalDate day)
      implements StepFacts {

    static final FirmFacts NONE = new FirmFacts(null, "", null, null);
  }

  /**
   * A firm as somebody wants to enter it; every part but {@code email} is needed.
   *
   * @param name 1 to 200 characters
   * @param licence 1 to 100 characters
   * @param business 10 digits, or 13 with or without a hyphen
   * @param address 1 to 300 characters
   */
  public record FirmWish(
      String name,
      @Nullable FirmKind kind,
      String licence,
      @Nullable LocalDate licensedOn,
      String business,
      FirmReach reach,
      @Nullable LocalDate validFrom) {}

  /** How a firm is reached. */
  public record FirmReach(String contact, String phone, String email, String address) {}

  /** Whether it works on a day and two persons entered it. */
  public boolean worksOn(LocalDate day) {
    return state == FirmState.LISTED && !day.isBefore(validFrom);
  }

  /** Who entered it. */
  public Optional<UUID> enteredBy() {
    return Optional.ofNullable(steps.getFirst().actor().id());
  }

  /** Whether somebody entered it or changed it before the second person came. */
  boolean wrote(@Nullable UUID officer) {
    return officer != null && steps.stream().anyMatch(it -> officer.equals(it.actor().id()));
  }

  /** Checks, the oldest first. */
  public List<Step<FirmEvent, FirmFacts>> checks() {
    return steps.stream().filter(it -> it.event() == FirmEvent.CHECK).toList();
  }

  Firm reached(FirmReach reach) {
    return copy(reach, endedOn);
  }

  Firm ended(LocalDate day) {
    return copy(new FirmReach(contact, phone, email, address), Objects.requireNonNull(day));
  }

  private Firm copy(FirmReach reach, @Nullable LocalDate last) {
    return new Firm(
        id,
        number,
        name,
        kind,
        licence,
        licensedOn,
        business,
        reach.contact(),
        reach.phone(),
        reach.email(),
        reach.address(),
        agency,
        validFrom,
        last,
        state,
        since,
        version,
        steps);
  }
}
