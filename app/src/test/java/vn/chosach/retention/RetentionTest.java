package vn.chosach.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.Office;
import vn.chosach.cases.Seat;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.AgencyOrders.Succeeding;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.NewBody;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipMoveOutcome;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.opening.IdentityPurpose;
import vn.chosach.ui.FormPass;
import vn.chosach.vault.Custody;
import vn.chosach.vault.CustodyOutcome;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;
import vn.chosach.vault.VaultOpening;
import vn.chosach.verify.RowsBehindActs;

/** Nobody erases alone, and what is erased leaves its stub, its tombstone and its act. */
@ChosachTest
class RetentionTest {

  private static final String BASIS = "Luật 91/2025/QH15";

  @Autowired Retention retention;
  @Autowired Tips tips;
  @Autowired Vault vault;
  @Autowired Custody custody;
  @Autowired Journal journal;
  @Autowired Agencies agencies;
  @Autowired JdbcClient jdbc;
  @Autowired Office office;
  @Autowired Puppets puppets;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  @Value("${chosach.database.url}")
  String url;

  @Value("${chosach.database.owner}")
  String owner;

  @Value("${chosach.database.owner-password}")
  String password;

  private ActingOfficer head;
  private ActingOfficer standing;

  @BeforeEach
  void people() {
    head = office.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    standing = office.officer("SCT-AG", Role.STANDING_OFFICE);
  }

  @AfterEach
  void setTheClockBack() {
    clock.reset();
  }

  @Test
  void two_agencies_erase_a_tip_and_its_files_and_a_stub_stays() throws Exception {
    UUID id = tip("Chuyện phải xóa");
    UUID file = vault.files(id).getFirst().id();
    String number = read(id).number();
    String told = told(id);
    UUID proposal = waiting(propose(RecordKind.TIP, number, head));
    assertThat(read(id).told().story()).as("nothing goes with one signature").isNotEmpty();

    done(answer(proposal, true, standing));
    assertThat(read(id).told()).isEqualTo(Tip.TipContent.ERASED);
    assertThat(read(id).named()).isFalse();
    assertThat(tips.history(id)).isNotEmpty().allSatisfy(one -> assertThat(one.words()).isEmpty());
    assertThat(vault.openOriginal(id, file, Actor.SYSTEM, "xem"))
        .isInstanceOf(VaultOpening.VaultOpeningRefused.class);
    Stub stub = stub(number);
    ActingOfficer reader = office.head();
    assertThat(Seat.page(mvc, "/luu-tru?dau=" + number, reader).text())
        .as("however many came after it")
        .contains(number);
    assertThat(Seat.page(mvc, "/en/luu-tru?dau=PA-0000-0", reader).text())
        .contains("No erased record has this number")
        .doesNotContain(number);
    assertThat(stub.hash()).as("the hash for which the log vouches").isEqualTo(told);
    assertThat(stub.parts()).isGreaterThan(3);
    assertThat(stub.first().agency()).isEqualTo("BCD389-AG");
    assertThat(stub.second().agency()).isEqualTo("SCT-AG");
    assertThat(journal.newest("tip", id.toString(), null, 1).getFirst().act().verb())
        .isEqualTo("retention.removed");
    assertThat(
            jdbc.sql("SELECT part FROM tips.erasure WHERE tip = ?")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("WORDS");
    try (var connection = DriverManager.getConnection(url, owner, password)) {
      connection.setAutoCommit(false);
      assertThat(RowsBehindActs.wrong(connection, Set.of(id, file)))
          .as("the verifier finds both who signed in the log")
          .isEmpty();
    }
  }

  @Test
  void what_is_open_is_never_erased_whoever_agrees() {
    UUID id = open("Chuyện đang làm");
    String number = read(id).number();
    assertThat(code(propose(RecordKind.TIP, number, head))).isEqualTo("retention.still-open");
    assertThat(waiting(number)).isEmpty();

    answered(id);
    UUID proposal = waiting(propose(RecordKind.TIP, number, head));
    move(id, TipStep.REOPEN, citizen(id), Set.of());
    assertThat(code(answer(proposal, true, standing)))
        .as("opened again since it was proposed")
        .isEqualTo("retention.still-open");
    answered(id);
    move(id, TipStep.TAKE_BACK, Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));
    assertThat(code(answer(proposal, true, standing)))
        .as("taken back since it was proposed")
        .isEqualTo("retention.still-open");
    assertThat(read(id).told().story()).contains("Chuyện đang làm");
    assertThat(journal.newest("tip", id.toString(), null, 20))
        .noneMatch(journalEntry -> journalEntry.act().verb().equals("retention.agreed"));

    answered(id);
    done(answer(proposal, true, standing));
    assertThat(read(id).told()).isEqualTo(Tip.TipContent.ERASED);
  }

