package vn.chosach.national;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.batch.JsonReport;
import vn.chosach.screening.batch.Suspects;
import vn.chosach.screening.rules.RuleField;

/** What is found: the second judgement of each listing, and the ways in which it is written. */
final class Hits {

  private static final int OF_LISTING = Staged.LISTING.size();

  private static final StructType REASON =
      new StructType()
          .add("rule", DataTypes.StringType)
          .add("version", DataTypes.IntegerType)
          .add("weight", DataTypes.IntegerType)
          .add("field", DataTypes.StringType)
          .add("start", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("text", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("facts", DataTypes.StringType)
          .add("law", DataTypes.StringType);

  /** A hit; band and day are the folders in which it lies. */
  static final StructType SCHEMA =
      Staged.listing()
          .add("score", DataTypes.IntegerType)
          .add("reasons", DataTypes.createArrayType(REASON))
          .add("band", DataTypes.StringType)
          .add("day", DataTypes.StringType);

  /** A price from here on that counts whole Shopee units would be read as those. */
  private static final long LIKE_UNITS = 1_000_000_000;

  private static final long UNIT = 100_000;

  private Hits() {}

  /**
   * Judges what was kept with what the run showed of its seller.
   *
   * @param threshold least score that is a hit
   */
  record Judge(Broadcast<RuleTexts> rules, int threshold)
      implements MapPartitionsFunction<Row, Row> {

    /**
     * @param rows with the columns of a listing, its first score and the count of its seller
     */
    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      RuleTexts texts = rules.value();
      Screener screener = new Screener(texts.compiled());
      String day = texts.day().toString();
      Iterable<Row> all = () -> rows;
      return StreamSupport.stream(all.spliterator(), false)
          .flatMap(row -> hit(row, screener, day).stream())
          .iterator();
    }

    private Optional<Row> hit(Row row, Screener screener, String day) {
      int suspects = (int) Math.min(Integer.MAX_VALUE, row.getLong(OF_LISTING + 1));
      Listing listing = Suspects.known(Staged.listing(row), row.getInt(OF_LISTING), suspects);
      Screening screening = screener.screen(listing);
      if (screening.score() < threshold || screening.band() == Band.CLEAN && threshold > 0) {
        return Optional.empty();
      }
      Object[] cells = Staged.cells(row, SCHEMA.size());
      cells[OF_LISTING] = screening.score();
      cells[OF_LISTING + 1] = screening.reasons().stream().map(Hits::row).toArray(Row[]::new);
      cells[OF_LISTING + 2] = screening.band().name().toLowerCase(Locale.ROOT);
      cells[OF_LISTING + 3] = day;
      return Optional.of(RowFactory.create(cells));
    }
  }

  private static Row row(Screening.Reason reason) {
    return RowFactory.create(
        reason.rule(),
        reason.version(),
        reason.weight(),
        reason.field().name().toLowerCase(Locale.ROOT),
        reason.start(),
        reason.end(),
        reason.text(),
        reason.title(),
        reason.facts(),
        reason.law());
  }

  private static Screening.Reason reason(Row row) {
    return new Screening.Reason(
        row.getString(0),
        row.getInt(1),
        row.getInt(2),
        RuleField.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        row.getInt(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        null);
  }

  /** The line that the plain command prints for a hit. */
  static String line(Row row) {
    List<Row> written = row.getList(OF_LISTING + 1);
    List<Screening.Reason> reasons = new ArrayList<>();
    written.forEach(reason -> reasons.add(reason(reason)));
    int score = row.getInt(OF_LISTING);
    return JsonReport.line(
        row.getString(1),
        row.getLong(2),
        Staged.listing(row),
        new Screening(score, Band.of(score), reasons));
  }

  /**
   * Listings as the import of a province takes them. A row without an id gets none, since its
   * number would be another listing's there. A price that would be taken for one in Shopee's units
   * stood in the title, and is read there again.
   */
  static Dataset<Row> forImport(Dataset<Row> hits) {
    Column price = col("price");
    Column told = price.geq(0).and(price.lt(LIKE_UNITS).or(price.mod(UNIT).notEqual(0)));
    List<Column> columns = new ArrayList<>();
    columns.add(col("title"));
    columns.add(when(not(col("numbered")), col("id")).as("id"));
    columns.add(when(told, price.cast("string")).as("price"));
    for (String name :
        List.of("description", "brand", "category", "seller", "platform", "url", "pdq")) {
      columns.add(said(name).as(name));
    }
    columns.add(said("picture").as("image"));
    columns.add(said("place").as("shop location"));
    columns.add(when(col("official"), lit("true")).as("official"));
    return hits.select(columns.toArray(new Column[0]));
  }

  /** Nothing where the text is empty: what is not said is left out. */
  private static Column said(String name) {
    return when(col(name).notEqual(""), col(name));
  }
}
