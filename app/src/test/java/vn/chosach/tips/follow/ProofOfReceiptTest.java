package vn.chosach.tips.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.FreshWord;
import vn.chosach.journal.publishing.PublishingLoop;
import vn.chosach.kernel.Actor;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Reception;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;
import vn.chosach.tips.form.Citizen;
import vn.chosach.verify.LoggedAct;
import vn.chosach.verify.Receipt;
import vn.chosach.verify.TileSource;
import vn.chosach.verify.VerifierKey;

/** A reporter takes a proof home that holds without this program. */
@ChosachTest
class ProofOfReceiptTest {

  private final String story = "Kho hàng sau chợ, hỏi bà Bảy " + FreshWord.any();

  @Autowired MockMvc mvc;
  @Autowired Tips tips;
  @Autowired PublishingLoop loop;

  @Value("${chosach.home}")
  Path home;

  private final UUID id = UUID.randomUUID();
  private String code = "";

  @BeforeEach
  void sendAReport() {
    var reporter = new Reporter("Người Kể", "0912345678", "", "");
    var received =
        (Reception.Received)
            tips.receive(
                id,
                UUID.randomUUID().toString(),
                Report.of(Channel.WEB, "https://vt.example/ZS", story),
                reporter,
                new Actor(Actor.ActorKind.CITIZEN, id, null));
    code = received.code().grouped();
  }

  @Test
  void beforePublicationItSaysThatItWaits() throws Exception {
    Citizen citizen = opened();
    assertThat(citizen.text("main")).contains("Đang chờ công bố");
    String leaf = citizen.text("section[aria-labelledby=bc] code.hash");
    assertThat(leaf).matches("[0-9a-f]{64}");
    Receipt waiting = Receipt.read(file(citizen, "txt"));
    assertThat(waiting.checkpoint()).isNull();
    assertThat(check(leaf).text("#ket-qua")).contains("Chưa có trong nhật ký đã công bố");
  }

