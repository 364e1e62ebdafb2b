package vn.chosach.national;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Screens files in two passes: each listing by itself, and what gave any reason once more with what
 * the run showed of its seller. Each part is written whole or not at all, so that a run that breaks
 * off is taken up after the last whole part.
 */
final class ScreenJob {

  private static final String HITS = "hits";
  private static final String BAD = "refused";
  private static final String LINES = "jsonl";
  private static final String IMPORT = "import";

  /** Signs that Spark would take for a pattern; a file is named by its name. */
  private static final String PATTERN = "[\\[\\]{}*?\\\\]";

  /** More tasks than this are a burden of their own; then a task takes several files. */
  private static final int MOST_TASKS = 20_000;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final RunFolder out;
  private final ScreenOrders orders;
  private final Broadcast<RuleTexts> rules;
  private final Map<String, String> told;
  private final List<FileStatus> files;

  ScreenJob(
      JavaSparkContext context,
      RunFolder out,
      ScreenOrders orders,
      RuleTexts texts,
      List<FileStatus> files) {
    this.spark = SparkSession.active();
    this.context = context;
    this.out = out;
    this.orders = orders;
    this.rules = context.broadcast(texts);
    this.told = new HashMap<>(orders.told());
    this.files = files;
  }

  /** Reads all files and keeps what the second pass and the counts need. */
  void first() {
    staged(InFiles.looked(context, files, told))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(out.part(RunFolder.FIRST));
  }

  /** Does what is not done yet and counts. */
  Totals run() throws IOException {
    if (!out.has(RunFolder.FIRST)) {
      first();
    }
    Dataset<Row> staged = spark.read().schema(Staged.SCHEMA).parquet(out.part(RunFolder.FIRST));
    if (!out.has(HITS)) {
      judged(staged.filter(col("kind").equalTo(Staged.KEPT)))
          .write()
          .mode(SaveMode.Overwrite)
          .partitionBy("band", "day")
          .parquet(out.part(HITS));
    }
    Dataset<Row> hits = spark.read().schema(Hits.SCHEMA).parquet(out.part(HITS));
    Dataset<Row> inOrder = hits.orderBy("part", "row");
    if (orders.formats().contains(LINES) && !out.has(LINES)) {
      MapFunction<Row, String> line = Hits::line;
      inOrder.map(line, Encoders.STRING()).write().mode(SaveMode.Overwrite).text(out.part(LINES));
    }
    if (orders.formats().contains(IMPORT) && !out.has(IMPORT)) {
      Hits.forImport(inOrder).write().mode(SaveMode.Overwrite).json(out.part(IMPORT));
    }
    if (!out.has(BAD)) {
      staged
          .filter(col("kind").isin(Staged.REFUSED, Staged.UNREAD))
          .select("part", "file", "row", "code", "detail")
          .coalesce(1)
          .sortWithinPartitions("part", "row")
          .drop("part")
          .write()
          .mode(SaveMode.Overwrite)
          .json(out.part(BAD));
    }
    return totals(staged, hits);
  }

  private Dataset<Row> staged(List<InFile> looked) {
    Map<InFile.Kind, List<InFile>> byKind =
        looked.stream().collect(Collectors.groupingBy(InFile::kind));
    JavaRDD<Row> rows =
        context.parallelize(
            byKind.getOrDefault(InFile.Kind.REFUSED, List.of()).stream()
                .map(file -> Staged.refused(file, 0, Staged.UNREAD, file.code(), file.detail()))
                .collect(Collectors.toCollection(ArrayList::new)),
            1);
    List<InFile> texts = byKind.getOrDefault(InFile.Kind.TEXT, List.of());
    if (!texts.isEmpty()) {
      rows = rows.union(texts(texts));
    }
    Map<List<String>, List<InFile>> alike =
        byKind.getOrDefault(InFile.Kind.COLUMNS, List.of()).stream()
            .collect(Collectors.groupingBy(InFile::names));
    for (Map.Entry<List<String>, List<InFile>> group : alike.entrySet()) {
      rows = rows.union(columns(group.getKey(), group.getValue()));
    }
    return spark.createDataFrame(rows, Staged.SCHEMA);
  }

