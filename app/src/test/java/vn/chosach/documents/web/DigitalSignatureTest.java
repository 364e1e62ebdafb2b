package vn.chosach.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.chosach.documents.Registry.done;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.MovableClock;
import vn.chosach.directory.Agencies;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.documents.acts.SigningCertificates;
import vn.chosach.documents.acts.SigningCertificates.RecordedCertificate;
import vn.chosach.documents.checking.LayoutCheck;
import vn.chosach.documents.life.DocumentAct;
import vn.chosach.documents.life.DocumentEvent;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.documents.signature.CmsOfPdf;
import vn.chosach.documents.signature.MadeAuthority;
import vn.chosach.documents.signature.SigningSettings;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.vault.capture.OwnAuthority;
import vn.chosach.vault.capture.StampsOfTests;
import vn.chosach.verify.VerifyCommand;

/**
 * A document is signed through the screen with the certificate of its signatory; what is wrong with
 * certificate, key, hour or file is refused by its name, and nothing is half done.
 */
@ChosachTest
class DigitalSignatureTest {

  @Autowired MockMvc mvc;
  @Autowired Desk desk;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired Officers officers;
  @Autowired Agencies agencies;
  @Autowired SigningCertificates certificates;
  @Autowired SigningSettings settings;
  @Autowired StampsOfTests stamps;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private final List<Path> laid = new java.util.ArrayList<>();
  private MadeAuthority authority;
  private ActingOfficer writer;
  private ActingOfficer signer;
  private ActingOfficer head;
  private String store;
  private X509Certificate certificate;
  private Path roots;

  @BeforeEach
  void certified() throws Exception {
    authority = new MadeAuthority(clock.instant());
    roots = authority.believed(settings.folder());
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    signer = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    head = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    store = "kho" + Long.toString(System.nanoTime(), 36);
    certificate = lay(store, signer, clock.instant().minus(Duration.ofDays(10)), 365);
  }

  @AfterEach
  void stop() throws Exception {
    stamps.stop();
    clock.reset();
    for (Path file : laid) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(roots);
  }

