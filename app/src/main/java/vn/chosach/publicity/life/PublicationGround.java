package vn.chosach.publicity.life;

import java.util.Locale;
import vn.chosach.catalogue.CommitteePlan;

/**
 * Why something may be made public, how long at most, and whether the business may be named.
 * Natural persons, private addresses and identifiers are masked on every ground. Only listed
 * grounds exist (R2, D12): nothing is public because somebody would like it so.
 */
public enum PublicationGround {
  /**
   * Sanction in a listed field (food, medicine, quality, fakes, intellectual property, tax; the
   * whole list of art. 72 was not read) with large harm or a bad effect: field and harm are stated.
   */
  SANCTION(PublicationKind.CASE, "luat-15-2012:72", 365, true, Needs.DECISION),
  /** Warning list of the consumer law: name, act, place and decision, 30 days, then removed. */
  CONSUMER(PublicationKind.CASE, "luat-19-2023:40", 30, true, Needs.DECISION),
  /** Results that the plan wants told, without any name. */
  RESULT(PublicationKind.CASE, CommitteePlan.at("III.1"), 365, false, Needs.DECISION),
  /** Restoration of whoever was checked and found in order (plan I.1). */
  CLEARED(PublicationKind.CASE, CommitteePlan.at("I.1"), 90, false, Needs.CLEARANCE),
  /**
   * The same with the name of the business or shop, which agreed in writing; the number of its
   * paper in the incoming register stands among the bases.
   */
  CLEARED_NAMED(PublicationKind.CASE, CommitteePlan.at("I.1"), 90, true, Needs.CONSENT),
  /** Methods and tricks announced to the people, without any name (plan II.4). */
  WARNING(PublicationKind.ALERT, CommitteePlan.at("II.4"), 90, false, Needs.NOTHING);

  /** What a case must have come to. */
  public enum Needs {
    DECISION,
    CLEARANCE,
    /** Cleared, and whoever was cleared agreed in writing. */
    CONSENT,
    NOTHING
  }

  private final PublicationKind publicationKind;
  private final String law;
  private final int days;
  private final boolean names;
  private final Needs needs;

  PublicationGround(
      PublicationKind publicationKind, String law, int days, boolean names, Needs needs) {
    this.publicationKind = publicationKind;
    this.law = law;
    this.days = days;
    this.names = names;
    this.needs = needs;
  }

  public PublicationKind kind() {
    return publicationKind;
  }

  /** Law and place, {@code code:article} of the catalogue. */
  public String law() {
    return law;
  }

  /** How many days it may stay public at most. */
  public int days() {
    return days;
  }

  /** Whether the business or shop may be named. */
  public boolean names() {
    return names;
  }

  /** Whether whoever submits says which listed field it is and what large harm or bad effect. */
  public boolean statesHarm() {
    return this == SANCTION;
  }

  /** Whether it puts right who was checked and found in order. */
  public boolean restores() {
    return needs == Needs.CLEARANCE || needs == Needs.CONSENT;
  }

  public Needs needs() {
    return needs;
  }

  /** Message key of its name. */
  public String textKey() {
    return "publicity.ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
