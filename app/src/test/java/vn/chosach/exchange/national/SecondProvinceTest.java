package vn.chosach.exchange.national;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChildJvm;
import vn.chosach.ChosachTest;
import vn.chosach.TestDatabase;
import vn.chosach.directory.pack.DraftedPack;
import vn.chosach.exchange.national.SubmissionCarrier.NationalDoor;
import vn.chosach.exchange.national.SubmissionCarrier.NationalDoor.NationalAnswer;
import vn.chosach.kernel.ProvincePack;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.signin.People;
import vn.chosach.publicity.Walker;
import vn.chosach.reports.Reports;
import vn.chosach.reports.periods.Period;
import vn.chosach.reports.periods.PeriodKind;
import vn.chosach.vault.keeping.BucketServer;
import vn.chosach.vault.keeping.BucketServer.Mood;

/**
 * The program with the drafted pack of another province and with that of the national committee,
 * each a process of its own beside this one, over loopback: the second province walks the whole way
 * of a report, from a referral that the police refuse to a public page, and the way from an empty
 * province to its first monthly report; then both provinces submit to the nation. Everybody sits at
 * the screens of the own program.
 */
@ChosachTest
@Tag("kill")
class SecondProvinceTest {

  private static final String HERE = "91";
  private static final String DONG_THAP = "82";
  private static final String PARTNERS = "/quan-tri/doi-tac";
  private static final String SUBMITTED = "/bao-cao-quoc-gia";
  private static final String SUBMITTING = SUBMITTED + "/gui";
  private static final String ENTRY = "/tiep-nhan/nguon-khac";
  private static final String WARNING = "/xuat-ban/canh-bao-moi";

  private static final String[] WALKS = {
    "vn.chosach.publicity.JourneyTest#from_a_report_that_the_police_refuse_to_a_public_page",
    "vn.chosach.reports.FirstReportTest#a_province_comes_from_its_pack_to_its_first_report"
  };

  /** Takes a letter with its scan in; field by field. */
  private static final String[] LETTER = {
    "channel", "LETTER", "where", "Kho bên sông", "story", "Kem trộn dán nhãn giả", "files", "thư"
  };

  @TempDir static Path folder;
  private static @Nullable BucketServer store;
  private static @Nullable Neighbour province;
  private static @Nullable Neighbour committee;

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired SubmissionCarrier carrier;
  @Autowired Reports reports;
  @Autowired InstantSource clock;

  private Office own;
  private Office second;
  private Office nation;

  @BeforeAll
  static void start() throws IOException {
    Path pack = DraftedPack.of(DONG_THAP, folder.resolve("dong-thap"), LocalDate.of(2026, 11, 30));
    store = new BucketServer();
    province = Neighbour.start("province", pack.toString(), sealed(store), WALKS);
    committee = Neighbour.start("nation", "quoc-gia", Map.of());
    // The walk has begun to be waited for; whoever fails it has said why.
    for (String walk : WALKS) {
      assertThat(province.answer()).as(walk).isEqualTo("walked");
    }
    province.serves();
    committee.serves();
  }

  /** The settings of an installation whose sealed files lie in a store elsewhere. */
  private static Map<String, String> sealed(BucketServer store) {
    return Map.of(
        "CHOSACH_VAULT_BUCKET_URL", store.url(),
        "CHOSACH_VAULT_BUCKET_REGION", BucketServer.REGION,
        "CHOSACH_VAULT_BUCKET_KEY_ID", BucketServer.KEY,
        "CHOSACH_VAULT_BUCKET_SECRET", BucketServer.SECRET,
        "CHOSACH_VAULT_BUCKET_PATIENCE", "5s");
  }

  @AfterAll
  static void end() throws InterruptedException {
    for (Neighbour one : Stream.of(province, committee).filter(Objects::nonNull).toList()) {
      one.asks.close();
      if (!one.process.waitFor(30, TimeUnit.SECONDS)) {
        one.process.destroy();
      }
    }
    if (store != null) {
      store.close();
    }
  }

  @BeforeEach
  void meet() {
    Objects.requireNonNull(store).mood = Mood.FAITHFUL;
    own = new Office(null, port, people, ProvincePack.current().agency("BCD389"));
    second = Office.of(Objects.requireNonNull(province), people);
    nation = Office.of(Objects.requireNonNull(committee), people);
  }

  @Test
  void a_report_goes_its_whole_way_in_another_province() {
    assertThat(second.committee).isEqualTo("BCD389-DT");
  }

