package vn.chosach.watch.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.JobRunner;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.catalogue.Catalogue;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.retention.RecordKind;
import vn.chosach.retention.SweptRecords;
import vn.chosach.screening.ranking.Reranker;
import vn.chosach.watch.intake.Offers;
import vn.chosach.watch.learning.VerdictSource.SettledVerdict;
import vn.chosach.watch.review.HitLine;
import vn.chosach.watch.review.HitQueue;
import vn.chosach.watch.review.QueueOrder;
import vn.chosach.watch.review.QueueQuestion;
import vn.chosach.watch.rules.Books;

/** What verdicts teach: the order of the queue, rows to read, and rules that people propose. */
@ChosachTest
class LearningTest {

  private static final String BOARD = "/giam-sat/hoc";
  private static final int ROWS = 176;

  @Autowired MockMvc mvc;
  @Autowired Offers offers;
  @Autowired HitQueue queue;
  @Autowired QueueOrder order;
  @Autowired Learning learning;
  @Autowired LearningTurn turn;
  @Autowired ReadingDraw reading;
  @Autowired LearningQuery query;
  @Autowired VerdictSource verdicts;
  @Autowired JobRunner jobs;
  @Autowired Books books;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired List<SweptRecords> swept;
  @Autowired Catalogue catalogue;

  private final String platform = Offers.platform();
  private final String word = "zuk" + Offers.letters();
  private final UUID proposer = UUID.randomUUID();

  @AfterEach
  void theScoreOrdersAgain() {
    clock.reset();
    model(Reranker.FORMAT + 1, "BETTER", new byte[0]);
  }

