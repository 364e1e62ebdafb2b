package vn.chosach.plans.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.journal.ActQuestion.Undone;
import vn.chosach.plans.life.FundingEvent;
import vn.chosach.plans.life.FundingStage;

/**
 * Kinds of evidence whose truth is an act of the journal, by key. What was taken back later no
 * longer counts; which act takes which back stands beside it.
 */
final class CountedActs {

  /** Decisions of the inbox, taken back by name of the event. */
  private static final Undone SIFTING =
      new Undone(Set.of("signals.taken-back"), Set.of("ADMIT", "REFER", "MERGE", "REFUSE"), null);

  /** The admission that opened the case was taken back. */
  private static final Undone ADMISSION =
      new Undone(Set.of("cases.signal-taken-back"), Set.of(), "signal");

  /** The investigating body did not take that very file, or the sender took it back. */
  private static final Undone DECLINED =
      new Undone(Set.of("cases.transfer-declined"), Set.of(), "referral");

  /** The very decision was annulled; others of the case stand. */
  private static final Undone ANNULLED =
      new Undone(Set.of("cases.decision-annulled"), Set.of(), "decision");

  /** A paper of money was annulled, or finance gave the estimate back. */
  private static final Undone MONEY =
      Undone.by(FundingEvent.ANNUL.verb(), FundingEvent.SEND_BACK.verb());

  private static final Undone PUBLICATION = Undone.by("publicity.withdrawn", "publicity.lapsed");

  private static final Undone VERDICT = Undone.by("watch.listing-reopened");

  private static final Undone PAPER = Undone.by(DocumentEvent.VOID.verb());

  private static final Undone OUTREACH = Undone.by("outreach.item-withdrawn");

  /** It was no opinion of its own, or none at all. */
  private static final Undone OPINION =
      Undone.by("forum.opinion-merged", "forum.opinion-handed-on");

  /**
   * Acts of one kind.
   *
   * @param verbs any of these
   * @param having details that they have; any of these
   * @param undone what takes them back
   */
  record CountedActsRule(Set<String> verbs, List<Map<String, String>> having, Undone undone) {

    static CountedActsRule of(String... verbs) {
      return new CountedActsRule(Set.of(verbs), List.of(Map.of()), Undone.NEVER);
    }

    CountedActsRule unless(Undone later) {
      return new CountedActsRule(verbs, having, later);
    }

    CountedActsRule with(String detail, String... values) {
      return new CountedActsRule(
          verbs, Stream.of(values).map(value -> Map.of(detail, value)).toList(), undone);
    }
  }

  static final Map<String, CountedActsRule> ALL =
      Map.ofEntries(
          Map.entry("tips-entered", CountedActsRule.of("tips.received")),
          Map.entry(
              "tips-settled",
              CountedActsRule.of(
                      "signals.admitted", "signals.referred", "signals.merged", "signals.refused")
                  .unless(SIFTING)),
          Map.entry("boxes-opened", CountedActsRule.of("tips.box-opened")),
          Map.entry("calls-back", CountedActsRule.of("tips.called-back")),
          Map.entry("shifts", CountedActsRule.of("tips.shift-handed-over")),
          Map.entry(
              "listings-reviewed",
              CountedActsRule.of(
                      "watch.listing-kept", "watch.listing-dropped", "watch.listing-merged")
                  .unless(VERDICT)),
          Map.entry("listings-to-cases", CountedActsRule.of("watch.listing-cased").unless(VERDICT)),
          Map.entry("cases-opened", CountedActsRule.of("cases.opened").unless(ADMISSION)),
          Map.entry("inspections", CountedActsRule.of("cases.inspected")),
          Map.entry(
              "fines", CountedActsRule.of("cases.fined", "cases.fined-at-once").unless(ANNULLED)),
          Map.entry("criminal-transfers", CountedActsRule.of("cases.transferred").unless(DECLINED)),
          Map.entry(
              "tax-recovered", CountedActsRule.of("cases.tax-recovery-decided").unless(ANNULLED)),
          Map.entry("takedowns", CountedActsRule.of("cases.take-down-requested")),
          Map.entry(
              "referrals-sent",
              CountedActsRule.of("referrals.offered").unless(Undone.by("referrals.withdrawn"))),
          Map.entry(
              "referrals-answered",
              CountedActsRule.of("referrals.accepted", "referrals.refused", "referrals.countered")),
          Map.entry("referrals-finished", CountedActsRule.of("referrals.finished")),
          Map.entry("items-delivered", CountedActsRule.of("referrals.item-delivered")),
          Map.entry("subjects-asked", CountedActsRule.of("referrals.subject-asked")),
          Map.entry(
              "subjects-entered",
              CountedActsRule.of("referrals.subject-entered")
                  .unless(Undone.by("referrals.subject-removed"))),
          Map.entry(
              "alert",
              CountedActsRule.of("publicity.approved").with("kind", "ALERT").unless(PUBLICATION)),
          Map.entry(
              "case-published",
              CountedActsRule.of("publicity.approved").with("kind", "CASE").unless(PUBLICATION)),
          Map.entry(
              "documents-issued", CountedActsRule.of(DocumentEvent.ISSUE.verb()).unless(PAPER)),
          Map.entry(
              "report", CountedActsRule.of("reports.sent").unless(Undone.by("reports.returned"))),
          Map.entry(
              "requests-answered",
              CountedActsRule.of("plans.request-answered")
                  .unless(Undone.by("plans.request-returned"))),
          Map.entry(
              "difficulties-answered",
              CountedActsRule.of("plans.difficulty-answered")
                  .unless(Undone.by("plans.difficulty-returned"))),
          Map.entry(
              "plan-sent",
              CountedActsRule.of("plans.collection-answered")
                  .unless(Undone.by("plans.collection-returned"))),
          Map.entry(
              "proofs-entered",
              CountedActsRule.of("plans.proved").unless(Undone.by("plans.proof-removed"))),
          Map.entry("classes-held", CountedActsRule.of("training.class-held")),
          Map.entry(
              "outreach-items", CountedActsRule.of("outreach.item-confirmed").unless(OUTREACH)),
          Map.entry(
              "outreach-calls",
              CountedActsRule.of("outreach.item-confirmed").with("call", "yes").unless(OUTREACH)),
          Map.entry("forums-held", CountedActsRule.of("forum.meeting-held")),
          Map.entry("forum-opinions", CountedActsRule.of("forum.opinion-taken").unless(OPINION)),
          Map.entry("rewards-proposed", CountedActsRule.of("rewards.proposed")),
          Map.entry("rewards-decided", CountedActsRule.of("rewards.decided")),
          Map.entry("arrangements", CountedActsRule.of("plans.arranged")),
          Map.entry(
              "budget-lines", signed(FundingStage.ESTIMATE.name(), FundingStage.ALLOCATION.name())),
          Map.entry("payments-settled", signed(FundingStage.SETTLEMENT.name())));

  private static CountedActsRule signed(String... stages) {
    return CountedActsRule.of(FundingEvent.SIGN.verb()).with("stage", stages).unless(MONEY);
  }

  private CountedActs() {}
}
