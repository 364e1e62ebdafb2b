package vn.chosach.reports.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chosach.cases.CaseStory;

/**
 * The entries of a case and which of them stand. An entry is never taken away: it is entered once
 * more with the other sign, on its own day and for the agencies that had it.
 */
final class StandingFacts {

  private final List<Fact> all = new ArrayList<>();
  private final List<Fact> standing = new ArrayList<>();
  private final Forces forces;
  private Sort sort;
  private boolean online;

  StandingFacts(Forces forces, Sort sort, boolean online) {
    this.forces = forces;
    this.sort = sort;
    this.online = online;
  }

  List<Fact> all() {
    return List.copyOf(all);
  }

  List<Fact> of(Predicate<Fact> which) {
    return standing.stream().filter(which).toList();
  }

  boolean has(ReportFactKind kind) {
    return standing.stream().anyMatch(fact -> fact.kind() == kind);
  }

  /** It is about something else than was thought: all that counts is entered anew as such. */
  void sorted(CaseStory.Entry entry, Sort is, boolean asOnline) {
    if (is == sort && asOnline == online) {
      return;
    }
    sort = is;
    online = asOnline;
    var before = List.copyOf(standing);
    standing.clear();
    for (Fact fact : before) {
      write(entry, fact, -fact.amount(), fact.sort(), fact.online());
      more(entry, fact, fact.amount());
    }
  }

  boolean once(CaseStory.Entry entry, ReportFactKind kind, LocalDate on) {
    boolean first = !has(kind);
    if (first) {
      add(entry, kind, 1, on, null, 0);
    }
    return first;
  }

  void add(CaseStory.Entry entry, ReportFactKind kind, long amount) {
    add(entry, kind, amount, entry.day(), null, 0);
  }

  void add(
      CaseStory.Entry entry,
      ReportFactKind kind,
      long amount,
      LocalDate on,
      @Nullable Long waited,
      int ruling) {
    List<String> by = forces.now();
    more(
        entry,
        new Fact(0, 0, kind, on, entry.writtenAt(), amount, by, sort, online, waited, ruling),
        amount);
  }

  /** Another amount of the same, for whom and on the day that it was. */
  void more(CaseStory.Entry entry, Fact like, long amount) {
    if (amount != 0) {
      standing.add(write(entry, like, amount, sort, online));
    }
  }

  void takeBack(CaseStory.Entry entry, ReportFactKind kind) {
    takeBack(entry, fact -> fact.kind() == kind);
  }

  void takeBack(CaseStory.Entry entry, Predicate<Fact> which) {
    for (Fact fact : of(which)) {
      write(entry, fact, -fact.amount(), fact.sort(), fact.online());
      standing.remove(fact);
    }
  }

  private Fact write(CaseStory.Entry entry, Fact like, long amount, Sort asSort, boolean asOnline) {
    int leg = (int) all.stream().filter(fact -> fact.step() == entry.step()).count();
    var fact =
        new Fact(
            entry.step(),
            leg,
            like.kind(),
            like.on(),
            entry.writtenAt(),
            amount,
            like.forces(),
            asSort,
            asOnline,
            like.waited(),
            like.ruling());
    all.add(fact);
    return fact;
  }
}
