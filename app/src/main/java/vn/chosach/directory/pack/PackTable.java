package vn.chosach.directory.pack;

import java.util.List;

/**
 * The tables of a pack and the columns that each must have; {@code docs/province.md} explains them.
 */
enum PackTable {
  AREAS("areas.csv", true, "key", "code", "level", "type", "name", "full_name", "full_name_en"),
  AREA_SUCCESSORS("area-successors.csv", true, "old_key", "new_key", "relation", "first_day"),
  AGENCIES(
      "agencies.csv", true, "key", "kind", "level", "name_vi", "name_en", "parent", "area_key"),
  SUCCESSIONS("successions.csv", true, "from_key", "to_key", "first_day", "share"),
  ROLES("committee-roles.csv", true, "key", "role", "committee", "agency"),
  FUNCTIONS("committee-functions.csv", true, "key", "role", "committee", "agency"),
  COMPETENCES("competences.csv", true, "key", "goods_code", "act_code", "area_key", "lead"),
  CONTACTS("contacts.csv", true, "agency", "kind", "value"),
  LETTERHEADS("letterheads.csv", true, "agency", "issuer", "abbreviation", "unit", "place", "head"),
  OWES("owes.csv", true, "agency", "form", "kind", "rule", "valid_from"),
  INVESTIGATORS("investigating-bodies.csv", true, "agencies", "body_vi", "procuracy_vi"),
  OUTLINES("outlines.csv", false, "code", "path"),
  PLAN("plan.csv", false, "number", "title_vi", "title_en", "owner", "first_day", "last_day"),
  GOALS("goals.csv", false, "ref", "title_vi", "title_en"),
  DUTIES("duties.csv", false, "ref", "goal", "title_vi", "title_en", "lead", "frequency", "kinds"),
  PARTNER_GROUPS("partner-groups.csv", false, "group", "agency");

  private final String file;
  private final boolean needed;
  private final List<String> columns;

  PackTable(String file, boolean needed, String... columns) {
    this.file = file;
    this.needed = needed;
    this.columns = List.of(columns);
  }

  String file() {
    return file;
  }

  /** Whether no installation can do without it. */
  boolean needed() {
    return needed;
  }

  List<String> columns() {
    return columns;
  }
}
