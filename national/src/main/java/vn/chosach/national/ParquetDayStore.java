package vn.chosach.national;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.chosach.linking.days.DayEdges;
import vn.chosach.linking.days.DayStore;
import vn.chosach.linking.days.RowBatch.BatchRow;

/** The rows, keys and pairs that the folders of the days before hold, as Spark reads them. */
record ParquetDayStore(SparkSession spark, DayFolders folders) implements DayStore {

  static final StructType ROWS = StructType.fromDDL("number INT, id STRING, cells ARRAY<STRING>");
  static final StructType KEYS = StructType.fromDDL("number INT, keys ARRAY<BIGINT>");
  static final StructType EDGES = StructType.fromDDL("pair BIGINT, above FLOAT");
  static final StructType CLUSTERS = StructType.fromDDL("cluster STRING, record STRING");

  /** The keys of each row; whose folder is older has them otherwise, and none of this name. */
  static final String OF_KEYS = "keys-of-rows";

  private Dataset<Row> all(String part, StructType schema) {
    return spark.read().schema(schema).parquet(folders.all(part));
  }

  private Dataset<Row> last(String part, StructType schema) {
    return spark.read().schema(schema).parquet(folders.last(part));
  }

  private Dataset<Row> texts(Collection<String> texts, String name) {
    return broadcast(spark.createDataset(new ArrayList<>(texts), Encoders.STRING()).toDF(name));
  }

  @Override
  public int next() {
    return folders.next();
  }

  @Override
  public Map<String, Integer> numbers(Collection<String> ids) {
    Map<String, Integer> numbers = new HashMap<>();
    if (folders.isEmpty() || ids.isEmpty()) {
      return numbers;
    }
    for (Row row :
        all("rows", ROWS)
            .select("id", "number")
            .join(texts(ids, "id"), "id")
            .select("id", "number")
            .collectAsList()) {
      if (!folders.removed().contains(row.getInt(1))) {
        numbers.put(row.getString(0), row.getInt(1));
      }
    }
    return numbers;
  }

  @Override
  public Map<Integer, BatchRow> rows(int[] numbers) {
    Map<Integer, BatchRow> rows = new HashMap<>();
    if (folders.isEmpty() || numbers.length == 0) {
      return rows;
    }
    Dataset<Row> wanted =
        broadcast(
            spark
                .createDataset(Arrays.stream(numbers).boxed().toList(), Encoders.INT())
                .toDF("number"));
    for (Row row :
        all("rows", ROWS).join(wanted, "number").select("number", "id", "cells").collectAsList()) {
      rows.put(row.getInt(0), new BatchRow(row.getString(1), List.copyOf(row.getList(2))));
    }
    return rows;
  }

  @Override
  public KeptKeys having(long[] wanted) {
    if (folders.isEmpty() || wanted.length == 0) {
      return new KeptKeys(new long[0], new int[0]);
    }
    Dataset<Row> asked =
        broadcast(
            spark
                .createDataset(Arrays.stream(wanted).boxed().toList(), Encoders.LONG())
                .toDF("key"));
    JavaRDD<KeptKeys> found =
        all(OF_KEYS, KEYS)
            .select(explode(col("keys")).as("key"), col("number"))
            .join(asked, "key")
            .select("key", "number")
            .javaRDD()
            .mapPartitions(ParquetDayStore::packed);
    List<KeptKeys> parts = found.collect();
    int size = parts.stream().mapToInt(part -> part.keys().length).sum();
    KeptKeys all = new KeptKeys(new long[size], new int[size]);
    int at = 0;
    for (KeptKeys part : parts) {
      for (int i = 0; i < part.keys().length; i++) {
        if (!folders.removed().contains(part.rows()[i])) {
          all.keys()[at] = part.keys()[i];
          all.rows()[at++] = part.rows()[i];
        }
      }
    }
    return new KeptKeys(Arrays.copyOf(all.keys(), at), Arrays.copyOf(all.rows(), at));
  }

  private static Iterator<KeptKeys> packed(Iterator<Row> rows) {
    long[] keys = new long[1_024];
    int[] numbers = new int[1_024];
    int size = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      keys[size] = row.getLong(0);
      numbers[size++] = row.getInt(1);
    }
    return List.of(new KeptKeys(Arrays.copyOf(keys, size), Arrays.copyOf(numbers, size)))
        .iterator();
  }

  @Override
  public DayEdges edges() {
    if (folders.isEmpty()) {
      return DayEdges.NONE;
    }
    List<Row> rows = last("edges", EDGES).orderBy("pair").collectAsList();
    DayEdges edges = new DayEdges(new long[rows.size()], new float[rows.size()]);
    for (int at = 0; at < edges.size(); at++) {
      edges.pairs()[at] = rows.get(at).getLong(0);
      edges.above()[at] = rows.get(at).getFloat(1);
    }
    return edges;
  }

  @Override
  public Map<String, String> clusters(Collection<String> ids) {
    Map<String, String> clusters = new HashMap<>();
    if (!folders.isEmpty() && !ids.isEmpty()) {
      last("clusters", CLUSTERS)
          .join(texts(ids, "record"), "record")
          .select("record", "cluster")
          .collectAsList()
          .forEach(row -> clusters.put(row.getString(0), row.getString(1)));
    }
    return clusters;
  }

  /** The clusters of the day before without those of some rows. */
  Dataset<Row> clustersWithout(Collection<String> ids) {
    return folders.isEmpty()
        ? spark.createDataFrame(List.of(), CLUSTERS)
        : last("clusters", CLUSTERS)
            .join(texts(ids, "gone"), col("record").equalTo(col("gone")), "left_anti");
  }
}
