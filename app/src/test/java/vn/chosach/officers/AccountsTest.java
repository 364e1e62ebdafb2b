package vn.chosach.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.JobRunner;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Agency;
import vn.chosach.directory.AgencyOrders.Ending;
import vn.chosach.directory.ChangeReason;
import vn.chosach.directory.NewBody;
import vn.chosach.journal.Act;
import vn.chosach.journal.Journal;
import vn.chosach.journal.JournalEntry;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;

@ChosachTest
class AccountsTest {

  private static final String WARD = "BCD389-XA-30292";

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired Journal journal;
  @Autowired Agencies agencies;
  @Autowired AccountRequests requests;
  @Autowired JdbcClient jdbc;
  @Autowired JobRunner jobs;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired TransactionTemplate transaction;
  @Autowired TestOpenWork.Willing willing;
  @Autowired TestOpenWork.Unwilling unwilling;

  private final Actor administrator = Actor.officer(UUID.randomUUID(), "SCT-AG");

  @Test
  void anOpenedAccountCanBeReadBackAndStandsInTheJournal() {
    Person person = people.opened(Role.OPERATOR, Role.CASE_OFFICER);
    Officer officer = officers.inOffice(person.id()).orElseThrow();
    assertThat(officer.roles()).containsExactlyInAnyOrder(Role.OPERATOR, Role.CASE_OFFICER);
    assertThat(officer.agencyName().vi()).contains("Quản lý thị trường");
    assertThat(officers.working(People.AGENCY, Role.OPERATOR)).contains(officer);
    assertThat(officers.displayNames(Set.of(person.id(), UUID.randomUUID())))
        .containsExactly(java.util.Map.entry(person.id(), officer.displayName()));
    assertThat(verbs(person))
        .containsExactly(
            "officers.role-granted", "officers.role-granted", "officers.account-opened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", ".abc", "1abc", "có dấu cách", "a@b.vn", "<script>"})
  void anAccountNameOfAnotherFormIsRefused(String name) {
    assertThat(open(name, "Nguyễn Văn A")).isEqualTo("officers.account-name-form");
  }

  @Test
  void namesOfTenThousandCharactersAreRefused() {
    assertThat(open("a".repeat(10_000), "Nguyễn Văn A")).isEqualTo("officers.account-name-form");
    assertThat(open("hop.le", "ă".repeat(10_000))).isEqualTo("officers.full-name-length");
  }

  @Test
  void twoNamesThatReadAlikeCannotBothExist() {
    String number = String.valueOf(System.nanoTime() % 100_000);
    people.opened("trực.đêm" + number);
    assertThat(open("truc.dem" + number, "Nguyễn Văn A")).isEqualTo("officers.account-name-taken");
  }

  @Test
  void aNameInPiecesIsKeptWhole() {
    String name = "Trần Thị Ề";
    var account =
        new NewAccount(
            "tran.e" + System.nanoTime() % 100_000,
            Normalizer.normalize(name, Normalizer.Form.NFD),
            "Cán bộ 1",
            People.AGENCY,
            people.today(),
            null);
    UUID id = id(officers.open(administrator, account, "test"));
    assertThat(officers.account(id).orElseThrow().fullName()).isEqualTo(name);
  }

  @Test
  void anAgencyThatIsNoLongerThereIsRefused() {
    var account =
        new NewAccount("qltt.cu", "Người Cũ", "Cũ 1", "QLTT-AG-OLD", people.today(), null);
    assertThat(code(officers.open(administrator, account, "test")))
        .isEqualTo("officers.unknown-agency");
  }

  @Test
  void anAccountThatEndsBeforeItBeginsIsRefused() {
    LocalDate today = people.today();
    var account =
        new NewAccount("nguoc", "Người Ngược", "Ngược", People.AGENCY, today, today.minusDays(1));
    assertThat(code(officers.open(administrator, account, "test")))
        .isEqualTo("kernel.dates-upside-down");
  }

  @Test
  void anActWithoutReasonIsRefused() {
    Person person = people.opened();
    assertThat(grant(person, "OPERATOR", people.today(), null, "  "))
        .isEqualTo("officers.reason-missing");
    assertThat(grant(person, "OPERATOR", people.today(), null, "x".repeat(501)))
        .isEqualTo("officers.reason-length");
  }

