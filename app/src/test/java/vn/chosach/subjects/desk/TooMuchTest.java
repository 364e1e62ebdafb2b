package vn.chosach.subjects.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chosach.cases.CaseRecords.NamedSubject;
import vn.chosach.cases.life.SubjectKind;
import vn.chosach.linking.rings.RingGraph;
import vn.chosach.linking.rings.Rings;
import vn.chosach.linking.rings.Tie;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.life.SubjectLink;

/** What very many share, and who goes by very many names. */
class TooMuchTest {

  private static final int MANY = 50_000;

  /** So many subjects are read at most, whoever looks. */
  private static final int READ = 5_000;

  private static final int ALIASES = 10_000;

  @Test
  void
      a_telephone_of_a_courier_and_an_account_that_collects_in_fifty_thousand_records_are_bounded() {
    String note = "Giao qua 0912 000 111, thu hộ STK 19036868686868 TCB";
    List<NamedSubject> all = IntStream.range(0, READ).mapToObj(i -> named(i, note)).toList();
    SeenSubjects seen = SeenSubjects.of(all, List.of(), List.of(), LocalDate.EPOCH);
    LinkPicture picture =
        PictureDrawing.of(SubjectGraph.of(seen), new PictureQuestion("d-" + id(7), List.of(), null))
            .orElseThrow();
    assertThat(picture.hubs()).as("named").hasSize(2);
    assertThat(picture.nodes()).as("and not followed").hasSize(4);

    List<Tie> ties =
        IntStream.range(0, MANY).mapToObj(i -> new Tie(i, 0, Tie.TieKind.NUMBER, i)).toList();
    RingGraph graph = RingGraph.of(MANY, ties);
    assertThat(graph.hubs()).containsExactly(0);
    assertThat(Rings.of(graph).all()).isEmpty();
  }

  @Test
  void ten_thousand_names_of_one_are_one_subject_and_come_apart_exactly_where_one_is_undone() {
    var links = new ArrayList<SubjectLink>();
    // neighbours first, then groups of them, as judgements come from many desks
    for (int step = 1; step < ALIASES; step *= 2) {
      for (int i = step; i < ALIASES; i += 2 * step) {
        links.add(link(links.size(), i - step, i, LinkState.STANDING));
      }
    }
    MergedSubjects merged = MergedSubjects.of(links);
    assertThat(merged.membersOf(id(0))).hasSize(ALIASES);
    assertThat(merged.rootOf(id(ALIASES - 1))).isEqualTo(id(0));

    SubjectLink last = links.removeLast();
    MergedSubjects without = MergedSubjects.of(links);
    links.add(link(links.size(), 0, 8_192, LinkState.UNDONE));
    assertThat(last.rightId()).isEqualTo(id(8_192));
    MergedSubjects apart = MergedSubjects.of(links);
    assertThat(apart.membersOf(id(0))).isEqualTo(without.membersOf(id(0))).hasSize(8_192);
    assertThat(apart.membersOf(id(9_000))).hasSize(ALIASES - 8_192).first().isEqualTo(id(8_192));
  }

  private static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L | (long) number << 16, 0x8000_0000_0000_0000L);
  }

  private static NamedSubject named(int i, String note) {
    return new NamedSubject(
        id(i),
        new UUID(2, i),
        "VV-2026-" + i,
        "Vụ " + i,
        SubjectKind.PERSON,
        "Người " + i,
        note,
        Instant.EPOCH,
        null);
  }

  private static SubjectLink link(int at, int left, int right, LinkState state) {
    return new SubjectLink(
        new UUID(1, at),
        "LK-2026-" + at,
        at + 1L,
        id(left),
        new UUID(2, left),
        id(right),
        new UUID(2, right),
        true,
        "",
        "A",
        new UUID(3, 1),
        state,
        Instant.EPOCH,
        1,
        List.of());
  }
}
