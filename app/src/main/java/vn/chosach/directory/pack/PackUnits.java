package vn.chosach.directory.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.SeedTable.SeedTableRow;
import vn.chosach.ui.Lang;
import vn.chosach.ui.ShippedTexts;

/**
 * The units of one province before and since the mergers of 1 July 2025, from the national lists
 * (NQ 202/2025/QH15; QĐ 19/2025/QĐ-TTg). A key is a code and the first day, for codes were used
 * again.
 */
final class PackUnits {

  /** Day on which provinces and communes were merged and districts ended. */
  static final LocalDate MERGED = LocalDate.of(2025, 7, 1);

  static final String UNITS = "/province/units/";

  private static final List<SeedTableRow> TYPES = SeedTable.read(UNITS + "types.csv");
  private static final ShippedTexts VI = new ShippedTexts("directory", Lang.VI);

  private final SeedTableRow province;
  private final Map<PackTable, List<Map<String, String>>> tables = new TreeMap<>();

  PackUnits(SeedTableRow province) {
    this.province = province;
    units();
  }

  /** Rows of the units and of what became of them. */
  Map<PackTable, List<Map<String, String>>> tables() {
    return tables;
  }

  private void units() {
    List<SeedTableRow> mergers =
        SeedTable.read(UNITS + "mergers.csv").stream()
            .filter(row -> row.text("new_province").equals(province.text("code")))
            .toList();
    Set<String> districts =
        mergers.stream().map(row -> row.text("old_district")).collect(Collectors.toSet());
    List<SeedTableRow> formerDistricts =
        SeedTable.read(UNITS + "former-districts.csv").stream()
            .filter(row -> districts.contains(row.text("code")))
            .toList();
    Set<String> formers =
        formerDistricts.stream().map(row -> row.text("province")).collect(Collectors.toSet());
    formers()
        .filter(row -> formers.contains(row.text("code")))
        .forEach(
            row -> {
              unit(row, "PROVINCE", "PROVINCE", null, null, "provinces");
              successor(key(row.text("code"), null), key(province.text("code"), MERGED), "WHOLE");
            });
    formerDistricts.forEach(
        row -> unit(row, "DISTRICT", row.text("type"), row.text("province"), null, "districts"));
    var old = new LinkedHashSet<String>();
    for (SeedTableRow row : mergers) {
      String code = row.text("old_code");
      if (code.length() > 3 && old.add(code)) {
        former(code, row.text("old_full_name"), row.text("old_district"));
      }
      successor(key(code, null), key(row.text("new_code"), MERGED), row.text("relation"));
    }
    unit(province, "PROVINCE", "PROVINCE", null, MERGED, "provinces");
    communes()
        .forEach(
            row -> unit(row, "COMMUNE", row.text("type"), row.text("province"), MERGED, "units"));
  }

  /** Communes, wards and special zones of today. */
  Stream<SeedTableRow> communes() {
    return SeedTable.read(UNITS + "communes.csv").stream()
        .filter(row -> row.text("province").equals(province.text("code")));
  }

  /** All provinces of before. */
  static Stream<SeedTableRow> formers() {
    return SeedTable.read(UNITS + "former-provinces.csv").stream();
  }

  /** Of a commune that ended nothing but code and full name stands in the list. */
  private void former(String code, String full, String district) {
    SeedTableRow type =
        TYPES.stream()
            .filter(
                one ->
                    full.toLowerCase(Locale.ROOT)
                        .startsWith(one.text("word").toLowerCase(Locale.ROOT) + " "))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no kind of commune: " + full));
    String name = full.substring(type.text("word").length() + 1);
    unit(
        new SeedTableRow(
            0,
            Map.of(
                "code",
                code,
                "name",
                name,
                "full_name",
                full,
                "full_name_en",
                PackNaming.plain(name) + " " + type.text("english"))),
        "COMMUNE",
        type.text("type"),
        district,
        null,
        "units");
  }

  private void unit(
      SeedTableRow row,
      String level,
      String type,
      @Nullable String parent,
      @Nullable LocalDate first,
      String basis) {
    var unit = new LinkedHashMap<String, String>();
    unit.put("key", key(row.text("code"), first));
    unit.put("level", level);
    unit.put("type", type);
    for (String same : List.of("code", "name", "full_name", "full_name_en")) {
      unit.put(same, row.text(same));
    }
    unit.put("parent_code", parent == null ? "" : parent);
    unit.put(
        first == null ? "valid_to" : "valid_from", (first == null ? ended() : first).toString());
    unit.put("basis", VI.text("directory.pack.basis." + basis));
    unit.put("status", "V");
    unit.put("confidence", "90");
    add(PackTable.AREAS, unit);
  }

  private static LocalDate ended() {
    return MERGED.minusDays(1);
  }

  private void successor(String old, String next, String relation) {
    add(
        PackTable.AREA_SUCCESSORS,
        Map.of("old_key", old, "new_key", next, "relation", relation, "first_day", "" + MERGED));
  }

  private void add(PackTable table, Map<String, String> row) {
    tables.computeIfAbsent(table, one -> new ArrayList<>()).add(row);
  }

  static String key(String code, @Nullable LocalDate first) {
    return code + "." + (first == null ? "0" : first.toString().replace("-", ""));
  }
}