  @Test
  void anUnknownRoleIsRefused() {
    assertThat(grant(people.opened(), "KING", people.today(), null, "test"))
        .isEqualTo("officers.unknown-role");
  }

  @Test
  void aRoleThatEndsBeforeItBeginsIsRefused() {
    LocalDate day = people.today().plusDays(5);
    assertThat(grant(people.opened(), "OPERATOR", day, day.minusDays(1), "test"))
        .isEqualTo("kernel.dates-upside-down");
  }

  @Test
  void aRoleIsNotGrantedBackwards() {
    assertThat(grant(people.opened(), "OPERATOR", people.today().minusDays(1), null, "test"))
        .isEqualTo("officers.begins-in-past");
  }

  @Test
  void theSameRoleTwiceOnADayIsRefused() {
    Person person = people.opened();
    LocalDate today = people.today();
    assertThat(grant(person, "OPERATOR", today, today.plusDays(9), "test")).isEqualTo("done");
    assertThat(grant(person, "OPERATOR", today.plusDays(9), null, "test"))
        .isEqualTo("officers.role-overlap");
    assertThat(grant(person, "OPERATOR", today.plusDays(10), null, "test")).isEqualTo("done");
    assertThat(grant(person, "CASE_OFFICER", today, null, "test")).isEqualTo("done");
  }

  @Test
  void whoAdministersAccountsDoesNotReadCases() {
    LocalDate today = people.today();
    Person administrator = people.opened();
    assertThat(granted(administrator, "ADMINISTRATOR", today, today.plusDays(9))).isEqualTo("done");
    for (Role role : Role.values()) {
      assertThat(granted(administrator, role.name(), today, null))
          .as(role.name())
          .isEqualTo(
              role == Role.ADMINISTRATOR
                  ? "officers.role-overlap"
                  : role.readsContent() ? "officers.role-apart" : "done");
    }
    assertThat(granted(administrator, "CASE_OFFICER", today.plusDays(10), null)).isEqualTo("done");
    assertThat(granted(administrator, "ADMINISTRATOR", today.plusDays(10), null))
        .isEqualTo("officers.role-apart");
  }

  @Test
  void oneAdministratorAloneGivesNobodyARoleThatSigns() {
    Person person = people.opened();
    for (Role role : Role.values()) {
      if (role.needsTwoAdministrators()) {
        assertThat(grant(person, role.name(), people.today(), null, "test"))
            .as(role.name())
            .isEqualTo("officers.two-administrators");
      }
    }
    Person head = people.opened(Role.AGENCY_HEAD);
    assertThat(move(head, People.OTHER_AGENCY, people.today()))
        .isEqualTo("officers.two-administrators");
  }

  @Test
  void oneAdministratorAloneEndsNobodyWhoSignsAndTakesNoSuchRole() {
    people.withPassword(Role.ADMINISTRATOR);
    for (Role role : Role.values()) {
      Person person = people.opened(role);
      boolean guarded = role.needsTwoAdministrators();
      String alone = guarded ? "officers.two-administrators" : "done";
      assertThat(code(officers.revoke(administrator, assignment(person), null, "test")))
          .as("take %s away", role)
          .isEqualTo(alone);
      assertThat(
              code(
                  officers.revoke(
                      administrator, assignment(person), people.today().plusDays(9), "test")))
          .as("let %s end", role)
          .isEqualTo(guarded ? alone : "officers.role-over");
      assertThat(code(officers.end(administrator, people.opened(role).id(), null, "test")))
          .as("end who is %s", role)
          .isEqualTo(alone);
    }
  }

  /** The plan gives the committee of the province, and nobody in a ward, the word to all bodies. */
  @Test
  void nobodyInACommuneActsForTheProvince() {
    Person leader = people.opened();
    LocalDate today = people.today();
    assertThat(granted(leader, "COMMITTEE_LEADER", today, null)).isEqualTo("done");
    assertThat(rolesInOffice(leader)).contains(Role.COMMITTEE_LEADER);

    assertThat(code(officers.move(Actor.SYSTEM, leader.id(), WARD, today, "điều động")))
        .isEqualTo("done");
    assertThat(rolesInOffice(leader)).doesNotContain(Role.COMMITTEE_LEADER);
    assertThat(granted(leader, "STANDING_OFFICE", today, null))
        .isEqualTo("officers.role-of-the-province");
    assertThat(granted(leader, "AGENCY_HEAD", today, null)).isEqualTo("done");
  }

