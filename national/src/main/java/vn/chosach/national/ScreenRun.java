package vn.chosach.national;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import vn.chosach.screening.listings.FileRefused;
import vn.chosach.screening.rules.RuleBook;
import vn.chosach.screening.rules.RuleDefect;
import vn.chosach.screening.rules.RuleLinter;

/** One screening from its orders to its exit code. */
final class ScreenRun {

  private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final ScreenOrders orders;
  private final RuleTexts texts;
  private final Consumer<String> say;

  ScreenRun(ScreenOrders orders, RuleTexts texts, Consumer<String> say) {
    this.orders = orders;
    this.texts = texts;
    this.say = say;
  }

  /** Does what is ordered, with the rules of the day. */
  static int of(ScreenOrders orders, Consumer<String> say, InstantSource clock) {
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
      RuleTexts texts = RuleTexts.of(orders.rules(), orders.onlyRules(), today);
      return new ScreenRun(orders, texts, say).run();
    } catch (CharacterCodingException e) {
      say.accept("rules.file-is-not-utf-8: " + orders.rules() + ": save it as UTF-8");
      return NationalCommand.FILE_REFUSED;
    } catch (FileRefused e) {
      say.accept("chosach: " + e.getMessage());
      return NationalCommand.FILE_REFUSED;
    } catch (IOException e) {
      say.accept("chosach: cannot be read or written: " + e.getMessage());
      return NationalCommand.FILE_REFUSED;
    }
  }

  private int run() throws IOException, FileRefused {
    boolean defective = lint();
    if (texts.compiled().size() == 0) {
      say.accept("chosach: there is no rule to screen with");
      return NationalCommand.FILE_REFUSED;
    }
    long begun = System.nanoTime();
    SparkSession spark = Sparks.session("chosach national screen", orders.master());
    try {
      double ready = seconds(begun);
      Totals totals = screen(JavaSparkContext.fromSparkContext(spark.sparkContext()));
      totals.unread().forEach(say);
      say.accept(
          totals.words()
              + String.format(
                  Locale.ROOT,
                  ", Spark there after %.1f s, done after %.1f s",
                  ready,
                  seconds(begun)));
      if (!totals.remarks().isEmpty()) {
        say.accept("kept with a remark: " + totals.remarks());
      }
      if (!totals.unread().isEmpty()) {
        return NationalCommand.FILE_REFUSED;
      }
      return totals.refusedRows() > 0 || defective ? NationalCommand.ROWS_REFUSED : 0;
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
      if (defect.error() || !orders.rules().isEmpty()) {
        say.accept(defect.toString());
      }
    }
    return defects.stream().anyMatch(RuleDefect::error);
  }

  /** A run that has its folder, and the files that it is of. */
  record Begun(RunFolder out, List<FileStatus> files, ScreenJob job) {}

  Begun begin(JavaSparkContext context) throws IOException, FileRefused {
    Configuration conf = context.hadoopConfiguration();
    RunFolder out = RunFolder.at(orders.out(), conf);
    Optional<LocalDate> brokenOff = out.brokenOff();
    RuleTexts ofDay = texts.on(brokenOff.orElse(texts.day()));
    List<FileStatus> files = InFiles.below(orders.in(), conf);
    if (out.begin(ofDay.day(), fingerprint(files))) {
      say.accept("a run of " + ofDay.day() + " broke off here and is gone on with");
    }
    return new Begun(out, files, new ScreenJob(context, out, orders, ofDay, files));
  }

  private Totals screen(JavaSparkContext context) throws IOException, FileRefused {
    Begun begun = begin(context);
    try {
      Totals totals = begun.job().run();
      begun.out().finish(totals.words());
      return totals;
    } catch (Exception e) {
      begun.out().discard();
      throw Damage.named(e, begun.files());
    }
  }

  private String fingerprint(List<FileStatus> files) {
    StringBuilder all = new StringBuilder(texts.digest()).append(' ').append(orders.words());
    for (FileStatus file : files) {
      all.append('\n')
          .append(file.getPath())
          .append(' ')
          .append(file.getLen())
          .append(' ')
          .append(file.getModificationTime());
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
