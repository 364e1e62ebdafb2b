package vn.chosach.directory.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.SeedTable.SeedTableRow;
import vn.chosach.kernel.Validity;

/**
 * Whether a pack holds together: what is missing, what names something that is nowhere, who is
 * competent twice. Asks no database, so that a clerk finds the faults before there is one.
 */
final class PackCheck {

  /** Columns that may be empty although the table must have them. */
  private static final Set<String> MAY_BE_EMPTY =
      Set.of("parent", "area_key", "goods_code", "first_day");

  /** Agencies that texts, lessons and papers of the program name by the beginning of their keys. */
  private static final List<String> KINDS = List.of("QLTT", "CA", "SCT", "SYT", "SNNMT");

  /** Bodies that a duty may name beside agencies and groups. */
  private static final Set<String> COLLECTIVE = Set.of("ALL", "CQTT");

  private static final String COMMITTEE = "BCD389";

  private final ProvincePack pack;
  private final LocalDate today;
  private final Map<PackTable, List<SeedTableRow>> tables = new EnumMap<>(PackTable.class);
  private final List<PackFault> faults = new ArrayList<>();

  private PackCheck(ProvincePack pack, LocalDate today) {
    this.pack = pack;
    this.today = today;
  }

  /**
   * What is wrong with a pack, the grave faults first; empty for one that is whole.
   *
   * @param today the day for which a standing agency, a police and a market surveillance must be
   *     there
   */
  static List<PackFault> of(ProvincePack pack, LocalDate today) {
    var check = new PackCheck(pack, today);
    check.read();
    check.words();
    check.references();
    check.twice();
    check.today();
    check.thin();
    return Stream.concat(
            check.faults.stream().filter(PackFault::grave),
            check.faults.stream().filter(fault -> !fault.grave()))
        .toList();
  }

  private void read() {
    for (PackTable table : PackTable.values()) {
      List<SeedTableRow> rows = rows(table);
      tables.put(table, rows);
      Set<String> there = rows.isEmpty() ? Set.of() : rows.getFirst().fields().keySet();
      for (String column : table.columns()) {
        if (rows.isEmpty()) {
          continue;
        }
        if (!there.contains(column)) {
          grave("no-column", table, 0, column);
        } else if (!MAY_BE_EMPTY.contains(column)) {
          rows.stream()
              .filter(row -> row.optional(column) == null)
              .forEach(row -> grave("empty", table, row.line(), column));
        }
      }
    }
  }

  private List<SeedTableRow> rows(PackTable table) {
    try {
      if (table.needed() && !pack.has(table.file())) {
        grave("no-file", table, 0);
      }
      List<SeedTableRow> rows = pack.table(table.file());
      return rows.stream().filter(row -> span(table, row)).toList();
    } catch (RuntimeException unreadable) {
      // A quote that never closes, bytes that are no UTF-8, a head that names a column twice.
      grave("no-table", table, 0, String.valueOf(unreadable.getMessage()));
      return List.of();
    }
  }

  private boolean span(PackTable table, SeedTableRow row) {
    try {
      validity(row);
      row.day("first_day");
      return true;
    } catch (DateTimeException | IllegalArgumentException wrong) {
      grave("days", table, row.line(), String.valueOf(wrong.getMessage()));
      return false;
    }
  }

  private static Validity validity(SeedTableRow row) {
    LocalDate from = row.day("valid_from");
    LocalDate to = row.day("valid_to");
    return new Validity(
        from == null ? row.day("reckoned_from") : from, to == null ? row.day("reckoned_to") : to);
  }

  private void words() {
    Properties words = pack.words();
    ProvincePack.model().words().stringPropertyNames().stream()
        .filter(key -> !key.startsWith("map."))
        .filter(key -> words.getProperty(key, "").isBlank())
        .sorted()
        .forEach(key -> faults.add(fault(true, "no-word", ProvincePack.WORDS, 0, key)));
  }

  private void references() {
    Set<String> areas = keys(PackTable.AREAS, "key");
    Set<String> agencies = keys(PackTable.AGENCIES, "key");
    known(PackTable.AREA_SUCCESSORS, areas, "old_key", "new_key");
    known(PackTable.AGENCIES, agencies, "parent");
    known(PackTable.AGENCIES, areas, "area_key");
    known(PackTable.SUCCESSIONS, agencies, "from_key", "to_key");
    known(PackTable.ROLES, agencies, "committee", "agency");
    known(PackTable.FUNCTIONS, agencies, "committee", "agency");
    known(PackTable.COMPETENCES, areas, "area_key");
    known(PackTable.COMPETENCES, agencies, "lead", "partners");
    known(PackTable.CONTACTS, agencies, "agency");
    known(PackTable.LETTERHEADS, agencies, "agency");
    known(PackTable.OWES, agencies, "agency");
    known(PackTable.PLAN, agencies, "owner");
    known(PackTable.PARTNER_GROUPS, agencies, "agency");
    known(PackTable.DUTIES, keys(PackTable.GOALS, "ref"), "goal");
    var bodies = new HashSet<>(agencies);
    bodies.addAll(keys(PackTable.PARTNER_GROUPS, "group"));
    bodies.addAll(COLLECTIVE);
    known(PackTable.DUTIES, bodies, "lead", "partners");
    known(PackTable.OUTLINES, keys(PackTable.AREAS, "code"), "code");
  }