  @Test
  void a_person_who_takes_the_own_name_back_is_heard_while_the_tip_is_open() {
    UUID id = open("Chuyện đang làm, không muốn nêu tên nữa");
    String number = read(id).number();
    assertThat(
            code(
                retention.propose(
                    new ErasureWish(
                        RecordKind.REPORTER,
                        number,
                        ErasureProposal.Ground.EXPIRED,
                        "Hết thời hạn",
                        BASIS),
                    head.actor(),
                    head.roles())))
        .isEqualTo("retention.still-open");
    done(answer(waiting(propose(RecordKind.REPORTER, number, head)), true, standing));
    assertThat(read(id).named()).isFalse();
    assertThat(read(id).told().story()).contains("Chuyện đang làm");
  }

  @Test
  void what_sifting_drew_from_a_tip_goes_with_it() {
    UUID id = tip("Gọi 0900 000 389 để mua");
    UUID proposal = waiting(propose(RecordKind.TIP, read(id).number(), head));
    done(answer(proposal, true, standing));
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM signals.findable f WHERE f.signal IN (
                      SELECT s.id FROM signals.signal s WHERE s.source = ?)
                    """)
                .param(id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void only_the_reporter_is_forgotten_while_the_words_stay() {
    UUID id = tip("Chuyện còn giữ");
    String number = read(id).number();
    UUID proposal = waiting(propose(RecordKind.REPORTER, number, standing));
    done(answer(proposal, true, head));
    assertThat(read(id).named()).isFalse();
    assertThat(read(id).told().story()).contains("Chuyện còn giữ");
    assertThat(code(propose(RecordKind.REPORTER, number, standing))).isEqualTo("retention.unknown");
  }

  @Test
  void one_person_one_agency_and_a_stranger_are_refused() {
    String number = read(tip("Chuyện của một người")).number();
    ActingOfficer auditor = office.officer("BCD389-AG", Role.AUDITOR);
    assertThat(code(propose(RecordKind.TIP, number, auditor))).isEqualTo("retention.not-yours");
    UUID proposal = waiting(propose(RecordKind.TIP, number, head));
    assertThat(code(propose(RecordKind.TIP, number, standing)))
        .isEqualTo("retention.proposed-already");
    assertThat(code(answer(proposal, true, head))).isEqualTo("retention.same-person");
    assertThat(code(answer(proposal, true, office.officer("BCD389-AG", Role.COMMITTEE_LEADER))))
        .isEqualTo("retention.same-agency");
    assertThat(code(answer(proposal, true, office.handler()))).isEqualTo("retention.not-yours");
    assertThat(code(retention.answer(proposal, true, "  ", standing.actor(), standing.roles())))
        .isEqualTo("retention.words-missing");
    done(answer(proposal, false, standing));
    assertThat(code(answer(proposal, true, standing))).isEqualTo("retention.settled");
    assertThat(code(propose(RecordKind.TIP, "PA-1999-1", head))).isEqualTo("retention.unknown");
    assertThat(code(propose(RecordKind.TIP, "' OR 1=1", head))).isEqualTo("retention.unknown");
  }

  @Test
  void a_hold_stops_what_two_agencies_want() {
    UUID id = tip("Chuyện đang điều tra");
    String number = read(id).number();
    UUID proposal = waiting(propose(RecordKind.TIP, number, head));
    UUID hold =
        done(
            retention.keep(
                RecordKind.TIP, number, "Đang khiếu nại", BASIS, head.actor(), head.roles()));
    assertThat(code(answer(proposal, true, standing))).isEqualTo("retention.held");
    assertThat(read(id).told().story()).isNotEmpty();
    ActingOfficer deputy = office.officer("BCD389-AG", Role.COMMITTEE_LEADER);
    assertThat(code(end(hold, standing))).as("another agency").isEqualTo("retention.settled");
    assertThat(code(end(UUID.randomUUID(), standing))).isEqualTo("retention.settled");
    assertThat(code(end(hold, office.handler()))).isEqualTo("retention.not-yours");
    waiting(end(hold, deputy));
    assertThat(code(end(hold, deputy))).isEqualTo("retention.release-second-person");
    assertThat(code(end(hold, office.officer("BCD389-AG", Role.COMMITTEE_LEADER))))
        .as("without who ordered it")
        .isEqualTo("retention.release-without-holder");
    assertThat(code(answer(proposal, true, standing))).isEqualTo("retention.held");
    done(end(hold, head));
    done(answer(proposal, true, standing));
    assertThat(read(id).told()).isEqualTo(Tip.TipContent.ERASED);
  }

  /** The ground stays on the stub for good, and nobody hurries a term along. */
  @Test
  void nobody_says_that_a_term_is_over_before_it_is() {
    UUID id = tip("Chuyện mới trả lời hôm nay");
    String number = read(id).number();
    var wish =
        new ErasureWish(
            RecordKind.TIP, number, ErasureProposal.Ground.EXPIRED, "Hết thời hạn", BASIS);
    assertThat(code(retention.propose(wish, head.actor(), head.roles())))
        .isEqualTo("retention.term-not-over");
    clock.moveTo(clock.instant().plus(Duration.ofDays(16 * 366)));
    UUID proposal = waiting(retention.propose(wish, head.actor(), head.roles()));
    move(id, TipStep.TAKE_BACK, Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));
    answered(id);
    assertThat(code(answer(proposal, true, standing)))
        .as("answered anew, from when its term counts anew")
        .isEqualTo("retention.term-not-over");
    assertThat(read(id).told().story()).contains("Chuyện mới trả lời");
  }

  @Test
  void who_carries_on_the_work_of_an_agency_ends_what_it_held() throws Exception {
    String old = registered();
    String heirs = registered();
    ActingOfficer holder = office.officer(old, Role.COMMITTEE_LEADER);
    String number = read(tip("Chuyện bị giữ rồi sáp nhập")).number();
    UUID hold =
        done(
            retention.keep(
                RecordKind.TIP, number, "Đang kiện", BASIS, holder.actor(), holder.roles()));
    ActingOfficer heir = office.officer(heirs, Role.COMMITTEE_LEADER);
    assertThat(code(end(hold, heir))).as("not yet its heir").isEqualTo("retention.settled");
    succeeded(old, heirs);
    String way = "form[action$=/" + hold + "/tha]";
    assertThat(Seat.page(mvc, "/luu-tru", heir).select(way)).hasSize(1);
    assertThat(Seat.page(mvc, "/luu-tru", heir).text())
        .as("the office as it was called, not its key")
        .contains("Chi cục " + old);
    assertThat(Seat.page(mvc, "/luu-tru", standing).select(way)).isEmpty();
    assertThat(code(end(hold, standing))).isEqualTo("retention.settled");

    var asked =
        mvc.perform(
                MockMvcRequestBuilders.post("/luu-tru/giu/" + hold + "/tha")
                    .with(Seat.of(heir))
                    .with(new FormPass())
                    .param("y-kien", "Đã giải quyết"))
            .andReturn();
    assertThat(asked.getResponse().getRedirectedUrl()).isEqualTo("/luu-tru");
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*)::int FROM officers.spring_session_attributes
                     WHERE position(convert_to('Đã ghi ý kiến thôi giữ', 'UTF8') IN attribute_bytes) > 0
                    """)
                .query(Integer.class)
                .single())
        .as("what happens next is no erasure")
        .isPositive();
    assertThat(Seat.page(mvc, "/luu-tru", heir).text())
        .as("the first of the two, with the agency they acted for")
        .containsPattern("Chi cục " + heirs + " đề nghị bỏ giữ: Đã giải quyết");
    done(end(hold, office.officer(heirs, Role.COMMITTEE_LEADER)));
    waiting(propose(RecordKind.TIP, number, head));
  }

  @Test
  void an_agency_and_the_one_that_carries_on_its_work_are_not_two() throws Exception {
    String old = registered();
    String heirs = registered();
    String number = read(tip("Chuyện ký trước sáp nhập")).number();
    UUID proposal =
        waiting(propose(RecordKind.TIP, number, office.officer(old, Role.COMMITTEE_LEADER)));
    ActingOfficer heir = office.officer(heirs, Role.COMMITTEE_LEADER);
    String way = "form[action$=/" + proposal + "/ky]";
    assertThat(Seat.page(mvc, "/luu-tru", heir).select(way)).hasSize(1);
    succeeded(old, heirs);
    assertThat(Seat.page(mvc, "/luu-tru", heir).select(way)).isEmpty();
    assertThat(code(answer(proposal, true, heir))).isEqualTo("retention.same-agency");
    done(answer(proposal, true, standing));
  }

  private void succeeded(String old, String heirs) {
    assertThat(
            agencies.succeed(
                Actor.SYSTEM,
                new Succeeding(old, heirs, true, null, null, office.today()),
                new ChangeReason("Sáp nhập", null)))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private String registered() {
    return NewBody.ofTheProvince(agencies, "GIU");
  }

  @Test
  void two_made_up_accounts_neither_propose_sign_hold_nor_learn_who_told_it() {
    UUID id = tip("Chuyện mà hai người bịa muốn xóa");
    String number = read(id).number();
    ActingOfficer puppet = puppets.of(office.officer("SCT-AG", Role.STANDING_OFFICE));
    String tooNew = "officers.new-account-signs-nothing";
    assertThat(code(propose(RecordKind.TIP, number, puppet))).isEqualTo(tooNew);
    UUID proposal = waiting(propose(RecordKind.TIP, number, head));
    assertThat(code(answer(proposal, true, puppet))).isEqualTo(tooNew);
    assertThat(
            code(
                retention.keep(
                    RecordKind.TIP, number, "Kiện", BASIS, puppet.actor(), puppet.roles())))
        .isEqualTo(tooNew);
    assertThat(
            tips.openReporter(
                open("Chuyện mới"),
                IdentityPurpose.ASK_BACK,
                "tò mò",
                puppet.actor(),
                puppet.roles()))
        .isInstanceOfSatisfying(
            ActOutcome.Refused.class, no -> assertThat(no.refusal().code()).isEqualTo(tooNew));
    assertThat(read(id).told().story()).isNotEmpty();
  }

  @Test
  void the_database_erases_nothing_under_a_hold() {
    UUID id = tip("Chuyện bị giữ");
    UUID file = vault.files(id).getFirst().id();
    done(
        retention.keep(
            RecordKind.TIP, read(id).number(), "Kiện", BASIS, head.actor(), head.roles()));
    for (String sql :
        List.of(
            """
            INSERT INTO tips.erasure VALUES (?, 'WORDS', gen_random_uuid(), now(),
              '00000000-0000-4000-8000-000000000001', 'A', '00000000-0000-4000-8000-000000000002', 'B')
            """,
            "DELETE FROM retention.hold WHERE record = ?",
            """
            UPDATE retention.hold SET released_at = now(), released_for = held_for,
              released_by = '00000000-0000-4000-8000-000000000001' WHERE record = ?
            """)) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        INSERT INTO vault.destruction
                          (item, asked_by, agency, asked_at, reason, basis, done_by, done_at)
                        VALUES (?, '00000000-0000-4000-8000-000000000002', 'SCT-AG', now(), 'Hết cần',
                                'QĐ', '00000000-0000-4000-8000-000000000001', now())
                        """)
                    .param(file)
                    .update())
        .as("written down as done at once")
        .hasMessageContaining("legal hold");
    custody.askDestruction(file, head.actor(), "Hết cần", BASIS);
    assertThat(custody.destroy(file, standing.actor(), "Đồng ý"))
        .isInstanceOfSatisfying(
            CustodyOutcome.CustodyRefused.class,
            no -> assertThat(no.refusal().code()).isEqualTo("vault.held"));
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        UPDATE vault.destruction SET done_at = now(),
                          done_by = '00000000-0000-4000-8000-000000000001' WHERE item = ?
                        """)
                    .param(file)
                    .update())
        .isInstanceOf(DataAccessException.class);
    assertThat(read(id).told().story()).contains("Chuyện bị giữ");
  }

  @Test
  void the_run_proposes_what_is_past_its_term_and_erases_nothing() {
    UUID id = open("Chuyện cũ");
    Tip tip = read(id);
    assertThat(
            tips.move(
                id,
                TipStep.ANSWER,
                tip.progress().version(),
                new TipNotice("Đã trả lời.", null, null),
                Actor.officer(UUID.randomUUID(), "SCT-AG"),
                Set.of(Role.OPERATOR)))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
    retention.propose(Actor.SYSTEM);
    assertThat(waiting(tip.number())).as("before its term").isEmpty();
    clock.moveTo(clock.instant().plus(Duration.ofDays(3 * 366)));
    retention.propose(Actor.SYSTEM);
    assertThat(waiting(tip.number()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(RecordKind.REPORTER);
              assertThat(one.ground()).isEqualTo(ErasureProposal.Ground.EXPIRED);
              assertThat(one.askedBy()).isNull();
              assertThat(one.signatures()).isEmpty();
            });
    UUID proposal = waiting(tip.number()).getFirst().id();
    waiting(answer(proposal, true, head));
    assertThat(read(id).named()).isTrue();
    done(answer(proposal, false, standing));
    retention.propose(Actor.SYSTEM);
    assertThat(waiting(tip.number())).as("denied this year").isEmpty();
    clock.moveTo(clock.instant().plus(Duration.ofDays(13 * 366)));
    retention.propose(Actor.SYSTEM);
    assertThat(waiting(tip.number()))
        .extracting(ErasureProposal::kind)
        .containsExactlyInAnyOrder(RecordKind.REPORTER, RecordKind.TIP);
  }

  @Test
  void who_may_not_read_a_tip_proposes_signs_holds_and_releases_nothing() throws Exception {
    UUID id = tip("Chuyện của nơi khác");
    String number = read(id).number();
    ActingOfficer stranger = office.head();
    assertThat(code(propose(RecordKind.TIP, number, stranger)))
        .isEqualTo(code(propose(RecordKind.TIP, "PA-1999-1", stranger)));
    UUID proposal = waiting(propose(RecordKind.TIP, number, head));
    assertThat(code(answer(proposal, true, stranger)))
        .isEqualTo(code(answer(UUID.randomUUID(), true, stranger)));
    assertThat(
            code(
                retention.keep(
                    RecordKind.TIP, number, "x", BASIS, stranger.actor(), stranger.roles())))
        .isEqualTo("retention.unknown");
    UUID hold =
        done(
            retention.keep(
                RecordKind.TIP, number, "Đang khiếu nại", BASIS, head.actor(), head.roles()));
    for (String path : List.of("/luu-tru/giu/%s/tha", "/luu-tru/%s/ky")) {
      UUID there = path.contains("giu") ? hold : proposal;
      String foreign = refused(path.formatted(there), stranger);
      String absent = refused(path.formatted(UUID.randomUUID()), stranger);
      assertThat(foreign).as(path).isEqualTo(absent).doesNotContain(number);
    }
    assertThat(Seat.page(mvc, "/luu-tru", stranger).text()).doesNotContain(number);
    assertThat(Seat.page(mvc, "/luu-tru", head).text()).contains(number);
    assertThat(read(id).told()).isNotEqualTo(Tip.TipContent.ERASED);
  }

  @Test
  void a_hold_of_others_is_released_and_shown_as_little_as_one_that_does_not_exist()
      throws Exception {
    UUID tip = tip("Chuyện bị giữ");
    String number = read(tip).number();
    for (RecordKind kind : List.of(RecordKind.TIP, RecordKind.REPORTER)) {
      UUID hold =
          done(retention.keep(kind, number, "Đang khiếu nại", BASIS, head.actor(), head.roles()));
      for (ActingOfficer who :
          List.of(
              office.head(),
              standing,
              office.officer("CA-AG", Role.AGENCY_HEAD),
              office.officer("BCD389-AG", Role.AUDITOR))) {
        for (int time = 0; time < 2; time++) {
          assertThat(refused("/luu-tru/giu/" + hold + "/tha", who))
              .as("%s of %s, once and as a second", kind, who)
              .isEqualTo(refused("/luu-tru/giu/" + UUID.randomUUID() + "/tha", who));
        }
      }
      assertThat(held(hold)).as("nobody asked for its end").isTrue();
      ActingOfficer handler = office.handler();
      for (UUID one : List.of(hold, UUID.randomUUID())) {
        assertThat(
                Seat.send(mvc, "/luu-tru/giu/" + one + "/tha", handler, "y-kien", "Thử")
                    .getStatus())
            .isEqualTo(403);
      }
    }
    assertThat(Seat.page(mvc, "/luu-tru", office.head()).text()).doesNotContain(number);
  }

  private boolean held(UUID hold) {
    return Boolean.TRUE.equals(
        jdbc.sql(
                "SELECT released_at IS NULL AND release_asked_by IS NULL FROM retention.hold WHERE"
                    + " id = ?")
            .param(hold)
            .query(Boolean.class)
            .optional()
            .orElse(true));
  }

  private String refused(String path, ActingOfficer who) throws Exception {
    var answer = Seat.send(mvc, path, who, "dong-y", "co", "y-kien", "Thử");
    assertThat(answer.getStatus()).isEqualTo(422);
    return answer
        .getContentAsString(StandardCharsets.UTF_8)
        .replaceAll("value=\"[^\"]{20,}\"", "token")
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "id");
  }

  @Test
  void a_report_against_an_office_is_not_found_here() {
    UUID id = UUID.randomUUID();
    var report =
        new Report(
            Channel.WEB,
            null,
            "",
            "30307",
            "Đội 3",
            null,
            "Bao che",
            null,
            null,
            null,
            true,
            "Đội 3",
            null,
            null);
    received(tips.receive(id, id.toString(), report, Reporter.UNKNOWN, citizen(id)));
    String number = tips.read(List.of(id), TipDesk.INTEGRITY).getFirst().number();
    assertThat(code(propose(RecordKind.TIP, number, head))).isEqualTo("retention.unknown");
  }

  @Test
  void the_database_empties_nothing_without_a_tombstone_of_two() {
    UUID id = tip("Chuyện nguyên vẹn");
    for (String sql :
        List.of(
            "UPDATE tips.tip SET told = NULL WHERE id = ?",
            "UPDATE tips.tip SET told = 'x' WHERE id = ?",
            "UPDATE tips.reporter SET identity = NULL WHERE tip = ?",
            "UPDATE tips.happening SET words = NULL WHERE tip = ?",
            """
            INSERT INTO tips.erasure VALUES (?, 'WORDS', gen_random_uuid(), now(),
              '00000000-0000-4000-8000-000000000001', 'A', '00000000-0000-4000-8000-000000000002', 'A')
            """)) {
      assertThatThrownBy(() -> jdbc.sql(sql).param(id).update())
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
    assertThat(read(id).told().story()).isNotEmpty();
  }

  @Test
  void the_page_shows_signs_and_refuses() throws Exception {
    String number = read(tip("Chuyện trên trang")).number();
    var sent =
        Seat.send(
            mvc,
            "/luu-tru/de-nghi",
            head,
            "loai",
            "TIP",
            "so",
            number,
            "can-cu",
            "REQUEST",
            "van-ban",
            BASIS,
            "ly-do",
            "Người gửi yêu cầu");
    assertThat(sent.getRedirectedUrl()).isEqualTo("/luu-tru");
    UUID proposal = waiting(number).getFirst().id();
    for (String lang : List.of("", "/en")) {
      var page = Seat.page(mvc, lang + "/luu-tru", standing);
      assertThat(page.text()).contains(number, "Người gửi yêu cầu").doesNotContain("retention.");
      assertThat(page.select("form[action$=/" + proposal + "/ky]")).hasSize(1);
    }
    assertThat(Seat.page(mvc, "/luu-tru", head).select("form[action$=/" + proposal + "/ky]"))
        .as("who signed does not sign again")
        .isEmpty();
    var again =
        Seat.send(mvc, "/luu-tru/" + proposal + "/ky", head, "dong-y", "co", "y-kien", "Ký nữa");
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("Bạn đã ký.");
    var auditor = office.officer("BCD389-AG", Role.AUDITOR);
    assertThat(Seat.page(mvc, "/luu-tru", auditor).select("main form[method=post]")).isEmpty();
  }

  /** A tip that was answered, from which its term counts. */
  private UUID tip(String story) {
    UUID id = open(story);
    answered(id);
    return id;
  }

  private void answered(UUID id) {
    move(id, TipStep.ANSWER, Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));
  }

  private void move(UUID id, TipStep tipStep, Actor actor, Set<Role> roles) {
    int version = read(id).progress().version();
    assertThat(tips.move(id, tipStep, version, new TipNotice("Thử.", null, null), actor, roles))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
  }

  /** A tip that is being sorted. */
  private UUID open(String story) {
    UUID id = UUID.randomUUID();
    assertThat(vault.stage(id, id, "a.jpg", new ByteArrayInputStream(Pictures.jpeg(20, 10))))
        .isInstanceOf(Staging.Staged.class);
    Report report = Report.of(Channel.WEB, "https://vt.example/" + id, story);
    received(
        tips.receive(
            id,
            id.toString(),
            report,
            new Reporter("Người Thử", "0900000001", "", ""),
            citizen(id)));
    assertThat(
            tips.move(
                id,
                TipStep.SORT,
                read(id).progress().version(),
                new TipNotice("Đang phân loại.", null, null),
                Actor.officer(UUID.randomUUID(), "SCT-AG"),
                Set.of(Role.OPERATOR)))
        .isInstanceOf(TipMoveOutcome.TipMoved.class);
    return id;
  }

  private static Actor citizen(UUID id) {
    return new Actor(Actor.ActorKind.CITIZEN, id, null);
  }

  private Tip read(UUID id) {
    return tips.read(List.of(id), TipDesk.SIFTING).getFirst();
  }

  private String told(UUID id) {
    return Objects.requireNonNull(
        journal.newest("tip", id.toString(), null, 9).stream()
            .filter(one -> one.act().verb().equals(Tips.RECEIVED))
            .findFirst()
            .orElseThrow()
            .act()
            .details()
            .get("told"));
  }

  private List<ErasureProposal> waiting(String number) {
    return retention.waiting().stream().filter(one -> one.number().equals(number)).toList();
  }

  private Stub stub(String number) {
    return retention.stubs(number).rows().stream()
        .filter(one -> one.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private ActOutcome<UUID> propose(RecordKind kind, String number, ActingOfficer by) {
    return retention.propose(
        new ErasureWish(kind, number, ErasureProposal.Ground.REQUEST, "Người gửi yêu cầu", BASIS),
        by.actor(),
        by.roles());
  }

  private ActOutcome<UUID> answer(UUID proposal, boolean agreed, ActingOfficer by) {
    return retention.answer(proposal, agreed, "Đã xem", by.actor(), by.roles());
  }

  private ActOutcome<UUID> end(UUID hold, ActingOfficer by) {
    return retention.end(hold, "Đã giải quyết", by.actor(), by.roles());
  }

  private static UUID done(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Done.class);
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private static UUID waiting(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Waiting.class);
    return ((ActOutcome.Waiting<UUID>) outcome).value();
  }

  private static String code(ActOutcome<UUID> outcome) {
    assertThat(outcome).isInstanceOf(ActOutcome.Refused.class);
    return ((ActOutcome.Refused<UUID>) outcome).refusal().code();
  }

  private static void received(Reception reception) {
    assertThat(reception).isInstanceOf(Reception.Received.class);
  }
}
