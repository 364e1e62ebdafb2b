package vn.chosach.national;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.chosach.screening.Listing;
import vn.chosach.screening.listings.Particulars;

/**
 * What the first pass leaves behind, one kind of row for all: listings that gave any reason, rows
 * and files that were refused, and counts. Counts are rows too, and no accumulators: a task that is
 * done twice leaves its rows once.
 */
final class Staged {

  static final String KEPT = "kept";
  static final String REFUSED = "refused";
  static final String UNREAD = "unread";
  static final String COUNT = "count";

  /** Code of the count of rows that were read, the refused ones included. */
  static final String READ = "read";

  /** Columns of a listing and where it stands, in this and in what is found. */
  static final List<String> LISTING =
      List.of(
          "part",
          "file",
          "row",
          "id",
          "title",
          "description",
          "brand",
          "category",
          "seller",
          "platform",
          "price",
          "official",
          "url",
          "picture",
          "pdq",
          "place",
          "numbered");

  private static final int OF_LISTING = LISTING.size();

  static final StructType SCHEMA =
      listing()
          .add("kind", DataTypes.StringType)
          .add("score", DataTypes.IntegerType)
          .add("suspect", DataTypes.BooleanType)
          .add("code", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("number", DataTypes.LongType);

  private Staged() {}

  static StructType listing() {
    StructType schema = new StructType();
    for (String name : LISTING) {
      DataType type =
          switch (name) {
            case "part" -> DataTypes.IntegerType;
            case "row", "price" -> DataTypes.LongType;
            case "official", "numbered" -> DataTypes.BooleanType;
            default -> DataTypes.StringType;
          };
      schema =
          schema.add(
              new StructField(name, type, true, org.apache.spark.sql.types.Metadata.empty()));
    }
    return schema;
  }

  static Row kept(
      InFile file, long row, Listing listing, Particulars beside, int score, boolean suspect) {
    Object[] cells = new Object[SCHEMA.size()];
    cells[0] = file.place();
    cells[1] = file.shown();
    cells[2] = row;
    cells[3] = listing.id();
    cells[4] = listing.title();
    cells[5] = listing.description();
    cells[6] = listing.brand();
    cells[7] = listing.category();
    cells[8] = listing.seller();
    cells[9] = listing.platform();
    cells[10] = listing.price();
    cells[11] = listing.sellerState().official();
    cells[12] = beside.url();
    cells[13] = beside.picture();
    cells[14] = beside.pdq();
    cells[15] = beside.place();
    cells[16] = beside.numbered();
    cells[OF_LISTING] = KEPT;
    cells[OF_LISTING + 1] = score;
    cells[OF_LISTING + 2] = suspect;
    return RowFactory.create(cells);
  }

  /** The listing of a row that begins with the columns of one. */
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

  /** The cells of a listing and where it stands, with room for more behind them. */
  static Object[] cells(Row row, int width) {
    Object[] cells = new Object[width];
    Arrays.setAll(cells, i -> i < OF_LISTING ? row.get(i) : null);
    return cells;
  }

  static Row refused(InFile file, long row, String kind, String code, String detail) {
    Object[] cells = new Object[SCHEMA.size()];
    cells[0] = file.place();
    cells[1] = file.shown();
    cells[2] = row;
    cells[OF_LISTING] = kind;
    cells[OF_LISTING + 3] = code;
    cells[OF_LISTING + 4] = detail;
    return RowFactory.create(cells);
  }

  static Row count(String code, long number) {
    Object[] cells = new Object[SCHEMA.size()];
    cells[OF_LISTING] = COUNT;
    cells[OF_LISTING + 3] = code;
    cells[OF_LISTING + 5] = number;
    return RowFactory.create(cells);
  }
}