  private JavaRDD<Row> texts(List<InFile> some) {
    Broadcast<RuleTexts> texts = rules;
    Map<String, String> map = told;
    Broadcast<SerializableConfiguration> conf =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    return context
        .parallelize(new ArrayList<>(some), Math.min(some.size(), MOST_TASKS))
        .mapPartitions(
            part -> {
              TextRows rows =
                  new TextRows(
                      part, map, conf.value().value(), new FirstJudgement(texts.value(), map));
              TaskCompletionListener close = task -> rows.close();
              TaskContext.get().addTaskCompletionListener(close);
              return rows;
            });
  }

  private JavaRDD<Row> columns(List<String> names, List<InFile> some) {
    Broadcast<RuleTexts> texts = rules;
    Map<String, String> map = told;
    List<String> header = new ArrayList<>(names);
    Map<String, InFile> byPath = new HashMap<>();
    for (InFile file : some) {
      byPath.put(ColumnRows.plain(file.path()), file);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(col("_metadata.file_path"));
    columns.add(col("_metadata.row_index"));
    for (String name : names) {
      columns.add(col("`" + name.replace("`", "``") + "`").cast("string"));
    }
    return spark
        .read()
        .parquet(
            some.stream()
                .map(file -> file.path().replaceAll(PATTERN, "\\\\$0"))
                .toArray(String[]::new))
        .select(columns.toArray(new Column[0]))
        .toJavaRDD()
        .mapPartitions(
            (Iterator<Row> rows) ->
                new ColumnRows(rows, byPath, header, map, new FirstJudgement(texts.value(), map)));
  }

  private Dataset<Row> judged(Dataset<Row> kept) {
    List<Column> columns = new ArrayList<>();
    Staged.LISTING.forEach(name -> columns.add(kept.col(name)));
    columns.add(kept.col("score"));
    Dataset<Row> known;
    if (orders.stream()) {
      columns.add(lit(0L).as("suspects"));
      known = kept;
    } else {
      Dataset<Row> sellers =
          kept.filter(col("suspect"))
              .groupBy(col("seller").as("suspected"))
              .agg(count(lit(1)).as("listings"));
      known = kept.join(sellers, kept.col("seller").equalTo(sellers.col("suspected")), "left");
      columns.add(coalesce(sellers.col("listings"), lit(0L)).as("suspects"));
    }
    return known
        .select(columns.toArray(new Column[0]))
        .mapPartitions(new Hits.Judge(rules, orders.threshold()), Encoders.row(Hits.SCHEMA));
  }

  private Totals totals(Dataset<Row> staged, Dataset<Row> hits) {
    Map<String, Map<String, Long>> byKind = new TreeMap<>();
    staged
        .filter(col("kind").notEqual(Staged.KEPT))
        .groupBy("kind", "code")
        .agg(sum(coalesce(col("number"), lit(1L))))
        .collectAsList()
        .forEach(
            row ->
                byKind
                    .computeIfAbsent(row.getString(0), kind -> new TreeMap<>())
                    .put(row.getString(1), row.getLong(2)));
    Map<String, Long> byBand = new TreeMap<>();
    hits.groupBy("band")
        .count()
        .collectAsList()
        .forEach(row -> byBand.put(row.getString(0), row.getLong(1)));
    Function<String, Map<String, Long>> of = kind -> byKind.getOrDefault(kind, new TreeMap<>());
    Map<String, Long> remarks = of.apply(Staged.COUNT);
    Long read = remarks.remove(Staged.READ);
    return new Totals(
        read == null ? 0 : read, of.apply(Staged.REFUSED), byBand, remarks, unread(staged));
  }

  private static List<String> unread(Dataset<Row> staged) {
    return staged
        .filter(col("kind").equalTo(Staged.UNREAD))
        .orderBy("part")
        .select("file", "code", "detail")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0) + ": " + row.getString(1) + ": " + row.getString(2))
        .toList();
  }
}