  /** An act is sequenced when no older transaction is open, and other tests leave some behind. */
  private Citizen published() throws Exception {
    loop.publish();
    Citizen citizen = opened();
    for (int turn = 0; turn < 100 && citizen.text("main").contains("Đang chờ công bố"); turn++) {
      Thread.sleep(100);
      loop.publish();
      citizen = opened();
    }
    return citizen;
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "json", "pdf"})
  void eachFileProvesItOfflineAndTellsNothing(String form) throws Exception {
    Citizen citizen = published();
    assertThat(citizen.text("main")).contains("Đã có trong nhật ký công khai");
    byte[] file = file(citizen, form);
    Receipt receipt = Receipt.read(file);
    VerifierKey key = VerifierKey.parse(TileSource.folder(home.resolve("journal")).text("key"));
    assertThat(receipt.check(key, List.of(), 0).size()).isGreaterThan(receipt.index());
    LoggedAct act = LoggedAct.read(receipt.canonical());
    assertThat(act.verb()).isEqualTo("tips.received");
    assertThat(act.subject()).isEqualTo(id.toString());
    String all = new String(file, StandardCharsets.UTF_8) + act;
    assertThat(all).doesNotContain("bà Bảy", "Người Kể", "0912345678", "vt.example", code);
    Citizen visitor =
        new Citizen(mvc, false)
            .sendMultipart("/kiem-chung", Citizen.multipart(Map.of("x." + form, file)));
    assertThat(visitor.text("#ket-qua")).contains("Có trong nhật ký");
  }

  /** Not only the proof: the receipt itself is what most people have at hand. */
  @Test
  void theReceiptAsADocumentIsRecognisedAndTheProofHasANameOfItsOwn() throws Exception {
    var sender = new Citizen(mvc, true);
    String token = sender.open("/phan-anh").hidden("token");
    sender.submit("/phan-anh", "token", token, "shared", "sạp thử", "go", "next");
    sender.submit("/phan-anh/chuyen-gi", "token", token, "story", story, "go", "next");
    sender.submit("/phan-anh/gui", "token", token).follow();
    String leaf = sender.text("code.hash");
    byte[] receipt = sender.open("/phan-anh/bien-nhan.pdf").answer().getContentAsByteArray();
    Citizen visitor =
        new Citizen(mvc, false)
            .sendMultipart("/kiem-chung", Citizen.multipart(Map.of("x.pdf", receipt)));
    assertThat(visitor.status()).isEqualTo(200);
    assertThat(visitor.text("#ket-qua")).contains(leaf);
    Citizen citizen = published();
    citizen.submit("/theo-doi/bang-chung", "pass", citizen.hidden("pass"), "form", "pdf");
    assertThat(citizen.answer().getHeader("Content-Disposition")).contains("-bang-chung.pdf");
  }

  /** A PDF has an identifier of its own, as long as a hash. */
  @Test
  void aPdfThatIsNoReceiptIsNotTakenForOne() throws Exception {
    String pdf = "%PDF-1.7\n/ID [<" + "5A".repeat(32) + "> <" + "5A".repeat(32) + ">]\n%%EOF";
    Citizen visitor =
        new Citizen(mvc, false)
            .sendMultipart(
                "/kiem-chung",
                Citizen.multipart(Map.of("x.pdf", pdf.getBytes(StandardCharsets.ISO_8859_1))));
    assertThat(visitor.status()).isEqualTo(422);
  }

  @Test
  void theCheckTakesAPastedCodeInBothLanguagesAndRefusesNonsense() throws Exception {
    String leaf = published().text("section[aria-labelledby=bc] code.hash");
    assertThat(
            check(
                    leaf.substring(0, 32).toUpperCase(java.util.Locale.ROOT)
                        + " "
                        + leaf.substring(32))
                .text("#ket-qua"))
        .contains("Có trong nhật ký");
    Citizen english = new Citizen(mvc, false).submit("/en/kiem-chung", "bien-nhan", leaf);
    assertThat(english.text("#ket-qua")).contains("It is in the log");
    Citizen wrong = check("K7QM-3XRD-9T2V-HWPA");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text(".errors")).contains("Không thấy mã kiểm chứng");
    Citizen large =
        new Citizen(mvc, false)
            .sendMultipart("/kiem-chung", Citizen.multipart(Map.of("x.pdf", new byte[2_100_000])));
    assertThat(large.text(".errors")).contains("2 MB");
  }

  @Test
  void thePageShowsTheNewestCheckpointInBothLanguages() throws Exception {
    loop.publish();
    Citizen visitor = new Citizen(mvc, false);
    assertThat(visitor.open("/kiem-chung").text("h1")).isEqualTo("Kiểm chứng biên nhận");
    assertThat(visitor.text("pre.hash")).startsWith("chosach.local/log");
    assertThat(visitor.open("/en/kiem-chung").text("h1")).isEqualTo("Check a receipt");
  }

  @Test
  void aProofIsHandedOutWithThePassOnly() throws Exception {
    Citizen stranger = new Citizen(mvc, false).submit("/theo-doi/bang-chung", "form", "txt");
    assertThat(stranger.status()).isEqualTo(303);
  }

  @Test
  void theLogIsServedForVerifiersOfOthers() throws Exception {
    loop.publish();
    var checkpoint = new Citizen(mvc, false).open("/log/checkpoint").answer();
    assertThat(checkpoint.getContentAsString(StandardCharsets.UTF_8))
        .startsWith("chosach.local/log\n");
    assertThat(checkpoint.getHeader("Cache-Control")).isEqualTo("no-cache");
    for (String nowhere : List.of("/log/", "/log/x", "/log/tile/64/000", "/log/checkpoint.half")) {
      assertThat(new Citizen(mvc, false).open(nowhere).status()).as(nowhere).isEqualTo(404);
    }
  }

  private Citizen opened() throws Exception {
    return new Citizen(mvc, true).submit("/theo-doi", "code", code);
  }

  private Citizen check(String pasted) throws Exception {
    return new Citizen(mvc, false).submit("/kiem-chung", "bien-nhan", pasted);
  }

  private static byte[] file(Citizen citizen, String form) throws Exception {
    String pass = citizen.hidden("pass");
    Citizen sent = citizen.submit("/theo-doi/bang-chung", "pass", pass, "form", form);
    assertThat(sent.status()).isEqualTo(200);
    return sent.answer().getContentAsByteArray();
  }
}
