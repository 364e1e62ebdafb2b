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
class LessonRound {

  /** Fewer judgements more or less are no reason to learn anew; the house's measure. */
  private static final int MORE = 20;

  /** Subjects that are compared at most. */
  private static final int MOST = 20_000;

  private final LinkRepository links;
  private final CaseRecords cases;
  private final LessonBook lessons;
  private final RowSecurityContext context;
  private final TransactionTemplate transaction;

  LessonRound(
      LinkRepository links,
      CaseRecords cases,
      LessonBook lessons,
      RowSecurityContext context,
      TransactionTemplate transaction) {
    this.links = links;
    this.cases = cases;
    this.lessons = lessons;
    this.context = context;
    this.transaction = transaction;
  }

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
        links.open().stream().filter(one -> one.state() == LinkState.STANDING).toList();
    List<NamedSubject> subjects =
        cases
            .judged(
                standing.stream()
                    .flatMap(one -> Stream.of(one.leftId(), one.rightId()))
                    .distinct()
                    .toList())
            .stream()
            .filter(one -> one.kind() == kind)
            .sorted(Comparator.comparing(one -> one.id().toString()))
            .limit(MOST)
            .toList();
    Map<UUID, Integer> places = new HashMap<>();
    subjects.forEach(one -> places.put(one.id(), places.size()));
    List<Judgement> judged = judged(capped(of(standing, places)), places);
    int positive = (int) judged.stream().filter(Judgement::same).count();
    int before =
        lessons.last(kind).map(one -> one.positive() + one.negative()).orElse(-Taught.FEWEST);
    if (judged.size() >= Taught.FEWEST && Math.abs(judged.size() - before) >= MORE) {
      ProposedLinks.tried(subjects, judged)
          .ifPresent(
              tried -> lessons.learn(kind, positive, judged.size() - positive, tried));
    }
  }

  private static List<SubjectLink> of(List<SubjectLink> standing, Map<UUID, Integer> places) {
    return standing.stream()
        .filter(one -> places.containsKey(one.leftId()) && places.containsKey(one.rightId()))
        .sorted(Comparator.comparingLong(SubjectLink::ordinal).reversed())
        .toList();
  }

  /** The newest of each officer, so many that nobody has more than a quarter of all. */
  static List<SubjectLink> capped(List<SubjectLink> newest) {
    Map<UUID, Long> byOfficer =
        newest.stream()
            .collect(Collectors.groupingBy(SubjectLink::officer, Collectors.counting()));
    long cap = newest.size();
    while (cap > 0 && 4 * cap > least(byOfficer, cap)) {
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

  private static long least(Map<UUID, Long> byOfficer, long cap) {
    return byOfficer.values().stream().mapToLong(many -> Math.min(many, cap)).sum();
  }

  private static List<Judgement> judged(List<SubjectLink> links, Map<UUID, Integer> places) {
    var judged = new ArrayList<Judgement>();
    for (SubjectLink one : links) {
      Integer left = places.get(one.leftId());
      Integer right = places.get(one.rightId());
      if (left != null && right != null) {
        judged.add(new Judgement(one.ordinal(), left, right, one.same()));
      }
    }
    return judged;
  }
}
