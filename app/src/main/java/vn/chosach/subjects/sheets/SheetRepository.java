package vn.chosach.subjects.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.subjects.sheets.SubjectSheet.SheetReadEntry;
import vn.chosach.vault.Lock;
import vn.chosach.vault.Vault;

/**
 * Rows of sheets, their steps and readings, as far as the transaction sees them. Their words are
 * sealed each for its place, and opened for nothing but the reading of one sheet.
 */
@Component
class SheetRepository extends SteppedRepository<SubjectSheet, SheetState, SheetEvent, SignedBy> {

  private final Vault vault;

  SheetRepository(JdbcClient jdbc, Vault vault) {
    super(
        jdbc,
        SubjectSheet.class,
        new StepTables(
            "subjects",
            "sheet",
            "",
            ", r.sealed IS NOT NULL OR r.body IS NOT NULL AS kept",
            """
            , sealed = CASE WHEN :kept THEN sealed END, body = CASE WHEN :kept THEN body END,
              paper = :paper, signed_on = :signedOn
            """,
            "sheet_step",
            List.of("document")));
    this.vault = vault;
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "subjects", "PC", year);
  }

  void add(SubjectSheet one, String words) {
    jdbc.sql(
            """
            INSERT INTO subjects.sheet
              (id, number, subject, cases, agency, recipient, level, fields, purpose, ground, until,
               sealed, sha256, officer, state, since, version)
            VALUES (:id, :number, :subject, :within::uuid[], :agency, :recipient, :level,
                    string_to_array(:says, ','), :purpose, :ground, :until, :sealed, :sha256,
                    :officer, :state, :since, :version)
            """)
        .paramSource(one)
        .param("sealed", sealed(one.id(), words))
        .param("within", one.cases().toArray(UUID[]::new))
        .param("says", String.join(",", one.fields().stream().map(Enum::name).toList()))
        .update();
  }

  private byte[] sealed(UUID sheet, String words) {
    return vault.seal(Lock.CONTENT, place(sheet), words.getBytes(UTF_8));
  }

  private static String place(UUID sheet) {
    return "subjects/" + sheet + "/words";
  }

  /** Its words; empty once they are no longer kept. */
  String words(UUID sheet) {
    return jdbc.sql("SELECT sealed, body FROM subjects.sheet WHERE id = :id")
        .param("id", sheet)
        .query(
            (row, n) -> {
              byte[] sealed = row.getBytes("sealed");
              return sealed == null
                  ? Objects.requireNonNullElse(row.getString("body"), "")
                  : new String(vault.open(Lock.CONTENT, place(sheet), sealed), UTF_8);
            })
        .optional()
        .orElse("");
  }

  /** Seals what earlier versions wrote open. */
  void sealAll() {
    record OpenWords(UUID id, String body) {}
    jdbc.sql("SELECT id, body FROM subjects.sheet WHERE body IS NOT NULL")
        .query(OpenWords.class)
        .list()
        .forEach(
            one ->
                jdbc.sql("UPDATE subjects.sheet SET body = NULL, sealed = :sealed WHERE id = :id")
                    .param("sealed", sealed(one.id(), one.body()))
                    .param("id", one.id())
                    .update());
  }

  /** A page of those that an agency gave or may read, the newest first. */
  RowSlice<SubjectSheet> page(String agency, int offset, int limit) {
    return slice(
        "(r.agency = :agency OR r.recipient = :agency AND r.state IN ('SHARED', 'RECALLED'))",
        "r.since DESC, r.number DESC",
        sql -> sql.param("agency", agency),
        offset,
        limit);
  }

  void add(UUID id, UUID sheet, SheetReadEntry reading) {
    jdbc.sql(
            """
            INSERT INTO subjects.sheet_reading (id, sheet, agency, officer, at, words)
            VALUES (:id, :sheet, :agency, :officer, :at, :words)
            """)
        .param("id", id)
        .param("sheet", sheet)
        .paramSource(reading)
        .update();
  }

  /** The newest first, at most 200. */
  List<SheetReadEntry> readings(UUID sheet) {
    return jdbc.sql(
            """
            SELECT agency, officer, at, words FROM subjects.sheet_reading WHERE sheet = :sheet
             ORDER BY at DESC, id LIMIT 200
            """)
        .param("sheet", sheet)
        .query(SheetReadEntry.class)
        .list();
  }

  /** What expired is not kept; that it was there, with its digest, is. */
  int expire(LocalDate today) {
    return jdbc.sql(
            """
            UPDATE subjects.sheet SET sealed = NULL, body = NULL
             WHERE (sealed IS NOT NULL OR body IS NOT NULL) AND until < :today
            """)
        .param("today", today)
        .update();
  }
}
