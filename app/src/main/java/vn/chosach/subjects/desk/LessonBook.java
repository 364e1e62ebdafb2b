package vn.chosach.subjects.desk;

import static vn.chosach.kernel.Refusal.unlessWords;
import static vn.chosach.kernel.Refusal.when;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.cases.CaseRecords;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.linking.decisions.Learnt;
import vn.chosach.linking.decisions.Taught;
import vn.chosach.linking.judgements.Judgement;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.sight.RowSecurityContext;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/**
 * Learns from the judgements that stand, those of all agencies together, when some twenty more or
 * fewer stand than the last time; one officer teaches at most a quarter of it, the newest ones. Of
 * each kind of subjects the newest counts that did better and was not taken back; without one
 * evidence is weighed as it was before anybody judged.
 */
@Component
public class LessonBook {

  private static final int LONGEST = 2_000;
  private static final int SHOWN = 30;

  /** Fewer judgements more or less are no reason to learn anew; the house's measure. */
  private static final int MORE = 20;

  /** Judgements that are learnt from at most, the newest. */
  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Journal journal;
  private final InstantSource time;
  private final LinkRepository links;
  private final CaseRecords cases;
  private final RowSecurityContext context;
  private final TransactionTemplate transaction;

  LessonBook(
      JdbcClient jdbc,
      JsonMapper json,
      Journal journal,
      InstantSource time,
      LinkRepository links,
      CaseRecords cases,
      RowSecurityContext context,
      TransactionTemplate transaction) {
    this.links = links;
    this.cases = cases;
    this.context = context;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.json = json;
    this.journal = journal;
    this.time = time;
  }

  /**
   * What judgements of one kind of subjects taught.
   *
   * @param positive judgements learnt from that two are the same
   * @param negative that they are not
   * @param counts whether proposals go by it
   * @param f1Before F1 on judgements by what was known without them; 0 where they were too few
   * @param f1After F1 on judgements that were left out of the learning
   * @param weights {@code null} where it did no better on those
   * @param endedAt when an officer took it back; {@code null} for never
   */
  public record Lesson(
      int version,
      SubjectKind kind,
      Instant at,
      int positive,
      int negative,
      boolean counts,
      float f1Before,
      float f1After,
      @Nullable LessonWeights weights,
      @Nullable Instant endedAt,
      @Nullable UUID endedBy,
      String endedWords) {

    /** What evidence was worth without it, and is worth by it. */
    public record LessonWeights(Learnt before, Learnt after) {}
  }

  private static final String BOOK =
      """
      SELECT *
        FROM (SELECT l.*, e.at AS ended_at, e.officer, coalesce(e.words, '') AS words,
                     l.version IS NOT DISTINCT FROM max(l.version)
                       FILTER (WHERE l.used AND e.version IS NULL) OVER (PARTITION BY l.kind) AS counts
                FROM subjects.lesson l
                LEFT JOIN subjects.lesson_end e ON e.version = l.version) book
      """;

  /** The newest first; what counts is there however old it is. */
  @Transactional(readOnly = true)
  public List<Lesson> all() {
    return jdbc.sql(
            BOOK
                + """
                   WHERE counts
                      OR version > (SELECT max(version) FROM subjects.lesson) - :most
                   ORDER BY version DESC
                  """)
        .param("most", SHOWN)
        .query((row, n) -> lesson(row))
        .list();
  }

  private Lesson lesson(ResultSet row) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    return new Lesson(
        row.getInt("version"),
        SubjectKind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getInt("positive"),
        row.getInt("negative"),
        row.getBoolean("counts"),
        row.getFloat("f1_before"),
        row.getFloat("f1_after"),
        row.getBoolean("used")
            ? json.readValue(row.getString("weights"), Lesson.LessonWeights.class)
            : null,
        ended == null ? null : ended.toInstant(),
        row.getObject("officer", UUID.class),
        row.getString("words"));
  }

  Optional<Lesson> counting(SubjectKind kind) {
    return jdbc.sql(BOOK + " WHERE kind = :kind AND counts")
        .param("kind", kind.name())
        .query((row, n) -> lesson(row))
        .optional();
  }

  /** Writes down what was learnt, within a transaction of the caller. */
  void learn(
      SubjectKind kind, int positive, int negative, Taught taught, Lesson.LessonWeights weights) {
    jdbc.sql(
            """
            INSERT INTO subjects.lesson
              (version, kind, at, positive, negative, used, f1_before, f1_after, weights)
            SELECT coalesce(max(version), 0) + 1, :kind, :now, :positive, :negative, :used,
                   :before, :after, :weights::jsonb
              FROM subjects.lesson
            """)
        .param("kind", kind.name())
        .param("now", time.instant())
        .param("positive", positive)
        .param("negative", negative)
        .param("used", taught.used())
        .param("before", (float) taught.before())
        .param("after", (float) taught.after())
        .param("weights", taught.used() ? json.writeValueAsString(weights) : "{}")
        .update();
  }

  /** Whether somebody may take a lesson back: who looks after the whole program of the province. */
  public static boolean mayEnd(ActingOfficer officer) {
    return officer.has(Role.STANDING_OFFICE) || officer.has(Role.COMMITTEE_LEADER);
  }

  /**
   * Takes back a lesson that counts: the one before it counts again.
   *
   * @return refused with {@code subjects.not-yours}, {@code .lesson-over}, {@code .words-missing}
   */
  @Transactional
  public ActOutcome<Integer> end(int version, String words, ActingOfficer officer) {
    boolean counts = all().stream().anyMatch(one -> one.version() == version && one.counts());
    Optional<Refusal> refusal =
        when(!mayEnd(officer), "subjects.not-yours")
            .or(() -> when(!counts, "subjects.lesson-over"))
            .or(() -> unlessWords(words, LONGEST, "subjects.words-missing"));
    if (refusal.isPresent()) {
      return ActOutcome.refused(refusal.get());
    }
    int ended =
        jdbc.sql(
                """
                INSERT INTO subjects.lesson_end (version, at, officer, agency, words)
                VALUES (:version, :now, :officer, :agency, :words) ON CONFLICT DO NOTHING
                """)
            .param("version", version)
            .param("now", time.instant())
            .param("officer", officer.actor().id())
            .param("agency", officer.agency())
            .param("words", Folding.clean(words))
            .update();
    if (ended == 0) {
      return ActOutcome.refused("subjects.lesson-over");
    }
    UUID lesson = new UUID(0, version);
    journal.append(Act.of(officer.actor(), "subjects.weights-taken-back", "lesson", lesson));
    return ActOutcome.done(version);
  }

  @Bean
  static RecurringJob lessonsJob(LessonBook lessons) {
    return RecurringJob.alone("subject-lessons", Duration.ofHours(6), lessons::tick)
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
        cases.judged(standing.stream().flatMap(LessonBook::both).distinct().toList()).stream()
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
    int before =
        jdbc.sql(
                """
                SELECT positive + negative FROM subjects.lesson
                 WHERE kind = :kind ORDER BY version DESC LIMIT 1
                """)
            .param("kind", kind.name())
            .query(Integer.class)
            .optional()
            .orElse(0);
    if (judged.size() >= Taught.FEWEST && Math.abs(judged.size() - before) >= MORE) {
      ProposedLinks.teach(
          subjects,
          judged,
          (taught, weights) -> learn(kind, positive, judged.size() - positive, taught, weights));
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
