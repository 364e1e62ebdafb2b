package vn.chosach.publicity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

  @Autowired Publications publications;
  @Autowired Cases cases;
  @Autowired Officers officers;
  @Autowired InstantSource time;

  @Test
  void closed_cases_and_warnings_are_planted_once_and_name_no_person() {
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
  }
}