  /** A body of a commune that has ended has not become one of the province. */
  @Test
  void theEndOfABodyOfACommuneMakesNobodyActForTheProvince() {
    LocalDate today = people.today();
    String ward = NewBody.entered(agencies, "XA", Agency.Level.COMMUNE, today.minusYears(1));
    var why = new ChangeReason("Thử", null);
    Person leader = people.opened();
    assertThat(granted(leader, "COMMITTEE_LEADER", today, null)).isEqualTo("done");
    assertThat(code(officers.move(Actor.SYSTEM, leader.id(), ward, today, "điều động")))
        .isEqualTo("done");
    assertThat(rolesInOffice(leader)).doesNotContain(Role.COMMITTEE_LEADER);

    assertThat(agencies.end(Actor.SYSTEM, new Ending(ward, today.minusDays(1)), why))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(rolesInOffice(leader)).doesNotContain(Role.COMMITTEE_LEADER);
    assertThat(granted(leader, "STANDING_OFFICE", today, null))
        .isEqualTo("officers.role-of-the-province");
  }

  /** They act for nothing any more until they are moved; who moves them keeps the role for it. */
  @Test
  void whoServesInAnAgencyThatEndedActsForTheProvinceNoMore() {
    LocalDate today = people.today();
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    Person office = people.opened();
    Person administrator = people.opened();
    for (Person one : List.of(office, administrator)) {
      assertThat(code(officers.move(Actor.SYSTEM, one.id(), old, today, "điều động")))
          .isEqualTo("done");
    }
    assertThat(granted(office, "STANDING_OFFICE", today, null)).isEqualTo("done");
    assertThat(granted(office, "OPERATOR", today, null)).isEqualTo("done");
    assertThat(granted(administrator, "ADMINISTRATOR", today, null)).isEqualTo("done");
    NewBody.follows(agencies, old, next, today.plusDays(1));
    assertThat(rolesInOffice(office)).as("until its last day").contains(Role.STANDING_OFFICE);

    String gone = NewBody.ofTheProvince(agencies, "CU");
    for (Person one : List.of(office, administrator)) {
      assertThat(code(officers.move(Actor.SYSTEM, one.id(), gone, today, "điều động")))
          .isEqualTo("done");
    }
    NewBody.follows(agencies, gone, next, today);
    assertThat(rolesInOffice(office)).containsExactly(Role.OPERATOR);
    assertThat(officers.working(gone, Role.STANDING_OFFICE)).isEmpty();
    assertThat(rolesInOffice(administrator)).contains(Role.ADMINISTRATOR);

    assertThat(code(officers.move(Actor.SYSTEM, office.id(), next, today, "điều động")))
        .isEqualTo("done");
    assertThat(rolesInOffice(office)).contains(Role.STANDING_OFFICE);
  }

  @Test
  void administratorsOfAnAgencyAndOfItsHeirAreNotTwo() {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    Person person = people.opened(Role.OPERATOR);
    var wish =
        new AccountRequest.AccountRequestWish.WishLink(
            person.id(), AccountRequest.LinkPurpose.PASSWORD);
    Actor first = Actor.officer(UUID.randomUUID(), old);
    UUID request = ((ActOutcome.Waiting<UUID>) requests.ask(wish, "Quên", first)).value();
    Actor heir = Actor.officer(UUID.randomUUID(), next);
    UUID back = ((ActOutcome.Waiting<UUID>) requests.ask(wish, "Quên", heir)).value();
    NewBody.follows(agencies, old, next, people.today());
    assertThat(code(requests.agree(request, "Đồng ý", heir)))
        .isEqualTo("officers.request-same-agency");
    assertThat(code(requests.agree(back, "Đồng ý", first)))
        .as("nor who still serves in the one that ended")
        .isEqualTo("officers.request-same-agency");
    assertThat(requests.agree(request, "Đồng ý", Actor.officer(UUID.randomUUID(), "CA-AG")))
        .isInstanceOf(ActOutcome.Done.class);
  }

