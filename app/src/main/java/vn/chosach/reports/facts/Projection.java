package vn.chosach.reports.facts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseStory;
import vn.chosach.journal.Followed;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.tips.Tip;
import vn.chosach.tips.Tips;

/**
 * Keeps the facts in line with the records of cases and tips. Told twice, late or in any order, it
 * comes to the same, because a story is read whole and what is there already is not added again.
 */
@Component
public record Projection(
    CaseRecords cases,
    Tips tips,
    FactRepository repository,
    StoredFacts stored,
    Journal journal,
    TransactionTemplate transaction,
    InstantSource time) {

  private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
  private static final int PAGE = 500;
  private static final int SHOWN = 50;
  private static final Set<String> OF_TIPS = Set.of("tips.received", "tips.moved");

  @Bean
  static RecurringJob countingJob(Projection projection) {
    return RecurringJob.shared("counting", Duration.ofSeconds(1), projection::countTips);
  }

  /** Brings one case in line. */
  void bring(UUID id) {
    repository.hold(id);
    count(cases.stories(new CaseStory.Which.Of(List.of(id), CaseLedger.COUNTED)));
  }

  /**
   * Brings the tips in line to which something happened since the journal was followed last. What
   * is told of one twice need not wait: its story only grows, and the same step is the same fact.
   * Where the rules of counting changed, all is counted anew first.
   */
  void countTips() {
    RuntimeException uncounted = null;
    if (repository.outdated()) {
      try {
        recount();
        repository.counted();
      } catch (RuntimeException failed) {
        // A case that cannot be counted anew stops no tip; the next round tries again and says so.
        uncounted = failed;
      }
    }
    while (!inOne(this::someTips)) {
      // The next page of the journal.
    }
    if (uncounted != null) {
      throw uncounted;
    }
  }

  /** Whether nothing else can be read yet. */
  private boolean someTips() {
    Followed.FollowedPlace place = repository.followed();
    Followed found = journal.follow(place, OF_TIPS, PAGE).orElse(null);
    if (found == null) {
      // What happens while all is counted anew is followed afterwards, or counted twice as one.
      Followed.FollowedPlace here = journal.here();
      recount();
      repository.followed(here);
      return false;
    }
    Set<UUID> moved = found.subjects().stream().map(UUID::fromString).collect(Collectors.toSet());
    countTips(tips.history(new Tip.Story.Which.Of(moved)));
    if (!found.place().equals(place)) {
      repository.followed(found.place());
    }
    return found.all();
  }

  boolean empty() {
    return repository.empty();
  }

  /**
   * Reads all records anew and compares. What is missing is added, and what earlier rules counted
   * otherwise is set off; what follows from no record is named and stays, because nothing that was
   * counted is ever removed.
   */
  public Recount recount() {
    var strange = new ArrayList<String>();
    int added = 0;
    long tipsRead = 0;
    @Nullable UUID after = null;
    for (var page = nextTips(after); !page.isEmpty(); page = nextTips(after)) {
      List<Tip.Story> told = page;
      after = told.getLast().id();
      tipsRead += told.size();
      added += inOne(() -> recountTips(told, strange));
    }
    long casesRead = 0;
    after = null;
    for (var page = next(after); !page.isEmpty(); page = next(after)) {
      List<CaseStory> told = page;
      after = told.getLast().id();
      casesRead += told.size();
      added += inOne(() -> recountCases(told, strange));
    }
    if (repository.subjects(false) > casesRead || repository.subjects(true) > tipsRead) {
      strange.add("more cases or tips are counted than there are");
    }
    if (!repository.summed()) {
      strange.add("the kept sums of months differ from the facts");
    }
    var found = new Recount(casesRead, tipsRead, added, strange.stream().limit(SHOWN).toList());
    LOG.info(
        "Counted anew {} cases and {} tips; {} entries were missing",
        found.cases(),
        found.tips(),
        found.added());
    if (!strange.isEmpty()) {
      LOG.error(
          "ALARM: {} counted entries follow from no record, such as {}",
          strange.size(),
          found.strange());
    }
    return found;
  }

  private List<Tip.Story> nextTips(@Nullable UUID after) {
    return tips.history(new Tip.Story.Which.Next(after, PAGE));
  }

  private List<CaseStory> next(@Nullable UUID after) {
    return cases.stories(new CaseStory.Which.Next(after, PAGE, CaseLedger.COUNTED));
  }

  private <T> T inOne(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private int recountTips(List<Tip.Story> told, List<String> strange) {
    Set<String> left = stored.tips(told.stream().map(Tip.Story::id).toList());
    told.stream()
        .flatMap(story -> TipLedger.of(story).stream())
        .map(StoredFacts::line)
        .forEach(left::remove);
    strange.addAll(left);
    return countTips(told);
  }

  private int recountCases(List<CaseStory> told, List<String> strange) {
    List<UUID> ids = told.stream().map(CaseStory::id).toList();
    var before = stored.ofCases(ids);
    var tipsBefore = stored.ofTips(ids);
    var facts = new LinkedHashMap<CaseStory, List<Fact>>();
    var ofTips = new ArrayList<TipFact>();
    for (CaseStory story : told) {
      UUID id = story.id();
      var found = compared(story, before, tipsBefore);
      if (found.odd()) {
        // What happens to it meanwhile is told before or after, and read again here.
        repository.hold(id);
        var again = cases.stories(new CaseStory.Which.Of(List.of(id), CaseLedger.COUNTED));
        found = compared(again.getFirst(), stored.ofCases(List.of(id)), stored.ofTips(List.of(id)));
      }
      Stream.of(found.facts().strange(), found.tips().strange())
          .flatMap(List::stream)
          .forEach(line -> strange.add(id + " " + line));
      facts.put(story, found.facts().missing());
      ofTips.addAll(found.tips().missing());
    }
    int added = repository.add(facts, false);
    return ofTips.isEmpty() ? added : added + ofTips(ofTips, false);
  }

  private record ComparedCase(
      LedgerEntry.Compared<Fact> facts, LedgerEntry.Compared<TipFact> tips) {
    boolean odd() {
      return facts.odd() || tips.odd();
    }
  }

  private ComparedCase compared(
      CaseStory story,
      Map<UUID, List<LedgerEntry.StoredFact<Fact>>> before,
      Map<UUID, List<LedgerEntry.StoredFact<TipFact>>> tipsBefore) {
    CaseLedger.CaseLedgerResult result = CaseLedger.of(story);
    int last = story.entries().isEmpty() ? 0 : story.entries().getLast().step();
    Instant now = time.instant();
    UUID id = story.id();
    return new ComparedCase(
        LedgerEntry.compare(result.facts(), before.getOrDefault(id, List.of()), last, now),
        LedgerEntry.compare(result.tips(), tipsBefore.getOrDefault(id, List.of()), last, now));
  }

  private int countTips(List<Tip.Story> told) {
    return repository.addTips(
        told.stream()
            .collect(
                Collectors.toMap(story -> story, TipLedger::of, (a, b) -> a, LinkedHashMap::new)));
  }

  private int count(List<CaseStory> told) {
    var facts = new LinkedHashMap<CaseStory, List<Fact>>();
    var ofTips = new ArrayList<TipFact>();
    for (CaseStory story : told) {
      CaseLedger.CaseLedgerResult result = CaseLedger.of(story);
      facts.put(story, result.facts());
      ofTips.addAll(result.tips());
    }
    int added = repository.add(facts);
    return ofTips.isEmpty() ? added : added + ofTips(ofTips, true);
  }

  /** The receipt of a tip may be told later than its case: it is counted first here. */
  private int ofTips(Collection<TipFact> facts, boolean later) {
    Set<UUID> behind = facts.stream().map(TipFact::tip).collect(Collectors.toSet());
    countTips(tips.history(new Tip.Story.Which.Of(behind)));
    return repository.addOfCases(facts, later);
  }
}
