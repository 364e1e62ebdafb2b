package vn.chosach.reports.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.CaseStory;
import vn.chosach.cases.life.CaseEvent;
import vn.chosach.cases.life.CaseTrait;

/**
 * What a case counts for, entry by entry of its story. What follows from an entry depends on it and
 * those before it only, so a longer story has the entries of the shorter one, and more.
 */
final class CaseLedger {

  /** What the ledger gives: entries about the case, and about the tips behind it. */
  record CaseLedgerResult(List<Fact> facts, List<TipFact> tips) {}

  /** The events that count, as the one list says them. */
  static final Set<CaseEvent> COUNTED = CaseEvent.all(CaseTrait.COUNTED);

  private static final List<ReportFactKind> ENDED_BY_ANNULMENT =
      List.of(ReportFactKind.FINE, ReportFactKind.TAX, ReportFactKind.CRIMINAL);

  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact> standing = new ArrayList<>();
  final TipTrail tips;
  final Forces forces;
  private final Instant openedAt;
  private boolean online;
  boolean goods;
  private int named;
  long worth;

  private CaseLedger(CaseStory story) {
    tips = new TipTrail(story.id());
    forces = new Forces(story.agency());
    online = Sort.online(story.violation());
    openedAt = story.entries().getFirst().at();
  }

  static CaseLedgerResult of(CaseStory story) {
    if (story.entries().isEmpty()) {
      return new CaseLedgerResult(List.of(), List.of());
    }
    var ledger = new CaseLedger(story);
    story.entries().forEach(ledger::enter);
    return new CaseLedgerResult(List.copyOf(ledger.facts), ledger.tips.facts());
  }

  private void enter(CaseStory.Entry entry) {
    BiConsumer<CaseLedger, CaseStory.Entry> counting = LedgerEvents.counting(entry.event());
    if (counting != null) {
      counting.accept(this, entry);
    }
  }

  /**
   * The criminal side takes the place of the sanction, which is to be annulled with its fine (Law
   * on Handling of Administrative Violations, art. 62 (3)), by a paper of its own where the story
   * says the amount. What was paid did reach the budget.
   */
  void prosecuted(CaseStory.Entry entry) {
    if (entry.dong() == null) {
      takeBack(entry, ReportFactKind.FINE);
    }
    handled(entry, ReportFactKind.CRIMINAL, ReportFactKind.ADMINISTRATIVE);
    settled(entry);
  }

  /** An annulled decision counts no more, on the day on which it is annulled; others beside do. */
  void annulled(CaseStory.Entry entry) {
    Long dong = entry.dong();
    standing.stream()
        .filter(one -> one.kind() == ReportFactKind.FINE || one.kind() == ReportFactKind.TAX)
        .filter(one -> dong == null || one.amount() == dong)
        .limit(dong == null ? standing.size() : 1)
        .toList()
        .forEach(one -> takeBack(entry, one));
    if (ENDED_BY_ANNULMENT.stream().noneMatch(this::stands)) {
      takeBack(entry, ReportFactKind.ADMINISTRATIVE);
      takeBack(entry, ReportFactKind.DECIDED);
    }
  }

  /** A fine that was lowered counts as what holds after it, where the decision counted. */
  void amended(CaseStory.Entry entry) {
    Long now = entry.dong();
    if (now == null) {
      return;
    }
    standing.stream()
        .filter(one -> one.kind() == ReportFactKind.FINE)
        .filter(one -> Objects.equals(one.amount(), entry.before()))
        .findFirst()
        .ifPresent(
            one -> {
              takeBack(entry, one);
              standing.add(write(entry, one, now, one.online()));
            });
  }

  void inspected(CaseStory.Entry entry) {
    once(entry, ReportFactKind.INSPECTED);
    if (entry.found() && once(entry, ReportFactKind.IN_VIOLATION)) {
      add(entry, ReportFactKind.SUBJECTS, named);
    }
  }

  void named(CaseStory.Entry entry) {
    switch (entry.subject()) {
      case null -> {}
      case PERSON, BUSINESS -> violator(entry);
      case SHOP -> {
        violator(entry);
        foundOnline(entry);
      }
      case ACCOUNT -> foundOnline(entry);
      case PHONE, ADDRESS, GOODS -> {}
    }
  }

