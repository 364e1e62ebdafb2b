package vn.chosach.national;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import vn.chosach.national.InFiles.InFile;

/**
 * Screens files in two passes: each listing by itself, and what gave any reason once more with what
 * the run showed of its seller. Each part is written whole or not at all, so that a run that breaks
 * off is taken up after the last whole part.
 */
record ScreenJob(
    JavaSparkContext context,
    RunFolder out,
    ScreenOrders orders,
    Broadcast<RuleTexts> rules,
    List<FileStatus> files) {

  private static final String HITS = "hits";
  private static final String BAD = "refused";

  /** Whether values that come again are written once: to look for them costs more than it saves. */
  private static final String DICTIONARY = "parquet.enable.dictionary";

  /**
   * Bytes of a group of rows: a task holds one for each band until it is full, so that what it
   * holds does not grow with the rows.
   */
  private static final long GROUP = 16L << 20;

  private static final List<String> OF_ONE_ROW = List.of("id", "title", "description", "url");

  /** Signs that Spark would take for a pattern; a file is named by its name. */
  private static final String PATTERN = "[\\[\\]{}*?\\\\]";

  /** More tasks than this are a burden of their own; then a task takes several files. */
  private static final int MOST_TASKS = 20_000;

  /** So many suspected sellers travel to the listings; of more both travel to each other. */
  private static final int FEW_SELLERS = 200_000;

  /**
   * The counts of a run.
   *
   * @param read rows read, the refused ones included
   * @param refused rows left out, by reason code
   * @param byBand hits of each band
   * @param remarks rows kept with a remark, by code
   * @param unread files that were refused, with code and ground
   */
  record Totals(
      long read,
      Map<String, Long> refused,
      Map<String, Long> byBand,
      Map<String, Long> remarks,
      List<String> unread) {

    /** One line, as the plain command has it at its end. */
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d rows read, %,d refused %s, %,d hits %s",
          read,
          sum(refused),
          refused,
          sum(byBand),
          byBand);
    }

    private static long sum(Map<String, Long> counts) {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** Reads all files and keeps what the second pass and the counts need. */
  void first() {
    List<InFile> looked = InFiles.looked(context, files, orders.told());
    List<Row> refused = new ArrayList<>();
    List<InFile> texts = new ArrayList<>();
    Map<List<String>, List<InFile>> byColumns = new HashMap<>();
    for (InFile file : looked) {
      if (file.isText()) {
        texts.add(file);
      } else if (file.code().isEmpty()) {
        byColumns.computeIfAbsent(file.names(), names -> new ArrayList<>()).add(file);
      } else {
        refused.add(StagedRows.refused(file, 0, StagedRows.UNREAD, file.code(), file.detail()));
      }
    }
    JavaRDD<Row> rows = refused.isEmpty() ? context.emptyRDD() : context.parallelize(refused, 1);
    rows = texts.isEmpty() ? rows : rows.union(texts(texts));
    for (List<InFile> alike : byColumns.values()) {
      rows = rows.union(columns(alike));
    }
    overwriting(SparkSession.active().createDataFrame(rows, StagedRows.SCHEMA))
        .option(DICTIONARY, false)
        .parquet(out.part(RunFolder.FIRST));
  }

  private static DataFrameWriter<Row> overwriting(Dataset<Row> rows) {
    return rows.write().mode(SaveMode.Overwrite);
  }

  /** Does what is not done yet and counts. */
  Totals run() throws IOException {
    if (!out.has(RunFolder.FIRST)) {
      first();
    }
    SparkSession spark = SparkSession.active();
    Dataset<Row> staged = spark.read().schema(StagedRows.SCHEMA).parquet(out.part(RunFolder.FIRST));
    Dataset<Row> counted = counted(staged);
    List<Row> counts = counted.limit(FEW_SELLERS + 1).collectAsList();
    Dataset<Row> sellers = sellers(counted);
    if (counts.size() > FEW_SELLERS) {
      counts = counted.filter(col("kind").notEqual(StagedRows.KEPT)).collectAsList();
    } else {
      sellers = broadcast(sellers(spark.createDataFrame(counts, counted.schema())));
    }
    if (!out.has(HITS)) {
      var written =
          overwriting(judged(staged.filter(col("kind").equalTo(StagedRows.KEPT)), sellers));
      for (String column : OF_ONE_ROW) {
        written = written.option(DICTIONARY + "#" + column, false);
      }
      written = written.option("parquet.block.size", GROUP);
      written.partitionBy("band", "day").parquet(out.part(HITS));
    }
    Dataset<Row> hits = spark.read().schema(HitRows.SCHEMA).parquet(out.part(HITS));
    Dataset<Row> inOrder = hits.orderBy("part", "row");
    if (orders.formats().contains(ScreenOrders.LINES) && !out.has(ScreenOrders.LINES)) {
      MapFunction<Row, String> line = HitRows::line;
      overwriting(inOrder.map(line, Encoders.STRING()).toDF()).text(out.part(ScreenOrders.LINES));
    }
    if (orders.formats().contains(ScreenOrders.IMPORT) && !out.has(ScreenOrders.IMPORT)) {
      overwriting(HitRows.forImport(inOrder)).json(out.part(ScreenOrders.IMPORT));
    }
    return totals(counts, hits, bad(staged, counts));
  }

  /** What the first pass counts: rows by kind and code, suspected listings by seller. */
  private Dataset<Row> counted(Dataset<Row> staged) {
    return staged
        .filter(
            col("kind").notEqual(StagedRows.KEPT).or(orders.stream() ? lit(false) : col("suspect")))
        .groupBy(col("kind"), coalesce(col("code"), col("seller")).as("of"))
        .agg(expr("sum(coalesce(number, 1L))").as("number"));
  }

  private static Dataset<Row> sellers(Dataset<Row> counted) {
    return counted
        .filter(col("kind").equalTo(StagedRows.KEPT))
        .select(col("of").as("seller"), col("number").as("suspects"));
  }

  /**
   * Writes the rows and files that were refused; mostly there are none, and no job is begun.
   *
   * @return the files, with code and ground
   */
  private List<String> bad(Dataset<Row> staged, List<Row> counts) throws IOException {
    Set<String> kinds = counts.stream().map(row -> row.getString(0)).collect(Collectors.toSet());
    if (!kinds.contains(StagedRows.REFUSED) && !kinds.contains(StagedRows.UNREAD)) {
      if (!out.has(BAD)) {
        out.nothing(BAD);
      }
      return List.of();
    }
    Dataset<Row> bad =
        staged
            .filter(col("kind").isin(StagedRows.REFUSED, StagedRows.UNREAD))
            .coalesce(1)
            .sortWithinPartitions("part", "row")
            .select("file", "row", "code", "detail");
    if (!out.has(BAD)) {
      overwriting(bad).json(out.part(BAD));
    }
    if (!kinds.contains(StagedRows.UNREAD)) {
      return List.of();
    }
    return bad.filter("row = 0").collectAsList().stream()
        .map(row -> row.getString(0) + ": " + row.getString(2) + ": " + row.getString(3))
        .toList();
  }

  private JavaRDD<Row> texts(List<InFile> texts) {
    Broadcast<RuleTexts> by = rules;
    Map<String, String> told = orders.told();
    Broadcast<SerializableConfiguration> conf =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    return context
        .parallelize(texts, Math.min(texts.size(), MOST_TASKS))
        .mapPartitions(
            some -> {
              TextRows rows = new TextRows(some, told, conf.value().value(), by.value());
              TaskCompletionListener close = task -> rows.close();
              TaskContext.get().addTaskCompletionListener(close);
              return rows;
            });
  }

  private JavaRDD<Row> columns(List<InFile> alike) {
    Broadcast<RuleTexts> by = rules;
    Map<String, String> told = orders.told();
    List<String> names = alike.getFirst().names();
    Map<String, InFile> byPath = new HashMap<>();
    alike.forEach(file -> byPath.put(ColumnRows.plain(file.path()), file));
    List<Column> columns = new ArrayList<>();
    columns.add(col("_metadata.file_path"));
    columns.add(col("_metadata.row_index"));
    names.forEach(name -> columns.add(col("`" + name.replace("`", "``") + "`").cast("string")));
    String[] paths =
        alike.stream()
            .map(file -> file.path().replaceAll(PATTERN, "\\\\$0"))
            .toArray(String[]::new);
    return SparkSession.active()
        .read()
        .parquet(paths)
        .select(columns.toArray(new Column[0]))
        .toJavaRDD()
        .mapPartitions(
            (Iterator<Row> rows) -> new ColumnRows(rows, byPath, names, told, by.value()));
  }

  /** Judges again what is told, or what the run showed of its seller may make so. */
  private Dataset<Row> judged(Dataset<Row> kept, Dataset<Row> sellers) {
    List<String> columns = new ArrayList<>(List.of(StagedRows.LISTING.fieldNames()));
    columns.addAll(List.of("score", "coalesce(suspects, 0L) suspects"));
    return kept.join(sellers, new String[] {"seller"}, "left")
        .selectExpr(columns.toArray(new String[0]))
        .filter(col("score").geq(orders.threshold()).or(col("suspects").gt(0)))
        .mapPartitions(new HitRows.Judge(rules, orders.threshold()), Encoders.row(HitRows.SCHEMA));
  }

  private static Totals totals(List<Row> counts, Dataset<Row> hits, List<String> unread) {
    Map<String, Long> refused = new TreeMap<>();
    Map<String, Long> remarks = new TreeMap<>();
    for (Row row : counts) {
      if (row.getString(0).equals(StagedRows.COUNT)) {
        remarks.put(row.getString(1), row.getLong(2));
      } else if (row.getString(0).equals(StagedRows.REFUSED)) {
        refused.put(row.getString(1), row.getLong(2));
      }
    }
    Map<String, Long> byBand = new TreeMap<>();
    hits.groupBy("band")
        .count()
        .collectAsList()
        .forEach(row -> byBand.put(row.getString(0), row.getLong(1)));
    Long read = remarks.remove(StagedRows.READ);
    return new Totals(read == null ? 0 : read, refused, byBand, remarks, unread);
  }
}
