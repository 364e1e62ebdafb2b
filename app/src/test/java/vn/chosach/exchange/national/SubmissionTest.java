package vn.chosach.exchange.national;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chosach.ChosachTest;
import vn.chosach.cases.web.Desk;
import vn.chosach.directory.Area;
import vn.chosach.directory.Areas;
import vn.chosach.documents.Registry;
import vn.chosach.documents.exchange.Parcel;
import vn.chosach.exchange.api.Described;
import vn.chosach.exchange.national.Submission.SubmittedFigure;
import vn.chosach.exchange.national.Submission.SubmittedWarning;
import vn.chosach.exchange.national.SubmissionCarrier.NationalDoor.NationalAnswer;
import vn.chosach.exchange.partners.Partner;
import vn.chosach.exchange.partners.Partner.PartnerKind;
import vn.chosach.exchange.partners.Partner.PartnerScope;
import vn.chosach.exchange.partners.Partner.PartnerTerms;
import vn.chosach.exchange.partners.Partner.PartnerWish;
import vn.chosach.exchange.partners.PartnerEvent;
import vn.chosach.exchange.partners.PartnerHandler;
import vn.chosach.exchange.partners.PartnerHandler.PartnerAct;
import vn.chosach.exchange.partners.SigningKeys;
import vn.chosach.exchange.partners.WholeKey;
import vn.chosach.journal.Sha256;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.kernel.Vietnam;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.reports.Reports;
import vn.chosach.reports.periods.PeriodKind;

/**
 * Two provinces submit to the committee by the described door, each by its own key. They are
 * compared, asked back and made public; what is foreign, replayed, out of order, changed, old or
 * signed by somebody else is refused by name. What an installation submits of its own is the matter
 * of {@code SecondProvinceTest}: it has one row of submissions for good.
 */
@ChosachTest
class SubmissionTest {

  private static final Described DESCRIBED = Described.of("/api/openapi.yaml");

  @Autowired SubmissionDesk desk;
  @Autowired SigningKeys keys;
  @Autowired PartnerHandler partners;
  @Autowired Registry registry;
  @Autowired Reports reports;
  @Autowired Areas areas;
  @Autowired InstantSource clock;
  @Autowired JdbcClient jdbc;
  @Autowired JsonMapper json;
  @Autowired MockMvc mvc;

