package vn.chosach.exchange.partners;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
 * @param code of the platform in the catalogue or of the province, or the number of the postal
 *     firm; {@code null} for other kinds
 * @param purpose for which task, and by which paper
 * @param contact who answers for it, name and office
 * @param keyDays for how many days a key is good
 * @param perMinute requests a minute that are answered
 * @param signingKey Ed25519 key by which what it submits is signed, {@code whpk_…}; empty for none
 * @param change what one person wants changed and a second one has not answered
 * @param agency key of the agency that entered it
 */
public record Partner(
    UUID id,
    String number,
    String name,
    PartnerKind kind,
    @Nullable String body,
    @Nullable String code,
    String purpose,
    String contact,
    String email,
    List<PartnerScope> scopes,
    int keyDays,
    int perMinute,
    String signingKey,
    @Nullable PartnerChange change,
    String agency,
    PartnerState state,
    Instant since,
    int version,
    List<Step<PartnerEvent, SignedBy>> steps)
    implements Stepped<Partner.PartnerState, PartnerEvent, SignedBy> {

  public Partner {
    scopes = List.copyOf(scopes);
    steps = List.copyOf(steps);
  }

  /**
   * A partner as somebody wants to enter it.
   *
   * @param name 1 to 200 characters
   * @param body for a system of an agency alone
   * @param code for a platform, a province and a postal firm alone
   * @param purpose 1 to 2,000 characters
   * @param contact 1 to 200 characters
   * @param keyDays 1 to 366
   * @param terms what can be changed later
   */
  public record PartnerWish(
      String name,
      @Nullable PartnerKind kind,
      @Nullable String body,
      @Nullable String code,
      String purpose,
      PartnerTerms terms) {}

  /**
   * What two persons can change of a partner.
   *
   * @param contact 1 to 200 characters
   * @param keyDays 1 to 366
   * @param perMinute 1 to 60,000
   * @param signingKey {@code whpk_} and 32 bytes in base 64, for a province alone; else empty
   */
  public record PartnerTerms(
      String contact,
      String email,
      Set<PartnerScope> scopes,
      @Nullable Integer keyDays,
      @Nullable Integer perMinute,
      String signingKey) {}

  /** Terms that one person asked for. */
  public record PartnerChange(
      String contact,
      String email,
      List<PartnerScope> scopes,
      int keyDays,
      int perMinute,
      String signingKey,
      UUID by) {}

  /** Who asked for what waits for a second person, or entered it where nothing does. */
  public Optional<UUID> askedBy() {
    return change == null
        ? Optional.ofNullable(steps.getFirst().actor().id())
        : Optional.of(change.by());
  }

  /** The same with what is asked for, or with nothing. */
  Partner asking(@Nullable PartnerChange wanted) {
    return new Partner(
        id,
        number,
        name,
        kind,
        body,
        code,
        purpose,
        contact,
        email,
        scopes,
        keyDays,
        perMinute,
        signingKey,
        wanted,
        agency,
        state,
        since,
        version,
        steps);
  }

  /** The same as it was asked for. */
  Partner changed(PartnerChange to) {
    return new Partner(
        id,
        number,
        name,
        kind,
        body,
        code,
        purpose,
        to.contact(),
        to.email(),
        to.scopes(),
        to.keyDays(),
        to.perMinute(),
        to.signingKey(),
        null,
        agency,
        state,
        since,
        version,
        steps);
  }

  /**
   * Whether the head of its agency confirms it: who opens the doors does not let others read what
   * lies behind.
   */
  public boolean confirmedByItsHead() {
    return scopes.contains(PartnerScope.REFERRALS)
        || change != null && change.scopes().contains(PartnerScope.REFERRALS);
  }

  /** Whose system a partner is. */
  public enum PartnerKind {
    /** A platform of electronic commerce. */
    PLATFORM,
    /** A postal or delivery firm. */
    POSTAL,
    /** An agency of the directory. */
    AGENCY,
    /** The national committee. */
    NATIONAL,
    /** The same program in a province, where this one is the national committee's. */
    PROVINCE;

    /** The scope that it alone may have; {@code null} for none. */
    @Nullable PartnerScope own() {
      return switch (this) {
        case PLATFORM -> PartnerScope.REMOVALS;
        case AGENCY -> PartnerScope.REFERRALS;
        case PROVINCE -> PartnerScope.SUBMISSIONS;
        case POSTAL -> PartnerScope.PARCELS;
        case NATIONAL -> null;
      };
    }

    /** Message key of its name. */
    public String textKey() {
      return "exchange.partner-kind." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a key opens. */
  public enum PartnerScope {
    /** Hands tips in, and reads how far they came. */
    TIPS,
    /** Hands listings in, and reads which of them were flagged. */
    LISTINGS,
    /** Asks what is public about an identifier. */
    LOOKUP,
    /** Reads the open figures. */
    FIGURES,
    /** Reads and acknowledges what is referred to its own agency. */
    REFERRALS,
    /** Is asked, as a platform, to remove, to tell and to restore; reads and answers that. */
    REMOVALS,
    /** Submits, as a province, its signed figures and warnings. */
    SUBMISSIONS,
    /** Tells, as a postal firm, of parcels that it suspects. */
    PARCELS;

    /** Whether partners of one kind alone have it. */
    boolean ofOneKind() {
      return Arrays.stream(PartnerKind.values()).anyMatch(kind -> kind.own() == this);
    }

    /** Message key of its name. */
    public String textKey() {
      return "exchange.scope." + word();
    }

    /** As the interface calls it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a partner stands. */
  public enum PartnerState {
    /** One person entered it; it gets no key. */
    PROPOSED,
    LISTED,
    REFUSED,
    /** None of its keys opens anything any more. */
    ENDED;

    /** Message key of its name. */
    public String textKey() {
      return "exchange.partner-state." + name().toLowerCase(Locale.ROOT);
    }
  }
}
