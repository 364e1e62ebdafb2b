package vn.chosach.referrals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Office;
import vn.chosach.cases.web.Desk;
import vn.chosach.documents.DocumentFile;
import vn.chosach.documents.DocumentOrigin;
import vn.chosach.documents.Documents;
import vn.chosach.documents.Drafting;
import vn.chosach.documents.acts.SignaturePreview;
import vn.chosach.documents.checking.Deviation;
import vn.chosach.documents.checking.PaperRule;
import vn.chosach.documents.content.Content;
import vn.chosach.documents.content.Kinds;
import vn.chosach.documents.content.Recipient;
import vn.chosach.documents.life.DocumentState;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.referrals.ReferralSent;
import vn.chosach.referrals.Referrals;
import vn.chosach.referrals.life.FilePart;
import vn.chosach.referrals.life.Purpose;
import vn.chosach.referrals.life.ReferralOffer;

/** A covering letter is drafted from a referral and goes the way of every document. */
@ChosachTest
class CoveringLetterTest {

  @Autowired MockMvc mvc;
  @Autowired Office office;
  @Autowired Referrals referrals;
  @Autowired Documents documents;
  @Autowired SignaturePreview review;

  private ActingOfficer sender;
  private ActingOfficer receiver;
  private UUID referral;
  private String number = "";

  @BeforeEach
  void handedOver() {
    sender = office.handler();
    receiver = office.officer("CA-AG", Role.CASE_OFFICER);
    var referralOffer =
        ReferralOffer.of(
            Purpose.COORDINATION,
            null,
            List.of("CA-AG", "THUE-AG"),
            "Kho mỹ phẩm ở phường Long Xuyên",
            "Đề nghị cử người cùng kiểm tra.\n\nGặp tại Đội số 2.",
            office.today().plusDays(5));
    var done = ((ActOutcome.Done<ReferralSent>) referrals.offer(referralOffer, sender)).value();
    referral = done.referral();
    number = done.number();
  }

  @Test
  void the_sender_drafts_it_with_a_button_and_finds_it_again() throws Exception {
    var desk = new Desk(mvc, sender);
    String here = "/phoi-hop/" + referral;
    assertThat(desk.page(here).select("#h-cv").text()).isEqualTo("Công văn kèm theo");
    String document = desk.does(here, "/cong-van");
    assertThat(document).startsWith("/van-ban/");
    assertThat(desk.page(document).text())
        .contains(
            "Kho mỹ phẩm ở phường Long Xuyên",
            "Đề nghị cử người cùng kiểm tra.",
            "Gặp tại Đội số 2.",
            "Thuế tỉnh An Giang",
            number);
    assertThat(desk.page(here).select("a[href=" + document + "]")).hasSize(1);

    DocumentFile file =
        documents
            .read(UUID.fromString(document.substring("/van-ban/".length())), sender)
            .orElseThrow();
    assertThat(file.document().kind()).isEqualTo(Kinds.LETTER);
    assertThat(file.document().state()).isEqualTo(DocumentState.DRAFT);
    assertThat(file.document().origin())
        .isEqualTo(new DocumentOrigin("referrals", referral.toString()));
  }

  @Test
  void a_receiver_has_no_button_and_sees_no_draft() throws Exception {
    new Desk(mvc, sender).does("/phoi-hop/" + referral, "/cong-van");
    var page = new Desk(mvc, receiver).page("/phoi-hop/" + referral);
    assertThat(page.select("#h-cv")).isEmpty();
    assertThat(page.select("a[href^=/van-ban/]")).isEmpty();
  }

  @Test
  void the_letter_is_in_vietnamese_also_when_the_officer_reads_english() throws Exception {
    String document =
        new Desk(mvc, sender).does("/en/phoi-hop/" + referral, "/cong-van").replaceFirst("/en", "");
    assertThat(new Desk(mvc, sender).page(document).text())
        .contains("Đề nghị Quý cơ quan trả lời chậm nhất ngày")
        .doesNotContain("Please answer");
  }

  /** To the investigating body, on its bases, with a copy to the procuracy. */
  @Test
  void a_file_with_signs_of_a_crime_is_covered_as_the_codes_ask() throws Exception {
    var offer =
        new ReferralOffer(
            Purpose.CRIMINAL,
            null,
            List.of("CA-AG"),
            "Kho mỹ phẩm giả",
            "Chuyển toàn bộ hồ sơ.",
            null,
            Map.of(
                FilePart.TRANSFER_DECISION, 2,
                FilePart.HANDOVER_MINUTES, 3,
                FilePart.VIOLATION_MINUTES, 4,
                FilePart.EXHIBIT_LIST, 1,
                FilePart.EVIDENCE, 28),
            List.of(),
            null);
    UUID crime =
        ((ActOutcome.Done<ReferralSent>) referrals.offer(offer, sender)).value().referral();
    String document = new Desk(mvc, sender).does("/phoi-hop/" + crime, "/cong-van");
    UUID id = UUID.fromString(document.substring("/van-ban/".length()));
    Drafting drafting = documents.read(id, sender).orElseThrow().drafting();
    assertThat(drafting.addressees())
        .containsExactly("Cơ quan Cảnh sát điều tra Công an tỉnh An Giang");
    assertThat(drafting.recipients())
        .extracting(Recipient::name)
        .contains("Viện kiểm sát nhân dân tỉnh An Giang");
    assertThat(review.deviations(id, sender)).isEmpty();
    var copied =
        new Drafting(
            drafting.kind(),
            drafting.agency(),
            drafting.subject(),
            List.of("Công an tỉnh An Giang"),
            Content.of(drafting.content().body()),
            List.of(),
            null,
            drafting.origin());
    assertThat(documents.revise(id, copied, 1, sender)).isInstanceOf(ActOutcome.Done.class);
    assertThat(review.deviations(id, sender))
        .as("addressee, two bases and the procuracy are missing")
        .extracting(Deviation::rule)
        .containsOnly(PaperRule.FORM_PART)
        .hasSize(4);
  }
}
