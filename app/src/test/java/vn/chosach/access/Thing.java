package vn.chosach.access;

import static vn.chosach.kernel.Role.AGENCY_HEAD;
import static vn.chosach.kernel.Role.CASE_OFFICER;
import static vn.chosach.kernel.Role.COMMITTEE_LEADER;
import static vn.chosach.kernel.Role.INTEGRITY_OFFICER;
import static vn.chosach.kernel.Role.OPERATOR;
import static vn.chosach.kernel.Role.STANDING_OFFICE;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Sorts of records, and of each in one sentence who may see one whose pages the roles open. Written
 * down from the requirements, not from the program: where both differ, one of them is wrong.
 */
enum Thing {
  /** Officers of the agencies that work on it, not those who stepped aside or were not named. */
  CASE((who, case_) -> case_.heldBy(who) || case_.givenTo(who)),
  /** The standing office and the leaders all; a desk its inbox; whom it was referred to. */
  SIGNAL(
      (who, signal) ->
          !signal.accuses()
              && (who.is(STANDING_OFFICE, COMMITTEE_LEADER)
                  || who.is(OPERATOR, AGENCY_HEAD) && signal.heldBy(who)
                  || signal.givenTo(who))),
  /** As the signal; what accuses an office is the integrity desk's, never of the accused agency. */
  TIP(
      (who, tip) ->
          tip.accuses()
              ? who.is(INTEGRITY_OFFICER) && (tip.heldBy(who) || tip.givenTo(who))
              : who.is(STANDING_OFFICE)
                  || who.is(OPERATOR) && tip.heldBy(who)
                  || who.is(OPERATOR, CASE_OFFICER, AGENCY_HEAD) && tip.givenTo(who)),
  /** Sender and receivers; who oversees sees all, without their words. */
  REFERRAL(
      (who, referral) ->
          who.is(STANDING_OFFICE, COMMITTEE_LEADER)
              || referral.heldBy(who)
              || referral.givenTo(who)),
  /** What an agency entered as known to it: that agency. */
  HOLDING((who, holding) -> !who.is(COMMITTEE_LEADER) && holding.heldBy(who)),
  /** The agency that writes it, and whom it was issued to. */
  DOCUMENT((who, document) -> document.heldBy(who) || document.givenTo(who)),
  /** The register in which it was entered: that agency. */
  INCOMING((who, entry) -> entry.heldBy(who)),
  /** The agency whose time it is; who oversees all. */
  CLOCK((who, clock) -> who.is(STANDING_OFFICE, COMMITTEE_LEADER) || clock.heldBy(who)),
  /** The agency that asked for it; who oversees all. */
  CAPTURE((who, capture) -> who.is(STANDING_OFFICE, COMMITTEE_LEADER) || capture.heldBy(who)),
  /** The agency that reports; who oversees all. */
  REPORT((who, report) -> who.is(STANDING_OFFICE, COMMITTEE_LEADER) || report.heldBy(who)),
  /** The agency that publishes; who oversees all. */
  PUBLICATION((who, draft) -> who.is(STANDING_OFFICE, COMMITTEE_LEADER) || draft.heldBy(who)),
  /** Whom it is directed to; who directs or audits all. */
  MATTER(
      (who, matter) ->
          who.is(STANDING_OFFICE, COMMITTEE_LEADER, vn.chosach.kernel.Role.AUDITOR)
              || matter.givenTo(who)),
  /** The agency that holds the money; the standing office and the auditor all. */
  FUNDING(
      (who, step) ->
          who.is(STANDING_OFFICE, vn.chosach.kernel.Role.AUDITOR)
              || who.is(OPERATOR, CASE_OFFICER, AGENCY_HEAD, vn.chosach.kernel.Role.PRESS)
                  && step.heldBy(who)),
  /** The integrity desk, but never that of the accused agency. */
  INTEGRITY_CASE(
      (who, integrity) ->
          who.is(INTEGRITY_OFFICER) && (integrity.heldBy(who) || integrity.givenTo(who))),
  /** Handlers of the agency that settles it; a denunciation its head and whom it was given to. */
  PETITION((who, petition) -> petition.heldBy(who)),
  /** Not scoped by agency: whoever may open such pages sees each. */
  COMMON((who, any) -> true);

  private static final Set<Thing> KNOWN_OF = EnumSet.of(REFERRAL, CLOCK);

  private final BiPredicate<Who, Item> rule;

  Thing(BiPredicate<Who, Item> rule) {
    this.rule = rule;
  }

  boolean seen(Who who, Item item) {
    return item.openTo(who) && (item.ofCase() ? seenInCase(who, item) : rule.test(who, item));
  }

  /**
   * What belongs to a case is seen by whoever works on cases and sees the case. Of one that is not
   * given by name those who oversee know besides what was handed on and what is due; of what will
   * be said in public from the day on which they are asked to check it (decision 0041).
   */
  private boolean seenInCase(Who who, Item item) {
    boolean oversees = who.is(STANDING_OFFICE, COMMITTEE_LEADER);
    return (oversees || who.is(CASE_OFFICER, AGENCY_HEAD)) && CASE.rule.test(who, item)
        || oversees && item.overseen() && KNOWN_OF.contains(this);
  }

  /**
   * Whether the words of it are read too: who only oversees referrals reads none of them; what a
   * referred signal is about stands in one line on the referral, which the sender's officers read.
   */
  boolean read(Who who, Item item) {
    if (this == SIGNAL && item.handedOn() && item.heldBy(who) && who.is(CASE_OFFICER)) {
      return true;
    }
    return seen(who, item)
        && (this != REFERRAL
            || !who.is(COMMITTEE_LEADER) && (item.heldBy(who) || item.givenTo(who)));
  }
}
