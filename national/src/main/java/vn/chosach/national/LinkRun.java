package vn.chosach.national;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import vn.chosach.linking.LinkCommand;
import vn.chosach.linking.LinkOptions;
import vn.chosach.screening.listings.FileRefused;

/**
 * One linking: the plain command, whose heavy part is done by Spark and whose lines go into a
 * folder.
 */
final class LinkRun {

  static final String CLUSTERS = "--clusters";

  private LinkRun() {}

  /** Does what is ordered; remarks of the plain command go to {@code err}. */
  static int of(List<String> args, PrintStream err)
      throws CommandArguments.WrongUse, IOException, FileRefused {
    CommandArguments words =
        CommandArguments.of(
            args,
            Set.of(
                "--master",
                "--map",
                "--threshold",
                "--format",
                "--day",
                "--id",
                "--withdrawn",
                "--learnt"),
            Set.of(CLUSTERS));
    if (words.value("--day") != null) {
      return DayRun.of(words, err);
    }
    for (String option : List.of("--id", "--withdrawn", "--learnt")) {
      if (words.value(option) != null) {
        throw new CommandArguments.WrongUse(option + " goes with --day");
      }
    }
    List<String> plain = new ArrayList<>(words.all(CLUSTERS));
    for (String option : List.of("--map", "--threshold", "--format")) {
      for (String value : words.all(option)) {
        plain.addAll(List.of(option, value));
      }
    }
    SparkSession spark = SparkSessions.session("chosach national link", words);
    try {
      return link(JavaSparkContext.fromSparkContext(spark.sparkContext()), words, plain, err);
    } catch (LinkOptions.WrongUse e) {
      throw new CommandArguments.WrongUse(String.valueOf(e.getMessage()));
    } finally {
      Subjects.forget();
      spark.stop();
    }
  }

  private static int link(
      JavaSparkContext context, CommandArguments words, List<String> plain, PrintStream err)
      throws IOException, FileRefused, LinkOptions.WrongUse {
    Configuration conf = context.hadoopConfiguration();
    RunFolder out = RunFolder.at(words.out(), conf);
    if (out.brokenOff().isPresent()) {
      throw new FileRefused("out.exists", words.out() + "; name another folder");
    }
    List<FileStatus> files = InFiles.below(words.in(), conf);
    List<String> paths = files.stream().map(file -> file.getPath().toString()).toList();
    for (String path : paths) {
      plain.add(Subjects.near(path, conf).toString());
    }
    String[] asked = plain.toArray(new String[0]);
    LinkOptions options = LinkOptions.of(asked);
    Subjects subjects = new Subjects(paths, options.kinds(), files.toString());
    Path lines = Files.createTempFile("links", ".made");
    try (PrintStream into =
        new PrintStream(Files.newOutputStream(lines), false, StandardCharsets.UTF_8)) {
      int code = new LinkCommand(into, err, new LinkJob(context, subjects)).run(asked);
      into.close();
      if (code <= NationalCommand.ROWS_REFUSED) {
        out.take(lines, options.csv() ? "links.csv" : "links.jsonl");
        out.finish("");
      }
      return code;
    } catch (RuntimeException e) {
      throw SparkSessions.named(e, files);
    } finally {
      Files.deleteIfExists(lines);
    }
  }
}
