package vn.chosach.subjects.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.RowSlice;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.subjects.sheets.SubjectSheet.SheetReadEntry;

/** Rows of sheets, their steps and readings, as far as the transaction sees them. */
@Component
class SheetRepository extends SteppedRepository<SubjectSheet, SheetState, SheetEvent, SignedBy> {

  SheetRepository(JdbcClient jdbc) {
    super(
        jdbc,
        SubjectSheet.class,
        new StepTables(
            "subjects",
            "sheet",
            "",
            "",
            ", body = :body, paper = :paper, signed_on = :signedOn",
            "sheet_step",
            List.of("document")));
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "subjects", "PC", year);
  }

  void add(SubjectSheet one) {
    jdbc.sql(
            """
            INSERT INTO subjects.sheet
              (id, number, subject, cases, agency, recipient, level, fields, purpose, ground, until,
               body, sha256, officer, state, since, version)
            VALUES (:id, :number, :subject, :within::uuid[], :agency, :recipient, :level,
                    string_to_array(:says, ','), :purpose, :ground, :until, :body, :sha256,
                    :officer, :state, :since, :version)
            """)
        .paramSource(one)
        .param("within", one.cases().toArray(UUID[]::new))
        .param("says", String.join(",", one.fields().stream().map(Enum::name).toList()))
        .update();
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
            "UPDATE subjects.sheet SET body = NULL WHERE body IS NOT NULL AND until < :today")
        .param("today", today)
        .update();
  }
}
