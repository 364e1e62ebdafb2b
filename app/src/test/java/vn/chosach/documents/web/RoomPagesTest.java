package vn.chosach.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.chosach.ChosachTest;
import vn.chosach.documents.Desk;
import vn.chosach.documents.Document;
import vn.chosach.documents.DocumentFile.DeliveryState;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Printed;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;

/** Templates, checks, rights to sign, packages and receipts, on their pages. */
@ChosachTest
class RoomPagesTest {

  @Autowired Desk desk;
  @Autowired Registry registry;
  @Autowired Documents documents;
  @Autowired JdbcClient jdbc;

  private ActingOfficer writer;
  private ActingOfficer signer;

  @BeforeEach
  void people() {
    writer = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    signer = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
  }

  @Test
  void every_page_is_there_in_both_languages() throws Exception {
    for (String lang : List.of("", "/en")) {
      for (String path :
          List.of(
              "/so-den",
              "/so-den/moi",
              "/so-den/goi",
              "/kiem-tra",
              "/mau",
              "/mau/MBB01",
              "/quyen-ky")) {
        var page = desk.page(lang + "/van-ban" + path, signer.actor(), signer.roles());
        assertThat(page.select("h1")).as(path).hasSize(1);
        assertThat(page.text()).as(path).doesNotContain("documents.", "???");
      }
    }
  }

  @Test
  void a_template_is_edited_in_word_and_refused_by_the_place_of_its_faults() throws Exception {
    ActingOfficer office = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    byte[] shipped = send(get("/van-ban/mau/MBB29/tai"), office).getContentAsByteArray();
    byte[] unknown =
        edited(shipped, d -> d.createParagraph().createRun().setText("{{ten_la}} đây"));
    var refused = publish("MBB29", unknown, "Thử", office);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(text(refused)).contains("Trường không có: ten_la, ở đoạn", "“{{ten_la}} đây”");
    byte[] wide =
        edited(
            shipped,
            d ->
                d.getDocument()
                    .getBody()
                    .getSectPr()
                    .getPgMar()
                    .setLeft(java.math.BigInteger.valueOf(600)));
    assertThat(text(publish("MBB29", wide, "Lề hẹp", office))).contains("Lề trang");
    assertThat(
            publish("MBB29", "không phải Word".getBytes(StandardCharsets.UTF_8), "x", office)
                .getStatus())
        .isEqualTo(422);
    assertThat(text(publish("MBB29", new byte[0], "x", office))).contains("Chọn tệp");
    byte[] good = edited(shipped, d -> d.getProperties().getCoreProperties().setTitle("Mẫu mới"));
    assertThat(publish("MBB29", good, "Thử", writer).getStatus())
        .as("not the office")
        .isEqualTo(422);
    assertThat(publish("MBB29", good, "Thêm tên mẫu", office).getStatus()).isEqualTo(302);
    assertThat(
            desk.page("/van-ban/mau/MBB29", office.actor(), office.roles()).select("tbody").text())
        .contains("Bản 1", "Thêm tên mẫu");
    assertThat(send(get("/van-ban/mau/MBB29/tai/1"), office).getContentAsByteArray())
        .isEqualTo(good);
    assertThat(send(get("/van-ban/mau/MBB29/tai"), writer).getContentAsByteArray())
        .as("nobody alone changes the papers of all agencies")
        .isEqualTo(shipped);
    String agree = "/van-ban/mau/MBB29/1/dong-y";
    assertThat(
            desk.page("/van-ban/mau/MBB29", office.actor(), office.roles()).select("tbody").html())
        .contains("Chờ người thứ hai")
        .doesNotContain("dong-y");
    send(post(agree), office);
    send(post(agree), writer);
    assertThat(send(get("/van-ban/mau/MBB29/tai"), writer).getContentAsByteArray())
        .isEqualTo(shipped);
    ActingOfficer other = registry.officer("SCT-AG", Role.STANDING_OFFICE);
    assertThat(desk.page("/ban-lam-viec?phan=tat-ca", other.actor(), other.roles()).html())
        .contains("/van-ban/mau/MBB29");
    assertThat(desk.page("/van-ban/mau/MBB29", other.actor(), other.roles()).select("tbody").html())
        .contains(agree);
    send(post(agree), other);
    assertThat(send(get("/van-ban/mau/MBB29/tai"), writer).getContentAsByteArray()).isEqualTo(good);
    assertThat(desk.page("/van-ban/mau/MBB29", office.actor(), office.roles()).text())
        .contains("Tải mẫu: Bản 1")
        .doesNotContain("Chờ người thứ hai");
  }

