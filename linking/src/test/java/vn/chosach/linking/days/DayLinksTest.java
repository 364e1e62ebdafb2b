package vn.chosach.linking.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.chosach.linking.LinkOptions;
import vn.chosach.linking.LinkPlace;
import vn.chosach.linking.candidates.KeyLimits;
import vn.chosach.linking.days.DayChange.ClusterNews;
import vn.chosach.linking.days.DayChange.ClusterTurn;
import vn.chosach.linking.days.RowBatch.BatchRow;
import vn.chosach.linking.decisions.Linkage;
import vn.chosach.linking.evidence.Records;
import vn.chosach.linking.evidence.RecordsReader;
import vn.chosach.linking.evidence.Schema;
import vn.chosach.linking.tables.Table;

/** Days one by one come to the clusters of all rows at once, whatever is corrected on the way. */
class DayLinksTest {

  private static final List<String> COLUMNS = List.of("ho_ten", "dien_thoai", "dia_chi");
  private static final List<String> NAMES =
      List.of("Nguyễn Văn Hùng", "Trần Thị Lan", "Lê Quốc Bảo", "Phạm Thu Hà", "Võ Minh Tâm");
  private static final List<String> GIVEN = List.of("An", "Bình", "Cường", "Dũng", "Giang", "Hạnh");

  private static final LinkageModel LEARNT = learnt();

  private LinkageModel model = LEARNT;

  private final Random random = new Random(20_261_124);
  private final InMemoryDayStore known = new InMemoryDayStore();
  private final Map<String, BatchRow> there = new LinkedHashMap<>();

