package vn.chosach.national;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.chosach.national.InFiles.InFile;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Particulars;

/**
 * What the first pass leaves behind, one kind of row for all: listings that gave any reason, rows
 * and files that were refused, and counts. Counts are rows too, and no accumulators: a task that is
 * done twice leaves its rows once.
 */
final class StagedRows {

  static final String KEPT = "kept";
  static final String REFUSED = "refused";
  static final String UNREAD = "unread";
  static final String COUNT = "count";

  /** Code of the count of rows that were read, the refused ones included. */
  static final String READ = "read";

  /** A listing and where it stands; rows of several kinds begin so. */
  static final StructType LISTING =
      StructType.fromDDL(
          """
          part INT, file STRING, row BIGINT, id STRING, title STRING, description STRING,
          brand STRING, category STRING, seller STRING, platform STRING, price BIGINT,
          official BOOLEAN, url STRING, picture STRING, pdq STRING, place STRING, numbered BOOLEAN
          """);

  static final StructType SCHEMA =
      StructType.fromDDL(
          LISTING.toDDL()
              + ", kind STRING, score INT, suspect BOOLEAN, code STRING, detail STRING, number BIGINT");

  private static final int WIDTH = LISTING.size();

  private StagedRows() {}

  static Row kept(
      InFile file, long row, Listing listing, Particulars beside, int score, boolean suspect) {
    return RowFactory.create(
        new Object[] {
          file.place(),
          file.shown(),
          row,
          listing.id(),
          listing.title(),
          listing.description(),
          listing.brand(),
          listing.category(),
          listing.seller(),
          listing.platform(),
          listing.price(),
          listing.sellerState().official(),
          beside.url(),
          beside.picture(),
          beside.pdq(),
          beside.place(),
          beside.numbered(),
          KEPT,
          score,
          suspect,
          null,
          null,
          null
        });
  }

  /** The listing of a row that begins with one. */
  static Listing listing(Row row) {
    return new Listing(
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getLong(10),
        new Listing.SellerState(0, 0, row.getBoolean(11)));
  }

  /** A row that begins with the listing of another. */
  static Row with(Row row, @Nullable Object... more) {
    Object[] cells = new Object[WIDTH + more.length];
    Arrays.setAll(cells, i -> i < WIDTH ? row.get(i) : more[i - WIDTH]);
    return RowFactory.create(cells);
  }

  static Row refused(InFile file, long row, String kind, String code, String detail) {
    Object[] cells = new Object[WIDTH];
    cells[0] = file.place();
    cells[1] = file.shown();
    cells[2] = row;
    return with(RowFactory.create(cells), kind, null, null, code, detail, null);
  }

  static Row count(String code, long number) {
    return with(RowFactory.create(new Object[WIDTH]), COUNT, null, null, code, null, number);
  }
}
