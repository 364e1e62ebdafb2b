package vn.chosach.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Agencies;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.directory.NewBody;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Registry;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Puppets;
import vn.chosach.officers.work.WorkItem;
import vn.chosach.officers.work.WorkList;
import vn.chosach.outreach.desk.OutreachCoverage.CoveredPeriod;
import vn.chosach.outreach.desk.OutreachCoverage.LineCoverage;
import vn.chosach.outreach.life.OutreachAudience;
import vn.chosach.outreach.life.OutreachChannel;
import vn.chosach.outreach.life.OutreachItem;
import vn.chosach.outreach.life.OutreachItemEvent;
import vn.chosach.outreach.life.OutreachItemState;
import vn.chosach.outreach.life.OutreachItemWish;
import vn.chosach.outreach.life.OutreachLineWish;
import vn.chosach.outreach.life.OutreachPace;
import vn.chosach.outreach.life.OutreachPlan;
import vn.chosach.outreach.life.OutreachPlanAct;
import vn.chosach.outreach.life.OutreachPlanState;
import vn.chosach.outreach.life.OutreachTheme;
import vn.chosach.tips.CampaignReport;
import vn.chosach.tips.form.Citizen;
import vn.chosach.ui.Lang;
import vn.chosach.ui.Page;
import vn.chosach.vault.Pictures;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/**
 * From the signed plan to the report on it: what was done counts when a second person saw what
 * shows it, what is missing is seen, and a call counts reports without knowing which they are.
 */
@ChosachTest
class OutreachTest {

  @Autowired Agencies agencies;
  @Autowired Outreach outreach;
  @Autowired Documents documents;
  @Autowired Registry registry;
  @Autowired Puppets puppets;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;
  @Autowired Vault vault;
  @Autowired Areas areas;
  @Autowired WorkList work;
  @Autowired Page.Parts parts;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  private ActingOfficer writer;
  private ActingOfficer second;
  private ActingOfficer head;
  private ActingOfficer police;
  private UUID right;
  private String word;
  private int words;