  private static LinkageModel learnt() {
    Random random = new Random(389);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      List<String> row = person(random, random.nextInt(700));
      rows.add(row);
    }
    Table table = Table.of(COLUMNS, rows);
    LinkOptions options = new LinkOptions(List.of(Path.of("rows")), Map.of(), 0.5, false, false);
    Records records = RecordsReader.read(table, null, Schema.of(table, null, Map.of()));
    Linkage linkage =
        LinkPlace.HERE.compared(
            records, LinkPlace.HERE.candidates(records, options), options, remark -> {});
    linkage.decide(0.5);
    return LinkageModel.of(records, linkage);
  }

  /** Somebody as one of several sources has written it. */
  private static List<String> person(Random random, int who) {
    String name = NAMES.get(who % NAMES.size()) + " " + GIVEN.get(who / 7 % GIVEN.size());
    String phone = "09" + (10_000_000 + who * 79_193L % 90_000_000);
    String place = who % 300 + " Lê Lợi, Quận " + who % 12;
    return List.of(
        random.nextInt(3) == 0 ? name.toUpperCase(Locale.ROOT) : name,
        random.nextInt(3) == 0 ? "" : random.nextInt(9) == 0 ? phone.substring(0, 9) : phone,
        random.nextInt(4) == 0 ? place.replace(' ', '-') : place);
  }

  private DayChange day(List<BatchRow> rows, Collection<String> withdrawn) {
    DayChange change =
        new DayLinks(model, known, ComparisonExecutor.here(model)).day(rows, withdrawn);
    known.take(change);
    for (BatchRow row : rows) {
      there.remove(row.id());
      there.put(row.id(), row);
    }
    withdrawn.forEach(there::remove);
    return change;
  }

  /** The clusters of all rows that are there, linked in one go. */
  private Map<String, String> atOnce() {
    InMemoryDayStore whole = new InMemoryDayStore();
    whole.take(
        new DayLinks(model, whole, ComparisonExecutor.here(model))
            .day(List.copyOf(there.values()), List.of()));
    return new TreeMap<>(whole.clusters());
  }

  /** With bounds so narrow that each row that goes lets another one in. */
  @Test
  void narrowBoundsHoldForDaysAsForAllRowsAtOnce() {
    KeyLimits limits = LEARNT.limits();
    model =
        new LinkageModel(
            LEARNT.rarity(),
            LEARNT.learnt(),
            new KeyLimits(limits.slips(), 5, 2, limits.frequent()));
    daysOneByOneWithCorrectionsComeToTheClustersOfAllRowsAtOnce();
  }

  @Test
  void daysOneByOneWithCorrectionsComeToTheClustersOfAllRowsAtOnce() {
    int next = 0;
    for (int day = 0; day < 5; day++) {
      List<BatchRow> rows = new ArrayList<>();
      for (int i = 0; i < 150; i++) {
        rows.add(new BatchRow("r" + next++, person(random, random.nextInt(500))));
      }
      List<String> ids = new ArrayList<>(there.keySet());
      List<String> withdrawn = new ArrayList<>();
      for (int i = 0; day > 0 && i < 12; i++) {
        String id = ids.remove(random.nextInt(ids.size()));
        if (i % 2 == 0) {
          rows.add(new BatchRow(id, person(random, random.nextInt(500))));
        } else {
          withdrawn.add(id);
        }
      }
      DayChange change = day(rows, withdrawn);
      assertThat(change.removed()).hasSize(day == 0 ? 0 : 12);
      assertThat(new TreeMap<>(known.clusters())).as("day " + day).isEqualTo(atOnce());
    }
    assertThat(known.clusters()).as("something is linked").hasSizeGreaterThan(200);
  }

  @Test
  void whatCanHaveNoPartnerAmongTheNewIsNotComparedAgain() {
    List<BatchRow> stock = new ArrayList<>();
    for (int i = 0; i < 1_200; i++) {
      stock.add(new BatchRow("s" + i, person(random, i % 600)));
    }
    long first = day(stock, List.of()).compared();
    DayChange change = day(List.of(new BatchRow("new", person(random, 7))), List.of());
    assertThat(change.compared()).isBetween(1L, first / 100);
    assertThat(change.left()).as("only where a pair came").hasSizeLessThan(40);
  }

  @Test
  void aSplitIsNamedWithTheRowThatWasWithdrawn() {
    String lan = "Trần Thị Lan Hạnh";
    String there = "12 Lê Lợi, Quận 3";
    day(
        List.of(
            new BatchRow("a", List.of(lan, "0911111111", there)),
            new BatchRow("b", List.of(lan, "0911111111", there))),
        List.of());
    assertThat(known.clusters()).isEqualTo(Map.of("a", "a", "b", "a"));
    DayChange joined =
        day(List.of(new BatchRow("c", List.of(lan, "0911111111", there))), List.of());
    assertThat(joined.named())
        .containsExactly(
            new ClusterNews(
                ClusterTurn.CHANGED, "a", List.of(), List.of("a", "b", "c"), List.of()));
    DayChange renamed = day(List.of(), List.of("a", "never"));
    assertThat(renamed.unknown()).isEqualTo(Set.of("never"));
    assertThat(renamed.named())
        .containsExactly(
            new ClusterNews(
                ClusterTurn.RENAMED, "b", List.of("a"), List.of("b", "c"), List.of("a")));
    DayChange ended =
        day(
            List.of(new BatchRow("c", List.of("Võ Minh Tâm Giang", "0988888888", "7 Hùng Vương"))),
            List.of());
    assertThat(ended.corrected()).isEqualTo(Set.of("c"));
    assertThat(ended.named())
        .containsExactly(
            new ClusterNews(ClusterTurn.ENDED, "b", List.of(), List.of(), List.of("c")));
    assertThat(known.clusters()).isEmpty();
    assertThat(
            new ClusterChanges(
                    Map.of("a", "a", "b", "a", "c", "a", "d", "a", "x", "a"),
                    Map.of("a", "a", "b", "a", "c", "c", "d", "c"),
                    List.of("x"))
                .told())
        .contains(
            new ClusterNews(ClusterTurn.SPLIT, "a", List.of("a", "c"), List.of(), List.of("x")));
  }

  @Test
  void aModelIsReadAsItWasWrittenAndNothingElseIs() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    LEARNT.write(written);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    LinkageModel read = LinkageModel.read(new ByteArrayInputStream(written.toByteArray()));
    read.write(again);
    assertThat(again.toByteArray()).isEqualTo(written.toByteArray());
    assertThat(read.rarity().features()).isEqualTo(LEARNT.rarity().features());
    byte[] other = Arrays.copyOf(written.toByteArray(), 40);
    other[0]++;
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> LinkageModel.read(new ByteArrayInputStream(other)))
        .hasMessageContaining("model");
  }
}
