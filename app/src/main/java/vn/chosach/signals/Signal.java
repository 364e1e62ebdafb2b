package vn.chosach.signals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.signals.life.SignalState;
import vn.chosach.signals.suggesting.Procedure;
import vn.chosach.tips.Channel;

/**
 * Something that must be sifted, as it stands.
 *
 * @param id identifier
 * @param tip tip it came from; {@code null} for other sources
 * @param number as people say it
 * @param channel how it came
 * @param receivedAt when it reached the office; clocks count from here
 * @param state where it stands
 * @param since since when
 * @param version rises with each act; acts carry the version that the page showed
 * @param photos how many files came with it
 * @param goods code of the goods group that the reporter chose
 * @param area code of the commune, ward or special zone
 * @param desk who holds it and until when it sleeps
 * @param outcome what became of it
 * @param time its clock
 * @param news counts up with each arrival and each word of a reporter
 * @param part which part of its letter it is, 1 to 9; 0 while the letter was not split; above 100
 *     when its splitting was taken back
 */
public record Signal(
    UUID id,
    @Nullable UUID tip,
    String number,
    Channel channel,
    Instant receivedAt,
    SignalState state,
    Instant since,
    int version,
    int photos,
    @Nullable String goods,
    @Nullable String area,
    SignalDesk desk,
    SignalOutcome outcome,
    Time time,
    long news,
    int part) {

  /**
   * Who holds it.
   *
   * @param agency key of the agency in whose inbox it lies
   * @param officer who sifts it
   * @param snoozedUntil out of the inbox until then
   * @param policeSince since when the police alone sift it as a report of a crime; {@code null} for
   *     what all desks follow
   */
  public record SignalDesk(
      String agency,
      @Nullable UUID officer,
      @Nullable Instant snoozedUntil,
      @Nullable Instant policeSince) {

    /** A desk of an agency where nobody holds it yet. */
    static SignalDesk of(String agency, @Nullable Instant policeSince) {
      return new SignalDesk(agency, null, null, policeSince);
    }

    SignalDesk heldBy(@Nullable UUID next, @Nullable Instant asleep) {
      return new SignalDesk(agency, next, asleep, policeSince);
    }

    /** The police handed it over: all desks follow it again. */
    SignalDesk givenUp() {
      return new SignalDesk(agency, officer, snoozedUntil, null);
    }
  }

  /**
   * What became of it.
   *
   * @param referredTo key of the agency it was referred to
   * @param mergedInto signal it was merged into
   * @param proposed procedure that the machine proposes first
   * @param settled procedure that a person settled
   */
  public record SignalOutcome(
      @Nullable String referredTo,
      @Nullable UUID mergedInto,
      @Nullable Procedure proposed,
      @Nullable Procedure settled) {}

  /**
   * Its clock.
   *
   * @param clock identifier in the deadlines; {@code null} when none could be started
   * @param dueAt when it ends
   * @param escalated whether it stands first
   */
  public record Time(@Nullable UUID clock, Instant dueAt, boolean escalated) {}

  public String agency() {
    return desk.agency();
  }

  /** Whether the police alone sift it. */
  public boolean withPolice() {
    return desk.policeSince() != null;
  }

  public @Nullable String referredTo() {
    return outcome.referredTo();
  }

  /** The procedure that a person settled, else the one proposed. */
  public Procedure procedure() {
    Procedure procedure = outcome.settled() != null ? outcome.settled() : outcome.proposed();
    return procedure == null ? Procedure.TIP_389 : procedure;
  }

  /** Whether it is one of the parts into which a letter was split. */
  public boolean isPart() {
    return part > 0;
  }

  Signal asPart(int next) {
    return but(state, since, desk, outcome, time, next);
  }

  Signal in(SignalState next, Instant at) {
    return but(next, at, desk, outcome, time, part);
  }

  Signal with(SignalDesk next) {
    return but(state, since, next, outcome, time, part);
  }

  Signal with(SignalOutcome next) {
    return but(state, since, desk, next, time, part);
  }

  Signal with(Time next) {
    return but(state, since, desk, outcome, next, part);
  }

  /** The same with what an act may change; how it came never changes. */
  private Signal but(
      SignalState nextState,
      Instant nextSince,
      SignalDesk nextDesk,
      SignalOutcome nextOutcome,
      Time nextTime,
      int nextPart) {
    return new Signal(
        id,
        tip,
        number,
        channel,
        receivedAt,
        nextState,
        nextSince,
        version,
        photos,
        goods,
        area,
        nextDesk,
        nextOutcome,
        nextTime,
        news,
        nextPart);
  }
}