  @Test
  void two_provinces_submit_and_the_committee_compares_asks_back_and_publishes() throws Exception {
    ActingOfficer standing = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    String own = areas.on(Area.Level.PROVINCE, Vietnam.dayOf(clock.instant())).getFirst().code();
    String elsewhere = own.equals("01") ? "04" : "01";
    KeyPair mine = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    KeyPair theirs = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    String hereKey = listed("Tỉnh Nhà", own, SigningKeys.written(mine.getPublic()));
    String thereKey = listed("Tỉnh Bạn", elsewhere, SigningKeys.written(theirs.getPublic()));

    String period =
        reports
            .calendar()
            .last(PeriodKind.HALF, Vietnam.dayOf(clock.instant()))
            .orElseThrow()
            .key();
    var province = new Desk(mvc, standing);
    assertThat(province.page("/bao-cao-quoc-gia").text()).contains(keys.published());
    assertThat(new Desk(mvc, registry.officer("SCT-AG", Role.CASE_OFFICER)).status("/cac-tinh"))
        .isEqualTo(403);
    assertThat(code(desk.submit(UUID.randomUUID(), List.of(), "", standing)))
        .isEqualTo("exchange.report-not-issued");
    assertThat(
            code(
                desk.submit(
                    UUID.randomUUID(),
                    List.of(),
                    "",
                    registry.officer("SCT-AG", Role.COMMITTEE_LEADER))))
        .isEqualTo("exchange.not-yours");
    byte[] ours = json.writeValueAsBytes(said(own, 1, "", period, 7L));
    assertThat(send(hereKey, mine, ours, 0)).isEqualTo("201");

    Submission first = said(elsewhere, 1, "", period, 7L);
    byte[] body = json.writeValueAsBytes(first);
    assertThat(send(thereKey, theirs, body, 0)).isEqualTo("201");
    assertThat(send(thereKey, theirs, body, 0)).as("the very same, one receipt").isEqualTo("200");
    assertThat(send(thereKey, theirs, json.writeValueAsBytes(said(own, 2, "", period, 7L)), 0))
        .isEqualTo("exchange.submission-foreign");
    assertThat(send(hereKey, theirs, json.writeValueAsBytes(said(own, 2, "", period, 7L)), 0))
        .as("signed by the other province")
        .isEqualTo("exchange.submission-signature");
    assertThat(
            send(thereKey, theirs, json.writeValueAsBytes(said(elsewhere, 1, "", period, 8L)), 0))
        .isEqualTo("exchange.submission-replayed");
    String digest = Sha256.hex(body);
    assertThat(
            send(
                thereKey,
                theirs,
                json.writeValueAsBytes(said(elsewhere, 3, digest, period, 8L)),
                0))
        .isEqualTo("exchange.submission-out-of-order");
    byte[] second = json.writeValueAsBytes(said(elsewhere, 2, digest, period, 9L));
    assertThat(send(thereKey, theirs, second, 600)).isEqualTo("exchange.submission-old");
    String lacking = new String(second, UTF_8).replace("\"" + period + "\"", "null");
    for (String unread : List.of("{}", "null", "[", lacking)) {
      assertThat(send(thereKey, theirs, unread.getBytes(UTF_8), 0))
          .as(unread)
          .isEqualTo("exchange.submission-unread");
    }
    assertThat(changed(thereKey, theirs, second))
        .as("changed on its way")
        .isEqualTo("exchange.submission-signature");
    assertThat(send(thereKey, theirs, second, 0)).isEqualTo("201");
    assertThat(held(thereKey))
        .as("where its own chain was cut off")
        .isEqualTo("2 " + digest(second));
    assertThat(held(hereKey)).as("each its own").isEqualTo("1 " + digest(ours));

    byte[] third = json.writeValueAsBytes(said(elsewhere, 3, Sha256.hex(second), period, 11L));
    String taking = "/cac-tinh/nhan-goi";
    Submission away = json.readValue(third, Submission.class);
    assertThat(take(province, taking, parcel(theirs, third, new byte[] {1}, away)).getStatus())
        .as("signed over other bytes")
        .isEqualTo(422);
    assertThat(take(province, taking, "x".getBytes(UTF_8)).getStatus()).isEqualTo(422);
    byte[] packed = parcel(theirs, third, third, away);
    MockHttpServletResponse taken = take(province, taking, packed);
    assertThat(taken.getStatus())
        .as(org.jsoup.Jsoup.parse(taken.getContentAsString()).select(".errors, .error").text())
        .isEqualTo(302);
    assertThat(take(province, taking, packed).getStatus()).as("the same again").isEqualTo(302);
    byte[] fourth = json.writeValueAsBytes(said(elsewhere, 4, Sha256.hex(third), period, 9L));
    byte[] wrapped = parcel(theirs, fourth, fourth, json.readValue(fourth, Submission.class));
    Map<String, String> type = Map.of("Content-Type", "application/edxml+xml");
    assertThat(call(thereKey, "/api/v1/submissions", wrapped, type).status()).isEqualTo(201);
    assertThat(call(hereKey, "/api/v1/submissions", wrapped, type).status())
        .as("by another province")
        .isEqualTo(422);
    assertThat(province.status("/bao-cao-quoc-gia/goi/99999")).isEqualTo(404);

    String table = "/cac-tinh?ky=" + period;
    assertThat(province.page(table).text())
        .contains("Tỉnh Nhà", "Tỉnh Bạn", "Sữa giả ở tỉnh bạn")
        .contains("9");
    String ask =
        province.page(table).select("main a[href*=/hoi-lai/]").stream()
            .map(one -> one.attr("href"))
            .filter(href -> ofProvince(href, own))
            .findFirst()
            .orElseThrow();
    province.does(ask, ask, "loi", "Vì sao số vụ giảm?");
    assertThat(asked(hereKey)).contains("Vì sao số vụ giảm?");
    assertThat(asked(thereKey)).doesNotContain("Vì sao số vụ giảm?");

    String release = "/cac-tinh/cong-bo/" + period;
    String open = "/so-lieu-cac-tinh?ky=" + period;
    province.does(release, release);
    assertThat(province.page(open).text()).as("one person alone").doesNotContain("Tỉnh Bạn");
    assertThat(province.fill(release, release).getContentAsString()).contains("người khác");
    new Desk(mvc, registry.officer("SCT-AG", Role.COMMITTEE_LEADER)).does(release, release);
    assertThat(
            mvc.perform(request(HttpMethod.GET, URI.create("/en" + open)))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("Tỉnh Bạn")
        .doesNotContainPattern("exchange\\.[a-z]");
    whatIsPublicStaysUntilItIsReleasedAnew(
        province, thereKey, theirs, said(elsewhere, 5, Sha256.hex(fourth), period, 55_555L));
    assertThat(province.page("/so-lieu").select("main a[href=/so-lieu-cac-tinh]")).hasSize(1);
    assertThat(province.page("/so-lieu").select("footer a[href=/ket-noi]")).hasSize(1);
  }

  private void whatIsPublicStaysUntilItIsReleasedAnew(
      Desk province, String key, KeyPair keys, Submission later) throws Exception {
    String period = later.period();
    String release = "/cac-tinh/cong-bo/" + period;
    String open = "/so-lieu-cac-tinh?ky=" + period;
    byte[] fifth = json.writeValueAsBytes(later);
    assertThat(province.fill(release, release).getStatus()).as("nothing new").isEqualTo(422);
    assertThat(send(key, keys, fifth, 0)).isEqualTo("201");
    assertThat(province.page("/cac-tinh?ky=" + period).text()).contains("55.555");
    assertThat(province.page(open).text()).as("two persons saw 9").doesNotContain("55.555");
    province.does(release, release);
    assertThat(province.page(open).text()).as("one person alone").doesNotContain("55.555");
    byte[] sixth =
        json.writeValueAsBytes(
            said(later.province(), 6, Sha256.hex(fifth), period, "QG389", 66_666L));
    assertThat(send(key, keys, sixth, 0)).isEqualTo("201");
    new Desk(mvc, registry.officer("SCT-AG", Role.COMMITTEE_LEADER)).does(release, release);
    assertThat(province.page(open).text())
        .as("another form of the period is another submission")
        .contains("55.555")
        .doesNotContain("66.666");
    assertThat(province.page("/cac-tinh?ky=" + period + "-QG389").text()).contains("66.666");
    province.does(release + "-QG389", release + "-QG389");
  }

  private static MockHttpServletResponse take(Desk nation, String form, byte[] file)
      throws Exception {
    return nation.ask(
        vn.chosach.documents.Desk.withFile(post(form), Map.of(), "bao-cao.edxml", file));
  }

  private byte[] parcel(KeyPair keys, byte[] body, byte[] signed, Submission said) {
    long second = clock.instant().getEpochSecond() - 86_400;
    boolean late = signed != body || said.number() == 3;
    long at = late ? second : clock.instant().getEpochSecond();
    return new SubmissionParcel(
            new SubmissionReceiver.SubmissionSeal(
                "s", at, SigningKeys.sign(keys.getPrivate(), "s", at, signed)),
            body)
        .written(
            said,
            new Parcel.Organ("000.00.01", "Tỉnh Bạn"),
            new Parcel.Organ("000", "Quốc gia"),
            new SubmissionParcel.ReportWords("Quốc gia", "BC", "Báo cáo"));
  }

  private String held(String bearer) {
    JsonNode last = json.readTree(call(bearer, "/api/v1/submissions/last", null, Map.of()).body());
    return last.get("number").asLong() + " " + last.get("sha256").asString();
  }

  private static String digest(byte[] body) {
    return Sha256.hex(body);
  }

  private String asked(String bearer) {
    return new String(call(bearer, "/api/v1/submissions/questions", null, Map.of()).body(), UTF_8);
  }

  private boolean ofProvince(String href, String code) {
    return jdbc.sql(
                """
                SELECT count(*) FROM exchange.submission s JOIN exchange.partner p ON p.id = s.partner
                 WHERE s.id = :id AND p.code = :code
                """)
            .param("id", UUID.fromString(href.substring(href.lastIndexOf('/') + 1)))
            .param("code", code)
            .query(Long.class)
            .single()
        == 1;
  }

  private Submission said(
      String province, long number, String previous, String period, Long amount) {
    return said(province, number, previous, period, null, amount);
  }

  private Submission said(
      String province,
      long number,
      String previous,
      String period,
      @Nullable String form,
      Long amount) {
    return new Submission(
        Submission.FORMAT,
        province,
        number,
        previous,
        period,
        form,
        UUID.randomUUID(),
        1,
        "Báo cáo 6 tháng",
        clock.instant(),
        List.of(new SubmittedFigure("found", "Số vụ phát hiện", amount, null)),
        List.of(
            new SubmittedWarning(
                "sua-gia",
                "Sữa giả ở tỉnh bạn",
                "Không mua",
                Vietnam.dayOf(clock.instant()).plusDays(30))),
        List.of(),
        "",
        null);
  }

  private String listed(String name, String code, String signingKey) {
    ActingOfficer first = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    ActingOfficer second = registry.officer("SXD-AG", Role.ADMINISTRATOR);
    var wish =
        new PartnerWish(
            name,
            PartnerKind.PROVINCE,
            null,
            code,
            "QĐ 16/QĐ-BCĐ389",
            new PartnerTerms(
                "Bà Mẫu",
                "tinh@389.example",
                Set.of(PartnerScope.SUBMISSIONS),
                30,
                500,
                signingKey));
    Partner one = done(partners.enter(wish, first));
    done(partners.proceed(one.id(), PartnerAct.of(PartnerEvent.CONFIRM, null), 1, second));
    return WholeKey.of(partners, one.id(), 2, first, second);
  }

  private String send(String bearer, KeyPair keys, byte[] body, long late) {
    return sent(bearer, keys, body, body, late);
  }

  private String changed(String bearer, KeyPair keys, byte[] body) {
    return sent(
        bearer, keys, body, new String(body, UTF_8).replace(":9,", ":90,").getBytes(UTF_8), 0);
  }

  private String sent(String bearer, KeyPair keys, byte[] signed, byte[] body, long late) {
    long second = clock.instant().getEpochSecond() - late;
    NationalAnswer answer =
        call(
            bearer,
            "/api/v1/submissions",
            body,
            Map.of(
                "webhook-id",
                "s",
                "webhook-timestamp",
                "" + second,
                "webhook-signature",
                SigningKeys.sign(keys.getPrivate(), "s", second, signed)));
    return json.readTree(answer.body()).path("code").asString("" + answer.status());
  }

  private NationalAnswer call(
      String bearer, String path, byte @Nullable [] body, Map<String, String> heads) {
    try {
      var call =
          request(body == null ? HttpMethod.GET : HttpMethod.POST, URI.create(path))
              .header("Authorization", "Bearer " + bearer);
      for (var head : heads.entrySet()) {
        call = call.header(head.getKey(), head.getValue());
      }
      if (body != null) {
        call = call.content(body);
      }
      MockHttpServletResponse answer = mvc.perform(call).andReturn().getResponse();
      assertThat(
              DESCRIBED.faults(
                  body == null ? "GET" : "POST",
                  path.substring("/api/v1".length()),
                  answer.getStatus(),
                  String.valueOf(answer.getContentType()),
                  answer.getContentAsByteArray()))
          .isEmpty();
      return new NationalAnswer(answer.getStatus(), answer.getContentAsByteArray());
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static <T> T done(ActOutcome<T> outcome) {
    return outcome.settle(
        value -> value,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  private static String code(ActOutcome<?> outcome) {
    return outcome.settle(
        value -> {
          throw new AssertionError("done: " + value);
        },
        refusal -> refusal.code());
  }
}
