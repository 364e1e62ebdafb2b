package vn.chosach.national;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.chosach.linking.LinkOptions;
import vn.chosach.linking.days.DayChange;
import vn.chosach.linking.days.DayChange.ClusterNews;
import vn.chosach.linking.days.DayEdges;
import vn.chosach.linking.days.DayLinks;
import vn.chosach.linking.days.LinkageModel;
import vn.chosach.linking.days.RowBatch.BatchRow;
import vn.chosach.screening.batch.TerminalText;
import vn.chosach.screening.listings.FileRefused;

/**
 * One day linked with all days before. The first day also learns what evidence is worth; later days
 * go by that.
 */
final class DayRun {

  private static final int PIECE = 50_000;

  private static final StructType NEWS =
      StructType.fromDDL(
          """
          turn STRING, cluster STRING, others ARRAY<STRING>, rows ARRAY<STRING>,
          because ARRAY<STRING>
          """);

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final CommandArguments words;
  private final PrintStream err;

  private DayRun(SparkSession spark, CommandArguments words, PrintStream err) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.words = words;
    this.err = err;
  }

  /** Does what is ordered; remarks go to {@code err}. */
  static int of(CommandArguments words, PrintStream err)
      throws CommandArguments.WrongUse, IOException, FileRefused {
    if (words.value("--id") == null) {
      throw new CommandArguments.WrongUse("--day wants --id COLUMN, by which rows are known again");
    }
    for (String option : List.of("--threshold", "--format", LinkRun.CLUSTERS)) {
      if (!words.all(option).isEmpty()) {
        throw new CommandArguments.WrongUse(option + " does not go with --day");
      }
    }
    LocalDate day;
    try {
      day = LocalDate.parse(String.valueOf(words.value("--day")));
    } catch (DateTimeParseException e) {
      throw new CommandArguments.WrongUse("--day wants a day, 2026-11-24");
    }
    SparkSession spark = SparkSessions.session("chosach national link --day", words);
    try {
      return new DayRun(spark, words, err).link(day);
    } catch (LinkOptions.WrongUse e) {
      throw new CommandArguments.WrongUse(String.valueOf(e.getMessage()));
    } finally {
      SparkComparisonExecutor.forget();
      spark.stop();
    }
  }

  private int link(LocalDate day)
      throws IOException, FileRefused, LinkOptions.WrongUse, CommandArguments.WrongUse {
    Configuration conf = context.hadoopConfiguration();
    conf.setBoolean("parquet.page.verify-checksum.enabled", true);
    List<Path> files = new ArrayList<>();
    MessageDigest digest = DayFolders.sha256();
    for (FileStatus file : InFiles.below(words.in(), conf)) {
      files.add(taken(file.getPath().toString(), conf, digest));
    }
    digest.update((byte) 1);
    List<String> withdrawn = new ArrayList<>();
    for (FileStatus file : InFiles.below(words.all("--withdrawn"), conf)) {
      Files.readAllLines(taken(file.getPath().toString(), conf, digest)).stream()
          .map(id -> id.replace("\uFEFF", "").strip())
          .filter(id -> !id.isEmpty())
          .forEach(withdrawn::add);
    }
    digest.update((words.all("--id") + " " + words.all("--map")).getBytes(StandardCharsets.UTF_8));
    String input = HexFormat.of().formatHex(digest.digest());
    DayFolders folders = DayFolders.at(words.out(), conf);
    if (!folders.awaits(day, input)) {
      say(day + " was linked with these rows before; nothing has changed");
      return 0;
    }
    for (String option : List.of("--map", "--learnt")) {
      if (!folders.isEmpty() && words.value(option) != null) {
        throw new CommandArguments.WrongUse(option + " counts for the first day of a folder alone");
      }
    }
    DayFile rows = DayFile.of(files, String.valueOf(words.value("--id")), this::say);
    try {
      LinkageModel model = model(folders, rows);
      ParquetDayStore stored = new ParquetDayStore(spark, folders);
      DayChange change =
          new DayLinks(model, stored, new SparkComparisonExecutor(context, model))
              .day(rows.rows(model.columns()), withdrawn);
      told(change);
      folders.begin();
      try {
        written(change, model, stored);
        int next = folders.next() + change.rows().numbers().length;
        folders.appear(day, input, next, change.removed());
      } finally {
        folders.end();
      }
      return rows.refused() > 0 || !change.unknown().isEmpty() ? NationalCommand.ROWS_REFUSED : 0;
    } catch (IOException | FileRefused | LinkOptions.WrongUse e) {
      throw e;
    } catch (Exception e) { // Spark throws what it does not declare
      throw named(e, folders);
    }
  }

  /** A file that cannot be read is one of the days before: those of the day were read already. */
  private static IOException named(Exception e, DayFolders folders)
      throws IOException, FileRefused {
    try {
      return SparkSessions.named(e, folders.statuses());
    } catch (FileRefused refused) {
      throw refused.code().equals("file.is-damaged")
          ? new FileRefused("state.is-damaged", String.valueOf(refused.getMessage()))
          : refused;
    }
  }

  private static Path taken(String file, Configuration conf, MessageDigest digest)
      throws IOException {
    Path near = Subjects.near(file, conf);
    byte[] part = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(near)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
      }
    }
    digest.update((byte) 0);
    return near;
  }

  /** What was learnt: by the first day here, by that of another folder, or now. */
  private LinkageModel model(DayFolders folders, DayFile rows)
      throws IOException, FileRefused, LinkOptions.WrongUse {
    DayFolders of = folders;
    String learnt = words.value("--learnt");
    if (folders.isEmpty() && learnt != null) {
      of = DayFolders.at(learnt, context.hadoopConfiguration());
      if (of.isEmpty()) {
        throw new FileRefused("state.does-not-exist", learnt + " holds no day");
      }
    }
    if (!of.isEmpty()) {
      try (InputStream in = of.model()) {
        return LinkageModel.read(in);
      }
    }
    return rows.learnt(words.all("--map"), this::say);
  }

  private void told(DayChange change) {
    say(change.rows().numbers().length + " rows came, " + change.compared() + " pairs looked at");
    if (!change.corrected().isEmpty()) {
      say(change.corrected().size() + " of them correct earlier ones");
    }
    change.unknown().forEach(id -> say("row.is-unknown: cannot be withdrawn: " + id));
    for (DayChange.ClusterTurn turn : DayChange.ClusterTurn.values()) {
      long count = change.named().stream().filter(news -> news.turn() == turn).count();
      if (count > 0) {
        say(count + " clusters " + turn.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    for (ClusterNews news : change.named()) {
      if (news.turn() == DayChange.ClusterTurn.SPLIT) {
        say(
            "cluster "
                + news.cluster()
                + " is split into "
                + String.join(", ", news.others())
                + (news.because().isEmpty()
                    ? ""
                    : " since of " + String.join(", ", news.because())));
      }
    }
  }

  private record KeysOfRows(int[] rows, long[][] keys) implements Serializable {}

  private void written(DayChange change, LinkageModel model, ParquetDayStore stored)
      throws IOException {
    DayFolders folders = stored.folders();
    int[] numbers = change.rows().numbers();
    List<BatchRow> rows = change.rows().rows();
    write(
        "rows",
        ParquetDayStore.ROWS,
        IntStream.range(0, numbers.length)
            .mapToObj(
                at ->
                    RowFactory.create(
                        numbers[at], rows.get(at).id(), rows.get(at).cells().toArray()))
            .toList(),
        folders);
    List<KeysOfRows> pieces = new ArrayList<>();
    List<Map.Entry<Integer, long[]>> keys = new ArrayList<>(change.keys().entrySet());
    for (int from = 0; from < keys.size(); from += PIECE) {
      var some = keys.subList(from, Math.min(keys.size(), from + PIECE));
      pieces.add(
          new KeysOfRows(
              some.stream().mapToInt(Map.Entry::getKey).toArray(),
              some.stream().map(Map.Entry::getValue).toArray(long[][]::new)));
    }
    spark
        .createDataFrame(
            context
                .parallelize(pieces, Math.max(1, pieces.size()))
                .flatMap(
                    piece ->
                        IntStream.range(0, piece.rows.length)
                            .mapToObj(at -> RowFactory.create(piece.rows[at], piece.keys[at]))
                            .iterator()),
            ParquetDayStore.KEYS)
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folders.making(ParquetDayStore.OF_KEYS));
    DayEdges edges = change.edges();
    write(
        "edges",
        ParquetDayStore.EDGES,
        IntStream.range(0, edges.size())
            .mapToObj(at -> RowFactory.create(edges.pairs()[at], edges.above()[at]))
            .toList(),
        folders);
    spark
        .createDataFrame(
            change.members().entrySet().stream()
                .map(one -> RowFactory.create(one.getValue(), one.getKey()))
                .toList(),
            ParquetDayStore.CLUSTERS)
        .union(stored.clustersWithout(change.left()))
        .repartition(1)
        .sortWithinPartitions("cluster", "record")
        .write()
        .parquet(folders.making("clusters"));
    spark
        .createDataFrame(change.named().stream().map(DayRun::row).toList(), NEWS)
        .repartition(1)
        .write()
        .json(folders.making("changes"));
    if (folders.isEmpty()) {
      try (OutputStream out = new BufferedOutputStream(folders.file("model"))) {
        model.write(out);
      }
    }
  }

  private void write(String part, StructType schema, List<Row> rows, DayFolders folders) {
    spark
        .createDataFrame(context.parallelize(rows, 1 + rows.size() / (4 * PIECE)), schema)
        .write()
        .parquet(folders.making(part));
  }

  private static Row row(ClusterNews news) {
    return RowFactory.create(
        news.turn().name().toLowerCase(java.util.Locale.ROOT),
        news.cluster(),
        news.others().toArray(),
        news.rows().toArray(),
        news.because().toArray());
  }

  private void say(String line) {
    err.println(TerminalText.plain(line));
  }
}
