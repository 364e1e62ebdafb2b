package vn.chosach.directory.pack;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable;
import vn.chosach.kernel.SeedTable.SeedTableRow;
import vn.chosach.kernel.Validity;
import vn.chosach.ui.Lang;
import vn.chosach.ui.ShippedTexts;

/**
 * A first draft of the pack of any of the 34 provinces: its units of before and after July 2025
 * from the national list, and the agencies that every province has, named after it. Nothing in it
 * that concerns the province itself was confirmed by anybody, and each such row says so.
 */
final class PackMaker {

  private static final ShippedTexts VI = new ShippedTexts("directory", Lang.VI);
  private static final ShippedTexts EN = new ShippedTexts("directory", Lang.EN);

  private final ProvincePack model = ProvincePack.model();
  private final SeedTableRow province;
  private final PackNaming naming;
  private final PackUnits units;
  private final String area;
  private final LocalDate today;
  private final Map<PackTable, List<Map<String, String>>> tables = new TreeMap<>();

  private PackMaker(SeedTableRow province, LocalDate today) {
    this.province = province;
    this.units = new PackUnits(province);
    this.naming = new PackNaming(model.words(), province);
    this.area = PackUnits.key(province.text("code"), PackUnits.MERGED);
    this.today = today;
  }

  /**
   * Writes the draft.
   *
   * @param code of the province, two digits (QĐ 19/2025/QĐ-TTg)
   * @param folder absent or empty
   * @param today agencies and rules that hold on that day are the model
   * @return its name in Vietnamese
   * @throws IllegalArgumentException {@code directory.pack.no-such-province} or {@code
   *     directory.pack.folder-not-empty}, as the message
   */
  static String make(String code, Path folder, LocalDate today) throws IOException {
    SeedTableRow province =
        SeedTable.read(PackUnits.UNITS + "provinces.csv").stream()
            .filter(row -> row.text("code").equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("directory.pack.no-such-province"));
    if (Files.exists(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException("directory.pack.folder-not-empty");
        }
      }
    }
    var maker = new PackMaker(province, today);
    maker.tables.putAll(maker.units.tables());
    maker.agencies();
    maker.rest();
    Files.createDirectories(folder);
    for (PackTable table : PackTable.values()) {
      maker.write(table, folder.resolve(table.file()));
    }
    maker.words(folder.resolve(ProvincePack.WORDS));
    return province.text("full_name");
  }

  /** What every province has today, and Front and committee of each commune (QĐ 48/QĐ-TTg). */
  private void agencies() {
    SeedTableRow committee = null;
    SeedTableRow front = null;
    for (SeedTableRow row : standing(PackTable.AGENCIES)) {
      if ("COMMUNE".equals(row.optional("level"))) {
        front = row.text("kind").equals("FRONT") ? row : front;
        committee = row;
      } else {
        var agency = draft(row, "name_vi", "name_en", "parent", "key");
        agency.put("seat", "");
        add(PackTable.AGENCIES, agency);
      }
    }
    lower(Objects.requireNonNull(front, "a Front of a commune"), "MTTQ-XA-", "front");
    lower(Objects.requireNonNull(committee, "a commune in the model"), "BCD389-XA-", "committee");
  }

  private void lower(SeedTableRow model, String keys, String name) {
    units
        .communes()
        .forEach(
            row -> {
              var agency = draft(model, "parent");
              String full = row.text("full_name");
              agency.put("key", keys + row.text("code"));
              agency.put("name_vi", VI.text("directory.pack." + name, PackNaming.lower(full)));
              agency.put("name_en", EN.text("directory.pack." + name, row.text("full_name_en")));
              agency.put("area_key", PackUnits.key(row.text("code"), PackUnits.MERGED));
              add(PackTable.AGENCIES, agency);
            });
  }

  private void rest() {
    standing(PackTable.ROLES)
        .forEach(row -> add(PackTable.ROLES, draft(row, "committee", "agency")));
    standing(PackTable.FUNCTIONS)
        .forEach(row -> add(PackTable.FUNCTIONS, draft(row, "committee", "agency")));
    standing(PackTable.COMPETENCES)
        .forEach(
            row ->
                add(
                    PackTable.COMPETENCES,
                    draft(row, "lead", "partners", "wording_vi", "wording_en")));
    standing(PackTable.CONTACTS).stream()
        .filter(row -> "HOTLINE".equals(row.optional("kind")))
        .forEach(row -> add(PackTable.CONTACTS, draft(row, "agency")));
    standing(PackTable.LETTERHEADS)
        .forEach(
            row ->
                add(
                    PackTable.LETTERHEADS,
                    draft(row, "agency", "superior", "issuer", "head", "abbreviation")));
    standing(PackTable.OWES).forEach(row -> add(PackTable.OWES, draft(row, "agency")));
    standing(PackTable.INVESTIGATORS)
        .forEach(row -> add(PackTable.INVESTIGATORS, draft(row, "procuracy_vi")));
  }

  private List<SeedTableRow> standing(PackTable table) {
    return model.table(table.file()).stream().filter(this::standing).toList();
  }

  private boolean standing(SeedTableRow row) {
    LocalDate from = row.day("valid_from");
    LocalDate to = row.day("valid_to");
    return new Validity(
            from == null ? row.day("reckoned_from") : from,
            to == null ? row.day("reckoned_to") : to)
        .contains(today);
  }

  /** A row of the model for this province: renamed in those columns, unconfirmed. */
  private Map<String, String> draft(SeedTableRow row, String... renamed) {
    var draft = new LinkedHashMap<>(row.fields());
    for (String column : renamed) {
      draft.computeIfPresent(column, (name, text) -> naming.named(text));
    }
    draft.computeIfPresent("area_key", (name, text) -> text.isBlank() ? "" : area);
    draft.computeIfPresent("basis", (name, text) -> "");
    draft.computeIfPresent("place", (name, text) -> province.text("name"));
    draft.computeIfPresent("status", (name, text) -> "K");
    draft.computeIfPresent("confidence", (name, text) -> "50");
    draft.computeIfPresent("confirmed", (name, text) -> "false");
    draft.computeIfPresent("note", (name, text) -> VI.text("directory.pack.draft"));
    return draft;
  }

  private void words(Path file) throws IOException {
    Properties model = this.model.words();
    List<SeedTableRow> former =
        PackUnits.formers().filter(row -> isFormer(row.text("code"))).toList();
    String names = former.stream().map(row -> row.text("name")).collect(Collectors.joining(", "));
    String english =
        former.stream()
            .map(row -> PackNaming.plain(row.text("name")))
            .collect(Collectors.joining(", "));
    var words = new TreeMap<String, String>();
    model.stringPropertyNames().stream()
        .filter(key -> !key.startsWith("map."))
        .forEach(key -> words.put(key, naming.named(model.getProperty(key))));
    words.put("keys", naming.keys());
    words.put("name", province.text("name"));
    words.put("full.en", province.text("full_name_en").replace(" Province", " province"));
    words.put("old-provinces.vi", names);
    words.put("old-provinces.en", english);
    String merged = former.size() > 1 ? "-merged" : "";
    String many = String.valueOf(units.communes().count());
    words.put("places.vi", VI.text("directory.pack.places" + merged, names, many));
    words.put("places.en", EN.text("directory.pack.places" + merged, english, many));
    words.put(
        "merger.vi",
        VI.text(
            "directory.pack.merger" + merged, names, PackNaming.lower(province.text("full_name"))));
    words.put(
        "merger.en",
        EN.text("directory.pack.merger" + merged, english, province.text("full_name_en")));
    SeedTableRow first = units.communes().findFirst().orElseThrow();
    words.put("sample.place", first.text("full_name"));
    words.put(
        "sample.mail-domain",
        PackNaming.plain(province.text("name")).toLowerCase(Locale.ROOT).replace(" ", "")
            + ".gov.vn");
    Files.writeString(
        file,
        words.entrySet().stream()
            .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  private boolean isFormer(String code) {
    return tables.getOrDefault(PackTable.AREAS, List.of()).stream()
        .anyMatch(unit -> PackUnits.key(code, null).equals(unit.get("key")));
  }

  private void add(PackTable table, Map<String, String> row) {
    tables.computeIfAbsent(table, one -> new ArrayList<>()).add(row);
  }

  private void write(PackTable table, Path file) throws IOException {
    List<String> head =
        model.table(table.file()).stream()
            .findFirst()
            .map(row -> List.copyOf(row.fields().keySet()))
            .orElse(table.columns());
    var format =
        CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(head.toArray(String[]::new))
            .get();
    try (BufferedWriter out = Files.newBufferedWriter(file);
        var printer = new CSVPrinter(out, format)) {
      for (Map<String, String> row : tables.getOrDefault(table, List.of())) {
        printer.printRecord(head.stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    }
  }
}
