package vn.chosach.exchange.removals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.lifecycle.steps.Step;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.Stepped;

/**
 * A signed paper of a case that the program brings to a platform; who sees the case reads it.
 *
 * @param number as people say it, {@code YG-2026-0001}
 * @param platform code in the catalogue
 * @param partner the registered partner that stands for the platform
 * @param addresses of the offers or accounts, or the data that are asked for, one a line
 * @param ground row of {@link DataGrounds} on which data are asked for; empty for another kind
 * @param dueOn last day for the data; {@code null} for another kind
 * @param reply paper of the incoming register or answer by the interface, by which the platform
 *     gave data, or refused them
 * @param document the signed paper, and its number
 * @param sending how often it was sent off, from 1
 * @param triedAt when mail was tried last; {@code null} for never
 * @param fault why it did not get through last; empty for nothing
 * @param request what the case keeps of it, with the clock; {@code null} for none
 * @param checkAt when its 24 hours are over, and pages are fetched anew; {@code null} for no limit
 *     of the law, or once they were
 */
public record Removal(
    UUID id,
    String number,
    RemovalKind kind,
    String platform,
    UUID partner,
    String agency,
    UUID caseId,
    String caseNumber,
    String addresses,
    String ground,
    @Nullable LocalDate dueOn,
    @Nullable UUID reply,
    UUID document,
    String paper,
    RemovalWay way,
    int sending,
    @Nullable Instant triedAt,
    String fault,
    @Nullable UUID request,
    @Nullable Instant checkAt,
    RemovalState state,
    Instant since,
    int version,
    List<Step<RemovalEvent, SignedBy>> steps)
    implements Stepped<Removal.RemovalState, RemovalEvent, SignedBy> {

  public Removal {
    steps = List.copyOf(steps);
  }

  /** What a platform is asked for. */
  public enum RemovalKind {
    /** To take offers down, within 24 hours of the receipt (Luật 122/2025, NĐ 248/2026). */
    REMOVE,
    /** To put back what was taken down, because nothing was found against it. */
    RESTORE,
    /**
     * To tell what it knows of sellers or offers, until a day; on the law on electronic commerce
     * within 24 hours of the receipt (NĐ 248/2026 art. 18.2; V2).
     */
    DATA,
    /**
     * To suspend or end the accounts of sellers, within 24 hours of the receipt (NĐ 248/2026 art.
     * 18.2; V2).
     */
    ACCOUNT;

    /** Whether an officer concludes it on its own page, and not in the case. */
    public boolean concludedHere() {
      return this == DATA || this == ACCOUNT;
    }

    /** Message key of its name. */
    public String textKey() {
      return "exchange.removal-kind." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a paper reaches a platform. */
  public enum RemovalWay {
    /** To its address for events, signed. */
    API,
    /** To the mail of its contact. */
    MAIL;

    /** Message key of its name. */
    public String textKey() {
      return "exchange.removal-way." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where it stands. */
  public enum RemovalState {
    SENT,
    /** It did not get through, or nobody knows whether it did. */
    UNDELIVERED,
    DELIVERED,
    /** An officer saw, and the case says, that it was done. */
    DONE,
    STANDING,
    /** Another agency was asked to see to it. */
    ESCALATED,
    DROPPED;

    /** Message key of its name. */
    public String textKey() {
      return "exchange.removal-state." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What somebody wants to be sent.
   *
   * @param document a signed paper of the case
   * @param addresses 1 to 20 addresses of offers or accounts, or data that are asked for, one a
   *     line
   * @param ground row of {@link DataGrounds}; empty where no data are asked for
   */
  public record RemovalWish(
      @Nullable RemovalKind kind,
      String caseNumber,
      @Nullable UUID document,
      String platform,
      String addresses,
      String ground,
      @Nullable LocalDate dueOn) {

    /** For a kind without ground and day. */
    public RemovalWish(
        @Nullable RemovalKind kind,
        String caseNumber,
        @Nullable UUID document,
        String platform,
        String addresses) {
      this(kind, caseNumber, document, platform, addresses, "", null);
    }
  }

  /** How often the platform answered by the interface. */
  public int answers() {
    return (int) steps.stream().filter(step -> step.event() == RemovalEvent.ANSWER).count();
  }

  /** The addresses, one by one. */
  public List<String> lines() {
    return addresses.lines().toList();
  }

  /** What one sending is called: of the same a platform is told once. */
  String about() {
    return "removal/" + id + "/" + sending;
  }

  Removal anew(RemovalWay by) {
    return with(by, sending + 1, null, null, reply);
  }

  Removal delivered(@Nullable UUID kept, @Nullable Instant check) {
    return with(way, sending, kept, check, reply);
  }

  Removal replied(@Nullable UUID paper) {
    return with(way, sending, request, checkAt, paper);
  }

  private Removal with(
      RemovalWay by,
      int sendings,
      @Nullable UUID kept,
      @Nullable Instant check,
      @Nullable UUID replied) {
    return new Removal(
        id,
        number,
        kind,
        platform,
        partner,
        agency,
        caseId,
        caseNumber,
        addresses,
        ground,
        dueOn,
        replied,
        document,
        paper,
        by,
        sendings,
        null,
        "",
        kept,
        check,
        state,
        since,
        version,
        steps);
  }
}
