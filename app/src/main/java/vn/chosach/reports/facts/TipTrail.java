package vn.chosach.reports.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.CaseStory;
import vn.chosach.kernel.Vietnam;

/** What a case means for the tips behind it. */
final class TipTrail {

  private final UUID id;
  private final List<TipFact> tipFacts = new ArrayList<>();
  private final Set<UUID> tips = new LinkedHashSet<>();
  private @Nullable LocalDate decidedOn;

  TipTrail(UUID caseId) {
    id = caseId;
  }

  List<TipFact> facts() {
    return List.copyOf(tipFacts);
  }

  void settled(CaseStory.Entry entry) {
    decidedOn = day(entry);
    tips.forEach(tip -> tipDecided(entry, tip));
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
    if (decidedOn != null) {
      tell(entry, tip, ReportFactKind.TIP_DECIDED, 1, day(entry));
    }
  }

  void left(CaseStory.Entry entry) {
    UUID tip = entry.tip();
    if (tip == null || !tips.remove(tip)) {
      return;
    }
    for (ReportFactKind reportFactKind :
        List.of(ReportFactKind.IN_CASE, ReportFactKind.TIP_DECIDED)) {
      List<TipFact> counted =
          tipFacts.stream()
              .filter(fact -> fact.tip().equals(tip) && fact.kind() == reportFactKind)
              .toList();
      if (net(tip, reportFactKind) > 0) {
        tell(entry, tip, reportFactKind, -1, counted.getLast().on());
      }
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
