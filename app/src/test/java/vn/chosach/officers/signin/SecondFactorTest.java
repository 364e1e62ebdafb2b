package vn.chosach.officers.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chosach.officers.signin.Visit.parsed;
import static vn.chosach.officers.signin.Visit.path;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bouncycastle.util.encoders.Base32;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chosach.ChosachTest;
import vn.chosach.officers.signin.People.Person;
import vn.chosach.officers.signin.SecondFactors.Use;

@ChosachTest
class SecondFactorTest {

  @Autowired People people;
  @Autowired SecondFactors factors;
  @Autowired RecoveryCodes recovery;
  @LocalServerPort int port;

  @Test
  void theFirstSignInSetsUpCodesAndShowsRecoveryCodesOnce() {
    Person person = people.withPassword();
    var visit = new Visit(port);
    Response enrol =
        visit.submit(
            "/dang-nhap", Map.of("account", person.account(), "password", People.PASSWORD));
    assertThat(path(enrol)).isEqualTo("/dang-nhap/thiet-lap-ma");
    var form = parsed(enrol);
    assertThat(form.select("svg.qr path").attr("d")).startsWith("M4 4h1v1h-1z");
    byte[] secret = Base32.decode(form.select(".code").text().replace(" ", ""));

    Response wrong = visit.submit(form, "/dang-nhap/thiet-lap-ma", Map.of("code", "000000"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(parsed(wrong).select(".code").text().replace(" ", ""))
        .isEqualTo(Base32.toBase32String(secret));

    Response codes =
        visit.submit(
            parsed(wrong),
            "/dang-nhap/thiet-lap-ma",
            Map.of("code", OneTimeCodes.at(secret, people.now())));
    var shown = parsed(codes).select("li.code").eachText();
    assertThat(shown).hasSize(10).doesNotHaveDuplicates();
    assertThat(shown)
        .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
    assertThat(path(visit.get("/ban-lam-viec"))).isEqualTo("/ban-lam-viec");
    assertThat(recovery.use(person.id(), shown.getFirst().toLowerCase(java.util.Locale.ROOT)))
        .isTrue();
  }

  @Test
  void withoutTheSecondStepNoPageOpens() {
    Person person = people.complete();
    var visit = new Visit(port);
    visit.submit("/dang-nhap", Map.of("account", person.account(), "password", People.PASSWORD));
    assertThat(path(visit.get("/ban-lam-viec"))).startsWith("/dang-nhap?ve=");
    assertThat(path(visit.get("/dang-nhap/thiet-lap-ma"))).isEqualTo("/dang-nhap");
  }

  @Test
  void theSecondStepOpensOnlyAfterThePassword() {
    assertThat(path(new Visit(port).get("/dang-nhap/ma"))).isEqualTo("/dang-nhap");
  }

  @Test
  void aCodeIsNeverTakenTwice() {
    Person person = people.complete();
    String code = people.code(person);
    assertThat(factors.use(person.id(), code)).isEqualTo(Use.RIGHT);
    assertThat(factors.use(person.id(), code)).isEqualTo(Use.REPLAYED);
  }

  @Test
  void aCodeOfAnEarlierStepIsRefusedAfterALaterOne() {
    Person person = people.complete();
    String earlier = OneTimeCodes.at(person.secret(), people.now().minusSeconds(30));
    assertThat(factors.use(person.id(), people.code(person))).isEqualTo(Use.RIGHT);
    assertThat(factors.use(person.id(), earlier)).isNotEqualTo(Use.RIGHT);
  }

  @RepeatedTest(5)
  void ofTwoThreadsWithOneCodeOneWins() throws Exception {
    Person person = people.complete();
    String code = people.code(person);
    assertThat(atOnce(() -> factors.use(person.id(), code)))
        .containsExactlyInAnyOrder(Use.RIGHT, Use.REPLAYED);
  }

  @RepeatedTest(5)
  void ofTwoThreadsWithOneRecoveryCodeOneWins() throws Exception {
    Person person = people.complete();
    String code = recovery.renew(person.id()).getFirst();
    assertThat(atOnce(() -> factors.use(person.id(), code)))
        .containsExactlyInAnyOrder(Use.RECOVERY, Use.WRONG);
  }

  @Test
  void newRecoveryCodesVoidTheOldOnes() {
    Person person = people.complete();
    String old = recovery.renew(person.id()).getFirst();
    recovery.renew(person.id());
    assertThat(recovery.use(person.id(), old)).isFalse();
    assertThat(recovery.left(person.id())).isEqualTo(10);
  }

  @Test
  void theReplayIsToldOnThePage() {
    Person person = people.complete();
    var visit = new Visit(port);
    Response step =
        visit.submit(
            "/dang-nhap", Map.of("account", person.account(), "password", People.PASSWORD));
    String code = people.code(person);
    factors.use(person.id(), code);
    Response refused = visit.submit(parsed(step), "/dang-nhap/ma", Map.of("code", code));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(parsed(refused).text()).contains("Mã này đã được dùng");
  }

  static <T> List<T> atOnce(Callable<T> act) throws Exception {
    var barrier = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<T>> both =
          IntStream.range(0, 2)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            return act.call();
                          }))
              .toList();
      return List.of(both.get(0).get(), both.get(1).get());
    }
  }
}
