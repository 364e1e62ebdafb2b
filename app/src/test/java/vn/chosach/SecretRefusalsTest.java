package vn.chosach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.Registry;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.ui.FormBody;
import vn.chosach.vault.Staging;
import vn.chosach.vault.Vault;

/** What bears the mark of a state secret enters no room, by no form and no file (D6). */
@ChosachTest
class SecretRefusalsTest {

  private static final String MARKED = "Kính gửi cơ quan\nTỐI MẬT\nNội dung riêng 7f3";

  /** Sources that read a body themselves, and what checks it there. */
  private static final Set<String> READ_THEMSELVES =
      Set.of(
          "vn/chosach/ui/FormBody.java", // forms with files: refused part by part
          "vn/chosach/tips/form/UploadController.java", // a picture, looked at by the vault
          // of partners: tips are checked as reports, listings stand on the public net
          "vn/chosach/exchange/api/ApiRequest.java",
          "vn/chosach/journal/web/ReceiptText.java", // read, compared and not kept
          "vn/chosach/officers/profile/OwnPasskeysController.java", // keys, no text
          "vn/chosach/officers/signin/PasskeySignInController.java"); // likewise

  private static final Pattern READS =
      Pattern.compile(
          "request\\.(getInputStream|getReader|getParts?)\\(|@RequestBody|MultipartFile");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping controllers;

  @Autowired Registry registry;
  @Autowired Tips tips;
  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;

  @Test
  void a_marked_text_is_refused_in_every_room_and_nothing_of_it_is_kept() throws Exception {
    ActingOfficer officer =
        registry.officer("SXD-AG", Role.CASE_OFFICER, Role.AGENCY_HEAD, Role.OPERATOR);
    var desk = new Desk(mvc, officer);
    for (String path :
        List.of(
            "/luu-tru/du-lieu/su-co", "/vuong-mac/moi", "/tap-huan/moi", "/van-ban/so-den/moi")) {
      int status = desk.ask(post(path).param("loi", MARKED)).getStatus();
      assertThat(status).as(path).isEqualTo(FormBody.SECRET);
    }
    assertThat(
            mvc.perform(post("/du-lieu-ca-nhan/yeu-cau").param("loi", "Độ mật: Mật"))
                .andReturn()
                .getResponse()
                .getStatus())
        .as("of a citizen")
        .isEqualTo(FormBody.SECRET);
    assertThat(
            desk.ask(post("/luu-tru/du-lieu/su-co").param("loi", "Lộ bí mật nhà nước? Chưa rõ."))
                .getStatus())
        .as("a sentence is no mark")
        .isEqualTo(422);
    assertThat(
            jdbc.sql(
                    """
                    SELECT subject_id || coalesce(reason, '') || coalesce(details::text, '')
                      FROM journal.entry WHERE verb = 'documents.secret-refused'
                       AND actor_id = :officer
                    """)
                .param("officer", officer.actor().id())
                .query(String.class)
                .list())
        .hasSize(4)
        .contains("/luu-tru/du-lieu/su-co{}")
        .noneMatch(line -> line.contains("7f3"));
  }

  @Test
  void a_marked_part_of_a_form_with_files_a_mail_and_a_paper_are_refused() throws Exception {
    var desk = new Desk(mvc, registry.officer("SXD-AG", Role.OPERATOR, Role.AGENCY_HEAD));
    byte[] body =
        """
        --x\r
        Content-Disposition: form-data; name="trich-yeu"\r
        \r
        MẬT\r
        --x--\r
        """
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(
            desk.ask(
                    post("/van-ban/so-den/goi")
                        .contentType("multipart/form-data; boundary=x")
                        .content(body))
                .getStatus())
        .isEqualTo(FormBody.SECRET);
    assertThat(tips.check(Report.of(Channel.EMAIL, "-", MARKED), Reporter.UNKNOWN))
        .anyMatch(fault -> fault.refusal().code().equals("tips.secret"));
    UUID owner = UUID.randomUUID();
    assertThat(vault.stage(owner, owner, "a.pdf", new ByteArrayInputStream(pdf("TUYỆT MẬT"))))
        .isInstanceOfSatisfying(
            Staging.StagingRefused.class,
            no -> assertThat(no.refusal().code()).isEqualTo("vault.secret"));
    assertThat(vault.stage(owner, owner, "a.pdf", new ByteArrayInputStream(pdf("Biên bản"))))
        .isInstanceOf(Staging.Staged.class);
  }

  @Test
  void no_form_of_any_room_goes_round_the_check() throws Exception {
    int checked = 0;
    var doors = new TreeSet<String>();
    for (var route : controllers.getHandlerMethods().keySet()) {
      if (!route.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
        continue;
      }
      for (String pattern : route.getPatternValues()) {
        if (pattern.startsWith("/api/")) {
          doors.add(pattern);
        } else if (!pattern.contains("{") && !pattern.contains("*")) {
          var request = new MockHttpServletRequest("POST", pattern);
          ServletRequestPathUtils.parseAndCache(request);
          assertThat(Objects.requireNonNull(controllers.getHandler(request)).getInterceptorList())
              .as(pattern)
              .hasAtLeastOneElementOfType(SecretRefusals.class);
          checked++;
        }
      }
    }
    assertThat(doors)
        .as("of partners, whose rooms read the body whole")
        .allMatch(door -> door.startsWith("/api/v1/"))
        .contains("/api/v1/tips", "/api/v1/listings", "/api/v1/lookups", "/api/v1/webhooks");
    assertThat(checked).isGreaterThan(50);
    assertThat(readers()).isEqualTo(new TreeSet<>(READ_THEMSELVES));
  }

  private static Set<String> readers() throws IOException {
    Path sources = Path.of("src/main/java");
    try (var files = Files.walk(sources)) {
      var found = new TreeSet<String>();
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        if (READS.matcher(Files.readString(file)).find()) {
          found.add(sources.relativize(file).toString());
        }
      }
      return found;
    }
  }

  private static byte[] pdf(String words) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var paper = new PDDocument();
        var letters =
            SecretRefusalsTest.class.getResourceAsStream(
                "/documents/fonts/LiberationSerif-Regular.ttf")) {
      var page = new PDPage();
      paper.addPage(page);
      try (var ink = new PDPageContentStream(paper, page)) {
        ink.beginText();
        ink.setFont(PDType0Font.load(paper, letters), 13);
        ink.newLineAtOffset(70, 700);
        ink.showText(words);
        ink.endText();
      }
      paper.save(out);
    }
    return out.toByteArray();
  }
}
