package vn.chosach.subjects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.acts.CaseRowSecurity;
import vn.chosach.cases.life.CaseFile;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.cases.web.Desk;
import vn.chosach.kernel.IdSource;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.kernel.Role;
import vn.chosach.linking.decisions.Taught;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** What judgements teach: tried on those left out, shown with reasons, taken back. */
@ChosachTest
class LessonPagesTest {

  private static final String PAGE = "/doi-tuong/trong-so";
  private static final int PAIRS = 240;

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired IdSource ids;
  @Autowired CaseRowSecurity rowSecurity;
  @Autowired TransactionTemplate transaction;
  @Autowired LessonBook lessons;

  @Autowired
  @Qualifier("lessonsJob")
  RecurringJob learning;

  @Test
  void judgements_teach_what_did_better_on_those_left_out_and_an_officer_takes_it_back()
      throws Exception {
    ActingOfficer first = office.officer("SXD-AG", Role.CASE_OFFICER);
    ActingOfficer head = office.officer("SXD-AG", Role.AGENCY_HEAD);
    ActingOfficer duty = office.officer("BCD389-AG", Role.STANDING_OFFICE);
    var desk = new Desk(mvc, first);
    CaseFile file = office.assigned(first, head, "Chuỗi gian hàng");
    transaction.executeWithoutResult(t -> judged(file));
    learning.round().run();
    LessonBook.Lesson learnt = lessons.counting(SubjectKind.SHOP).orElseThrow();
    assertThat(learnt.weights()).as("it did better").isNotNull();
    assertThat(learnt.f1After()).isGreaterThanOrEqualTo(learnt.f1Before());
    assertThat(learnt.positive()).isGreaterThanOrEqualTo(50);
    transaction.executeWithoutResult(
        t -> {
          later(java.util.Objects.requireNonNull(learnt.weights()));
          assertThat(lessons.counting(SubjectKind.SHOP).map(LessonBook.Lesson::version))
              .as("however many lessons of others followed")
              .contains(learnt.version());
          assertThat(lessons.all()).anyMatch(one -> one.version() == learnt.version());
          t.setRollbackOnly();
        });
    learning.round().run();
    assertThat(lessons.all().getFirst().version())
        .as("nothing new was judged")
        .isEqualTo(learnt.version());

    String heading = "h2:contains(Bản " + learnt.version() + ":)";
    Document shown = desk.page(PAGE);
    assertThat(shown.select("section:has(" + heading + ")").text())
        .contains("Đang dùng", "F1 trên kết luận để ngoài", "Số điện thoại", "→");
    assertThat(shown.select("a[href$=/bo]")).as("who looks after one agency does not").isEmpty();
    String end = PAGE + "/" + learnt.version() + "/bo";
    assertThat(desk.fill(end, end, "ly-do", "Thử").getStatus()).isEqualTo(422);
    var office389 = new Desk(mvc, duty);
    assertThat(office389.fill(end, end, "ly-do", "").getStatus()).isEqualTo(422);
    office389.does(end, end, "ly-do", "Học từ một đợt gộp sai");
    assertThat(lessons.counting(SubjectKind.SHOP)).isEmpty();
    assertThat(desk.page(PAGE).select("section:has(" + heading + ")").text())
        .contains("Đã bỏ", "Học từ một đợt gộp sai");
    learning.round().run();
    assertThat(lessons.counting(SubjectKind.SHOP)).as("nor is it learnt again at once").isEmpty();
    assertThat(office389.fill(end, end, "ly-do", "Lần nữa").getStatus())
        .as("it counts no more")
        .isEqualTo(422);
    assertThat(desk.page("/en" + PAGE).text())
        .contains("Taken back")
        .doesNotContainPattern("subjects\\.[a-z]");
  }

  /** More lessons of another kind than a page shows, none of which did better. */
  private void later(LessonBook.Lesson.LessonWeights weights) {
    for (int i = 0; i < 31; i++) {
      lessons.learn(SubjectKind.PERSON, 1, 1, new Taught(false, 0, 0), weights);
    }
  }

  @Test
  void nobody_teaches_more_than_a_quarter() {
    var links = new ArrayList<SubjectLink>();
    for (int i = 0; i < 100; i++) {
      links.add(link(i, i < 80 ? 0 : i % 4));
    }
    List<SubjectLink> taught = LessonBook.capped(links);
    long most = taught.stream().filter(one -> one.officer().equals(new UUID(3, 0))).count();
    assertThat(4 * most).isLessThanOrEqualTo(taught.size());
    assertThat(taught).hasSize(20);
    assertThat(LessonBook.capped(links.subList(0, 80))).as("one alone teaches nothing").isEmpty();
  }

  /**
   * Shops of one chain bear its name and are not the same; a shop under another name keeps its
   * phone.
   */
  private void judged(CaseFile file) {
    rowSecurity.ofTheProgram();
    var random = new Random(7);
    for (int pair = 0; pair < PAIRS; pair++) {
      boolean same = pair % 2 == 0;
      String phone = "09%08d".formatted(10_000_000 + random.nextInt(80_000_000));
      String other = "09%08d".formatted(10_000_000 + random.nextInt(80_000_000));
      String name = name(random);
      UUID left = subject(file, name, random.nextInt(10) == 0 ? "" : phone);
      UUID right =
          same
              ? subject(file, random.nextInt(3) == 0 ? name : name(random), phone)
              : subject(file, name + " " + random.nextInt(9), other);
      judged(file, left, right, same, new UUID(3, pair % 8));
    }
  }

  private static String name(Random random) {
    List<String> words =
        new ArrayList<>(
            List.of("Hoa", "Lan", "Kem", "Trộn", "Sữa", "Mộc", "Nhiên", "An", "Bình", "Túi", "Da"));
    Collections.shuffle(words, random);
    return "Shop "
        + String.join(" ", words.subList(0, 3))
        + " "
        + (char) ('A' + random.nextInt(26));
  }

  private UUID subject(CaseFile file, String name, String phone) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO cases.subject (id, case_id, kind, name, mark, note, named_at)
            VALUES (:id, :case, 'SHOP', :name, :mark, :note, now())
            """)
        .param("id", id)
        .param("case", file.id())
        .param("name", name)
        .param("mark", SubjectKind.mark(name) + id)
        .param("note", phone.isEmpty() ? "" : "Gọi " + phone)
        .update();
    return id;
  }

  private void judged(CaseFile file, UUID left, UUID right, boolean same, UUID officer) {
    UUID id = ids.next();
    jdbc.sql(
            """
            INSERT INTO subjects.link
              (id, number, left_id, left_case, right_id, right_case, same, reasons, agency, officer,
               state, since, version)
            VALUES (:id, :number, least(:left, :right), :case, greatest(:left, :right), :case,
                    :same, '', 'SXD-AG', :officer, 'STANDING', now(), 1)
            """)
        .param("id", id)
        .param("number", "LK-" + id)
        .param("left", left)
        .param("right", right)
        .param("case", file.id())
        .param("same", same)
        .param("officer", officer)
        .update();
  }

  private static SubjectLink link(int at, int officer) {
    return new SubjectLink(
        new UUID(1, at),
        "LK-" + at,
        at,
        new UUID(5, at),
        new UUID(2, 0),
        new UUID(6, at),
        new UUID(2, 0),
        true,
        "",
        "A",
        new UUID(3, officer),
        LinkState.STANDING,
        Instant.EPOCH,
        1,
        List.of());
  }
}
