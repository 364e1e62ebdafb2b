package vn.chosach.ui.lists;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.ui.ListSheet;

/**
 * What is asked of a list: it stands whole in the address, and a kept view is nothing else. What
 * the list does not know is left out; of columns that it no longer has the names are told.
 *
 * @param filters parameters that narrow, without empty ones
 * @param sort column that orders; empty for the order of the house
 * @param down whether the greatest stands first
 * @param columns chosen ones in the order of the list; empty for those that are shown at first
 * @param gone names of columns that were asked for and are no more
 * @param sheet number of the sheet, from 1
 * @param view the kept view that is looked at; empty for none
 */
public record ListAsk(
    Map<String, String> filters,
    String sort,
    boolean down,
    List<String> columns,
    List<String> gone,
    int sheet,
    String view) {

  static final String SORT = "sap";
  static final String COLUMNS = "cot";
  static final String SHEET = "trang";

  /** Which kept view is looked at; {@link #NO_VIEW} for none, also where one opens by itself. */
  public static final String VIEW = "cx";

  public static final String NO_VIEW = "0";

  private static final int LONGEST = 200;

  /** Of a query string. */
  public static ListAsk of(DeskList<?> list, @Nullable String query) {
    var filters = new LinkedHashMap<String, String>();
    var columns = new ArrayList<String>();
    String sort = "";
    String sheet = "";
    String view = "";
    for (String pair : Objects.requireNonNullElse(query, "").split("&")) {
      int at = pair.indexOf('=');
      String name = at < 0 ? pair : pair.substring(0, at);
      String value = at < 0 ? "" : decoded(pair.substring(at + 1));
      if (name.equals(SORT)) {
        sort = value;
      } else if (name.equals(COLUMNS)) {
        columns.addAll(Arrays.asList(value.split(",")));
      } else if (name.equals(SHEET)) {
        sheet = value;
      } else if (name.equals(VIEW)) {
        view = value;
      } else if (list.terms().filters().contains(name) && !value.isEmpty()) {
        filters.put(name, value);
      }
    }
    boolean down = sort.startsWith("-");
    String by = down ? sort.substring(1) : sort;
    List<String> known = list.columns().stream().map(ListColumn::key).toList();
    boolean orders = list.columns().stream().anyMatch(one -> one.key().equals(by) && one.orders());
    return new ListAsk(
        filters,
        orders ? by : "",
        orders && down,
        known.stream().filter(columns::contains).toList(),
        Stream.concat(columns.stream(), orders ? Stream.of() : Stream.of(by))
            .filter(one -> !one.isEmpty() && !known.contains(one))
            .distinct()
            .toList(),
        ListSheet.asked(sheet, DeskList.ROWS).at(),
        view);
  }

  private static String decoded(String value) {
    try {
      String text = URLDecoder.decode(value, StandardCharsets.UTF_8).strip();
      return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    } catch (IllegalArgumentException broken) {
      return "";
    }
  }

  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** Whether anything is asked for beside the list itself. */
  public boolean plain() {
    return fields().isEmpty();
  }

  /** The order by the name that the room knows it under. */
  public ListOrder order(DeskList<?> list) {
    return list.columns().stream()
        .filter(one -> one.key().equals(sort) && one.orders())
        .findFirst()
        .map(one -> new ListOrder(one.order(), down))
        .orElse(ListOrder.HOUSE);
  }

  /** Filter, order and columns by their names in the address. */
  public Map<String, String> fields() {
    var fields = new LinkedHashMap<>(filters);
    if (!sort.isEmpty()) {
      fields.put(SORT, (down ? "-" : "") + sort);
    }
    if (!columns.isEmpty()) {
      fields.put(COLUMNS, String.join(",", columns));
    }
    return fields;
  }

  /** The same as a query, without a question mark; what a view keeps. */
  public String query() {
    return query(fields());
  }

  /** Address of a sheet, with the view that is looked at. */
  public String address(String list, int at) {
    var fields = fields();
    if (!view.isEmpty()) {
      fields.put(VIEW, view);
    }
    if (at > 1) {
      fields.put(SHEET, String.valueOf(at));
    }
    return fields.isEmpty() ? list : list + "?" + query(fields);
  }

  /** Ordered by a column; by it once more is the other way round. */
  ListAsk sorted(String column) {
    return new ListAsk(filters, column, column.equals(sort) && !down, columns, List.of(), 1, view);
  }

  private static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
