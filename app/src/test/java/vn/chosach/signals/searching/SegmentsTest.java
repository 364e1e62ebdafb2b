package vn.chosach.signals.searching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.Decision;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

@ChosachTest
class SegmentsTest {

  private static final ActingOfficer DESK =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));

  /** Sees every inbox, so that all segments are looked through. */
  private static final ActingOfficer OFFICE =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.STANDING_OFFICE));

  @Autowired private Tips tips;
  @Autowired private Signals signals;
  @Autowired private JdbcClient jdbc;

  @Test
  void a_search_looks_no_further_than_a_full_page_and_still_leads_to_everything() {
    String word = "kwz" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    UUID oldest = received(word);
    segmentsPass(20);
    UUID middle = received(word);
    segmentsPass(1);
    UUID newest = received(word);

    Inbox first = signals.inbox(asked(word, null, 1), OFFICE);
    assertThat(first.count()).isEqualTo(2);
    assertThat(first.most()).isEqualTo(1);
    assertThat(first.moreThanCounted()).isTrue();
    Inbox whole = signals.inbox(asked(word, null, 3), OFFICE);
    assertThat(whole.count()).isEqualTo(3);
    assertThat(whole.moreThanCounted()).isFalse();

    for (ActingOfficer reader : List.of(OFFICE, DESK)) {
      assertThat(walked(word, Inbox.View.ANY, reader)).containsExactly(newest, middle, oldest);
      assertThat(walked(word, Inbox.View.OPEN, reader)).containsExactly(newest, middle, oldest);
    }
    var elsewhere =
        new ActingOfficer(Actor.officer(UUID.randomUUID(), "SXD-AG"), Set.of(Role.OPERATOR));
    assertThat(walked(word, Inbox.View.ANY, elsewhere)).isEmpty();
  }

  @Test
  void what_is_decided_leaves_the_index_of_open_ones_and_comes_back_when_that_is_undone() {
    String word = "kwo" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    received(word);
    segmentsPass(20);
    var signal = signals.inbox(open(word), DESK).rows().getFirst().signal();
    assertThat(marked(signal.id())).isTrue();

    var refuse =
        new Decision.Refuse(Decision.Why.OUT_OF_SCOPE, "Thanh tra tỉnh", "Không thuộc chúng tôi.");
    var done =
        ((ActOutcome.Done<SignalActed>) signals.decide(signal.id(), refuse, signal.version(), DESK))
            .value();
    assertThat(marked(signal.id())).isFalse();
    assertThat(signals.inbox(open(word), DESK).rows()).isEmpty();
    assertThat(signals.inbox(asked(word, null, 3), DESK).rows()).hasSize(1);

    assertThat(signals.undo(done.act(), DESK)).isInstanceOf(ActOutcome.Done.class);
    assertThat(marked(signal.id())).isTrue();
    assertThat(signals.inbox(open(word), DESK).rows()).hasSize(1);
  }

  private boolean marked(UUID signal) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM signals.unsifted WHERE signal = :id)")
        .param("id", signal)
        .query(Boolean.class)
        .single();
  }

  private List<UUID> walked(String word, Inbox.View view, ActingOfficer reader) {
    var found = new ArrayList<UUID>();
    String from = null;
    do {
      Inbox page = signals.inbox(asked(word, view, from, 1), reader);
      page.rows().forEach(row -> found.add(row.signal().tip()));
      from = page.next();
    } while (from != null);
    return found;
  }

  private UUID received(String word) {
    UUID tip = UUID.randomUUID();
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ", "Quầy bán hàng không nhãn " + word),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                signals.inbox(asked(word, null, 10), DESK).rows().stream()
                    .anyMatch(row -> tip.equals(row.signal().tip())));
    return tip;
  }

  /** As if so many full segments of other reports had arrived. */
  private void segmentsPass(int segments) {
    jdbc.sql("SELECT count(nextval('signals.arrivals')) FROM generate_series(1, :arrivals)")
        .param("arrivals", segments * SignalSearch.SEGMENT)
        .query(Long.class)
        .single();
  }

  private static Inbox.InboxQuestion open(String word) {
    return new Inbox.InboxQuestion(
        Inbox.InboxTab.ALL, Inbox.View.OPEN, null, null, null, word, null, 3);
  }

  private static Inbox.InboxQuestion asked(String word, @Nullable String from, int size) {
    return asked(word, Inbox.View.ANY, from, size);
  }

  private static Inbox.InboxQuestion asked(
      String word, Inbox.View view, @Nullable String from, int size) {
    return new Inbox.InboxQuestion(Inbox.InboxTab.ALL, view, null, null, null, word, from, size);
  }
}
