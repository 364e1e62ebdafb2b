package vn.chosach.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EdXmlTest {

  private static final Parcel PARCEL =
      new Parcel(
          new Parcel.Organ("000.00.01.H01", "Ban Chỉ đạo 389 tỉnh An Giang"),
          List.of(
              new Parcel.Organ("000.00.02.H01", "Công an tỉnh"),
              new Parcel.Organ("000.00.03.H01", "Sở Công Thương")),
          "000.00.01.H01,2026/11/25,05/BC-BCĐ389",
          "05",
          "BC-BCĐ389",
          "An Giang",
          LocalDate.of(2026, 11, 25),
          2,
          "Báo cáo",
          "Kết quả tháng 11 <năm> & \"2026\"",
          "Nguyễn Văn Thử",
          List.of(
              new Parcel.Enclosure("05-BC.pdf", "application/pdf", new byte[] {1, 2, 3}),
              new Parcel.Enclosure("05-BC.docx", "application/msword", new byte[70_000])));

  @Test
  void a_package_comes_back_as_it_went() {
    Parcel back = whole(EdXml.write(PARCEL));
    assertThat(back).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(PARCEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From",
        "Code",
        "PromulgationInfo",
        "Subject",
        "DocumentId",
        "Manifest",
        "AttachmentEncoded"
      })
  void a_missing_part_is_refused_by_name(String part) {
    String xml = text();
    String without = xml.replaceAll("(?s)<" + part + ">.*?</" + part + ">", "");
    assertThat(without).isNotEqualTo(xml);
    assertThat(refusal(without)).isEqualTo("documents.package-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Subject", "OrganName", "Type", "CodeNumber", "AttachmentName"})
  void a_part_without_a_right_value_is_named(String part) {
    String xml = text().replaceFirst("<" + part + ">[^<]*<", "<" + part + "> <");
    var read = EdXmlReader.read(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(((EdXmlReader.Read.ReadRefused) read).refusal().facts())
        .containsEntry("fault", part);
  }

  @Test
  void a_day_that_is_none_is_not_taken_for_another() {
    String xml = text().replace("<PromulgationDate>2026/11/25<", "<PromulgationDate>2026/02/31<");
    assertThat(xml).isNotEqualTo(text());
    assertThat(refusal(xml)).isEqualTo("documents.package-invalid");
  }

  @Test
  void a_file_that_the_manifest_names_must_be_there() {
    assertThat(refusal(text().replaceFirst("(?s)<Attachment>.*?</Attachment>", "")))
        .isEqualTo("documents.package-file-missing");
    assertThat(refusal(text().replaceFirst("<Content>[^<]*</Content>", "<Content>AAAA</Content>")))
        .isEqualTo("documents.package-file-broken");
  }

  @Test
  void an_entity_that_reaches_out_is_refused_unread() {
    String evil =
        text()
            .replaceFirst(
                "\\?>", "?><!DOCTYPE edXML [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
            .replace("Báo cáo", "&x;");
    assertThat(refusal(evil)).isEqualTo("documents.package-doctype");
  }

  @Test
  void a_huge_attachment_is_refused() {
    assertThat(EdXmlReader.read(new byte[EdXmlReader.MOST + 1]))
        .isEqualTo(
            new EdXmlReader.Read.ReadRefused(
                vn.chosach.kernel.Refusal.of("documents.package-too-large")));
    var bomb = new Parcel.Enclosure("bom.pdf", "application/pdf", new byte[EdXmlReader.MOST + 1]);
    var parcel =
        new Parcel(
            PARCEL.from(),
            PARCEL.to(),
            "1",
            "05",
            "BC",
            "An Giang",
            PARCEL.day(),
            2,
            "Báo cáo",
            "Bom",
            null,
            List.of(bomb));
    assertThat(refusal(new String(EdXml.write(parcel), StandardCharsets.UTF_8)))
        .isEqualTo("documents.package-file-broken");
    assertThat(refusal("<edXML")).isEqualTo("documents.package-broken");
  }

  private static String text() {
    return new String(EdXml.write(PARCEL), StandardCharsets.UTF_8);
  }

  private static Parcel whole(byte[] xml) {
    EdXmlReader.Read read = EdXmlReader.read(xml);
    assertThat(read).isInstanceOf(EdXmlReader.Read.Whole.class);
    return ((EdXmlReader.Read.Whole) read).parcel();
  }

  private static String refusal(String xml) {
    EdXmlReader.Read read = EdXmlReader.read(xml.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isInstanceOf(EdXmlReader.Read.ReadRefused.class);
    return ((EdXmlReader.Read.ReadRefused) read).refusal().code();
  }
}
