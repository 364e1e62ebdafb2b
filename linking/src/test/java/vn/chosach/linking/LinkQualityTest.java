package vn.chosach.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chosach.linking.candidates.CandidateFinder;
import vn.chosach.linking.decisions.Decision;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.decisions.Taught;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.judgements.Judgement;
import vn.chosach.linking.tables.Table;

/**
 * What the command finds on public labelled data, with its one setting and without labels. The data
 * lie beside the project; without them the tests are left out.
 */
class LinkQualityTest {

  private static Agreement agreement(Labelled set) {
    String[] paths = set.files().stream().map(Path::toString).toArray(String[]::new);
    LinkCommandTest.Outcome outcome = LinkCommandTest.run(paths);
    Agreement agreement = Agreement.of(outcome.out().lines(), set.known());
    System.out.println("linking, " + set.name() + ": " + agreement);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    return agreement;
  }

  @Test
  void personsInOneRegisterWithManyDuplicates() throws Exception {
    assertThat(agreement(Labelled.febrl3()).f1()).isGreaterThanOrEqualTo(0.998);
  }

  @Test
  void personsOfTwoRegisters() throws Exception {
    assertThat(agreement(Labelled.febrl4()).f1()).isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void restaurantsOfTwoGuides() throws Exception {
    assertThat(agreement(Labelled.restaurants()).f1()).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void productsOfTwoShops() throws Exception {
    assertThat(agreement(Labelled.abtBuy()).f1()).isGreaterThanOrEqualTo(0.96);
  }

  /** Of other kinds, invented; how it does on larger ones stands in bench/README.md. */
  @ParameterizedTest
  @CsvSource({
    "PUBLICATIONS, .99",
    "FOUND_PAPERS, .91",
    "CITATIONS, .96",
    "SOFTWARE, .93",
    "ELECTRONICS, .74",
    "NAMES, .92",
    "MUSIC, .85"
  })
  void tablesOfOtherKindsWithTheSameSetting(
      MadeTables.Kind kind, double least, @TempDir Path folder) throws Exception {
    MadeTables made = MadeTables.of(kind, kind == MadeTables.Kind.CITATIONS ? 40 : 300, 7);
    Agreement found = made.found(folder);
    System.out.println("linking, made " + kind + ": " + found);
    assertThat(found.f1()).isGreaterThanOrEqualTo(least);
  }

  /** Judgements of pairs above the limit and not far below it, as a queue gives them. */
  @Test
  void judgementsTeachWhereThereAreEnoughAndWhereTheyHold(@TempDir Path folder) throws Exception {
    MadeTables made = MadeTables.of(MadeTables.Kind.FOUND_PAPERS, 300, 7);
    Table a = Table.of(Files.write(folder.resolve("a.csv"), made.a), remark -> {});
    Table b = Table.of(Files.write(folder.resolve("b.csv"), made.b), remark -> {});
    Records records = RecordsReader.read(a, b, Schema.of(a, b, Map.of()));
    Linkage linkage = Linkage.of(records, new CandidateFinder(records).find(), remark -> {});
    Decision likely = linkage.decide(0.0001);
    Decision before = linkage.again(0.5);
    List<Judgement> judged = new ArrayList<>();
    for (int i = 0; i < likely.size(); i++) {
      int left = likely.left()[i];
      int right = likely.right()[i];
      String pair = (left + 1) + "," + (right - records.first() + 1);
      judged.add(new Judgement(i + 1, left, right, made.known.contains(pair)));
    }
    Collections.shuffle(judged, new Random(1));
    assertThat(linkage.teach(judged.subList(0, 100))).isEqualTo(new Taught(false, 0, 0));
    List<Judgement> wrong = new ArrayList<>();
    judged.forEach(
        one ->
            wrong.add(new Judgement(one.number(), one.left(), one.right(), wrong.size() % 2 == 0)));
    assertThat(linkage.teach(wrong).used())
        .as("what is judged by chance teaches nothing")
        .isFalse();
    Taught taught = linkage.teach(judged);
    System.out.println("linking, judged " + judged.size() + ": " + taught);
    assertThat(taught.used()).isTrue();
    assertThat(taught.after()).isGreaterThanOrEqualTo(taught.before());
    Decision after = linkage.again(0.5);
    System.out.println(
        "linking, judged: "
            + taught
            + ", "
            + f1(before, made, records)
            + " before, "
            + f1(after, made, records));
    assertThat(f1(after, made, records)).isGreaterThanOrEqualTo(f1(before, made, records));
  }

  private static double f1(Decision decision, MadeTables made, Records records) {
    long right = 0;
    for (int i = 0; i < decision.size(); i++) {
      right +=
          made.known.contains(
                  (decision.left()[i] + 1) + "," + (decision.right()[i] - records.first() + 1))
              ? 1
              : 0;
    }
    return new Agreement(right, decision.size(), made.known.size()).f1();
  }
}
