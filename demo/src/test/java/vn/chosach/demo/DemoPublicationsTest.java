package vn.chosach.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.kernel.SeedTable;
import vn.chosach.officers.signin.Visit;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.PublicationKind;

@DemoTest
class DemoPublicationsTest {

  @Autowired DemoPublications demo;
  @Autowired Publications publications;
  @LocalServerPort int port;

  @Test
  void closed_cases_and_warnings_are_planted_once_and_name_no_person() {
    demo.play();
    for (PublicationKind publicationKind : PublicationKind.values()) {
      List<String> live =
          SeedTable.read(
                  publicationKind == PublicationKind.CASE
                      ? "/seed/publicity/demo-cases.csv"
                      : "/seed/publicity/demo-alerts.csv")
              .stream()
              .filter(row -> row.text("until").equals("LIVE"))
              .map(row -> row.text("title"))
              .toList();
      var shown = publications.shown(new PublicQuestion(publicationKind, "", "", 0, 100)).entries();
      assertThat(shown.stream().map(one -> one.edition().shown().title()).toList())
          .containsAll(live);
      assertThat(shown)
          .noneSatisfy(one -> assertThat(one.edition().shown().summary()).contains("Ngô Thị Lài"));
    }
    listsSayWhichLanguageTheySpeak();
    aPageBehindTheLastIsTheLast();
  }

  private void listsSayWhichLanguageTheySpeak() {
    Document english = page("/en/canh-bao");
    assertThat(english.select(".ledger li:has(h3[lang=vi]) p[lang=vi]"))
        .isNotEmpty()
        .hasSameSizeAs(english.select(".ledger li:has(h3[lang=vi])"));
    assertThat(page("/en/vu-viec").select(".ledger p[lang]")).isEmpty();
  }

  private void aPageBehindTheLastIsTheLast() {
    assertThat(page("/canh-bao?trang=99").select(".ledger li")).isNotEmpty();
    assertThat(page("/canh-bao?trang=99").select(".empty")).isEmpty();
  }

  private Document page(String path) {
    return new Visit(port).page(path);
  }
}
