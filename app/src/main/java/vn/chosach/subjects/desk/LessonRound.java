package vn.chosach.subjects.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.linking.decisions.Taught;
import vn.chosach.linking.judgements.Judgement;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/**
 * Learns from the judgements that stand, those of all agencies together, when some twenty more or
 * fewer stand than the last time. One officer teaches at most a quarter of it, the newest ones.
 */
@Component
record LessonRound(
    LinkRepository links,
    CaseRecords cases,
    LessonBook lessons,
    RowSecurityContext context,
    TransactionTemplate transaction) {

  /** Fewer judgements more or less are no reason to learn anew; the house's measure. */
  private static final int MORE = 20;

  /** Judgements that are learnt from at most, the newest. */
  private static final int MOST = 10_000;

  @Bean
  static RecurringJob lessonsJob(LessonRound round) {
    return RecurringJob.alone("subject-lessons", Duration.ofHours(6), round::tick)
        .startingAfter(Duration.ofMinutes(5));
  }

  /** One round over all kinds of subjects. */
  public void tick() {
    for (SubjectKind kind : SubjectKind.values()) {
      if (SubjectFacts.somebody(kind)) {
        transaction.executeWithoutResult(t -> learn(kind));
      }
    }
  }

  private void learn(SubjectKind kind) {
    context.ofTheProgram();
    List<SubjectLink> standing =
        links.open().stream()
            .filter(one -> one.state() == LinkState.STANDING)
            .sorted(Comparator.comparingLong(SubjectLink::ordinal).reversed())
            .limit(MOST)
            .toList();
    List<NamedSubject> subjects =
        cases.judged(standing.stream().flatMap(LessonRound::both).distinct().toList()).stream()
            .filter(one -> one.kind() == kind)
            .sorted(Comparator.comparing(one -> one.id().toString()))
            .toList();
    Map<UUID, Integer> places = new HashMap<>();
    subjects.forEach(one -> places.put(one.id(), places.size()));
    List<Judgement> judged =
        capped(standing.stream().filter(one -> both(one).allMatch(places::containsKey)).toList())
            .stream()
            .map(
                one ->
                    new Judgement(
                        one.ordinal(),
                        places.getOrDefault(one.leftId(), 0),
                        places.getOrDefault(one.rightId(), 0),
                        one.same()))
            .toList();
    int positive = (int) judged.stream().filter(Judgement::same).count();
    int before = lessons.last(kind).map(one -> one.positive() + one.negative()).orElse(0);
    if (judged.size() >= Taught.FEWEST && Math.abs(judged.size() - before) >= MORE) {
      ProposedLinks.teach(
          subjects,
          judged,
          (taught, weights) ->
              lessons.learn(kind, positive, judged.size() - positive, taught, weights));
    }
  }

  private static Stream<UUID> both(SubjectLink one) {
    return Stream.of(one.leftId(), one.rightId());
  }

  /** The newest of each officer, so many that nobody has more than a quarter of all. */
  static List<SubjectLink> capped(List<SubjectLink> newest) {
    Map<UUID, Long> byOfficer =
        newest.stream().collect(Collectors.groupingBy(SubjectLink::officer, Collectors.counting()));
    long cap = newest.size();
    while (cap > 0 && 4 * cap > sum(byOfficer, cap)) {
      cap--;
    }
    var taken = new HashMap<UUID, Integer>();
    var all = new ArrayList<SubjectLink>();
    for (SubjectLink one : newest) {
      if (taken.merge(one.officer(), 1, Integer::sum) <= cap) {
        all.add(one);
      }
    }
    return all;
  }

  private static long sum(Map<UUID, Long> byOfficer, long cap) {
    return byOfficer.values().stream().mapToLong(many -> Math.min(many, cap)).sum();
  }
}
