package vn.chosach.plans.facts;

import java.util.Map;
import java.util.Set;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.journal.ActQuestion.Undone;

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

  /** The investigating body did not take the file, or the sender took it back. */
  private static final Undone DECLINED = Undone.by("cases.transfer-declined");

  private static final Undone PUBLICATION = Undone.by("publicity.withdrawn");

  private static final Undone VERDICT = Undone.by("watch.listing-reopened");

  private static final Undone PAPER = Undone.by(DocumentEvent.VOID.verb());

  /**
   * Acts of one kind.
   *
   * @param verbs any of these
   * @param having details that they have
   * @param undone what takes them back
   */
  record Rule(Set<String> verbs, Map<String, String> having, Undone undone) {

    static Rule of(String... verbs) {
      return new Rule(Set.of(verbs), Map.of(), Undone.NEVER);
    }

    Rule unless(Undone later) {
      return new Rule(verbs, having, later);
    }

    Rule with(String detail, String value) {
      return new Rule(verbs, Map.of(detail, value), undone);
    }
  }

  static final Map<String, Rule> ALL =
      Map.ofEntries(
          Map.entry("tips-entered", Rule.of("tips.received")),
          Map.entry(
              "tips-settled",
              Rule.of("signals.admitted", "signals.referred", "signals.merged", "signals.refused")
                  .unless(SIFTING)),
          Map.entry("boxes-opened", Rule.of("tips.box-opened")),
          Map.entry("calls-back", Rule.of("tips.called-back")),
          Map.entry("shifts", Rule.of("tips.shift-handed-over")),
          Map.entry(
              "listings-reviewed",
              Rule.of("watch.listing-kept", "watch.listing-dropped", "watch.listing-merged")
                  .unless(VERDICT)),
          Map.entry("listings-to-cases", Rule.of("watch.listing-cased").unless(VERDICT)),
          Map.entry("cases-opened", Rule.of("cases.opened").unless(ADMISSION)),
          Map.entry("inspections", Rule.of("cases.inspected")),
          Map.entry("fines", Rule.of("cases.fined")),
          Map.entry("criminal-transfers", Rule.of("cases.transferred").unless(DECLINED)),
          Map.entry("tax-recovered", Rule.of("cases.tax-recovery-decided")),
          Map.entry("takedowns", Rule.of("cases.take-down-requested")),
          Map.entry(
              "referrals-sent",
              Rule.of("referrals.offered").unless(Undone.by("referrals.withdrawn"))),
          Map.entry(
              "referrals-answered",
              Rule.of("referrals.accepted", "referrals.refused", "referrals.countered")),
          Map.entry("referrals-finished", Rule.of("referrals.finished")),
          Map.entry("items-delivered", Rule.of("referrals.item-delivered")),
          Map.entry("subjects-asked", Rule.of("referrals.subject-asked")),
          Map.entry(
              "subjects-entered",
              Rule.of("referrals.subject-entered").unless(Undone.by("referrals.subject-removed"))),
          Map.entry(
              "alert", Rule.of("publicity.approved").with("kind", "ALERT").unless(PUBLICATION)),
          Map.entry(
              "case-published",
              Rule.of("publicity.approved").with("kind", "CASE").unless(PUBLICATION)),
          Map.entry("documents-issued", Rule.of(DocumentEvent.ISSUE.verb()).unless(PAPER)),
          Map.entry("report", Rule.of("reports.sent").unless(Undone.by("reports.returned"))),
          Map.entry(
              "requests-answered",
              Rule.of("plans.request-answered").unless(Undone.by("plans.request-returned"))),
          Map.entry(
              "difficulties-answered",
              Rule.of("plans.difficulty-answered").unless(Undone.by("plans.difficulty-returned"))),
          Map.entry("plan-sent", Rule.of("plans.collection-answered")),
          Map.entry(
              "proofs-entered", Rule.of("plans.proved").unless(Undone.by("plans.proof-removed"))),
          Map.entry("arrangements", Rule.of("plans.arranged")),
          Map.entry("budget-lines", Rule.of("plans.estimate-booked", "plans.allocation-booked")),
          Map.entry("payments-settled", Rule.of("plans.settlement-booked")));

  private CountedActs() {}
}