  private void violator(CaseStory.Entry entry) {
    named++;
    if (stands(ReportFactKind.IN_VIOLATION)) {
      add(entry, ReportFactKind.SUBJECTS, 1);
    }
  }

  /** Goods count once they are secured and valued; a better valuation corrects the same day. */
  void valued(CaseStory.Entry entry, long dong) {
    worth = dong;
    if (!goods) {
      return;
    }
    List<Fact> counted =
        standing.stream().filter(fact -> fact.kind() == ReportFactKind.SEIZED).toList();
    long more = worth - counted.stream().mapToLong(Fact::amount).sum();
    if (counted.isEmpty()) {
      add(entry, ReportFactKind.SEIZED, more);
    } else if (more != 0) {
      standing.add(write(entry, counted.getFirst(), more, online));
    }
  }

  void decided(CaseStory.Entry entry, ReportFactKind money) {
    handled(entry, ReportFactKind.ADMINISTRATIVE, ReportFactKind.CRIMINAL);
    add(entry, money, entry.dong() == null ? 0 : entry.dong());
    settled(entry);
  }

  /** A case is handled one way: what it counted for before is taken back on its own day. */
  void handled(CaseStory.Entry entry, ReportFactKind now, ReportFactKind before) {
    if (before != now) {
      takeBack(entry, before);
      takeBack(entry, ReportFactKind.NO_VIOLATION);
    }
    once(entry, now);
  }

  void settled(CaseStory.Entry entry) {
    if (!stands(ReportFactKind.DECIDED)) {
      long waited = Math.max(0, Duration.between(openedAt, entry.at()).toSeconds());
      add(entry, ReportFactKind.DECIDED, 1, entry.day(), waited);
    }
    tips.settled(entry);
  }

  /** It turns out to be e-commerce: all that counts is entered anew as such. */
  void foundOnline(CaseStory.Entry entry) {
    if (online) {
      return;
    }
    online = true;
    var before = List.copyOf(standing);
    standing.clear();
    for (Fact fact : before) {
      write(entry, fact, -fact.amount(), fact.online());
      standing.add(write(entry, fact, fact.amount(), true));
    }
  }

  void takeBack(CaseStory.Entry entry, ReportFactKind reportFactKind) {
    standing.stream()
        .filter(fact -> fact.kind() == reportFactKind)
        .toList()
        .forEach(fact -> takeBack(entry, fact));
  }

  private void takeBack(CaseStory.Entry entry, Fact fact) {
    write(entry, fact, -fact.amount(), fact.online());
    standing.remove(fact);
  }

  private Fact write(CaseStory.Entry entry, Fact like, long amount, boolean asOnline) {
    return enter(entry, like.kind(), like.on(), amount, like.forces(), asOnline, like.waited());
  }

  private Fact enter(
      CaseStory.Entry entry,
      ReportFactKind kind,
      LocalDate on,
      long amount,
      List<String> by,
      boolean asOnline,
      @Nullable Long waited) {
    int leg = (int) facts.stream().filter(fact -> fact.step() == entry.step()).count();
    var fact =
        new Fact(entry.step(), leg, kind, on, entry.writtenAt(), amount, by, asOnline, waited);
    facts.add(fact);
    return fact;
  }

  boolean once(CaseStory.Entry entry, ReportFactKind reportFactKind) {
    boolean first = !stands(reportFactKind);
    if (first) {
      add(entry, reportFactKind, 1);
    }
    return first;
  }

  void add(CaseStory.Entry entry, ReportFactKind reportFactKind, long amount) {
    add(entry, reportFactKind, amount, entry.day(), null);
  }

  private void add(
      CaseStory.Entry entry,
      ReportFactKind reportFactKind,
      long amount,
      LocalDate on,
      @Nullable Long waited) {
    if (amount == 0) {
      return;
    }
    standing.add(enter(entry, reportFactKind, on, amount, forces.now(), online, waited));
  }

  private boolean stands(ReportFactKind reportFactKind) {
    return standing.stream().anyMatch(fact -> fact.kind() == reportFactKind);
  }
}
