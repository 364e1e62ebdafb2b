package vn.chosach.demo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import vn.chosach.demo.DemoTest;
import vn.chosach.kernel.RecurringJob;
import vn.chosach.linking.rings.RoleEstimates;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.Officers;
import vn.chosach.referrals.asking.DuplicateChecks;
import vn.chosach.subjects.Subjects;
import vn.chosach.subjects.Subjects.SubjectLine;
import vn.chosach.subjects.desk.LinkPicture.PictureQuestion;
import vn.chosach.subjects.desk.Mentions;
import vn.chosach.subjects.life.LinkState;
import vn.chosach.subjects.rings.RingBook;
import vn.chosach.subjects.sheets.SheetDesk;
import vn.chosach.subjects.watching.StandingWatch.WatchHit.HitKind;
import vn.chosach.subjects.watching.WatchDesk;

/** The ring of the demonstration is there for those who see its cases and for nobody else. */
@DemoTest
class DemoRingTest {

  @Autowired Subjects subjects;
  @Autowired DuplicateChecks checks;
  @Autowired Officers officers;
  @Autowired RingBook rings;
  @Autowired WatchDesk watches;

  @Autowired
  @Qualifier("watchesJob")
  RecurringJob watching;

  @Autowired SheetDesk sheets;
  @Autowired Mentions mentions;

  @Test
  void a_ring_over_two_cases_is_drawn_a_wrong_merge_is_undone_and_the_silent_holder_was_told() {
    ActingOfficer handler = member("qltt.vien");
    SubjectLine leader = one("Đặng Hữu Mẫu", handler);
    assertThat(leader.members()).hasSize(2);
    var picture =
        subjects
            .draw(new PictureQuestion("d-" + leader.of().id(), List.of(), null), handler)
            .orElseThrow();
    assertThat(picture.nodes().stream().filter(node -> node.node().kind().somebody()).count())
        .isBetween(4L, 6L);
    SubjectLine front = one("Hồ Thị Minh Hoạ", handler);
    assertThat(front.members()).hasSize(1);
    assertThat(subjects.read(front.of().id(), handler).orElseThrow().judgements())
        .extracting(pair -> pair.link().state())
        .containsExactlyInAnyOrder(LinkState.UNDONE, LinkState.STANDING);
    assertThat(checks.told(true, member("ca.tinh"))).anyMatch(told -> told.silent());
    assertThat(checks.told(true, member("thue.vien"))).anyMatch(told -> !told.silent());
    assertThat(subjects.list("Đặng Hữu Mẫu", 0, 5, member("syt.vien")).rows()).isEmpty();
  }

  @Test
  void three_rings_are_found_with_reasons_a_watch_was_hit_and_a_sheet_was_read() throws Exception {
    ActingOfficer handler = member("qltt.vien");
    ActingOfficer head = member("qltt.truong");
    for (String leader : List.of("Đặng Hữu Mẫu", "Trịnh Công Hậu Mẫu", "Nghiêm Văn Lộc Mẫu")) {
      var ring = rings.read(one(leader, head).of().id(), head).orElseThrow();
      assertThat(ring.shared()).as("why they are put together").isNotEmpty();
      assertThat(ring.estimates()).allSatisfy(role -> assertThat(role.reasons()).isNotEmpty());
    }
    var first = rings.read(one("Đặng Hữu Mẫu", head).of().id(), head).orElseThrow();
    assertThat(first.estimates().getFirst().who().label()).isEqualTo("Đặng Hữu Mẫu");
    var third = rings.read(one("Nghiêm Văn Lộc Mẫu", head).of().id(), head).orElseThrow();
    assertThat(third.estimates().getFirst().who().label()).isEqualTo("Nghiêm Văn Lộc Mẫu");
    assertThat(third.estimates().getFirst().reasons())
        .extracting(RoleEstimates.Reason::sign)
        .as("draws the money, and is never seen with what another carries")
        .contains(RoleEstimates.Sign.MONEY, RoleEstimates.Sign.APART);
    assertThat(third.estimates().getFirst().worst()).as("whichever reason is wrong").isEqualTo(1);
    assertThat(rings.read(one("Nghiêm Văn Lộc Mẫu", handler).of().id(), handler))
        .as("the other half stands in a case that few may read")
        .isEmpty();
    watching.round().run();
    assertThat(watches.fresh(handler)).anyMatch(hit -> hit.kind() == HitKind.CASE);
    assertThat(watches.fresh(member("ca.tinh"))).noneMatch(hit -> hit.kind() == HitKind.CASE);
    assertThat(sheets.page(0, 5, member("syt.vien")).rows()).hasSize(1);
  }

  @Test
  void records_that_are_no_cases_name_a_ring_and_one_case_is_none() {
    ActingOfficer handler = member("qltt.vien");
    // What is younger than twenty seconds may not be committed by all, and waits for its round.
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              mentions.tick();
              var ring = rings.read(one("Đặng Hữu Mẫu", handler).of().id(), handler).orElseThrow();
              assertThat(ring.named())
                  .extracting(named -> named.record().label())
                  .contains("Trang Kem Minh Hoạ, số 0900 000 712");
            });
    assertThat(rings.list(handler))
        .as("to stand in one case is no ring")
        .allMatch(line -> line.shared() + line.named() > 0);
  }

  private SubjectLine one(String name, ActingOfficer officer) {
    return subjects.list(name, 0, 5, officer).rows().stream()
        .filter(row -> row.of().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ActingOfficer member(String account) {
    return officers.named(account).map(ActingOfficer::of).orElseThrow();
  }
}
