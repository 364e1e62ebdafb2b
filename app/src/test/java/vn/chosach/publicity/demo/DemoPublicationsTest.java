package vn.chosach.publicity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.chosach.ChosachTest;
import vn.chosach.cases.Cases;
import vn.chosach.cases.demo.DemoOffice;
import vn.chosach.kernel.SeedRows;
import vn.chosach.officers.Officers;
import vn.chosach.publicity.PublicQuestion;
import vn.chosach.publicity.Publications;
import vn.chosach.publicity.life.Kind;

@ChosachTest
class DemoPublicationsTest {

  @Autowired MockMvc mvc;
  @Autowired Publications publications;
  @Autowired Cases cases;
  @Autowired Officers officers;
  @Autowired InstantSource time;

  @Test
  void closed_cases_and_warnings_are_planted_once_and_name_no_person() throws Exception {
    DemoOffice.plant(cases, officers, time);
    var demo = new DemoPublications(publications, cases, officers, time);
    demo.plant();
    demo.plant();
    for (Kind kind : Kind.values()) {
      List<String> live =
          SeedRows.read(
                  kind == Kind.CASE
                      ? "/seed/publicity/demo-cases.csv"
                      : "/seed/publicity/demo-alerts.csv")
              .stream()
              .filter(row -> row.text("until").equals("LIVE"))
              .map(row -> row.text("title"))
              .toList();
      var shown = publications.shown(new PublicQuestion(kind, "", "", 0, 100)).entries();
      assertThat(shown.stream().map(one -> one.edition().shown().title()).toList())
          .containsAll(live);
      assertThat(shown)
          .noneSatisfy(one -> assertThat(one.edition().shown().summary()).contains("Ngô Thị Lài"));
    }
    listsSayWhichLanguageTheySpeak();
    aPageBehindTheLastIsTheLast();
  }

  private void listsSayWhichLanguageTheySpeak() throws Exception {
    Document english = page("/en/canh-bao");
    assertThat(english.select(".ledger li:has(h3[lang=vi]) p[lang=vi]"))
        .isNotEmpty()
        .hasSameSizeAs(english.select(".ledger li:has(h3[lang=vi])"));
    assertThat(page("/en/vu-viec").select(".ledger p[lang]")).isEmpty();
  }

  private void aPageBehindTheLastIsTheLast() throws Exception {
    assertThat(page("/canh-bao?trang=99").select(".ledger li")).isNotEmpty();
    assertThat(page("/canh-bao?trang=99").select(".empty")).isEmpty();
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(path))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }
}
