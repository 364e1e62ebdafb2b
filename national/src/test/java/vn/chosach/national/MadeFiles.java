package vn.chosach.national;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Small files of listings, some of whose rows are no listings. */
final class MadeFiles {

  private static final String[] GOODS = {
    "Đồng hồ Rolex nam",
    "Dép tổ ong",
    "Túi Gucci rep 1:1",
    "Áo thun cotton",
    "Giày Nike fake siêu cấp"
  };

  private MadeFiles() {}

  /** The cells of so many sound rows: id, title, price, seller. */
  static List<List<String>> rows(int from, int count) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      rows.add(
          List.of(
              Integer.toString(i),
              GOODS[i % GOODS.length] + " số \"" + i + "\"",
              Integer.toString(90_000 + i % 7 * 40_000),
              i % 3 == 0 ? "" : "Shop " + i % 11));
    }
    return rows;
  }

  static Path csv(Path file, List<List<String>> rows, String... more) throws Exception {
    StringBuilder text = new StringBuilder("id,name,price,shop name\n");
    for (List<String> row : rows) {
      text.append(
          "%s,\"%s\",%s,%s%n"
              .formatted(row.get(0), row.get(1).replace("\"", "\"\""), row.get(2), row.get(3)));
    }
    return Files.writeString(file, text + String.join("\n", more));
  }

  static Path jsonl(Path file, List<List<String>> rows, String... more) throws Exception {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(
          "{\"title\":\"%s\",\"price\":%s,\"seller\":\"%s\",\"url\":\"https://cho.example/%s\"}%n"
              .formatted(row.get(1).replace("\"", "\\\""), row.get(2), row.get(3), row.get(0)));
    }
    return Files.writeString(file, text + String.join("\n", more));
  }

  /** A Parquet file with these columns, all of them texts; its groups of rows are small. */
  static Path parquet(Path file, List<String> names, List<List<String>> rows) throws Exception {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    List<Row> cells = rows.stream().map(row -> RowFactory.create(row.toArray())).toList();
    Path folder = Files.createTempDirectory(file.getParent(), "making");
    SparkSession spark = SparkSession.builder().master("local[1]").getOrCreate();
    spark
        .createDataFrame(cells, schema)
        .coalesce(1)
        .write()
        .mode("overwrite")
        .option("parquet.block.size", 4_096)
        .option("parquet.page.size", 512)
        .option("compression", "none")
        .parquet(folder.toString());
    try (Stream<Path> made = Files.list(folder)) {
      Files.move(
          made.filter(one -> one.toString().endsWith(".parquet")).findFirst().orElseThrow(), file);
    }
    try (Stream<Path> rest = Files.walk(folder)) {
      for (Path one : rest.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
    return file;
  }
}
