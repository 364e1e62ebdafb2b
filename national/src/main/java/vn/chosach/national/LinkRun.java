package vn.chosach.national;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import vn.chosach.linking.LinkCommand;
import vn.chosach.linking.LinkOptions;
import vn.chosach.screening.listings.FileRefused;

/**
 * One linking from its orders to its exit code: the plain command, whose heavy part is done by
 * Spark and whose lines go into a folder.
 */
final class LinkRun {

  private static final Set<String> VALUED = Set.of("--map", "--threshold", "--format");
  private static final String LINES = "links";

  private final List<String> files = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final PrintStream err;
  private final Consumer<String> say;
  private @Nullable String master;

  LinkRun(List<String> args, PrintStream err, Consumer<String> say) throws WrongUse {
    this.err = err;
    this.say = say;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      boolean valued = VALUED.contains(arg) || arg.equals("--master");
      if (valued && i + 1 == args.size()) {
        throw new WrongUse(arg + " wants a value");
      }
      if (arg.equals("--master")) {
        master = args.get(++i);
      } else if (valued) {
        options.add(arg);
        options.add(args.get(++i));
      } else if (arg.equals("--clusters")) {
        options.add(arg);
      } else {
        files.add(ScreenOrders.place(arg));
      }
    }
    if (files.size() < 2 || files.size() > 3) {
      throw new WrongUse("A, perhaps B, and OUT are wanted");
    }
  }

  int run() {
    try {
      SparkSession spark = Sparks.session("chosach national link", master);
      try {
        return link(JavaSparkContext.fromSparkContext(spark.sparkContext()));
      } finally {
        Subjects.forget();
        spark.stop();
      }
    } catch (LinkOptions.WrongUse e) {
      say.accept("chosach: " + e.getMessage() + "; see ./chosach national --help");
      return NationalCommand.WRONG_USE;
    } catch (FileRefused e) {
      say.accept("chosach: " + e.getMessage());
      return NationalCommand.FILE_REFUSED;
    } catch (IOException e) {
      say.accept("chosach: cannot be read or written: " + e.getMessage());
      return NationalCommand.FILE_REFUSED;
    }
  }

  private int link(JavaSparkContext context) throws IOException, FileRefused, LinkOptions.WrongUse {
    Configuration conf = context.hadoopConfiguration();
    RunFolder out = RunFolder.at(files.getLast(), conf);
    out.refuseWhatExists();
    List<FileStatus> found = new ArrayList<>();
    for (String file : files.subList(0, files.size() - 1)) {
      found.addAll(InFiles.below(List.of(file), conf));
    }
    List<String> words = new ArrayList<>(options);
    List<String> paths = new ArrayList<>();
    StringBuilder stamp = new StringBuilder();
    for (FileStatus file : found) {
      String path = file.getPath().toString();
      paths.add(path);
      words.add(Subjects.near(path, conf).toString());
      stamp.append(file.getLen()).append(' ').append(file.getModificationTime()).append(' ');
    }
    LinkOptions asked = LinkOptions.of(words.toArray(new String[0]));
    Subjects subjects = new Subjects(paths, asked.kinds(), stamp.toString());
    Path lines = Files.createTempFile("links", ".made");
    try {
      int code;
      try (PrintStream into =
          new PrintStream(Files.newOutputStream(lines), false, StandardCharsets.UTF_8)) {
        code =
            new LinkCommand(into, err, new LinkJob(context, subjects))
                .run(words.toArray(new String[0]));
      } catch (RuntimeException e) {
        throw Damage.named(e, found);
      }
      if (code <= NationalCommand.ROWS_REFUSED) {
        out.take(lines, LINES + (asked.csv() ? ".csv" : ".jsonl"));
        out.finish("");
      }
      return code;
    } finally {
      Files.delete(lines);
    }
  }
}
