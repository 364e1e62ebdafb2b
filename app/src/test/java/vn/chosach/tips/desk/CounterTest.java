package vn.chosach.tips.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Connection.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.MovableClock;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.journal.Journal;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Refusal;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.Visit;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Tip;
import vn.chosach.tips.TipDesk;
import vn.chosach.tips.TipNotice;
import vn.chosach.tips.TipStep;
import vn.chosach.tips.Tips;
import vn.chosach.tips.opening.IdentityOpenings;
import vn.chosach.vault.KeptFile;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Vault;

/** The counters of the duty desk, without scripting. */
@ChosachTest
class CounterTest {

  private static final String OTHER = "/tiep-nhan/nguon-khac";

  @Autowired People people;
  @Autowired Tips tips;
  @Autowired Vault vault;
  @Autowired Journal journal;
  @Autowired IdentityOpenings openings;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @LocalServerPort int port;

  @Autowired Boxes boxes;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Agencies agencies;
  @Autowired MissedCalls calls;
  @Autowired SignaturePreview review;

  private Person operator;
  private Visit visit;

  @BeforeEach
  void signIn() {
    operator = people.complete(Role.OPERATOR);
    visit = visit(operator);
  }

  @Test
  void aCallIsReceivedWhenItCameAndEnteredWhenItWasTyped() {
    Instant before = clock.instant();
    LocalDate yesterday = people.today().minusDays(1);
    String story = "Xe tải giao đường không nhãn " + FreshWord.any();
    Response done =
        visit.submit(
            "/tiep-nhan",
            Map.of("where", "Chợ Thử, sạp 4", "story", story, "receivedAt", yesterday + "T23:40"));
    Document receipt = parsed(done);
    assertThat(receipt.select("h1").text()).matches("Đã ghi nhận PA-\\d{4}-\\d+");
    Tip tip = tip(receipt);
    assertThat(tip.channel()).isEqualTo(Channel.HOTLINE);
    assertThat(tip.told().story()).isEqualTo(story);
    assertThat(tip.receivedAt())
        .isEqualTo(yesterday.atTime(23, 40).atZone(Vietnam.ZONE).toInstant());
    assertThat(tip.enteredAt()).isBetween(before, clock.instant());
    assertThat(tip.enteredBy()).isEqualTo(operator.id());
  }

  @Test
  void aCommuneTellsInThreeFieldsAndFindsWhatItOwes() {
    Person commune = people.completeIn("BCD389-XA-30292", Role.CASE_OFFICER);
    Visit there = visit(commune);
    Document page = parsed(there.get("/cap-xa"));
    assertThat(page.select("h1").text()).isEqualTo("Phường Bình Đức");
    assertThat(page.select("main form textarea, main form input:not([type=hidden])"))
        .extracting(field -> field.attr("name"))
        .startsWith("story", "where", "phone");
    assertThat(page.select("section h2"))
        .extracting(Element::text)
        .anyMatch(head -> head.startsWith("Văn bản được giao"))
        .anyMatch(head -> head.startsWith("Kế hoạch"))
        .anyMatch(head -> head.startsWith("Báo cáo"));
    Response empty = there.submit("/cap-xa", Map.of("phone", "0900000123"));
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(parsed(empty).select("#story-error")).isNotEmpty();
    String story = "Sạp bán thuốc lá lậu " + FreshWord.any();
    Document receipt =
        parsed(there.submit("/cap-xa", Map.of("story", story, "area", "30316.20250701")));
    assertThat(receipt.select("a[href*=/tiep-nhan/tin/]")).as("no page of it here").isEmpty();
    Tip tip = tips.newest(TipDesk.SIFTING, commune.id(), 1).getFirst();
    assertThat(tip.channel()).isEqualTo(Channel.WALK_IN);
    assertThat(tip.told().story()).isEqualTo(story);
    assertThat(tip.area()).as("its own area, whatever is sent").startsWith("30292");
    Response wanted = there.submit(receipt, "/tiep-nhan/da-nhan", Map.of("forgo", "1"));
    assertThat(wanted.url().getPath()).isEqualTo("/cap-xa");

    Visit province = visit(people.complete(Role.CASE_OFFICER));
    assertThat(province.get("/cap-xa").statusCode()).as("no commune").isEqualTo(404);
    assertThat(visit.get("/cap-xa").statusCode()).as("an operator").isEqualTo(403);
  }

