package vn.chosach.reports.facts;

import java.util.ArrayList;
import java.util.List;
import vn.chosach.cases.CaseStory;

/**
 * The files of a case that went to the criminal side, each for some of its subjects: the case was
 * transferred as long as one of them was not declined, nor taken back by its sender.
 */
final class SentFiles {

  private final List<CaseStory.Entry> files = new ArrayList<>();

  void sent(CaseLedger ledger, CaseStory.Entry entry) {
    files.add(entry);
    ledger.once(entry, ReportFactKind.TRANSFERRED);
  }

  /** What the body examined and gave back was transferred; what names its referral was not. */
  void cameBack(CaseLedger ledger, CaseStory.Entry entry) {
    if (entry.decision() != null) {
      declined(ledger, entry);
    }
  }

  /** Where the referral is not told, all that went is meant. */
  void declined(CaseLedger ledger, CaseStory.Entry entry) {
    String referral = entry.decision();
    files.removeIf(
        one -> referral == null || one.decision() == null || referral.equals(one.decision()));
    if (ledger.facts.of(fact -> fact.kind() == ReportFactKind.TRANSFERRED).stream()
        .noneMatch(fact -> files.stream().anyMatch(one -> one.day().equals(fact.on())))) {
      ledger.facts.takeBack(entry, ReportFactKind.TRANSFERRED);
    }
    if (!files.isEmpty()) {
      ledger.facts.once(entry, ReportFactKind.TRANSFERRED, files.getFirst().day());
    }
  }
}