  private Set<String> keys(PackTable table, String column) {
    return rowsOf(table).stream()
        .map(row -> row.optional(column))
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toSet());
  }

  /** A cell may name several, with a bar between them. */
  private void known(PackTable table, Set<String> keys, String... columns) {
    for (SeedTableRow row : rowsOf(table)) {
      for (String column : columns) {
        String named = row.optional(column);
        Stream.of(named == null ? new String[0] : named.split("\\|"))
            .filter(key -> !keys.contains(key))
            .forEach(key -> grave("unknown", table, row.line(), column, key));
      }
    }
  }

  private void twice() {
    overlapping(PackTable.AREAS, "twice", row -> row.optional("code"));
    overlapping(PackTable.AGENCIES, "twice", row -> row.optional("key"));
    Function<SeedTableRow, @Nullable String> role =
        row ->
            "MEMBER".equals(row.optional("role"))
                ? null
                : row.optional("committee") + " " + row.optional("role");
    overlapping(PackTable.ROLES, "twice", role);
    overlapping(PackTable.FUNCTIONS, "twice", role);
    overlapping(
        PackTable.COMPETENCES,
        "two-competent",
        row ->
            row.optional("goods_code")
                + ", "
                + row.optional("act_code")
                + ", "
                + row.optional("area_key"));
    overlapping(
        PackTable.LETTERHEADS,
        "twice",
        row -> row.optional("agency") + " " + row.optional("valid_from"));
  }

  private void overlapping(
      PackTable table, String code, Function<SeedTableRow, @Nullable String> key) {
    var seen = new HashMap<String, List<SeedTableRow>>();
    for (SeedTableRow row : rowsOf(table)) {
      String of = key.apply(row);
      if (of == null) {
        continue;
      }
      List<SeedTableRow> others = seen.computeIfAbsent(of, one -> new ArrayList<>());
      others.stream()
          .filter(other -> validity(other).overlaps(validity(row)))
          .findFirst()
          .ifPresent(other -> grave(code, table, row.line(), of, String.valueOf(other.line() + 1)));
      others.add(row);
    }
  }

  private void today() {
    String keys = pack.words().getProperty("keys", "").strip();
    Set<String> standing =
        now(PackTable.AGENCIES).map(row -> row.text("key")).collect(Collectors.toSet());
    Stream.concat(Stream.of(COMMITTEE), KINDS.stream())
        .map(kind -> kind + "-" + keys)
        .filter(key -> !standing.contains(key))
        .forEach(key -> grave("no-agency", PackTable.AGENCIES, 0, key));
    if (now(PackTable.ROLES).noneMatch(row -> "STANDING_AGENCY".equals(row.optional("role")))) {
      grave("no-role", PackTable.ROLES, 0, "STANDING_AGENCY");
    }
    for (String role : List.of("POLICE", "FINANCE", "FRONT", "JUSTICE")) {
      if (now(PackTable.FUNCTIONS).noneMatch(row -> role.equals(row.optional("role")))) {
        grave("no-role", PackTable.FUNCTIONS, 0, role);
      }
    }
    if (now(PackTable.AREAS).noneMatch(row -> "PROVINCE".equals(row.optional("level")))) {
      grave("no-province", PackTable.AREAS, 0);
    }
    if (now(PackTable.COMPETENCES)
        .noneMatch(row -> "*".equals(row.optional("act_code")) && everything(row))) {
      grave("no-general", PackTable.COMPETENCES, 0);
    }
  }

  private static boolean everything(SeedTableRow row) {
    return "*".equals(row.optional("goods_code"));
  }

  private Stream<SeedTableRow> now(PackTable table) {
    return rowsOf(table).stream().filter(row -> validity(row).contains(today));
  }

  /** What a program starts with, and a province should not. */
  private void thin() {
    Set<String> outlined = keys(PackTable.OUTLINES, "code");
    now(PackTable.AREAS)
        .filter(row -> "COMMUNE".equals(row.optional("level")))
        .filter(row -> !outlined.contains(row.text("code")))
        .forEach(row -> thin("no-outline", PackTable.OUTLINES, 0, row.text("full_name")));
    Set<String> headed = keys(PackTable.LETTERHEADS, "agency");
    now(PackTable.AGENCIES)
        .filter(row -> "AGENCY".equals(row.optional("kind")))
        .filter(row -> !headed.contains(row.text("key")))
        .forEach(row -> thin("no-head", PackTable.LETTERHEADS, 0, row.text("name_vi")));
    Set<String> reached =
        now(PackTable.CONTACTS).map(row -> row.text("agency")).collect(Collectors.toSet());
    now(PackTable.ROLES)
        .filter(row -> "STANDING_AGENCY".equals(row.optional("role")))
        .map(row -> row.text("agency"))
        .filter(agency -> !reached.contains(agency))
        .forEach(agency -> thin("no-contact", PackTable.CONTACTS, 0, agency));
    if (rowsOf(PackTable.PLAN).isEmpty()) {
      thin("no-plan", PackTable.PLAN, 0);
    }
    for (PackTable table : PackTable.values()) {
      long unconfirmed = now(table).filter(row -> "K".equals(row.optional("status"))).count();
      if (unconfirmed > 0) {
        thin("unconfirmed", table, 0, String.valueOf(unconfirmed));
      }
    }
  }

  private List<SeedTableRow> rowsOf(PackTable table) {
    return tables.getOrDefault(table, List.of());
  }

  private void grave(String code, PackTable table, long line, String... facts) {
    faults.add(fault(true, code, table.file(), line, facts));
  }

  private void thin(String code, PackTable table, long line, String... facts) {
    faults.add(fault(false, code, table.file(), line, facts));
  }

  private static PackFault fault(
      boolean grave, String code, String file, long line, String... facts) {
    return new PackFault(grave, code, file, line == 0 ? 0 : line + 1, List.of(facts));
  }
}