  @Test
  void theCallerReadsTheLastFourCharactersBackOrWantsNone() {
    Document receipt = parsed(call("Một chuyện " + FreshWord.any()));
    String code = receipt.select("#code").text().replace(" ", "");
    Response wrong = visit.submit(receipt, "/tiep-nhan/da-nhan", Map.of("ending", "0000"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(parsed(wrong).select("#ending-error").text()).contains("chưa khớp");
    Response right =
        visit.submit(
            parsed(wrong),
            "/tiep-nhan/da-nhan",
            Map.of("ending", code.substring(12).toLowerCase(java.util.Locale.ROOT)));
    assertThat(parsed(right).select(".said").text()).contains("Sẵn sàng cho cuộc gọi tiếp theo");
    assertThat(visit.get("/tiep-nhan/da-nhan").url().getPath()).isEqualTo("/tiep-nhan");
  }

  @Test
  void theSameFormSentTwiceIsOneTip() {
    Document form = visit.page("/tiep-nhan");
    var fields = Map.of("where", "Bến Thử", "story", "Hai lần " + FreshWord.any());
    String first = parsed(visit.submit(form, "/tiep-nhan", fields)).select("h1").text();
    String again = parsed(visit.submit(form, "/tiep-nhan", fields)).select("h1").text();
    assertThat(again).isEqualTo(first);
  }

  @Test
  void aFieldThatNoFormHasIsRefusedByNameAndWhatWasTypedIsKept() {
    var fields = Map.of("where", "Bến Thử", "story", "Chữ đã gõ", "mat-na", "x");
    for (String path : List.of("/tiep-nhan", OTHER)) {
      Response refused = visit.submit(path, fields);
      assertThat(refused.statusCode()).as(path).isEqualTo(422);
      assertThat(parsed(refused).select("#errors").text()).as(path).contains("mat-na");
      assertThat(parsed(refused).select("#story").text()).as(path).isEqualTo("Chữ đã gõ");
    }
    assertThat(tips.newest(TipDesk.SIFTING, operator.id(), 5)).isEmpty();
    Response box = visit.submit("/tiep-nhan/hom-thu", Map.of("name", "Hộp", "mat-na", "x"));
    assertThat(parsed(box).select("#errors").text()).contains("mat-na");
    assertThat(parsed(box).select("#name").val()).isEqualTo("Hộp");
  }

  @Test
  void aFileBesideARefusedFieldWaitsAndComesInWithTheFormThatFollows() throws IOException {
    Document form = visit.page(OTHER);
    var sending =
        Jsoup.connect("http://localhost:" + port + OTHER)
            .cookie("phien", visit.cookie())
            .ignoreHttpErrors(true)
            .method(org.jsoup.Connection.Method.POST);
    ((FormElement) form.expectFirst("main form"))
        .formData().stream()
            .filter(one -> !one.key().equals("files"))
            .forEach(one -> sending.data(one.key(), one.value()));
    Response refused =
        sending.data("files", "quet.png", new ByteArrayInputStream(Pictures.png(40, 30))).execute();
    assertThat(refused.statusCode()).isEqualTo(422);
    Document again = parsed(refused);
    assertThat(again.select("#where-error, #story-error")).hasSize(2);
    assertThat(again.select("main form").text()).contains("Đã nhận và giữ");
    var fields = Map.of("where", "Chợ Thử", "story", "Có bản quét " + FreshWord.any());
    Tip tip = tip(parsed(visit.submit(again, "/nguon-khac", fields)));
    assertThat(vault.files(tip.id())).singleElement().matches(KeptFile::kept);
  }

  @Test
  void aFormThatAnotherOfficerWasGivenIsNotTakenAndKeepsTheWords() {
    Document form = visit.page("/tiep-nhan");
    Visit other = visit(people.complete(Role.OPERATOR));
    Response refused =
        other.submit(form, "/tiep-nhan", Map.of("where", "Bến Thử", "story", "Chữ còn đây"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(parsed(refused).select("#story").text()).isEqualTo("Chữ còn đây");
    assertThat(parsed(refused).select("#errors").text()).contains("Biểu mẫu đã cũ");
  }

  @Test
  void whatIsMissingIsNamedAtItsField() {
    Response refused = visit.submit("/tiep-nhan", Map.of("receivedAt", "25:99"));
    Document page = parsed(refused);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(page.select(".errors a").eachAttr("href"))
        .as("in the order of the form")
        .containsExactly("#where", "#story", "#receivedAt");
  }

  @Test
  void everyOtherChannelLeadsIntoTheSameList() {
    var sources =
        Map.of(
            Channel.WALK_IN, "",
            Channel.LETTER, "",
            Channel.EMAIL, "Thư máy không đọc được",
            Channel.AGENCY, "Đồn Biên phòng Thử",
            Channel.POSTAL_FIRM, "Bưu cục Thử",
            Channel.FORUM, "Diễn đàn Thử",
            Channel.PRESS, "Báo Thử");
    sources.forEach(
        (channel, source) -> {
          Document receipt =
              parsed(
                  visit.submit(
                      OTHER,
                      Map.of(
                          "channel",
                          channel.name(),
                          "source",
                          source,
                          "reference",
                          "12/CV-THU",
                          "agreed",
                          "true",
                          "where",
                          "Chợ Thử",
                          "story",
                          channel + " " + UUID.randomUUID())));
          Tip tip = tip(receipt);
          assertThat(tip.channel()).isEqualTo(channel);
          assertThat(tips.newest(TipDesk.SIFTING, operator.id(), 20)).contains(tip);
          assertThat(visit.page("/tiep-nhan/tin/" + tip.id()).text()).contains(source, "12/CV-THU");
        });
  }

  @Test
  void aSourceMustBeNamedAndAForumAuthorMustAgree() {
    Response refused =
        visit.submit(OTHER, Map.of("channel", "FORUM", "where", "Trên mạng", "story", "Ý kiến"));
    assertThat(parsed(refused).select("#source-error, #agreed-error")).hasSize(2);
  }

  @Test
  void aBoxIsOpenedByTwoPersonsAndItsLettersAreCounted() {
    String box = "Hộp thư " + FreshWord.any();
    visit.submit("/tiep-nhan/hom-thu", Map.of("name", box, "spot", "Cổng chợ Thử"));
    String id =
        visit.page("/tiep-nhan/hom-thu").select("#box option").stream()
            .filter(option -> option.text().equals(box))
            .findFirst()
            .orElseThrow()
            .val();
    var opening = new HashMap<>(Map.of("box", id, "letters", "2"));
    opening.put("witness", operator.id().toString());
    Response alone =
        visit.submit(visit.page("/tiep-nhan/hom-thu"), "/tiep-nhan/hom-thu/mo", opening);
    assertThat(parsed(alone).select("#witness-error").text()).contains("cán bộ tiếp nhận khác");
    Person second = people.complete(Role.OPERATOR);
    Visit beside = visit(second);
    opening.put("witness", second.id().toString());
    visit.submit(visit.page("/tiep-nhan/hom-thu"), "/tiep-nhan/hom-thu/mo", opening);
    assertThat(row(box)).contains("Chờ người chứng kiến");
    assertThat(visit.page("/tiep-nhan/hom-thu").select("form[action$=/xac-nhan]"))
        .as("who opened it does not witness it")
        .isEmpty();
    assertThat(visit.page(OTHER).select("#opening option").text())
        .as("its letters wait")
        .doesNotContain(box);
    String confirm =
        beside.page("/tiep-nhan/hom-thu").select("tr:contains(" + box + ") form").attr("action");
    UUID written = UUID.fromString(confirm.split("/")[3]);
    assertThat(boxes.witness(written, Actor.officer(operator.id(), "SCT-AG")).orElseThrow().code())
        .isEqualTo("tips.not-the-witness");
    String minute = "/tiep-nhan/hom-thu/" + written + "/bien-ban";
    assertThat(beside.page("/tiep-nhan/hom-thu").select("form[action=" + minute + "]"))
        .as("the witness draws up nothing")
        .isEmpty();
    visit.submit(visit.page("/tiep-nhan/hom-thu"), minute, Map.of());
    theMinutesAreSignedByTheSecondAlone(written, second);
    assertThat(row(box)).as("the signature confirms it").contains("Còn 2 thư", "Biên bản mở");

    Response loose = visit.submit(OTHER, letter(""));
    assertThat(parsed(loose).select("#opening-error").text()).contains("chọn lần mở");
    String lying =
        visit.page(OTHER).select("#opening option").stream()
            .filter(option -> option.text().contains(box))
            .findFirst()
            .orElseThrow()
            .val();
    assertThat(tip(parsed(visit.submit(OTHER, letter(lying)))).channel())
        .isEqualTo(Channel.MAILBOX);
    assertThat(row(box)).contains("Còn 1 thư");
  }

  @Test
  void whoOpenedTheBoxNamesAnotherWhereTheWrongSecondWasChosen() {
    String box = "Hộp thư " + FreshWord.any();
    visit.submit("/tiep-nhan/hom-thu", Map.of("name", box, "spot", "Cổng chợ Thử"));
    Document page = visit.page("/tiep-nhan/hom-thu");
    String id = option(page, "#box", box);
    Person wrong = people.complete(Role.OPERATOR);
    Person there = people.complete(Role.OPERATOR);
    Map<String, String> opened = Map.of("box", id, "letters", "1", "witness", wrong.id() + "");
    visit.submit(page, "/tiep-nhan/hom-thu/mo", opened);
    UUID opening =
        boxes.openings().stream()
            .filter(one -> one.box().equals(box))
            .findFirst()
            .orElseThrow()
            .id();
    String another = "/tiep-nhan/hom-thu/" + opening + "/nguoi-khac";
    assertThat(visit(wrong).page("/tiep-nhan/hom-thu").select("form[action=" + another + "]"))
        .as("offered to who opened it alone")
        .isEmpty();
    Document open = visit.page("/tiep-nhan/hom-thu");
    assertThat(open.select("form[action=" + another + "] option[value=" + operator.id() + "]"))
        .as("never oneself")
        .isEmpty();
    Response silent = visit.submit(open, another, Map.of("other", there.id() + "", "reason", " "));
    assertThat(parsed(silent).select("#reason-error")).hasSize(1);
    assertThat(parsed(silent).select("#name")).as("the other forms stand").hasSize(1);
    assertThat(
            codes(
                boxes.nameAnother(opening, operator.id(), "Nhầm", acting(operator).actor()),
                boxes.nameAnother(opening, wrong.id(), "Nhầm", acting(operator).actor()),
                boxes.nameAnother(opening, there.id(), "Nhầm", acting(wrong).actor())))
        .containsExactly("tips.two-names-needed", "tips.same-witness", "tips.not-the-opener");
    visit.submit(
        visit.page("/tiep-nhan/hom-thu"),
        another,
        Map.of("other", there.id() + "", "reason", "Chọn nhầm người"));
    assertThat(codes(boxes.witness(opening, acting(wrong).actor())))
        .as("who was named before confirms no more")
        .containsExactly("tips.not-the-witness");
    assertThat(journal.newest("box-opening", opening.toString(), null, 5))
        .filteredOn(one -> one.act().verb().equals("tips.box-witness-named"))
        .singleElement()
        .satisfies(one -> assertThat(one.act().reason()).isEqualTo("Chọn nhầm người"))
        .satisfies(one -> assertThat(one.act().details()).containsEntry("before", wrong.id() + ""));
    Visit beside = visit(there);
    String confirm = "/tiep-nhan/hom-thu/" + opening + "/xac-nhan";
    beside.submit(beside.page("/tiep-nhan/hom-thu"), confirm, Map.of());
    assertThat(row(box)).contains("Còn 1 thư");
    assertThat(codes(boxes.nameAnother(opening, wrong.id(), "Nhầm", acting(operator).actor())))
        .containsExactly("tips.opening-witnessed");
    assertThat(option(visit.page(OTHER), "#opening", box)).as("its letters go on").isNotEmpty();
  }

  @SafeVarargs
  private static List<String> codes(Optional<Refusal>... answers) {
    return List.of(answers).stream().map(one -> one.map(Refusal::code).orElse("")).toList();
  }

  private static String option(Document page, String select, String text) {
    return page.select(select + " option").stream()
        .filter(option -> option.text().contains(text))
        .findFirst()
        .map(Element::val)
        .orElse("");
  }

  private void theMinutesAreSignedByTheSecondAlone(UUID opening, Person second) {
    ActingOfficer opener = acting(operator);
    UUID paper =
        documents.from(new DocumentOrigin("tips", opening.toString()), opener).getFirst().id();
    assertThat(review.deviations(paper, ActingOfficer.PROGRAM)).isEmpty();
    assertThat(documents.proceed(paper, new DocumentAct.Submit(registry.right(opener)), 0, opener))
        .as("who opened it")
        .isInstanceOf(ActOutcome.Refused.class);
    ActingOfficer other = registry.officer(People.AGENCY, Role.OPERATOR);
    assertThat(documents.proceed(paper, new DocumentAct.Submit(registry.right(other)), 0, opener))
        .isEqualTo(ActOutcome.refused("tips.not-the-witness"));
    ActingOfficer there = acting(second);
    assertThat(documents.proceed(paper, new DocumentAct.Submit(registry.right(there)), 0, opener))
        .isInstanceOf(ActOutcome.Done.class);
    assertThat(documents.proceed(paper, new DocumentAct.Sign("Đã cùng mở", true), 0, there))
        .isInstanceOf(ActOutcome.Done.class);
  }

  private static ActingOfficer acting(Person one) {
    return new ActingOfficer(Actor.officer(one.id(), People.AGENCY), Set.of(Role.OPERATOR));
  }

  @Test
  void whoRangAtAnAgencyThatEndedIsCalledBackByItsHeir() {
    String old = NewBody.ofTheProvince(agencies, "GOI");
    String next = NewBody.ofTheProvince(agencies, "GOI");
    Actor before = registry.officer(old, Role.OPERATOR).actor();
    Actor heir = registry.officer(next, Role.OPERATOR).actor();
    Actor third = registry.officer("QLTT-AG", Role.OPERATOR).actor();
    assertThat(calls.note(clock.instant(), "0900 000 123", before)).isEmpty();
    UUID call = calls.open(before).getFirst().id();
    NewBody.follows(agencies, old, next, Vietnam.dayOf(clock.instant()).plusDays(1));
    assertThat(calls.open(heir)).as("not yet its heir").isEmpty();
    try {
      clock.move(Duration.ofDays(1));
      assertThat(calls.open(before)).isEmpty();
      assertThat(calls.number(call, before)).isEmpty();
      assertThat(calls.number(call, third)).isEmpty();
      assertThat(calls.calledBack(call, MissedCallPage.MissedCallOutcome.REACHED, third))
          .isPresent();
      assertThat(calls.waiting(heir)).isEqualTo(1);
      assertThat(calls.number(call, heir)).contains("0900 000 123");
      assertThat(calls.calledBack(call, MissedCallPage.MissedCallOutcome.REACHED, heir)).isEmpty();
      assertThat(calls.open(heir)).isEmpty();
    } finally {
      clock.reset();
    }
  }

  @Test
  void aMissedCallWaitsUntilItsCallerIsReachedAndItsNumberIsSealed() {
    String number = "0900 000 " + (100 + (int) (System.nanoTime() % 900));
    visit.submit("/tiep-nhan/cuoc-nho", Map.of("phone", number));
    Document list = visit.page("/tiep-nhan/cuoc-nho");
    assertThat(list.text()).doesNotContain(number).contains("số tận cùng " + number.substring(9));
    UUID call = newestCall();
    Document opened = parsed(visit.submit(list, "/tiep-nhan/cuoc-nho/" + call + "/so", Map.of()));
    assertThat(opened.select("#number").text()).isEqualTo(number);
    assertThat(verbs("missed-call", call)).contains("tips.caller-number-opened");
    Document window = parsed(visit.submit(list, "/tiep-nhan/cuoc-nho/" + call + "/so", Map.of()));
    visit.submit(opened, "/tiep-nhan/cuoc-nho/" + call, Map.of("outcome", "NO_ANSWER"));
    assertThat(visit.page("/tiep-nhan/cuoc-nho").html()).contains(call.toString());
    visit.submit(opened, "/tiep-nhan/cuoc-nho/" + call, Map.of("outcome", "REACHED"));
    assertThat(visit.page("/tiep-nhan/cuoc-nho").html()).doesNotContain(call.toString());
    Response second =
        visit.submit(window, "/tiep-nhan/cuoc-nho/" + call, Map.of("outcome", "REACHED"));
    assertThat(parsed(second).text()).contains("Người khác đã gọi lại");
    String kept =
        jdbc.sql("SELECT encode(number, 'escape') FROM tips.missed_call WHERE id = :id")
            .param("id", call)
            .query(String.class)
            .single();
    assertThat(kept).doesNotContain(number.substring(5));
  }

  @Test
  void theReporterIsOpenedOnThePageWithAReasonThatTheJournalKeeps() {
    Document receipt =
        parsed(
            visit.submit(
                "/tiep-nhan",
                Map.of(
                    "where", "Chợ Thử",
                    "story", "Có tên " + FreshWord.any(),
                    "name", "Người Báo Thử",
                    "phone", "0900000123")));
    Tip tip = tip(receipt);
    String path = "/tiep-nhan/tin/" + tip.id();
    assertThat(visit.page(path).text()).doesNotContain("Người Báo Thử");
    Response silent = visit.submit(path, Map.of("purpose", "ASK_BACK", "reason", " "));
    assertThat(parsed(silent).text()).doesNotContain("Người Báo Thử");
    var wish = Map.of("purpose", "ASK_BACK", "reason", "Gọi lại hỏi giờ giao hàng");
    visit.submit(path, wish);
    assertThat(visit.page(path).text()).contains("đang chờ ý kiến").doesNotContain("Người Báo Thử");
    consent(tip.id());
    Document opened = parsed(visit.submit(path, wish));
    assertThat(opened.select("#reporter").text()).contains("Người Báo Thử", "0900000123");
    assertThat(journal.newest("tip", tip.id().toString(), null, 5))
        .filteredOn(journalEntry -> journalEntry.act().verb().equals("tips.identity-opened"))
        .singleElement()
        .satisfies(
            journalEntry ->
                assertThat(journalEntry.act().reason()).isEqualTo("Gọi lại hỏi giờ giao hàng"));
  }

  /** The head of the officer's agency consents to the wish that waits. */
  private void consent(UUID tip) {
    String agency =
        jdbc.sql("SELECT agency FROM tips.identity_opening WHERE tip = :tip")
            .param("tip", tip)
            .query(String.class)
            .single();
    Actor head = Actor.officer(UUID.randomUUID(), agency);
    Set<Role> roles = Set.of(Role.AGENCY_HEAD);
    openings.toDecide(head, roles).stream()
        .filter(one -> one.tip().equals(tip))
        .forEach(one -> openings.decide(one.id(), true, "Cần cho việc", head, roles));
  }

  @Test
  void aTipThatAccusesAnOfficeExistsForTheIntegrityDeskOnly() {
    Document receipt =
        parsed(
            visit.submit(
                "/tiep-nhan",
                Map.of(
                    "where", "Chợ Thử",
                    "story", "Nhận tiền bỏ qua " + FreshWord.any(),
                    "againstOffice", "true",
                    "accused", "Đội Thử")));
    String number = receipt.select("h1").text().replace("Đã ghi nhận ", "");
    assertThat(receipt.select("a[href*=/tiep-nhan/tin/]")).as("no page of it here").isEmpty();
    Visit integrity = visit(people.completeIn("BCD389-AG", Role.INTEGRITY_OFFICER));
    Document list = integrity.page("/liem-chinh");
    assertThat(list.text()).contains(number);
    String path = list.select("a[href*=/tiep-nhan/tin/]:contains(" + number + ")").attr("href");
    assertThat(path).isNotBlank();
    assertThat(visit.get(path).statusCode()).isEqualTo(404);
    assertThat(integrity.page(path).text()).contains("Đội Thử");
    assertThat(visit.get("/liem-chinh").statusCode()).isEqualTo(403);
  }

  @Test
  void thePressSeesReceiptAndAnswerAndNeverTheFile() {
    Person reporter = people.complete(Role.PRESS);
    Visit press = visit(reporter);
    assertThat(press.page("/bao-dai").select("input[name=source]").val())
        .as("the own channel is filled in")
        .isNotBlank();
    Response none =
        press.submit("/bao-dai", Map.of("source", "", "where", "Chợ Thử", "story", "Thiếu nguồn"));
    assertThat(parsed(none).select("#source-error").text()).contains("đến từ đâu");
    String story = "Thính giả kể " + FreshWord.any();
    Document list =
        parsed(
            press.submit(
                "/bao-dai", Map.of("source", "Đài Thử", "where", "Chợ Thử", "story", story)));
    Tip tip = tips.newest(TipDesk.SIFTING, reporter.id(), 1).getFirst();
    assertThat(list.select(".said").text()).contains(tip.number());
    assertThat(list.select("tbody").text()).contains(tip.number(), "Chợ Thử", "Đã nhận", "Chưa có");
    assertThat(list.text()).doesNotContain(story);
    assertThat(press.get("/tiep-nhan/tin/" + tip.id()).statusCode()).isEqualTo(403);
    Actor officer = Actor.officer(UUID.randomUUID(), "QLTT-AG");
    tips.move(
        tip.id(),
        TipStep.ANSWER,
        1,
        new TipNotice("Đã kiểm tra, không có vi phạm.", "QLTT-AG", null),
        officer,
        Set.of(Role.OPERATOR));
    assertThat(press.page("/bao-dai").select("tbody").text())
        .contains("Đã kiểm tra, không có vi phạm.");
    assertThat(visit(people.complete(Role.PRESS)).page("/bao-dai").text())
        .doesNotContain(tip.number());
  }

  @Test
  void aWholeTableOfOpinionsIsTakenWithItsSourceAndTheConsentOfEach() {
    Person reporter = people.complete(Role.PRESS);
    Visit press = visit(reporter);
    String path = "/bao-dai/bang";
    assertThat(press.page("/bao-dai").select("a[href=" + path + "]")).isNotEmpty();
    String word = UUID.randomUUID().toString();
    String table =
        """
        Ý kiến;Ở đâu;Đồng ý;Người nêu
        Chợ cần cân đối chứng %1$s;Chợ Thử;có;
        chợ cần cân đối chứng  %1$s;Chợ Thử;có;
        Hộ kinh doanh cần hướng dẫn %1$s;;có;Người Thử
        Không được chuyển %1$s;Chợ Thử;không;
        Chưa hỏi %1$s;Chợ Thử;;
        ;Chợ Thử;có;
        """
            .formatted(word);
    Document unread = parsed(press.submit(path, Map.of("source", "Đài Thử", "bang", "a;b\n1;2")));
    assertThat(unread.select("#errors").text()).contains("cột");
    assertThat(parsed(press.submit(path, Map.of("bang", table))).select("#errors").text())
        .contains("đến từ đâu");
    String said =
        parsed(
                press.submit(
                    path, Map.of("source", "Đài Thử", "where", "Phường Thử", "bang", table)))
            .select(".said")
            .text();
    assertThat(said)
        .contains(
            "Đã nhận 2 ý kiến mới, gộp 1", "Còn 3 dòng chưa ghi", "Dòng 5: Chưa ghi", "Dòng 7:");
    List<Tip> taken = tips.newest(TipDesk.SIFTING, reporter.id(), 9);
    assertThat(taken)
        .extracting(one -> one.told().where())
        .containsExactlyInAnyOrder("Chợ Thử", "Phường Thử");
    assertThat(taken).extracting(Tip::channel).containsOnly(Channel.PRESS);
    assertThat(
            parsed(
                    press.submit(
                        path, Map.of("source", "Đài Thử", "where", "Phường Thử", "bang", table)))
                .select(".said")
                .text())
        .as("the same table again")
        .contains("Đã nhận 0 ý kiến mới, gộp 3");
    assertThat(visit.get(path).statusCode()).isEqualTo(403);
    assertThat(press.get(OTHER + "/bang").statusCode()).isEqualTo(403);
    String one = "ý kiến,nơi,đồng ý,ở đâu,name\nCần chợ sạch " + word + ",,x,Chợ Thử,Người Thử";
    visit.submit(OTHER + "/bang", Map.of("channel", "AGENCY", "source", "Hội Thử", "bang", one));
    Tip own = tips.newest(TipDesk.SIFTING, operator.id(), 1).getFirst();
    assertThat(own.channel()).isEqualTo(Channel.AGENCY);
    assertThat(visit.page("/tiep-nhan/tin/" + own.id()).text())
        .contains("Hội Thử")
        .doesNotContain("Người Thử");
    assertThat(visit.page(OTHER + "/bang").select("select[name=channel] option").eachAttr("value"))
        .contains("FORUM", "PRESS")
        .doesNotContain("LETTER");
    assertThat(press.page("/en" + path).text()).doesNotContainPattern("tips\\.[a-z]");
  }

  private Map<String, String> letter(String opening) {
    return Map.of(
        "channel",
        "MAILBOX",
        "opening",
        opening,
        "where",
        "Chợ Thử",
        "story",
        "Thư viết tay " + FreshWord.any());
  }

  private Response call(String story) {
    return visit.submit("/tiep-nhan", Map.of("where", "Chợ Thử", "story", story));
  }

  private String row(String box) {
    return visit.page("/tiep-nhan/hom-thu").select("tbody tr").stream()
        .map(org.jsoup.nodes.Element::text)
        .filter(text -> text.contains(box))
        .findFirst()
        .orElseThrow();
  }

  private Tip tip(Document receipt) {
    String path = receipt.select("a[href*=/tiep-nhan/tin/]").attr("href");
    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    return tips.read(List.of(id), TipDesk.SIFTING).getFirst();
  }

  private UUID newestCall() {
    return jdbc.sql("SELECT id FROM tips.missed_call ORDER BY noted_at DESC, id DESC LIMIT 1")
        .query(UUID.class)
        .single();
  }

  private List<String> verbs(String kind, UUID id) {
    return journal.newest(kind, id.toString(), null, 9).stream()
        .map(journalEntry -> journalEntry.act().verb())
        .toList();
  }

  private Visit visit(Person person) {
    var one = new Visit(port);
    one.enter(people, person);
    return one;
  }
}