  @Test
  void sealed_files_lie_in_the_store_that_a_program_was_started_on() {
    BucketServer bucket = Objects.requireNonNull(store);
    assertThat(bucket.kept).as("what the walk handed in").isNotEmpty();
    int before = bucket.kept.size();
    Walker operator = second.sits("SCT", Role.OPERATOR, Role.STANDING_OFFICE);
    for (var one :
        Map.of(
                Mood.FULL, "đã đầy",
                Mood.LYING, "không trả lại đúng",
                Mood.FAILING, "không trả lời")
            .entrySet()) {
      bucket.mood = one.getKey();
      operator.enters(ENTRY);
      assertThat(operator.refused("/nguon-khac", LETTER))
          .as("" + one.getKey())
          .contains(one.getValue());
    }
    bucket.mood = Mood.FAITHFUL;
    assertThat(bucket.kept).as("nothing is taken for kept").hasSize(before);
    operator.enters(ENTRY).does("/nguon-khac", LETTER);
    assertThat(bucket.kept).hasSizeGreaterThan(before);
    bucket.kept.forEach(
        (name, bytes) -> assertThat(new String(bytes, ISO_8859_1)).as(name).doesNotContain("%PDF"));
  }

  /** From the street to the desk, while the store behaves as stores do. */
  @Test
  void a_photo_goes_through_the_store_or_waits_for_it() {
    BucketServer bucket = Objects.requireNonNull(store);
    Set<String> before = Set.copyOf(bucket.kept.keySet());
    Walker citizen = new Walker(second.port, "", "citizen").enters("/phan-anh");
    citizen.does("/phan-anh", "where", "Chợ bến", "go", "next");
    String[] told = {"story", "Kem trộn dán nhãn giả", "files", "hũ kem.jpg", "go", "next"};
    for (var one :
        Map.of(Mood.FULL, "đã đầy", Mood.LYING, "không trả lại đúng", Mood.SLOW, "quá chậm")
            .entrySet()) {
      bucket.mood = one.getKey();
      assertThat(citizen.refused("/chuyen-gi", told)).contains("hũ kem.jpg", one.getValue());
      assertThat(citizen.page().select("#story").text()).as("it stands there").isEqualTo(told[1]);
    }
    bucket.mood = Mood.FAITHFUL;
    assertThat(bucket.kept.keySet()).isEqualTo(before);
    citizen.does("/chuyen-gi", told).does("/lien-he", "go", "next").does("/gui");
    String row =
        "li:has([aria-label*=%s]) > a.row"
            .formatted(citizen.text().replaceAll("(?s).*?(PA-\\d+-\\d+).*", "$1"));

    Walker desk = second.sits("SCT", Role.OPERATOR, Role.STANDING_OFFICE);
    String item =
        Awaitility.await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> desk.enters("/hop-tiep-nhan").page().select(row).attr("href"),
                href -> !href.isEmpty());
    String photo = desk.enters(item).page().select("ul.thumbs a").attr("href");
    String evidence = photo.replaceFirst(".*/", "/bang-chung/");
    String[] measured = {"viec", "kiem-tra", "ly-do", "Trước khi chuyển hồ sơ"};
    assertThat(desk.status(photo)).isEqualTo(200);
    assertThat(desk.enters(evidence).looks(evidence, measured).page().text())
        .contains("mã băm đo lại khớp");

