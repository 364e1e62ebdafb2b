package vn.chosach.referrals.life;

import static vn.chosach.referrals.life.RefusalReason.ALREADY_HANDLED;
import static vn.chosach.referrals.life.RefusalReason.NOT_ABLE;
import static vn.chosach.referrals.life.RefusalReason.NOT_COMPETENT;
import static vn.chosach.referrals.life.RefusalReason.NOT_HELD;
import static vn.chosach.referrals.life.RefusalReason.NO_CRIME;
import static vn.chosach.referrals.life.RefusalReason.SECRECY;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why something is handed over; from this follow the clocks, the answers and the law behind them.
 */
public enum Purpose {
  /** Another agency is competent; the first that accepts has it. */
  COMPETENCE(true, true, "qd-195-389-2020", null, EnumSet.of(NOT_COMPETENT, ALREADY_HANDLED)),
  /** Help is asked for; each receiver answers for itself. */
  COORDINATION(
      false, true, "nd-153-2026", null, EnumSet.of(NOT_COMPETENT, ALREADY_HANDLED, NOT_ABLE)),
  /** A file with signs of a crime goes to an investigating body; it never expires. */
  CRIMINAL(
      true,
      false,
      "luat-15-2012:62",
      "HS.CLASSIFY",
      EnumSet.of(NOT_COMPETENT, ALREADY_HANDLED, NO_CRIME)),
  /** A file comes back from the investigating body for an administrative sanction. */
  BACK(true, false, "luat-15-2012:63", null, EnumSet.of(NOT_COMPETENT)),
  /** An investigating body asks for documents or acts. */
  INVESTIGATION(false, false, "bltths-2015:168", null, EnumSet.of(NOT_HELD, NOT_ABLE)),
  /** A procuracy or a court asks for documents or acts of a case before it. */
  PROCEEDING(false, false, "bltths-2015:88", null, EnumSet.of(NOT_HELD, NOT_ABLE)),
  /** Urgent word to named agencies, so that goods can be seized; it is received, not refused. */
  URGENT(false, false, "nd-153-2026", null, EnumSet.noneOf(RefusalReason.class)),
  /** A lead on undeclared income goes to the tax office; assessed and paid tax comes back. */
  TAX(true, true, "luat-108-2025", null, EnumSet.of(NOT_COMPETENT, ALREADY_HANDLED)),
  /** An agency that holds a subject is asked for what it knows. */
  CONTENT(false, true, "nd-153-2026", null, EnumSet.of(SECRECY, NOT_HELD));

  private final boolean exclusive;
  private final boolean expires;
  private final String ground;
  private final @Nullable String answerRule;
  private final Set<RefusalReason> reasons;

  Purpose(
      boolean exclusive,
      boolean expires,
      String ground,
      @Nullable String answerRule,
      Set<RefusalReason> reasons) {
    this.exclusive = exclusive;
    this.expires = expires;
    this.ground = ground;
    this.answerRule = answerRule;
    this.reasons = Set.copyOf(reasons);
  }

  /** Whether only one receiver can take it. */
  public boolean exclusive() {
    return exclusive;
  }

  /** Whether it goes back to the sender when the day for the answer went by; else it escalates. */
  public boolean expires() {
    return expires;
  }

  /** Law it rests on, {@code code:article} of the catalogue. */
  public String ground() {
    return ground;
  }

  /** Legal limit of the answer; {@code null} when only the sender sets a day. */
  public @Nullable String answerRule() {
    return answerRule;
  }

  /** Why it may be refused; empty when it may not. */
  public Set<RefusalReason> reasons() {
    return reasons;
  }

  /** What can come of it. */
  public Set<ReferralResult> results() {
    return switch (this) {
      case CRIMINAL ->
          EnumSet.of(
              ReferralResult.PROSECUTED,
              ReferralResult.NOT_PROSECUTED,
              ReferralResult.BACK_FOR_SANCTION);
      case TAX -> EnumSet.of(ReferralResult.TAX_ASSESSED, ReferralResult.NOTHING_DUE);
      case URGENT, COORDINATION, COMPETENCE ->
          EnumSet.of(ReferralResult.DONE, ReferralResult.NOTHING_FOUND);
      case BACK, INVESTIGATION, PROCEEDING, CONTENT -> EnumSet.of(ReferralResult.DONE);
    };
  }

  /** Whether documents or acts are asked for one by one, until a day. */
  public boolean byItem() {
    return this == INVESTIGATION || this == PROCEEDING;
  }

  /** Whether an agency may ask so: who conducts the proceedings alone asks for evidence. */
  public boolean open(String agency) {
    return switch (this) {
      case INVESTIGATION -> InvestigatingBodies.include(agency);
      case PROCEEDING -> InvestigatingBodies.judicial(agency);
      case COMPETENCE, COORDINATION, CRIMINAL, BACK, URGENT, TAX, CONTENT -> true;
    };
  }

  /** Whether a person can send it; a back-transfer follows from a result. */
  public boolean offered() {
    return this != BACK;
  }

  /** Whether other terms can be proposed: an urgent word and a returned file are just received. */
  public boolean negotiable() {
    return this != URGENT && this != BACK;
  }

  /** Message key of its name. */
  public String textKey() {
    return "referrals.purpose." + name().toLowerCase(Locale.ROOT);
  }
}
