package vn.chosach.reports.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.chosach.cases.CaseStory;
import vn.chosach.kernel.Vietnam;

/** What a case means for the tips behind it. */
final class TipTrail {

  private final UUID id;
  private final List<TipFact> tipFacts = new ArrayList<>();
  private final Set<UUID> tips = new LinkedHashSet<>();
  private boolean decided;

  TipTrail(UUID caseId) {
    id = caseId;
  }

  List<TipFact> facts() {
    return List.copyOf(tipFacts);
  }

  void settled(CaseStory.Entry entry) {
    decided = true;
    tips.forEach(tip -> tipDecided(entry, tip));
  }

  /** Nothing stands any more that decided the case. */
  void reopened(CaseStory.Entry entry) {
    decided = false;
    tips.forEach(tip -> takeBack(entry, tip, ReportFactKind.TIP_DECIDED));
  }

  private void tipDecided(CaseStory.Entry entry, UUID tip) {
    if (net(tip, ReportFactKind.TIP_DECIDED) == 0) {
      tell(entry, tip, ReportFactKind.TIP_DECIDED, 1, day(entry));
    }
  }

  void joined(CaseStory.Entry entry) {
    UUID tip = entry.tip();
    if (tip == null || tips.contains(tip)) {
      return;
    }
    tips.add(tip);
    tell(entry, tip, ReportFactKind.IN_CASE, 1, day(entry));
    if (decided) {
      tell(entry, tip, ReportFactKind.TIP_DECIDED, 1, day(entry));
    }
  }

  void left(CaseStory.Entry entry) {
    UUID tip = entry.tip();
    if (tip == null || !tips.remove(tip)) {
      return;
    }
    takeBack(entry, tip, ReportFactKind.IN_CASE);
    takeBack(entry, tip, ReportFactKind.TIP_DECIDED);
  }

  private void takeBack(CaseStory.Entry entry, UUID tip, ReportFactKind reportFactKind) {
    if (net(tip, reportFactKind) > 0) {
      LocalDate on =
          tipFacts.stream()
              .filter(fact -> fact.tip().equals(tip) && fact.kind() == reportFactKind)
              .toList()
              .getLast()
              .on();
      tell(entry, tip, reportFactKind, -1, on);
    }
  }

  private long net(UUID tip, ReportFactKind reportFactKind) {
    return tipFacts.stream()
        .filter(fact -> fact.tip().equals(tip) && fact.kind() == reportFactKind)
        .mapToLong(TipFact::amount)
        .sum();
  }

  private void tell(
      CaseStory.Entry entry, UUID tip, ReportFactKind reportFactKind, long amount, LocalDate on) {
    int leg = (int) tipFacts.stream().filter(fact -> fact.step() == entry.step()).count();
    tipFacts.add(
        new TipFact(
            tip, id, entry.step(), leg, reportFactKind, on, entry.writtenAt(), amount, null));
  }

  private static LocalDate day(CaseStory.Entry entry) {
    return Vietnam.dayOf(entry.at());
  }
}
