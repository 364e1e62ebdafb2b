package vn.chosach.watch.learning;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.Actor;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.ranking.RankMeasure;
import vn.chosach.screening.ranking.RankMeasure.Judged;
import vn.chosach.screening.ranking.RankTraining;
import vn.chosach.screening.ranking.RankTraining.Lesson;
import vn.chosach.screening.ranking.RankedRow;
import vn.chosach.screening.ranking.TaughtWords;
import vn.chosach.watch.rules.Books;

/**
 * Learns from the verdicts of a year. What was learned from the older ones is measured on those of
 * the last 30 days beside the score that the officers saw; only when it is better does a model
 * learned from all of them order the queue, until the next night.
 */
@Component
class Learning {

  static final Duration TESTED = Duration.ofDays(30);

  /** Older verdicts that must be there, and of each sort of outcome. */
  static final int LEAST_LESSONS = 100;

  /** Verdicts of the last 30 days that must be there. */
  static final int LEAST_TESTED = 40;

  /** Of either outcome, in both. */
  static final int LEAST_OF_EACH = 10;

  private static final Duration LOOKS_BACK = Duration.ofDays(365);
  private static final int MOST_WORDS = 40;
  private static final int SHOWN_WORDS = 20;

  private final VerdictRows verdicts;
  private final ModelRepository models;
  private final Books books;
  private final Journal journal;
  private final InstantSource time;

  Learning(
      VerdictRows verdicts,
      ModelRepository models,
      Books books,
      Journal journal,
      InstantSource time) {
    this.verdicts = verdicts;
    this.models = models;
    this.books = books;
    this.journal = journal;
    this.time = time;
  }

  /** Learns now and writes down what came of it; its number. */
  @Transactional
  public long learn() {
    Instant now = time.instant();
    List<SettledVerdict> settled = new ArrayList<>();
    List<Lesson> lessons = new ArrayList<>();
    List<SettledVerdict> all = verdicts.since(now.minus(LOOKS_BACK));
    Map<UUID, RankedRow> rows =
        verdicts.rows(
            all.stream()
                .map(one -> new VerdictRows.Screened(one.hit(), one.listing(), one.screening()))
                .toList());
    AccountCaps.Weights weights = AccountCaps.of(all);
    for (int n = 0; n < all.size(); n++) {
      RankedRow row = rows.get(all.get(n).hit());
      if (row != null) {
        settled.add(all.get(n));
        lessons.add(new Lesson(row, all.get(n).worth(), weights.each()[n]));
      }
    }
    ModelRepository.Learned learned = measured(settled, lessons, now);
    long number = models.add(learned, now);
    models.capped(number, weights.capped());
    models.taught(number, taught(settled, rows));
    journal.append(
        Act.of(Actor.SYSTEM, "watch.rank-learned", "rank-model", String.valueOf(number))
            .with(
                Map.of(
                    "verdict", learned.verdict(),
                    "lessons", String.valueOf(learned.lessons()),
                    "model", String.valueOf(learned.byModel()),
                    "score", String.valueOf(learned.byScore()))));
    return number;
  }

  private static ModelRepository.Learned measured(
      List<SettledVerdict> settled, List<Lesson> lessons, Instant now) {
    int split = 0;
    while (split < settled.size() && settled.get(split).at().isBefore(now.minus(TESTED))) {
      split++;
    }
    List<Lesson> older = lessons.subList(0, split);
    List<Lesson> newer = lessons.subList(split, lessons.size());
    int worth = worth(lessons);
    if (older.size() < LEAST_LESSONS
        || newer.size() < LEAST_TESTED
        || fewest(older) < LEAST_OF_EACH
        || fewest(newer) < LEAST_OF_EACH) {
      return new ModelRepository.Learned(
          lessons.size(), worth, newer.size(), worth(newer), null, null, "TOO_FEW", null);
    }
    var before = RankTraining.learn(older);
    List<Judged> byModel = new ArrayList<>();
    List<Judged> byScore = new ArrayList<>();
    for (int n = split; n < lessons.size(); n++) {
      Lesson one = lessons.get(n);
      byModel.add(new Judged(before.rank(one.row()), one.worth(), one.weight()));
      byScore.add(new Judged(settled.get(n).strength(), one.worth(), one.weight()));
    }
    double model = RankMeasure.averagePrecision(byModel);
    double score = RankMeasure.averagePrecision(byScore);
    return new ModelRepository.Learned(
        lessons.size(),
        worth,
        newer.size(),
        worth(newer),
        model,
        score,
        model > score ? "BETTER" : "NOT_BETTER",
        RankTraining.learn(lessons).bytes());
  }

  private static int worth(List<Lesson> lessons) {
    return (int) lessons.stream().filter(Lesson::worth).count();
  }

  private static int fewest(List<Lesson> lessons) {
    int worth = worth(lessons);
    return Math.min(worth, lessons.size() - worth);
  }

  /** Words that the live book does not bring into review by themselves, each with a listing. */
  private List<ModelRepository.Word> taught(
      List<SettledVerdict> settled, Map<UUID, RankedRow> rows) {
    Map<String, UUID> examples = new HashMap<>();
    List<TaughtWords.Verdict> titles = new ArrayList<>();
    for (SettledVerdict one : settled) {
      String title = rows.get(one.hit()).listing().title();
      UUID seller = one.seller();
      titles.add(
          new TaughtWords.Verdict(
              title,
              one.worth(),
              one.officer().toString(),
              seller == null ? title : seller.toString()));
      if (one.worth()) {
        TaughtWords.words(title).forEach(words -> examples.put(words, one.hit()));
      }
    }
    var screener = new Screener(books.today().rules());
    return TaughtWords.of(titles, MOST_WORDS).stream()
        .filter(
            one -> screener.screen(Listing.of(one.words(), -1)).score() < Band.REVIEW.from())
        .limit(SHOWN_WORDS)
        .map(one -> new ModelRepository.Word(one, examples.get(one.words())))
        .toList();
  }
}
