package vn.chosach.national;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import vn.chosach.national.ScreenJob.Totals;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLinter;

/** One screening from its orders to its exit code. */
record ScreenRun(ScreenOrders orders, RuleTexts texts, Consumer<String> say) {

  /** Does what is ordered, with the rules of the day. */
  static int of(ScreenOrders orders, Consumer<String> say, InstantSource clock)
      throws IOException, FileRefused {
    RuleTexts texts;
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
      boolean onlyOwn = orders.words().value("--only-rules") != null;
      texts = RuleTexts.of(orders.words().all("--rules"), onlyOwn, today);
    } catch (CharacterCodingException e) {
      throw new FileRefused("rules.file-is-not-utf-8", "save it as UTF-8");
    } catch (IOException e) {
      throw new FileRefused("rules.file-is-not-readable", String.valueOf(e.getMessage()));
    }
    return new ScreenRun(orders, texts, say).run();
  }

  private int run() throws IOException, FileRefused {
    boolean defective = lint();
    if (texts.compiled().size() == 0) {
      throw new FileRefused("rules.none-holds-today", "there is no rule to screen with");
    }
    long begun = System.nanoTime();
    SparkSession spark = SparkSessions.session("chosach national screen", orders.words());
    try {
      double ready = seconds(begun);
      Totals totals = screen(JavaSparkContext.fromSparkContext(spark.sparkContext()));
      totals.unread().forEach(say);
      String times = "%s, Spark there after %.1f s, done after %.1f s";
      say.accept(String.format(Locale.ROOT, times, totals, ready, seconds(begun)));
      if (!totals.remarks().isEmpty()) {
        say.accept("kept with a remark: " + totals.remarks());
      }
      if (!totals.unread().isEmpty()) {
        return NationalCommand.FILE_REFUSED;
      }
      return totals.refused().isEmpty() && !defective ? 0 : NationalCommand.ROWS_REFUSED;
    } finally {
      spark.stop();
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private boolean lint() {
    RuleBook book = texts.book();
    List<RuleDefect> defects = new ArrayList<>(book.defects());
    defects.addAll(texts.compiled().defects());
    defects.addAll(RuleLinter.lint(book));
    for (RuleDefect defect : defects) {
      if (defect.error() || !orders.words().all("--rules").isEmpty()) {
        say.accept(defect.toString());
      }
    }
    return defects.stream().anyMatch(RuleDefect::error);
  }

  /** A run that has its folder, and the files that it is of. */
  record Begun(RunFolder out, List<FileStatus> files, ScreenJob job) {}

  Begun begin(JavaSparkContext context) throws IOException, FileRefused {
    Configuration conf = context.hadoopConfiguration();
    RunFolder out = RunFolder.at(orders.words().out(), conf);
    Optional<LocalDate> brokenOff = out.brokenOff();
    RuleTexts ofDay = texts.on(brokenOff.orElse(texts.day()));
    List<FileStatus> files = InFiles.below(orders.words().in(), conf);
    if (out.begin(ofDay.day(), fingerprint(files))) {
      say.accept("a run of " + ofDay.day() + " broke off here and is gone on with");
    }
    return new Begun(
        out, files, new ScreenJob(context, out, orders, context.broadcast(ofDay), files));
  }

  private Totals screen(JavaSparkContext context) throws IOException, FileRefused {
    Begun begun = begin(context);
    try {
      Totals totals = begun.job().run();
      begun.out().finish(totals.toString());
      return totals;
    } catch (Exception e) {
      SparkSessions.quiet(context.sc());
      begun.out().discard();
      throw SparkSessions.named(e, begun.files());
    }
  }

  private String fingerprint(List<FileStatus> files) {
    StringBuilder all = new StringBuilder(texts.digest()).append(' ').append(orders);
    for (FileStatus file : files) {
      all.append('\n').append(file.getPath()).append(' ').append(file.getLen());
      all.append(' ').append(file.getModificationTime());
    }
    return RuleTexts.sha256(all);
  }
}
