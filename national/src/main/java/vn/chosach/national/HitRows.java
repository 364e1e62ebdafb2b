package vn.chosach.national;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import vn.chosach.screening.Band;
import vn.chosach.screening.Listing;
import vn.chosach.screening.Screener;
import vn.chosach.screening.Screening;
import vn.chosach.screening.batch.JsonReport;
import vn.chosach.screening.batch.Suspects;
import vn.chosach.screening.rules.RuleField;

/** What is found: the second judgement of each listing, and the ways in which it is written. */
final class HitRows {

  private static final int OF_LISTING = StagedRows.LISTING.size();

  /** A hit; band and day are the folders in which it lies. */
  static final StructType SCHEMA =
      StructType.fromDDL(
          StagedRows.LISTING.toDDL()
              + """
              , score INT, reasons ARRAY<STRUCT<rule: STRING, version: INT, weight: INT,
              field: STRING, start: INT, end: INT, text: STRING, title: STRING, facts: STRING,
              law: STRING>>, band STRING, day STRING
              """);

  private HitRows() {}

  /**
   * Judges what was kept with what the run showed of its seller. Rows have the columns of a
   * listing, its first score and the count of its seller.
   *
   * @param threshold least score that is a hit
   */
  record Judge(Broadcast<RuleTexts> rules, int threshold)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      Screener screener = new Screener(rules.value().compiled());
      String day = rules.value().day().toString();
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
          .flatMap(row -> hit(row, screener, day))
          .iterator();
    }

    private Stream<Row> hit(Row row, Screener screener, String day) {
      int suspects = (int) Math.min(Integer.MAX_VALUE, row.getLong(OF_LISTING + 1));
      Listing listing = Suspects.known(StagedRows.listing(row), row.getInt(OF_LISTING), suspects);
      Screening screening = screener.screen(listing);
      if (screening.score() < threshold || screening.band() == Band.CLEAN && threshold > 0) {
        return Stream.empty();
      }
      Object reasons = screening.reasons().stream().map(HitRows::row).toArray(Row[]::new);
      String band = screening.band().name().toLowerCase(Locale.ROOT);
      return Stream.of(StagedRows.with(row, screening.score(), reasons, band, day));
    }
  }

  private static Row row(Screening.Reason reason) {
    return RowFactory.create(
        new Object[] {
          reason.rule(),
          reason.version(),
          reason.weight(),
          reason.field().name().toLowerCase(Locale.ROOT),
          reason.start(),
          reason.end(),
          reason.text(),
          reason.title(),
          reason.facts(),
          reason.law()
        });
  }

  private static Screening.Reason reason(Row row) {
    RuleField field = RuleField.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
    return new Screening.Reason(
        row.getString(0),
        row.getInt(1),
        row.getInt(2),
        field,
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
    int score = row.getInt(OF_LISTING);
    Screening screening =
        new Screening(score, Band.of(score), written.stream().map(HitRows::reason).toList());
    return JsonReport.line(row.getString(1), row.getLong(2), StagedRows.listing(row), screening);
  }

  /**
   * Listings as the import of a province takes them; what is not said is left out. A row without an
   * id gets none, since its number would be another listing's there.
   */
  static Dataset<Row> forImport(Dataset<Row> hits) {
    return hits.selectExpr(
        "title",
        "if(numbered, null, id) id",
        "if(price < 0, null, price) price",
        "nullif(description, '') description",
        "nullif(brand, '') brand",
        "nullif(category, '') category",
        "nullif(seller, '') seller",
        "nullif(platform, '') platform",
        "nullif(url, '') url",
        "nullif(picture, '') image",
        "nullif(pdq, '') pdq",
        "nullif(place, '') `shop location`",
        "if(official, 'true', null) official");
  }
}