    bucket.mood = Mood.FAILING;
    assertThat(desk.status(photo)).as("away is not absent").isEqualTo(503);
    for (String act : new String[] {"kiem-tra", "ban-goc"}) {
      measured[1] = act;
      assertThat(desk.enters(evidence).refused(evidence, measured)).contains("không trả lời");
      assertThat(desk.page().select("textarea[name=ly-do]").text()).isEqualTo(measured[3]);
    }
    measured[1] = "kiem-tra";
    bucket.mood = Mood.FAITHFUL;
    Map<String, byte[]> sealed = new HashMap<>(bucket.kept);
    sealed.keySet().removeAll(before);
    sealed.forEach((name, bytes) -> bucket.kept.put(name, new byte[bytes.length]));
    assertThat(desk.status(photo)).as("other bytes").isEqualTo(404);
    assertThat(desk.enters(evidence).looks(evidence, measured).page().text()).contains("Cảnh báo");
    bucket.kept.putAll(sealed);
    assertThat(desk.status(photo)).isEqualTo(200);
  }

  @Test
  void two_provinces_and_the_nation_run_side_by_side() throws Exception {
    Walker here = own.standing();
    Walker there = second.standing();
    Walker above = nation.standing();
    String hereKey = registered("Tỉnh Nhà", HERE, here);
    String thereKey = registered("Tỉnh Bạn", DONG_THAP, there);
    warned(own, "Sữa giả ở tỉnh nhà");
    warned(second, "Sữa giả ở tỉnh bạn");
    Period half =
        reports.calendar().last(PeriodKind.HALF, Vietnam.dayOf(clock.instant())).orElseThrow();
    String report = issued(own, half);
    String other = issued(second, half);

    assertThat(own.sits("SCT", Role.CASE_OFFICER).status(SUBMITTED)).isEqualTo(403);
    assertThat(own.sits("BCD389", Role.COMMITTEE_LEADER).status(SUBMITTING)).isEqualTo(403);
    assertThat(nation.sits("SCT", Role.CASE_OFFICER).status("/cac-tinh")).isEqualTo(403);
    here.enters(SUBMITTING).does("/gui", "bao-cao", report);
    there.enters(SUBMITTING).does("/gui", "bao-cao", other);
    assertThat(there.enters(SUBMITTING).refused("/gui", "bao-cao", other)).contains("đã gửi");
    brings(hereKey, door -> (path, body, heads) -> new NationalAnswer(503, "{}".getBytes(UTF_8)));
    assertThat(here.enters(SUBMITTED).text()).contains("HTTP 503");
    brings(hereKey, Installation::forging);
    assertThat(here.enters(SUBMITTED).text()).contains("exchange.submission-signature");
    second.brings(nation, hereKey, "api");
    assertThat(there.enters(SUBMITTED).text()).contains("exchange.submission-foreign");
    String compared = "/cac-tinh?ky=" + half.key();
    assertThat(above.enters(compared).text()).doesNotContain("Tỉnh Nhà", "Tỉnh Bạn");
    brings(hereKey, UnaryOperator.identity());
    second.brings(nation, thereKey, "edxml");
    for (Walker one : List.of(here, there)) {
      assertThat(one.enters(SUBMITTED).text()).contains("v1a,").doesNotContain("exchange.");
      assertThat(one.status(SUBMITTED + "/goi/1")).as("its package").isEqualTo(200);
    }

    assertThat(above.enters(compared).text())
        .contains("Tỉnh Nhà", "Tỉnh Bạn", "Sữa giả ở tỉnh nhà", "Sữa giả ở tỉnh bạn");
    String ask = above.page().select("a[href*=/hoi-lai/]:contains(Tỉnh Bạn)").attr("href");
    above.enters(ask).does(ask, "loi", "Vì sao số vụ giảm?");
    second.brings(nation, thereKey, "edxml");
    brings(hereKey, UnaryOperator.identity());
    assertThat(here.enters(SUBMITTED).text()).doesNotContain("Vì sao số vụ giảm?");
    assertThat(there.enters(SUBMITTED).text()).contains("Vì sao số vụ giảm?");
    there.enters(SUBMITTING);
    String question = there.page().select("input[name=cau-hoi]").val();
    assertThat(there.refused("/gui", "bao-cao", other, "cau-hoi", question)).isNotEmpty();
    there.does("/gui", "bao-cao", other, "cau-hoi", question, "loi", "Do sáp nhập địa bàn");
    second.brings(nation, thereKey, "edxml");
    assertThat(above.enters(compared).text()).contains("Do sáp nhập địa bàn");

    String release = "/cac-tinh/cong-bo/" + half.key();
    Walker everybody = new Walker(nation.port, "", "everybody");
    String open = "/so-lieu-cac-tinh?ky=" + half.key();
    above.enters(release).does(release);
    assertThat(above.enters(release).refused(release)).contains("người khác");
    assertThat(everybody.enters(open).text()).doesNotContain("Tỉnh Bạn");
    nation.sits("BCD389", Role.COMMITTEE_LEADER).enters(release).does(release);
    assertThat(everybody.enters(open).text())
        .contains("Tỉnh Nhà", "Tỉnh Bạn", "Sữa giả ở tỉnh bạn")
        .doesNotContain("Do sáp nhập địa bàn");
  }

  private void brings(String key, UnaryOperator<NationalDoor> way) throws Exception {
    Installation.round(carrier, nation.url(), key, "api", way);
  }

  /** Two administrators of the nation enter a province by the key that its page shows. */
  private String registered(String name, String code, Walker province) {
    String key = province.enters(SUBMITTED).page().select("dd:contains(whpk_)").text().strip();
    Walker first = nation.sits("SCT", Role.ADMINISTRATOR);
    first
        .enters(PARTNERS + "/moi")
        .does(
            "/moi",
            "ten",
            name,
            "loai",
            "PROVINCE",
            "ma",
            code,
            "muc-dich",
            "QĐ 16/QĐ-BCĐ389",
            "dau-moi",
            "Bà Mẫu",
            "thu-dien-tu",
            "tinh@389.example",
            "quyen",
            "SUBMISSIONS",
            "so-ngay",
            "30",
            "moi-phut",
            "500",
            "khoa-ky",
            key);
    String row = first.path();
    assertThat(first.status(row + "/lam/xac-nhan")).as("the second person").isEqualTo(404);
    assertThat(first.status(row + "/lam/cap-khoa")).as("before").isEqualTo(404);
    Walker second = nation.sits("SCT", Role.ADMINISTRATOR);
    second.enters(row + "/lam/xac-nhan").does("/xac-nhan");
    String half =
        first.enters(row + "/lam/cap-khoa").looks("/cap-khoa").page().select("#khoa").text();
    second.enters(row + "/lam/giao-nua-khoa");
    String waiting = second.page().select("#khoa option[value]:not([value=''])").attr("value");
    return half + second.looks("/giao-nua-khoa", "khoa", waiting).page().select("#khoa").text();
  }

  private static void warned(Office office, String title) {
    Walker author = office.sits("QLTT", Role.CASE_OFFICER);
    author
        .enters(WARNING)
        .does(
            "/canh-bao-moi",
            "tieu-de",
            title,
            "tom-tat",
            "Bán qua buổi phát trực tiếp.",
            "bai-hoc",
            "Một\nHai\nBa",
            "bien-phap",
            "Không mua",
            "can-cu",
            "WARNING");
    String draft = author.path();
    author.does("/lam/submitted");
    office.sits("QLTT", Role.CASE_OFFICER).enters(draft).does("/lam/checked");
    office.sits("QLTT", Role.AGENCY_HEAD).enters(draft).does("/lam/approved");
  }

  /** The report of the committee, begun and frozen by one, signed by another, sent. */
  private static String issued(Office office, Period half) {
    Walker standing = office.standing();
    standing
        .enters("/bao-cao?loai=HALF&so=" + half.number() + "&nam=" + half.year())
        .does("/bao-cao", "mau", "BC389", "co-quan", office.committee);
    String report = standing.path();
    standing.does("/lam", "viec", "FREEZE", "ly-do", "Đến hạn gửi trung ương");
    office.sits("BCD389", Role.COMMITTEE_LEADER).enters(report).does("/lam", "viec", "SIGN");
    standing.enters(report).does("/lam", "viec", "SEND");
    return report.substring(report.lastIndexOf('/') + 1);
  }

  /**
   * Where people sit.
   *
   * @param beside its program; {@code null} for this one
   */
  private record Office(@Nullable Neighbour beside, int port, People people, String committee) {

    static Office of(Neighbour beside, People people) {
      String[] place = beside.place.split("\t");
      return new Office(beside, Integer.parseInt(place[0]), people, place[1]);
    }

    Walker standing() {
      return sits("SCT", Role.STANDING_OFFICE);
    }

    Walker sits(String kind, Role... roles) {
      String agency = kind + committee.substring(committee.lastIndexOf('-'));
      String cookie =
          beside == null
              ? Installation.cookie(people, port, agency, roles)
              : beside.asked(
                  Stream.concat(Stream.of(agency), Stream.of(roles).map(Role::name))
                      .collect(Collectors.joining("\t")));
      return new Walker(port, cookie, agency + List.of(roles));
    }

    void brings(Office nation, String key, String form) {
      String round = String.join("\t", "round", nation.url(), key, form);
      assertThat(Objects.requireNonNull(beside).asked(round)).isEqualTo("done");
    }

    String url() {
      return "http://localhost:" + port;
    }
  }

  /** A program beside this one. */
  private static final class Neighbour {

    private final Process process;
    private final BufferedReader out;
    private final PrintWriter asks;
    private final List<String> said = new ArrayList<>();
    private String place = "";

    private Neighbour(Process process) {
      this.process = process;
      this.out = process.inputReader(StandardCharsets.UTF_8);
      this.asks = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    }

    static Neighbour start(String name, String pack, Map<String, String> settings, String... walks)
        throws IOException {
      var command =
          ChildJvm.command(
              "-Xmx900m",
              "-Xmn400m",
              // Its walks ask for a part of the program; the other parts are not made.
              "-Dspring.main.lazy-initialization=true",
              "-D" + ProvincePack.PROPERTY + "=" + pack,
              "-Dchosach.test.fork=" + System.getProperty("chosach.test.fork", "0") + "/" + name);
      command.add(Installation.class.getName());
      command.addAll(List.of(walks));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(TestDatabase.environment());
      builder.environment().putAll(settings);
      return new Neighbour(builder.start());
    }

    void serves() {
      place = answer();
    }

    String asked(String line) {
      asks.println(line);
      return answer();
    }

    String answer() {
      try {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          if (line.startsWith("= ")) {
            return line.substring(2);
          }
          said.add(line);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      throw new AssertionError("it ended:\n" + String.join("\n", said));
    }
  }
}