  @Test
  void a_document_is_looked_at_signed_with_a_stamp_and_verified_by_strangers() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Ký số có dấu thời gian");
    var page = desk.page(sign(draft), signer.actor(), signer.roles());
    assertThat(page.select("img.sheet")).isNotEmpty();
    assertThat(page.text()).contains(certificate("CN"), "Chưa có dấu thời gian");
    byte[] sheet =
        desk.send(get(page.select("img.sheet").attr("src")), signer.actor(), signer.roles())
            .getContentAsByteArray();
    assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(sheet)).getWidth())
        .isGreaterThan(800);
    try (OwnAuthority clockwork = OwnAuthority.start(clock)) {
      Path stampRoot = clockwork.writeRoot(folder.resolve("stamps.pem"));
      stamps.use(StampsOfTests.of(List.of(clockwork.address()), stampRoot));
      assertThat(signs(draft, MadeAuthority.PIN, "ký").getStatus()).isEqualTo(302);

      Document signed = documents.read(draft.id(), writer).orElseThrow().document();
      assertThat(signed.state()).isEqualTo(DocumentState.NUMBERED);
      Printed pdf = pdf(draft);
      CmsOfPdf cms = CmsOfPdf.holding(pdf.bytes());
      assertThat(cms.certificate()).isEqualTo(certificate);
      assertThat(cms.token().getTimeStampInfo().getGenTime().toInstant())
          .isBetween(clock.instant().minusSeconds(60), clock.instant().plusSeconds(60));
      assertThat(words(pdf.bytes()))
          .contains("Ký số bởi: " + certificate("CN"), "Thời gian ký: 20", signed.number());
      assertThat(
              LayoutCheck.of(
                  documents.printed(draft.id(), Printed.Format.DOCX, writer).orElseThrow().bytes()))
          .isEmpty();
      assertThat(pdf(draft).bytes()).isEqualTo(pdf.bytes());
      assertThat(
              jdbc.sql(
                      "SELECT count(*) FROM journal.entry WHERE subject_id = :id AND details::text"
                          + " LIKE '%' || :hash || '%'")
                  .param("id", draft.id().toString())
                  .param("hash", pdf.sha256())
                  .query(Integer.class)
                  .single())
          .isEqualTo(1);
      assertThat(desk.page(DocumentRoutes.page(draft.id()), writer.actor(), writer.roles()).text())
          .contains("có dấu thời gian", "còn nguyên vẹn từ khi ký");
      assertThat(checked(pdf.bytes())).contains("Chữ ký hợp lệ", "Nơi cấp thử", certificate("CN"));
      Path both = folder.resolve("both.pem");
      Files.writeString(both, Files.readString(roots) + Files.readString(stampRoot));
      assertThat(verified(pdf.bytes(), both))
          .startsWith("0")
          .contains("GENUINE", "leads up to a root", "time stamp: stamped");

      byte[] changed = pdf.bytes().clone();
      changed[changed.length / 3] ^= 1;
      assertThat(verified(changed, both)).startsWith("1").contains("TAMPERED");
      assertThat(checked(changed)).contains("Chữ ký không hợp lệ", "bị thay đổi sau khi ký");
      byte[] more = appended(pdf.bytes());
      assertThat(verified(more, both)).startsWith("1").contains("were added after");
      assertThat(checked(more)).contains("Chữ ký không hợp lệ", "thêm vào sau khi ký");
      seenByPoppler(pdf.bytes());
    }
  }

  @Test
  void the_registry_signs_with_the_key_of_the_agency_behind_the_signatory() throws Exception {
    recordedOnTheScreen();
    String agency = agencies.asOf(Registry.QLTT, registry.today()).orElseThrow().name().vi();
    String seal = store + "seal";
    lay(seal, agency, clock.instant().minus(Duration.ofDays(5)), 300);
    Document draft = submitted("Ký số hai lần");
    String affix = DocumentRoutes.page(draft.id()) + "/dong-dau";
    assertThat(desk.send(get(affix), writer.actor(), writer.roles()).getStatus())
        .as("before it is signed")
        .isEqualTo(404);
    assertThat(signs(draft, MadeAuthority.PIN, "KÝ").getStatus()).isEqualTo(302);
    byte[] first = pdf(draft).bytes();
    assertThat(refusal(affixed(draft, writer, null))).contains("chưa có chứng thư");
    var recorded =
        desk.send(
            post(DocumentRoutes.CERTIFICATES)
                .param("co-quan", Registry.QLTT)
                .param("can-bo", "")
                .param("kho-khoa", seal),
            head.actor(),
            head.roles());
    assertThat(recorded.getStatus()).isEqualTo(302);
    assertThat(desk.page(DocumentRoutes.page(draft.id()), writer.actor(), writer.roles()).text())
        .contains("Ký số của cơ quan");
    assertThat(
            ((vn.chosach.kernel.ActOutcome.Refused<Document>)
                    documents.proceed(draft.id(), new DocumentAct.Issue("01", 10), 0, writer))
                .refusal()
                .code())
        .isEqualTo("documents.seal-missing");
    assertThat(refusal(affixed(draft, signer, MadeAuthority.PIN)))
        .contains("Người đã ký văn bản không dùng khóa");
    assertThat(refusal(affixed(draft, writer, "000000"))).contains("Mã PIN không đúng");
    ActingOfficer stranger = registry.officer("SXD-AG", Role.CASE_OFFICER);
    assertThat(desk.send(get(affix), stranger.actor(), stranger.roles()).getStatus())
        .isEqualTo(404);
    assertThat(pdf(draft).bytes()).as("nothing half done").isEqualTo(first);

    assertThat(affixed(draft, writer, MadeAuthority.PIN).getStatus()).isEqualTo(302);
    byte[] both = pdf(draft).bytes();
    assertThat(java.util.Arrays.copyOf(both, first.length))
        .as("an update behind what was signed")
        .isEqualTo(first);
    assertThat(desk.page(DocumentRoutes.page(draft.id()), writer.actor(), writer.roles()).text())
        .contains(certificate("CN"), agency, "Ký số của cơ quan");
    assertThat(checked(both)).contains("Chữ ký hợp lệ", certificate("CN"), agency);
    assertThat(verified(both, roots)).startsWith("0").contains("GENUINE");
    byte[] changed = both.clone();
    changed[first.length / 3] ^= 1;
    assertThat(verified(changed, roots)).startsWith("1");
    seenByPoppler(both);
    assertThat(refusal(affixed(draft, writer, MadeAuthority.PIN))).contains("đã có chữ ký số");
    done(documents.proceed(draft.id(), new DocumentAct.Issue("01", 10), 0, writer));
    assertThat(pdf(draft).bytes()).isEqualTo(both);
    UUID own =
        certificates.all(Set.of(Registry.QLTT)).stream()
            .filter(one -> one.store().equals(seal))
            .findFirst()
            .orElseThrow()
            .id();
    assertThat(certificates.revoke(own, registry.today(), "Hết dùng", head)).isEmpty();
  }

  private MockHttpServletResponse affixed(Document paper, ActingOfficer clerk, @Nullable String pin)
      throws Exception {
    int version = documents.read(paper.id(), clerk).orElseThrow().document().version();
    var sent =
        post(DocumentRoutes.page(paper.id()) + "/dong-dau").param("ban", Integer.toString(version));
    return desk.send(pin == null ? sent : sent.param("ma-pin", pin), clerk.actor(), clerk.roles());
  }

  private static String refusal(MockHttpServletResponse answer) throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select(".errors").text();
  }

  @Test
  void without_an_authority_for_time_the_page_says_that_there_is_no_stamp() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Ký số chưa có dấu thời gian");
    assertThat(signs(draft, MadeAuthority.PIN, "KÝ").getStatus()).isEqualTo(302);
    assertThat(CmsOfPdf.holding(pdf(draft).bytes()).signer().getUnsignedAttributes()).isNull();
    assertThat(checked(pdf(draft).bytes())).contains("Chữ ký hợp lệ", "chưa có dấu thời gian");
  }

  @Test
  void a_correction_bears_a_signature_of_its_own_and_the_first_stays() throws Exception {
    recordedOnTheScreen();
    Document first = submitted("Bản đầu");
    signs(first, MadeAuthority.PIN, "KÝ");
    done(documents.proceed(first.id(), new DocumentAct.Issue("01", 10), 0, writer));
    byte[] before = pdf(first).bytes();
    Document correction = done(documents.correct(first.id(), null, "Sai số liệu", 0, writer));
    done(
        documents.proceed(
            correction.id(), new DocumentAct.Submit(registry.right(signer)), 0, writer));
    assertThat(signs(correction, MadeAuthority.PIN, "KÝ").getStatus()).isEqualTo(302);
    done(documents.proceed(correction.id(), new DocumentAct.Issue("01", 10), 0, writer));
    assertThat(pdf(first).bytes()).isEqualTo(before);
    assertThat(CmsOfPdf.holding(pdf(correction).bytes()).signer().getSignature())
        .isNotEqualTo(CmsOfPdf.holding(before).signer().getSignature());
  }

  @Test
  void after_one_the_next_document_that_waits_is_shown() throws Exception {
    recordedOnTheScreen();
    Document one = submitted("Thứ nhất");
    Document two = submitted("Thứ hai");
    assertThat(signs(one, MadeAuthority.PIN, "KÝ").getRedirectedUrl()).isEqualTo(sign(two));
    assertThat(signs(two, MadeAuthority.PIN, "KÝ").getRedirectedUrl())
        .isEqualTo(DocumentRoutes.page(two.id()));
  }

  @Test
  void only_its_signatory_sees_the_page_on_which_it_is_signed() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Trang ký");
    for (ActingOfficer other : List.of(writer, head)) {
      assertThat(desk.send(get(sign(draft)), other.actor(), other.roles()).getStatus())
          .isEqualTo(404);
      assertThat(
              desk.send(
                      post(sign(draft))
                          .param("ban", "2")
                          .param("ban-xem", "x")
                          .param("ma-pin", MadeAuthority.PIN)
                          .param("xac-nhan", "KÝ"),
                      other.actor(),
                      other.roles())
                  .getStatus())
          .isIn(404, 422);
      untouched(draft);
    }
  }

  @Test
  void what_was_not_typed_or_not_seen_is_not_signed() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Xác nhận");
    refused(draft, signs(draft, MadeAuthority.PIN, ""), "KÝ");
    refused(draft, signs(draft, MadeAuthority.PIN, "đồng ý"), "Gõ đúng chữ KÝ");
    refused(
        draft, send(draft, "0".repeat(64), MadeAuthority.PIN, "KÝ"), "đã thay đổi sau khi bạn xem");
  }

  @Test
  void a_wrong_pin_and_a_broken_store_are_told_apart() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Mã PIN");
    var wrong = signs(draft, "000000", "KÝ");
    refused(draft, wrong, "Mã PIN không đúng");
    assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("000000");
    Files.write(settings.folder().resolve(store + ".p12"), new byte[] {1, 2, 3});
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "Không đọc được kho khóa");
    Files.delete(settings.folder().resolve(store + ".p12"));
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "Không đọc được kho khóa");
  }

  @Test
  void a_key_of_another_signs_nothing_and_is_not_recorded() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Khóa của người khác");
    lay(store, head, clock.instant().minus(Duration.ofDays(1)), 100);
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "là của người khác");
    assertThat(certificates.record(signer.actor().id(), Registry.QLTT, store, head))
        .hasValueSatisfying(
            no -> assertThat(no.code()).isEqualTo("documents.certificate-of-another"));
    assertThat(certificates.record(signer.actor().id(), Registry.QLTT, store, writer))
        .hasValueSatisfying(no -> assertThat(no.code()).isEqualTo("documents.not-yours"));
  }

  @Test
  void outside_its_days_a_certificate_signs_nothing() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Hết hạn");
    clock.moveTo(certificate.getNotAfter().toInstant().plusSeconds(1));
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "đã hết hạn");
    clock.reset();
    String later = store + "b";
    lay(later, signer, clock.instant().plus(Duration.ofDays(2)), 100);
    assertThat(certificates.record(signer.actor().id(), Registry.QLTT, later, head)).isEmpty();
    assertThat(signs(draft, MadeAuthority.PIN, "KÝ").getStatus())
        .as("the next certificate was recorded ahead, the one of today signs on")
        .isEqualTo(302);
    Document next = submitted("Chứng thư mới");
    clock.move(Duration.ofDays(3));
    RecordedCertificate begun = certificates.of(signer.actor().id(), Registry.QLTT).orElseThrow();
    assertThat(begun.store()).as("from its first day on").isEqualTo(later);
    assertThat(signs(next, MadeAuthority.PIN, "KÝ").getStatus()).isEqualTo(302);
  }

  @Test
  void a_certificate_whose_days_have_not_begun_signs_nothing() throws Exception {
    lay(store, signer, clock.instant().plus(Duration.ofDays(2)), 100);
    assertThat(certificates.record(signer.actor().id(), Registry.QLTT, store, head)).isEmpty();
    Document draft = submitted("Chưa đến ngày");
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "chưa đến ngày có hiệu lực");
  }

  @Test
  void a_certificate_that_would_end_some_day_is_revoked_sooner_and_never_later() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Mất thiết bị");
    UUID recorded = certificates.of(signer.actor().id(), Registry.QLTT).orElseThrow().id();
    LocalDate today = registry.today();
    assertThat(certificates.revoke(recorded, today.plusYears(10), "Gõ nhầm năm", head)).isEmpty();
    String revoke = DocumentRoutes.CERTIFICATES + "/" + recorded + "/thu-hoi";
    assertThat(desk.page(DocumentRoutes.CERTIFICATES, head.actor(), head.roles()).html())
        .contains(revoke);
    assertThat(certificates.revoke(recorded, today.plusYears(11), "Muộn hơn", head)).isPresent();
    assertThat(certificates.revoke(recorded, today, "Mất thiết bị", writer)).isPresent();
    assertThat(certificates.revoke(recorded, today, "Mất thiết bị", head)).isEmpty();
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "đã bị thu hồi hoặc ngừng dùng");
    assertThat(certificates.revoke(recorded, today.minusDays(1), "Lần nữa", head))
        .as("what signs no more stays as it was recorded")
        .isPresent();
  }

  @Test
  void a_revoked_certificate_signs_nothing_whoever_revoked_it() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Thu hồi");
    Path list = settings.folder().resolve(store + ".crl");
    laid.add(list);
    Files.write(list, authority.list(certificate, clock.instant().minusSeconds(60)));
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "đã bị thu hồi");
    Files.write(list, new byte[] {7});
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "danh sách chứng thư bị thu hồi");
    Files.delete(list);
    Document earlier = submitted("Ký trước khi ngừng dùng");
    assertThat(signs(earlier, MadeAuthority.PIN, "KÝ").getStatus()).isEqualTo(302);

    RecordedCertificate recorded =
        certificates.all(Set.of(Registry.QLTT)).stream()
            .filter(one -> one.store().equals(store))
            .findFirst()
            .orElseThrow();
    String revoke = DocumentRoutes.CERTIFICATES + "/" + recorded.id() + "/thu-hoi";
    assertThat(desk.send(get(revoke), writer.actor(), writer.roles()).getStatus()).isEqualTo(404);
    assertThat(
            desk.send(
                    post(revoke)
                        .param("tu", registry.today().toString())
                        .param("ly-do", "Mất thiết bị"),
                    head.actor(),
                    head.roles())
                .getStatus())
        .isEqualTo(302);
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "đã bị thu hồi hoặc ngừng dùng");
  }

  @Test
  void an_authority_for_time_that_does_not_answer_leaves_the_number_unused() throws Exception {
    recordedOnTheScreen();
    Document draft = submitted("Không có dấu thời gian");
    int before = series();
    stamps.use(
        StampsOfTests.of(
            List.of(URI.create("http://127.0.0.1:1/tsa")),
            Files.writeString(folder.resolve("none.pem"), MadeAuthority.pem(authority.root()))));
    refused(draft, signs(draft, MadeAuthority.PIN, "KÝ"), "cấp dấu thời gian không trả lời");
    assertThat(series()).isEqualTo(before);
    stamps.stop();
    assertThat(signs(draft, MadeAuthority.PIN, "KÝ").getStatus()).isEqualTo(302);
    assertThat(series()).isEqualTo(before + 1);
  }

  @Test
  void without_a_certificate_the_paper_says_that_nobody_signed_it_digitally() throws Exception {
    ActingOfficer other = registry.officer(Registry.COMMITTEE, Role.AGENCY_HEAD);
    ActingOfficer clerk = registry.officer(Registry.COMMITTEE, Role.CASE_OFFICER);
    Document draft = registry.drafted(clerk, "Chưa có chứng thư");
    done(documents.proceed(draft.id(), new DocumentAct.Submit(registry.right(other)), 0, clerk));
    var page = desk.page(sign(draft), other.actor(), other.roles());
    assertThat(page.text()).contains("Chưa có chứng thư chữ ký số của bạn");
    assertThat(page.select("input[name=ma-pin]")).isEmpty();
    var sent =
        desk.send(
            post(sign(draft))
                .param("ban", page.select("input[name=ban]").val())
                .param("ban-xem", page.select("input[name=ban-xem]").val())
                .param("xac-nhan", "KÝ"),
            other.actor(),
            other.roles());
    assertThat(sent.getStatus()).isEqualTo(302);
    done(registry.step(draft, DocumentEvent.NUMBER, "", clerk));
    byte[] pdf = documents.printed(draft.id(), Printed.Format.PDF, clerk).orElseThrow().bytes();
    assertThat(words(pdf)).contains("Bản ký trong hệ thống, chưa có chữ ký số");
    assertThat(desk.page(DocumentRoutes.page(draft.id()), clerk.actor(), clerk.roles()).text())
        .contains("Bản ký trong hệ thống, chưa có chữ ký số", "Đúng thể thức");
    assertThat(checked(pdf)).contains("Tệp không có chữ ký số");
    assertThat(verified(pdf, roots)).startsWith("2").contains("no digital signature");
  }

  private X509Certificate lay(String name, ActingOfficer whose, Instant from, int days)
      throws Exception {
    return lay(
        name,
        officers
            .inOffice(java.util.Objects.requireNonNull(whose.actor().id()))
            .orElseThrow()
            .fullName(),
        from,
        days);
  }

  private X509Certificate lay(String name, String person, Instant from, int days) throws Exception {
    for (String ending : List.of(".p12", ".pem")) {
      laid.add(settings.folder().resolve(name + ending));
    }
    return authority.lay(settings.folder(), name, person, from, days);
  }

  private void recordedOnTheScreen() throws Exception {
    var sent =
        desk.send(
            post(DocumentRoutes.CERTIFICATES)
                .param("co-quan", Registry.QLTT)
                .param("can-bo", String.valueOf(signer.actor().id()))
                .param("kho-khoa", store),
            head.actor(),
            head.roles());
    assertThat(sent.getStatus())
        .as(Jsoup.parse(sent.getContentAsString(StandardCharsets.UTF_8)).select(".error").text())
        .isEqualTo(302);
    assertThat(desk.page(DocumentRoutes.CERTIFICATES, writer.actor(), writer.roles()).text())
        .contains(certificate("CN"), "Đang có hiệu lực");
  }

  private String certificate(String part) {
    return new org.bouncycastle.asn1.x500.X500Name(certificate.getSubjectX500Principal().getName())
        .getRDNs(org.bouncycastle.asn1.x500.style.BCStyle.INSTANCE.attrNameToOID(part))[0]
        .getFirst()
        .getValue()
        .toString();
  }

  private Document submitted(String subject) {
    Document draft = registry.drafted(writer, subject);
    UUID right = registry.right(signer);
    return done(documents.proceed(draft.id(), new DocumentAct.Submit(right), 0, writer));
  }

  private static String sign(Document draft) {
    return DocumentRoutes.page(draft.id()) + "/ky";
  }

  private MockHttpServletResponse signs(Document draft, String pin, String typed) throws Exception {
    String seen =
        desk.page(sign(draft), signer.actor(), signer.roles()).select("input[name=ban-xem]").val();
    return send(draft, seen, pin, typed);
  }

  private MockHttpServletResponse send(Document draft, String seen, String pin, String typed)
      throws Exception {
    int version = documents.read(draft.id(), signer).orElseThrow().document().version();
    return desk.send(
        post(sign(draft))
            .param("ban", Integer.toString(version))
            .param("ban-xem", seen)
            .param("ma-pin", pin)
            .param("xac-nhan", typed),
        signer.actor(),
        signer.roles());
  }

  private void refused(Document draft, MockHttpServletResponse answer, String why)
      throws Exception {
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(
            Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select(".errors").text())
        .contains(why);
    untouched(draft);
  }

  private void untouched(Document draft) {
    assertThat(documents.read(draft.id(), writer).orElseThrow().document().state())
        .isEqualTo(DocumentState.SUBMITTED);
    assertThat(
            jdbc.sql(
                    """
                    SELECT (SELECT count(*) FROM documents.number WHERE document = :id)
                         + (SELECT count(*) FROM documents.sealed WHERE document = :id)
                    """)
                .param("id", draft.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private int series() {
    return jdbc.sql(
            """
            SELECT COALESCE(max(last_number), 0) FROM documents.series
             WHERE agency = 'QLTT-AG' AND register = 'OUT' AND kind = 'BC'
            """)
        .query(Integer.class)
        .single();
  }

  private Printed pdf(Document draft) {
    return documents.printed(draft.id(), Printed.Format.PDF, writer).orElseThrow();
  }

  /** The page that is open to everybody. */
  private String checked(byte[] pdf) throws Exception {
    var blank = mvc.perform(get(DocumentRoutes.VERIFY)).andReturn().getResponse();
    assertThat(blank.getContentAsString(StandardCharsets.UTF_8)).contains("Kiểm tra chữ ký số");
    var answer =
        mvc.perform(Desk.withFile(post(DocumentRoutes.VERIFY), Map.of(), "van-ban.pdf", pdf))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).text();
  }

  private String verified(byte[] pdf, Path believed) throws Exception {
    Path file = Files.write(folder.resolve("van-ban.pdf"), pdf);
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    int exit = VerifyCommand.run(stream, stream, file.toString(), "--ca", believed.toString());
    return exit + "\n" + out.toString(StandardCharsets.UTF_8);
  }

  /** An update of the file as any editor appends it. */
  private static byte[] appended(byte[] pdf) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(pdf)) {
      document.getDocumentInformation().setSubject("khác");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(bytes);
    }
    assertThat(bytes.size()).isGreaterThan(pdf.length);
    return bytes.toByteArray();
  }

  private static String words(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Where Debian's poppler-utils are installed, they say the same. */
  private void seenByPoppler(byte[] pdf) throws Exception {
    if (!Files.isExecutable(Path.of("/usr/bin/pdfsig"))) {
      return;
    }
    Path file = Files.write(folder.resolve("poppler.pdf"), pdf);
    Process run =
        new ProcessBuilder("/usr/bin/pdfsig", "-nocert", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("Signature is Valid", "ETSI.CAdES.detached", "Total document signed");
  }
}
