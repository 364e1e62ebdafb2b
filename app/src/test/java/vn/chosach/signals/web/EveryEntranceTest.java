package vn.chosach.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chosach.ChosachTest;
import vn.chosach.kernel.ActOutcome;
import vn.chosach.kernel.Actor;
import vn.chosach.kernel.Role;
import vn.chosach.officers.ActingOfficer;
import vn.chosach.officers.signin.People;
import vn.chosach.officers.signin.Visit;
import vn.chosach.signals.Eyes;
import vn.chosach.signals.Inbox;
import vn.chosach.signals.Signal;
import vn.chosach.signals.SignalActed;
import vn.chosach.signals.Signals;
import vn.chosach.signals.life.DeskAct;
import vn.chosach.tips.Channel;
import vn.chosach.tips.Report;
import vn.chosach.tips.Reporter;
import vn.chosach.tips.Tips;

/**
 * Failure 4 of others: a second entrance that forgets to look at the record. An officer of another
 * agency knocks at each one with the number of a signal that is not theirs.
 */
@ChosachTest
class EveryEntranceTest {

  private static final String INBOX = "/hop-tiep-nhan";
  private static final List<String> ACTS =
      List.of(
          "lap-vu",
          "chuyen",
          "gop",
          "tra-lai",
          "hoi-them",
          "nhan",
          "bo-nhan",
          "hen-lai",
          "thu-tuc",
          "ghi-chu",
          "tach");
  private static final Map<String, String> ALL_FIELDS =
      Map.of(
          "ban", "2",
          "loi", "Một lời",
          "co-quan", "CA-AG",
          "ly-do", "OUT_OF_SCOPE",
          "noi-khac", "Nơi khác",
          "thu-tuc", "PETITION",
          "ghi-chu", "Một ghi chú",
          "den", "2030-01-01T00:00:00Z");

  @LocalServerPort int port;
  @Autowired Tips tips;
  @Autowired Signals signals;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Eyes eyes;

  private final ActingOfficer owner =
      new ActingOfficer(Actor.officer(UUID.randomUUID(), "SCT-AG"), Set.of(Role.OPERATOR));
  private Visit stranger;
  private Document page;

  @BeforeEach
  void aStrangerAtTheDesk() {
    stranger = new Visit(port);
    stranger.enter(people, people.complete(Role.OPERATOR));
    page = stranger.page(INBOX);
  }

  @Test
  void failure_4_a_stranger_gets_the_answer_of_an_absent_signal_everywhere_and_changes_nothing() {
    Signal theirs = arrived();
    var taken =
        ((ActOutcome.Done<SignalActed>)
                signals.handle(theirs.id(), new DeskAct.Assign(owner.actor().id()), 1, owner))
            .value();
    String before = state(theirs.id());
    UUID absent = UUID.randomUUID();
    for (UUID id : List.of(theirs.id(), absent)) {
      for (String act : ACTS) {
        var answer = send(INBOX + "/" + id + "/" + act, ALL_FIELDS);
        assertThat(answer.statusCode()).as("%s of %s", act, id).isEqualTo(404);
      }
      Stream.of("", "?viec=lap-vu", "?viec=tach", "/anh/" + UUID.randomUUID())
          .forEach(
              path ->
                  assertThat(stranger.get(INBOX + "/" + id + path).statusCode())
                      .as(path)
                      .isEqualTo(404));
      assertThat(
              send(INBOX + "/" + id + "/khong-trung/" + UUID.randomUUID(), Map.of()).statusCode())
          .isEqualTo(404);
      var bulk =
          Visit.parsed(
              send("/cach-xem/nhieu?ds=" + INBOX, Map.of("chon", id + ":2", "lam", "nhan")));
      assertThat(bulk.select("#ket-qua").text())
          .contains("không còn trong phạm vi")
          .doesNotContain(theirs.number());
    }
    send(INBOX + "/hoan-tac/" + taken.act(), Map.of());
    assertThat(state(theirs.id())).isEqualTo(before);
  }

  private Response send(String path, Map<String, String> fields) {
    return stranger.forged(page, path, fields);
  }

  private String state(UUID signal) {
    return eyes.see(
        () ->
            jdbc.sql(
                    """
                    SELECT s::text || (SELECT count(*) FROM signals.act WHERE signal = s.id)
                           || (SELECT count(*) FROM signals.judgement WHERE signal = s.id)
                      FROM signals.signal s WHERE id = :id
                    """)
                .param("id", signal)
                .query(String.class)
                .single());
  }

  private Signal arrived() {
    UUID tip = UUID.randomUUID();
    String word = "cuanguoikhac" + tip.toString().replaceAll("[^a-f]", "");
    tips.receive(
        tip,
        UUID.randomUUID() + "-" + UUID.randomUUID(),
        Report.of(Channel.WEB, "chợ", "Tin của nơi khác " + word),
        Reporter.UNKNOWN,
        new Actor(Actor.ActorKind.CITIZEN, tip, null));
    var question =
        new Inbox.InboxQuestion(
            Inbox.InboxTab.ALL, Inbox.View.ANY, null, null, null, word, null, 10);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                signals.inbox(question, owner).rows().stream()
                    .anyMatch(row -> row.signal().outcome().proposed() != null));
    Signal signal = signals.inbox(question, owner).rows().getFirst().signal();
    return Objects.requireNonNull(signal);
  }
}