  @BeforeEach
  void an_agency_that_speaks_to_people() {
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    second = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    head = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    police = registry.officer("CA-AG", Role.AGENCY_HEAD);
    right = registry.right(head);
    word = "H" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void a_plan_is_in_force_by_the_signature_and_by_nothing_else() {
    OutreachPlan one = opened();
    assertThat(outreach.plan(one.number(), police)).as("a draft is not known elsewhere").isEmpty();
    assertThat(code(one, new OutreachPlanAct.Prepare(), writer))
        .isEqualTo("outreach.lines-missing");
    assertThat(code(one, add(weekly("")), police)).isEqualTo("outreach.not-yours");
    assertThat(code(one, add(weekly("")), registry.officer(Registry.QLTT, Role.OPERATOR)))
        .isEqualTo("outreach.not-yours");
    one = go(one, add(weekly("")), writer);
    one = go(one, new OutreachPlanAct.Prepare(), writer);
    assertThat(one.state()).as("a draft binds nobody").isEqualTo(OutreachPlanState.DRAFT);
    assertThat(refusal(outreach.record(news(one, "https://bao.example/1"), writer)))
        .isEqualTo("outreach.outside-plan");
    assertThat(code(one, add(weekly("")), writer)).isEqualTo("outreach.paper-open");
    signed(one);
    one = read(one);
    assertThat(one.state()).isEqualTo(OutreachPlanState.IN_FORCE);
    assertThat(one.decision()).isNotNull();
    assertThat(outreach.plan(one.number(), police)).as("a signed one is known").isPresent();
    assertThat(code(one, add(weekly("")), writer))
        .as("the paper speaks of these lines and no others")
        .isEqualTo("outreach.not-possible");
    assertThat(code(one, new OutreachPlanAct.Close("Xong"), writer)).isEqualTo("outreach.runs");
    clock.move(Duration.ofDays(60));
    assertThat(code(one, new OutreachPlanAct.Close(" "), writer))
        .isEqualTo("outreach.words-missing");
    one = go(one, new OutreachPlanAct.Close("Thiếu hai tuần vì mưa lũ"), writer);
    assertThat(one.state()).isEqualTo(OutreachPlanState.ENDED);
    assertThat(refusal(outreach.record(news(one, "https://bao.example/2"), writer)))
        .isEqualTo("outreach.outside-plan");
  }

  @Test
  void what_was_done_counts_when_a_second_person_saw_it() {
    OutreachPlan plan = issued("");
    OutreachItem one = done(outreach.record(news(plan, "https://bao.example/" + word), writer));
    assertThat(total(plan)).as("told is not confirmed").isZero();
    assertThat(outreach.item(one.number(), police)).as("not known elsewhere").isEmpty();
    assertThat(refused(one, OutreachItemEvent.CONFIRM, "", writer)).isEqualTo("outreach.own-item");
    assertThat(refused(one, OutreachItemEvent.CONFIRM, "", police)).isEqualTo("outreach.not-yours");
    ActingOfficer puppet = puppets.of(registry.officer(second.agency(), Role.CASE_OFFICER));
    assertThat(refused(one, OutreachItemEvent.CONFIRM, "", puppet))
        .isEqualTo("officers.new-account-signs-nothing");
    assertThat(refused(one, OutreachItemEvent.REFUSE, "", second))
        .isEqualTo("outreach.words-missing");
    assertThat(refusal(outreach.record(news(plan, "https://bao.example/" + word), second)))
        .as("the same article does not count twice")
        .isEqualTo("outreach.link-known");
    OutreachItem confirmed =
        done(outreach.proceed(one.id(), OutreachItemEvent.CONFIRM, "", 1, second));
    assertThat(total(plan)).isEqualTo(1);
    assertThat(outreach.item(one.number(), police)).isPresent();
    assertThat(outreach.proceed(one.id(), OutreachItemEvent.WITHDRAW, "Sai", 1, writer))
        .as("an old page")
        .isInstanceOf(ActOutcome.Overtaken.class);
    done(
        outreach.proceed(
            one.id(), OutreachItemEvent.WITHDRAW, "Bài đã gỡ", confirmed.version(), writer));
    assertThat(total(plan)).as("withdrawn, it no longer counts").isZero();
    assertThat(outreach.item(one.number(), police)).isEmpty();
  }

  @Test
  void what_nobody_can_look_at_is_not_recorded() {
    assertThat(refusal(outreach.record(alone(OutreachChannel.NEWS, "", null), writer)))
        .isEqualTo("outreach.link-missing");
    assertThat(
            refusal(
                outreach.record(alone(OutreachChannel.NEWS, "javascript:alert(1)", null), writer)))
        .isEqualTo("outreach.link-malformed");
    assertThat(refusal(outreach.record(alone(OutreachChannel.MEETING, "", null), writer)))
        .isEqualTo("outreach.file-missing");
    OutreachItem one = done(outreach.record(alone(OutreachChannel.MEETING, "", picture()), writer));
    assertThat(one.state()).isEqualTo(OutreachItemState.RECORDED);
    assertThat(vault.files(one.id()).getFirst().kept()).isTrue();
    assertThat(refusal(outreach.record(alone(OutreachChannel.MEETING, "", one.id()), writer)))
        .as("the form was sent twice")
        .isEqualTo("outreach.already-sent");
    LocalDate later = today().plusDays(1);
    assertThat(refusal(outreach.record(alone(later, 10, "Đếm"), writer)))
        .isEqualTo("outreach.day-wrong");
    assertThat(refusal(outreach.record(alone(today(), 10, ""), writer)))
        .isEqualTo("outreach.reach-how-missing");
    assertThat(refusal(outreach.record(alone(today(), 0, "Đếm"), writer)))
        .isEqualTo("outreach.reach-out-of-range");
    assertThat(
            refusal(
                outreach.record(
                    alone(today(), 10, "Đếm"), registry.officer("CA-AG", Role.OPERATOR))))
        .isEqualTo("outreach.not-yours");
  }

  @Test
  void a_period_with_too_few_is_a_gap_and_stays_one() {
    OutreachPlan plan = issued("");
    OutreachItem one = done(outreach.record(news(plan, "https://bao.example/" + word), writer));
    done(outreach.proceed(one.id(), OutreachItemEvent.CONFIRM, "", 1, second));
    LineCoverage now = line(plan);
    assertThat(now.gaps()).as("the week runs").isEmpty();
    assertThat(now.now().orElseThrow().done()).isEqualTo(1);
    clock.move(Duration.ofDays(21));
    LineCoverage later = line(plan);
    assertThat(later.gaps()).extracting(CoveredPeriod::done).containsOnly(0);
    assertThat(later.gaps()).hasSizeBetween(2, 3);
    LocalDate first = later.gaps().getFirst().first();
    assertThat(later.gaps())
        .as("a week that was served is none")
        .noneMatch(gap -> !one.day().isBefore(gap.first()) && !one.day().isAfter(gap.last()));
    OutreachItem late =
        done(
            outreach.record(
                new OutreachItemWish(
                    "Bài muộn",
                    plan.number() + "/1",
                    null,
                    null,
                    null,
                    "",
                    first.plusDays(1),
                    "https://bao.example/muon" + word,
                    null,
                    "",
                    null),
                writer));
    done(outreach.proceed(late.id(), OutreachItemEvent.CONFIRM, "", 1, second));
    assertThat(line(plan).gaps()).hasSize(later.gaps().size() - 1);
  }

  @Test
  void a_call_counts_reports_while_its_plan_runs_and_knows_none_of_them() throws Exception {
    OutreachPlan draft = go(opened(), add(weekly(word)), writer);
    assertThat(outreach.call(word)).as("nothing is public before the signature").isEmpty();
    assertThat(code(opened(), add(weekly(word)), writer)).isEqualTo("outreach.campaign-taken");
    signed(go(draft, new OutreachPlanAct.Prepare(), writer));
    assertThat(reports()).isZero();
    came(word);
    came(word.toLowerCase(java.util.Locale.ROOT));
    came("KHONGCO");
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(reports()).isEqualTo(2));
    var citizen = new Citizen(mvc, true);
    String token = citizen.open("/phan-anh?chien-dich=" + word).hidden("token");
    assertThat(citizen.hidden("campaign")).isEqualTo(word);
    citizen.submit(
        "/phan-anh", "token", token, "shared", "gian hàng " + word, "campaign", word, "go", "next");
    citizen.submit("/phan-anh/chuyen-gi", "token", token, "story", "Giả " + word, "go", "next");
    citizen.submit("/phan-anh/lien-he", "token", token, "go", "next");
    citizen.submit("/phan-anh/gui", "token", token);
    citizen.submit("/phan-anh/gui", "token", token);
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(reports()).isEqualTo(3));
    assertThat(citizen.open("/phan-anh?chien-dich=%3Cscript%3E").answer().getContentAsString())
        .doesNotContain("<script>\"", "name=\"campaign\"");
    var anybody = new Desk(mvc, police);
    assertThat(anybody.page("/chien-dich/" + word).select("main a.btn--main").attr("href"))
        .isEqualTo("/phan-anh?chien-dich=" + word);
    assertThat(anybody.status("/chien-dich/KHONGCO")).isEqualTo(404);
    Document call = anybody.page("/chien-dich/" + word);
    assertThat(call.select("h1").text()).isEqualTo("Thấy hàng giả, hãy nói");
    assertThat(call.select("dl.facts").text()).contains("Phản ánh đã gửi 3", "Mọi nhóm hàng");
    assertThat(call.select("meta[property=og:image]").attr("content")).endsWith(word + ".png");
    assertThat(anybody.page("/en/chien-dich").select("main h2 a").eachAttr("href"))
        .contains("/en/chien-dich/" + word);
    String poster = call.select(".call__poster a").getFirst().attr("href");
    assertThat(anybody.page(poster).select("main .poster img").attr("src"))
        .isEqualTo(poster + "-a3.png");
    var picture =
        ImageIO.read(
            new ByteArrayInputStream(
                mvc.perform(get(poster + "-a4.png"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray()));
    assertThat(picture.getHeight() / (double) picture.getWidth()).isBetween(1.41, 1.42);
    assertThat(scanned(picture)).endsWith("/chien-dich/" + word);
    assertThat(anybody.status(poster + "-a5.png")).isEqualTo(404);
    clock.move(Duration.ofDays(60));
    assertThat(anybody.status(poster)).as("nobody prints what is over").isEqualTo(404);
    assertThat(anybody.status(poster + "-a4.png")).isEqualTo(404);
    assertThat(outreach.call(word).orElseThrow().open()).as("the call has ended").isFalse();
    assertThat(anybody.page("/chien-dich/" + word).select("main a.btn--main").attr("href"))
        .isEqualTo("/phan-anh");
    OutreachPlan over = outreach.call(word).orElseThrow().plan();
    go(over, new OutreachPlanAct.Close("Ba phản ánh, một vụ việc"), writer);
    assertThat(anybody.page("/chien-dich/" + word).text())
        .contains("Kết quả", "Ba phản ánh, một vụ việc", "Phản ánh đã gửi 3");
  }

  private static String scanned(BufferedImage poster) throws Exception {
    int wide = poster.getWidth();
    int[] pixels = poster.getRGB(0, 0, wide, poster.getHeight(), null, 0, wide);
    var source = new RGBLuminanceSource(wide, poster.getHeight(), pixels);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
  }

  @Test
  void press_front_and_commune_each_do_their_own() throws Exception {
    ActingOfficer editor = registry.officer("BPT-AG", Role.PRESS);
    ActingOfficer other = registry.officer("BPT-AG", Role.PRESS);
    ActingOfficer chief = registry.officer("BPT-AG", Role.AGENCY_HEAD);
    assertThat(refusal(outreach.open("Kế hoạch truyền thông", today(), today(), editor)))
        .as("the press desk draws no plan up")
        .isEqualTo("outreach.not-yours");
    OutreachPlan media =
        plan(registry.officer("BPT-AG", Role.CASE_OFFICER), chief, OutreachTheme.ROLE_MODEL, "");
    OutreachItem film = done(outreach.record(news(media, "https://tv.example/" + word), editor));
    assertThat(film.theme()).isEqualTo(OutreachTheme.ROLE_MODEL);
    assertThat(refused(film, OutreachItemEvent.CONFIRM, "", second))
        .isEqualTo("outreach.not-yours");
    done(outreach.proceed(film.id(), OutreachItemEvent.CONFIRM, "", 1, other));
    assertThat(outreach.plan(media.number(), chief).orElseThrow().coverage().getFirst().total())
        .isEqualTo(1);
    for (String agency : List.of("MTTQ-AG", "BCD389-XA-30337")) {
      ActingOfficer leads = registry.officer(agency, Role.AGENCY_HEAD);
      ActingOfficer tells = registry.officer(agency, Role.CASE_OFFICER);
      OutreachPlan own = plan(tells, leads, OutreachTheme.VIETNAMESE_GOODS, commune());
      String call = "/chien-dich/" + own.lines().getFirst().campaign();
      int before = done(call);
      OutreachItem one =
          done(outreach.record(news(own, "https://xa.example/" + agency + word), tells));
      assertThat(one.area()).as("the share of the commune").isEqualTo(commune());
      done(outreach.proceed(one.id(), OutreachItemEvent.CONFIRM, "", 1, leads));
      assertThat(done(call)).as("by commune, for everybody").isEqualTo(before + 1);
      assertThat(new Desk(mvc, police).page(call).text()).contains("Mỹ phẩm", one.title());
    }
  }

  /** What the page of a call says was done in the commune. */
  private int done(String call) throws Exception {
    return new Desk(mvc, police)
        .page(call).select("main tbody tr").stream()
            .filter(row -> row.select("th").text().equals(communeName()))
            .mapToInt(row -> Integer.parseInt(row.select("td").getFirst().text()))
            .findFirst()
            .orElse(0);
  }

  private String communeName() {
    return areas.on(Area.Level.COMMUNE, today()).getFirst().fullName().vi();
  }

  private OutreachPlan plan(
      ActingOfficer tells, ActingOfficer leads, OutreachTheme theme, String area) {
    OutreachPlan one = done(outreach.open("Kế hoạch", today(), today().plusDays(40), tells));
    var wish =
        new OutreachLineWish(
            theme,
            OutreachAudience.RESIDENTS,
            OutreachChannel.NEWS,
            area,
            OutreachPace.MONTH,
            1,
            theme == OutreachTheme.VIETNAMESE_GOODS ? "V" + word + ++words : "",
            theme == OutreachTheme.VIETNAMESE_GOODS ? "Dùng hàng Việt Nam" : "",
            theme == OutreachTheme.VIETNAMESE_GOODS ? "health.cosmetics" : "");
    done(outreach.proceed(one.id(), add(wish), 1, tells));
    done(outreach.proceed(one.id(), new OutreachPlanAct.Prepare(), 2, tells));
    UUID paper =
        documents.from(new DocumentOrigin("outreach", one.id().toString()), tells).getLast().id();
    UUID own = registry.right(leads);
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(own), 0, tells));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký", true), 0, leads));
    return outreach.plan(one.number(), leads).orElseThrow().of();
  }

  private int reports() {
    return outreach.call(word).orElseThrow().reports();
  }

  private String commune() {
    return areas.on(Area.Level.COMMUNE, today()).getFirst().key();
  }

  @Test
  void what_is_wrong_with_a_plan_is_named() {
    LocalDate today = today();
    assertThat(refusal(outreach.open("", today, today, writer)))
        .isEqualTo("outreach.title-missing");
    assertThat(refusal(outreach.open("Kế hoạch", null, today, writer)))
        .isEqualTo("outreach.begins-missing");
    assertThat(refusal(outreach.open("Kế hoạch", today, today.minusDays(1), writer)))
        .isEqualTo("outreach.ends-wrong");
    assertThat(refusal(outreach.open("Kế hoạch", today, today.plusDays(401), writer)))
        .isEqualTo("outreach.ends-wrong");
    OutreachPlan one = opened();
    assertThat(code(one, add(wish(0, "", "")), writer)).isEqualTo("outreach.times-out-of-range");
    assertThat(code(one, add(wish(1, "NGẮN", "Lời")), writer))
        .isEqualTo("outreach.campaign-malformed");
    assertThat(code(one, add(wish(1, word, "")), writer)).isEqualTo("outreach.appeal-missing");
    assertThat(code(one, new OutreachPlanAct.DropLine(1), writer))
        .isEqualTo("outreach.unknown-line");
    one = go(one, add(weekly("")), writer);
    one = go(one, add(wish(2, "", "")), writer);
    one = go(one, new OutreachPlanAct.DropLine(1), writer);
    assertThat(one.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo(1);
              assertThat(line.times()).isEqualTo(2);
            });
    OutreachPlan before = one;
    one = go(one, new OutreachPlanAct.Prepare(), writer);
    assertThat(outreach.proceed(one.id(), add(weekly("")), before.version(), writer))
        .as("an old page")
        .isInstanceOf(ActOutcome.Overtaken.class);
  }

  @Test
  void the_whole_is_done_by_links_and_forms() throws Exception {
    var desk = new Desk(mvc, writer);
    LocalDate today = today();
    String here =
        desk.does(
            "/tuyen-truyen/moi",
            "/tuyen-truyen/moi",
            "ten",
            "Tuyên truyền mua bán an toàn " + word,
            "tu-ngay",
            today.toString(),
            "den-ngay",
            today.plusDays(50).toString());
    desk.does(
        here + "/lam/them-dong",
        "/them-dong",
        "chu-de",
        "DENOUNCE",
        "doi-tuong",
        "CONSUMERS",
        "hinh-thuc",
        "SOCIAL",
        "ky",
        "WEEK",
        "so-lan",
        "1",
        "ma",
        word,
        "loi-keu-goi",
        "Thấy hàng giả, hãy nói");
    desk.does(here + "/lam/soan-ke-hoach", "/soan-ke-hoach");
    assertThat(desk.page(here).text()).contains("đang chờ ký");
    String number = here.substring(here.lastIndexOf('/') + 1);
    signed(outreach.plan(number, writer).orElseThrow().of());
    assertThat(desk.page("/tuyen-truyen/khoang-trong").text()).contains(word, "0/1");
    assertThat(new Desk(mvc, police).page("/tuyen-truyen/khoang-trong").text())
        .as("another agency sees its own")
        .doesNotContain(word);
    assertThat(
            new Desk(mvc, registry.officer("SCT-AG", Role.STANDING_OFFICE))
                .page("/tuyen-truyen/khoang-trong")
                .text())
        .contains(word);

    String pass =
        Objects.requireNonNull(
                desk.page("/tuyen-truyen/san-pham/moi").selectFirst("input[name=pass]"))
            .val();
    String[] fields = {
      "ten",
      "Bài đăng " + word,
      "dong",
      number + "/1",
      "ngay",
      today.toString(),
      "duong-dan",
      "https://mang.example/" + word,
      "luot",
      "1200",
      "cach-do",
      "Số liệu của nền tảng",
      "pass",
      pass
    };
    String item = desk.does("/tuyen-truyen/san-pham/moi", "/san-pham/moi", fields);
    assertThat(desk.status(item + "/lam/xac-nhan")).as("not by who recorded it").isEqualTo(404);
    assertThat(waiting(second)).as("it waits on the desk of the second person").contains(item);
    assertThat(waiting(writer)).doesNotContain(item);
    new Desk(mvc, second).does(item + "/lam/xac-nhan", "/xac-nhan", "loi", "");
    assertThat(desk.page(item).text()).contains("Đã xác nhận", "1.200");
    assertThat(desk.page(here).text()).contains("1/1");
    String shares = "/tuyen-truyen/dia-ban";
    assertThat(desk.page("/tuyen-truyen").select("a[href=" + shares + "]")).isNotEmpty();
    Area commune = areas.on(Area.Level.COMMUNE, today).getFirst();
    int before = doneIn(desk.page(shares), commune);
    OutreachItem local =
        done(outreach.record(forCommune(commune.key(), "https://mang.example/xa-" + word), writer));
    assertThat(doneIn(desk.page(shares), commune)).as("unconfirmed").isEqualTo(before);
    done(outreach.proceed(local.id(), OutreachItemEvent.CONFIRM, "", local.version(), second));
    assertThat(doneIn(desk.page(shares), commune)).isEqualTo(before + 1);
    assertThat(desk.page("/tin-tuyen-truyen").select("main a").eachAttr("href"))
        .contains("https://mang.example/" + word);
    for (String page :
        List.of(
            "/en/tuyen-truyen",
            "/en" + here,
            "/en" + item,
            "/en/tuyen-truyen/khoang-trong",
            "/en/tuyen-truyen/san-pham",
            "/en/tuyen-truyen/dia-ban",
            "/en/tin-tuyen-truyen")) {
      assertThat(desk.page(page).text()).as(page).doesNotContainPattern("outreach\\.[a-z]");
    }
  }

  @Test
  void an_heir_signs_confirms_and_closes_what_an_agency_planned_before_its_end() throws Exception {
    String old = NewBody.ofTheProvince(agencies, "CU");
    String next = NewBody.ofTheProvince(agencies, "MOI");
    ActingOfficer before = registry.officer(old, Role.CASE_OFFICER);
    writer = before;
    head = registry.officer(old, Role.AGENCY_HEAD);
    right = registry.right(head);
    OutreachPlan running = issued("");
    OutreachItem one = done(outreach.record(news(running, "https://bao.example/" + word), before));
    OutreachPlan draft =
        go(go(opened(), add(weekly("")), before), new OutreachPlanAct.Prepare(), before);
    ActingOfficer heir = registry.officer(next, Role.CASE_OFFICER);
    NewBody.follows(agencies, old, next, today().plusDays(1));
    assertThat(outreach.plan(draft.number(), heir)).as("not yet its heir").isEmpty();
    assertThat(refused(one, OutreachItemEvent.CONFIRM, "", heir)).isEqualTo("outreach.not-yours");

    clock.move(Duration.ofDays(1));
    for (ActingOfficer other : List.of(before, police)) {
      assertThat(outreach.plan(draft.number(), other)).as(other.agency()).isEmpty();
      assertThat(outreach.item(one.number(), other)).as(other.agency()).isEmpty();
      assertThat(refused(one, OutreachItemEvent.CONFIRM, "", other))
          .isEqualTo("outreach.not-yours");
    }
    assertThat(waiting(heir)).anyMatch(line -> line.contains(one.number()));
    assertThat(new Desk(mvc, heir).page("/tuyen-truyen").text()).contains(draft.number());
    done(outreach.proceed(one.id(), OutreachItemEvent.CONFIRM, "", 1, heir));
    done(outreach.record(news(running, "https://bao.example/b" + word), heir));
    writer = heir;
    head = registry.officer(next, Role.AGENCY_HEAD);
    right = registry.right(head);
    UUID paper =
        documents.from(new DocumentOrigin("outreach", draft.id().toString()), heir).getLast().id();
    Registry.done(
        documents.proceed(
            paper, new DocumentAct.Plainly(DocumentEvent.DROP, "Đã kết thúc"), 0, heir));
    signed(go(read(draft), new OutreachPlanAct.Prepare(), heir));
    assertThat(read(draft).state()).isEqualTo(OutreachPlanState.IN_FORCE);
    clock.move(Duration.ofDays(60));
    go(read(running), new OutreachPlanAct.Close("Xong"), heir);
  }

  private List<String> waiting(ActingOfficer who) {
    return work.of(who, Page.away(Lang.VI, clock.instant(), parts)).stream()
        .map(WorkItem::href)
        .toList();
  }

  private void came(String by) {
    transaction.executeWithoutResult(status -> events.publishEvent(new CampaignReport(by)));
  }

  private OutreachPlan opened() {
    return done(outreach.open("Kế hoạch thử", today(), today().plusDays(50), writer));
  }

  private OutreachPlan issued(String campaign) {
    OutreachPlan one = go(opened(), add(weekly(campaign)), writer);
    one = go(one, new OutreachPlanAct.Prepare(), writer);
    signed(one);
    return read(one);
  }

  private static OutreachPlanAct add(OutreachLineWish wish) {
    return new OutreachPlanAct.AddLine(wish);
  }

  private static OutreachLineWish weekly(String campaign) {
    return wish(1, campaign, campaign.isEmpty() ? "" : "Thấy hàng giả, hãy nói");
  }

  private static OutreachLineWish wish(int times, String campaign, String appeal) {
    return new OutreachLineWish(
        OutreachTheme.TRICKS,
        OutreachAudience.CONSUMERS,
        OutreachChannel.NEWS,
        "",
        OutreachPace.WEEK,
        times,
        campaign,
        appeal,
        "");
  }

  private OutreachItemWish news(OutreachPlan plan, String link) {
    return new OutreachItemWish(
        "Nhận ra mỹ phẩm giả",
        plan.number() + "/1",
        null,
        null,
        null,
        "",
        today(),
        link,
        null,
        "",
        null);
  }

  private static int doneIn(Document shares, Area commune) {
    return shares.select("tbody tr").stream()
        .filter(row -> row.select("th").text().equals(commune.fullName().in(Lang.VI)))
        .mapToInt(row -> Integer.parseInt(row.select("td").get(1).text()))
        .sum();
  }

  private OutreachItemWish forCommune(String area, String link) {
    return new OutreachItemWish(
        "Họp dân ở xã",
        "",
        OutreachTheme.LAW,
        OutreachAudience.RESIDENTS,
        OutreachChannel.SOCIAL,
        area,
        today(),
        link,
        30,
        "Danh sách người dự",
        null);
  }

  private OutreachItemWish alone(OutreachChannel channel, String link, @Nullable UUID owner) {
    return new OutreachItemWish(
        "Họp dân",
        "",
        OutreachTheme.LAW,
        OutreachAudience.RESIDENTS,
        channel,
        "",
        today(),
        link,
        null,
        "",
        owner);
  }

  private OutreachItemWish alone(LocalDate day, int reach, String how) {
    return new OutreachItemWish(
        "Họp dân",
        "",
        OutreachTheme.LAW,
        OutreachAudience.RESIDENTS,
        OutreachChannel.MEETING,
        "",
        day,
        "",
        reach,
        how,
        picture());
  }

  private UUID picture() {
    UUID owner = UUID.randomUUID();
    assertThat(vault.stage(owner, owner, "hop-dan.pdf", new ByteArrayInputStream(Pictures.pdf())))
        .isInstanceOf(Staging.Staged.class);
    return owner;
  }

  private int total(OutreachPlan plan) {
    return line(plan).total();
  }

  private LineCoverage line(OutreachPlan plan) {
    return outreach.plan(plan.number(), writer).orElseThrow().coverage().getFirst();
  }

  private void signed(OutreachPlan one) {
    UUID paper =
        documents.from(new DocumentOrigin("outreach", one.id().toString()), writer).getLast().id();
    Registry.done(documents.proceed(paper, new DocumentAct.Submit(right), 0, writer));
    Registry.done(documents.proceed(paper, new DocumentAct.Sign("Ký kế hoạch", true), 0, head));
  }

  private OutreachPlan read(OutreachPlan one) {
    return outreach.plan(one.number(), writer).orElseThrow().of();
  }

  private OutreachPlan go(OutreachPlan one, OutreachPlanAct act, ActingOfficer who) {
    return done(outreach.proceed(one.id(), act, read(one).version(), who));
  }

  private String code(OutreachPlan one, OutreachPlanAct act, ActingOfficer who) {
    return refusal(outreach.proceed(one.id(), act, read(one).version(), who));
  }

  private String refused(
      OutreachItem one, OutreachItemEvent event, String words, ActingOfficer who) {
    return refusal(outreach.proceed(one.id(), event, words, one.version(), who));
  }

  private LocalDate today() {
    return Vietnam.dayOf(clock.instant());
  }

  private static <T> T done(ActOutcome<T> outcome) {
    if (outcome instanceof ActOutcome.Done<T>(T value)) {
      return value;
    }
    throw new AssertionError(outcome.toString());
  }

  private static String refusal(ActOutcome<?> outcome) {
    return outcome instanceof ActOutcome.Refused<?> no ? no.refusal().code() : outcome.toString();
  }
}
