package vn.chosach.screening.listings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chosach.screening.Listing;
import vn.chosach.screening.folding.Folds;
import vn.chosach.screening.rules.RuleLibrary;

/**
 * Which column of a file holds what, guessed from the names of the columns or told by {@code
 * --map}. A price column that counts in Shopee's units is told by {@code price=COLUMN/100000}.
 */
public final class Columns {

  private static final Map<String, String> GUESSES = RuleLibrary.words("columns.csv");

  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> doubled = new TreeSet<>();
  private final String[] header;
  private final long unit;

  private Columns(String[] header, long unit) {
    this.header = header.clone();
    this.unit = unit;
  }

  /**
   * Guesses.
   *
   * @param header names of the columns
   * @param told what {@code --map} says: role to column name
   */
  public static Columns of(String[] header, Map<String, String> told) {
    List<String> folded = new ArrayList<>();
    for (String name : header) {
      folded.add(Folds.fold(name));
    }
    String price = told.getOrDefault("price", "");
    boolean shopee = folded.contains("historical sold") && folded.contains("price");
    long unit = price.endsWith("/100000") || price.isEmpty() && shopee ? Prices.SHOPEE_UNIT : 1;
    Columns columns = new Columns(header, unit);
    GUESSES.forEach(
        (role, names) -> columns.guess(role, List.of(names.split("\\|", -1)), folded, told));
    for (int place : columns.places.values()) {
      if (folded.lastIndexOf(folded.get(place)) != place) {
        columns.doubled.add(header[place]);
      }
    }
    return columns;
  }

  /** What {@code --map} says of columns that the header does not have, as {@code role=column}. */
  public static List<String> missing(List<String> header, Map<String, String> told) {
    List<String> folded = header.stream().map(Folds::fold).toList();
    return told.entrySet().stream()
        .filter(
            entry -> !folded.contains(Folds.fold(entry.getValue().replaceFirst("/100000$", ""))))
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .sorted()
        .toList();
  }

  /** The roles that a column may be given, in the order in which a person is asked for them. */
  public static List<String> roles() {
    return List.copyOf(GUESSES.keySet());
  }

  private void guess(
      String role, List<String> names, List<String> header, Map<String, String> told) {
    String wanted = told.get(role);
    if (wanted != null) {
      put(role, header.indexOf(Folds.fold(wanted.replaceFirst("/100000$", ""))));
      return;
    }
    for (String name : names) {
      put(role, header.indexOf(Folds.fold(name)));
    }
  }

  private void put(String role, int place) {
    if (place >= 0) {
      places.putIfAbsent(role, place);
    }
  }

  /** Names of columns that the file has twice; of each the first is read. */
  Set<String> doubled() {
    return doubled;
  }

  public boolean hasTitle() {
    return places.containsKey("title");
  }

  /** The mapping for the report: role to position. */
  public Map<String, Integer> places() {
    return Map.copyOf(places);
  }

  private String cell(String role, List<String> row) {
    int place = places.getOrDefault(role, -1);
    return place < 0 || place >= row.size() ? "" : row.get(place);
  }

  /**
   * Makes a listing of a row.
   *
   * @param remarks receives codes for what was odd but no ground for refusal
   * @return the listing; its title is empty if the row has none
   */
  Listing listing(List<String> row, long number, List<String> remarks) {
    String title = cell("title", row).strip();
    String priceCell = cell("price", row);
    long price = Prices.read(priceCell);
    if (price == Prices.NONE && !priceCell.isBlank()) {
      remarks.add("price.is-unreadable");
    } else if (unit > 1 && price > 0) {
      price = price / unit;
    } else if (price >= 1_000_000_000 && price % Prices.SHOPEE_UNIT == 0) {
      // houses cost as much; only a person can say that the column counts in another unit
      remarks.add("price.may-be-in-shopee-units");
    }
    if (price < 1000) {
      if (price >= 0) {
        remarks.add("price.is-implausible");
      }
      price = Prices.inText(title);
    }
    String id = cell("id", row).strip();
    return new Listing(
        id.isEmpty() ? Long.toString(number) : id,
        title,
        cell("description", row),
        cell("brand", row).strip(),
        cell("category", row).strip(),
        cell("seller", row).strip(),
        cell("platform", row).strip().toLowerCase(Locale.ROOT),
        price,
        isOfficial(cell("official", row)) ? OFFICIAL : Listing.SellerState.UNKNOWN);
  }

  private static final Listing.SellerState OFFICIAL = new Listing.SellerState(0, 0, true);

  private static boolean isOfficial(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes", "có", "co", "x" -> true;
      default -> false;
    };
  }

  /** What the row says beside. */
  Particulars particulars(List<String> row) {
    String url = cell("url", row).strip();
    String picture = cell("picture", row).strip();
    String pdq = cell("pdq", row).strip();
    String place = cell("place", row).strip();
    boolean numbered = cell("id", row).isBlank();
    if (url.isEmpty() && picture.isEmpty() && pdq.isEmpty() && place.isEmpty()) {
      return numbered ? Particulars.NUMBERED : Particulars.NONE;
    }
    return new Particulars(url, picture, pdq, place, numbered);
  }

  @Override
  public String toString() {
    return places.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList().toString();
  }

  /** Which column was taken for what, and which were left. */
  String inWords() {
    Map<Integer, String> roleOf = new TreeMap<>();
    places.forEach((role, place) -> roleOf.merge(place, role, (one, other) -> one + "+" + other));
    StringJoiner taken = new StringJoiner(", ", "taken ", unit > 1 ? " (price/100000)" : "");
    StringJoiner left = new StringJoiner(", ", "; left ", "");
    left.setEmptyValue("");
    for (int c = 0; c < header.length; c++) {
      String role = roleOf.get(c);
      if (role == null) {
        left.add(header[c]);
      } else {
        taken.add(role.equals(header[c]) ? role : role + "=" + header[c]);
      }
    }
    return taken.toString() + left;
  }
}