  private MockHttpServletResponse publish(String kind, byte[] docx, String words, ActingOfficer by)
      throws Exception {
    return send(
        Desk.withFile(post("/van-ban/mau/" + kind), Map.of("ly-do", words), "mau.docx", docx), by);
  }

  @Test
  void an_edited_document_is_checked_and_each_deviation_has_its_place() throws Exception {
    Document draft = registry.drafted(writer, "Kiểm tra thể thức");
    byte[] docx = documents.printed(draft.id(), Printed.Format.DOCX, writer).orElseThrow().bytes();
    assertThat(text(check(docx))).contains("0 chỗ sai", "Đúng thể thức");
    byte[] bad =
        edited(
            docx,
            d ->
                d.getParagraphs().stream()
                    .filter(one -> one.getText().startsWith("Thị trường"))
                    .findFirst()
                    .orElseThrow()
                    .getRuns()
                    .getFirst()
                    .setFontSize(18));
    assertThat(text(check(bad)))
        .contains("1 chỗ sai", "Cỡ chữ nội dung", "cỡ chữ 18", "Thị trường ổn định");
    var broken = check("PK không phải".getBytes(StandardCharsets.UTF_8));
    assertThat(broken.getStatus()).isEqualTo(422);
    assertThat(text(broken)).contains("Lưu lại bằng Word");
  }

  private MockHttpServletResponse check(byte[] docx) throws Exception {
    return send(Desk.withFile(post("/van-ban/kiem-tra"), Map.of(), "bao-cao.docx", docx), writer);
  }

  /** The appointment paper that the form names. */
  private String paper = "";

  @Test
  void a_right_to_sign_is_recorded_for_days_and_taken_back() throws Exception {
    ActingOfficer deputy = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    assertThat(text(grant(deputy, "chi cục trưởng", "", signer)))
        .as("no paper in the register")
        .contains("Chọn văn bản giao quyền");
    paper = registry.appointment(writer);
    assertThat(text(grant(deputy, "KT", "", registry.officer("CA-AG", Role.AGENCY_HEAD))))
        .contains("Bạn không có quyền");
    assertThat(text(grant(signer, "CHI CỤC TRƯỞNG", "", signer)))
        .contains("tự giao quyền ký cho mình");
    assertThat(text(grant(deputy, "", "", signer))).contains("Ghi ký thay, thừa lệnh cho ai");
    assertThat(text(grant(deputy, "chi cục trưởng", "2020-01-01", signer))).isNotEmpty();
    assertThat(grant(deputy, "chi cục trưởng", "", signer).getStatus()).isEqualTo(302);
    assertThat(text(grant(deputy, "chi cục trưởng", "", signer)))
        .contains("Thu hồi quyền cũ trước");
    assertThat(send(post("/van-ban/quyen-ky").param("can-bo", "-".repeat(36)), signer).getStatus())
        .as("an officer that is no identifier")
        .isEqualTo(422);
    var page = desk.page("/van-ban/quyen-ky", signer.actor(), signer.roles());
    var row =
        page.select("tbody tr").stream()
            .filter(one -> one.text().contains("Phó " + deputy.actor().id()))
            .findFirst()
            .orElseThrow();
    assertThat(row.text())
        .contains("KT. CHI CỤC TRƯỞNG, PHÓ CHI CỤC TRƯỞNG", "Chờ người thứ hai xác nhận");
    String confirm = row.select("form[action$=/xac-nhan]").attr("action");
    assertThat(text(send(post(confirm), signer))).contains("Cần người thứ hai");
    assertThat(text(send(post(confirm), deputy))).contains("Bạn không có quyền");
    assertThat(text(send(post(confirm), registry.officer("CA-AG", Role.AGENCY_HEAD))))
        .as("the head of another agency")
        .contains("Bạn không có quyền");
    ActingOfficer second = registry.officer(Registry.QLTT, Role.AGENCY_HEAD);
    assertThat(send(post(confirm), second).getStatus()).isEqualTo(302);
    assertThat(send(post(confirm), second).getStatus()).as("twice").isEqualTo(422);
    assertThat(desk.page("/van-ban/quyen-ky", signer.actor(), signer.roles()).text())
        .contains("Đang có hiệu lực");
    String revoke = row.select("form[action$=/thu-hoi]").attr("action");
    assertThat(send(post(revoke), signer).getStatus()).as("no reason").isEqualTo(422);
    assertThat(send(post(revoke).param("ly-do", "Thôi giữ chức"), signer).getStatus())
        .isEqualTo(302);
    assertThat(send(post(revoke).param("ly-do", "Thôi giữ chức"), signer).getStatus())
        .as("it was taken back")
        .isEqualTo(422);
    // Beside some hundred rights in force of other tests it need not stand on the page.
    assertThat(
            desk
                .page("/van-ban/quyen-ky", signer.actor(), signer.roles())
                .select("tbody tr")
                .stream()
                .map(Element::text)
                .filter(one -> one.contains("Phó " + deputy.actor().id())))
        .allMatch(one -> one.contains("Đã thu hồi"));
  }

