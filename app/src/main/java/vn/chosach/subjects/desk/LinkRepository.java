package vn.chosach.subjects.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chosach.lifecycle.YearNumbers;
import vn.chosach.lifecycle.steps.Step.SignedBy;
import vn.chosach.lifecycle.steps.SteppedRepository;
import vn.chosach.subjects.life.LinkEvent;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** Rows of judgements and their steps, as far as the transaction sees both cases. */
@Component
class LinkRepository extends SteppedRepository<SubjectLink, LinkState, LinkEvent, SignedBy> {

  LinkRepository(JdbcClient jdbc) {
    super(
        jdbc,
        SubjectLink.class,
        new StepTables("subjects", "link", "", "", "", "step", List.of("document")));
  }

  String number(int year) {
    return YearNumbers.nextOf(jdbc, "subjects", "LK", year);
  }

  /** Those that wait or stand, in their order. */
  List<SubjectLink> open() {
    return where("r.state IN ('PROPOSED', 'STANDING') ORDER BY r.ordinal", sql -> sql);
  }

  /** All about some subjects, the newest first. */
  List<SubjectLink> about(List<UUID> subjects) {
    return where(
        "(r.left_id = ANY (:ids) OR r.right_id = ANY (:ids)) ORDER BY r.ordinal DESC LIMIT 100",
        sql -> sql.param("ids", subjects.toArray(UUID[]::new)));
  }

  /** Whether it could be added: a pair is judged once at a time. */
  boolean add(SubjectLink link) {
    try {
      jdbc.sql(
              """
              INSERT INTO subjects.link
                (id, number, left_id, left_case, right_id, right_case, same, reasons, agency,
                 officer, state, since, version)
              VALUES (:id, :number, :leftId, :leftCase, :rightId, :rightCase, :same, :reasons,
                      :agency, :officer, :state, :since, :version)
              """)
          .paramSource(link)
          .update();
      return true;
    } catch (DuplicateKeyException judged) {
      return false;
    }
  }
}
