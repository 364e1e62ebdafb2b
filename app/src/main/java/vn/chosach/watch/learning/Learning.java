package vn.chosach.watch.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Vietnam;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.ranking.RankMeasure;
import vn.chosach.screening.ranking.RankMeasure.Judged;
import vn.chosach.screening.ranking.RankTraining;
import vn.chosach.screening.ranking.RankTraining.Lesson;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.screening.ranking.TaughtWords;
import vn.chosach.watch.learning.VerdictSource.SettledVerdict;
import vn.chosach.watch.rules.Books;

/**
 * Learns from the verdicts of a year. What was learned from the older ones is measured on those of
 * the last 30 days beside the score that the officers saw; only when it is better does a model
 * learned from all of them order the queue, until the next night.
 */
@Component
record Learning(
    JdbcClient jdbc,
    VerdictSource verdicts,
    NormLearning norms,
    Books books,
    Journal journal,
    JsonMapper json) {

  private static final Duration TESTED = Duration.ofDays(30);
  static final Duration LOOKS_BACK = Duration.ofDays(365);

  /**
   * Verdicts that must be there: older ones and those of the last 30 days as far as they count, and
   * of either outcome.
   */
  static final int LEAST_LESSONS = 100;

  static final int LEAST_TESTED = 40;
  static final int LEAST_OF_EACH = 10;

  private static final int MOST_WORDS = 20;

  /** What a night tells beside its model; nights before norms were learned tell none. */
  record LearnedFindings(List<Word> words, @Nullable List<NormLearning.LearnedNorm> norms) {}

  /** Words that verdicts teach, with a flagged listing in whose title they stand. */
  record Word(TaughtWords.Taught taught, UUID hit) {}

  /** What was measured; without figures and bytes for too few verdicts. */
  private record Measured(
      String verdict,
      int tested,
      int testedWorth,
      @Nullable Double byModel,
      @Nullable Double byScore,
      byte @Nullable [] bytes) {}

  /** Learns and writes down what came of it, within a transaction of the caller. */
  void learn(Instant now) {
    List<SettledVerdict> settled = verdicts.since(now.minus(LOOKS_BACK));
    List<RankedRow> rows =
        verdicts.rows(
            settled.stream()
                .map(one -> new VerdictSource.Screened(one.hit(), one.listing(), one.screening()))
                .toList());
    AccountCaps caps = AccountCaps.of(settled);
    List<Lesson> lessons = new ArrayList<>();
    for (int n = 0; n < settled.size(); n++) {
      SettledVerdict one = settled.get(n);
      lessons.add(new Lesson(rows.get(n), one.worth(), caps.each()[n]));
    }
    Measured measured = measured(settled, lessons, now.minus(TESTED));
    jdbc.sql(
            """
            INSERT INTO watch.rank_model
              (at, day, format, lessons, worth, tested, tested_worth, by_model, by_score, verdict,
               told, bytes)
            VALUES (:now, :day, :format, :lessons, :worth, :tested, :testedWorth, :byModel,
                    :byScore, :verdict, :told::jsonb, :bytes)
            """)
        .param("now", now)
        .param("day", Vietnam.dayOf(now))
        .param("format", Reranker.FORMAT)
        .param("lessons", lessons.size())
        .param("worth", worth(lessons))
        .param(
            "told",
            json.writeValueAsString(new LearnedFindings(taught(settled, lessons), norms.learned())))
        .paramSource(measured)
        .update();
    name(caps.capped());
    journal.append(
        Act.of(Actor.SYSTEM, "watch.order-learned", "queue-order", Vietnam.dayOf(now))
            .with(
                Map.of(
                    "verdict", measured.verdict,
                    "lessons", String.valueOf(lessons.size()),
                    "model", String.valueOf(measured.byModel),
                    "score", String.valueOf(measured.byScore))));
  }

  /** Only who is capped tonight stays named. */
  private void name(List<AccountCaps.Capped> capped) {
    jdbc.sql("DELETE FROM watch.capped_account").update();
    for (int n = 0; n < capped.size(); n++) {
      jdbc.sql(
              """
              INSERT INTO watch.capped_account
                (number, officer, agency, about_one, verdicts, counted)
              VALUES (:number, :officer, :agency, :aboutOne, :verdicts, :counted)
              """)
          .param("number", n + 1)
          .paramSource(capped.get(n))
          .update();
    }
  }

  private static Measured measured(
      List<SettledVerdict> settled, List<Lesson> lessons, Instant from) {
    int split = (int) settled.stream().filter(one -> one.at().isBefore(from)).count();
    List<Lesson> older = lessons.subList(0, split);
    List<Lesson> newer = lessons.subList(split, lessons.size());
    if (counted(older) < LEAST_LESSONS
        || counted(newer) < LEAST_TESTED
        || Math.min(fewest(older), fewest(newer)) < LEAST_OF_EACH) {
      return new Measured("TOO_FEW", newer.size(), worth(newer), null, null, null);
    }
    Reranker learned = RankTraining.learn(older);
    List<Judged> byModel = new ArrayList<>();
    List<Judged> byScore = new ArrayList<>();
    for (int n = split; n < lessons.size(); n++) {
      Lesson one = lessons.get(n);
      byModel.add(new Judged(learned.rank(one.row()), one.worth(), one.weight()));
      byScore.add(new Judged(settled.get(n).strength(), one.worth(), one.weight()));
    }
    double model = RankMeasure.averagePrecision(byModel);
    double score = RankMeasure.averagePrecision(byScore);
    return new Measured(
        model > score ? "BETTER" : "NOT_BETTER",
        newer.size(),
        worth(newer),
        model,
        score,
        RankTraining.learn(lessons).bytes());
  }

  private static double counted(List<Lesson> lessons) {
    return lessons.stream().mapToDouble(Lesson::weight).sum();
  }

  private static int worth(List<Lesson> lessons) {
    return (int) lessons.stream().filter(Lesson::worth).count();
  }

  private static int fewest(List<Lesson> lessons) {
    return Math.min(worth(lessons), lessons.size() - worth(lessons));
  }

  /** Words that the live book does not bring into review by themselves, each with a listing. */
  private List<Word> taught(List<SettledVerdict> settled, List<Lesson> lessons) {
    Map<String, UUID> examples = new HashMap<>();
    List<TaughtWords.TitleVerdict> titles = new ArrayList<>();
    for (int n = 0; n < settled.size(); n++) {
      SettledVerdict one = settled.get(n);
      String title = lessons.get(n).row().listing().title();
      String seller = one.seller() == null ? title : one.seller().toString();
      titles.add(
          new TaughtWords.TitleVerdict(title, one.worth(), one.officer().toString(), seller));
      if (one.worth()) {
        TaughtWords.words(title).forEach(words -> examples.put(words, one.hit()));
      }
    }
    var screener = new Screener(books.today().rules());
    return TaughtWords.of(titles, 2 * MOST_WORDS).stream()
        .filter(one -> screener.screen(Listing.of(one.words(), -1)).score() < Band.REVIEW.from())
        .limit(MOST_WORDS)
        .map(one -> new Word(one, Objects.requireNonNull(examples.get(one.words()))))
        .toList();
  }
}