  @Test
  void verdicts_order_the_queue_and_become_a_rule_that_a_second_person_releases() throws Exception {
    Desk officer = desk(proposer, Role.CASE_OFFICER);
    Desk sameAsHead = desk(proposer, Role.AGENCY_HEAD);
    Desk head = desk(UUID.randomUUID(), Role.AGENCY_HEAD);
    assertThat(desk(UUID.randomUUID(), Role.AUDITOR).status(BOARD)).isEqualTo(403);
    judged();
    merged(0, 1);
    assertThat(waiting().getFirst().title()).startsWith("Áo thun");
    learn();
    assertThat(order.why()).isEqualTo("BETTER");
    assertThat(waiting()).hasSize(4);
    assertThat(waiting().getFirst().title()).startsWith("Kem");
    assertThat(queue.after(question(), waiting().get(1).id())).contains(waiting().get(2).id());

    Document board = head.page(BOARD);
    assertThat(board.text())
        .contains("Thứ tự đã học đang dùng", "0,", "Tài khoản có kết luận trong một năm");
    // tests before this one judged with a clock that they had moved
    assertThat(query.judging(clock.instant().plus(Duration.ofDays(36_500)))).isZero();
    assertThat(query.judging(clock.instant().minus(Duration.ofDays(90))))
        .isGreaterThanOrEqualTo(AccountCaps.LEAST_ACCOUNTS);
    assertThat(board.select("#h-accounts + table").text())
        .contains("Luôn kết luận như nhau về một người bán");
    assertThat(officer.page(BOARD).select("#h-accounts + table")).isEmpty();
    assertThat(desk("QLTT-AG", Role.AGENCY_HEAD).page(BOARD).select("#h-accounts + table"))
        .isEmpty();
    String item = "/giam-sat/duyet/" + hit(ROWS - 4);
    assertThat(officer.page(item).select("#h-hoc + ul").text()).contains(word);
    // The word is the name of this private seller, whom nobody opened.
    assertThat(officer.page("/giam-sat/duyet/" + hit(ROWS - 2)).select("#h-hoc + ul").text())
        .isNotEmpty()
        .doesNotContain(word);
    assertThat(officer.page(item).select("a[href*=/hoc/de-xuat/]")).isEmpty();
    assertThat(officer.status(BOARD + "/de-xuat/" + waiting().getFirst().id())).isEqualTo(404);

    // MockMvc encodes an address once more.
    String bench =
        URLDecoder.decode(
            Objects.requireNonNull(board.selectFirst("#h-words + table a[href*=" + word + "]"))
                .attr("href"),
            StandardCharsets.UTF_8);
    Document looked = officer.page(bench);
    assertThat(looked.select("#h-2 ~ dl").text())
        .contains("Bắt được 88 trong", "Đã kết luận đáng xem 85");
    assertThat(looked.select("#h-kinds + table tbody tr")).isNotEmpty();
    assertThat(looked.select("#h-sample + table tbody tr")).hasSize(20);
    String path = bench.replaceFirst("\\?.*", "");
    assertThat(officer.page(path + "?them=" + word + " | khac").select("#h-3")).hasSize(1);
    assertThat(officer.page(path + "?them=" + "|dai".repeat(40)).select(".error").text())
        .contains("Chọn từ 1 đến 8 từ");
    String today = Vietnam.dayOf(clock.instant()).toString();
    refused(officer, bench, path, "den", today, "trong vòng một năm");
    refused(officer, bench, path, "cum", "kem;chua" + word, "không cùng có trong tin này");
    refused(officer, bench, path, "cum", "", "Chọn từ 1 đến 8 từ");

    String version = officer.does(bench, path, "can-cu", "Luật thử", "ly-do", "Từ kết luận");
    String rule = version.replaceFirst("/ban/.*", "").replaceFirst(".*/", "");
    assertThat(officer.page(BOARD).select("#h-proposals + table").text()).contains(rule);
    assertThat(head.page(version.replaceFirst("/ban/.*", "")).text()).contains("Người phụ trách");
    offers.imported(platform, "n1,Kem " + word + " dưỡng da mới,99000,Shop Mới");
    assertThat(flagged("n1")).isFalse();
    jobs.runOnce("trials");
    assertThat(head.page(version).text()).contains("Xong");
    assertThat(officer.blank(version).getStatus()).isEqualTo(403);
    assertThat(sameAsHead.fill(version, version, "ly-do", "Tự áp dụng").getContentAsString())
        .contains("Bạn đã đề xuất bản này");
    String rules = version.replaceFirst("/ban/.*", "");
    String text = sameAsHead.page(rules + "/sua").select("textarea").getFirst().wholeText();
    String amended =
        sameAsHead.does(
            rules + "/sua",
            "/sua",
            "noi-dung",
            text.strip().replace("title: Rao", "title: Chào"),
            "ly-do",
            "Sửa tên");
    assertThat(sameAsHead.fill(amended, amended, "ly-do", "Tự áp dụng").getContentAsString())
        .contains("Bạn đã đề xuất bản này");
    String unwanted = officer.does(bench, path, "can-cu", "Luật khác", "ly-do", "Thêm một bản nữa");
    String no = unwanted + "/tu-choi";
    assertThat(officer.blank(no).getStatus()).isEqualTo(403);
    assertThat(head.fill(unwanted, no, "ly-do", " ").getContentAsString()).contains("Ghi lý do");
    var late = head.opened(unwanted, unwanted, "ly-do", "Vẫn áp dụng");
    var again = head.opened(unwanted, no, "ly-do", "Lần nữa");
    head.does(unwanted, no, "ly-do", "Trùng với bản trước");
    assertThat(head.page(unwanted).text()).contains("Bản đề xuất này đã bị từ chối");
    assertThat(head.page(unwanted).select("#h-tu-choi, #h-bat")).isEmpty();
    assertThat(again.send().getContentAsString()).contains("không phải đề xuất đang chờ");
    assertThat(late.send().getContentAsString()).contains("đã bị từ chối. Muốn áp dụng");
    assertThat(head.page(version.replaceFirst("/ban/.*", "")).text())
        .contains("Từ chối bản đề xuất 3", "Trùng với bản trước");
    assertThat(head.page(BOARD).select("#h-proposals + table").text())
        .contains(rule + " v1")
        .doesNotContain(rule + " v3");
    head.does(version, version, "ly-do", "Đã xem thử");
    offers.imported(platform, "n2,Kem " + word + " dưỡng da nữa,99000,Shop Mới");
    assertThat(flagged("n2")).isTrue();
    assertThat(head.page(BOARD).select("#h-proposals + table").text()).doesNotContain(rule);
    assertThat(head.page("/en" + BOARD).select("h1").text()).isEqualTo("Learning from verdicts");
    head.does(rules, "/tat", "ly-do", "Hết thử");
    assertThat(head.page(rules).text()).contains("Đang áp dụng", "Đề nghị tắt bản 1");
    assertThat(head.fill(rules, rules + "/tat", "ly-do", "Lần nữa").getContentAsString())
        .contains("Bạn đã đề nghị việc này");
    Desk another = desk(UUID.randomUUID(), Role.AGENCY_HEAD);
    assertThat(another.page("/ban-lam-viec?phan=tat-ca").html())
        .contains("/giam-sat/quy-tac/rule/" + rule);
    another.does(rules, "/tat", "ly-do", "Đồng ý");
    assertThat(head.page(rules).text()).contains("Tắt bản 1").doesNotContain("Đang áp dụng");

    // A model of another version, and one that was damaged: refused, and the score orders.
    model(Reranker.FORMAT + 1, "BETTER", new byte[] {1});
    assertThat(officer.page(BOARD).text()).contains("nên bị từ chối");
    assertThat(waiting().getFirst().title()).startsWith("Áo thun");
    model(Reranker.FORMAT, "BETTER", new byte[] {1, 2, 3});
    assertThat(order.why()).isEqualTo("REFUSED");
    assertThat(waiting().getFirst().title()).startsWith("Áo thun");
    model(Reranker.FORMAT, "TOO_FEW", null);
    assertThat(officer.page(BOARD).text()).contains("chưa đủ kết luận để học và đo");
  }

