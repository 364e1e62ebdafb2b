package vn.chosach.reports.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

  /**
   * Edition of these rules: raised whenever a story gives other facts than before, so that what was
   * counted by earlier ones is put right and not taken for an error.
   */
  static final int RULES = 5;

  /** The events that count, as the one list says them. */
  static final Set<CaseEvent> COUNTED = CaseEvent.all(CaseTrait.COUNTED);

  final StandingFacts facts;
  final TipTrail tips;
  final Forces forces;

  /** Decisions that stand, those without an amount too. */
  private final List<CaseStory.Entry> rulings = new ArrayList<>();

  final SentFiles sent = new SentFiles();

  private final Instant openedAt;
  private boolean shownOnline;
  private @Nullable LocalDate seizedOn;
  private int named;
  private boolean minuted;
  private boolean criminal;
  private int prosecutions;
  long worth;

  private CaseLedger(CaseStory story) {
    CaseStory.Entry first = story.entries().getFirst();
    String kind = first.violation();
    tips = new TipTrail(story.id());
    forces = new Forces(story.agency());
    facts = new StandingFacts(forces, Sort.of(kind), Sort.online(kind));
    openedAt = first.at();
  }

  static CaseLedgerResult of(CaseStory story) {
    if (story.entries().isEmpty()) {
      return new CaseLedgerResult(List.of(), List.of());
    }
    var ledger = new CaseLedger(story);
    story.entries().forEach(ledger::enter);
    return new CaseLedgerResult(ledger.facts.all(), ledger.tips.facts());
  }

  private void enter(CaseStory.Entry entry) {
    BiConsumer<CaseLedger, CaseStory.Entry> counting = LedgerEvents.counting(entry.event());
    if (counting != null) {
      sorted(entry);
      counting.accept(this, entry);
    }
  }

  private void sorted(CaseStory.Entry entry) {
    String kind = entry.violation();
    facts.sorted(entry, Sort.of(kind), shownOnline || Sort.online(kind));
  }

  /** It turns out to be e-commerce. */
  void foundOnline(CaseStory.Entry entry) {
    shownOnline = true;
    sorted(entry);
  }

  /**
   * A case is handled one way: what it counted for before is taken back on its own day. Who is
   * prosecuted outweighs who is fined in the same case, until the prosecution was stopped.
   */
  private void weigh(CaseStory.Entry entry) {
    criminal &= prosecutions > 0 || rulings.isEmpty();
    boolean fined = !criminal && !rulings.isEmpty();
    if (criminal || fined) {
      openAgain(entry);
      violated(entry);
    } else if (!minuted) {
      facts.takeBack(entry, ReportFactKind.IN_VIOLATION);
      facts.takeBack(entry, ReportFactKind.SUBJECTS);
    }
    if (!criminal) {
      facts.takeBack(entry, ReportFactKind.CRIMINAL);
    }
    if (!fined) {
      facts.takeBack(entry, ReportFactKind.ADMINISTRATIVE);
    }
    if (criminal) {
      facts.once(entry, ReportFactKind.CRIMINAL, entry.day());
    } else if (fined) {
      facts.once(entry, ReportFactKind.ADMINISTRATIVE, rulings.getFirst().day());
    }
    settled(entry);
  }

  /** It is decided, and its tips with it, as long as something stands that decided it. */
  private void settled(CaseStory.Entry entry) {
    if (!criminal
        && rulings.isEmpty()
        && !facts.has(ReportFactKind.NO_VIOLATION)
        && !facts.has(ReportFactKind.DROPPED)) {
      facts.takeBack(entry, ReportFactKind.DECIDED);
      tips.reopened(entry);
      return;
    }
    if (!facts.has(ReportFactKind.DECIDED)) {
      long waited = Math.max(0, Duration.between(openedAt, entry.at()).toSeconds());
      facts.add(entry, ReportFactKind.DECIDED, 1, entry.day(), waited, 0);
    }
    tips.settled(entry);
  }

  /**
   * The criminal side takes the place of the sanction, which is to be annulled with its fine (Law
   * on Handling of Administrative Violations, art. 62 (3)), by a paper of its own where the story
   * says the amount. What was paid did reach the budget.
   */
  void prosecuted(CaseStory.Entry entry) {
    if (entry.dong() == null) {
      rulings.removeIf(one -> one.event().fines());
      facts.takeBack(entry, ReportFactKind.FINE);
    }
    prosecutions++;
    criminal = true;
    weigh(entry);
  }

  /** A prosecution that was stopped still was one, unless something else ends the case. */
  void tried(CaseStory.Entry entry) {
    if (entry.stopped() && prosecutions > 0) {
      prosecutions--;
      weigh(entry);
    }
  }

  void decided(CaseStory.Entry entry) {
    rulings.add(entry);
    facts.add(
        entry,
        entry.event().fines() ? ReportFactKind.FINE : ReportFactKind.TAX,
        entry.dong() == null ? 0 : entry.dong(),
        entry.day(),
        null,
        entry.step());
    weigh(entry);
  }

  /**
   * An annulled sanction counts no more, since the day of its own; others beside it do. A decision
   * on how one is carried out is none.
   */
  void annulled(CaseStory.Entry entry) {
    ruling(entry, entry.dong())
        .ifPresent(
            one -> {
              rulings.remove(one);
              facts.takeBack(entry, fact -> fact.ruling() == one.step());
              weigh(entry);
            });
  }

  /** A fine that was lowered counts as what holds after it, where the decision counted. */
  void amended(CaseStory.Entry entry) {
    Long now = entry.dong();
    if (now == null) {
      return;
    }
    ruling(entry, entry.before())
        .ifPresent(
            one -> {
              List<Fact> owed = facts.of(fact -> fact.ruling() == one.step());
              facts.takeBack(entry, fact -> fact.ruling() == one.step());
              owed.forEach(fact -> facts.more(entry, fact, now));
            });
  }

  /** The decision that an entry names; where the numbers are not told, the first of its amount. */
  private Optional<CaseStory.Entry> ruling(CaseStory.Entry entry, @Nullable Long dong) {
    String number = entry.decision();
    return rulings.stream()
        .filter(
            one ->
                number == null || one.decision() == null
                    ? Objects.equals(dong, owed(one))
                    : number.equals(one.decision()))
        .findFirst();
  }

  private long owed(CaseStory.Entry ruling) {
    return facts.of(fact -> fact.ruling() == ruling.step()).stream().mapToLong(Fact::amount).sum();
  }

  void inspected(CaseStory.Entry entry) {
    once(entry, ReportFactKind.INSPECTED);
    if (entry.found()) {
      minuted(entry);
    }
  }

  /** Minutes say that there is a violation: of an inspection, or of the violation alone. */
  void minuted(CaseStory.Entry entry) {
    minuted = true;
    violated(entry);
  }

  private void violated(CaseStory.Entry entry) {
    if (facts.once(entry, ReportFactKind.IN_VIOLATION, entry.day())) {
      facts.add(entry, ReportFactKind.SUBJECTS, named);
    }
  }

  /**
   * No violation after all, or no result; a decision that stands, or the criminal side, is more.
   */
  void ended(CaseStory.Entry entry, ReportFactKind how) {
    criminal &= prosecutions > 0;
    if (!criminal && rulings.isEmpty() && !facts.has(how)) {
      minuted &= how != ReportFactKind.NO_VIOLATION;
      openAgain(entry);
      once(entry, how);
    }
    weigh(entry);
  }

  void reopened(CaseStory.Entry entry) {
    openAgain(entry);
    weigh(entry);
  }

  private void openAgain(CaseStory.Entry entry) {
    facts.takeBack(entry, ReportFactKind.NO_VIOLATION);
    facts.takeBack(entry, ReportFactKind.DROPPED);
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
    if (facts.has(ReportFactKind.IN_VIOLATION)) {
      facts.add(entry, ReportFactKind.SUBJECTS, 1);
    }
  }

  /** The competent person signed that exhibits are seized; what is given back later was seized. */
  void seized(CaseStory.Entry entry) {
    if (entry.goods()) {
      seizedOn = entry.day();
      valued(entry, worth);
    }
  }

  /**
   * Goods count once they are seized and valued, on the day of the seizure. A better valuation
   * corrects that day; what is more after a further seizure came with that one, and what is less is
   * taken from the last.
   */
  void valued(CaseStory.Entry entry, long dong) {
    worth = dong;
    LocalDate on = seizedOn;
    if (on == null) {
      return;
    }
    List<Fact> counted = facts.of(fact -> fact.kind() == ReportFactKind.SEIZED);
    long left = worth - counted.stream().mapToLong(Fact::amount).sum();
    if (left < 0) {
      facts.takeBack(entry, ReportFactKind.SEIZED);
      left = worth;
      for (Fact fact : counted) {
        long stays = Math.min(left, fact.amount());
        facts.more(entry, fact, stays);
        left -= stays;
      }
    } else if (!counted.isEmpty() && counted.getLast().on().equals(on)) {
      facts.more(entry, counted.getLast(), left);
    } else {
      facts.add(entry, ReportFactKind.SEIZED, left, on, null, 0);
    }
  }

  void once(CaseStory.Entry entry, ReportFactKind kind) {
    facts.once(entry, kind, entry.day());
  }
}