  @Test
  void only_who_works_with_documents_is_offered_as_a_signer() throws Exception {
    ActingOfficer deputy = registry.officer(Registry.QLTT, Role.CASE_OFFICER);
    ActingOfficer accounts = registry.officer(Registry.QLTT, Role.ADMINISTRATOR);
    var offered =
        desk.page("/van-ban/quyen-ky", signer.actor(), signer.roles())
            .select("select[name=can-bo] option")
            .eachAttr("value");
    assertThat(offered)
        .contains(String.valueOf(deputy.actor().id()))
        .doesNotContain(String.valueOf(accounts.actor().id()));
  }

  private MockHttpServletResponse grant(
      ActingOfficer to, String authority, String until, ActingOfficer by) throws Exception {
    return send(
        post("/van-ban/quyen-ky")
            .param("co-quan", Registry.QLTT)
            .param("can-bo", String.valueOf(to.actor().id()))
            .param("tu-cach", "FOR_HEAD")
            .param("thay-cho", authority)
            .param("chuc-vu", "Phó chi cục trưởng")
            .param("ho-ten", "Phó " + to.actor().id())
            .param("tu", registry.today().toString())
            .param("den", until)
            .param("can-cu", paper),
        by);
  }

  @Test
  void a_package_goes_out_comes_in_once_and_nothing_of_a_broken_one_is_kept() throws Exception {
    Document issued =
        registry.issued(writer, signer, registry.drafted(writer, "Gói " + System.nanoTime()));
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    byte[] xml =
        send(get("/van-ban/" + issued.id() + "/tai/edxml"), writer).getContentAsByteArray();
    assertThat(new String(xml, StandardCharsets.UTF_8))
        .contains("http://www.mic.gov.vn/TBT/QCVN_102_2016", issued.subject());
    Document draft = registry.drafted(writer, "Chưa phát hành");
    assertThat(text(send(get("/van-ban/" + draft.id() + "/tai/edxml"), writer)))
        .contains("chưa phát hành");

    long before = count("incoming") + count("attachment");
    String whole = new String(xml, StandardCharsets.UTF_8);
    assertThat(text(take(whole.replaceAll("(?s)<From>.*?</From>", ""), police)))
        .contains("Gói thiếu hoặc sai phần: From");
    assertThat(
            text(
                take(
                    whole.replaceFirst(
                        "\\?>", "?><!DOCTYPE edXML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
                    police)))
        .contains("DOCTYPE");
    byte[] huge = new byte[30_000_001];
    assertThat(
            text(
                send(
                    Desk.withFile(
                        post("/van-ban/so-den/goi"), Map.of("co-quan", "CA-AG"), "to.edxml", huge),
                    police)))
        .contains("Gói quá 30 MB");
    assertThat(count("incoming") + count("attachment")).as("nothing is kept").isEqualTo(before);

    var taken = take(whole, police);
    assertThat(taken.getStatus()).isEqualTo(302);
    String line = String.valueOf(taken.getRedirectedUrl());
    var page = desk.page(line, police.actor(), police.roles());
    assertThat(page.text()).contains(issued.subject(), String.valueOf(issued.number()));
    String file = page.select("a[href*=/tep/]").attr("href");
    byte[] pdf = documents.printed(issued.id(), Printed.Format.PDF, writer).orElseThrow().bytes();
    assertThat(send(get(file), police).getContentAsByteArray()).isEqualTo(pdf);
    assertThat(text(take(whole, police))).contains("đã vào sổ, số đến");
    var foreign =
        send(
            Desk.withFile(
                post("/van-ban/so-den/goi"),
                Map.of("co-quan", "CA-AG"),
                "goi.edxml",
                whole.getBytes(StandardCharsets.UTF_8)),
            writer);
    assertThat(text(foreign)).as("of another register").doesNotContain("đã vào sổ, số đến");
    assertThat(send(get(file), writer).getStatus()).as("another agency").isEqualTo(404);
    assertThat(send(post(line + "/buoc").param("tinh-trang", "HANDLED"), police).getStatus())
        .isEqualTo(302);
    var csv = send(get("/van-ban/so-den/tai/csv").param("tim", issued.subject()), police);
    assertThat(csv.getContentAsString(StandardCharsets.UTF_8))
        .contains(String.valueOf(issued.number()), "Đã xử lý");
    assertThat(send(get("/van-ban/so-den/tai/xlsx"), police).getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse take(String xml, ActingOfficer by) throws Exception {
    return send(
        Desk.withFile(
            post("/van-ban/so-den/goi"),
            Map.of("co-quan", String.valueOf(by.actor().agency())),
            "goi.edxml",
            xml.getBytes(StandardCharsets.UTF_8)),
        by);
  }

  private long count(String table) {
    return jdbc.sql("SELECT count(*) FROM documents." + table).query(Long.class).single();
  }

  @Test
  void the_receiver_draws_its_number_with_the_receipt_and_the_sender_sees_it() throws Exception {
    Document issued =
        registry.issued(writer, signer, registry.drafted(writer, "Nhận " + System.nanoTime()));
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    String here = "/van-ban/" + issued.id();
    String form =
        desk.page(here, police.actor(), police.roles()).select("#noi-nhan form").attr("action");
    assertThat(send(post(form).param("tinh-trang", "RECEIVED"), police).getStatus()).isEqualTo(302);
    assertThat(send(post(form).param("tinh-trang", "RECEIVED"), police).getStatus())
        .as("twice")
        .isEqualTo(422);
    var seen = desk.page(here, writer.actor(), writer.roles()).select("#noi-nhan").text();
    assertThat(seen).contains("Đã nhận: 1", "Số đến");
    var list = desk.page("/van-ban/so-den?tim=" + issued.number(), police.actor(), police.roles());
    String line = list.select("tbody th a").attr("href");
    assertThat(list.select("tbody tr").text()).contains(issued.subject());
    assertThat(send(post(line + "/buoc").param("tinh-trang", "PRESENTED"), police).getStatus())
        .isEqualTo(302);
    assertThat(desk.page(here, writer.actor(), writer.roles()).select("#noi-nhan").text())
        .contains("Đã trình: 1");
    assertThat(documents.read(issued.id(), writer).orElseThrow().deliveries().getFirst().state())
        .isEqualTo(DeliveryState.PRESENTED);
  }

  @Test
  void who_received_a_document_learns_that_its_number_was_declared_void() throws Exception {
    Document issued =
        registry.issued(writer, signer, registry.drafted(writer, "Gửi nhầm " + System.nanoTime()));
    ActingOfficer police = registry.officer("CA-AG", Role.CASE_OFFICER);
    String here = "/van-ban/" + issued.id();
    String form =
        desk.page(here, police.actor(), police.roles()).select("#noi-nhan form").attr("action");
    assertThat(send(post(form).param("tinh-trang", "RECEIVED"), police).getStatus()).isEqualTo(302);
    assertThat(
            send(post(here + "/lam/huy-so").param("ly-do", "Gửi nhầm nơi nhận"), signer)
                .getStatus())
        .isEqualTo(302);
    var seen = desk.page(here, police.actor(), police.roles());
    assertThat(seen.text()).contains("Đã hủy số", "Gửi nhầm nơi nhận");
    assertThat(seen.select("#noi-nhan form")).as("nothing to record any more").isEmpty();
    var list = desk.page("/van-ban/so-den?tim=" + issued.number(), police.actor(), police.roles());
    var line = desk.page(list.select("tbody th a").attr("href"), police.actor(), police.roles());
    assertThat(line.text()).contains("đã hủy số văn bản này");
    assertThat(line.select("#buoc form")).isEmpty();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, ActingOfficer who)
      throws Exception {
    return desk.send(request, who.actor(), who.roles());
  }

  private static String text(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)).text();
  }

  private static byte[] edited(byte[] docx, Consumer<XWPFDocument> edit) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var bytes = new ByteArrayOutputStream()) {
      edit.accept(document);
      document.write(bytes);
      return bytes.toByteArray();
    }
  }
}