  /** A password and a second factor from the head of before would be the whole account. */
  @Test
  void aWayInThatWaitsFollowsTheOfficerToTheNewAgency() {
    Person person = people.opened(Role.OPERATOR);
    var wish =
        new AccountRequest.AccountRequestWish.WishLink(
            person.id(), AccountRequest.LinkPurpose.PASSWORD);
    UUID request =
        ((ActOutcome.Waiting<UUID>) requests.ask(wish, "Quên mật khẩu", administrator)).value();
    Actor second = Actor.officer(UUID.randomUUID(), "CA-AG");
    assertThat(requests.agree(request, "Đồng ý", second)).isInstanceOf(ActOutcome.Done.class);
    LinkDelivery ready = delivery(person, People.AGENCY).orElseThrow();

    officers.move(Actor.SYSTEM, person.id(), People.OTHER_AGENCY, people.today(), "điều động");
    assertThat(delivery(person, People.AGENCY)).isEmpty();
    assertThat(requests.take(ready.id(), Actor.officer(UUID.randomUUID(), People.AGENCY)))
        .isEmpty();
    assertThat(delivery(person, People.OTHER_AGENCY)).isPresent();
    assertThat(requests.take(ready.id(), Actor.officer(UUID.randomUUID(), People.OTHER_AGENCY)))
        .isPresent();
  }

  private Optional<LinkDelivery> delivery(Person person, String agency) {
    return requests.deliveries(agency).stream()
        .filter(one -> one.officer().equals(person.id()))
        .findFirst();
  }

  private Set<Role> rolesInOffice(Person person) {
    return officers.inOffice(person.id()).orElseThrow().roles();
  }

  @Test
  void ofTwoThreadsThatGrantTheSameRoleOneWins() throws Exception {
    Person person = people.opened();
    assertThat(
            atOnce(
                () -> grant(person, "OPERATOR", people.today(), null, "test"),
                () -> grant(person, "OPERATOR", people.today(), null, "test")))
        .containsExactlyInAnyOrder("done", "officers.role-overlap");
  }

  @Test
  void nobodyGrantsARoleToThemselves() {
    Person person = people.opened(Role.ADMINISTRATOR);
    assertThat(
            code(
                officers.grant(
                    person.actor(), person.id(), "AUDITOR", people.today(), null, "test")))
        .isEqualTo("officers.own-account");
  }

  @Test
  void aRevokedRoleIsGoneAtOnceAndMayBeGrantedAgain() {
    Person person = people.opened(Role.OPERATOR);
    UUID assignment = assignment(person);
    assertThat(code(officers.revoke(administrator, assignment, null, "đổi việc")))
        .isEqualTo("done");
    assertThat(officers.inOffice(person.id()).orElseThrow().roles()).isEmpty();
    assertThat(code(officers.revoke(administrator, assignment, null, "lần nữa")))
        .isEqualTo("officers.role-over");
    assertThat(grant(person, "OPERATOR", people.today(), null, "test")).isEqualTo("done");
  }

  @Test
  void aLastDayInThePastIsRefused() {
    Person person = people.opened(Role.OPERATOR);
    assertThat(
            code(
                officers.revoke(
                    administrator, assignment(person), people.today().minusDays(1), "test")))
        .isEqualTo("officers.last-day-past");
  }