  @Test
  void listings_below_the_threshold_are_drawn_once_a_day_and_show_what_is_missed()
      throws Exception {
    Desk officer = desk(proposer, Role.CASE_OFFICER);
    offers.imported(
        platform,
        IntStream.range(0, 70)
            .mapToObj(n -> n + ",Áo thun trơn " + word + " số " + n + ",99000,Shop " + n)
            .toArray(String[]::new));
    clock.move(Duration.ofDays(20));
    Instant now = clock.instant();
    draw(now);
    List<LearningQuery.Put> put = put(now);
    assertThat(put).filteredOn(one -> one.sort().equals("RANDOM")).hasSize(ReadingDraw.ROWS);
    assertThat(put).filteredOn(one -> one.sort().equals("UNCERTAIN")).hasSize(ReadingDraw.ROWS);
    draw(now);
    assertThat(put(now)).isEqualTo(put);
    assertThat(officer.page(BOARD).select("#h-reading + table tbody tr")).hasSize(put.size());
    long read = readAll();
    UUID hit =
        put.stream()
            .filter(one -> one.sort().equals("RANDOM"))
            .map(LearningQuery.Put::hit)
            .findFirst()
            .orElseThrow();
    officer.does("/giam-sat/duyet/" + hit, "/bo", "ly-do", "genuine");
    assertThat(readAll()).isEqualTo(read + 1);
    assertThat(put(now.plus(Duration.ofDays(2)))).hasSize(put.size() - 1);
    assertThat(officer.page(BOARD).select("#h-recall + table thead").text()).contains("95%");
    Document figures = officer.page("/giam-sat/so-lieu?san=" + platform);
    assertThat(figures.select("#h-phu + table tbody td").text()).isEqualTo("Trống: 0 / 70");
    assertThat(figures.select("#h-phu + table tbody td a").attr("href")).contains("so=moi");

    // Which listing was drawn first depends on what others imported, and so does its kind.
    assertThat(officer.page(BOARD).select("#h-recall + table tbody tr"))
        .as("all together, and the kind of what was read")
        .hasSizeGreaterThan(1);
    // What nobody decided about ends with its listing; a verdict keeps both.
    SweptRecords listings =
        swept.stream().filter(one -> one.kind() == RecordKind.LISTING).findFirst().orElseThrow();
    // Drawn whatever the chance of the day: what others did with a listing of theirs may keep it.
    UUID idle =
        jdbc.sql(
                """
                INSERT INTO watch.hit (id, listing, score, band, screening, state, flagged_at, since,
                                       drawn, rank, ranked_by)
                SELECT gen_random_uuid(), id, 0, 'CLEAN', 1, 'OPEN', :now, :now, true, 0.1, 1
                  FROM watch.listing WHERE platform = :platform AND item = '6'
                ON CONFLICT (listing) DO UPDATE SET drawn = true RETURNING id
                """)
            .param("now", Timestamp.from(now))
            .param("platform", platform)
            .query(UUID.class)
            .single();
    assertThat(listings.erase(List.of(listing(idle), listing(hit)))).isEqualTo(1);
    assertThat(put(now)).extracting(LearningQuery.Put::hit).doesNotContain(idle);
    assertThat(readAll()).isEqualTo(read + 1);

    // One more that was drawn, whatever the chance of the day.
    jdbc.sql(
            """
            INSERT INTO watch.hit (id, listing, score, band, screening, state, flagged_at, since,
                                   drawn, rank, ranked_by)
            SELECT gen_random_uuid(), id, 0, 'CLEAN', 1, 'OPEN', :now, :now, true, 0.1, 1
              FROM watch.listing WHERE platform = :platform AND item = '5'
            ON CONFLICT (listing) DO UPDATE
               SET state = 'OPEN', rank = 0.1, ranked_by = 1, decided_at = NULL
            """)
        .param("now", clock.instant())
        .param("platform", platform)
        .update();
    assertThat(waiting()).isNotEmpty();
    assertThat(officer.page("/giam-sat/so-lieu/tin?so=gan-co&san=" + platform).text())
        .doesNotContain(word);
    clock.move(Duration.ofHours(1));
    offers.imported(platform, "5," + Offers.FAKE + " " + word + ",99000,Shop 5");
    assertThat(
            jdbc.sql(
                    """
                    SELECT NOT drawn AND band = 'CASE' AND rank IS NULL AND ranked_by IS NULL
                           AND flagged_at >= :now FROM watch.hit WHERE id = :hit
                    """)
                .param("now", clock.instant().minusSeconds(60))
                .param("hit", hit(5))
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void prices_of_vouched_shops_become_norms_when_a_person_makes_them_live() throws Exception {
    Desk head = desk(UUID.randomUUID(), Role.AGENCY_HEAD);
    offers.importedFile(
        platform,
        IntStream.range(0, 25)
            .mapToObj(
                n ->
                    "%d,Sữa rửa mặt %s 333ml,%d,Gian hàng %s,la roche posay,true"
                        .formatted(n, word, 900_000 + n * 1_000, word))
            .collect(Collectors.joining("\n", "id,title,price,seller,brand,official\n", "\n")));
    learn();
    String told = "#h-norms + table tr:contains(sữa rửa mặt · 333)";
    assertThat(desk(proposer, Role.CASE_OFFICER).page(BOARD).select(told + " a")).isEmpty();
    Document board = head.page(BOARD);
    assertThat(board.select(told).text()).contains("La Roche-Posay", "25", "901.000", "912.000");
    String write =
        URLDecoder.decode(
            Objects.requireNonNull(board.selectFirst(told + " a")).attr("href"),
            StandardCharsets.UTF_8);
    String text = head.page(write).select("textarea").getFirst().wholeText();
    assertThat(text).startsWith("[norm la-roche-posay]").contains(",901000,912000,25,333");
    String few = text.replaceAll(",25,333", ",3,333");
    assertThat(head.fill(write, "/moi", "noi-dung", few, "ly-do", "Ba giá").getContentAsString())
        .contains("ít nhất 20 giá");
    String version = head.does(write, "/moi", "noi-dung", text, "ly-do", "Giá tháng này");
    assertThat(norm()).as("nothing changes before a person makes it live").isNotEqualTo(901_000);
    head.does(version, version, "ly-do", "Đã xem thử");
    assertThat(norm()).as("nobody sets usual prices alone").isNotEqualTo(901_000);
    Desk another = desk(UUID.randomUUID(), Role.AGENCY_HEAD);
    another.does(version, version, "ly-do", "Đồng ý");
    assertThat(norm()).isEqualTo(901_000);
    learn();
    assertThat(head.page(BOARD).select(told)).as("the same again is not proposed").isEmpty();
    head.does(version.replaceFirst("/ban/.*", ""), "/tat", "ly-do", "Hết thử");
    another.does(version.replaceFirst("/ban/.*", ""), "/tat", "ly-do", "Đồng ý");
    assertThat(norm()).isNotEqualTo(901_000);
  }

  private long norm() {
    return Objects.requireNonNull(books.brands().norm("La Roche-Posay", "cosmetics.cleanser", 333))
        .low();
  }

  @Test
  void categories_of_platforms_are_kinds_of_the_plan() {
    assertThat(PlanKinds.of("Giày Thể Thao Nam Cổ Cao")).isEqualTo("fashion");
    assertThat(PlanKinds.of("Dụng cụ & Phụ kiện làm đẹp")).isEqualTo("health.cosmetics");
    assertThat(PlanKinds.of("Thời trang > Đồng hồ nữ")).isEqualTo("fashion");
    assertThat(PlanKinds.of("Food & Beverages")).isEqualTo("food");
    assertThat(PlanKinds.of("Root")).isEmpty();
    assertThat(List.of("Phao bơi", "Nước làm sạch", "Máy vi tính", "Kính thực tế ảo"))
        .as("other words without their marks")
        .allMatch(category -> PlanKinds.of(category).isEmpty());
    assertThat(PlanKinds.of("Pháo hoa")).isEqualTo("banned.fireworks");
    assertThat(List.of("Bách hóa", "Bách hoá", "Bach hoa"))
        .allMatch(category -> PlanKinds.of(category).equals("food"));
    assertThat(PlanKinds.groups())
        .allMatch(code -> catalogue.goodsGroup(code, Vietnam.dayOf(clock.instant())).isPresent());
  }

  @Test
  void neither_a_storm_nor_an_account_that_approves_one_seller_teaches_more_than_its_cap() {
    UUID storm = UUID.randomUUID();
    UUID friend = UUID.randomUUID();
    UUID shop = UUID.randomUUID();
    List<SettledVerdict> verdicts = new ArrayList<>();
    IntStream.range(0, 150)
        .forEach(n -> verdicts.add(verdict(storm, UUID.randomUUID(), n % 2 > 0)));
    IntStream.range(0, 12).forEach(n -> verdicts.add(verdict(friend, shop, false)));
    IntStream.range(0, 138)
        .forEach(n -> verdicts.add(verdict(UUID.randomUUID(), UUID.randomUUID(), true)));
    AccountCaps caps = AccountCaps.of(verdicts);
    // A quarter of 191 that are left, not of 300 that were given.
    double all = Arrays.stream(caps.each()).sum();
    assertThat(Arrays.stream(caps.each()).limit(150).sum()).isBetween(all / 4 - 0.1, all / 4 + 0.1);
    assertThat(all).isBetween(190.5, 190.8);
    assertThat(Arrays.stream(caps.each()).skip(150).limit(12).sum()).isBetween(4.9, 5.1);
    assertThat(Arrays.stream(caps.each()).skip(162)).containsOnly(1.0);
    assertThat(caps.capped())
        .extracting(AccountCaps.Capped::officer, AccountCaps.Capped::aboutOne)
        .containsExactly(tuple(storm, false), tuple(friend, true));
    assertThat(AccountCaps.of(Collections.nCopies(3, verdict(storm, null, true))).capped())
        .isEmpty();
  }

  private static SettledVerdict verdict(UUID officer, @Nullable UUID seller, boolean worth) {
    return new SettledVerdict(
        UUID.randomUUID(),
        UUID.randomUUID(),
        officer,
        "SXD-AG",
        seller,
        Instant.EPOCH,
        1,
        50,
        worth);
  }

  private void refused(
      Desk desk, String bench, String action, String field, String value, String words)
      throws Exception {
    var answer = desk.fill(bench, action, "can-cu", "Luật thử", "ly-do", "Thử", field, value);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(answer.getContentAsString()).select(".errors, .error").text())
        .contains(words);
  }

  /** Half a year of work: what the engine valued most was mostly nothing. */
  private void judged() {
    offers.imported(
        platform,
        IntStream.range(0, ROWS)
            .mapToObj(
                n ->
                    "%d,%s số %d,99000,%s"
                        .formatted(
                            n,
                            n % 2 == 0 ? "Kem " + word + " dưỡng da" : "Áo thun trơn nam",
                            n,
                            n == ROWS - 2
                                ? word
                                : n % 16 == 1 ? "Shop Quen" : "Shop " + n / 2 % 30))
            .toArray(String[]::new));
    jdbc.sql(
            """
            INSERT INTO watch.hit
              (id, listing, score, strength, band, screening, state, flagged_at, since)
            SELECT gen_random_uuid(), id, s, s, CASE WHEN s > 80 THEN 'CASE' ELSE 'REVIEW' END, 1,
                   CASE WHEN item::int >= :judged THEN 'OPEN' WHEN s > 80 THEN 'DROPPED'
                        ELSE 'KEPT' END, :now, :now
              FROM (SELECT id, item, CASE WHEN item::int % 2 = 0 THEN 55 ELSE 90 END AS s
                      FROM watch.listing WHERE platform = :platform) l
            """)
        .param("judged", ROWS - 4)
        .param("now", Timestamp.from(clock.instant()))
        .param("platform", platform)
        .update();
    jdbc.sql(
            """
            INSERT INTO watch.screening (hit, number, at, book, digest, score, band)
            SELECT h.id, 1, h.since, 0, l.digest, h.score, h.band
              FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE l.platform = :platform
            """)
        .param("platform", platform)
        .update();
    jdbc.sql(
            """
            INSERT INTO watch.verdict
              (id, hit, number, at, officer, agency, event, reason, screening, score, before_state,
               after_state)
            SELECT gen_random_uuid(), h.id, 1,
                   :now::timestamptz - make_interval(days => CASE WHEN l.item::int < 124 THEN 60 ELSE 5 END),
                   (:officers::uuid[])[1 + l.item::int % 4], 'SXD-AG',
                   CASE WHEN h.state = 'KEPT' THEN 'KEEP' ELSE 'DROP' END, 'other', 1, h.score,
                   'OPEN', h.state
              FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE l.platform = :platform AND h.state <> 'OPEN'
            """)
        .param("now", Timestamp.from(clock.instant()))
        .param("platform", platform)
        .param(
            "officers", IntStream.range(0, 4).mapToObj(n -> UUID.randomUUID()).toArray(UUID[]::new))
        .update();
  }

  private void learn() {
    Instant now = clock.instant();
    transaction.executeWithoutResult(status -> learning.learn(now));
    turn.rank();
  }

  private void draw(Instant now) {
    transaction.executeWithoutResult(status -> reading.draw(now));
  }

  private long readAll() {
    return query.recall(Vietnam.dayOf(clock.instant()).minusDays(90)).getFirst().read();
  }

  private boolean flagged(String item) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
                            WHERE l.platform = :platform AND l.item = :item)
            """)
        .param("platform", platform)
        .param("item", item)
        .query(Boolean.class)
        .single();
  }

  private QueueQuestion question() {
    return new QueueQuestion(null, QueueQuestion.View.WAITING, platform, "", "", 0, 25);
  }

  private List<HitLine> waiting() {
    return queue.page(question());
  }

  private void model(int format, String verdict, byte @Nullable [] bytes) {
    Double figure = verdict.equals("TOO_FEW") ? null : 0.5;
    jdbc.sql(
            """
            INSERT INTO watch.rank_model
              (at, day, format, lessons, worth, tested, tested_worth, by_model, by_score, verdict,
               bytes)
            VALUES (:now, :day, :format, 1, 1, 1, 1, :figure, :figure, :verdict, :bytes)
            """)
        .param("now", clock.instant())
        .param("day", Vietnam.dayOf(clock.instant()))
        .param("format", format)
        .param("figure", figure)
        .param("verdict", verdict)
        .param("bytes", bytes)
        .update();
  }

  private List<LearningQuery.Put> put(Instant now) {
    return query.reading(Vietnam.dayOf(now));
  }

  private UUID listing(UUID hit) {
    return jdbc.sql("SELECT listing FROM watch.hit WHERE id = :hit")
        .param("hit", hit)
        .query(UUID.class)
        .single();
  }

  private UUID hit(int item) {
    return jdbc.sql(
            """
            SELECT h.id FROM watch.hit h JOIN watch.listing l ON l.id = h.listing
             WHERE l.platform = :platform AND l.item = :item
            """)
        .param("platform", platform)
        .param("item", String.valueOf(item))
        .query(UUID.class)
        .single();
  }

  /** A merged listing is worth what the one is that it went into. */
  private void merged(int item, int into) {
    jdbc.sql("UPDATE watch.hit SET state = 'MERGED', merged_into = :into WHERE id = :hit")
        .param("hit", hit(item))
        .param("into", hit(into))
        .update();
    assertThat(verdicts.since(Instant.EPOCH))
        .filteredOn(one -> one.hit().equals(hit(item)))
        .extracting(SettledVerdict::worth)
        .containsExactly(false);
  }

  private Desk desk(String agency, Role role) {
    return new Desk(mvc, new ActingOfficer(Actor.officer(UUID.randomUUID(), agency), Set.of(role)));
  }

  private Desk desk(UUID id, Role... roles) {
    return new Desk(mvc, new ActingOfficer(Actor.officer(id, "SXD-AG"), Set.of(roles)));
  }
}
