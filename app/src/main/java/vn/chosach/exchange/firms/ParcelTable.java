package vn.chosach.exchange.firms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.exchange.firms.FirmGate.FirmParcel;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Folding;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Vietnam;
import vn.chosach.ui.SentDay;
import vn.chosach.ui.form.PastedTable;
import vn.chosach.ui.form.PastedTable.PastedRow;

/**
 * A table of parcels, one a row. Communes and goods stand there by their code or their name; a name
 * that two have is none.
 */
@Component
public record ParcelTable(Areas areas, Catalogue catalogue, InstantSource time) {

  public static final String WAYBILL = "waybill";
  private static final String DAY = "acceptedOn";
  private static final String HOLDING = "holding";
  private static final String AREA = "area";
  private static final String PARTIES = "parties";
  private static final String GOODS = "goods";
  private static final String WORDS = "words";
  private static final int LONGEST_SHOWN = 60;

  /** Names of the columns, as the interface calls them. */
  public static final Set<String> PARTS =
      Set.of(WAYBILL, DAY, HOLDING, AREA, PARTIES, GOODS, WORDS);

  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry("van don", WAYBILL),
          Map.entry("so van don", WAYBILL),
          Map.entry("waybill", WAYBILL),
          Map.entry("ngay nhan", DAY),
          Map.entry("ngay", DAY),
          Map.entry("acceptedon", DAY),
          Map.entry("noi giu", HOLDING),
          Map.entry("holding", HOLDING),
          Map.entry("xa", AREA),
          Map.entry("xa phuong", AREA),
          Map.entry("area", AREA),
          Map.entry("cac ben", PARTIES),
          Map.entry("parties", PARTIES),
          Map.entry("nhom hang", GOODS),
          Map.entry("goods", GOODS),
          Map.entry("nghi van", WORDS),
          Map.entry("words", WORDS));

  /**
   * A row.
   *
   * @param refusal why it cannot be a parcel; {@code null} for one that can
   */
  record TableParcel(int line, FirmParcel parcel, @Nullable Refusal refusal) {}

  /** Reads a table; waybill, day, place and suspicion are needed. */
  ActOutcome<List<TableParcel>> read(String table) {
    return PastedTable.read(table, HEADS, Set.of(WAYBILL, DAY, HOLDING, WORDS)).map(this::rows);
  }

  /** Rows whose cells stand under the English heads. */
  List<TableParcel> rows(List<PastedRow> rows) {
    LocalDate today = Vietnam.dayOf(time.instant());
    Map<String, String> communes = new HashMap<>();
    for (Area one : areas.on(Area.Level.COMMUNE, today)) {
      named(communes, one.fullName().vi(), one.code());
    }
    Map<String, String> goods = new HashMap<>();
    catalogue.goodsGroups(today).forEach(one -> named(goods, one.name().vi(), one.code()));
    return rows.stream().map(row -> parcel(row, communes, goods)).toList();
  }

  private static void named(Map<String, String> codes, String name, String code) {
    codes.put(code, code);
    codes.merge(Folding.fold(name), code, (one, other) -> one.equals(other) ? one : "");
  }

  private static TableParcel parcel(
      PastedRow row, Map<String, String> communes, Map<String, String> goods) {
    Optional<String> area = code(row.cell(AREA), communes);
    Optional<String> kind = code(row.cell(GOODS), goods);
    Refusal refusal =
        unknown(row.cell(AREA), area).or(() -> unknown(row.cell(GOODS), kind)).orElse(null);
    return new TableParcel(
        row.line(),
        new FirmParcel(
            row.cell(WAYBILL),
            row.cell(HOLDING),
            row.cell(PARTIES),
            area.orElse(null),
            kind.orElse(null),
            row.cell(WORDS),
            day(row.cell(DAY))),
        refusal);
  }

  private static Optional<String> code(String typed, Map<String, String> codes) {
    return Optional.ofNullable(codes.getOrDefault(typed, codes.get(Folding.fold(typed))))
        .filter(code -> !code.isEmpty());
  }

  private static Optional<Refusal> unknown(String typed, Optional<String> code) {
    return typed.isEmpty() || code.isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("tips.code-unknown", "code", cut(typed)));
  }

  private static String cut(String typed) {
    return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN) + "…";
  }

  /** As the calendar of a program or a person writes it. */
  private static @Nullable LocalDate day(String typed) {
    String[] parts = typed.split("/", -1);
    return SentDay.of(
        parts.length == 3
            ? "%4s-%2s-%2s".formatted(parts[2], parts[1], parts[0]).replace(' ', '0')
            : typed);
  }
}