  @Test
  void revokingNeverAddsDaysToARole() {
    LocalDate last = people.today().plusDays(9);
    Person person = people.opened();
    assertThat(grant(person, "OPERATOR", people.today(), last, "test")).isEqualTo("done");
    UUID role = assignment(person);
    assertThat(code(officers.revoke(administrator, role, last.plusDays(1), "thêm một ngày")))
        .isEqualTo("officers.last-day-later");
    for (String later : List.of("valid_to + 1", "NULL", "'infinity'")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql(
                          "UPDATE officers.role_assignment SET valid_to = "
                              + later
                              + " WHERE id = :id")
                      .param("id", role)
                      .update())
          .hasMessageContaining("granted anew");
    }
    assertThat(code(officers.revoke(administrator, role, last.minusDays(1), "bớt một ngày")))
        .isEqualTo("done");
    assertThat(code(officers.revoke(administrator, role, last, "trả lại ngày đã bớt")))
        .isEqualTo("officers.last-day-later");
    assertThat(grant(person, "OPERATOR", last, null, "giao lại")).isEqualTo("done");
  }

  @Test
  void theLastAdministratorStays() {
    transaction.executeWithoutResult(
        undone -> {
          undone.setRollbackOnly();
          onlyAdministrators();
          Person last = people.withPassword(Role.ADMINISTRATOR);
          people.opened(Role.ADMINISTRATOR);
          assertThat(code(officers.revoke(administrator, assignment(last), null, "test")))
              .isEqualTo("officers.last-administrator");
          assertThat(code(officers.end(administrator, last.id(), null, "test")))
              .isEqualTo("officers.last-administrator");
          Person other = people.withPassword(Role.ADMINISTRATOR);
          assertThat(code(officers.end(other.actor(), last.id(), null, "test")))
              .isEqualTo("officers.two-administrators");
          assertThat(code(officers.end(Actor.SYSTEM, last.id(), null, "test"))).isEqualTo("done");
        });
  }

  @Test
  void twoAdministratorsCannotRemoveEachOtherAtOnce() throws Exception {
    List<UUID> others =
        jdbc.sql(
                """
                UPDATE officers.role_assignment SET revoked_at = now()
                 WHERE role = 'ADMINISTRATOR' AND revoked_at IS NULL RETURNING id
                """)
            .query((row, n) -> row.getObject("id", UUID.class))
            .list();
    Person one = people.withPassword(Role.ADMINISTRATOR);
    Person two = people.withPassword(Role.ADMINISTRATOR);
    try {
      assertThat(
              atOnce(
                  () -> code(officers.end(Actor.SYSTEM, two.id(), null, "test")),
                  () -> code(officers.end(Actor.SYSTEM, one.id(), null, "test"))))
          .containsExactlyInAnyOrder("done", "officers.last-administrator");
    } finally {
      others.forEach(
          id ->
              jdbc.sql("UPDATE officers.role_assignment SET revoked_at = NULL WHERE id = :id")
                  .param("id", id)
                  .update());
    }
  }

  @Test
  void anOfficerMovesFromADayOn() {
    Person person = people.opened();
    LocalDate day = people.today().plusDays(3);
    assertThat(move(person, People.OTHER_AGENCY, day)).isEqualTo("done");
    assertThat(officers.inOffice(person.id()).orElseThrow().agencyKey()).isEqualTo(People.AGENCY);
    assertThat(officers.account(person.id()).orElseThrow().postings())
        .extracting(Account.Posting::agencyKey)
        .containsExactly(People.OTHER_AGENCY, People.AGENCY);
    assertThat(move(person, "SCT-AG", day.minusDays(1))).isEqualTo("officers.move-before-posting");
    assertThat(move(person, People.OTHER_AGENCY, day.plusDays(1)))
        .isEqualTo("officers.same-agency");
  }

  @Test
  void theAgencyOfTheFirstDayCanBeCorrected() {
    Person person = people.opened();
    assertThat(move(person, People.OTHER_AGENCY, people.today())).isEqualTo("done");
    assertThat(officers.inOffice(person.id()).orElseThrow().agencyKey())
        .isEqualTo(People.OTHER_AGENCY);
    assertThat(officers.account(person.id()).orElseThrow().postings()).hasSize(1);
  }

  @Test
  void workOfWhoMovedGoesToAHeadOfTheOldAgency() throws Exception {
    Person mover = people.opened();
    Person head = people.complete(Role.AGENCY_HEAD);
    willing.counts.put(mover.id(), 2);
    assertThat(move(mover, People.OTHER_AGENCY, people.today()))
        .as("it would be forgotten where the mover was")
        .isEqualTo("officers.work-since");
    assertThat(move(mover, People.OTHER_AGENCY, people.today().plusDays(1))).isEqualTo("done");
    jobs.runOnce("departures");
    assertThat(willing.counts).as("not before that day").containsEntry(mover.id(), 2);
    servesElsewhereToday(mover);
    unwilling.failing.put(mover.id(), "refuses");
    jobs.runOnce("departures");
    assertThat(willing.counts).as("one room refuses").containsEntry(mover.id(), 2);
    unwilling.failing.clear();
    jobs.runOnce("departures");
    assertThat(willing.counts).doesNotContainKey(mover.id());
    Act given = journal.newest("officer", mover.id().toString(), null, 1).getFirst().act();
    assertThat(given.verb()).isEqualTo("officers.departed-work-given");
    assertThat(given.actor()).isEqualTo(Actor.SYSTEM);
    assertThat(given.details()).containsEntry("agency", People.AGENCY).containsEntry("count", "2");
    UUID receiver = UUID.fromString(given.details().get("receiver"));
    assertThat(officers.inOffice(receiver).orElseThrow())
        .matches(one -> one.has(Role.AGENCY_HEAD) && one.agencyKey().equals(People.AGENCY));
    assertThat(head.id()).isNotNull();
    willing.counts.put(mover.id(), 1);
    jobs.runOnce("departures");
    assertThat(willing.counts).as("settled once").containsEntry(mover.id(), 1);
  }

  @Test
  void whoIsBackInTheAgencyKeepsTheWork() throws Exception {
    Person officer = people.opened();
    willing.counts.put(officer.id(), 2);
    assertThat(move(officer, People.OTHER_AGENCY, people.today().plusDays(1))).isEqualTo("done");
    servesElsewhereToday(officer);
    jdbc.sql("UPDATE officers.posting SET agency_key = :own WHERE officer_id = :officer")
        .param("own", People.AGENCY)
        .param("officer", officer.id())
        .update();
    jobs.runOnce("departures");
    assertThat(willing.counts).containsEntry(officer.id(), 2);
  }

  @Test
  void anAdministratorSeesWhatNoHeadTook() throws Exception {
    Person mover = people.opened();
    willing.counts.put(mover.id(), 1);
    unwilling.failing.put(mover.id(), "refuses");
    assertThat(move(mover, People.OTHER_AGENCY, people.today().plusDays(1))).isEqualTo("done");
    servesElsewhereToday(mover);
    servesElsewhereToday(mover);
    jobs.runOnce("departures");
    String account = "/quan-tri/tai-khoan/" + mover.id();
    var who = new ActingOfficer(administrator, Set.of(Role.ADMINISTRATOR));
    var other = new ActingOfficer(administrator, Set.of(Role.STANDING_OFFICE));
    assertThat(work.of(who, page())).extracting(WorkItem::href).contains(account);
    assertThat(work.of(other, page())).extracting(WorkItem::href).doesNotContain(account);
    unwilling.failing.clear();
    jobs.runOnce("departures");
    assertThat(work.of(who, page())).extracting(WorkItem::href).doesNotContain(account);
  }

  private Page page() {
    return Page.away(Lang.VI, Instant.now(), parts);
  }

  /** The day of a move that was to begin tomorrow has come. */
  private void servesElsewhereToday(Person mover) {
    jdbc.sql(
            """
            UPDATE officers.posting
               SET valid_from = valid_from - 1, valid_to = valid_to - 1
             WHERE officer_id = :officer AND valid_to IS NOT NULL;
            UPDATE officers.posting SET valid_from = valid_from - 1
             WHERE officer_id = :officer AND valid_to IS NULL
            """)
        .param("officer", mover.id())
        .update();
  }

  @Test
  void openWorkNeedsAReceiver() {
    Person leaver = people.opened();
    willing.counts.put(leaver.id(), 3);
    assertThat(officers.workOf(leaver.id()).count()).isEqualTo(3);
    assertThat(code(officers.end(administrator, leaver.id(), null, "nghỉ hưu")))
        .isEqualTo("officers.open-work");
    assertThat(code(officers.end(administrator, leaver.id(), leaver.id(), "nghỉ hưu")))
        .isEqualTo("officers.unknown-receiver");
    assertThat(code(officers.end(administrator, leaver.id(), UUID.randomUUID(), "nghỉ hưu")))
        .isEqualTo("officers.unknown-receiver");
    Person elsewhere = people.completeIn(People.OTHER_AGENCY, Role.CASE_OFFICER);
    assertThat(code(officers.end(administrator, leaver.id(), elsewhere.id(), "nghỉ hưu")))
        .isEqualTo("officers.receiver-elsewhere");
    assertThat(officers.inOffice(leaver.id())).isPresent();
  }

  @Test
  void openWorkGoesToTheReceiverInOneAct() {
    Person leaver = people.opened();
    Person receiver = people.opened();
    willing.counts.put(leaver.id(), 3);
    assertThat(code(officers.end(administrator, leaver.id(), receiver.id(), "nghỉ hưu")))
        .isEqualTo("done");
    assertThat(willing.counts).doesNotContainKey(leaver.id()).containsEntry(receiver.id(), 3);
    assertThat(officers.inOffice(leaver.id())).isEmpty();
    Act end = journal.newest("officer", leaver.id().toString(), null, 1).getFirst().act();
    assertThat(end.verb()).isEqualTo("officers.account-ended");
    assertThat(end.reason()).isEqualTo("nghỉ hưu");
    assertThat(end.details()).containsEntry("receiver", receiver.id().toString());
  }

  @Test
  void aRoomThatRefusesUndoesTheWholeAct() {
    Person leaver = people.opened();
    Person receiver = people.opened();
    unwilling.failing.put(leaver.id(), "refuses");
    assertThat(code(officers.end(administrator, leaver.id(), receiver.id(), "nghỉ hưu")))
        .isEqualTo("officers.not-active");
    assertStillThere(leaver);
  }

  @Test
  void aRoomThatBreaksUndoesTheWholeAct() {
    Person leaver = people.opened();
    Person receiver = people.opened();
    unwilling.failing.put(leaver.id(), "breaks");
    assertThatThrownBy(() -> officers.end(administrator, leaver.id(), receiver.id(), "nghỉ hưu"))
        .isInstanceOf(IllegalStateException.class);
    assertStillThere(leaver);
  }

  @Test
  void accountsAreFoundWithoutMarksAndByRoleAgencyAndState() {
    String number = String.valueOf(System.nanoTime() % 1_000_000);
    Person person = people.opened("đặng.thị" + number, Role.PRESS);
    assertThat(found("DANG.THI" + number, null, null)).containsExactly(person.account());
    assertThat(found("dang.thi" + number, Role.PRESS, Account.Status.ACTIVE)).hasSize(1);
    assertThat(found("dang.thi" + number, Role.AUDITOR, null)).isEmpty();
    assertThat(found("dang.thi" + number, null, Account.Status.LEFT)).isEmpty();
    assertThat(found("%", null, null)).isEmpty();
  }

  private void assertStillThere(Person leaver) {
    assertThat(officers.inOffice(leaver.id())).isPresent();
    assertThat(verbs(leaver)).containsExactly("officers.account-opened");
  }

  private void onlyAdministrators() {
    jdbc.sql(
            """
            UPDATE officers.role_assignment SET revoked_at = now()
             WHERE role = 'ADMINISTRATOR' AND revoked_at IS NULL
            """)
        .update();
  }

  private List<String> found(
      String words,
      @org.jspecify.annotations.Nullable Role role,
      Account.@org.jspecify.annotations.Nullable Status status) {
    return officers.search(new AccountSearch(words, null, role, status, 0, 50)).rows().stream()
        .map(AccountSearch.AccountSearchRow::accountName)
        .toList();
  }

  private String open(String account, String fullName) {
    return code(
        officers.open(
            administrator,
            new NewAccount(account, fullName, "Cán bộ 1", People.AGENCY, people.today(), null),
            "test"));
  }

  private String grant(
      Person person,
      String role,
      LocalDate from,
      @org.jspecify.annotations.Nullable LocalDate to,
      String reason) {
    return code(officers.grant(administrator, person.id(), role, from, to, reason));
  }

  /** By the program, for which nobody must agree. */
  private String granted(
      Person person, String role, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
    return code(officers.grant(Actor.SYSTEM, person.id(), role, from, to, "test"));
  }

  private String move(Person person, String agency, LocalDate from) {
    return code(officers.move(administrator, person.id(), agency, from, "điều động"));
  }

  private UUID assignment(Person person) {
    return officers.account(person.id()).orElseThrow().assignments().getFirst().id();
  }

  private List<String> verbs(Person person) {
    return journal.newest("officer", person.id().toString(), null, 20).stream()
        .map(JournalEntry::act)
        .map(Act::verb)
        .toList();
  }

  private static String code(ActOutcome<UUID> outcome) {
    return outcome.settle(done -> "done", no -> no.code());
  }

  private static UUID id(ActOutcome<UUID> outcome) {
    return ((ActOutcome.Done<UUID>) outcome).value();
  }

  private static List<String> atOnce(
      java.util.concurrent.Callable<String> one, java.util.concurrent.Callable<String> two)
      throws Exception {
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> waited(barrier, one));
      var second = threads.submit(() -> waited(barrier, two));
      return List.of(first.get(), second.get());
    }
  }

  private static String waited(CyclicBarrier barrier, java.util.concurrent.Callable<String> act)
      throws Exception {
    barrier.await();
    return act.call();
  }
}
